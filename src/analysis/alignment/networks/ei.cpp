// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/ei.hpp>

#include <coalign/analysis/alignment/networks/detail/classes.hpp>
#include <coalign/analysis/alignment/networks/detail/grouping.hpp>
#include <coalign/analysis/facts/answered.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// An arc between two leaders with a group, of whom the first answered.
struct GroupedArc {
  std::uint32_t from, to;
  double weight;
};

inline bool meet(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  for (std::size_t x = 0, y = 0; x < a.size() && y < b.size();) {
    if (a[x] == b[y]) return true;
    if (a[x] < b[y]) ++x;
    else ++y;
  }
  return false;
}

inline Estimate ei_of(double external, double internal, std::uint64_t evidence, Reason why) {
  const double both = external + internal;
  return both > 0 ? Estimate::of((external - internal) / both, evidence)
                  : Estimate::none(why, evidence);
}

/// Ordered pairs of which the first answered, within groups and between, for all and for each group.
struct PairsOfGroups {
  double external = 0, internal = 0;
  std::vector<double> external_of, internal_of;
};

/// Leaders in the same groups stand for one another. A pair is in every group that one of both is in,
/// within where both are.
inline PairsOfGroups pairs_of_groups(const std::vector<SetClass>& classes, std::size_t groups) {
  PairsOfGroups pairs;
  pairs.external_of.assign(groups, 0.0);
  pairs.internal_of.assign(groups, 0.0);
  for (std::size_t a = 0; a < classes.size(); ++a) {
    if (!classes[a].answering) continue;
    for (std::size_t b = 0; b < classes.size(); ++b) {
      const auto &mine = classes[a].set, &theirs = classes[b].set;
      const double count = static_cast<double>(classes[a].members.size()) *
                           (static_cast<double>(classes[b].members.size()) - (a == b ? 1 : 0));
      const bool within = meet(mine, theirs);
      (within ? pairs.internal : pairs.external) += count;
      const auto add = [&](std::uint32_t group, const std::vector<std::uint32_t>& others) {
        const bool both = std::binary_search(others.begin(), others.end(), group);
        (both ? pairs.internal_of : pairs.external_of)[group] += count;
        return both;
      };
      for (const std::uint32_t group : mine) add(group, theirs);
      for (const std::uint32_t group : theirs) {
        if (!std::binary_search(mine.begin(), mine.end(), group)) add(group, mine);
      }
    }
  }
  return pairs;
}

/// Those with a group, and the arcs between them.
class GroupedArcs {
 public:
  GroupedArcs(const Facts& facts, const Grouping& grouping, const Layer& ties)
      : grouping_(grouping) {
    std::vector<std::uint32_t> place(ties.leaders(), LeaderId::none);
    for (std::uint32_t i = 0; i < place.size(); ++i) {
      if (grouping.of[i].empty()) continue;
      place[i] = static_cast<std::uint32_t>(leaders.size());
      leaders.push_back(LeaderId{i});
    }
    answering = facts::among(facts.answered(), leaders);
    for (std::uint32_t i = 0; i < leaders.size(); ++i) {
      if (!answering[i]) continue;
      const Neighbours near = ties.out(leaders[i]);
      for (std::size_t k = 0; k < near.size(); ++k) {
        const std::uint32_t j = place[near.leaders[k].index()];
        if (j != LeaderId::none) arcs.push_back({i, j, near.weights[k]});
      }
    }
  }
  /// The groups of one of them.
  [[nodiscard]] const std::vector<std::uint32_t>& set(std::size_t i) const {
    return grouping_.of[leaders[i].index()];
  }
  /// What runs between groups and within, where leader i is in the groups that `who(i)` is in.
  template <class Who>
  void split(Who&& who, double& between, double& within) const {
    for (const GroupedArc& arc : arcs) {
      (meet(set(who(arc.from)), set(who(arc.to))) ? within : between) += arc.weight;
    }
  }

  std::vector<LeaderId> leaders;
  std::vector<bool> answering;
  std::vector<GroupedArc> arcs;

 private:
  const Grouping& grouping_;
};

/// `expected(between, within)` is the index that chance would give.
template <class Expected>
void fill_ei_groups(const GroupedArcs& grouped, const std::vector<std::string>& names,
                    const PairsOfGroups& pairs, Expected&& expected, EiIndex& found) {
  std::vector<double> external(names.size(), 0.0), internal(external);
  for (const GroupedArc& arc : grouped.arcs) {
    const auto &mine = grouped.set(arc.from), &theirs = grouped.set(arc.to);
    for (const std::uint32_t group : mine) {
      const bool both = std::binary_search(theirs.begin(), theirs.end(), group);
      (both ? internal : external)[group] += arc.weight;
    }
    for (const std::uint32_t group : theirs) {
      if (!std::binary_search(mine.begin(), mine.end(), group)) external[group] += arc.weight;
    }
  }
  std::vector<std::size_t> members(names.size(), 0);
  for (std::size_t i = 0; i < grouped.leaders.size(); ++i) {
    for (const std::uint32_t group : grouped.set(i)) ++members[group];
  }
  for (std::size_t g = 0; g < names.size(); ++g) {
    found.by_group.push_back({names[g], members[g], external[g], internal[g],
                              ei_of(external[g], internal[g], members[g], Reason::no_ties),
                              expected(pairs.external_of[g], pairs.internal_of[g])});
  }
}

}  // namespace detail

EiIndex ei_index(const Facts& facts, const std::string& by, const EiOptions& options,
                 const Work& work) {
  const detail::Grouping grouping = detail::group_leaders(facts.network(), by);
  const detail::GroupedArcs grouped(facts, grouping, facts.layer(options.layer, work));
  const std::size_t n = grouped.leaders.size();
  EiIndex found;
  found.by = by;
  found.leaders = facts.network().size<Leader>();
  found.leaders_grouped = n;
  const auto classes =
      detail::set_classes(grouped.answering, [&](std::size_t i) { return grouped.set(i); });
  const bool formed = !classes.empty() || n == 0;
  const detail::PairsOfGroups pairs = detail::pairs_of_groups(classes, grouping.names.size());
  const auto expected = [&](double between, double within) {
    return formed ? detail::ei_of(between, within, n, grouping.none)
                  : Estimate::none(Reason::too_many_pairs, n);
  };
  grouped.split([](std::size_t i) { return i; }, found.external, found.internal);
  found.index = detail::ei_of(found.external, found.internal, grouped.arcs.size(),
                              n < 2 ? grouping.none : Reason::no_ties);
  found.expected = expected(pairs.external, pairs.internal);
  detail::fill_ei_groups(grouped, grouping.names, pairs, expected, found);
  const auto statistics = [&]() -> inference::Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      double between = 0, within = 0;
      grouped.split([&](std::size_t i) { return permutation[i]; }, between, within);
      values[0] = (between - within) / (between + within);
    };
  };
  found.test = inference::permutation_tests(n, {&found.index, 1}, statistics,
                                            inference::task("E-I index"), options.permutation, work)
                   .front();
  return found;
}

EiIndex ei_index(const Network& network, const std::string& by, const EiOptions& options,
                 const Work& work) {
  return ei_index(Facts(network), by, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
