// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "words.hpp"

#include <coalign/analysis/agreement/esteban_ray.hpp>
#include <coalign/analysis/agreement/hill.hpp>
#include <coalign/analysis/agreement/level.describe.hpp>
#include <coalign/analysis/agreement/van_der_eijk.hpp>

namespace coalign::python {

using Numbers = py::array_t<double, py::array::c_style | py::array::forcecast>;
using Places = py::array_t<std::uint64_t, py::array::c_style | py::array::forcecast>;

[[nodiscard]] std::span<const double> numbers_of(const Numbers& numbers) {
  return {numbers.data(), static_cast<std::size_t>(numbers.size())};
}

void define_agreement(py::module_& m) {
  m.def(
      "van_der_eijk",
      [](const Numbers& frequencies) {
        return to_python(Network{}, agreement::van_der_eijk(numbers_of(frequencies)));
      },
      py::arg("frequencies"));
  m.def(
      "esteban_ray",
      [](const Numbers& values, const Numbers& masses, double alpha, double range) {
        return to_python(Network{}, agreement::esteban_ray(numbers_of(values), numbers_of(masses),
                                                           alpha, range));
      },
      py::arg("values"), py::arg("masses"), py::kw_only(), py::arg("alpha"), py::arg("range"));
  m.def(
      "krippendorff_alpha",
      [](const Places& first, const Numbers& values, std::string_view level) {
        const std::vector<std::size_t> places(first.data(), first.data() + first.size());
        const auto by = to_word<agreement::Level>(level, "level");
        return to_python(Network{}, agreement::krippendorff_alpha(places, numbers_of(values), by));
      },
      py::arg("first"), py::arg("values"), py::kw_only(), py::arg("level"));
  m.def(
      "hill_number",
      [](const Numbers& amounts, double q) {
        return to_python(Network{}, agreement::hill_number(numbers_of(amounts), q));
      },
      py::arg("amounts"), py::arg("q"));
}

}  // namespace coalign::python
