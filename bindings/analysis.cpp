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
  define_similarity(m);
  define_agreement(m);
  define_inference(m);
  define_analyses(m);
  define_together(m);
  define_tally(m);
  define_time(m);
  define_positions(m);
}

}  // namespace coalign::python
