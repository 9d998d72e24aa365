// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>

namespace coalign::python {

void define_networks(py::module_& m) {
  m.def(
      "networks",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         const std::vector<std::string>& also, double through, std::size_t reach, double decay,
         std::string_view nothing_required, bool of_best, unsigned threads,
         const py::object& progress) {
        const alignment::NetworksOptions options{
            layer_options(network, types, weight, also),
            through,
            reach,
            decay,
            to_word<alignment::NothingRequired>(nothing_required, "nothing_required"),
            of_best};
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::networks(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("through"), py::arg("reach"), py::arg("decay"), py::arg("nothing_required"),
      py::arg("of_best"), py::arg("threads"), py::arg("progress"));
  m.def(
      "gaps",
      [](const Network& network, std::size_t top, const std::vector<std::string>& types,
         std::string_view weight, const std::vector<std::string>& also, double through,
         std::size_t reach, double decay, std::string_view nothing_required, unsigned threads,
         const py::object& progress) {
        const alignment::NetworksOptions options{
            layer_options(network, types, weight, also), through, reach, decay,
            to_word<alignment::NothingRequired>(nothing_required, "nothing_required")};
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::gaps(network, top, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("top"), py::arg("types"), py::arg("weight"),
      py::arg("also"), py::arg("through"), py::arg("reach"), py::arg("decay"),
      py::arg("nothing_required"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
