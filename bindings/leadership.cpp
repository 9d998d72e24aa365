// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/leadership/continuity.describe.hpp>
#include <coalign/analysis/leadership/distribution.describe.hpp>
#include <coalign/analysis/leadership/resilience.describe.hpp>
#include <coalign/analysis/structure/positions.describe.hpp>

namespace coalign::python {

void define_leadership(py::module_& m) {
  m.def(
      "distribution",
      [](const Network& network, const std::vector<std::string>& types, const std::string& by,
         std::uint64_t seed, std::size_t replicates, unsigned threads, const py::object& progress) {
        leadership::DistributionOptions options;
        options.types = layer_options(network, types, "strength", {}).types;
        options.by = by;
        options.seed = seed;
        options.replicates = replicates;
        return to_python(network, run(threads, progress, [&](const Work& work) {
                           return leadership::distribution(network, options, work);
                         }));
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("by"), py::arg("seed"),
      py::arg("replicates"), py::arg("threads"), py::arg("progress"));
  m.def(
      "resilience",
      [](const Network& network, const std::vector<std::string>& types,
         const std::vector<std::string>& also, std::size_t leaving, unsigned threads,
         const py::object& progress) {
        const leadership::ResilienceOptions options{layer_options(network, types, "strength", also),
                                                    leaving};
        return to_python(network, run(threads, progress, [&](const Work& work) {
                           return leadership::resilience(network, options, work);
                         }));
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("also"), py::arg("leaving"),
      py::arg("threads"), py::arg("progress"));
  m.def(
      "positions",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         const std::vector<std::string>& also, std::uint64_t seed, unsigned threads,
         const py::object& progress) {
        const structure::PositionsOptions options{layer_options(network, types, weight, also), 0,
                                                  seed};
        return to_python(network, run(threads, progress, [&](const Work& work) {
                           return structure::positions(network, options, work);
                         }));
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("seed"), py::arg("threads"), py::arg("progress"));
  m.def(
      "continuity",
      [](const Network& network, const std::vector<std::string>& types,
         const std::vector<std::string>& also, const py::object& progress) {
        const leadership::ContinuityOptions options{
            layer_options(network, types, "strength", also)};
        return to_python(network, run(1, progress, [&](const Work& work) {
                           return leadership::continuity(network, options, work);
                         }));
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("also"), py::arg("progress"));
}

}  // namespace coalign::python
