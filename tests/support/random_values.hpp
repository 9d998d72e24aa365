// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>

namespace testing {

/// Randomness that is the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : bits_(seed) {}

  [[nodiscard]] std::uint64_t bits() { return bits_(); }
  [[nodiscard]] std::size_t below(std::size_t end) { return bits_() % end; }
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  [[nodiscard]] bool chance(double p) { return unit() < p; }
  [[nodiscard]] double unit() { return static_cast<double>(bits_() >> 11U) * 0x1p-53; }
  template <class T>
  [[nodiscard]] T one_of(std::initializer_list<T> values) {
    return values.begin()[below(values.size())];
  }

 private:
  std::mt19937_64 bits_;
};

/// A text as people and machines write them: any script, quotes, backslashes, emoji, control
/// characters but NUL.
[[nodiscard]] std::string random_text(Random& random);
/// A JSON object with everything that JSON has, numbers as people write them.
[[nodiscard]] std::string random_object(Random& random);
/// A text fit for an id.
[[nodiscard]] std::string random_key(Random& random);
/// A finite number of any size, as likely a plain one.
[[nodiscard]] double random_double(Random& random);
[[nodiscard]] coalign::Date random_date(Random& random);

}  // namespace testing
