// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace coalign::inline v0 {

/// A number that was not given.
inline constexpr double not_given = std::numeric_limits<double>::quiet_NaN();

/// A text of a network, held once in its pool; symbol 0 is the missing text. `network.text(t)`.
struct Text {
  std::uint32_t symbol = 0;
  [[nodiscard]] constexpr bool missing() const noexcept { return symbol == 0; }
  friend constexpr auto operator<=>(Text, Text) = default;
};

/// A JSON object kept as written, without the white space between its parts; symbol 0 is none.
struct JsonText {
  std::uint32_t symbol = 0;
  [[nodiscard]] constexpr bool missing() const noexcept { return symbol == 0; }
  friend constexpr auto operator<=>(JsonText, JsonText) = default;
};

enum class Truth : std::uint8_t { unknown, no, yes };

/// Each of the enumerations starts with the answer that was not given.
enum class Kind : std::uint8_t { unknown, individual, organization, system };
enum class Stage : std::uint8_t { unknown, current, emerging, future };
enum class Response : std::uint8_t { unknown, answered, asked, not_asked };
enum class Direction : std::uint8_t { unknown, increase, decrease };
enum class Basis : std::uint8_t { unknown, stated, inferred };
enum class Means : std::uint8_t { unknown, leadership, knowledge, work, other };
enum class End : std::uint8_t { unknown, from, to };
enum class InitiativeStatus : std::uint8_t {
  unknown,
  planned,
  running,
  completed,
  succeeded,
  failed,
  stopped
};
enum class Evidence : std::uint8_t { unknown, proven, promising, untested };

}  // namespace coalign::inline v0
