// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/network.hpp>

#include <pybind11/pybind11.h>

namespace coalign::python {

namespace py = pybind11;

/// One table of a network: what `network.leaders` gives. It keeps the network alive.
struct TableView {
  Network network;
  std::size_t number;  ///< of its thing among `Things`
};

/// Every bound class, declared before any signature mentions it, so that help() speaks Python's names.
struct Classes {
  py::class_<Network> network;
  py::class_<TableView> table;
};

void define_errors(py::module_& m);
void define_model(py::module_& m, Classes& classes);
void define_table(py::class_<TableView>& table);
void define_io(py::module_& m);
void define_arrow(py::module_& m);
void define_columns(py::module_& m);
void define_graph(py::module_& m);
void define_layout(py::module_& m);
void define_scopes(py::module_& m);
void define_analysis(py::module_& m);  ///< calls those of each family, which follow
void define_similarity(py::module_& m);
void define_agreement(py::module_& m);
void define_inference(py::module_& m);
void define_analyses(py::module_& m);
void define_together(py::module_& m);
void define_tally(py::module_& m);
void define_replicated(py::module_& m);
void define_time(py::module_& m);
void define_positions(py::module_& m);
void define_report(py::module_& m);
void define_described(py::module_& m);

/// A date as Python has it: text, `datetime.date`, a year, or None for an open one.
[[nodiscard]] Date to_date(const py::object& value);
/// A JSON object as a dict; None for none.
[[nodiscard]] py::object to_dict(std::string_view json);
[[nodiscard]] py::object to_text(std::string_view text);  ///< None where empty
[[nodiscard]] py::list notes_of(const Network& network);

}  // namespace coalign::python
