// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/seen_from.hpp>

#include <bit>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels::detail {

void SeenFrom::look(const Csr& rows, std::uint32_t begin, std::uint32_t end) {
  const std::size_t n = end - begin, many = sources.size();
  distances.resize(many * n);
  for (auto* words : {&seen, &front, &next}) words->assign(n, 0);
  active.clear();
  for (std::size_t k = 0; k < many; ++k) {
    const std::uint32_t source = sources[k];
    if (front[source] == 0) active.push_back(source);
    front[source] |= std::uint64_t{1} << k;
    seen[source] = front[source];
    distances[source * many + k] = 0;
  }
  for (std::uint32_t distance = 1; !active.empty(); ++distance) {
    later.clear();
    for (const std::uint32_t i : active) {
      for (std::uint32_t e = rows.first[begin + i]; e < rows.first[begin + i + 1]; ++e) {
        const std::uint32_t j = rows.to[e] - begin;
        const std::uint64_t fresh = front[i] & ~seen[j];
        if (fresh == 0) continue;
        if (next[j] == 0) later.push_back(j);
        next[j] |= fresh;
      }
    }
    for (const std::uint32_t j : later) {
      seen[j] |= next[j];
      front[j] = next[j];
      for (std::uint64_t fresh = std::exchange(next[j], 0); fresh != 0; fresh &= fresh - 1) {
        distances[j * many + static_cast<std::size_t>(std::countr_zero(fresh))] = distance;
      }
    }
    std::swap(active, later);
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
