// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/alignment/networks/advocacy.describe.hpp>
#include <coalign/analysis/alignment/networks/along_ties.describe.hpp>
#include <coalign/analysis/alignment/networks/ei.describe.hpp>

namespace coalign::python {

/// Defines `name` as `measure(network, options, work)`, where options are a layer and a permutation.
template <class Options, class Result>
void define_over_ties(py::module_& m, const char* name,
                      Result (*measure)(const Network&, const Options&, const Work&)) {
  m.def(
      name,
      [measure](const Network& network, const std::vector<std::string>& types,
                std::string_view weight, const std::vector<std::string>& also, std::uint64_t seed,
                std::size_t replicates, unsigned threads, const py::object& progress) {
        const Options options{layer_options(network, types, weight, also), {seed, replicates}};
        const auto found = run(threads, progress,
                               [&](const Work& work) { return measure(network, options, work); });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("seed"), py::arg("replicates"), py::arg("threads"), py::arg("progress"));
}

void define_ties(py::module_& m) {
  define_over_ties<alignment::AdvocacyOptions, alignment::AdvocacyCoalition>(
      m, "advocacy_coalition", alignment::advocacy_coalition);
  define_over_ties<alignment::AlongTiesOptions, alignment::AlongTies>(m, "along_ties",
                                                                      alignment::along_ties);
  m.def(
      "ei_index",
      [](const Network& network, const std::string& by, const std::vector<std::string>& types,
         std::string_view weight, const std::vector<std::string>& also, std::uint64_t seed,
         std::size_t replicates, unsigned threads, const py::object& progress) {
        const alignment::EiOptions options{layer_options(network, types, weight, also),
                                           {seed, replicates}};
        const auto found = run(threads, progress, [&](const Work& work) {
          return alignment::ei_index(network, by, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("by"), py::arg("types"), py::arg("weight"),
      py::arg("also"), py::arg("seed"), py::arg("replicates"), py::arg("threads"),
      py::arg("progress"));
}

}  // namespace coalign::python
