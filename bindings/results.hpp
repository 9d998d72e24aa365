// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"
#include "words.hpp"

#include <coalign/model/estimate.hpp>
#include <coalign/model/visit.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace coalign::python {

/// The values of one field down the rows of a list: a type for each value, not for each field.
template <class Value>
class Down {
 public:
  template <class Row>
  Down(const std::vector<Row>& rows, Value Row::*member)
      : first_(rows.empty() ? nullptr : reinterpret_cast<const char*>(&(rows.front().*member))),
        step_(sizeof(Row)),
        size_(rows.size()) {}

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] const Value& operator[](std::size_t i) const noexcept {
    return *reinterpret_cast<const Value*>(first_ + i * step_);
  }

 private:
  const char* first_;
  std::size_t step_, size_;
};

/// As an array of numbers, each made by `get`.
template <class To, class Value, class Get>
[[nodiscard]] py::object gathered(const Down<Value>& column, Get&& get) {
  py::array_t<To> values(static_cast<py::ssize_t>(column.size()));
  To* next = values.mutable_data();
  for (std::size_t i = 0; i < column.size(); ++i) *next++ = static_cast<To>(get(column[i]));
  return py::object(std::move(values));
}

/// Described results as plain Python data, for `coalign.results` to give names to: a struct is a dict,
/// an estimate a tuple, a list of structs a dict of columns. Knows no analysis.
class PythonSink {
 public:
  [[nodiscard]] static py::object nothing();
  [[nodiscard]] static py::object truth(bool value);
  [[nodiscard]] static py::object number(double value);
  [[nodiscard]] static py::object text(std::string_view value);
  [[nodiscard]] static py::object count(std::int64_t value);
  [[nodiscard]] static py::object count(std::uint64_t value);
  [[nodiscard]] static py::object estimate(const Estimate& value);
  template <class T>
  [[nodiscard]] py::object result(const Network& network, const T& value) {
    py::dict fields;
    each_field<T>([&]<std::size_t I>() {
      put(fields, field_at<T, I>.name, visit(*this, network, value.*field_at<T, I>.member));
    });
    return fields;
  }
  template <class T>
  [[nodiscard]] py::object list(const Network& network, const T& values) {
    py::list items;
    for (const auto& value : values) items.append(visit(*this, network, value));
    if constexpr (shape_of<T>() == ValueShape::several) return py::tuple(items);
    else return items;
  }
  template <class T>
  [[nodiscard]] static py::object counts(const T& values) {
    py::dict numbers;
    for (const auto& [name, number] : values) put(numbers, name, count(std::uint64_t(number)));
    return numbers;
  }
  template <class Row>
  [[nodiscard]] py::object rows(const Network& network, const std::vector<Row>& rows) {
    py::dict columns;
    each_field<Row>([&]<std::size_t I>() {
      put(columns, field_at<Row, I>.name, column(network, Down(rows, field_at<Row, I>.member)));
    });
    return columns;
  }

 private:
  static void put(py::dict& dict, std::string_view name, const py::object& value);
  [[nodiscard]] static py::object estimates(const Down<Estimate>& column);

  template <class Value>
  [[nodiscard]] py::object column(const Network& network, const Down<Value>& values) {
    if constexpr (shape_of<Value>() == ValueShape::estimate) {
      return estimates(values);
    } else if constexpr (shape_of<Value>() == ValueShape::number) {
      return gathered<double>(values, [](double x) { return x; });
    } else if constexpr (shape_of<Value>() == ValueShape::count) {
      return gathered<std::int64_t>(values, [](Value x) { return x; });
    } else {
      py::list items;
      for (std::size_t i = 0; i < values.size(); ++i)
        items.append(visit(*this, network, values[i]));
      return items;
    }
  }
};

template <class T>
[[nodiscard]] py::object to_python(const Network& network, const T& value) {
  return visit(PythonSink{}, network, value);
}

/// An estimate as Python hands it back: `coalign.Estimate`.
[[nodiscard]] inline Estimate estimate_of(const py::handle& known) {
  const auto evidence = known.attr("evidence").cast<std::size_t>();
  if (known.attr("value").is_none()) {
    return Estimate::none(to_word<Reason>(known.attr("unknown").cast<std::string>(), "a reason"),
                          evidence);
  }
  Estimate found = Estimate::of(known.attr("value").cast<double>(), evidence);
  if (const py::object interval = known.attr("interval"); !interval.is_none()) {
    const auto [low, high] = interval.cast<std::pair<double, double>>();
    found.interval = Interval{low, high};
  }
  return found;
}

}  // namespace coalign::python
