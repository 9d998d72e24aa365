// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/blocs.hpp>

#include <coalign/analysis/alignment/agendas/detail/bloc_modularity.hpp>
#include <coalign/analysis/alignment/agendas/detail/bloc_structure.hpp>
#include <coalign/analysis/alignment/agendas/detail/communities.hpp>
#include <coalign/analysis/alignment/agendas/detail/signed_graph.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline constexpr std::size_t blocs_shown = 20, bloc_goals_shown = 5;

/// Divisions that different orders find, and how good each is.
struct Divisions {
  std::vector<std::vector<std::uint32_t>> all;
  std::vector<double> quality;

  [[nodiscard]] std::size_t best() const {
    std::size_t best = 0;
    for (std::size_t r = 1; r < all.size(); ++r) {
      if (quality[r] > quality[best] + 1e-12) best = r;
    }
    return best;
  }
  /// How many are as that one.
  [[nodiscard]] std::size_t same_as(std::size_t one) const {
    return static_cast<std::size_t>(std::count(all.begin(), all.end(), all[one]));
  }
};

/// Tries so many orders more, each drawn by its own number.
inline void try_orders(const SignedGraph& graph, std::uint64_t seed, std::size_t more,
                       Divisions& found, const Work& work) {
  const std::size_t before = found.all.size();
  found.all.resize(before + more);
  found.quality.resize(before + more);
  for_each_chunk(work, more, "blocs", [&](std::size_t chunk) {
    const std::size_t r = before + chunk;
    std::vector<std::uint32_t> order(graph.size()), start(graph.size());
    std::iota(order.begin(), order.end(), 0U);
    start = order;
    if (r > 0) {
      inference::Random random(seed, inference::task("orders of blocs"), r);
      random.shuffle(std::span<std::uint32_t>(order));
      // Every other one begins with a few blocs at random: some divisions are not reached from each alone.
      const std::uint64_t few = 2 + r / 2 % 3;
      if (r % 2 == 1 && graph.size() >= few) {
        for (std::uint32_t& b : start) b = static_cast<std::uint32_t>(random.below(few));
      }
    }
    found.all[r] = communities(graph, std::move(start), order, work);
    found.quality[r] = modularity(graph, found.all[r]);
  });
}

/// The best that the orders find, and how alike the rest is. Ten orders are too few from some 30 leaders on:
/// so it goes on until the best was found several times, or for as long as that takes milliseconds.
inline std::vector<std::uint32_t> best_division(const SignedGraph& graph, const BlocsOptions& how,
                                                Blocs& found, const Work& work) {
  constexpr std::size_t most_orders = 500, most_work = 20'000'000, batch = 10;
  Divisions tried;
  try_orders(graph, how.seed, how.orders, tried, work);
  const std::size_t affordable =
      std::min(most_orders, most_work / std::max<std::size_t>(found.pairs, 1));
  while (tried.same_as(tried.best()) < how.again && tried.all.size() + batch <= affordable) {
    try_orders(graph, how.seed, batch, tried, work);
  }
  const std::size_t best = tried.best();
  double alike = 0;
  for (const auto& division : tried.all) alike += adjusted_rand(division, tried.all[best]);
  found.orders = tried.all.size();
  found.orders_same = tried.same_as(best);
  found.modularity = Estimate::of(tried.quality[best], found.pairs);
  found.stability = Estimate::of(alike / static_cast<double>(found.orders), found.orders);
  return tried.all[best];
}

/// Lists the blocs of two or more; returns the group of each leader among those
/// shown, the last for all others.
inline Groups list_blocs(const facts::AgendaTable& table,
                         const std::vector<std::uint32_t>& division, Blocs& found) {
  std::vector<std::vector<std::uint32_t>> members(division.size());
  for (std::uint32_t i = 0; i < division.size(); ++i) members[division[i]].push_back(i);
  std::erase_if(members, [](const auto& some) { return some.size() < 2; });
  std::stable_sort(members.begin(), members.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  const std::size_t shown = std::min(members.size(), blocs_shown);
  Groups groups{std::vector<std::uint32_t>(division.size(), static_cast<std::uint32_t>(shown)),
                shown + 1};
  found.alone = division.size();
  for (std::uint32_t b = 0; b < members.size(); ++b) {
    Bloc bloc;
    bloc.bloc = b + 1;
    bloc.leaders = members[b].size();
    for (const std::uint32_t i : members[b]) {
      bloc.members.push_back(table.leaders[i]);
      if (b < shown) groups.of[i] = b;
    }
    found.alone -= bloc.leaders;
    found.blocs.push_back(std::move(bloc));
  }
  return groups;
}

inline void score_blocs(const facts::AgendaTable& table, const Groups& groups, Silence silence,
                        Blocs& found, const Work& work) {
  const Pooled pooled = pool(table, groups, work);
  std::vector<std::size_t> entries(groups.count, 0);
  for (const std::uint32_t leader : table.leader) ++entries[groups.of[leader]];
  for (std::size_t b = 0; b + 1 < groups.count; ++b) {
    Bloc& bloc = found.blocs[b];
    fill(bloc, pooled.of(groups, b, b), silence, entries[b], Reason::no_priority);
    Sums across;
    for (std::size_t other = 0; other < groups.count; ++other) {
      if (other != b) across += pooled.of(groups, std::min(b, other), std::max(b, other));
    }
    const bool others = bloc.leaders < table.leaders.size();
    bloc.score_with_others = ratios(others ? across : Sums{}, silence, table.leader.size(),
                                    others ? Reason::no_priority : Reason::too_few)
                                 .score;
  }
}

/// One goal for each bloc shown, and the last for all others.
inline void stand_on(const facts::AgendaTable& table, const Groups& groups, Silence silence,
                     GoalId goal, std::vector<BlocGoal>& of,
                     const std::vector<std::size_t>& sizes) {
  std::vector<double> sum(groups.count, 0.0);
  std::vector<std::size_t> speak(groups.count, 0);
  of.assign(groups.count, BlocGoal{});
  double all = 0;
  std::size_t all_speak = 0;
  for (std::size_t e = table.first[goal.index()]; e < table.first[goal.index() + 1]; ++e) {
    const std::uint32_t b = groups.of[table.leader[e]];
    const double stance = table.stance[e], position = stance * table.priority[e];
    ++(stance > 0 ? of[b].supporting : stance < 0 ? of[b].opposing : of[b].neutral);
    sum[b] += position, all += position;
    ++speak[b], ++all_speak;
  }
  const auto mean = [&](double positions, std::size_t speakers, std::size_t leaders) {
    const std::size_t n = silence == Silence::absent ? leaders : speakers;
    return n == 0 ? Estimate::none(Reason::no_agendas)
                  : Estimate::of(std::clamp(positions / static_cast<double>(n), -1.0, 1.0), n);
  };
  for (std::size_t b = 0; b + 1 < groups.count; ++b) {
    BlocGoal& here = of[b];
    here.bloc = b + 1;
    here.goal = goal;
    here.silent = sizes[b] - speak[b];
    here.inside = mean(sum[b], speak[b], sizes[b]);
    here.outside = mean(all - sum[b], all_speak - speak[b], table.leaders.size() - sizes[b]);
    here.apart = !here.inside.known() ? here.inside
                 : !here.outside.known()
                     ? here.outside
                     : Estimate::of(here.inside.value - here.outside.value,
                                    here.inside.evidence + here.outside.evidence);
  }
}

inline void name_goals(const facts::AgendaTable& table, const Groups& groups, Silence silence,
                       Blocs& found) {
  std::vector<std::size_t> sizes(groups.count, 0);
  for (const std::uint32_t b : groups.of) ++sizes[b];
  const auto further = [](const BlocGoal& a, const BlocGoal& b) {
    const double x = std::abs(a.apart.value), y = std::abs(b.apart.value);
    return x != y ? x > y : a.goal < b.goal;
  };
  std::vector<std::vector<BlocGoal>> furthest(groups.count);
  std::vector<BlocGoal> of;
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    if (table.first[g] == table.first[g + 1]) continue;
    stand_on(table, groups, silence, GoalId{g}, of, sizes);
    for (std::size_t b = 0; b + 1 < groups.count; ++b) {
      if (!of[b].apart.known() || !(std::abs(of[b].apart.value) > 1e-12)) continue;
      auto& kept = furthest[b];
      kept.insert(std::upper_bound(kept.begin(), kept.end(), of[b], further), of[b]);
      if (kept.size() > bloc_goals_shown) kept.pop_back();
    }
  }
  for (const auto& kept : furthest) {
    found.goals.insert(found.goals.end(), kept.begin(), kept.end());
  }
}

}  // namespace detail

Blocs blocs(const Facts& facts, const BlocsOptions& how, const AgendasOptions& options,
            const Work& work) {
  constexpr std::size_t most_pairs = 5'000'000;
  if (how.orders == 0) throw BadArgument("orders must be at least 1");
  const facts::AgendaTable& table = facts.stances(options.reading(), work);
  Blocs found;
  found.leaders_known = found.alone = table.leaders.size();
  found.without_stance = table.left_out;
  const auto none = [&](Reason why) {
    found.modularity = found.stability = found.structure = Estimate::none(why, found.pairs);
    for (auto* test :
         {&found.spread_by_chance, &found.modularity_by_chance, &found.modularity_any_goal}) {
      test->observed = test->mean = test->sd = found.structure;
      test->p_greater = test->p_less = test->p_two_sided = found.structure;
    }
    return found;
  };
  if (table.leaders.size() < 2) {
    return none(table.leaders.empty() ? facts::nobody(table) : Reason::too_few);
  }
  const auto agreement = detail::agreement_graph(table, options.silence, most_pairs, work);
  found.pairs = agreement.pairs;
  if (agreement.too_many_pairs) return none(Reason::too_many_pairs);
  if (agreement.pairs == 0) return none(Reason::nothing_shared);

  const auto division = detail::best_division(agreement.graph, how, found, work);
  const detail::Groups groups = detail::list_blocs(table, division, found);
  detail::score_blocs(table, groups, options.silence, found, work);
  detail::name_goals(table, groups, options.silence, found);
  for (std::size_t b = detail::blocs_shown; b < found.blocs.size(); ++b) {
    Bloc& bloc = found.blocs[b];
    bloc.score = bloc.agreement = bloc.overlap = bloc.score_with_others =
        Estimate::none(Reason::not_asked);
  }
  const auto beside =
      detail::modularity_beside_shuffles(table, agreement.graph, options.silence,
                                         {how.seed, how.replicates, how.enough}, found.pairs, work);
  found.modularity_by_chance = beside.who_speaks_on_what;
  found.modularity_any_goal = beside.any_goal;
  found.spread_by_chance = detail::bloc_structure(table, {how.seed, how.replicates}, work);
  const Estimate &observed = found.spread_by_chance.observed, &chance = found.spread_by_chance.mean;
  found.structure = !observed.known() ? observed
                    : !chance.known() ? chance
                    : chance.value > 1e-9
                        ? Estimate::of(observed.value / chance.value, observed.evidence)
                        : Estimate::none(Reason::no_variation, observed.evidence);
  return found;
}

Blocs blocs(const Network& network, const BlocsOptions& how, const AgendasOptions& options,
            const Work& work) {
  return blocs(Facts(network), how, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
