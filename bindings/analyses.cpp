// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "options.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/model/problem.hpp>
#include <coalign/report/detail/asked_by_name.hpp>

#include <array>
#include <string>
#include <variant>

namespace coalign::python {

/// The names of `OptionShape`, in its order.
inline constexpr std::array<const char*, 11> option_shapes{
    "truth", "count", "number",    "text",    "word",    "date",
    "id",    "ids",   "by_leader", "numbers", "switches"};

/// What Python makes signatures of: for each option its name, shape, default, words and meaning.
[[nodiscard]] static py::list described_options(const std::vector<detail::Option>& options) {
  py::list all;
  for (const detail::Option& option : options) {
    const bool switches = option.kind->shape == detail::OptionShape::switches;
    py::dict one;
    one["name"] = to_text(option.name);
    one["meaning"] = py::str(option.meaning.data(), option.meaning.size());
    one["placed"] = option.placed;
    if (!switches) {
      one["low"] = option.range.low;
      one["high"] = option.range.high;
    }
    py::list words;
    for (const auto word : option.kind->words) words.append(py::str(word.data(), word.size()));
    one["shape"] = option_shapes[static_cast<std::size_t>(option.kind->shape)];
    one["words"] = py::tuple(words);
    one["default"] = switches
                         ? py::tuple()
                         : std::visit(
                               [](const auto& value) -> py::object {
                                 if constexpr (std::same_as<decltype(value), const std::monostate&>)
                                   return py::none();
                                 else return py::cast(value);
                               },
                               option.otherwise);
    all.append(one);
  }
  return all;
}

/// The analyses by name: one function asks any of them, and `analyses` says what there is to ask.
void define_analyses(py::module_& m) {
  py::dict all;
  for (const detail::AskedByName& one : detail::all_by_name()) {
    const bool rows = one.finds->shape == ValueShape::rows;
    py::dict said;
    said["options"] = described_options(one.options);
    said["returns"] = to_text(one.finds->of->name);
    said["rows"] = rows;
    all[to_text(one.name)] = said;
  }
  m.attr("analyses") = all;
  m.def(
      "analyse",
      [](const std::string& name, const Network& network, const py::dict& options, unsigned threads,
         const py::object& progress) {
        const detail::AskedByName* one = detail::analysis_named(name);
        if (one == nullptr) throw BadArgument("there is no analysis \"" + name + '"');
        const auto asked = one->asked(network, given_parts(options));
        return to_python(run(threads, progress, asked));
      },
      py::arg("name"), py::arg("network"), py::arg("options"), py::kw_only(), py::arg("threads"),
      py::arg("progress"));
}

}  // namespace coalign::python
