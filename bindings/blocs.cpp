// SPDX-License-Identifier: MIT
#include "agenda_options.hpp"
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/agendas/blocs.describe.hpp>

namespace coalign::python {

void define_blocs(py::module_& m) {
  m.def(
      "blocs",
      [](const Network& network, std::uint64_t seed, std::size_t orders, std::size_t replicates,
         std::size_t again, std::string_view silence, double through, std::string_view balance,
         std::vector<double> weights, unsigned threads, const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::blocs(network, {seed, orders, replicates, again}, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("seed"), py::arg("orders"), py::arg("replicates"),
      py::arg("again"), py::arg("silence"), py::arg("through"), py::arg("balance"),
      py::arg("weights"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
