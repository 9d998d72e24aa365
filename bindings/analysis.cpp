// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <alidade/analysis/alignment/agendas.hpp>
#include <alidade/analysis/alignment/describe.hpp>
#include <alidade/analysis/alignment/pairs.hpp>
#include <alidade/model/problem.hpp>

namespace alidade::python {

/// The enumerator that a word names. Error with the words there are.
template <class Enum>
static Enum to_word(std::string_view text, std::string_view what) {
  std::string known;
  for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
    if (Words<Enum>::list[i] == text) return static_cast<Enum>(i);
    known += (known.empty() ? "" : ", ") + std::string(Words<Enum>::list[i]);
  }
  throw BadArgument(std::string(what) + " is one of " + known + ", not \"" + std::string(text) +
                    '"');
}

static alignment::AgendasOptions options_of(std::string_view silence, double through,
                                            std::string_view balance, std::vector<double> weights) {
  alignment::AgendasOptions options;
  options.silence = to_word<alignment::Silence>(silence, "silence");
  options.balance = to_word<alignment::Balance>(balance, "balance");
  options.through = through;
  options.weights = std::move(weights);
  return options;
}

static void define_alignment(py::module_& m) {
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

void define_analysis(py::module_& m) {
  m.attr("reasons") = [] {
    py::list words;
    for (const auto reason : Words<Reason>::list) words.append(to_text(reason));
    return py::tuple(words);
  }();
  define_alignment(m);
}

}  // namespace alidade::python
