// SPDX-License-Identifier: MIT
#include "bindings.hpp"

#include <coalign/report/described.hpp>

#include <array>

namespace coalign::python {

/// The names of `ValueShape`, in its order.
inline constexpr std::array<const char*, 13> shapes{
    "estimate", "number", "count", "truth", "text",    "word",  "date",
    "id",       "result", "rows",  "list",  "several", "counts"};

void define_described(py::module_& m) {
  py::list all;
  for (const DescribedResult& one : described_results()) {
    py::list fields;
    for (const DescribedField& field : one.fields) {
      py::list words;
      for (const auto name : field.words) {
        if (!name.empty()) words.append(to_text(name));
      }
      py::dict said;
      said["name"] = to_text(field.name);
      said["shape"] = shapes[static_cast<std::size_t>(field.shape)];
      said["item"] = shapes[static_cast<std::size_t>(field.item)];
      said["size"] = field.size;
      said["of"] = to_text(field.of);
      said["meaning"] = to_text(field.meaning);
      said["unit"] = to_text(field.unit);
      said["low"] = field.range.low;
      said["high"] = field.range.high;
      said["open_low"] = field.range.open_low;
      said["may_miss"] = field.may_miss;
      said["item_may_miss"] = field.item_may_miss;
      said["words"] = py::tuple(words);
      fields.append(said);
    }
    py::dict said;
    said["name"] = to_text(one.name);
    said["family"] = to_text(one.family);
    said["what"] = to_text(one.what);
    said["fields"] = fields;
    all.append(said);
  }
  m.attr("described") = py::tuple(all);
}

}  // namespace coalign::python
