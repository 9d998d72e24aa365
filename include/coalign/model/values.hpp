// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/detail/written.hpp>

#include <compare>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace coalign::inline COALIGN_ABI {

/// A number that was not given.
inline constexpr double not_given = std::numeric_limits<double>::quiet_NaN();

/// A text of a network, held once in its pool; symbol 0 is the missing text. `network.text(t)`.
struct Text {
  /// its number in the pool
  std::uint32_t symbol = 0;

  /// The missing text.
  constexpr Text() noexcept = default;
  /// Of this number; the caller sees to it that there is one.
  constexpr explicit Text(std::uint32_t in_pool) noexcept : symbol(in_pool) {}
  /// Does not compile, and says what would.
  template <class T, std::enable_if_t<!detail::is_given<T>, int> = 0>
  constexpr Text(const T&) {
    static_assert(detail::is_given<T>, "a row holds a text of its builder: builder.text(\"Ann\")");
  }

  /// Whether no text was given.
  [[nodiscard]] constexpr bool missing() const noexcept { return symbol == 0; }
  friend constexpr auto operator<=>(Text, Text) = default;
};

/// A JSON object kept as written, without the white space between its parts; symbol 0 is none.
struct JsonText {
  /// its number in the pool
  std::uint32_t symbol = 0;

  /// None.
  constexpr JsonText() noexcept = default;
  /// Of this number; the caller sees to it that there is one.
  constexpr explicit JsonText(std::uint32_t in_pool) noexcept : symbol(in_pool) {}
  /// Does not compile, and says what would.
  template <class T, std::enable_if_t<!detail::is_given<T>, int> = 0>
  constexpr JsonText(const T&) {
    static_assert(detail::is_given<T>, "a row holds JSON of its builder: builder.json(\"{}\")");
  }

  /// Whether none was given.
  [[nodiscard]] constexpr bool missing() const noexcept { return symbol == 0; }
  friend constexpr auto operator<=>(JsonText, JsonText) = default;
};

/// Yes, no, or not recorded.
enum class Truth : std::uint8_t { unknown, no, yes };

/// Each of the enumerations starts with the answer that was not given.
enum class Kind : std::uint8_t { unknown, individual, organization, system };
/// Whether somebody leads now, begins to, or may later.
enum class Stage : std::uint8_t { unknown, current, emerging, future };
/// Whether a leader answered the survey.
enum class Response : std::uint8_t { unknown, answered, asked, not_asked };
/// Which way a number should go.
enum class Direction : std::uint8_t { unknown, increase, decrease };
/// Whether an agenda entry was said by the leader or inferred from acts.
enum class Basis : std::uint8_t { unknown, stated, inferred };
/// What a type of tie means; leadership is what `distribution` counts.
enum class Means : std::uint8_t { unknown, leadership, knowledge, work, other };
/// At which end of a tie the one who leads stands.
enum class End : std::uint8_t { unknown, from, to };
/// How far an initiative is, and how it ended.
enum class InitiativeStatus : std::uint8_t {
  unknown,
  planned,
  running,
  completed,
  succeeded,
  failed,
  stopped
};
/// What was known of an approach when it was chosen.
enum class Evidence : std::uint8_t { unknown, proven, promising, untested };

}  // namespace coalign::inline COALIGN_ABI
