// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/agreement/hill.hpp>
#include <coalign/analysis/alignment/resources/resources.describe.hpp>

namespace coalign::python {

void define_resources(py::module_& m) {
  m.def(
      "resources",
      [](const Network& network, bool deliverable, std::uint64_t seed, unsigned threads,
         const py::object& progress) {
        const alignment::ResourcesOptions options{deliverable, seed};
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::resources(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("deliverable"), py::arg("seed"),
      py::arg("threads"), py::arg("progress"));
  m.def(
      "hill_number",
      [](const py::array_t<double, py::array::c_style | py::array::forcecast>& amounts, double q) {
        return to_python(
            Network{},
            agreement::hill_number({amounts.data(), static_cast<std::size_t>(amounts.size())}, q));
      },
      py::arg("amounts"), py::arg("q"));
}

}  // namespace coalign::python
