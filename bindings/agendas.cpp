// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <alidade/analysis/alignment/agendas.hpp>
#include <alidade/analysis/alignment/describe/agendas.hpp>
#include <alidade/analysis/alignment/describe/pairs.hpp>
#include <alidade/analysis/alignment/pairs.hpp>

namespace alidade::python {

static alignment::AgendasOptions options_of(std::string_view silence, double through,
                                            std::string_view balance, std::vector<double> weights) {
  alignment::AgendasOptions options;
  options.silence = to_word<alignment::Silence>(silence, "silence");
  options.balance = to_word<alignment::Balance>(balance, "balance");
  options.through = through;
  options.weights = std::move(weights);
  return options;
}

void define_agendas(py::module_& m) {
  m.def(
      "agendas",
      [](const Network& network, std::string_view silence, double through, std::string_view balance,
         std::vector<double> weights, unsigned threads, const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::agendas(network, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("silence"), py::arg("through"), py::arg("balance"),
      py::arg("weights"), py::arg("threads"), py::arg("progress"));
  m.def(
      "agenda_pairs",
      [](const Network& network, std::size_t top, std::string_view order, std::string_view silence,
         double through, std::string_view balance, std::vector<double> weights, unsigned threads,
         const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto by = to_word<alignment::PairOrder>(order, "order");
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::pairs(network, top, by, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("top"), py::arg("order"), py::arg("silence"),
      py::arg("through"), py::arg("balance"), py::arg("weights"), py::arg("threads"),
      py::arg("progress"));
}

}  // namespace alidade::python
