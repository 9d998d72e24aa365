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

/// Described results as plain Python data, for `coalign.results` to give names to: a struct is a dict,
/// an estimate a tuple, a list of structs a dict of columns. Knows no analysis.
class PythonSink {
 public:
  [[nodiscard]] static py::object nothing() { return py::none(); }
  [[nodiscard]] static py::object truth(bool value) { return py::bool_(value); }
  [[nodiscard]] static py::object number(double value) { return py::float_(value); }
  [[nodiscard]] static py::object text(std::string_view value) {
    return py::str(value.data(), value.size());
  }
  template <std::integral T>
  [[nodiscard]] static py::object count(T value) {
    return py::int_(value);
  }
  [[nodiscard]] static py::object estimate(const Estimate& value) {
    py::object interval = py::none();
    if (value.interval) interval = py::make_tuple(value.interval->low, value.interval->high);
    return py::make_tuple(value.known() ? py::object(py::float_(value.value)) : py::none(),
                          to_text(word(value.unknown)), value.evidence, interval);
  }
  template <class T>
  [[nodiscard]] py::object result(const Network& network, const T& value) {
    py::dict fields;
    each_field<T>([&]<std::size_t I>() {
      fields[py::str(field_at<T, I>.name.data())] =
          visit(*this, network, value.*field_at<T, I>.member);
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
    for (const auto& [name, number] : values) numbers[py::str(std::string(name))] = number;
    return numbers;
  }
  template <class Row>
  [[nodiscard]] py::object rows(const Network& network, const std::vector<Row>& rows) {
    py::dict columns;
    each_field<Row>([&]<std::size_t I>() {
      columns[py::str(field_at<Row, I>.name.data())] = column<Row, I>(network, rows);
    });
    return columns;
  }

 private:
  template <class Row, std::size_t I>
  [[nodiscard]] py::object column(const Network& network, const std::vector<Row>& rows) {
    using Value = FieldValue<Row, I>;
    constexpr auto member = field_at<Row, I>.member;
    const auto gather = [&]<class To>(To, auto&& get) {
      py::array_t<To> values(static_cast<py::ssize_t>(rows.size()));
      To* next = values.mutable_data();
      for (const Row& row : rows) *next++ = static_cast<To>(get(row.*member));
      return py::object(std::move(values));
    };
    if constexpr (shape_of<Value>() == ValueShape::estimate) {
      const auto end = [](double Interval::*side) {
        return [side](const Estimate& e) { return e.interval ? (*e.interval).*side : not_given; };
      };
      return py::make_tuple(
          gather(double{}, [](const Estimate& e) { return e.known() ? e.value : not_given; }),
          gather(std::uint8_t{}, [](const Estimate& e) { return e.unknown; }),
          gather(std::uint64_t{}, [](const Estimate& e) { return e.evidence; }),
          gather(double{}, end(&Interval::low)), gather(double{}, end(&Interval::high)));
    } else if constexpr (shape_of<Value>() == ValueShape::number) {
      return gather(double{}, [](double x) { return x; });
    } else if constexpr (shape_of<Value>() == ValueShape::count) {
      return gather(std::int64_t{}, [](Value x) { return x; });
    } else {
      py::list values;
      for (const Row& row : rows) values.append(visit(*this, network, row.*member));
      return values;
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
