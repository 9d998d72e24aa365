// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/structure/cohesion.hpp>

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
}

}  // namespace coalign::python
