// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "run.hpp"

#include <coalign/model/scopes.hpp>
#include <coalign/model/selection.hpp>

#include <pybind11/stl.h>

namespace coalign::python {

void define_scopes(py::module_& m) {
  m.def(
      "split",
      [](const Network& network, const std::string& by) {
        const Scopes found =
            run(1, py::none(), [&](const Work& work) { return split(network, by, work); });
        py::list scopes;
        for (const Scope& scope : found.scopes) {
          scopes.append(py::make_tuple(scope.value, scope.network, scope.ties_leaving));
        }
        return py::make_tuple(scopes, found.ties_between);
      },
      py::arg("network"), py::arg("by"));
  m.def(
      "select",
      [](const Network& network, const std::string& title, const std::string& attributes,
         const std::vector<std::string>& layers, const std::vector<std::string>& goals,
         const std::string& sector) {
        const Selection selection{title, attributes, layers, goals, sector};
        return run(1, py::none(),
                   [&](const Work& work) { return select(network, selection, work); });
      },
      py::arg("network"), py::kw_only(), py::arg("title"), py::arg("attributes"), py::arg("layers"),
      py::arg("goals"), py::arg("sector"));
}

}  // namespace coalign::python
