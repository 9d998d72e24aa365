// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"

#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/estimate.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <array>
#include <cmath>
#include <vector>

namespace coalign::python {

/// Described results as plain Python data, for `coalign.results` to give names to: a struct is a dict,
/// an estimate a tuple, a list of structs a dict of columns. Knows no analysis.
template <class T>
[[nodiscard]] py::object to_python(const Network& network, const T& value);

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
[[nodiscard]] py::array_t<T> array_of(const std::vector<T>& values) {
  return py::array_t<T>(static_cast<py::ssize_t>(values.size()), values.data());
}

template <class Row, std::size_t I>
[[nodiscard]] py::object result_column(const Network& network, const std::vector<Row>& rows) {
  using Value = FieldValue<Row, I>;
  constexpr auto member = field_at<Row, I>.member;
  const auto gather = [&]<class To>(To, auto&& get) {
    std::vector<To> values(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) values[i] = static_cast<To>(get(rows[i].*member));
    return array_of(values);
  };
  if constexpr (std::same_as<Value, Estimate>) {
    const auto end = [](double Interval::*side) {
      return [side](const Estimate& e) { return e.interval ? (*e.interval).*side : not_given; };
    };
    return py::make_tuple(
        gather(double{}, [](const Estimate& e) { return e.known() ? e.value : not_given; }),
        gather(std::uint8_t{}, [](const Estimate& e) { return e.unknown; }),
        gather(std::uint64_t{}, [](const Estimate& e) { return e.evidence; }),
        gather(double{}, end(&Interval::low)), gather(double{}, end(&Interval::high)));
  } else if constexpr (std::same_as<Value, double>) {
    return gather(double{}, [](double x) { return x; });
  } else if constexpr (std::integral<Value> && !std::same_as<Value, bool>) {
    return gather(std::int64_t{}, [](Value x) { return x; });
  } else {
    py::list values;
    for (const Row& row : rows) values.append(to_python(network, row.*member));
    return values;
  }
}

template <class Row>
[[nodiscard]] py::dict result_columns(const Network& network, const std::vector<Row>& rows) {
  py::dict columns;
  each_field<Row>([&]<std::size_t I>() {
    columns[py::str(field_at<Row, I>.name.data())] = result_column<Row, I>(network, rows);
  });
  return columns;
}

template <class T>
py::object to_python(const Network& network, const T& value) {
  if constexpr (std::same_as<T, Estimate>) {
    py::object interval = py::none();
    if (value.interval) interval = py::make_tuple(value.interval->low, value.interval->high);
    return py::make_tuple(value.known() ? py::object(py::float_(value.value)) : py::none(),
                          to_text(word(value.unknown)), value.evidence, interval);
  } else if constexpr (Described<T>) {
    py::dict fields;
    each_field<T>([&]<std::size_t I>() {
      fields[py::str(field_at<T, I>.name.data())] =
          to_python(network, value.*field_at<T, I>.member);
    });
    return fields;
  } else if constexpr (std::same_as<T, Text>) {
    return to_text(network.text(value));
  } else if constexpr (std::same_as<T, Date>) {
    return to_text(value.to_string());
  } else if constexpr (Word<T>) {
    return to_text(word(value));
  } else if constexpr (Reference<T>) {
    return value.known() ? to_text(network.key(value)) : py::none();
  } else if constexpr (IsVector<T>::value) {
    if constexpr (Described<typename T::value_type>) return result_columns(network, value);
    else {
      py::list items;
      for (const auto& item : value) items.append(to_python(network, item));
      return items;
    }
  } else if constexpr (requires { std::tuple_size<T>::value; }) {
    py::tuple items(std::tuple_size_v<T>);
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = to_python(network, value[i]);
    return items;
  } else {
    return py::cast(value);
  }
}

/// Slope, and the point that the line runs through.
[[nodiscard]] inline py::dict line_to_python(const inference::TheilSen& line) {
  py::dict fields;
  fields["slope"] = to_python(Network{}, line.slope);
  fields["x"] = line.x;
  fields["y"] = line.y;
  return fields;
}

}  // namespace coalign::python
