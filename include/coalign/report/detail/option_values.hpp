// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/options.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/visit.hpp>
#include <coalign/report/detail/row_named.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One value of an option out of what somebody gave. What stands where it cannot is an error that says what would be
/// right, and shows what it was.
///
/// `Given` is a value in the caller's language: `is_none()` and `shown()`, and of what it is, else nothing,
/// `text()`, `number()`, `whole<T>()`, `truth()`, `date()`, `list()`, and `parts()`, the values of an object by name.
namespace coalign::inline COALIGN_ABI::detail {

inline constexpr const char* numbers_by_name = "numbers by name";

template <class Given>
[[noreturn]] void refuse_option(std::string_view name, const std::string& what,
                                const Given& value) {
  throw BadArgument(std::string(name) + " is " + what + ", not " + value.shown());
}

/// What was found in a value; where nothing was, it is refused.
template <class T, class Given>
[[nodiscard]] T right(std::string_view name, std::optional<T> value, const char* what,
                      const Given& given) {
  if (!value) refuse_option(name, what, given);
  return std::move(*value);
}

template <class Given>
[[nodiscard]] std::optional<Given> part_named(
    const std::vector<std::pair<std::string, Given>>& given, std::string_view name) {
  for (const auto& [key, value] : given) {
    if (key == name) return value;
  }
  return std::nullopt;
}

/// A number for each leader, given by id or in the order of the rows.
template <class Given>
[[nodiscard]] std::vector<double> by_leader(const Network& network, std::string_view name,
                                            const Given& value) {
  constexpr const char* what = "numbers, one for each leader";
  std::vector<double> all;
  const auto given = value.parts();
  if (!given) {
    for (const Given& one : right(name, value.list(), what, value)) {
      all.push_back(right(name, one.number(), what, one));
    }
    return all;
  }
  std::string first;
  std::size_t missing = 0;
  for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) {
    const std::string_view id = network.key(LeaderId(i));
    if (const auto found = value.part(id)) {
      all.push_back(right(name, found->number(), what, *found));
    } else if (missing++ == 0) {
      first = id;
    }
  }
  if (missing > 0) {
    throw BadArgument(std::string(name) + " lack " + std::to_string(missing) +
                      " of the leaders, '" + first + "' first");
  }
  return all;
}

/// The parts of a described value: what is not named is 0.
template <class T, class Given>
[[nodiscard]] T parts_of(std::string_view name, const Given& value) {
  const auto given = right(name, value.parts(), numbers_by_name, value);
  T made;
  std::vector<std::string> names;
  each_field<T>([&]<std::size_t I>() {
    names.emplace_back(field_at<T, I>.name);
    if (const auto found = part_named(given, names.back())) {
      made.*field_at<T, I>.member = right(name, found->number(), numbers_by_name, *found);
    }
  });
  for (const auto& [key, one] : given) {
    if (std::find(names.begin(), names.end(), key) == names.end()) {
      throw BadArgument(std::string(name) + " is of " + listed(names) + "; '" + key +
                        "' is none of them");
    }
  }
  return made;
}

template <class Enum, class Given>
[[nodiscard]] Enum word_given(std::string_view name, const Given& value) {
  const std::vector<std::string> names(Words<Enum>::list.begin(), Words<Enum>::list.end());
  const auto text = value.text();
  const auto found = text ? std::find(names.begin(), names.end(), *text) : names.end();
  if (found == names.end()) refuse_option(name, "one of " + listed(names), value);
  return static_cast<Enum>(found - names.begin());
}

/// Turns on the switch with this word.
template <class Options, class Given>
void turn_on(std::string_view name, std::string_view word, const Given& value, Options& options) {
  std::vector<std::string> names;
  for (const auto& one : Description<Options>::switches) {
    names.emplace_back(one.word);
    if (one.word != word) continue;
    options.*one.member = true;
    return;
  }
  refuse_option(name, "of " + listed(names), value);
}

template <class Given>
[[nodiscard]] std::vector<std::string> texts_given(std::string_view name, const Given& value) {
  constexpr const char* what = "a text or a list of texts";
  if (auto one = value.text()) return {std::move(*one)};
  std::vector<std::string> all;
  for (const Given& one : right(name, value.list(), what, value)) {
    all.push_back(right(name, one.text(), what, value));
  }
  return all;
}

}  // namespace coalign::inline COALIGN_ABI::detail
