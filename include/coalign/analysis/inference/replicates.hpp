// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace coalign::inline COALIGN_ABI::inference {

/// What an analysis needs many replicates for: replicate r of `replicates` is `width` numbers, which depend on r
/// alone, whoever draws it, when, and beside what.
struct Question {
  std::uint32_t task = 0;                  ///< see `task`
  std::size_t replicates = 0, width = 1;   ///< how many, and how many numbers each
  std::string_view what = "permutations";  ///< for `progress`
};

/// Draws replicates [first, last), `width` numbers for each, end to end; what it leaves is not known. Called from
/// several threads at once.
using Drawn = std::function<void(std::size_t first, std::size_t last, double* values)>;

/// Where the replicates of an analysis come from, if its own threads are not to draw them. It is a matter of the thread
/// that the analysis was called on: each of its parts cuts its `Work` to measure, and none of them chooses this.
class Replicates {
 public:
  Replicates() = default;
  Replicates(const Replicates&) = delete;
  Replicates& operator=(const Replicates&) = delete;
  virtual ~Replicates() = default;

  /// Whether a part of what consists of several analyses is to be done at all.
  virtual bool enters(std::string_view part) = 0;
  /// Gives `values` those of replicates [first, last), and says whether it has all: whoever is stopped may leave some as
  /// they are. `here` can draw any replicate of the question until this returns.
  virtual bool fill(const Question& question, std::size_t first, std::size_t last,
                    std::span<double> values, const Drawn& here) = 0;
  /// Hears of a question that was answered where it was asked, since each of few shuffles was tried once.
  virtual void hears(const Question& question, std::span<const double> values) {
    static_cast<void>(question);
    static_cast<void>(values);
  }
};

/// While it lives, analyses that this thread calls get their replicates from there.
class ReplicatesFrom {
 public:
  /// From `replicates`, which lives longer.
  COALIGN_API explicit ReplicatesFrom(Replicates& replicates);
  ReplicatesFrom(const ReplicatesFrom&) = delete;
  ReplicatesFrom& operator=(const ReplicatesFrom&) = delete;
  COALIGN_API ~ReplicatesFrom();

 private:
  Replicates* before_;
};

/// Whether a part of what consists of several analyses is to be done: always, where replicates are drawn here.
[[nodiscard]] COALIGN_API bool enters(std::string_view part);

/// Gives `values` those of replicates [first, last), which `here` draws on the threads of `work`.
COALIGN_API void replicate_here(const Question& question, std::size_t first, std::size_t last,
                                std::span<double> values, const Drawn& here, const Work& work);

/// All of a question, whoever else may draw: of few things they are quicker tried than sent elsewhere.
COALIGN_API void replicate_all_here(const Question& question, std::span<double> values,
                                    const Drawn& here, const Work& work);

/// The same from elsewhere, if this thread has its replicates from there. The same bits either way. Whether all are there.
/// Analyses call it on the thread on which they were called.
COALIGN_API bool replicate(const Question& question, std::size_t first, std::size_t last,
                           std::span<double> values, const Drawn& here, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/replicates.cpp>
#endif
