// SPDX-License-Identifier: MIT
#include "bindings.hpp"

#include <coalign/io/json.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>

#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include <string>

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
