// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/networks.hpp>

#include <coalign/analysis/alignment/networks/detail/best_arrangement.hpp>
#include <coalign/analysis/alignment/networks/detail/counted.hpp>
#include <coalign/analysis/alignment/networks/detail/intervals.hpp>
#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline Estimate counted(const Requirement& from, const TieSums& ties, NothingRequired nothing,
                        Reason why, std::uint64_t evidence, const Work& work) {
  if (why != Reason::nothing_shared) return Estimate::none(why, evidence);
  const std::optional<std::uint64_t> pairs = pairs_required(from, work);
  if (!pairs) return Estimate::none(Reason::too_many_pairs, evidence);
  if (*pairs == 0) {
    return nothing == NothingRequired::met ? Estimate::of(1, 0) : Estimate::none(why, evidence);
  }
  return Estimate::of(static_cast<double>(ties.required_ties) / static_cast<double>(*pairs),
                      *pairs);
}

inline Estimate ratio(double above, double below, Reason why, std::uint64_t evidence) {
  return below > 0 ? Estimate::of(above / below, evidence) : Estimate::none(why, evidence);
}

/// What the parts of the result are made from; the functions below fill in one each.
struct NetworksInput {
  const Network& network;
  const NetworksOptions& options;
  Requirement from;
  UndirectedLayer layer;
  TieSums ties;
  PairSums pairs;
  std::uint64_t evidence;
  Reason nobody;
  bool no_ties;

  NetworksInput(const Facts& facts, const NetworksOptions& asked, const Work& work)
      : network(facts.network()),
        options(asked),
        from(read_requirement(facts, asked.through, work)),
        layer(layer_of(facts, asked, work)),
        ties(sum_ties(network, from, layer, work)),
        pairs(sum_pairs(network, from, ties.strength_of, work)),
        evidence(from.goal.size()),
        nobody(from.leaders.empty() ? Reason::no_agendas : Reason::too_few),
        no_ties(layer.edges() == 0) {}

  /// Why there may be nothing to divide by.
  [[nodiscard]] Reason why() const {
    return static_cast<std::uint64_t>(pairs.pairs) == 0 ? nobody
           : no_ties                                    ? Reason::no_ties
                                                        : Reason::nothing_shared;
  }
  /// A share, whatever rounding makes of what is left after much was taken away.
  [[nodiscard]] Estimate share(double above, double below) const {
    return no_ties ? Estimate::none(why(), evidence)
                   : ratio(std::clamp(above, 0.0, below), below, why(), evidence);
  }
  /// What a part requires; nothing, where it is what rounding leaves.
  [[nodiscard]] double required_of(double part) const { return or_nothing(part, pairs.required); }
  /// Never above 1, though both may be what is left after much was taken away.
  [[nodiscard]] double portion(double required) const {
    return pairs.required > 0 ? std::min(required / pairs.required, 1.0) : 0;
  }
};

inline void fill_scores(const NetworksInput& in, Networks& found, const Work& work) {
  const TieSums& ties = in.ties;
  const PairSums& pairs = in.pairs;
  found.score = in.share(ties.met, pairs.required);
  found.density = in.share(ties.strength, pairs.pairs);
  found.unneeded =
      ties.strength > 0
          ? in.share(ties.unneeded, ties.strength)
          : Estimate::none(found.pairs == 0 ? in.nobody : Reason::no_ties, in.evidence);
  found.counted = counted(in.from, ties, in.options.nothing_required, in.why(), in.evidence, work);
  found.activity = found.placement = found.lift = found.of_best = found.difference = found.score;
  if (!found.score.known()) return;
  const double density = found.density.value;
  const double chance =
      pairs.chance > 0 ? pairs.by_chance / pairs.chance * ties.strength / pairs.required : 0;
  found.difference = Estimate::of(found.score.value - density, in.evidence);
  found.lift = ratio(found.score.value, density, Reason::no_ties, in.evidence);
  found.activity = ratio(chance, density, Reason::no_ties, in.evidence);
  found.placement = ratio(found.score.value, chance, Reason::no_ties, in.evidence);
  found.of_best = in.options.of_best ? of_best(in.from, in.layer, found, pairs.required, work)
                                     : Estimate::none(Reason::not_asked, in.evidence);
}

/// `paths`: the layer along which those committed to a goal are joined, by others too.
inline void fill_goal_networks(const NetworksInput& in, const UndirectedLayer& paths,
                               Networks& found, const Work& work) {
  std::vector<std::size_t> committed;
  const auto connected = connectedness(in.from, paths, committed, work);
  for (std::uint32_t g = 0; g < in.from.goals(); ++g) {
    const double whole = in.pairs.by_goal[g];
    const double required = or_nothing(whole, in.pairs.required) > 0 ? whole : 0;
    found.by_goal.push_back(
        {GoalId{g}, in.portion(required), in.share(in.ties.by_goal[g], required), committed[g],
         in.no_ties ? Estimate::none(Reason::no_ties, committed[g]) : connected[g]});
  }
}

inline void fill_kind_networks(const NetworksInput& in, Networks& found) {
  std::array<std::size_t, kinds> of_kind{};
  for (const LeaderId leader : in.from.leaders) ++of_kind[kind_index(in.network, leader)];
  for (std::size_t a = 0; a < kinds; ++a) {
    for (std::size_t b = a; b < kinds; ++b) {
      if (of_kind[a] == 0 || of_kind[b] == 0) continue;
      const double required = in.required_of(in.pairs.by_kind[a][b]);
      found.by_kind.push_back({{static_cast<Kind>(a), static_cast<Kind>(b)},
                               {of_kind[a], of_kind[b]},
                               in.portion(required),
                               in.share(in.ties.by_kind[a][b], required),
                               in.share(in.ties.kind_strength[a][b], in.pairs.kind_pairs[a][b])});
    }
  }
}

inline void fill_leader_networks(const NetworksInput& in, Networks& found) {
  for (std::size_t i = 0; i < in.from.size(); ++i) {
    LeaderNetworks leader;
    leader.leader = in.from.leaders[i];
    const double required = in.required_of(in.pairs.by_leader[i]);
    leader.portion = in.portion(required / 2);
    leader.score = in.share(in.ties.by_leader[i], required);
    leader.without = in.share(in.ties.met - in.ties.by_leader[i],
                              or_nothing(in.pairs.required - required, in.pairs.required));
    leader.dependence =
        !leader.without.known() ? leader.without
        : found.score.value > 0
            ? Estimate::of((found.score.value - leader.without.value) / found.score.value,
                           in.evidence)
            : Estimate::none(Reason::no_ties, in.evidence);
    found.by_leader.push_back(leader);
  }
}

}  // namespace detail

Networks networks(const Facts& facts, const NetworksOptions& options, const Work& work) {
  const detail::NetworksInput in(facts, options, work);
  Networks found;
  found.leaders = facts.network().size<Leader>();
  found.leaders_known = in.from.size();
  found.pairs = static_cast<std::uint64_t>(in.pairs.pairs);
  found.ties = in.ties.ties;
  found.ties_beside = in.ties.beside;
  found.through = options.through;
  detail::fill_scores(in, found, work);
  const bool paths = options.reach > 1;
  detail::fill_goal_networks(in, paths ? facts.undirected(options.layer, work) : in.layer, found,
                             work);
  detail::fill_kind_networks(in, found);
  detail::fill_leader_networks(in, found);
  if (options.intervals && !paths)
    detail::give_intervals(found, in.network, in.from, in.layer, in.ties, in.pairs, work);
  return found;
}

Networks networks(const Network& network, const NetworksOptions& options, const Work& work) {
  return networks(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
