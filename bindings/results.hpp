// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"
#include "words.hpp"

#include <coalign/model/estimate.hpp>
#include <coalign/model/visit.hpp>
#include <coalign/report/detail/asked_by_name.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

/// Described results as plain Python data, for `coalign.results` to give names to: a struct is a dict,
/// an estimate a tuple, a list of structs a dict of columns. Knows no analysis.
[[nodiscard]] py::object to_python(const Network& network, const ValueType& type,
                                   const void* value);
[[nodiscard]] inline py::object to_python(const detail::Found& found) {
  return to_python(found.network, *found.type, found.result.get());
}
[[nodiscard]] py::object to_python(const Estimate& value);
template <class T>
[[nodiscard]] py::object to_python(const Network& network, const T& value) {
  return to_python(network, value_type<T>, &value);
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
