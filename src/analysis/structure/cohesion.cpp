// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/cohesion.hpp>

#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

struct Answering {
  std::vector<bool> who;
  std::uint64_t count = 0;
};

inline Answering answering_of(const Facts& facts) {
  Answering answering;
  answering.who = facts.answered();
  answering.count =
      static_cast<std::uint64_t>(std::count(answering.who.begin(), answering.who.end(), true));
  return answering;
}

/// Whether a relation of the layer could run one way only.
inline bool has_direction(const Network& network, const LayerOptions& options) {
  if (options.memberships && network.size<Membership>() > 0) return true;
  if (options.commitments) {
    const auto to = network.column(&Commitment::to);
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (to[i].known()) return true;
    }
  }
  if (!options.ties) return false;
  const auto directed = network.column(&TieType::directed);
  std::vector<bool> counts(directed.size(), options.types.empty());
  for (const TieTypeId type : options.types) counts[type.index()] = true;
  const auto type = network.column(&Tie::type);
  for (std::size_t i = 0; i < type.size(); ++i) {
    if (counts[type[i].index()] && directed[type[i].index()] != Truth::no) return true;
  }
  return false;
}

/// Puts the numbers of a layer into a row of the result.
template <class Row>
void measure_layer(Row& to, const Facts& facts, const LayerOptions& options,
                   const Answering& answering, const Work& work) {
  const Layer& ties = facts.layer(options, work);
  std::uint64_t known = 0, returned = 0;  // arcs between two who answered
  std::uint64_t weighed = 0;              // of known strength, and that of the arc back
  double strength = 0, matched = 0;
  for (std::uint32_t i = 0; i < ties.leaders(); ++i) {
    if (i % 4'096 == 0) work.check();
    if (!answering.who[i]) continue;
    const Neighbours out = ties.out(LeaderId{i}), in = ties.in(LeaderId{i});
    to.arcs += out.size();
    to.without_strength +=
        static_cast<std::uint64_t>(std::count(out.weights.begin(), out.weights.end(), 0.0));
    for (std::size_t a = 0, b = 0; a < out.size(); ++a) {
      const LeaderId other = out.leaders[a];
      if (!answering.who[other.index()]) continue;
      ++known;
      while (b < in.size() && in.leaders[b] < other) ++b;
      const bool back = b < in.size() && in.leaders[b] == other;
      returned += back ? 1 : 0;
      if (out.weights[a] == 0 || (back && in.weights[b] == 0)) continue;
      ++weighed;
      strength += out.weights[a];
      if (back) matched += std::min(out.weights[a], in.weights[b]);
    }
  }

  const std::uint64_t n = ties.leaders(), a = answering.count;
  const std::uint64_t could_be = n == 0 ? 0 : a * (n - 1);
  const auto share = [](std::uint64_t part, std::uint64_t of) {
    return static_cast<double>(part) / static_cast<double>(of);
  };
  to.density = could_be == 0     ? Estimate::none(Reason::too_few, a)
               : ties.arcs() > 0 ? Estimate::of(share(to.arcs, could_be), could_be)
                                 : Estimate::none(Reason::no_ties, could_be);

  const std::uint64_t pairs = a < 2 ? 0 : a * (a - 1);  // ordered
  const bool direction = has_direction(facts.network(), options);
  const Reason why = pairs == 0   ? Reason::too_few
                     : known == 0 ? Reason::no_ties
                     : !direction ? Reason::no_direction
                                  : Reason::known;
  if (why != Reason::known) {
    to.reciprocity = to.rho = to.weighted = Estimate::none(why, known);
    to.dyadic = Estimate::none(why, pairs / 2);
    return;
  }
  const double r = share(returned, known), d = share(known, pairs);
  to.reciprocity = Estimate::of(r, known);
  to.rho = known == pairs ? Estimate::none(Reason::no_room, known)
                          : Estimate::of((r - d) / (1 - d), known);
  // Pairs tied one way only are the arcs that are not returned.
  to.dyadic = Estimate::of(share(pairs / 2 - (known - returned), pairs / 2), pairs / 2);
  to.weighted = strength > 0 ? Estimate::of(matched / strength, weighed)
                             : Estimate::none(Reason::no_strengths, known);
}

}  // namespace detail

Cohesion cohesion(const Facts& facts, const CohesionOptions& options, const Work& work) {
  const Network& network = facts.network();
  const detail::Answering answering = detail::answering_of(facts);
  Cohesion found;
  found.leaders = network.size<Leader>();
  found.leaders_answering = answering.count;
  detail::measure_layer(found, facts, options.layer, answering, work);
  if (!options.layer.ties) return found;

  std::vector<TieTypeId> types = options.layer.types;
  if (types.empty()) {
    for (std::uint32_t t = 0; t < network.size<TieType>(); ++t) types.push_back(TieTypeId{t});
  }
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  for (const TieTypeId type : types) {
    LayerCohesion row;
    row.layer = type;
    LayerOptions alone;
    alone.types = {type};
    alone.weight = options.layer.weight;
    detail::measure_layer(row, facts, alone, answering, work);
    found.by_layer.push_back(std::move(row));
  }
  return found;
}

Cohesion cohesion(const Network& network, const CohesionOptions& options, const Work& work) {
  return cohesion(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::structure
