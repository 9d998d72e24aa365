// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/report/detail/option_values.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// What sort of value an option has.
enum class OptionShape : std::uint8_t {
  truth,
  count,
  number,
  text,
  word,
  date,
  id,
  ids,
  by_leader,  ///< a number for each leader
  numbers,    ///< by name
  switches    ///< some of its words
};

/// What an option is where it is not given; nothing for what has no value then.
using OptionDefault = std::variant<std::monostate, bool, std::uint64_t, double, std::string>;

/// What is known of a type of options when the program runs.
struct OptionKind {
  OptionShape shape{};
  std::span<const std::string_view> words{};
  void (*take)(const Network& network, std::string_view name, const GivenValue& value,
               void* option) = nullptr;
  OptionDefault (*otherwise)(const void* option) = nullptr;
};

template <class T>
constexpr OptionShape option_shape() {
  if constexpr (std::same_as<T, Date>) return OptionShape::date;
  else if constexpr (std::same_as<T, std::vector<TieTypeId>>) return OptionShape::ids;
  else if constexpr (Reference<T>) return OptionShape::id;
  else if constexpr (std::same_as<T, std::vector<double>>) return OptionShape::by_leader;
  else if constexpr (Maybe<T> || std::same_as<T, NumbersByName>) return OptionShape::numbers;
  else if constexpr (Word<T>) return OptionShape::word;
  else if constexpr (std::same_as<T, bool>) return OptionShape::truth;
  else if constexpr (std::integral<T>) return OptionShape::count;
  else if constexpr (std::floating_point<T>) return OptionShape::number;
  else return OptionShape::text;
}

template <class T>
OptionDefault default_option(const void* option) {
  const T& value = *static_cast<const T*>(option);
  constexpr OptionShape shape = option_shape<T>();
  if constexpr (shape == OptionShape::word) return std::string(word(value));
  else if constexpr (shape == OptionShape::count) return std::uint64_t(value);
  else if constexpr (shape == OptionShape::truth || shape == OptionShape::number ||
                     shape == OptionShape::text)
    return value;
  else return {};
}

template <class T>
constexpr OptionKind make_option_kind() {
  OptionKind made{option_shape<T>(), {}, &take_value<T>, &default_option<T>};
  if constexpr (Word<T>) made.words = Words<T>::list;
  return made;
}
template <class T>
inline constexpr OptionKind option_kind = make_option_kind<T>();

template <class T>
inline constexpr auto switch_words = [] {
  std::array<std::string_view, Description<T>::switches.size()> words{};
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = Description<T>::switches[i].word;
  return words;
}();

/// Turns on the switches with these words.
template <class T>
void take_switches(const Network&, std::string_view name, const GivenValue& value, void* option) {
  for (const std::string& word : texts_given(name, value)) {
    bool T::*found = nullptr;
    for (const auto& one : Description<T>::switches) {
      if (one.word == word) found = one.member;
    }
    if (found == nullptr) {
      refuse_option(name, "of " + listed({switch_words<T>.begin(), switch_words<T>.end()}), value);
    }
    static_cast<T*>(option)->*found = true;
  }
}
template <class T>
inline constexpr OptionKind switches_kind{OptionShape::switches, switch_words<T>, &take_switches<T>,
                                          [](const void*) { return OptionDefault{}; }};

}  // namespace coalign::inline COALIGN_ABI::detail
