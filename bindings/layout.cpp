// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "graph.hpp"
#include "run.hpp"

#include <coalign/graph/labels.hpp>
#include <coalign/graph/layout.hpp>
#include <coalign/graph/layout_from.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <optional>
#include <tuple>

namespace coalign::python {

/// Where leaders stood on an earlier map, NaN for those who did not: x, y, and where the rows of those without ties began.
using BeforePlaces = std::tuple<std::vector<double>, std::vector<double>, double>;

/// Marks of a map: a row each of x, y, radius, width and height of the label, width of a shorter one, reach.
using MarkRows = py::array_t<double, py::array::c_style | py::array::forcecast>;

[[nodiscard]] inline std::vector<LabelledMark> marks_of(const MarkRows& rows) {
  if (rows.ndim() != 2 || rows.shape(1) != 7)
    throw py::value_error("marks are rows of seven numbers");
  std::vector<LabelledMark> marks;
  const auto at = rows.unchecked<2>();
  for (py::ssize_t i = 0; i < rows.shape(0); ++i) {
    marks.push_back({at(i, 0), at(i, 1), at(i, 2), at(i, 3), at(i, 4), at(i, 5), at(i, 6)});
  }
  return marks;
}

void define_layout(py::module_& m) {
  m.def(
      "layout",
      [](const Network& network, const std::vector<std::string>& types, std::string_view weight,
         const std::vector<std::string>& also, std::uint64_t seed, unsigned threads,
         const py::object& progress, const std::optional<BeforePlaces>& before) {
        const auto options = layer_options(network, types, weight, "latest", also);
        const Layout made = run(threads, progress, [&](const Work& work) {
          const LayerView drawn = layer(network, options, work);
          if (!before) return layout(drawn, seed, work);
          const auto& [x, y, rows_from] = *before;
          return layout_from(drawn, {x, y, 0, 0, rows_from}, seed, work);
        });
        const auto array = [](const std::vector<double>& values) {
          return py::array_t<double>(static_cast<py::ssize_t>(values.size()), values.data());
        };
        return py::make_tuple(array(made.x), array(made.y), made.width, made.height);
      },
      py::arg("network"), py::kw_only(), py::arg("types"), py::arg("weight"), py::arg("also"),
      py::arg("seed"), py::arg("threads"), py::arg("progress"), py::arg("before") = py::none());
  m.def(
      "place_labels",
      [](const MarkRows& rows, double width, double height) {
        const auto marks = marks_of(rows);
        const auto places = run(1, py::none(), [&](const Work& work) {
          return place_labels(marks, width, height, work);
        });
        py::list found;
        for (const auto& place : places) {
          found.append(place ? py::object(py::make_tuple(place->x, place->y, place->narrow))
                             : py::none());
        }
        return found;
      },
      py::arg("marks"), py::arg("width"), py::arg("height"));
}

}  // namespace coalign::python
