// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/distribution.hpp>

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/places.hpp>
#include <coalign/analysis/leadership/detail/named_as_leading.hpp>
#include <coalign/analysis/leadership/detail/random_ties.hpp>
#include <coalign/analysis/leadership/detail/spread.hpp>
#include <coalign/model/scopes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership {

namespace detail {

using SpreadMember = double SpreadNumbers::*;

/// A number as an estimate, with what it rests on.
struct SpreadReader {
  const SpreadNumbers& numbers;
  const std::vector<SpreadNumbers>& without;
  const std::vector<SpreadNumbers>& random;
  const SpreadNumbers& of_ties;  ///< see spread_of_ties
  std::uint64_t evidence = 0;
  Reason why = Reason::too_few;

  /// A number made of the largest amount is about one leader, where it moves more without that one than without all others
  /// together: then other leaders like these would have another, and nobody knows which. No interval says so.
  [[nodiscard]] static bool about_one(const std::vector<double>& each) {
    double sum = 0, squares = 0, most = 0;
    for (const double x : each) sum += x;
    const double mean = sum / static_cast<double>(each.size());
    for (const double x : each) {
      squares += (x - mean) * (x - mean);
      most = std::max(most, (x - mean) * (x - mean));
    }
    return squares > 0 && most > squares / 2;
  }

  [[nodiscard]] Estimate read(SpreadMember member, Range range) const {
    const double value = numbers.*member;
    if (!std::isfinite(value)) return Estimate::none(why, evidence);
    Estimate found = Estimate::of(value, evidence);
    std::vector<double> each;
    for (const SpreadNumbers& one : without) each.push_back(one.*member);
    const bool of_largest = member == &SpreadNumbers::in || member == &SpreadNumbers::out;
    if (of_largest && about_one(each)) return found;
    inference::LeaveOneOut rest;
    for (const double x : each) rest.add(x);
    rest.add_tie(std::sqrt(of_ties.*member));
    rest.give(found, range);
    return found;
  }
  [[nodiscard]] BesideRandom beside(SpreadMember member, Range range) const {
    BesideRandom found{read(member, range), {}, {}};
    std::vector<double> drawn;
    for (const SpreadNumbers& one : random) {
      if (std::isfinite(one.*member)) drawn.push_back(one.*member);
    }
    if (!found.value.known() || drawn.empty()) {
      found.random = found.p =
          Estimate::none(found.value.known() ? Reason::not_asked : found.value.unknown, 0);
      return found;
    }
    std::sort(drawn.begin(), drawn.end());
    const auto many = static_cast<double>(drawn.size());
    const double mean = std::accumulate(drawn.begin(), drawn.end(), 0.0) / many;
    found.random = Estimate::of(mean, drawn.size());
    const auto at = [&](double part) {
      return drawn[static_cast<std::size_t>(part * (many - 1) + 0.5)];
    };
    found.random.interval = Interval{at(0.025), at(0.975)};
    const double slack = 1e-12 * std::max(1.0, std::abs(found.value.value));
    double more = 1, less = 1;
    for (const double x : drawn) {
      more += x >= found.value.value - slack ? 1 : 0;
      less += x <= found.value.value + slack ? 1 : 0;
    }
    found.p = Estimate::of(std::min(1.0, 2 * std::min(more, less) / (many + 1)), drawn.size());
    return found;
  }
};

inline std::vector<GroupShare> group_shares(const Network& network, std::string_view by,
                                            const LayerView& layer, const SpreadSums& sums,
                                            double all) {
  const LeaderValues values = leader_values(network, by);
  const std::vector<double>& received = sums.received;
  constexpr auto none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> group(received.size(), none);
  std::vector<GroupShare> found(values.values.size());
  std::vector<double> sum(found.size(), 0.0);
  double having = 0;
  for (std::size_t i = 0; i < received.size(); ++i) {
    if (values.first[i] == values.first[i + 1]) continue;
    const std::uint32_t g = group[i] = values.place[values.first[i]];
    ++found[g].leaders;
    sum[g] += received[i];
    having += 1;
  }
  for (std::size_t g = 0; g < found.size(); ++g) {
    found[g].group = values.values[g];
    const std::size_t n = found[g].leaders;
    found[g].share =
        all > 0 ? Estimate::of(std::min(1.0, sum[g] / all), n) : Estimate::none(Reason::no_ties, n);
    found[g].representation =
        !found[g].share.known() ? found[g].share
        : n == 0                ? Estimate::none(Reason::too_few, n)
                 : Estimate::of(found[g].share.value / (static_cast<double>(n) / having), n);
  }
  constexpr double most_steps = 1e7;
  if (!(all > 0) || static_cast<double>(received.size() * found.size()) > most_steps) return found;
  std::vector<inference::LeaveOneOut> share(found.size()), representation(found.size());
  std::vector<double> rest(found.size());
  for (std::uint32_t i = 0; i < received.size(); ++i) {
    rest = sum;
    if (group[i] != none) rest[group[i]] -= received[i];
    const Neighbours out = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < out.size(); ++e) {
      const std::uint32_t g = group[out.leaders[e].index()];
      if (g != none) rest[g] -= out.weights[e];
    }
    double left = all - received[i] - sums.said[i];
    if (left < 1e-12 * all) left = 0;
    for (std::uint32_t g = 0; g < found.size(); ++g) {
      const double its = left > 0 ? std::clamp(rest[g] / left, 0.0, 1.0) : not_given;
      share[g].add(its);
      const double leaders = static_cast<double>(found[g].leaders) - (group[i] == g ? 1 : 0);
      const double others = having - (group[i] != none ? 1 : 0);
      representation[g].add(leaders > 0 ? its / (leaders / others) : not_given);
    }
  }
  Range at_least_nothing;
  at_least_nothing.low = 0;
  for (std::size_t g = 0; g < found.size(); ++g) {
    share[g].give(found[g].share, {0, 1});
    representation[g].give(found[g].representation, at_least_nothing);
  }
  return found;
}

/// Who names whom among some leaders, and what of their numbers is left without each.
class AmongThem {
 public:
  AmongThem(std::size_t leaders, const std::vector<bool>& answered, std::size_t answering)
      : sums{std::vector<double>(leaders, 0.0), std::vector<double>(leaders, 0.0), &answered,
             answering},
        arcs_(leaders) {}

  void add(std::uint32_t from, std::uint32_t to, double weight) {
    sums.said[from] += weight;
    sums.received[to] += weight;
    said_.push_back({from, to, weight});
    arcs_[from].push_back({to, weight, true});
    arcs_[to].push_back({from, weight, false});
  }
  [[nodiscard]] std::vector<SpreadNumbers> without_each() const {
    std::vector<SpreadNumbers> found;
    for (std::uint32_t i = 0; i < arcs_.size(); ++i) {
      SpreadSums rest = sums;
      rest.without = i;
      rest.answering -= (*sums.answered)[i] ? 1 : 0;
      for (const Arc& arc : arcs_[i]) {
        (arc.out ? rest.received : rest.said)[arc.other] -= arc.weight;
      }
      found.push_back(spread_numbers(rest));
    }
    return found;
  }
  [[nodiscard]] SpreadNumbers of_ties() const { return spread_of_ties(said_, sums); }
  SpreadSums sums;

 private:
  struct Arc {
    std::uint32_t other;
    double weight;
    bool out;
  };
  std::vector<std::vector<Arc>> arcs_;
  std::vector<SaidOf> said_;
};

inline std::vector<GoalLeadership> leadership_by_goal(const Facts& facts,
                                                      const NamedAsLeading& named,
                                                      const Work& work) {
  const Network& network = facts.network();
  const auto& table = facts.agendas({}, work);
  std::vector<GoalLeadership> found;
  std::vector<std::uint32_t> place(network.size<Leader>());
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    std::vector<LeaderId> who;
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      if (facts::position_of(table.stance[e], table.priority[e]) > 0)
        who.push_back(table.leaders[table.leader[e]]);
    }
    if (who.size() < 2) continue;
    std::fill(place.begin(), place.end(), 0xffffffffU);
    std::vector<bool> answered;
    for (std::uint32_t k = 0; k < who.size(); ++k) {
      place[who[k].index()] = k;
      answered.push_back(named.answered[who[k].index()]);
    }
    const auto answering =
        static_cast<std::size_t>(std::count(answered.begin(), answered.end(), true));
    AmongThem among(who.size(), answered, answering);
    for (std::uint32_t k = 0; k < who.size(); ++k) {
      const Neighbours near = named.layer.out(who[k]);
      for (std::size_t e = 0; e < near.size(); ++e) {
        const std::uint32_t j = place[near.leaders[e].index()];
        if (j != 0xffffffffU) among.add(k, j, near.weights[e]);
      }
    }
    const SpreadNumbers numbers = spread_numbers(among.sums);
    GoalLeadership row;
    row.goal = GoalId{g};
    row.leaders = who.size();
    const auto& received = among.sums.received;
    row.named = static_cast<std::size_t>(
        std::count_if(received.begin(), received.end(), [](double x) { return x > 0; }));
    constexpr std::size_t most_for_intervals = 1'000;
    std::vector<SpreadNumbers> without;
    SpreadNumbers of_ties;
    if (row.named != 0 && who.size() <= most_for_intervals) {
      without = among.without_each();
      of_ties = among.of_ties();
    }
    const std::vector<SpreadNumbers> random;
    const SpreadReader read{numbers,    without,
                            random,     of_ties,
                            who.size(), row.named == 0 ? Reason::no_ties : Reason::too_few};
    row.density = read.read(&SpreadNumbers::density, {0, 1});
    row.effective = read.read(&SpreadNumbers::effective,
                              {1, static_cast<double>(std::max<std::size_t>(who.size(), 1))});
    row.centralization = read.read(&SpreadNumbers::in, {0, 1});
    found.push_back(row);
  }
  return found;
}

/// The places by what is received, each answer left out in turn: as a share of answers, so that one less lowers none.
inline std::vector<Estimate> places_received(const NamedAsLeading& named,
                                             const std::vector<double>& received,
                                             const std::vector<std::uint32_t>& of) {
  constexpr std::size_t most_leaders = 5'000;
  const auto answers = static_cast<double>(named.answering);
  std::vector<double> values(received);
  for (double& x : values) x /= answers;
  inference::Places places(values, of);
  for (std::uint32_t i = 0; i < received.size() && received.size() <= most_leaders; ++i) {
    if (!named.answered[i]) continue;
    std::vector<double> rest(received);
    const Neighbours out = named.layer.out(LeaderId{i});
    for (std::size_t e = 0; e < out.size(); ++e) rest[out.leaders[e].index()] -= out.weights[e];
    for (double& x : rest) x /= answers - 1;
    places.add(std::span(&i, 1), rest);
  }
  // At 95 % for all others together.
  const auto others = static_cast<double>(std::max<std::size_t>(received.size(), 2) - 1);
  std::vector<Estimate> found;
  for (std::size_t k = 0; k < of.size(); ++k) {
    found.push_back(places.place(k, 1 - 0.05 / others, named.answering));
  }
  return found;
}

inline std::vector<LeaderShare> most_received(const NamedAsLeading& named,
                                              const std::vector<double>& received, double all) {
  constexpr std::size_t shown = 20;
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < received.size(); ++i) {
    if (received[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return received[a] > received[b]; });
  if (order.size() > shown) order.resize(shown);
  const auto places = places_received(named, received, order);
  std::vector<LeaderShare> found;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::uint32_t i = order[k];
    const std::size_t by = named.layer.in(LeaderId{i}).size();
    found.push_back({LeaderId{i}, places[k], by, Estimate::of(received[i], by),
                     Estimate::of(std::min(1.0, received[i] / all), by)});
  }
  return found;
}

}  // namespace detail

Distribution distribution(const Network& network, const DistributionOptions& options,
                          const Work& work) {
  return distribution(Facts(network), options, work);
}

Distribution distribution(const Facts& facts, const DistributionOptions& options,
                          const Work& work) {
  const Network& network = facts.network();
  constexpr std::size_t most_for_intervals = 5'000;
  const detail::NamedAsLeading named =
      detail::named_as_leading(facts, options.types, options.several, work);
  const detail::SpreadSums sums = detail::spread_sums(named.layer, named.answered, named.answering);
  const double all = std::accumulate(sums.received.begin(), sums.received.end(), 0.0);
  detail::SpreadNumbers numbers = detail::spread_numbers(sums);
  if (detail::has_centralization(named.layer)) {
    numbers.between = detail::betweenness_centralization(facts.betweenness(named.layer, work));
  }

  Distribution found;
  found.types = named.types;
  found.stated = named.stated;
  found.leaders = named.layer.leaders();
  found.leaders_answering = named.answering;
  found.leaders_named = static_cast<std::size_t>(
      std::count_if(sums.received.begin(), sums.received.end(), [](double x) { return x > 0; }));
  found.arcs = named.layer.entries();
  const bool any = found.arcs > 0;
  const detail::RandomReplicates replicates(named, any ? options.replicates : 0);
  found.replicates = replicates.all;
  std::vector<detail::SpreadNumbers> without, random;
  detail::SpreadNumbers of_ties;
  if (any && found.leaders <= most_for_intervals) {
    without = detail::spread_without_each(named.layer, sums, work);
    of_ties = detail::spread_of_ties(detail::all_said(named.layer), sums);
  }
  random = detail::spread_at_random(named, options.seed, replicates, work);
  const Reason why = found.leaders < 2 ? Reason::too_few : any ? Reason::too_few : Reason::no_ties;
  const detail::SpreadReader read{numbers, without, random, of_ties, found.arcs, why};
  using Numbers = detail::SpreadNumbers;
  const Range share{0, 1}, count{1, static_cast<double>(found.leaders)};
  found.density = read.read(&Numbers::density, share);
  found.centralization_in = read.beside(&Numbers::in, share);
  found.centralization_out = read.beside(&Numbers::out, share);
  found.centralization_betweenness = read.beside(&Numbers::between, share);
  if (any && found.leaders > 2 && !std::isfinite(numbers.between)) {
    for (Estimate* e :
         {&found.centralization_betweenness.value, &found.centralization_betweenness.random,
          &found.centralization_betweenness.p}) {
      *e = Estimate::none(Reason::too_many_pairs, found.arcs);
    }
  }
  found.effective = read.beside(&Numbers::effective, count);
  found.effective_0 = read.read(&Numbers::effective_0, count);
  found.effective_2 = read.read(&Numbers::effective_2, count);
  found.evenness = read.read(&Numbers::evenness, share);
  found.gini = read.beside(&Numbers::gini, share);
  found.gini_named = read.read(&Numbers::gini_named, share);
  const auto ways = network.column(&TieType::directed);
  const bool directed = std::any_of(named.types.begin(), named.types.end(), [&](TieTypeId type) {
    return ways[type.index()] != Truth::no;
  });
  found.typology = typology(named.layer, named.answered, directed);
  if (found.leaders > 0) {
    found.groups = detail::group_shares(network, options.by, named.layer, sums, all);
  }
  found.goals = detail::leadership_by_goal(facts, named, work);
  found.by_leader = detail::most_received(named, sums.received, all);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership
