// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"
#include "graph.hpp"
#include "words.hpp"

#include <coalign/model/describe/options.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/visit.hpp>

#include <pybind11/stl.h>

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

/// Described options out of Python's keyword arguments: each by its name, words as text, ids as the user's own.
class PythonOptions {
 public:
  PythonOptions(const Network& network, const py::dict& given) : network_(network), given_(given) {}

  template <class Options>
  [[nodiscard]] Options read() const {
    Options options;
    each_option<Options>([&](const auto& said, const auto& get) {
      const py::str name(said.name.data(), said.name.size());
      if (given_.contains(name)) take(said.name, py::object(given_[name]), get(options), said);
    });
    return options;
  }

 private:
  template <class T, class Said>
  void take(std::string_view name, const py::object& value, T& into, const Said&) const {
    if constexpr (std::same_as<Said, Switches<T>>) {
      for (const auto& word : texts(name, value)) turn_on(name, word, into);
    } else if constexpr (std::same_as<T, Date>) {
      into = to_date(value);
    } else if constexpr (std::same_as<T, std::vector<TieTypeId>>) {
      into.clear();
      if (value.is_none()) return;
      for (const auto& id : texts(name, value)) into.push_back(tie_type_of(network_, id));
    } else if constexpr (Reference<T>) {
      if (!value.is_none()) find(name, cast<std::string>(name, value, "an id"), into);
    } else if constexpr (std::same_as<T, std::vector<double>>) {
      into = by_leader(name, value);
    } else if constexpr (std::same_as<T, std::vector<std::pair<std::string, double>>>) {
      into.clear();
      if (value.is_none()) return;
      for (const auto& [key, one] : cast<py::dict>(name, value, "a dict of numbers")) {
        into.emplace_back(cast<std::string>(name, one_of(key), "a dict of numbers"),
                          cast<double>(name, one_of(one), "a dict of numbers"));
      }
    } else if constexpr (detail::Maybe<T>) {
      if (!value.is_none()) into = parts<typename T::value_type>(name, value);
    } else if constexpr (Word<T>) {
      into = to_word<T>(cast<std::string>(name, value, "a word"), name);
    } else if constexpr (std::same_as<T, bool>) {
      into = cast<bool>(name, value, "True or False");
    } else if constexpr (std::integral<T>) {
      into = cast<T>(name, value, "a whole number, at least 0");
    } else if constexpr (std::floating_point<T>) {
      into = cast<T>(name, value, "a number");
    } else {
      into = cast<T>(name, value, "a text");
    }
  }

  /// The parts of a described value, given as a dict: what is not named is 0.
  template <class T>
  [[nodiscard]] T parts(std::string_view name, const py::object& value) const {
    const auto given = cast<py::dict>(name, value, "a dict of numbers");
    T made;
    std::size_t known = 0;
    std::string names;
    each_field<T>([&]<std::size_t I>() {
      const py::str part(field_at<T, I>.name.data(), field_at<T, I>.name.size());
      names += (names.empty() ? "" : ", ") + std::string(field_at<T, I>.name);
      if (!given.contains(part)) return;
      ++known;
      made.*field_at<T, I>.member =
          cast<double>(name, py::object(given[part]), "a dict of numbers");
    });
    if (known < given.size()) {
      for (const auto& [key, one] : given) {
        if (names.find(py::cast<std::string>(py::str(key))) == std::string::npos) {
          throw BadArgument(std::string(name) + " is of " + names + "; " +
                            py::cast<std::string>(py::repr(key)) + " is none of them");
        }
      }
    }
    return made;
  }

  template <class Options>
  static void turn_on(std::string_view name, std::string_view word, Options& options) {
    std::string known;
    for (const auto& one : Description<Options>::switches) {
      if (one.word == word) {
        options.*one.member = true;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(one.word);
    }
    throw BadArgument(std::string(name) + " is of " + known + ", not \"" + std::string(word) + '"');
  }

  template <class Row>
  void find(std::string_view name, const std::string& id, Id<Row>& into) const {
    const auto known = network_.find<Row>(id);
    if (!known) {
      throw BadArgument(std::string(name) + ": \"" + id + "\" is not among the " +
                        std::string(Description<Row>::table) + " here");
    }
    into = *known;
  }

  /// A number for each leader, given by id or in the order of the rows.
  [[nodiscard]] std::vector<double> by_leader(std::string_view name,
                                              const py::object& value) const {
    if (value.is_none()) return {};
    if (!py::isinstance<py::dict>(value)) {
      return cast<std::vector<double>>(name, value, "numbers, one for each leader");
    }
    const auto given = py::cast<py::dict>(value);
    std::vector<double> all;
    std::string first;
    std::size_t missing = 0;
    for (std::uint32_t i = 0; i < network_.size<Leader>(); ++i) {
      const py::str id(std::string(network_.key(LeaderId(i))));
      if (given.contains(id)) {
        all.push_back(cast<double>(name, py::object(given[id]), "numbers, one for each leader"));
      } else if (missing++ == 0) {
        first = network_.key(LeaderId(i));
      }
    }
    if (missing > 0) {
      throw BadArgument(std::string(name) + " lack " + std::to_string(missing) +
                        " of the leaders, '" + first + "' first");
    }
    return all;
  }

  [[nodiscard]] static std::vector<std::string> texts(std::string_view name,
                                                      const py::object& value) {
    if (py::isinstance<py::str>(value)) return {py::cast<std::string>(value)};
    return cast<std::vector<std::string>>(name, value, "a text or a list of texts");
  }
  [[nodiscard]] static py::object one_of(const py::handle& value) {
    return py::reinterpret_borrow<py::object>(value);
  }
  template <class T>
  [[nodiscard]] static T cast(std::string_view name, const py::object& value, const char* right) {
    if constexpr (std::same_as<T, double>) {
      if (py::isinstance<py::bool_>(value)) refuse(name, value, right);
    }
    try {
      return py::cast<T>(value);
    } catch (const py::cast_error&) {
      refuse(name, value, right);
    } catch (const std::runtime_error&) {
      refuse(name, value, right);
    }
  }
  [[noreturn]] static void refuse(std::string_view name, const py::object& value,
                                  const char* right) {
    throw BadArgument(std::string(name) + " is " + right + ", not " +
                      py::cast<std::string>(py::repr(value)));
  }

  const Network& network_;
  const py::dict& given_;
};

/// What Python makes signatures of: for each option its name, shape, default, words and meaning.
template <class Options>
[[nodiscard]] py::list described_options() {
  py::list all;
  const Options otherwise{};
  each_option<Options>([&](const auto& said, const auto& get) {
    using Said = std::remove_cvref_t<decltype(said)>;
    using T = std::remove_cvref_t<decltype(get(otherwise))>;
    py::dict one;
    one["name"] = py::str(said.name.data(), said.name.size());
    one["meaning"] = py::str(said.meaning.data(), said.meaning.size());
    one["placed"] = false;
    py::list words;
    const char* shape = "text";
    py::object value = py::none();
    if constexpr (std::same_as<Said, Switches<T>>) {
      for (const auto& word : Description<T>::switches)
        words.append(py::str(std::string(word.word)));
      shape = "switches";
      value = py::tuple();
    } else {
      one["placed"] = said.placed;
      one["low"] = said.range.low;
      one["high"] = said.range.high;
      const T& now = get(otherwise);
      if constexpr (std::same_as<T, Date>) shape = "date";
      else if constexpr (std::same_as<T, std::vector<TieTypeId>>) shape = "ids";
      else if constexpr (Reference<T>) shape = "id";
      else if constexpr (std::same_as<T, std::vector<double>>) shape = "by_leader";
      else if constexpr (detail::Maybe<T> ||
                         std::same_as<T, std::vector<std::pair<std::string, double>>>)
        shape = "numbers";
      else if constexpr (Word<T>) {
        for (const auto word : Words<T>::list) words.append(py::str(std::string(word)));
        shape = "word";
        value = py::str(std::string(word(now)));
      } else {
        if constexpr (std::same_as<T, bool>) shape = "truth";
        else if constexpr (std::integral<T>) shape = "count";
        else if constexpr (std::floating_point<T>) shape = "number";
        value = py::cast(now);
      }
    }
    one["shape"] = shape;
    one["words"] = py::tuple(words);
    one["default"] = value;
    all.append(one);
  });
  return all;
}

}  // namespace coalign::python
