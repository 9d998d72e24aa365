// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "options.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/report/detail/type_name.hpp>
#include <coalign/report/each_analysis.hpp>

#include <map>
#include <string>
#include <utility>

namespace coalign::python {

/// The network that a result's ids are of: a profile is of a part.
template <class Result>
[[nodiscard]] const Network& network_of(const Network& network, const Result& found) {
  if constexpr (requires { found.network; }) return found.network;
  else return network;
}

using AnalysisRun = py::object (*)(const Network&, const py::dict&, unsigned, const py::object&);

/// The analyses by name: one function asks any of them, and `analyses` says what there is to ask.
void define_analyses(py::module_& m) {
  static std::map<std::string, AnalysisRun, std::less<>> runs;
  py::dict all;
  each_analysis([&]<class Asked>(const Asked& one) {
    using Options = typename Asked::Options;
    static const Asked* const asked = &one;
    runs[std::string(one.name)] = [](const Network& network, const py::dict& given,
                                     unsigned threads, const py::object& progress) {
      const auto options = detail::OptionReader<PythonGiven>(network).read<Options>(
          asked->name, *PythonGiven(given).parts());
      const auto found = run(threads, progress,
                             [&](const Work& work) { return asked->run(network, options, work); });
      return to_python(network_of(network, found), found);
    };
    py::dict said;
    said["options"] = described_options<Options>();
    said["returns"] = to_text(detail::own_name<detail::ResultOf<Asked>>());
    said["rows"] = !std::same_as<detail::ResultOf<Asked>, detail::FoundBy<Asked>>;
    all[py::str(std::string(one.name))] = said;
  });
  m.attr("analyses") = all;
  m.def(
      "analyse",
      [](const std::string& name, const Network& network, const py::dict& options, unsigned threads,
         const py::object& progress) { return runs.at(name)(network, options, threads, progress); },
      py::arg("name"), py::arg("network"), py::arg("options"), py::kw_only(), py::arg("threads"),
      py::arg("progress"));
}

}  // namespace coalign::python
