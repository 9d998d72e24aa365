// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"
#include "graph.hpp"

#include <coalign/report/detail/option_reader.hpp>

#include <pybind11/stl.h>

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

/// A value of Python's keyword arguments.
class PythonGiven {
 public:
  using Parts = detail::OptionReader<PythonGiven>::Parts;
  static constexpr const char* truths = "True or False";

  explicit PythonGiven(py::object value) : value_(std::move(value)) {}

  [[nodiscard]] bool is_none() const { return value_.is_none(); }
  [[nodiscard]] std::string shown() const { return py::cast<std::string>(py::repr(value_)); }
  [[nodiscard]] std::optional<std::string> text() const { return given<std::string>(); }
  [[nodiscard]] std::optional<double> number() const {
    return py::isinstance<py::bool_>(value_) ? std::nullopt : given<double>();
  }
  [[nodiscard]] std::optional<bool> truth() const { return given<bool>(); }
  template <class T>
  [[nodiscard]] std::optional<T> whole() const {
    return given<T>();
  }
  [[nodiscard]] std::optional<Date> date() const { return to_date(value_); }
  [[nodiscard]] std::optional<std::vector<PythonGiven>> list() const {
    if (!py::isinstance<py::iterable>(value_) || py::isinstance<py::str>(value_))
      return std::nullopt;
    std::vector<PythonGiven> all;
    for (const py::handle one : value_) all.emplace_back(py::reinterpret_borrow<py::object>(one));
    return all;
  }
  [[nodiscard]] std::optional<Parts> parts() const {
    if (!py::isinstance<py::dict>(value_)) return std::nullopt;
    Parts all;
    for (const auto& [key, one] : py::reinterpret_borrow<py::dict>(value_)) {
      all.emplace_back(py::cast<std::string>(py::str(key)),
                       PythonGiven(py::reinterpret_borrow<py::object>(one)));
    }
    return all;
  }
  [[nodiscard]] std::optional<PythonGiven> part(std::string_view name) const {
    const auto given = py::reinterpret_borrow<py::dict>(value_);
    const py::str key(name.data(), name.size());
    if (!given.contains(key)) return std::nullopt;
    return PythonGiven(py::object(given[key]));
  }

 private:
  template <class T>
  [[nodiscard]] std::optional<T> given() const {
    try {
      return py::cast<T>(value_);
    } catch (const std::runtime_error&) {  // cast_error is one
      return std::nullopt;
    }
  }

  py::object value_;
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
