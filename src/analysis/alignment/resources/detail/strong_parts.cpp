// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/strong_parts.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::alignment::detail {

StrongParts strong_parts(const Carriers& arcs) {
  constexpr std::uint32_t none = 0xffffffffU;
  const auto n = static_cast<std::uint32_t>(arcs.first.size() - 1);
  StrongParts parts{std::vector<std::uint32_t>(n, none), 0};
  std::vector<std::uint32_t> found(n, none), low(n), open, path;
  std::vector<std::size_t> next(arcs.first.begin(), arcs.first.end() - 1);
  std::uint32_t clock = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (found[root] != none) continue;
    path.push_back(root);
    while (!path.empty()) {
      const std::uint32_t i = path.back();
      if (found[i] == none) {
        found[i] = low[i] = clock++;
        open.push_back(i);
      }
      if (next[i] < arcs.first[i + 1]) {
        const std::uint32_t j = arcs.to[next[i]];
        if (found[j] == none) {
          path.push_back(j);
          continue;  // the arc is looked at again once j is done
        }
        ++next[i];
        if (parts.of[j] == none) low[i] = std::min(low[i], low[j]);
        continue;
      }
      path.pop_back();
      if (low[i] != found[i]) continue;
      std::uint32_t j;
      do {
        j = open.back();
        open.pop_back();
        parts.of[j] = parts.count;
      } while (j != i);
      ++parts.count;
    }
  }
  return parts;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
