// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/analysis/alignment/agendas/levels.describe.hpp>
#include <coalign/analysis/alignment/agendas/levels.hpp>

namespace coalign::python {

void define_levels(py::module_& m) {
  m.def(
      "levels",
      [](const Network& network, const std::string& by, std::string_view silence, double through,
         std::string_view balance, std::vector<double> weights, unsigned threads,
         const py::object& progress) {
        alignment::LevelsOptions options;
        options.by = by;
        options.agendas.silence = to_word<alignment::Silence>(silence, "silence");
        options.agendas.balance = to_word<alignment::Balance>(balance, "balance");
        options.agendas.through = through;
        options.agendas.weights = std::move(weights);
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::levels(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("by"), py::arg("silence"), py::arg("through"),
      py::arg("balance"), py::arg("weights"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
