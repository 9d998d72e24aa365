// SPDX-License-Identifier: MIT
#include "graph.hpp"
#include "bindings.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/report/detail/row_named.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

namespace coalign::python {

LayerOptions layer_options(const Network& network, const std::vector<std::string>& types,
                           std::string_view weight, std::string_view several,
                           const std::vector<std::string>& also) {
  LayerOptions options;
  for (const std::string& type : types)
    options.types.push_back(detail::row_named<TieType>(network, type));
  options.weight = to_word<TieWeight>(weight, "weight");
  options.several = to_word<Several>(several, "several");
  for (const std::string& table : also) {
    if (table == "memberships") options.memberships = true;
    else if (table == "initiatives") options.initiatives = true;
    else if (table == "commitments") options.commitments = true;
    else
      throw BadArgument("also is of memberships, initiatives, commitments, not \"" + table + '"');
  }
  return options;
}

/// A layer as scipy, networkx and others take one: rows of neighbours in compressed form.
struct Rows {
  std::vector<std::int64_t> first{0};
  std::vector<std::int64_t> neighbours;
  std::vector<double> weights;

  template <class Of>
  static Rows from(std::size_t leaders, Of&& of) {
    Rows rows;
    for (std::uint32_t i = 0; i < leaders; ++i) {
      const Neighbours near = of(LeaderId{i});
      for (const LeaderId leader : near.leaders) rows.neighbours.push_back(leader.value);
      rows.weights.insert(rows.weights.end(), near.weights.begin(), near.weights.end());
      rows.first.push_back(static_cast<std::int64_t>(rows.neighbours.size()));
    }
    return rows;
  }
  [[nodiscard]] py::tuple arrays() const {
    const auto array = [](const auto& values) {
      py::array made(static_cast<py::ssize_t>(values.size()), values.data());
      made.attr("setflags")(py::arg("write") = false);  // a layer keeps them without a copy
      return made;
    };
    return py::make_tuple(array(first), array(neighbours), array(weights));
  }
};

void define_graph(py::module_& m) {
  m.def(
      "layer",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         std::string_view several, const std::vector<std::string>& also, bool directed) {
        const auto options = layer_options(network, types, weight, several, also);
        const auto rows = run(1, py::none(), [&](const Work& work) {
          const Layer made = layer(network, options, work);
          if (directed) {
            return Rows::from(made.leaders(), [&](LeaderId i) { return made.out(i); });
          }
          const UndirectedLayer plain = undirected(made);
          return Rows::from(plain.leaders(), [&](LeaderId i) { return plain.of(i); });
        });
        return rows.arrays();
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("several"),
      py::arg("also"), py::arg("directed"));
}

}  // namespace coalign::python
