// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/paths.hpp>

#include <coalign/graph/kernels/betweenness.hpp>
#include <coalign/graph/kernels/csr.hpp>

#include <cstdint>
#include <numeric>

namespace coalign::inline COALIGN_ABI::facts {

std::vector<double> read_paths(const LayerView& layer, const Work& work) {
  const kernels::Csr rows = kernels::csr_of(layer);
  std::vector<std::uint32_t> sources(rows.size());
  std::iota(sources.begin(), sources.end(), 0U);
  const auto sums = kernels::dependencies(rows, sources, work);
  std::vector<double> found(sums.size());
  for (std::size_t k = 0; k < sums.size(); ++k) found[rows.leader[k]] = sums[k];
  work.done("paths found");
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::facts
