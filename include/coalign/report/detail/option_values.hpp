// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/options.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/visit.hpp>
#include <coalign/report/detail/given_value.hpp>
#include <coalign/report/detail/row_named.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One value of an option out of what somebody gave. What stands where it cannot is an error that says what would be
/// right, and shows what it was.
namespace coalign::inline COALIGN_ABI::detail {

using NumbersByName = std::vector<std::pair<std::string, double>>;
inline constexpr const char* numbers_by_name = "numbers by name";

[[noreturn]] COALIGN_API void refuse_option(std::string_view name, const std::string& what,
                                            const GivenValue& value);

/// What was found in a value; where nothing was, it is refused.
template <class T>
[[nodiscard]] T right(std::string_view name, std::optional<T> value, const char* what,
                      const GivenValue& given) {
  if (!value) refuse_option(name, what, given);
  return std::move(*value);
}

/// The value of this name; null where there is none.
[[nodiscard]] COALIGN_API const GivenValue* part_named(const GivenParts& given,
                                                       std::string_view name);
/// A number for each leader, given by id or in the order of the rows.
[[nodiscard]] COALIGN_API std::vector<double> by_leader(const Network& network,
                                                        std::string_view name,
                                                        const GivenValue& value);
[[nodiscard]] COALIGN_API std::vector<std::string> texts_given(std::string_view name,
                                                               const GivenValue& value);
[[nodiscard]] COALIGN_API NumbersByName numbers_given(std::string_view name,
                                                      const GivenValue& value);
[[nodiscard]] COALIGN_API std::uint64_t whole_given(std::string_view name, const GivenValue& value,
                                                    std::uint64_t most);
/// The place of a word in the list of those there are.
[[nodiscard]] COALIGN_API std::size_t word_given(std::string_view name, const GivenValue& value,
                                                 std::span<const std::string_view> words);
/// One number for each of these names, given by name: what is not named is 0, another name is refused.
[[nodiscard]] COALIGN_API std::vector<double> parts_given(std::string_view name,
                                                          const GivenValue& value,
                                                          std::span<const std::string_view> names);

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class Row>
[[nodiscard]] Id<Row> row_given(const Network& network, std::string_view name,
                                const GivenValue& value, Id<Row>) {
  return row_named<Row>(network, right(name, value.text(), "an id", value));
}

/// Sets the option of this name to what was given.
template <class T>
void take_value(const Network& network, std::string_view name, const GivenValue& value, void* at) {
  T& into = *static_cast<T*>(at);
  if constexpr (Reference<T> || Maybe<T> || is_list<T>) {
    if (value.is_none()) return;
  }
  if constexpr (std::same_as<T, Date>) {
    into = right(name, value.date(), "a date: YYYY, YYYY-MM or YYYY-MM-DD", value);
  } else if constexpr (std::same_as<T, std::vector<TieTypeId>>) {
    for (const std::string& id : texts_given(name, value)) {
      into.push_back(row_named<TieType>(network, id));
    }
  } else if constexpr (Reference<T>) {
    into = row_given(network, name, value, into);
  } else if constexpr (std::same_as<T, std::vector<double>>) {
    into = by_leader(network, name, value);
  } else if constexpr (std::same_as<T, NumbersByName>) {
    into = numbers_given(name, value);
  } else if constexpr (Maybe<T>) {
    using Parts = typename T::value_type;
    const std::vector<double> given = parts_given(name, value, field_names<Parts>);
    into.emplace();
    each_field<Parts>([&]<std::size_t I>() { (*into).*field_at<Parts, I>.member = given[I]; });
  } else if constexpr (Word<T>) {
    into = static_cast<T>(word_given(name, value, Words<T>::list));
  } else if constexpr (std::same_as<T, bool>) {
    into = right(name, value.truth(), value.truths(), value);
  } else if constexpr (std::integral<T>) {
    static_assert(std::unsigned_integral<T>);
    into = static_cast<T>(whole_given(name, value, std::numeric_limits<T>::max()));
  } else if constexpr (std::floating_point<T>) {
    into = right(name, value.number(), "a number", value);
  } else {
    into = right(name, value.text(), "a text", value);
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/option_values.cpp>
#endif
