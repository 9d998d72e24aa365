// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/analysis/facts/means.hpp>
#include <coalign/analysis/inference/absolute.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/values.hpp>
#include <coalign/work.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

using facts::Gift;
using facts::MeansTable;
using facts::Purse;

/// Two lists of shares that are compared, and their match.
struct Compared {
  std::vector<double> wanted, given;  ///< shares by goal; empty where there is no match
  Estimate match;

  [[nodiscard]] bool known() const noexcept { return !wanted.empty(); }
  /// Of what is wanted less of what is given; not given where there is no match.
  [[nodiscard]] double off(std::size_t goal) const {
    return known() ? wanted[goal] - given[goal] : not_given;
  }
};

/// How far off shares are without a leader, by goal, of all and of those who give.
struct OffWithout {
  std::vector<inference::AbsoluteWithout> all, givers;
};

[[nodiscard]] inline double sum_of(const std::vector<double>& all) {
  return std::accumulate(all.begin(), all.end(), 0.0);
}

/// How the match by chance is found where lumps are many.
enum class ManyLumps : std::uint8_t { thrown, nearly };

/// What one kind of means gives to each result.
class OnePurse {
 public:
  COALIGN_API OnePurse(const MeansTable& table, std::size_t number,
                       const std::vector<double>& priorities, const ResourcesOptions& options,
                       const Work& work, ManyLumps many = ManyLumps::thrown,
                       const OffWithout* nearly = nullptr);

  /// The rows of this kind of means, goal by goal.
  [[nodiscard]] COALIGN_API std::vector<GoalResource> by_goal() const;
  [[nodiscard]] const Purse& purse() const noexcept { return purse_; }

  ResourceAlignment row;
  Compared all, givers;
  Estimate at_most;  ///< the coverage if unknown amounts covered their goals

 private:
  [[nodiscard]] COALIGN_API Estimate coverage_of(double covered, double needed,
                                                 std::uint64_t evidence) const;
  COALIGN_API void match(const std::vector<double>& priorities, const ResourcesOptions& options,
                         const Work& work, ManyLumps many);
  COALIGN_API void cover();

  const MeansTable& table_;
  const Purse& purse_;
  const OffWithout* nearly_;   ///< what distances are nearly, or null: what they are
  std::vector<double> given_;  ///< by goal
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/one_purse.cpp>
#endif
