// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/resampling.hpp>
#include <coalign/analysis/time/numbers.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// One number of a measure, with the interval that was asked for.
struct ResampledNumber {
  std::string name;
  Estimate number;
  std::size_t clusters = 0;  ///< that count in it: without each it is another, or based on less
  std::size_t leaders = 0;   ///< in these
};

/// The numbers of a measure, with intervals of another kind than the usual.
struct Resampled {
  std::string measure;       ///< what it is called, where that was said
  std::size_t clusters = 0;  ///< that were left out
  std::vector<ResampledNumber> numbers;
};

namespace detail {

/// By cluster, its leaders in their order; who has no group is a cluster, who has several is in the first.
[[nodiscard]] COALIGN_API std::vector<std::vector<std::uint32_t>> clusters_to_leave_out(
    const Network& network, const std::string& by);

/// The network without some leaders, and without all that refers to them.
[[nodiscard]] COALIGN_API Network without_leaders(const Network& network,
                                                  const std::vector<std::uint32_t>& leaders,
                                                  const Work& work);

/// Takes in what a measure gives without each cluster.
class LeftOut {
 public:
  explicit LeftOut(Numbers whole) : whole_(std::move(whole)) {}
  COALIGN_API void add(std::size_t leaders, const Numbers& rest);
  /// The measure cannot do without some leaders: no number has an interval.
  void give_up() noexcept { without_.clear(), leaders_.clear(); }
  /// `all` leaders are in the document.
  [[nodiscard]] COALIGN_API Resampled found(inference::Population population,
                                            std::size_t all) const;

 private:
  Numbers whole_;
  std::vector<std::size_t> leaders_;            // by cluster
  std::vector<std::vector<Estimate>> without_;  // by cluster, then by number
};

}  // namespace detail

/// A measure's numbers, with intervals from leaving out whole clusters of leaders, or of these leaders alone. Each cluster is
/// deleted, with all that refers to its leaders, and the measure taken anew, as `series` takes it:
///
///     resampled(network, [&](const Network& at) { return alignment::networks(at, {}, work); }, {.clusters = "sector"})
///
/// With X_-k without cluster k of the c that count, SE² = (c - 1)/c sum (X_-k - mean)², and `interval_around` X. A cluster
/// counts in a number that is another without it, or based on less. `these`: the interval shrinks by sqrt(1 - n/N), with n leaders in the
/// clusters that count, of N in the document. `Numbers` without ranges keep to none. Each leader alone gives the usual interval
/// where there is one; a wider one of numbers that ties make, of which the usual takes away what counts twice, and of matches of means.
///
/// No interval under five clusters, where a number is unknown without one of them, and where the measure is asked of a leader
/// who leaves. A p, or a number that is drawn, is no number of this kind.
/// @throws BadArgument where no leader has an attribute by which they cluster, what the measure throws, and where Numbers have
/// other names without a cluster
/// @complexity the measure, once for each cluster  @source as `inference::LeaveOneOut`
template <class Measure>
[[nodiscard]] Resampled resampled(const Network& network, Measure&& measure,
                                  const inference::ResamplingOptions& options = {},
                                  const Work& work = {}) {
  const auto clusters = detail::clusters_to_leave_out(network, options.clusters);
  detail::LeftOut left(detail::measured(measure, network));
  for (std::size_t k = 0; k < clusters.size(); ++k) {
    work.check();
    const Network rest = detail::without_leaders(network, clusters[k], work);
    Numbers numbers;
    try {
      numbers = detail::measured(measure, rest);
    } catch (const BadArgument&) {  // it is asked of one of these very leaders
      left.give_up();
      break;
    }
    left.add(clusters[k].size(), numbers);
  }
  return left.found(options.population, network.size<Leader>());
}

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/resampled.cpp>
#endif
