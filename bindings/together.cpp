// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/together.describe.hpp>
#include <coalign/analysis/alignment/together.hpp>

namespace coalign::python {

void define_together(py::module_& m) {
  m.def(
      "together",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         const std::vector<std::string>& also, double through, unsigned threads,
         const py::object& progress) {
        const alignment::NetworksOptions options{layer_options(network, types, weight, also),
                                                 through};
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::together(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("through"), py::arg("threads"), py::arg("progress"));
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
  m.def(
      "conversations",
      [](const Network& network, std::size_t top, unsigned threads, const py::object& progress) {
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::conversations(network, top, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("top"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
