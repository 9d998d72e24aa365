// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "options.hpp"
#include "results.hpp"

#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/analysis/time/resampled.describe.hpp>
#include <coalign/analysis/time/resampled.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/analysis/time/trend.hpp>

namespace coalign::python {

/// A function of Python as a measure: it returns names, estimates and the ends of their ranges, and by goal id, portion and
/// estimate.
[[nodiscard]] inline auto measure_of(const py::function& measure) {
  return [measure](const Network& network) {
    const auto [values, by_goal] =
        measure(network)
            .cast<std::pair<std::vector<std::tuple<std::string, py::object, double, double>>,
                            std::vector<std::tuple<std::string, double, py::object>>>>();
    Numbers found;
    for (const auto& [name, value, low, high] : values) {
      found.values.emplace_back(name, estimate_of(value));
      found.ranges.push_back({low, high});
    }
    for (const auto& [goal, portion, score] : by_goal) {
      found.by_goal.push_back({goal, portion, estimate_of(score)});
    }
    return found;
  };
}

/// A measure of which so many networks are whole, and come first. What cannot be measured without a leader, because an
/// option names that leader, is a BadArgument then.
[[nodiscard]] inline auto measure_without_some(const py::function& measure, int whole) {
  return [inner = measure_of(measure), calls = 0, whole](const Network& network) mutable {
    if (++calls <= whole) return inner(network);
    try {
      return inner(network);
    } catch (const py::error_already_set& error) {
      if (!error.matches(PyExc_ValueError)) throw;
      throw BadArgument(error.what());
    }
  };
}

[[nodiscard]] inline std::vector<Date> to_dates(const py::iterable& dates) {
  std::vector<Date> days;
  for (const py::handle& date : dates) {
    days.push_back(to_date(py::reinterpret_borrow<py::object>(date)));
  }
  return days;
}

void define_time(py::module_& m) {
  m.def(
      "series_dates",
      [](const Network& network) { return to_python(network, series_dates(network)); },
      py::arg("network"));
  m.def(
      "series",
      [](const Network& network, const py::function& measure, const py::iterable& dates) {
        const Series found = series(network, measure_of(measure), to_dates(dates));
        py::dict columns;
        for (const SeriesColumn& column : found.columns) {
          columns[py::str(column.name)] = to_python(network, column.values);
        }
        return py::make_tuple(to_python(network, found.dates), columns);
      },
      py::arg("network"), py::arg("measure"), py::arg("dates"));
  m.def(
      "trend",
      [](const py::iterable& dates, const py::iterable& values) {
        std::vector<Estimate> known;
        for (const py::handle& value : values) known.push_back(estimate_of(value));
        return to_python(Network{}, trend(to_dates(dates), known));
      },
      py::arg("dates"), py::arg("values"));
  m.def(
      "left_out_of_change",
      [](const Network& network, const py::object& first, const py::object& second) {
        return detail::leaders_to_leave_out(on_both(network, to_date(first), to_date(second)))
            .size();
      },
      py::arg("network"), py::arg("first"), py::arg("second"));
  m.def(
      "change",
      [](const Network& network, const py::function& measure, const std::string& name,
         const py::object& first, const py::object& second) {
        Change found =
            change(network, measure_without_some(measure, 4), to_date(first), to_date(second));
        found.measure = name;
        return to_python(network, found);
      },
      py::arg("network"), py::arg("measure"), py::arg("name"), py::arg("first"), py::arg("second"));
  m.def(
      "left_out",
      [](const Network& network, const std::string& clusters) {
        return detail::clusters_to_leave_out(network, clusters).size();
      },
      py::arg("network"), py::arg("clusters"));
  m.def(
      "resampled",
      [](const Network& network, const py::function& measure, const std::string& name,
         const py::dict& options) {
        const auto how = detail::options_given<inference::ResamplingOptions>("resampled", network,
                                                                             given_parts(options));
        Resampled found = resampled(network, measure_without_some(measure, 1), how);
        found.measure = name;
        return to_python(network, found);
      },
      py::arg("network"), py::arg("measure"), py::arg("name"), py::arg("options"));
}

}  // namespace coalign::python
