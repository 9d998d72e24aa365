// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/error.hpp>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

/// How a long function runs: on how many threads, whether it should stop, whom it tells how far it
/// is. Results never depend on it.
struct Work {
  unsigned threads = 1;                     ///< 0: as many as the machine has
  const std::atomic<bool>* stop = nullptr;  ///< stops soon after this becomes true
  /// Called with what is done, of how much, and what it is; from whichever thread is at work, never
  /// from two at once.
  std::function<void(std::size_t done, std::size_t total, std::string_view what)> progress = {};
  /// Asked for a stop too, from any thread, where it is set; of a std::stop_token:
  /// `[token] { return token.stop_requested(); }`.
  std::function<bool()> stopped = {};
  /// A host's own threads: calls `job` so many times, at once or not, and returns when all have returned.
  /// `job` does not throw. Not set: the library's own threads.
  std::function<void(unsigned times, const std::function<void()>& job)> run = {};
  /// Told of what was read or made as a whole, as "layer made"; from whichever thread is at work.
  std::function<void(std::string_view what)> finished = {};

  /// Throws `Stopped` where a stop was asked for.
  COALIGN_API void check() const;
  /// Tells `finished` that something was done as a whole.
  COALIGN_API void done(std::string_view what) const;
};

/// The same work, of which `progress` hears at most every so many milliseconds, and of the end of each part.
[[nodiscard]] COALIGN_API Work seldom(const Work& work, unsigned milliseconds = 200);

/// What consists of several long parts, as one: `progress` rises from 0 to 1000 over all of them, each with an
/// equal share, and never goes back.
///
///     Parts parts(work, 2);
///     first(network, parts.next());
///     second(network, parts.next());
class Parts {
 public:
  /// That many parts of one piece of work.
  COALIGN_API Parts(const Work& work, std::size_t count);
  /// The next part, which runs until the one after it is asked for.
  [[nodiscard]] COALIGN_API Work next();

 private:
  struct Reached;
  Work work_;
  std::size_t count_, part_ = 0;
  std::shared_ptr<Reached> reached_;
};

/// A long function was asked to stop, and did. Nothing is half-changed.
struct Stopped : Error {
  COALIGN_API Stopped();
};

/// Calls `run(chunk)` for every chunk in [0, chunks) on `work.threads` threads. Which thread takes
/// which chunk is left open, so a chunk writes only what is its own. The first exception, `Stopped`
/// included, ends the work and is thrown again here.
COALIGN_API void for_each_chunk(const Work& work, std::size_t chunks, std::string_view what,
                                const std::function<void(std::size_t chunk)>& run);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/work.cpp>
#endif
