// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/distances.hpp>

#include <coalign/graph/kernels/distances.hpp>
#include <coalign/model/values.hpp>

namespace coalign::inline COALIGN_ABI::structure {

Distances distances(const LayerView& layer, const DistanceOptions& options, const Work& work) {
  // The kernel sums over those whose paths arrive: to sum over those whom a leader reaches, turn the ties round.
  const kernels::Csr rows =
      detail::rows_with_length(options.inward ? layer : layer.reversed(), options.length);
  const kernels::DistanceSums sums = options.length == Length::steps
                                         ? kernels::distance_sums(rows, work)
                                         : kernels::distance_sums_by_length(rows, work);
  const std::size_t n = rows.size();
  Distances found;
  found.reached.resize(n);
  found.closeness.resize(n);
  found.closeness_wf.resize(n);
  found.harmonic.resize(n);
  double far = 0;
  for (std::size_t k = 0; k < n; ++k) {
    const std::uint32_t i = rows.leader[k];
    const auto reached = static_cast<double>(sums.reached[k]);
    found.reached[i] = sums.reached[k];
    found.harmonic[i] = sums.inverse[k];
    const bool any = sums.reached[k] > 0;
    found.closeness[i] = any ? reached / sums.away[k] : not_given;
    found.closeness_wf[i] =
        any ? reached / sums.away[k] * (reached / static_cast<double>(n - 1)) : 0;
    found.pairs += sums.reached[k];
    far += sums.away[k];
  }
  found.mean = found.pairs > 0 ? far / static_cast<double>(found.pairs) : not_given;
  found.longest = found.pairs > 0 ? sums.longest : not_given;
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
