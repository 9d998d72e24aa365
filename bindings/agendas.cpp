// SPDX-License-Identifier: MIT
#include "agenda_options.hpp"
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas.hpp>

namespace coalign::python {

void define_agendas(py::module_& m) {
  m.def(
      "agendas",
      [](const Network& network, std::string_view silence, double through, std::string_view balance,
         std::vector<double> weights, unsigned threads, const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::agendas(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("silence"), py::arg("through"), py::arg("balance"),
      py::arg("weights"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
