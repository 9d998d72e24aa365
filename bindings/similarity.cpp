// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "words.hpp"

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
}

}  // namespace coalign::python
