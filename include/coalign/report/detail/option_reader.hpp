// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/report/detail/option_values.hpp>

#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Described options out of what somebody gave, by name: words as text, ids as the user's own.
template <class Given>
class OptionReader {
 public:
  using Parts = std::vector<std::pair<std::string, Given>>;

  explicit OptionReader(const Network& network) : network_(network) {}

  /// The options of what `asked` names in an error.
  template <class Options>
  [[nodiscard]] Options read(std::string_view asked, const Parts& given) const {
    Options options;
    std::vector<std::string> names;
    each_option<Options>([&](const auto& said, const auto& get) {
      names.emplace_back(said.name);
      const auto found = part_named(given, said.name);
      if (found) take(said.name, *found, get(options), said);
    });
    for (const auto& [name, value] : given) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        throw BadArgument(std::string(asked) + " has no option \"" + name + "\"; it has " +
                          listed(names));
      }
    }
    return options;
  }

 private:
  template <class T, class Said>
  void take(std::string_view name, const Given& value, T& into, const Said&) const {
    constexpr bool may_be_none = Reference<T> || Maybe<T> || IsVector<T>::value;
    if constexpr (std::same_as<Said, Switches<T>>) {
      for (const std::string& word : texts_given(name, value)) turn_on(name, word, value, into);
    } else if (may_be_none && value.is_none()) {
      return;
    } else if constexpr (std::same_as<T, Date>) {
      into = right(name, value.date(), "a date: YYYY, YYYY-MM or YYYY-MM-DD", value);
    } else if constexpr (std::same_as<T, std::vector<TieTypeId>>) {
      for (const std::string& id : texts_given(name, value)) {
        into.push_back(row_named<TieType>(network_, id));
      }
    } else if constexpr (Reference<T>) {
      into = row_of(name, value, into);
    } else if constexpr (std::same_as<T, std::vector<double>>) {
      into = by_leader(network_, name, value);
    } else if constexpr (std::same_as<T, std::vector<std::pair<std::string, double>>>) {
      for (const auto& [key, one] : right(name, value.parts(), numbers_by_name, value)) {
        into.emplace_back(key, right(name, one.number(), numbers_by_name, value));
      }
    } else if constexpr (Maybe<T>) {
      into = parts_of<typename T::value_type>(name, value);
    } else if constexpr (Word<T>) {
      into = word_given<T>(name, value);
    } else if constexpr (std::same_as<T, bool>) {
      into = right(name, value.truth(), Given::truths, value);
    } else if constexpr (std::integral<T>) {
      into = right(name, value.template whole<T>(), "a whole number, at least 0", value);
    } else if constexpr (std::floating_point<T>) {
      into = right(name, value.number(), "a number", value);
    } else {
      into = right(name, value.text(), "a text", value);
    }
  }

  template <class T>
  struct IsVector : std::false_type {};
  template <class T>
  struct IsVector<std::vector<T>> : std::true_type {};

  template <class Row>
  [[nodiscard]] Id<Row> row_of(std::string_view name, const Given& value, const Id<Row>&) const {
    return row_named<Row>(network_, right(name, value.text(), "an id", value));
  }

  const Network& network_;
};

}  // namespace coalign::inline COALIGN_ABI::detail
