// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/outcomes/over_time.describe.hpp>
#include <coalign/analysis/outcomes/portfolio.describe.hpp>
#include <coalign/analysis/outcomes/theory_of_change.describe.hpp>

namespace coalign::python {

void define_outcomes(py::module_& m) {
  m.def(
      "theory_of_change",
      [](const Network& network, unsigned threads, const py::object& progress) {
        const auto found = run(threads, progress, [&](const Work& work) {
          return outcomes::theory_of_change(network, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("threads"), py::arg("progress"));
  m.def(
      "portfolio",
      [](const Network& network, double correlation, unsigned threads, const py::object& progress) {
        const auto found = run(threads, progress, [&](const Work& work) {
          return outcomes::portfolio(network, {correlation}, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("correlation"), py::arg("threads"),
      py::arg("progress"));
  m.def(
      "outcomes_over_time",
      [](const Network& network, const py::object& as_of, unsigned threads,
         const py::object& progress) {
        const outcomes::OverTimeOptions options{to_date(as_of)};
        const auto found = run(threads, progress, [&](const Work& work) {
          return outcomes::over_time(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("as_of"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
