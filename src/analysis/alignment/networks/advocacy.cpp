// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/advocacy.hpp>

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/networks/detail/classes.hpp>
#include <coalign/analysis/alignment/networks/detail/held.hpp>
#include <coalign/analysis/alignment/networks/detail/pair_table.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline constexpr std::size_t most_likenesses = 20'000'000;  ///< of a leader and a class

/// Who speaks on a goal: class by class their stances in rising order, each with those up to it.
class StancesOnGoal {
 public:
  void add(std::uint32_t of_class, std::vector<double> stances) {
    std::sort(stances.begin(), stances.end());
    double all = 0;
    for (std::size_t k = 0; k < stances.size(); ++k) {
      all += stances[k];
      if (k + 1 < stances.size() && stances[k + 1] == stances[k]) continue;  // the last counts all
      stance_.push_back(stances[k]);
      count_.push_back(static_cast<double>(k + 1));
      sum_.push_back(all);
    }
    classes_.push_back(of_class);
    first_.push_back(stance_.size());
  }
  /// Calls `found(class, distances)`: of all its stances to `from`. Never below 0, whatever rounding does.
  template <class Found>
  void each(double from, Found&& found) const {
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      const std::size_t begin = first_[c], last = first_[c + 1] - 1;
      if (begin == last && count_[last] == 1) {
        found(classes_[c], std::abs(stance_[last] - from));
        continue;
      }
      const auto above = std::upper_bound(at(begin), at(last + 1), from);
      const auto k = static_cast<std::size_t>(above - at(0));
      const double n = k == begin ? 0 : count_[k - 1], s = k == begin ? 0 : sum_[k - 1];
      const double all = n * from - s + (sum_[last] - s) - (count_[last] - n) * from;
      found(classes_[c], std::max(0.0, all));
    }
  }

 private:
  [[nodiscard]] std::vector<double>::const_iterator at(std::size_t place) const {
    return stance_.begin() + static_cast<std::ptrdiff_t>(place);
  }

  std::vector<std::uint32_t> classes_;
  std::vector<std::size_t> first_{0};  ///< by class, and one for the end
  std::vector<double> stance_, count_, sum_;
};

/// For each known leader, the likeness X summed over all others who share a goal, and how many these are.
struct Likeness {
  std::vector<double> sum, count;                 ///< over all others
  std::vector<double> from_answering, answering;  ///< over those who answered
};

/// Class by class, because all of a class share the same goals with all of another: no pairs are formed
/// but where every leader speaks on goals of their own.
inline bool likeness_of_all(const Held& held, Likeness& all, const Work& work) {
  const auto classes = set_classes(held.answering, [&](std::size_t i) {
    const auto begin = held.goal.begin() + static_cast<std::ptrdiff_t>(held.first[i]);
    return std::vector<std::uint32_t>(
        begin, begin + static_cast<std::ptrdiff_t>(held.first[i + 1] - held.first[i]));
  });
  if (held.size() * std::max<std::size_t>(classes.size(), 1) > most_likenesses) return false;
  if (classes.empty() && held.size() > 0) return false;
  for (auto* each : {&all.sum, &all.count, &all.from_answering, &all.answering}) {
    each->assign(held.size(), 0.0);
  }
  std::vector<StancesOnGoal> goals(held.goal_weight.size());
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    for (std::size_t k = 0; k < classes[c].set.size(); ++k) {
      std::vector<double> stances;
      for (const std::uint32_t i : classes[c].members) {
        stances.push_back(held.stance[held.first[i] + k]);
      }
      goals[classes[c].set[k]].add(c, std::move(stances));
    }
  }
  constexpr std::size_t chunks = 64;
  for_each_chunk(work, chunks, "pairs of leaders", [&](std::size_t chunk) {
    std::vector<double> weight(classes.size()), apart(classes.size());  // shared with each class
    for (std::size_t a = chunk; a < classes.size(); a += chunks) {
      work.check();
      for (const std::uint32_t i : classes[a].members) {
        std::fill(weight.begin(), weight.end(), 0.0);
        std::fill(apart.begin(), apart.end(), 0.0);
        for (std::size_t e = held.first[i]; e < held.first[i + 1]; ++e) {
          const double counts = held.goal_weight[held.goal[e]];
          goals[held.goal[e]].each(held.stance[e], [&](std::uint32_t b, double distances) {
            weight[b] += counts;
            apart[b] += counts * distances;
          });
        }
        for (std::size_t b = 0; b < classes.size(); ++b) {
          if (weight[b] == 0) continue;
          const double others = static_cast<double>(classes[b].members.size()) - (a == b ? 1 : 0);
          const double alike = std::max(0.0, others - apart[b] / (2 * weight[b]));
          all.sum[i] += alike;
          all.count[i] += others;
          if (!classes[b].answering) continue;
          all.from_answering[i] += alike;
          all.answering[i] += others;
        }
      }
    }
  });
  return true;
}

/// Sums over what is compared; the same for one leader's pairs.
struct AdvocacySums {
  double pairs = 0, alike = 0, tied = 0, bridging = 0, untied = 0;

  void meet(double x, double y) {
    tied += y;
    bridging += std::max(y - x, 0.0);
    untied += std::max(x - y, 0.0) - x;  // of `alike`, which is added for all pairs
  }
  [[nodiscard]] double missing() const { return std::max(0.0, alike + untied); }
  [[nodiscard]] double index() const {
    return std::clamp(1 - (bridging + missing()) / pairs, 0.0, 1.0);
  }
};

/// An arc between two who are known, of whom the first answered.
struct KnownArc {
  std::uint32_t from, to;
  double weight;
};

/// X of two leaders; -1 where they share no goal.
inline double likeness(const Held& held, std::size_t a, std::size_t b) {
  double weight = 0, apart = 0;
  each_shared(held, a, b, [&](std::uint32_t g, std::size_t x, std::size_t y) {
    weight += held.goal_weight[g];
    apart += held.goal_weight[g] * std::abs(held.stance[x] - held.stance[y]);
  });
  return weight > 0 ? 1 - apart / (2 * weight) : -1;
}

/// X of all pairs, for arcs that are shuffled so many times.
inline auto likeness_of_pairs(const Held& held, std::size_t arcs, std::size_t shuffles,
                              const Work& work) {
  const auto of = [&held](std::size_t a, std::size_t b) { return likeness(held, a, b); };
  const double asked = static_cast<double>(arcs) * static_cast<double>(shuffles);
  return PairTable<double, decltype(of)>(held.size(), asked, of, work);
}

/// All sums where leader i holds what `who(i)` holds.
template <class Pairs, class Who>
AdvocacySums advocacy_sums(const Held& held, const Likeness& all, const Pairs& pairs,
                           const std::vector<KnownArc>& arcs, Who&& who) {
  AdvocacySums sums;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (!held.answering[i]) continue;
    sums.pairs += all.count[who(i)];
    sums.alike += all.sum[who(i)];
  }
  for (const KnownArc& arc : arcs) {
    const double x = pairs(who(arc.from), who(arc.to));
    if (x >= 0) sums.meet(x, arc.weight);
  }
  return sums;
}

inline std::vector<KnownArc> known_arcs(const Held& held, const Layer& layer) {
  const std::vector<std::uint32_t> place = held.places(layer.leaders());
  std::vector<KnownArc> arcs;
  for (std::uint32_t i = 0; i < held.size(); ++i) {
    if (!held.answering[i]) continue;
    const Neighbours near = layer.out(held.leaders[i]);
    for (std::size_t k = 0; k < near.size(); ++k) {
      const std::uint32_t j = place[near.leaders[k].index()];
      if (j != not_held) arcs.push_back({i, j, near.weights[k]});
    }
  }
  return arcs;
}

/// Of how many pairs each leader's own two numbers are made, and these.
inline std::vector<LeaderAdvocacy> advocacy_by_leader(const Held& held, const Likeness& all,
                                                      const std::vector<KnownArc>& arcs) {
  std::vector<AdvocacySums> out(held.size()), into(held.size());
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held.answering[i]) out[i].pairs = all.count[i], out[i].alike = all.sum[i];
    into[i].pairs = all.answering[i], into[i].alike = all.from_answering[i];
  }
  for (const KnownArc& arc : arcs) {
    const double x = likeness(held, arc.from, arc.to);
    if (x < 0) continue;
    out[arc.from].meet(x, arc.weight);
    into[arc.to].meet(x, arc.weight);
  }
  const auto estimate = [](const AdvocacySums& sums) {
    return sums.pairs > 0 ? Estimate::of(sums.index(), static_cast<std::uint64_t>(sums.pairs))
                          : Estimate::none(Reason::nothing_shared);
  };
  std::vector<LeaderAdvocacy> rows;
  for (std::size_t i = 0; i < held.size(); ++i) {
    rows.push_back({held.leaders[i], estimate(out[i]), estimate(into[i])});
  }
  return rows;
}

}  // namespace detail

AdvocacyCoalition advocacy_coalition(const Facts& facts, const AdvocacyOptions& options,
                                     const Work& work) {
  const facts::AgendaTable& table = facts.stances({}, work);
  const detail::Held held = detail::held_of(facts, table);
  const auto arcs = detail::known_arcs(held, facts.layer(options.layer, work));
  const auto pairs =
      detail::likeness_of_pairs(held, arcs.size(), options.permutation.replicates, work);
  AdvocacyCoalition found;
  found.leaders = facts.network().size<Leader>();
  found.leaders_known = held.size();
  found.without_stance = table.left_out;
  detail::Likeness all;
  const bool formed = detail::likeness_of_all(held, all, work);
  detail::AdvocacySums sums;
  if (formed) {
    sums = detail::advocacy_sums(held, all, pairs, arcs, [](std::size_t i) { return i; });
    found.pairs = static_cast<std::uint64_t>(sums.pairs);
  }
  for (const detail::KnownArc& arc : arcs) {
    found.arcs += pairs(arc.from, arc.to) >= 0 ? 1 : 0;
  }
  const Reason why = held.size() == 0   ? held.nobody
                     : held.size() == 1 ? Reason::too_few
                     : !formed          ? Reason::too_many_pairs
                     : sums.pairs == 0  ? Reason::nothing_shared
                     : sums.tied == 0   ? Reason::no_ties
                                        : Reason::known;
  found.likeness = formed && sums.pairs > 0
                       ? Estimate::of(std::min(1.0, sums.alike / sums.pairs), found.pairs)
                       : Estimate::none(why, found.pairs);
  if (why != Reason::known) {
    found.index = found.broker = found.missing = Estimate::none(why, found.pairs);
  } else {
    found.index = Estimate::of(sums.index(), found.pairs);
    found.broker = Estimate::of(sums.bridging / sums.tied, found.arcs);
    found.missing = sums.alike > 0 ? Estimate::of(sums.missing() / sums.alike, found.pairs)
                                   : Estimate::none(Reason::no_room, found.pairs);
    found.by_leader = detail::advocacy_by_leader(held, all, arcs);
  }

  const std::array<Estimate, 3> observed{found.index, found.broker, found.missing};
  const auto statistics = [&]() -> inference::Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      const auto shuffled = detail::advocacy_sums(held, all, pairs, arcs,
                                                  [&](std::size_t i) { return permutation[i]; });
      if (!(shuffled.pairs > 0)) return;
      values[0] = shuffled.index();
      if (shuffled.tied > 0) values[1] = shuffled.bridging / shuffled.tied;
      if (shuffled.alike > 0) values[2] = shuffled.missing() / shuffled.alike;
    };
  };
  const auto tests = inference::permutation_tests(held.size(), observed, statistics,
                                                  inference::task("advocacy coalition"),
                                                  options.permutation, work);
  found.test = tests[0];
  found.broker_by_chance = tests[1].mean;
  found.missing_by_chance = tests[2].mean;
  return found;
}

AdvocacyCoalition advocacy_coalition(const Network& network, const AdvocacyOptions& options,
                                     const Work& work) {
  return advocacy_coalition(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
