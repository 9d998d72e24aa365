// SPDX-License-Identifier: MIT
#include "agenda_options.hpp"
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/agendas/pairs.describe.hpp>
#include <coalign/analysis/alignment/agendas/similar_pairs.hpp>
#include <coalign/analysis/alignment/agendas/similarity.describe.hpp>

namespace coalign::python {

using Said = std::vector<std::tuple<std::size_t, double, double>>;

inline alignment::SimilarityOptions similarity_of(std::string_view similarity,
                                                  std::string_view normalization) {
  return {to_word<alignment::Similarity>(similarity, "similarity"),
          to_word<alignment::Normalization>(normalization, "normalization")};
}

void define_similarity(py::module_& m) {
  m.def(
      "pair_similarity",
      [](const Said& first, const Said& second, std::string_view similarity,
         std::string_view normalization) {
        const auto statements = [](const Said& said) {
          std::vector<alignment::Statement> made;
          for (const auto& [goal, stance, priority] : said) {
            made.push_back({goal, stance, priority, 1});
          }
          return made;
        };
        return to_python(Network{},
                         alignment::pair_similarity(statements(first), statements(second),
                                                    similarity_of(similarity, normalization)));
      },
      py::arg("first"), py::arg("second"), py::kw_only(), py::arg("similarity"),
      py::arg("normalization"));
  m.def(
      "similarity",
      [](const Network& network, std::string_view similarity, std::string_view normalization,
         std::string_view silence, double through, std::string_view balance,
         std::vector<double> weights, unsigned threads, const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto how = similarity_of(similarity, normalization);
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::similarity(network, how, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("similarity"), py::arg("normalization"),
      py::arg("silence"), py::arg("through"), py::arg("balance"), py::arg("weights"),
      py::arg("threads"), py::arg("progress"));
  m.def(
      "similar_pairs",
      [](const Network& network, std::size_t top, std::string_view order,
         std::string_view similarity, std::string_view normalization, std::string_view silence,
         double through, std::string_view balance, std::vector<double> weights, unsigned threads,
         const py::object& progress) {
        const auto options = options_of(silence, through, balance, std::move(weights));
        const auto how = similarity_of(similarity, normalization);
        const auto by = to_word<alignment::PairOrder>(order, "order");
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::similar_pairs(network, top, by, how, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("top"), py::arg("order"), py::arg("similarity"),
      py::arg("normalization"), py::arg("silence"), py::arg("through"), py::arg("balance"),
      py::arg("weights"), py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
