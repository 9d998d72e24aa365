// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// What one step took.
struct Taken {
  std::string step;
  double seconds = 0;
  double processor = 0;     ///< seconds of it that a processor worked: less where others take turns
  std::size_t bytes = 0;    ///< of the text read or written; 0: none
  std::size_t peak = 0;     ///< of memory, above what the process held before
  std::size_t network = 0;  ///< memory of the network that it is about

  [[nodiscard]] double speed() const { return static_cast<double>(bytes) / 1e6 / seconds; }
};

/// Runs a step and measures it.
[[nodiscard]] Taken measure(std::string step, const std::function<void()>& run);

/// Runs `steps` in a process of its own, so that what one holds and frees is not there for the next.
[[nodiscard]] std::vector<Taken> apart(const std::function<std::vector<Taken>()>& steps);

/// A line for each step, or one JSON document.
void print_table(const std::vector<Taken>& all);
void print_json(const std::vector<Taken>& all);

}  // namespace bench
