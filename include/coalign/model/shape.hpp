// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/things.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What a field of a result holds: what a sink is given, and what a schema says of it.
enum class ValueShape : std::uint8_t {
  estimate,
  number,
  count,
  truth,
  text,  ///< also words, dates and ids, which may be missing
  word,
  date,
  id,
  result,   ///< another described result
  rows,     ///< a list of them
  list,     ///< of one of the others
  several,  ///< likewise, always as many
  counts    ///< a number for each name
};

namespace detail {

template <class T>
struct Listed {
  static constexpr bool value = false;
};
template <class T>
struct Listed<std::vector<T>> {
  static constexpr bool value = true;
  static constexpr std::size_t size = 0;
  using Item = T;
};
template <class T, std::size_t N>
struct Listed<std::array<T, N>> {
  static constexpr bool value = true;
  static constexpr std::size_t size = N;
  using Item = T;
};
template <class Name>
struct Listed<std::vector<std::pair<Name, std::size_t>>> {
  static constexpr bool value = false;
  static constexpr bool counts = true;
};

template <class T>
concept Maybe = requires(const T& value) {
  value.has_value();
};

template <class T>
concept Counts = requires {
  Listed<T>::counts;
};

}  // namespace detail

/// The shape of a type, decided here for JSON, Python, schemas and docs alike.
template <class T>
[[nodiscard]] constexpr ValueShape shape_of() {
  if constexpr (detail::Maybe<T>) return shape_of<typename T::value_type>();
  else if constexpr (std::same_as<T, Estimate>) return ValueShape::estimate;
  else if constexpr (Described<T>) return ValueShape::result;
  else if constexpr (std::same_as<T, Truth> || std::same_as<T, bool>) return ValueShape::truth;
  else if constexpr (std::floating_point<T>) return ValueShape::number;
  else if constexpr (std::integral<T>) return ValueShape::count;
  else if constexpr (std::same_as<T, Text> || std::convertible_to<T, std::string_view>)
    return ValueShape::text;
  else if constexpr (std::same_as<T, Date>) return ValueShape::date;
  else if constexpr (Word<T>) return ValueShape::word;
  else if constexpr (Reference<T>) return ValueShape::id;
  else if constexpr (detail::Counts<T>) return ValueShape::counts;
  else if constexpr (detail::Listed<T>::size != 0) return ValueShape::several;
  else if constexpr (Described<typename detail::Listed<T>::Item>) return ValueShape::rows;
  else return ValueShape::list;
}

namespace detail {

/// Whether a type can say that nothing was given. Of ids a description says so.
template <class T>
[[nodiscard]] constexpr bool may_be_nothing() {
  return Maybe<T> || std::same_as<T, Truth> || std::same_as<T, Text> || std::same_as<T, Date> ||
         Word<T>;
}

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI
