// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/assortativity.hpp>

#include <coalign/analysis/structure/brokerage.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

inline std::size_t check_groups(const LayerView& layer, const std::vector<std::uint32_t>& group) {
  if (group.size() != layer.leaders()) {
    throw BadArgument("groups must be as many as the layer's leaders");
  }
  std::size_t count = 0;
  for (const std::uint32_t g : group) {
    if (g != no_group) count = std::max<std::size_t>(count, std::size_t{g} + 1);
  }
  return count;
}

}  // namespace detail

Estimate assortativity(const LayerView& layer, const std::vector<std::uint32_t>& group) {
  const std::size_t count = detail::check_groups(layer, group);
  std::vector<double> leave(count, 0.0), arrive(count, 0.0);
  double inside = 0, all = 0;
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    if (group[i] == no_group) continue;
    for (const LeaderId j : layer.out(LeaderId{i}).leaders) {
      if (group[j.index()] == no_group) continue;
      leave[group[i]] += 1;
      arrive[group[j.index()]] += 1;
      inside += group[i] == group[j.index()] ? 1 : 0;
      all += 1;
    }
  }
  const auto evidence = static_cast<std::uint64_t>(layer.directed() ? all : all / 2);
  if (all == 0) return Estimate::none(Reason::no_ties);
  double chance = 0;
  for (std::size_t g = 0; g < count; ++g) chance += leave[g] / all * (arrive[g] / all);
  if (!(chance < 1)) return Estimate::none(Reason::no_variation, evidence);
  return Estimate::of((inside / all - chance) / (1 - chance), evidence);
}

Estimate degree_assortativity(const LayerView& layer) {
  if (layer.entries() == 0) return Estimate::none(Reason::no_ties);
  const auto arcs = static_cast<double>(layer.entries());
  const auto out = [&](LeaderId i) { return static_cast<double>(layer.out(i).size()); };
  const auto in = [&](LeaderId i) { return static_cast<double>(layer.in(i).size()); };
  double mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0;
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    mean_x += out(LeaderId{i}) * out(LeaderId{i}) / arcs;
    mean_y += in(LeaderId{i}) * in(LeaderId{i}) / arcs;
  }
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const double x = out(LeaderId{i}) - mean_x;
    for (const LeaderId j : layer.out(LeaderId{i}).leaders) {
      const double y = in(j)-mean_y;
      xx += x * x, yy += y * y, xy += x * y;
    }
  }
  if (!(xx > 1e-9 * arcs) || !(yy > 1e-9 * arcs)) {
    return Estimate::none(Reason::no_variation, layer.ties());
  }
  return Estimate::of(std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0), layer.ties());
}

Estimate modularity(const LayerView& layer, const std::vector<std::uint32_t>& group,
                    double resolution) {
  const std::size_t count = detail::check_groups(layer, group);
  // Ties above 0 and below are each compared with a chance of their own.
  struct Sign {
    std::vector<double> leave, arrive;
    double inside = 0, all = 0;
  } signs[2];
  for (Sign& sign : signs) {
    sign.leave.assign(count, 0.0);
    sign.arrive.assign(count, 0.0);
  }
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    if (group[i] == no_group) continue;
    const Neighbours near = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < near.size(); ++e) {
      const std::uint32_t other = group[near.leaders[e].index()];
      if (other == no_group) continue;
      Sign& sign = signs[near.weights[e] < 0 ? 1 : 0];
      const double weight = std::abs(near.weights[e]);
      sign.leave[group[i]] += weight;
      sign.arrive[other] += weight;
      sign.all += weight;
      if (group[i] == other) sign.inside += weight;
    }
  }
  const double all = signs[0].all + signs[1].all;
  if (!(all > 0)) return Estimate::none(Reason::no_ties);
  double sum = 0;
  for (const Sign& sign : signs) {
    if (!(sign.all > 0)) continue;
    double chance = 0;
    for (std::size_t g = 0; g < count; ++g) chance += sign.leave[g] * sign.arrive[g] / sign.all;
    sum += (&sign == signs ? 1 : -1) * (sign.inside - resolution * chance);
  }
  return Estimate::of(sum / all, layer.ties());
}

}  // namespace coalign::inline COALIGN_ABI::structure
