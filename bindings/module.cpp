// SPDX-License-Identifier: MIT
#include "bindings.hpp"

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
  define_scopes(m);
  define_analysis(m);
  define_report(m);
  define_described(m);
}
