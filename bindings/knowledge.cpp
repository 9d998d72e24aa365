// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/knowledge/flow.describe.hpp>
#include <coalign/analysis/knowledge/language.describe.hpp>

namespace coalign::python {

void define_knowledge(py::module_& m) {
  m.def(
      "knowledge_flow",
      [](const Network& network, unsigned threads, const py::object& progress) {
        const auto found = run(threads, progress,
                               [&](const Work& work) { return knowledge::flow(network, work); });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("threads"), py::arg("progress"));
  m.def(
      "language",
      [](const Network& network, const std::vector<std::string>& types,
         const std::vector<std::string>& also, unsigned threads, const py::object& progress) {
        const LayerOptions layer = layer_options(network, types, word(TieWeight::binary), also);
        const auto found = run(threads, progress, [&](const Work& work) {
          return knowledge::language(network, layer, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("also"), py::arg("threads"),
      py::arg("progress"));
}

}  // namespace coalign::python
