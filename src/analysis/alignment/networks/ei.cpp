// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/ei.hpp>

#include <coalign/analysis/alignment/networks/detail/classes.hpp>
#include <coalign/analysis/alignment/networks/detail/grouping.hpp>
#include <coalign/analysis/facts/answered.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace coalign::inline v0::alignment {

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

}  // namespace detail

EiIndex ei_index(const Facts& facts, const std::string& by, const EiOptions& options,
                 const Work& work) {
  const Network& network = facts.network();
  const detail::Grouping grouping = detail::group_leaders(network, by);
  const Layer& ties = facts.layer(options.layer, work);
  EiIndex found;
  found.by = by;
  found.leaders = network.size<Leader>();

  std::vector<LeaderId> grouped;
  std::vector<std::uint32_t> place(found.leaders, LeaderId::none);
  for (std::uint32_t i = 0; i < found.leaders; ++i) {
    if (grouping.of[i].empty()) continue;
    place[i] = static_cast<std::uint32_t>(grouped.size());
    grouped.push_back(LeaderId{i});
  }
  found.leaders_grouped = grouped.size();
  const std::vector<bool> answering = facts::among(facts.answered(), grouped);
  const auto set = [&](std::size_t i) -> const std::vector<std::uint32_t>& {
    return grouping.of[grouped[i].index()];
  };

  std::vector<detail::GroupedArc> arcs;
  for (std::uint32_t i = 0; i < grouped.size(); ++i) {
    if (!answering[i]) continue;
    const Neighbours near = ties.out(grouped[i]);
    for (std::size_t k = 0; k < near.size(); ++k) {
      const std::uint32_t j = place[near.leaders[k].index()];
      if (j != LeaderId::none) arcs.push_back({i, j, near.weights[k]});
    }
  }
  const Reason why = grouped.size() < 2 ? grouping.none : Reason::no_ties;
  const auto classes = detail::set_classes(answering, set);
  const bool formed = !classes.empty() || grouped.empty();
  const detail::PairsOfGroups pairs = detail::pairs_of_groups(classes, grouping.names.size());

  std::vector<double> external(grouping.names.size(), 0.0), internal(external);
  const auto split = [&](auto&& who, double& between, double& within) {
    for (const detail::GroupedArc& arc : arcs) {
      (detail::meet(set(who(arc.from)), set(who(arc.to))) ? within : between) += arc.weight;
    }
  };
  split([](std::size_t i) { return i; }, found.external, found.internal);
  for (const detail::GroupedArc& arc : arcs) {
    const auto &mine = set(arc.from), &theirs = set(arc.to);
    for (const std::uint32_t group : mine) {
      const bool both = std::binary_search(theirs.begin(), theirs.end(), group);
      (both ? internal : external)[group] += arc.weight;
    }
    for (const std::uint32_t group : theirs) {
      if (!std::binary_search(mine.begin(), mine.end(), group)) external[group] += arc.weight;
    }
  }
  const auto expected = [&](double between, double within) {
    return formed ? detail::ei_of(between, within, grouped.size(), grouping.none)
                  : Estimate::none(Reason::too_many_pairs, grouped.size());
  };
  found.index = detail::ei_of(found.external, found.internal, arcs.size(), why);
  found.expected = expected(pairs.external, pairs.internal);
  std::vector<std::size_t> members(grouping.names.size(), 0);
  for (std::size_t i = 0; i < grouped.size(); ++i) {
    for (const std::uint32_t group : set(i)) ++members[group];
  }
  for (std::size_t g = 0; g < grouping.names.size(); ++g) {
    found.by_group.push_back({grouping.names[g], members[g], external[g], internal[g],
                              detail::ei_of(external[g], internal[g], members[g], Reason::no_ties),
                              expected(pairs.external_of[g], pairs.internal_of[g])});
  }
  const auto statistics = [&]() -> inference::Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      double between = 0, within = 0;
      split([&](std::size_t i) { return permutation[i]; }, between, within);
      values[0] = (between - within) / (between + within);
    };
  };
  found.test = inference::permutation_tests(grouped.size(), {&found.index, 1}, statistics,
                                            inference::task("E-I index"), options.permutation, work)
                   .front();
  return found;
}

EiIndex ei_index(const Network& network, const std::string& by, const EiOptions& options,
                 const Work& work) {
  return ei_index(Facts(network), by, options, work);
}

}  // namespace coalign::inline v0::alignment
