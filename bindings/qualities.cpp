// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/model/problem.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace coalign::python {

/// Whose profile it is: the leader or the goal that has the id.
inline void set_subject(const Network& network, const std::optional<std::string>& of,
                        qualities::ProfileOptions& options) {
  if (!of) return;
  const auto leader = network.find<Leader>(*of);
  const auto goal = network.find<Goal>(*of);
  if (leader && goal) {
    throw BadArgument('"' + *of + "\" is a leader and a goal; only an id of one of them will do");
  }
  if (!leader && !goal) throw BadArgument('"' + *of + "\" is neither a leader nor a goal here");
  if (leader) options.leader = *leader;
  else options.goal = *goal;
}

using MixParts = std::tuple<double, double, double>;
using IndicatorWeights = std::vector<std::pair<std::string, double>>;

inline qualities::ProfileOptions profile_options(
    const Network& network, const std::optional<std::string>& of, const py::object& as_of,
    const py::object& first, const py::object& last, const std::optional<MixParts>& mix,
    const IndicatorWeights& weights, std::size_t lessons) {
  qualities::ProfileOptions options;
  set_subject(network, of, options);
  options.as_of = to_date(as_of);
  options.first = to_date(first);
  options.last = to_date(last);
  if (mix) {
    options.mix = qualities::EvidenceMix{std::get<0>(*mix), std::get<1>(*mix), std::get<2>(*mix)};
  }
  options.weights = weights;
  options.lessons = lessons;
  return options;
}

void define_qualities(py::module_& m) {
  m.def(
      "profile",
      [](const Network& network, const std::optional<std::string>& of, const py::object& as_of,
         const py::object& first, const py::object& last, const std::optional<MixParts>& mix,
         const IndicatorWeights& weights, std::size_t lessons, unsigned threads,
         const py::object& progress) {
        const auto options =
            profile_options(network, of, as_of, first, last, mix, weights, lessons);
        const auto found = run(threads, progress, [&](const Work& work) {
          return qualities::profile(network, options, work);
        });
        return to_python(found.network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("of"), py::arg("as_of"), py::arg("first"),
      py::arg("last"), py::arg("mix"), py::arg("weights"), py::arg("lessons"), py::arg("threads"),
      py::arg("progress"));
  m.def(
      "profile_rows",
      [](const Network& network, std::string_view indicator, const std::optional<std::string>& of,
         const py::object& as_of, const py::object& first, const py::object& last,
         const std::optional<MixParts>& mix, const IndicatorWeights& weights, std::size_t lessons,
         unsigned threads, const py::object& progress) {
        const auto options =
            profile_options(network, of, as_of, first, last, mix, weights, lessons);
        const auto found = run(threads, progress, [&](const Work& work) {
          return qualities::rows(network, indicator, options, work);
        });
        return to_python(network, found);
      },
      py::arg("network"), py::kw_only(), py::arg("indicator"), py::arg("of"), py::arg("as_of"),
      py::arg("first"), py::arg("last"), py::arg("mix"), py::arg("weights"), py::arg("lessons"),
      py::arg("threads"), py::arg("progress"));
}

}  // namespace coalign::python
