// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/positions.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/structure/assortativity.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/analysis/structure/communities.hpp>
#include <coalign/analysis/structure/components.hpp>
#include <coalign/analysis/structure/detail/betweenness_places.hpp>
#include <coalign/analysis/structure/detail/ratings.hpp>
#include <coalign/analysis/structure/distances.hpp>
#include <coalign/analysis/structure/holes.hpp>
#include <coalign/analysis/structure/position.hpp>
#include <coalign/analysis/structure/spectral.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

inline Estimate number_or(double value, std::uint64_t evidence, Reason why) {
  return std::isfinite(value) ? Estimate::of(value, evidence) : Estimate::none(why, evidence);
}

/// Adds one to whoever is in the first quarter by `values`, and above the lowest.
inline void mark_first_quarter(const std::vector<double>& values, std::vector<std::size_t>& marks) {
  std::vector<double> known;
  for (const double x : values) {
    if (std::isfinite(x)) known.push_back(x);
  }
  if (known.size() < 4) return;
  std::sort(known.begin(), known.end());
  const double border = known[known.size() - known.size() / 4];
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i]) && values[i] >= border && values[i] > known.front()) ++marks[i];
  }
}

inline bool no_direction(const LayerView& layer) {
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const auto out = layer.out(LeaderId{i}).leaders, in = layer.in(LeaderId{i}).leaders;
    if (!std::equal(out.begin(), out.end(), in.begin(), in.end())) return false;
  }
  return true;
}

}  // namespace detail

Positions positions(const Network& network, const PositionsOptions& options, const Work& work) {
  return positions(Facts(network), options, work);
}

Positions positions(const Facts& facts, const PositionsOptions& options, const Work& work) {
  constexpr double most_steps = 2e10;
  constexpr std::size_t sample = 256;
  const LayerView directed = facts.layer(options.layer, work);
  const LayerView view = detail::no_direction(directed) ? without_direction(directed) : directed;
  const auto n = static_cast<std::uint32_t>(view.leaders());
  Positions found;
  found.leaders = n;
  found.ties = directed.entries();
  found.sampled =
      static_cast<double>(n) * (static_cast<double>(n) + static_cast<double>(view.entries())) >
      most_steps;
  const Components parts = components(view);
  found.components = parts.sizes.size();
  found.largest = parts.largest();
  const Degrees degree = degrees(view);
  const Clustering near = clustering(view);
  found.transitivity = near.transitivity;
  found.degree_assortativity = degree_assortativity(view);
  const auto cores = core_numbers(view);
  const auto rank = pagerank(view, 0.85, work);
  const StructuralHoles holes = structural_holes(view, work);
  const auto between = found.sampled
                           ? betweenness(view, {Length::steps, sample, options.seed}, work)
                           : facts.betweenness(view, work);
  Distances far;
  const Reason too_far = found.sampled ? Reason::too_many_pairs : Reason::no_ties;
  if (!found.sampled) far = distances(view, {}, work);
  const double unknown = not_given;
  found.mean_distance = detail::number_or(found.sampled ? unknown : far.mean, far.pairs, too_far);
  found.longest_distance =
      detail::number_or(found.sampled ? unknown : far.longest, far.pairs, too_far);
  CommunitiesOptions how;
  how.seed = options.seed;
  constexpr std::size_t many = 500'000;  // entries: one start takes a second
  if (view.entries() > many) how.starts = 1;
  const Communities groups = communities(view, how, work);
  found.communities = static_cast<std::size_t>(std::count_if(
      groups.sizes.begin(), groups.sizes.end(), [](std::size_t size) { return size > 1; }));
  found.community_starts = groups.starts;
  found.community_same = groups.same;
  found.modularity = groups.quality;

  std::vector<std::size_t> marks(n, 0);
  std::vector<double> in(n), open(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    in[i] = static_cast<double>(degree.in[i]);
    open[i] = -holes.constraint[i];
  }
  const std::vector<double>* columns[]{&in, &between, &rank, &open};
  for (const auto* column : columns) detail::mark_first_quarter(*column, marks);
  if (!found.sampled) detail::mark_first_quarter(far.closeness_wf, marks);
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  if (options.shown > 0) {
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return between[a] != between[b] ? between[a] > between[b] : in[a] > in[b];
    });
    order.resize(std::min<std::size_t>(n, options.shown));
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    found.alone += view.out(LeaderId{i}).size() + view.in(LeaderId{i}).size() == 0 ? 1 : 0;
  }
  const bool any = view.entries() > 0;
  std::vector<Estimate> places(order.size(), Estimate::none(Reason::no_ties));
  if (any && found.sampled) places.assign(order.size(), Estimate::none(Reason::too_many_pairs));
  if (any && !found.sampled)
    places = detail::betweenness_places(view, between, order, options.seed, work);
  const auto trusted = detail::ratings(facts, options.trust, work);
  const auto valued = detail::ratings(facts, options.value, work);
  const auto alone = detail::held_alone(facts.network());
  const LayerView plain = without_direction(view);
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < n; ++i) most = std::max(most, plain.out(LeaderId{i}).size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::uint32_t i = order[k];
    Position row;
    row.leader = LeaderId{i};
    row.place = places[k];
    row.ties_in = degree.in[i];
    row.ties_out = degree.out[i];
    const std::uint64_t ties = degree.in[i] + degree.out[i];
    const auto known = [&](double value) {
      return detail::number_or(any ? value : not_given, ties, Reason::no_ties);
    };
    row.strength_in = known(degree.in_strength[i]);
    row.betweenness = known(between[i]);
    row.closeness =
        found.sampled ? Estimate::none(Reason::too_many_pairs, ties) : known(far.closeness_wf[i]);
    row.pagerank = known(rank[i]);
    row.constraint = known(holes.constraint[i]);
    row.effective_size = known(holes.effective_size[i]);
    row.clustering = detail::number_or(near.local[i], ties, Reason::too_few);
    row.rated_trust = trusted[i];
    row.rated_value = valued[i];
    row.connectivity = known(static_cast<double>(plain.out(LeaderId{i}).size()) /
                             static_cast<double>(std::max<std::size_t>(most, 1)));
    row.held_alone = alone[i];
    row.core = cores[i];
    row.component = parts.of[i];
    row.community = groups.of[i];
    row.among_first = marks[i];
    found.rows.push_back(row);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
