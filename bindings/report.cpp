// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/report/report.hpp>

namespace coalign::python {

void define_report(py::module_& m) {
  m.attr("version") = std::to_string(COALIGN_VERSION_MAJOR) + "." +
                      std::to_string(COALIGN_VERSION_MINOR) + "." +
                      std::to_string(COALIGN_VERSION_PATCH);
  py::class_<Report>(m, "Report",
                     "A report as computed: `coalign.Report` gives it names and words.")
      .def_readonly("network", &Report::network)
      .def("json", [](const Report& found) { return to_json(found); })
      .def("tree", [](const Report& found) {
        return to_python(found.network, detail::type_of_report(), &found);
      });
  m.def(
      "report",
      [](const Network& network, const py::object& at, const py::object& as_of,
         const py::object& first, const py::object& last, const py::object& since,
         const std::string& silence, const std::string& several, std::size_t smallest_group,
         unsigned threads, const py::object& progress) {
        const LookedAt part{to_date(at), to_date(as_of), to_date(first), to_date(last),
                            to_date(since)};
        const auto silent = to_word<alignment::Silence>(silence, "silence");
        const auto again = to_word<Several>(several, "several");
        return run(threads, progress, [&](const Work& work) {
          return report(network, part, work, silent, again, smallest_group);
        });
      },
      py::arg("network"), py::kw_only(), py::arg("at"), py::arg("as_of"), py::arg("first"),
      py::arg("last"), py::arg("since"), py::arg("silence"), py::arg("several"),
      py::arg("smallest_group"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
