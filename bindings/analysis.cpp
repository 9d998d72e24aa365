// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"

#include <coalign/model/estimate.hpp>

namespace coalign::python {

void define_analysis(py::module_& m) {
  m.attr("reasons") = [] {
    py::list words;
    for (const auto reason : Words<Reason>::list) words.append(to_text(reason));
    return py::tuple(words);
  }();
  define_agendas(m);
  define_networks(m);
  define_ties(m);
  define_similarity(m);
  define_blocs(m);
  define_agreement(m);
  define_qualities(m);
  define_inference(m);
  define_knowledge(m);
  define_outcomes(m);
  define_levels(m);
  define_together(m);
  define_resources(m);
  define_structure(m);
  define_positions(m);
  define_leadership(m);
}

}  // namespace coalign::python
