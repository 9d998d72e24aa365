// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/typology.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace coalign::inline COALIGN_ABI::leadership {

namespace detail {

/// In which third of what the fourteen teams had; the last is where leadership is shared most.
inline int third_of_teams(double value, double least, double most) {
  const double part = (value - least) / (most - least);
  return part < 1.0 / 3 ? 0 : part <= 2.0 / 3 ? 1 : 2;
}

}  // namespace detail

SharedLevel shared_level(double density, double reciprocity, double centralization) {
  if (!std::isfinite(density) || !std::isfinite(reciprocity) || !std::isfinite(centralization)) {
    return SharedLevel::unknown;
  }
  std::array<int, 3> thirds{detail::third_of_teams(density, 0.405, 0.857),
                            detail::third_of_teams(reciprocity, 0.417, 0.861),
                            detail::third_of_teams(centralization, 0.289, 0.099)};
  std::sort(thirds.begin(), thirds.end());
  constexpr std::array levels{SharedLevel::low, SharedLevel::moderate, SharedLevel::high};
  return levels[static_cast<std::size_t>(thirds[1])];
}

Typology typology(const LayerView& named, const std::vector<bool>& answered, bool directed) {
  constexpr std::size_t fewest = 5, most_leaders = 15;
  const auto n = static_cast<std::uint32_t>(named.leaders());
  Typology found;
  std::size_t answering = 0, arcs = 0, among = 0, returned = 0;
  std::vector<std::size_t> by(n, 0);
  for (std::uint32_t i = 0; i < n; ++i) {
    if (!answered[i]) continue;
    ++answering;
    const auto out = named.out(LeaderId{i}).leaders, in = named.in(LeaderId{i}).leaders;
    for (const LeaderId j : out) {
      ++arcs, ++by[j.index()];
      if (!answered[j.index()]) continue;
      ++among;
      returned += std::binary_search(in.begin(), in.end(), j) ? 1 : 0;
    }
  }
  const Reason none = arcs == 0 ? Reason::no_ties : Reason::too_few;
  found.density = found.reciprocity = found.centralization = Estimate::none(none, arcs);
  if (arcs == 0) return found;
  const auto all = static_cast<double>(n), sum = static_cast<double>(arcs);
  found.central_named_by = *std::max_element(by.begin(), by.end());
  found.central =
      static_cast<std::size_t>(std::count(by.begin(), by.end(), found.central_named_by));
  found.density = Estimate::of(sum / (static_cast<double>(answering) * (all - 1)), arcs);
  if (!directed) {
    found.reciprocity = Estimate::none(Reason::no_direction, arcs);
  } else if (among > 0) {
    found.reciprocity =
        Estimate::of(static_cast<double>(returned) / static_cast<double>(among), among);
  }
  if (n > 2) {
    const std::size_t could = std::min<std::size_t>(answering, n - 1);
    const double off = all * static_cast<double>(found.central_named_by) - sum;
    found.centralization = Estimate::of(off / ((all - 1) * static_cast<double>(could)), arcs);
  }
  if (n >= fewest && n <= most_leaders && answering == n) {
    found.level =
        shared_level(found.density.value, found.reciprocity.value, found.centralization.value);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership
