// SPDX-License-Identifier: MIT
#include "results.hpp"

namespace coalign::python {

py::object PythonSink::nothing() { return py::none(); }
py::object PythonSink::truth(bool value) { return py::bool_(value); }
py::object PythonSink::number(double value) { return py::float_(value); }
py::object PythonSink::text(std::string_view value) { return py::str(value.data(), value.size()); }
py::object PythonSink::count(std::int64_t value) { return py::int_(value); }
py::object PythonSink::count(std::uint64_t value) { return py::int_(value); }

py::object PythonSink::estimate(const Estimate& value) {
  py::object interval = py::none();
  if (value.interval) interval = py::make_tuple(value.interval->low, value.interval->high);
  return py::make_tuple(value.known() ? py::object(py::float_(value.value)) : py::none(),
                        to_text(word(value.unknown)), value.evidence, interval);
}

void PythonSink::put(py::dict& dict, std::string_view name, const py::object& value) {
  dict[py::str(name.data(), name.size())] = value;
}

py::object PythonSink::estimates(const Down<Estimate>& column) {
  const auto end = [](double Interval::*side) {
    return [side](const Estimate& e) { return e.interval ? (*e.interval).*side : not_given; };
  };
  return py::make_tuple(
      gathered<double>(column, [](const Estimate& e) { return e.known() ? e.value : not_given; }),
      gathered<std::uint8_t>(column, [](const Estimate& e) { return e.unknown; }),
      gathered<std::uint64_t>(column, [](const Estimate& e) { return e.evidence; }),
      gathered<double>(column, end(&Interval::low)),
      gathered<double>(column, end(&Interval::high)));
}

}  // namespace coalign::python
