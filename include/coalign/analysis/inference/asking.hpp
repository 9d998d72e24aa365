// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/replicates.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

/// What an analysis waits for.
struct Asked {
  std::string part;                  ///< of a report; "" of a single analysis
  Question question;                 ///< the same in each process that runs the same
  std::size_t first = 0, count = 0;  ///< the replicates that it needs now
};

/// What it did not have to ask, since each of few shuffles was tried once: `width` numbers for each of the replicates.
struct Tried {
  std::string part;            ///< as in `Asked`
  Question question;           ///< what it would have asked
  std::vector<double> values;  ///< replicate by replicate
};

/// An analysis, or whatever takes a `Work`, that is held wherever it needs replicates: they may be drawn in other
/// processes, by the same analysis of the same network there.
///
///     Asking asking([&](const Work& work) { found = alignment::along_ties(network, options, work); });
///     while (const auto asked = asking.asked()) {
///       asking.judge(asking.values(asked->first, asked->count));  // or from anywhere
///     }
///
/// Replicate r is the same bits in each, so batches can be cut in any way, lost and drawn again. What it has found out
/// until then, such as the tables that it draws from, it keeps while it waits. From any thread; on one of its own.
class Asking {
 public:
  /// Begins. `part`: only that one of a report; "": all.
  COALIGN_API explicit Asking(std::function<void(const Work&)> run, const Work& work = {},
                              std::string part = {});
  Asking(const Asking&) = delete;
  Asking& operator=(const Asking&) = delete;
  /// Ends it where it waits.
  COALIGN_API ~Asking();

  /// Whether it waits or has ended, after so long at most.
  [[nodiscard]] COALIGN_API bool waits(unsigned milliseconds) const;
  /// What it waits for; nothing when it has ended. Throws what it threw.
  [[nodiscard]] COALIGN_API std::optional<Asked> asked() const;
  /// Draws replicates [first, first + count) of what it waits for, those that it needs or others, one after another.
  /// From several threads at once, if you like. @throws BadArgument where it waits for nothing, or there are fewer
  [[nodiscard]] COALIGN_API std::vector<double> values(std::size_t first, std::size_t count) const;
  /// Gives it what it waits for, so that it goes on; NaN for those that were not drawn. `whole`: there are none of these.
  /// @throws BadArgument for another number of values
  COALIGN_API void judge(std::span<const double> values, bool whole = true);
  /// Goes on without replicates until it waits for the question of `wanted`, and draws replicates of that; nothing where
  /// it does not come to it, as when it is past it. From several threads at once, for several questions.
  [[nodiscard]] COALIGN_API std::optional<std::vector<double>> values_of(const Asked& wanted,
                                                                         std::size_t first,
                                                                         std::size_t count);

  /// What was tried until now, in that order.
  [[nodiscard]] COALIGN_API std::vector<Tried> tried() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/asking.cpp>
#endif
