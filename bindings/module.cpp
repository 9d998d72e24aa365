// SPDX-License-Identifier: MIT
#include "bindings.hpp"

namespace coalign::python {

/// What `__new__` gives without `__init__` holds no value; using it is an error, not a crash.
template <class T>
static void refuse_unmade() {
  py::detail::get_type_info(typeid(T))->operator_new = [](std::size_t) -> void* {
    throw py::type_error("this object was never made: __new__ alone makes none");
  };
}

}  // namespace coalign::python

PYBIND11_MODULE(_core, m, pybind11::mod_gil_not_used()) {
  using namespace coalign::python;
  m.doc() = "The compiled core of coalign. Use the package `coalign` instead.";
  Classes classes{
      {m, "Network", "A distributed-leadership network: immutable, hashable, cheap to copy."},
      {m, "Table", "The rows of one thing of a network, column by column."}};
  define_errors(m);
  define_model(m, classes);
  define_io(m);
  define_arrow(m);
  define_columns(m);
  define_graph(m);
  define_layout(m);
  define_scopes(m);
  define_analysis(m);
  define_report(m);
  define_replicated(m);
  define_described(m);
  refuse_unmade<coalign::Network>();
  refuse_unmade<TableView>();
}
