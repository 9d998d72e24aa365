// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/unanswered.hpp>

#include <coalign/analysis/alignment/agendas/detail/stricter_chance.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>
#include <coalign/model/builder.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// Agendas of the known, and of others as they are supposed to be.
class Supposed {
 public:
  /// The stricter chance of overlap is so many `times` the usual one.
  Supposed(const Network& network, const facts::AgendaTable& table, const UnansweredOptions& how,
           bool overlap, double times)
      : network_(network),
        table_(table),
        how_(how),
        overlap_(overlap),
        times_(times),
        of_(table.leaders.size()) {
    for (std::uint32_t g = 0; g < table.goals(); ++g) {
      if (!(table.goal_weight[g] > 0)) continue;  // too small beside the others to count
      double sides = 0, cares = 0;
      std::size_t speak = 0;
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        of_[table.leader[e]].push_back({g, table.stance[e], table.priority[e]});
        cares += table.priority[e];
        if (std::isnan(table.stance[e])) continue;
        sides += table.stance[e];
        ++speak;
      }
      if (cares > 0 && speak > 0) {
        opposite_.push_back({g, -sides / static_cast<double>(speak),
                             cares / static_cast<double>(table.leaders.size())});
      }
    }
  }

  /// Whether agendas are more alike than by chance where so many of `unknown` differ.
  [[nodiscard]] bool stands(std::size_t unknown, std::size_t differ, std::uint64_t draw) const {
    NetworkBuilder b;
    const ScalePoints points = network_.scale_points();
    b.scales({.stance_points = points.stance, .priority_points = points.priority});
    for (std::uint32_t g = 0; g < table_.goals(); ++g) {
      const double weight = table_.goal_weight[g];
      if (weight > 0) b.add(Goal{.id = b.id<Goal>("g" + std::to_string(g)), .weight = weight});
    }
    std::size_t leaders = 0;
    const auto hold = [&](const std::vector<Held>& agenda) {
      const LeaderId id = b.id<Leader>("l" + std::to_string(leaders++));
      b.add(Leader{.id = id, .kind = Kind::individual});
      for (const Held& one : agenda) {
        b.add(AgendaEntry{.leader = id,
                          .goal = b.id<Goal>("g" + std::to_string(one.goal)),
                          .stance = one.stance,
                          .priority = one.priority});
      }
    };
    for (const auto& agenda : of_) hold(agenda);
    inference::Random random(how_.seed, inference::task("who is like whom"), draw);
    for (std::size_t k = 0; k < unknown; ++k) {
      const auto like = static_cast<std::size_t>(random.below(of_.size()));
      if (k >= differ) {
        hold(of_[like]);
      } else if (!overlap_) {
        hold(opposite_);
      } else {  // a goal of its own, for which it cares as others do on the whole
        const auto own = static_cast<std::uint32_t>(table_.goals() + k);
        b.add(Goal{.id = b.id<Goal>("g" + std::to_string(own))});
        const Held first = of_[like].empty() ? Held{0, 1, 1} : of_[like].front();
        hold({{own, first.stance, first.priority}});
      }
    }
    AgendasOptions options;
    options.silence = how_.silence;
    const Network supposed = std::move(b).build();
    const Facts facts(supposed);
    const Agendas found = agendas(facts, options);
    AgendasByChance chance;
    beside_stricter(chance, found, facts.agendas(options.reading(), {}), how_.silence,
                    std::min(times_ * found.chance.overlap.value, 1.0), {});
    const Estimate& off = overlap_ ? chance.overlap_difference : chance.score_difference;
    return off.known() && off.interval && off.interval->low > 0;
  }

 private:
  struct Held {
    std::uint32_t goal;
    double stance, priority;
  };
  const Network& network_;
  const facts::AgendaTable& table_;
  const UnansweredOptions& how_;
  bool overlap_;
  double times_;
  std::vector<std::vector<Held>> of_;
  std::vector<Held> opposite_;
};

/// Of all leaders both ways: the ties that are recorded, and with those that nobody reported.
inline Estimate density_between(const Network& network) {
  const std::size_t n = network.size<Leader>();
  if (n < 2) return Estimate::none(Reason::too_few);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> there;
  bool directed = false;
  for (std::size_t at = 0; at < network.size<Tie>(); ++at) {
    const Tie tie = network.row<Tie>(at);
    if (tie.from == tie.to) continue;
    const bool way = network.row<TieType>(tie.type.index()).directed == Truth::yes;
    directed = directed || way;
    there.emplace_back(tie.from.value, tie.to.value);
    if (!way) there.emplace_back(tie.to.value, tie.from.value);
  }
  if (there.empty()) return Estimate::none(Reason::no_ties);
  std::sort(there.begin(), there.end());
  there.erase(std::unique(there.begin(), there.end()), there.end());
  std::vector<bool> silent(n, false);
  std::size_t silent_ones = 0;
  for (std::size_t at = 0; at < n; ++at) {
    const Response response = network.row<Leader>(at).response;
    silent[at] = response == Response::asked || response == Response::not_asked;
    silent_ones += silent[at] ? 1U : 0U;
  }
  const auto unsure = [&](std::uint32_t from, std::uint32_t to) {
    return silent[from] && (directed || silent[to]);
  };
  const auto known = std::count_if(there.begin(), there.end(),
                                   [&](const auto& one) { return unsure(one.first, one.second); });
  const std::size_t could =
      silent_ones * ((directed ? n : silent_ones) - (silent_ones > 0 ? 1 : 0));
  const auto pairs = static_cast<double>(n) * static_cast<double>(n - 1);
  const auto recorded = static_cast<double>(there.size());
  Estimate found = Estimate::of(recorded / pairs, there.size());
  const double missing = static_cast<double>(could) - static_cast<double>(known);
  found.interval = Interval{found.value, std::min(1.0, (recorded + missing) / pairs)};
  return found;
}

}  // namespace detail

Unanswered unanswered(const Facts& facts, const UnansweredOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas({}, work);
  Unanswered found;
  found.leaders = network.size<Leader>();
  std::vector<bool> known(found.leaders, false);
  for (const LeaderId one : table.leaders) known[one.index()] = true;
  for (std::size_t at = 0; at < found.leaders; ++at) {
    if (known[at]) continue;
    const bool asked = network.row<Leader>(at).response == Response::asked;
    ++(asked ? found.did_not_respond : found.agenda_unknown);
  }
  std::size_t goals = 0;
  for (std::size_t g = 0; g < table.goals(); ++g) {
    goals += table.first[g] != table.first[g + 1] ? 1U : 0U;
  }
  found.cells = std::uint64_t{goals} * table.leaders.size();
  found.cells_unanswered = found.cells - table.leader.size();
  found.density = detail::density_between(network);
  const std::size_t unknown = found.did_not_respond + found.agenda_unknown;
  found.tipping = Estimate::none(Reason::not_asked, unknown);
  if (options.draws == 0 || unknown == 0 || table.leaders.empty()) return found;

  AgendasOptions asking;
  asking.silence = options.silence;
  const Agendas whole = agendas(facts, asking, work);
  double times = 1;
  if (whole.chance.overlap.known() && whole.chance.overlap.value > 0 && options.replicates > 0) {
    const double popular = detail::popular_overlap(facts.agendas(asking.reading(), work),
                                                   options.seed, options.replicates, work);
    if (popular > whole.chance.overlap.value) times = popular / whole.chance.overlap.value;
  }
  const detail::Supposed supposed(network, table, options, by_overlap(whole), times);
  if (!supposed.stands(0, 0, 0)) return found;
  // Which are asked for depends on those before: one question, replicates of each number who differ after one another.
  const inference::Question question{inference::task("tipping point"),
                                     (unknown + 1) * options.draws, 1, "tipping point"};
  const auto draw = [&](std::size_t first, std::size_t last, double* values) {
    for (std::size_t r = first; r < last; ++r) {
      work.check();
      *values++ = supposed.stands(unknown, r / options.draws, r % options.draws) ? 0 : 1;
    }
  };
  bool all_drawn = true;
  const auto falls = [&](std::size_t differ) {
    std::vector<double> fallen(options.draws, not_given);
    const bool drawn = inference::replicate(question, differ * options.draws,
                                            (differ + 1) * options.draws, fallen, draw, work);
    all_drawn = all_drawn && drawn;
    const auto fell = static_cast<std::size_t>(std::count(fallen.begin(), fallen.end(), 1.0));
    return 2 * fell > options.draws;
  };
  if (!falls(unknown)) {
    found.stands = all_drawn;
    return found;
  }
  std::size_t low = 0, high = unknown;  // it falls at high, and is not known to at or below low
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (falls(middle)) high = middle;
    else low = middle + 1;
  }
  if (!all_drawn) return found;
  found.tipping = Estimate::of(static_cast<double>(high) / static_cast<double>(unknown), unknown);
  return found;
}

Unanswered unanswered(const Network& network, const UnansweredOptions& options, const Work& work) {
  return unanswered(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
