// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"

#include <coalign/analysis/alignment/together.describe.hpp>
#include <coalign/analysis/alignment/together.hpp>

namespace coalign::python {

void define_together(py::module_& m) {
  m.def(
      "one_number",
      [](const py::object& agendas, const py::object& networks, const py::object& resources,
         const py::object& coverage) {
        alignment::Together parts;
        parts.agendas.value = estimate_of(agendas);
        parts.networks.value = estimate_of(networks);
        parts.resources.value = estimate_of(resources);
        parts.coverage = estimate_of(coverage);
        return to_python(Network{}, alignment::one_number(parts));
      },
      py::arg("agendas"), py::arg("networks"), py::arg("resources"), py::arg("coverage"));
}

}  // namespace coalign::python
