// SPDX-License-Identifier: MIT
#include "bindings.hpp"

#include <coalign/model/describe/things.hpp>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <string>
#include <unordered_map>

namespace coalign::python {

/// Calls `f.template operator()<Row>()` for the thing of this number.
template <class F>
static void with_thing(std::size_t number, F&& f) {
  std::size_t at = 0;
  Things::each([&]<class Row>() {
    if (at++ == number) f.template operator()<Row>();
  });
}

/// Calls `f.template operator()<Row, I>()` for a field by name; KeyError where there is none.
template <class F>
static void with_field(const TableView& table, std::string_view name, F&& f) {
  bool found = false;
  with_thing(table.number, [&]<class Row>() {
    each_field<Row>([&]<std::size_t I>() {
      if (field_at<Row, I>.name != name) return;
      found = true;
      f.template operator()<Row, I>();
    });
  });
  if (!found) throw py::key_error(std::string(name) + " is not a column of this table");
}

static std::size_t size_of(const TableView& table) {
  std::size_t size = 0;
  with_thing(table.number, [&]<class Row>() { size = table.network.size<Row>(); });
  return size;
}

/// One value as Python has it; ids become the user's own.
template <class Value>
static py::object value_of(const Network& network, const Value& value) {
  if constexpr (std::same_as<Value, double>)
    return std::isnan(value) ? py::object(py::none()) : py::float_(value);
  else if constexpr (std::same_as<Value, Text>) return to_text(network.text(value));
  else if constexpr (std::same_as<Value, JsonText>) return to_dict(network.text(value));
  else if constexpr (std::same_as<Value, Date>) return to_text(value.to_string());
  else if constexpr (std::same_as<Value, Truth>) {
    return value == Truth::unknown ? py::object(py::none()) : py::bool_(value == Truth::yes);
  } else if constexpr (Word<Value>) return to_text(word(value));
  else if constexpr (Reference<Value>) return to_text(network.key(value));
  else {
    py::list ids;
    for (const auto id : value) ids.append(to_text(network.key(id)));
    return ids;
  }
}

template <class Value>
static py::array plain_column(const Network& network, const ColumnView<Value>& column) {
  using Plain = std::conditional_t<std::same_as<Value, double>, double, std::uint32_t>;
  static_assert(sizeof(Plain) == sizeof(Value));
  const py::capsule owner(new Network(network),
                          [](void* kept) { delete static_cast<Network*>(kept); });
  py::array view(py::dtype::of<Plain>(), {column.size()},
                 {column.stride() * static_cast<py::ssize_t>(sizeof(Value))}, column.data(), owner);
  view.attr("flags").attr("writeable") = false;
  return view;
}

static py::array objects(std::size_t size) {
  return py::module_::import("numpy").attr("empty")(size, py::arg("dtype") = "O");
}

/// Numbers and references as views without copying; everything else as an array of objects.
template <class Value>
static py::array column_of(const Network& network, const ColumnView<Value>& column,
                           bool ids_as_text, bool own_id) {
  if constexpr (std::same_as<Value, double>) return plain_column(network, column);
  if constexpr (Reference<Value>) {
    if (!ids_as_text && !own_id) return plain_column(network, column);
  }
  py::array out = objects(column.size());
  auto** slots = static_cast<PyObject**>(out.mutable_data());
  std::unordered_map<std::uint32_t, py::object> texts;  // a text that repeats is one Python object
  for (std::size_t i = 0; i < column.size(); ++i) {
    py::object value;
    if constexpr (std::same_as<Value, JsonText>) {
      value = ids_as_text ? to_text(network.text(column[i])) : value_of(network, column[i]);
    } else if constexpr (requires { column[i].symbol; }) {
      auto& known = texts[column[i].symbol];
      if (!known) known = value_of(network, column[i]);
      value = known;
    } else if constexpr (Reference<Value>) {
      auto& known = texts[column[i].value];
      if (!known) known = value_of(network, column[i]);
      value = known;
    } else {
      value = value_of(network, column[i]);
    }
    Py_XSETREF(slots[i], value.release().ptr());
  }
  return out;
}

static py::array column(const TableView& table, std::string_view name, bool ids_as_text) {
  py::object out;
  with_field(table, name, [&]<class Row, std::size_t I>() {
    const auto& field = field_at<Row, I>;
    out = column_of(table.network, table.network.column(field.member), ids_as_text, field.own_id);
  });
  return out;
}

static py::dict row(const TableView& table, py::ssize_t number) {
  const auto size = static_cast<py::ssize_t>(size_of(table));
  if (number < -size || number >= size)
    throw py::index_error("row " + std::to_string(number) + " of " + std::to_string(size));
  py::dict out;
  with_thing(table.number, [&]<class Row>() {
    const Row values =
        table.network.row<Row>(static_cast<std::size_t>(number < 0 ? number + size : number));
    each_field<Row>([&]<std::size_t I>() {
      const auto name = field_at<Row, I>.name;
      out[py::str(name.data(), name.size())] =
          value_of(table.network, values.*field_at<Row, I>.member);
    });
  });
  return out;
}

static py::list columns(const TableView& table) {
  py::list names;
  with_thing(table.number, [&]<class Row>() {
    for (const auto name : field_names<Row>) names.append(py::str(name.data(), name.size()));
  });
  return names;
}

static std::string name_of(const TableView& table) {
  std::string name;
  with_thing(table.number, [&]<class Row>() { name = Description<Row>::table; });
  return name;
}

static std::optional<std::size_t> find(const TableView& table, std::string_view id) {
  std::optional<std::size_t> found;
  with_thing(table.number, [&]<class Row>() {
    if constexpr (Keyed<Row>) {
      if (const auto known = table.network.find<Row>(id)) found = known->index();
    }
  });
  return found;
}

static std::string text_given(const std::string& argument, const py::object& value) {
  if (py::isinstance<py::str>(value)) return value.cast<std::string>();
  throw py::type_error(argument + " is a text, not " + py::repr(value).cast<std::string>());
}

/// A column of references, as the user's own ids; the error for any other says what it is.
static py::array ids_of(const TableView& table, const py::object& name) {
  const std::string wanted = text_given("column", name);
  bool refers = false;
  with_field(table, wanted, [&]<class Row, std::size_t I>() {
    using Value = FieldValue<Row, I>;
    refers = field_at<Row, I>.own_id || Reference<Value> || ReferenceList<Value>;
  });
  if (refers) return column(table, wanted, true);
  throw BadArgument("column: " + wanted + " of " + name_of(table) +
                    " holds no ids: its values are " + name_of(table) + "[\"" + wanted + "\"]");
}

/// A column by its name, a row by its number or by its id.
static py::object column_or_row(const TableView& self, const py::object& what) {
  if (py::isinstance<py::str>(what)) {
    const auto name = what.cast<std::string>();
    const py::list names = columns(self);
    if (names.contains(name)) return column(self, name, false);
    if (const auto found = find(self, name)) return row(self, static_cast<py::ssize_t>(*found));
    throw py::key_error("\"" + name + "\" is no column of " + name_of(self) +
                        (names.contains("id") ? " and no id in it" : ""));
  }
  if (!PyIndex_Check(what.ptr())) {
    throw py::type_error(name_of(self) +
                         "[…] takes the name of a column, the number of a row or an id, not " +
                         py::repr(what).cast<std::string>());
  }
  return row(self, py::int_(what).cast<py::ssize_t>());
}

void define_table(py::class_<TableView>& table) {
  table.def("__len__", &size_of)
      .def("__iter__",
           [](const py::object& self) {
             return py::reinterpret_steal<py::iterator>(PySeqIter_New(self.ptr()));
           })
      .def_property_readonly("name", &name_of, "Of the table, as in documents.")
      .def_property_readonly("columns", &columns, "The names of the fields.")
      .def_property_readonly(
          "ids",
          [](const TableView& self) {
            if (columns(self)[0].cast<std::string>() != "id")
              throw py::attribute_error(name_of(self) + " have no ids");
            return column(self, "id", true);
          },
          "The user's own ids, row by row: an array of str.")
      .def("__getitem__", &column_or_row, py::arg("what"),
           "A column by its name, a row by its number or by its id.\n\n"
           "A column is an array, read-only: numbers are views without copying, NaN where not "
           "given; "
           "references are the rows referred to (uint32, 4294967295 for none); the rest are "
           "objects. "
           "A row is a dict: ids are the user's own, None is not given.")
      .def("ids_of", &ids_of, py::arg("column"),
           "A column of references, as the user's own ids.\n"
           "\n"
           "Parameters\n"
           "----------\n"
           "column : str\n"
           "    its name\n"
           "\n"
           "Returns\n"
           "-------\n"
           "array of str\n"
           "    row by row\n"
           "\n"
           "Raises\n"
           "------\n"
           "KeyError\n"
           "    for a column that is not there\n"
           "ValueError\n"
           "    for a column without ids, by its name")
      .def(
          "_as_written",
          [](const TableView& self, const std::string& name) { return column(self, name, true); },
          py::arg("column"), "A column with ids and attributes as text.")
      .def(
          "index",
          [](const TableView& self, const py::object& id) {
            const std::string wanted = text_given("id", id);
            if (const auto found = find(self, wanted)) return *found;
            throw py::key_error(wanted + " is not an id of " + name_of(self));
          },
          py::arg("id"),
          "The row of an id.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "id : str\n"
          "    the user's own id\n"
          "\n"
          "Returns\n"
          "-------\n"
          "int\n"
          "    counted from 0\n"
          "\n"
          "Raises\n"
          "------\n"
          "KeyError\n"
          "    for an id that is not there")
      .def(
          "__contains__",
          [](const TableView& self, const py::object& id) {
            return py::isinstance<py::str>(id) && find(self, id.cast<std::string>()).has_value();
          },
          py::arg("id"))
      .def(
          "to_frame",
          [](const py::object& self, const py::object& backend) {
            return py::module_::import("coalign.io.tables").attr("to_frame")(self, backend);
          },
          py::arg("backend") = py::none(),
          "A data frame with a row for each row, ids as text.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "backend : str | None, default None\n"
          "    \"pandas\", \"polars\" or \"pyarrow\"; None: the first of them that is installed\n"
          "\n"
          "Returns\n"
          "-------\n"
          "data frame\n"
          "    of that library\n"
          "\n"
          "Raises\n"
          "------\n"
          "Error\n"
          "    if none of them is installed")
      .def(
          "__arrow_c_stream__",
          [](const py::object& self, const py::object& requested_schema) {
            return py::module_::import("coalign.io.tables")
                .attr("to_stream")(self, requested_schema);
          },
          py::arg("requested_schema") = py::none())
      .def("__reduce__",
           [](const TableView& self) {
             const py::object get = py::module_::import("builtins").attr("getattr");
             return py::make_tuple(get, py::make_tuple(self.network, name_of(self)));
           })
      .def("__repr__",
           [](const TableView& self) {
             return "Table(" + name_of(self) + ", rows=" + std::to_string(size_of(self)) + ")";
           })
      .def("_repr_html_", [](const py::object& self) {
        return py::module_::import("coalign._html").attr("table")(self);
      });
}

}  // namespace coalign::python
