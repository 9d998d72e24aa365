// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/analysis/structure/assortativity.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/analysis/structure/brokerage.hpp>
#include <coalign/analysis/structure/communities.hpp>
#include <coalign/analysis/structure/components.hpp>
#include <coalign/analysis/structure/distances.hpp>
#include <coalign/analysis/structure/hierarchy.describe.hpp>
#include <coalign/analysis/structure/holes.hpp>
#include <coalign/analysis/structure/key_players.hpp>
#include <coalign/analysis/structure/position.hpp>
#include <coalign/analysis/structure/spectral.hpp>

namespace coalign::python {

/// An array of Python, whatever its own type, as one of T's.
template <class T>
using ArrayOf = py::array_t<T, py::array::c_style | py::array::forcecast>;

/// Compressed rows of a layer, checked.
[[nodiscard]] inline LayerView view_of(const ArrayOf<std::int64_t>& first,
                                       const ArrayOf<std::int64_t>& to,
                                       const ArrayOf<double>& weights, bool directed) {
  const auto span = [](const auto& array) {
    return std::span(array.data(), static_cast<std::size_t>(array.size()));
  };
  return LayerView::from_rows(span(first), span(to), span(weights), directed);
}

template <class T>
[[nodiscard]] py::array_t<T> numbers(const std::vector<T>& values) {
  return py::array_t<T>(static_cast<py::ssize_t>(values.size()), values.data());
}

[[nodiscard]] inline py::array_t<std::int64_t> places(const std::vector<LeaderId>& leaders) {
  std::vector<std::int64_t> found;
  for (const LeaderId leader : leaders) found.push_back(leader.value);
  return numbers(found);
}

void define_positions(py::module_& m) {
  using namespace structure;
  const py::arg rows_said("rows"), threads_said("threads"), progress_said("progress");
  py::class_<LayerView>(m, "Rows",
                        "The rows of a layer, taken over once for all that is asked of it.")
      .def(py::init(&view_of), py::arg("indptr"), py::arg("indices"), py::arg("weights"),
           py::arg("directed"));
  m.def(
      "degrees",
      [](const LayerView& layer) {
        const Degrees found = degrees(layer);
        return py::make_tuple(numbers(found.out), numbers(found.in), numbers(found.out_strength),
                              numbers(found.in_strength));
      },
      rows_said);
  m.def(
      "layer_numbers",
      [](const LayerView& layer) {
        py::dict found;
        found["density"] = to_python(density(layer));
        found["reciprocity"] = to_python(reciprocity(layer));
        found["degree_assortativity"] = to_python(degree_assortativity(layer));
        return found;
      },
      rows_said);
  m.def(
      "betweenness",
      [](const LayerView& layer, bool ties, std::string_view length, std::size_t samples,
         std::uint64_t seed, unsigned threads, const py::object& progress) {
        const BetweennessOptions options{to_word<Length>(length, "length"), samples, seed};
        const auto found = run(threads, progress, [&](const Work& work) {
          return ties ? tie_betweenness(layer, options, work) : betweenness(layer, options, work);
        });
        return py::make_tuple(numbers(found), betweenness_error(layer, samples));
      },
      rows_said, py::kw_only(), py::arg("ties"), py::arg("length"), py::arg("samples"),
      py::arg("seed"), threads_said, progress_said);
  m.def(
      "distances",
      [](const LayerView& layer, std::string_view length, bool inward, unsigned threads,
         const py::object& progress) {
        const DistanceOptions options{to_word<Length>(length, "length"), inward};
        const auto found = run(threads, progress,
                               [&](const Work& work) { return distances(layer, options, work); });
        py::dict made;
        made["reached"] = numbers(found.reached);
        made["closeness"] = numbers(found.closeness);
        made["closeness_wf"] = numbers(found.closeness_wf);
        made["harmonic"] = numbers(found.harmonic);
        made["pairs"] = found.pairs;
        made["mean"] = found.mean;
        made["longest"] = found.longest;
        return made;
      },
      rows_said, py::kw_only(), py::arg("length"), py::arg("inward"), threads_said, progress_said);
  m.def(
      "pagerank",
      [](const LayerView& layer, double damping) {
        return numbers(
            run(1, py::none(), [&](const Work& work) { return pagerank(layer, damping, work); }));
      },
      rows_said, py::kw_only(), py::arg("damping"));
  m.def(
      "eigenvector",
      [](const LayerView& layer) {
        return numbers(
            run(1, py::none(), [&](const Work& work) { return eigenvector(layer, work); }));
      },
      rows_said);
  m.def(
      "hits",
      [](const LayerView& layer) {
        const auto found = run(1, py::none(), [&](const Work& work) { return hits(layer, work); });
        return py::make_tuple(numbers(found.hubs), numbers(found.authorities));
      },
      rows_said);
  m.def(
      "core_numbers", [](const LayerView& layer) { return numbers(core_numbers(layer)); },
      rows_said);
  m.def(
      "clustering",
      [](const LayerView& layer) {
        const Clustering found = clustering(layer);
        return py::make_tuple(numbers(found.local), to_python(found.transitivity));
      },
      rows_said);
  m.def(
      "components",
      [](const LayerView& layer, bool strongly) {
        return numbers(components(layer, strongly ? Joined::strongly : Joined::weakly).of);
      },
      rows_said, py::kw_only(), py::arg("strongly"));
  m.def(
      "cut_points",
      [](const LayerView& layer) {
        const CutPoints found = cut_points(layer);
        std::vector<LeaderId> from, to;
        for (const auto& [a, b] : found.bridges) from.push_back(a), to.push_back(b);
        return py::make_tuple(places(found.leaders), places(from), places(to));
      },
      rows_said);
  m.def(
      "constraint",
      [](const LayerView& layer, unsigned threads) {
        return numbers(
            run(threads, py::none(), [&](const Work& work) { return constraint(layer, work); }));
      },
      rows_said, py::kw_only(), threads_said);
  m.def(
      "structural_holes",
      [](const LayerView& layer, unsigned threads) {
        const auto found = run(threads, py::none(),
                               [&](const Work& work) { return structural_holes(layer, work); });
        return py::make_tuple(numbers(found.constraint), numbers(found.effective_size));
      },
      rows_said, py::kw_only(), threads_said);
  m.def(
      "brokerage",
      [](const LayerView& layer, const std::vector<std::int64_t>& groups) {
        std::vector<std::uint32_t> group;
        for (const std::int64_t g : groups) {
          group.push_back(g < 0 ? no_group : static_cast<std::uint32_t>(g));
        }
        const auto found =
            run(1, py::none(), [&](const Work& work) { return brokerage(layer, group, work); });
        const auto roles = [](const Brokerage::Roles<double>& of) {
          py::dict made;
          for (std::size_t r = 0; r < broker_roles; ++r) {
            made[py::str(std::string(broker_role_names[r]))] = numbers(of[r]);
          }
          return made;
        };
        return py::make_tuple(roles(found.count), roles(found.expected), roles(found.deviation),
                              roles(found.z));
      },
      rows_said, py::kw_only(), py::arg("groups"));
  m.def(
      "hierarchy",
      [](const LayerView& layer) {
        return to_python(Network{}, run(1, py::none(),
                                        [&](const Work& work) { return hierarchy(layer, work); }));
      },
      rows_said);
  m.def(
      "group_numbers",
      [](const LayerView& layer, const std::vector<std::int64_t>& groups, double resolution) {
        std::vector<std::uint32_t> group;
        for (const std::int64_t g : groups) {
          group.push_back(g < 0 ? no_group : static_cast<std::uint32_t>(g));
        }
        return py::make_tuple(to_python(assortativity(layer, group)),
                              to_python(modularity(layer, group, resolution)));
      },
      rows_said, py::kw_only(), py::arg("groups"), py::arg("resolution"));
  m.def(
      "communities",
      [](const LayerView& layer, std::string_view quality, double resolution, std::uint64_t seed,
         std::size_t starts, unsigned threads, const py::object& progress) {
        const CommunitiesOptions options{to_word<CommunityQuality>(quality, "quality"), resolution,
                                         seed, starts};
        const auto found = run(threads, progress,
                               [&](const Work& work) { return communities(layer, options, work); });
        return py::make_tuple(numbers(found.of), found.sizes, to_python(found.quality),
                              found.starts, found.same);
      },
      rows_said, py::kw_only(), py::arg("quality"), py::arg("resolution"), py::arg("seed"),
      py::arg("starts"), threads_said, progress_said);
  m.def(
      "key_players",
      [](const LayerView& layer, std::size_t k, std::string_view goal, std::size_t steps,
         const std::vector<double>& weights, const std::optional<std::vector<std::uint32_t>>& of,
         std::size_t exact_up_to, unsigned threads, const py::object& progress) {
        const KeyPlayersOptions options{to_word<KeyFor>(goal, "goal"), steps, weights, exact_up_to};
        const auto found = run(threads, progress, [&](const Work& work) {
          if (!of) return key_players(layer, k, options, work);
          KeyPlayers asked;
          for (const std::uint32_t i : *of) asked.leaders.push_back(LeaderId{i});
          asked.value = key_value(layer, asked.leaders, options, work);
          asked.before = key_value(layer, {}, options, work);
          return asked;
        });
        return py::make_tuple(places(found.leaders), to_python(found.value),
                              to_python(found.before), found.exact, found.tried);
      },
      rows_said, py::kw_only(), py::arg("k"), py::arg("goal"), py::arg("steps"), py::arg("weights"),
      py::arg("of"), py::arg("exact_up_to"), threads_said, progress_said);
}

}  // namespace coalign::python
