// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"
#include "graph.hpp"

#include <coalign/report/detail/given_value.hpp>

#include <pybind11/stl.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

/// A value of Python's keyword arguments.
class PythonGiven final : public detail::GivenValue {
 public:
  explicit PythonGiven(py::object value) : value_(std::move(value)) {}

  [[nodiscard]] bool is_none() const override { return value_.is_none(); }
  [[nodiscard]] std::string shown() const override {
    return py::cast<std::string>(py::repr(value_));
  }
  [[nodiscard]] const char* truths() const override { return "True or False"; }
  [[nodiscard]] std::optional<std::string> text() const override { return given<std::string>(); }
  [[nodiscard]] std::optional<double> number() const override {
    return py::isinstance<py::bool_>(value_) ? std::nullopt : given<double>();
  }
  [[nodiscard]] std::optional<bool> truth() const override { return given<bool>(); }
  [[nodiscard]] std::optional<std::uint64_t> whole() const override {
    return given<std::uint64_t>();
  }
  [[nodiscard]] std::optional<Date> date() const override { return to_date(value_); }
  [[nodiscard]] std::optional<std::vector<detail::Given>> list() const override {
    if (!py::isinstance<py::iterable>(value_) || py::isinstance<py::str>(value_))
      return std::nullopt;
    std::vector<detail::Given> all;
    for (const py::handle one : value_) {
      all.push_back(std::make_shared<PythonGiven>(py::reinterpret_borrow<py::object>(one)));
    }
    return all;
  }
  [[nodiscard]] std::optional<detail::GivenParts> parts() const override {
    if (!py::isinstance<py::dict>(value_)) return std::nullopt;
    detail::GivenParts all;
    for (const auto& [key, one] : py::reinterpret_borrow<py::dict>(value_)) {
      all.emplace_back(py::cast<std::string>(py::str(key)),
                       std::make_shared<PythonGiven>(py::reinterpret_borrow<py::object>(one)));
    }
    return all;
  }
  [[nodiscard]] detail::Given part(std::string_view name) const override {
    const auto given = py::reinterpret_borrow<py::dict>(value_);
    const py::str key(name.data(), name.size());
    if (!given.contains(key)) return nullptr;
    return std::make_shared<PythonGiven>(py::object(given[key]));
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

/// Keyword arguments by name.
[[nodiscard]] inline detail::GivenParts given_parts(const py::dict& given) {
  return *PythonGiven(given).parts();
}

}  // namespace coalign::python
