// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/analysis/time/trend.hpp>

namespace coalign::python {

void define_structure(py::module_& m) {
  m.def(
      "cohesion",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         const std::vector<std::string>& also, const py::object& progress) {
        const structure::CohesionOptions options{layer_options(network, types, weight, also)};
        const auto found = run(1, progress, [&](const Work& work) {
          return structure::cohesion(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("progress"));
  m.def(
      "series_dates",
      [](const Network& network) {
        std::vector<std::string> dates;
        for (const Date date : series_dates(network)) dates.push_back(date.to_string());
        return dates;
      },
      py::arg("network"));
  m.def(
      "trend",
      [](const std::vector<std::string>& dates, const std::vector<Known>& values) {
        std::vector<Date> days;
        std::vector<Estimate> known;
        for (const std::string& date : dates) days.push_back(to_date(py::str(date)));
        for (const Known& value : values) known.push_back(estimate_of(value));
        return to_python(Network{}, trend(days, known));
      },
      py::arg("dates"), py::arg("values"));
  m.def(
      "on_both",
      [](const Network& network, const py::object& first, const py::object& second) {
        const TwoDates found = on_both(network, to_date(first), to_date(second));
        py::dict dates;
        dates["first"] = found.first;
        dates["second"] = found.second;
        dates["same_first"] = found.same_first;
        dates["same_second"] = found.same_second;
        dates["came"] = found.came;
        dates["went"] = found.went;
        dates["goals_came"] = found.goals_came;
        dates["goals_went"] = found.goals_went;
        dates["same"] = found.same;
        return dates;
      },
      py::arg("network"), py::arg("first"), py::arg("second"));
  m.def(
      "number_changes",
      [](const std::vector<std::string>& names, const std::vector<Known>& first,
         const std::vector<Known>& same_first, const std::vector<Known>& same_second,
         const std::vector<Known>& second) {
        std::vector<NumberChange> rows;
        for (std::size_t i = 0; i < names.size(); ++i) {
          rows.push_back(
              detail::number_change(names[i], estimate_of(first[i]), estimate_of(same_first[i]),
                                    estimate_of(same_second[i]), estimate_of(second[i])));
        }
        return to_python(Network{}, rows);
      },
      py::arg("names"), py::arg("first"), py::arg("same_first"), py::arg("same_second"),
      py::arg("second"));
  m.def(
      "goal_changes",
      [](const std::vector<std::string>& goals, const std::vector<double>& portion_first,
         const std::vector<Known>& first, const std::vector<double>& portion_second,
         const std::vector<Known>& second) {
        std::vector<GoalChange> rows;
        for (std::size_t i = 0; i < goals.size(); ++i) {
          rows.push_back(goal_change(goals[i], portion_first[i], estimate_of(first[i]),
                                     portion_second[i], estimate_of(second[i])));
        }
        return to_python(Network{}, rows);
      },
      py::arg("goals"), py::arg("portion_first"), py::arg("first"), py::arg("portion_second"),
      py::arg("second"));
}

}  // namespace coalign::python
