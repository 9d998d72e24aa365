// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/portfolio.hpp>

#include <coalign/analysis/agreement/hill.hpp>
#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/facts/commitments.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/outcomes/detail/bottlenecks.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace coalign::inline COALIGN_ABI::outcomes {

namespace detail {

using coalign::detail::at_most_largest;

/// The deviation of a sum of things with these deviations that are all correlated alike.
class CorrelatedSum {
 public:
  void add(double deviation) {
    squares_ += deviation * deviation;
    sum_ += deviation;
  }
  [[nodiscard]] double sd(double correlation) const {
    return at_most_largest(std::sqrt((1 - correlation) * squares_ + correlation * sum_ * sum_));
  }

 private:
  double squares_ = 0, sum_ = 0;
};

/// Initiatives that run, by row.
struct Running {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> place;  ///< by initiative; `none` for others
  static constexpr std::uint32_t none = 0xffffffffU;
};

inline Running read_running(const Network& network, std::size_t& planned) {
  const auto status = network.column(&Initiative::status);
  Running found;
  found.place.assign(status.size(), Running::none);
  for (std::uint32_t i = 0; i < status.size(); ++i) {
    planned += status[i] == InitiativeStatus::planned ? 1 : 0;
    if (status[i] != InitiativeStatus::running && status[i] != InitiativeStatus::unknown) continue;
    found.place[i] = static_cast<std::uint32_t>(found.rows.size());
    found.rows.push_back(i);
  }
  return found;
}

inline void fill_chances(const std::vector<double>& chance, Portfolio& found) {
  double none = 1, sum = 0, most = 0;
  std::size_t known = 0;
  CorrelatedSum spread;
  for (const double p : chance) {
    if (std::isnan(p)) continue;
    ++known;
    none *= 1 - p;
    sum += p;
    most = std::max(most, p);
    spread.add(std::sqrt(p * (1 - p)));
  }
  const std::size_t all = chance.size();
  const Reason why = all == 0 ? Reason::no_initiatives : Reason::no_chances;
  found.any = found.any_lowest = found.any_highest = found.successes = found.sd =
      Estimate::none(why, known);
  if (known == 0) return;
  found.any_lowest = Estimate::of(most, known);
  found.any_highest = Estimate::of(known < all ? 1 : std::min(1.0, sum), known);
  if (known < all) return;
  found.any = Estimate::of(1 - none, known);
  found.successes = Estimate::of(sum, known);
  found.sd = Estimate::of(spread.sd(found.correlation), known);
}

/// What is committed to the running initiatives of one resource, in units of the largest amount.
struct Stakes {
  std::vector<double> amount;  ///< by place
  double unit = 0;
  std::size_t unknown = 0;
  bool any = false;
};

inline std::vector<Stakes> read_stakes(const Facts& facts, const Running& running) {
  const Network& network = facts.network();
  const auto initiative = network.column(&Commitment::initiative);
  const auto resource = network.column(&Commitment::resource);
  const auto amount = network.column(&Commitment::amount);
  const facts::Commitments& commitments = facts.commitments();
  std::vector<Stakes> found(network.size<Resource>());
  const auto place_of = [&](std::size_t row) {
    return initiative[row].known() ? running.place[initiative[row].index()] : Running::none;
  };
  for (std::uint32_t i = 0; i < amount.size(); ++i) {
    if (place_of(i) == Running::none) continue;
    Stakes& its = found[resource[i].index()];
    its.any = true;
    its.unknown += std::isnan(amount[i]) && commitments.counted_once_by_initiative(i) ? 1 : 0;
    if (amount[i] > its.unit) its.unit = amount[i];
  }
  for (Stakes& its : found) its.amount.assign(its.any ? running.rows.size() : 0, 0.0);
  for (const auto& known : facts.amounts()) {  // parts are not added again
    const std::uint32_t place = place_of(known.row);
    if (place == Running::none) continue;
    Stakes& its = found[resource[known.row].index()];
    its.amount[place] += amount[known.row] / its.unit;
  }
  return found;
}

inline ResourceRisk risk_of(const Stakes& stakes, const std::vector<double>& chance,
                            double correlation) {
  ResourceRisk row;
  row.amounts_unknown = stakes.unknown;
  double sum = 0, lost = 0, surely = 0;
  std::uint64_t known = 0, open = 0;
  CorrelatedSum spread;
  for (std::size_t k = 0; k < chance.size(); ++k) {
    const double amount = stakes.amount[k], p = chance[k];
    if (!(amount > 0)) continue;
    sum += amount;
    if (std::isnan(p)) {
      ++open;
      surely += amount;  // at the worst
      continue;
    }
    ++known;
    lost += (1 - p) * amount;
    spread.add(amount * std::sqrt(p * (1 - p)));
  }
  const auto shown = [&](double amount) { return at_most_largest(amount * stakes.unit); };
  row.amount = shown(sum);
  row.expected = row.lowest = row.highest = row.sd =
      Estimate::none(known + open == 0 ? Reason::no_amounts : Reason::no_chances, known);
  if (known + open == 0) return row;
  row.lowest = Estimate::of(shown(lost), known);
  row.highest = Estimate::of(shown(lost + surely), known);
  if (open > 0) return row;
  row.expected = row.lowest;
  row.sd = Estimate::of(shown(spread.sd(correlation)), known);
  return row;
}

/// Goals that hang on each running initiative: it is on every path to them from anything that stands.
inline void fill_goals(const Facts& facts, const Running& running, const Work& work,
                       Portfolio& found) {
  const facts::ContributionGraph& graph = facts.contributions(work);
  const Bottlenecks above = bottlenecks(graph, work);
  const auto goals = static_cast<std::uint32_t>(above.before.size());
  // Of a goal, the initiative that it hangs on, directly or through a goal; what serves stands before.
  std::vector<std::uint32_t> hangs_on(goals, Running::none);
  for (const std::uint32_t goal : graph.order) {
    const std::uint32_t before = above.before[goal];
    if (before == Bottlenecks::none) continue;
    hangs_on[goal] = before < goals ? hangs_on[before] : before - goals;
  }
  for (std::uint32_t goal = 0; goal < goals; ++goal) {
    if (hangs_on[goal] == Running::none) continue;
    const std::uint32_t place = running.place[hangs_on[goal]];
    if (place != Running::none) found.by_initiative[place].goal_ids.push_back(GoalId{goal});
  }
}

inline void fill_leaders(const Network& network, const Running& running, Portfolio& found) {
  const auto leaders = network.column(&Initiative::leaders);
  std::vector<std::uint32_t> only(network.size<Leader>(), Running::none);
  std::vector<bool> leads_more(only.size(), false);
  for (std::uint32_t place = 0; place < running.rows.size(); ++place) {
    for (const LeaderId leader : leaders[running.rows[place]]) {
      std::uint32_t& its = only[leader.index()];
      if (its != Running::none && its != place) leads_more[leader.index()] = true;
      its = place;
    }
  }
  for (std::uint32_t i = 0; i < only.size(); ++i) {
    if (only[i] != Running::none && !leads_more[i])
      found.by_initiative[only[i]].leader_ids.push_back(LeaderId{i});
  }
}

inline Estimate effective_goals(const Network& network, const Running& running) {
  const auto goals = network.column(&Initiative::goals);
  std::vector<double> weight(network.size<Goal>(), 0.0);
  std::uint64_t with_goals = 0;
  for (const std::uint32_t i : running.rows) {
    const std::set<GoalId> its(goals[i].begin(), goals[i].end());
    with_goals += its.empty() ? 0 : 1;
    for (const GoalId goal : its) weight[goal.index()] += 1 / static_cast<double>(its.size());
  }
  if (running.rows.empty()) return Estimate::none(Reason::no_initiatives);
  if (with_goals == 0) return Estimate::none(Reason::no_goals);
  return Estimate::of(agreement::hill_number(weight, 1).value, with_goals);
}

inline void fill_stakes(const std::vector<Stakes>& stakes, Portfolio& found) {
  std::vector<double> shares(found.by_initiative.size(), 0.0);
  std::uint64_t resources = 0;
  for (const Stakes& its : stakes) {
    double sum = 0;
    for (const double amount : its.amount) sum += amount;
    if (!(sum > 0)) continue;
    ++resources;
    for (std::size_t k = 0; k < shares.size(); ++k) shares[k] += its.amount[k] / sum;
  }
  for (std::size_t k = 0; k < shares.size(); ++k) {
    found.by_initiative[k].at_stake =
        resources == 0 ? Estimate::none(Reason::no_amounts)
                       : Estimate::of(shares[k] / static_cast<double>(resources), resources);
  }
}

}  // namespace detail

Portfolio portfolio(const Facts& facts, const PortfolioOptions& options, const Work& work) {
  const Network& network = facts.network();
  if (!(options.correlation >= 0 && options.correlation <= 1)) {
    throw BadArgument("a correlation of outcomes is from 0 to 1");
  }
  Portfolio found;
  found.correlation = options.correlation;
  const detail::Running running = detail::read_running(network, found.planned);
  found.running = running.rows.size();
  const auto evidence = network.column(&Initiative::evidence);
  const auto given = network.column(&Initiative::success_probability);
  std::vector<double> chance;
  for (const std::uint32_t i : running.rows) {
    chance.push_back(given[i]);
    found.proven += evidence[i] == Evidence::proven ? 1 : 0;
    found.promising += evidence[i] == Evidence::promising ? 1 : 0;
    found.untested += evidence[i] == Evidence::untested ? 1 : 0;
    InitiativeRisk row;
    row.initiative = InitiativeId{i};
    row.evidence = evidence[i];
    row.chance_of_success =
        std::isnan(given[i]) ? Estimate::none(Reason::no_chances) : Estimate::of(given[i], 1);
    found.by_initiative.push_back(std::move(row));
  }
  detail::fill_chances(chance, found);
  found.effective_goals = detail::effective_goals(network, running);
  work.check();
  const auto stakes = detail::read_stakes(facts, running);
  detail::fill_stakes(stakes, found);
  for (std::uint32_t r = 0; r < stakes.size(); ++r) {
    if (!stakes[r].any) continue;
    found.by_resource.push_back(detail::risk_of(stakes[r], chance, options.correlation));
    found.by_resource.back().resource = ResourceId{r};
  }
  detail::fill_goals(facts, running, work, found);
  detail::fill_leaders(network, running, found);
  return found;
}

Portfolio portfolio(const Network& network, const PortfolioOptions& options, const Work& work) {
  return portfolio(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::outcomes
