// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/analysis/inference/qap.hpp>
#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/model/problem.hpp>

namespace coalign::python {

using Matrix = py::array_t<double, py::array::c_style | py::array::forcecast>;

[[nodiscard]] std::span<const double> cells_of(const Matrix& matrix) {
  if (matrix.ndim() != 2 || matrix.shape(0) != matrix.shape(1)) {
    throw BadArgument("a matrix has as many rows as columns");
  }
  return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

void define_inference(py::module_& m) {
  m.def(
      "qap_correlation",
      [](const Matrix& x, const Matrix& y, std::uint64_t seed, std::size_t replicates,
         unsigned threads, const py::object& progress) {
        const auto one = cells_of(x), other = cells_of(y);
        const auto n = static_cast<std::size_t>(x.shape(0));
        const auto found = run(threads, progress, [&](const Work& work) {
          return inference::qap_correlation(one, other, n, {seed, replicates}, work);
        });
        return to_python(Network{}, found);
      },
      py::arg("x"), py::arg("y"), py::kw_only(), py::arg("seed"), py::arg("replicates"),
      py::arg("threads"), py::arg("progress"));
  using Points = py::array_t<double, py::array::c_style | py::array::forcecast>;
  m.def(
      "theil_sen",
      [](const Points& x, const Points& y, bool over_time, const py::object& progress) {
        if (x.ndim() != 1 || y.ndim() != 1) throw BadArgument("x and y are lists of numbers");
        const std::span one(x.data(), static_cast<std::size_t>(x.size()));
        const std::span other(y.data(), static_cast<std::size_t>(y.size()));
        const auto line = run(1, progress, [&](const Work& work) {
          return over_time ? inference::theil_sen_over_time(one, other, work)
                           : inference::theil_sen(one, other, work);
        });
        return to_python(Network{}, line);
      },
      py::arg("x"), py::arg("y"), py::kw_only(), py::arg("over_time"), py::arg("progress"));
}

}  // namespace coalign::python
