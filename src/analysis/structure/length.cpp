// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/length.hpp>

#include <coalign/model/problem.hpp>

namespace coalign::inline COALIGN_ABI::structure::detail {

kernels::Csr rows_with_length(const LayerView& layer, Length length) {
  if (length == Length::steps) return kernels::csr_of(layer);
  kernels::Csr rows = kernels::csr_of(layer, kernels::CsrWeights::kept);
  for (double& weight : rows.weight) {
    if (!(weight > 0)) throw BadArgument("a tie of strength 0 or less has no length");
    weight = 1 / weight;
  }
  return rows;
}

}  // namespace coalign::inline COALIGN_ABI::structure::detail
