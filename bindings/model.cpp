// SPDX-License-Identifier: MIT
#include "bindings.hpp"

#include <coalign/io/json.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>

#include <pybind11/numpy.h>
#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include <string>
#include <unordered_map>

namespace coalign::python {

Date to_date(const py::object& value) {
  if (value.is_none()) return {};
  const bool year = py::isinstance<py::int_>(value) && !py::isinstance<py::bool_>(value);
  std::string text = py::str(py::hasattr(value, "isoformat") ? value.attr("isoformat")() : value);
  if (year && text.size() < 4) text.insert(0, 4 - text.size(), '0');
  const auto date = Date::parse(std::string_view(text).substr(0, text.find('T')));
  if (!date) throw BadArgument("\"" + text + "\" is not a date: YYYY, YYYY-MM or YYYY-MM-DD");
  return *date;
}

py::object to_dict(std::string_view json) {
  if (json.empty()) return py::none();
  return py::module_::import("json").attr("loads")(py::str(json.data(), json.size()));
}

py::object to_text(std::string_view text) {
  if (text.empty()) return py::none();
  return py::str(text.data(), text.size());
}

py::list notes_of(const Network& network) {
  py::list notes;
  for (const Note& note : network.notes()) {
    notes.append(py::dict(py::arg("what") = note.what, py::arg("table") = note.table,
                          py::arg("message") = note.message, py::arg("count") = note.count,
                          py::arg("examples") = note.examples));
  }
  return notes;
}

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
template <class Row, std::size_t I>
static py::array column_of(const Network& network, bool ids_as_text) {
  using Value = FieldValue<Row, I>;
  const auto column = network.column(field_at<Row, I>.member);
  if constexpr (std::same_as<Value, double>) return plain_column(network, column);
  if constexpr (Reference<Value>) {
    if (!ids_as_text && !field_at<Row, I>.own_id) return plain_column(network, column);
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
    out = column_of<Row, I>(table.network, ids_as_text);
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

static std::string repr(const Network& network) {
  std::string text = "Network(";
  const auto add = [&](std::string_view name, std::size_t size) {
    if (text.back() != '(') text += ", ";
    text += std::string(name) + "=" + std::to_string(size);
  };
  Things::each([&]<class Row>() {
    if (network.size<Row>() != 0) add(Description<Row>::table, network.size<Row>());
  });
  return text + ")";
}

static std::string text_given(const std::string& argument, const py::object& value) {
  if (py::isinstance<py::str>(value)) return value.cast<std::string>();
  throw py::type_error(argument + " is a text, not " + py::repr(value).cast<std::string>());
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

static void define_table(py::class_<TableView>& table) {
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
      .def(
          "ids_of",
          [](const TableView& self, const py::object& name) {
            return column(self, text_given("column", name), true);
          },
          py::arg("column"),
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
          "    for a column that is not there")
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

void define_model(py::module_& m, Classes& classes) {
  define_table(classes.table);
  py::class_<Network>& network = classes.network;
  network.def(py::init<>(), "A network with nothing in it.")
      .def(
          "layer",
          [](const py::object& self, const py::object& types, const py::object& at,
             const py::object& weight, const py::object& several, const py::object& also) {
            return py::module_::import("coalign.layers")
                .attr("layer")(self, types, py::arg("at") = at, py::arg("weight") = weight,
                               py::arg("several") = several, py::arg("also") = also);
          },
          py::arg("types") = py::none(), py::kw_only(), py::arg("at") = py::none(),
          py::arg("weight") = "strength", py::arg("several") = "latest",
          py::arg("also") = py::tuple(),
          "The ties of chosen types as one graph of leaders.\n"
          "\n"
          "Ties of one type from one leader to another add up, never above 1. Of several types the "
          "strongest counts. A tie of unknown strength is there, with 0: it is not known how "
          "strong.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "types : str | Sequence[str] | None, default None\n"
          "    ids of types of ties, one or several; None: all\n"
          "at : date or None, default None\n"
          "    the ties on this day; None: all that are recorded\n"
          "weight : str, default 'strength'\n"
          "    \"strength\": a tie's weight as a share of its type's max; \"binary\": 1 for any "
          "tie\n"
          "several : str, default 'latest'\n"
          "    which answer counts where the same was asked again: \"latest\"; \"sum\" of all; "
          "\"max\", the "
          "most that held on one day\n"
          "also : Sequence[str], default ()\n"
          "    what else counts as ties: \"memberships\", \"initiatives\" led together, "
          "\"commitments\" through another\n"
          "\n"
          "Returns\n"
          "-------\n"
          "Layer\n"
          "    leaders in the order of the network\n"
          "\n"
          "Raises\n"
          "------\n"
          "Error\n"
          "    for a type that is not there")
      .def_property_readonly("name", [](const Network& self) { return std::string(self.name()); })
      .def_property_readonly("description",
                             [](const Network& self) { return std::string(self.description()); })
      .def_property_readonly(
          "attributes", [](const Network& self) { return to_dict(self.attributes()); },
          "The network's own extra data, a dict; None for none.")
      .def_property_readonly("notes", &notes_of,
                             "What was changed on the way in: a list of dicts with counts.")
      .def_property_readonly(
          "stance_points", [](const Network& self) { return self.scale_points().stance; },
          "Points of the scale on which stances were asked; 0: not known.")
      .def_property_readonly(
          "priority_points", [](const Network& self) { return self.scale_points().priority; },
          "Points of the scale on which priorities were asked; 0: not known.")
      .def(
          "__len__", [](const Network& self) { return self.size<Leader>(); }, "How many leaders.")
      .def("__bool__", [](const Network&) { return true; })
      .def_property_readonly("nbytes", &Network::memory, "Bytes held.")
      .def(
          "at", [](const Network& self, const py::object& date) { return self.at(to_date(date)); },
          py::arg("date"),
          "The network on one day.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "date : str | int | datetime.date\n"
          "    an imprecise one means its last day\n"
          "\n"
          "Returns\n"
          "-------\n"
          "Network\n"
          "    what holds on that day, and what was observed, learned or passed on up to it\n"
          "\n"
          "Raises\n"
          "------\n"
          "Error\n"
          "    for text that is no date")
      .def(
          "between",
          [](const Network& self, const py::object& first, const py::object& last) {
            return self.between(to_date(first), to_date(last));
          },
          py::arg("first") = py::none(), py::arg("last") = py::none(),
          "What held at some time within a period.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "first : date or None, default None\n"
          "    the first day; None does not bound\n"
          "last : date or None, default None\n"
          "    the last day, which is included; None does not bound\n"
          "\n"
          "Returns\n"
          "-------\n"
          "Network\n"
          "    what is dated after the period is not known in it\n"
          "\n"
          "Raises\n"
          "------\n"
          "Error\n"
          "    for text that is no date, and if the period ends before it begins")
      .def(
          "split",
          [](const py::object& self, const py::object& by) {
            return py::module_::import("coalign.scopes").attr("split")(self, by);
          },
          py::arg("by"),
          "One network for each value of an attribute of leaders.\n"
          "\n"
          "A scope has its leaders, all goals, and what its leaders said, have, commit, lead and "
          "share. Its notes count what it\n"
          "loses. Leaders without a value are a scope of their own, None.\n"
          "\n"
          "Parameters\n"
          "----------\n"
          "by : str\n"
          "    \"kind\", \"stage\", \"sector\", \"response\", a key of their attributes, or "
          "\"of\": what they belong to along memberships\n"
          "\n"
          "Returns\n"
          "-------\n"
          "Scopes\n"
          "    the networks by value\n"
          "\n"
          "Raises\n"
          "------\n"
          "Error\n"
          "    if no leader has such an attribute")
      .def(py::self == py::self)
      .def("__hash__",
           [](const Network& self) { return static_cast<py::ssize_t>(self.hash() >> 1U); })
      .def("__copy__", [](const Network& self) { return self; })
      .def(
          "__deepcopy__", [](const Network& self, const py::dict&) { return self; },
          py::arg("memo"))
      .def("__repr__", &repr)
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("coalign._html").attr("network")(self);
           })
      .def(py::pickle(
          [](const Network& self) {
            return py::make_tuple(1, py::bytes(to_json(self)), notes_of(self));
          },
          [](const py::tuple& state) {
            if (state[0].cast<int>() != 1)
              throw BadArgument("this network was pickled by a newer coalign");
            Notes notes;
            for (const auto item : state[2]) {
              notes.push_back({item["what"].cast<std::string>(), item["table"].cast<std::string>(),
                               item["message"].cast<std::string>(),
                               item["count"].cast<std::size_t>(),
                               item["examples"].cast<std::vector<std::string>>()});
            }
            return read_json(std::string(state[1].cast<py::bytes>())).with_notes(std::move(notes));
          }));
  std::size_t number = 0;
  Things::each([&]<class Row>() {
    const std::size_t mine = number++;
    network.def_property_readonly(
        Description<Row>::table.data(),
        [mine](const Network& self) {
          return TableView{self, mine};
        },
        Description<Row>::what.data());
  });
  m.attr("tables") = [] {
    py::list names;
    Things::each([&]<class Row>() { names.append(Description<Row>::table.data()); });
    return py::tuple(names);
  }();
}

}  // namespace coalign::python
