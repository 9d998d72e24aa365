// SPDX-License-Identifier: MIT
#include "arrow.hpp"
#include "bindings.hpp"
#include "run.hpp"

#include <coalign/io/detail/repeats.hpp>
#include <coalign/io/detail/row_reader.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <pybind11/numpy.h>

#include <cmath>
#include <map>
#include <memory>
#include <utility>

namespace coalign::python {

/// What a cell is given to: text as a table has it. Nothing is given where the cell is empty.
using TakeText = const std::function<void(std::string_view)>&;

/// A column of a user's table, read cell by cell in place.
struct InputColumn {
  virtual ~InputColumn() = default;
  virtual void give(std::size_t row, TakeText take) const = 0;
};

/// A number as a cell would have it. Whole ones have no exponent, since they may be ids: a column of ids
/// is one of doubles where one is missing. Past 2^53 a double does not know its last digit any more.
static void give_number(double value, TakeText take) {
  constexpr double all_exact = 9007199254740992;
  if (std::isnan(value)) return;
  const bool whole = std::trunc(value) == value && std::abs(value) <= all_exact;
  take(whole ? std::to_string(static_cast<std::int64_t>(value)) : detail::shortest(value));
}

template <class Number>
struct NumberColumn final : InputColumn {
  explicit NumberColumn(const py::array& column) : values(column) {}
  void give(std::size_t row, TakeText take) const override {
    const Number value = values.data()[row];
    if constexpr (std::same_as<Number, bool>) take(value ? "true" : "false");
    else if constexpr (std::same_as<Number, double>) give_number(value, take);
    else take(std::to_string(value));
  }
  py::array_t<Number, py::array::c_style | py::array::forcecast> values;
};

/// Text of a fixed width, four bytes a letter, as numpy keeps it.
struct LetterColumn final : InputColumn {
  explicit LetterColumn(const py::array& column)
      : values(column), width(static_cast<std::size_t>(column.itemsize()) / sizeof(char32_t)) {}
  void give(std::size_t row, TakeText take) const override {
    const auto* letter = static_cast<const char32_t*>(values.data()) + row * width;
    std::string text;
    for (std::size_t i = 0; i < width; ++i) append(text, letter[i]);
    text.resize(text.find_last_not_of('\0') + 1);
    if (!text.empty()) take(text);
  }
  static void append(std::string& text, char32_t letter) {
    const auto byte = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (letter < 0x80U) return byte(letter);
    if (letter < 0x800U) {
      byte(0xC0U | letter >> 6U);
    } else {
      if (letter < 0x10000U) byte(0xE0U | letter >> 12U);
      else byte(0xF0U | letter >> 18U), byte(0x80U | (letter >> 12U & 0x3FU));
      byte(0x80U | (letter >> 6U & 0x3FU));
    }
    byte(0x80U | (letter & 0x3FU));
  }
  py::array values;
  std::size_t width;
};

/// Text out of an Arrow stream.
struct ArrowColumn final : InputColumn {
  explicit ArrowColumn(const TextColumn& column) : values(column) {}
  void give(std::size_t row, TakeText take) const override {
    if (const std::string_view text = values[row]; !text.empty()) take(text);
  }
  const TextColumn& values;
};

/// Python objects: text, numbers, dates, lists of ids, dicts of attributes; None, NaN and NaT are empty.
struct ObjectColumn final : InputColumn {
  explicit ObjectColumn(const py::array& column) : values(column) {}
  void give(std::size_t row, TakeText take) const override {
    const py::handle value = static_cast<PyObject* const*>(values.data())[row];
    if (PyUnicode_Check(value.ptr()) != 0) return give_text(value, take);
    if (value.is_none()) return;
    if (PyBool_Check(value.ptr()) != 0) return take(value.ptr() == Py_True ? "true" : "false");
    if (PyFloat_Check(value.ptr()) != 0) return give_number(PyFloat_AS_DOUBLE(value.ptr()), take);
    const std::string_view kind = Py_TYPE(value.ptr())->tp_name;
    if (kind.ends_with("NAType") || kind.ends_with("NaTType")) return;
    if (py::isinstance<py::dict>(value)) {
      return give_text(py::module_::import("json").attr("dumps")(value), take);
    }
    if (py::isinstance<py::list>(value) || py::isinstance<py::tuple>(value) ||
        py::isinstance<py::array>(value)) {
      return give_list(value, take);
    }
    if (py::hasattr(value, "isoformat")) {
      const std::string date = py::str(value.attr("isoformat")());
      return take(std::string_view(date).substr(0, date.find('T')));
    }
    give_text(py::str(value), take);
  }
  static void give_text(const py::handle& value, TakeText take) {
    Py_ssize_t size = 0;
    const char* text = PyUnicode_AsUTF8AndSize(value.ptr(), &size);
    if (text == nullptr) {  // half a letter: passed on as it is, so that the reader names its row
      PyErr_Clear();
      return take(value.attr("encode")("utf-8", "surrogatepass").cast<std::string>());
    }
    if (size != 0) take({text, static_cast<std::size_t>(size)});
  }
  static void give_list(const py::handle& value, TakeText take) {
    std::string cell;
    bool first = true;
    for (const py::handle one : value) {
      if (!std::exchange(first, false)) cell += ';';
      const auto escape = [&](std::string_view text) {
        for (const char c : text) {
          if (c == ';' || c == '\\') cell += '\\';
          cell += c;
        }
      };
      if (PyFloat_Check(one.ptr()) != 0) give_number(PyFloat_AS_DOUBLE(one.ptr()), escape);
      else give_text(py::str(one), escape);
    }
    if (!cell.empty()) take(cell);
  }
  py::array values;
};

static std::unique_ptr<InputColumn> input_column(const py::handle& column) {
  if (py::isinstance<TextColumn>(column)) {
    return std::make_unique<ArrowColumn>(column.cast<const TextColumn&>());
  }
  const auto values = py::reinterpret_borrow<py::array>(column);
  switch (values.dtype().kind()) {
    case 'f':
      return std::make_unique<NumberColumn<double>>(values);
    case 'i':
      return std::make_unique<NumberColumn<std::int64_t>>(values);
    case 'u':
      return std::make_unique<NumberColumn<std::uint64_t>>(values);
    case 'b':
      return std::make_unique<NumberColumn<bool>>(values);
    case 'U':
      return std::make_unique<LetterColumn>(values);
    default:
      return std::make_unique<ObjectColumn>(values);
  }
}

/// Rows that were not taken, by table: problems then speak of the user's rows.
using RowsTaken = std::map<std::string, std::vector<std::size_t>, std::less<>>;

/// Feeds one table to a builder without the rows to `skip`, which rise; ties from a leader to itself are
/// set aside and noted.
static void add_table(NetworkBuilder& builder, const std::string& table, const py::dict& columns,
                      const std::vector<std::size_t>& skip, RowsTaken& taken) {
  const auto rows = detail::row_reader(table, builder);
  if (!rows) throw BadArgument(table + " is not a table of a network");
  rows->begin();
  std::vector<std::pair<int, std::unique_ptr<InputColumn>>> inputs;
  std::size_t size = 0, from = 0, to = 0;
  for (const auto& [name, values] : columns) {
    const auto column = name.cast<std::string>();
    size = py::len(values);
    if (column == "from") from = inputs.size() + 1;
    if (column == "to") to = inputs.size() + 1;
    inputs.emplace_back(rows->field(column), input_column(values));
  }
  const bool ties = table == "ties" && from != 0 && to != 0;
  std::vector<std::size_t>& kept = taken[table];
  auto next = skip.begin();
  for (std::size_t row = 0; row < size; ++row) {
    if (row % 65'536 == 0 && PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (next != skip.end() && *next == row) {
      ++next;
      continue;
    }
    if (ties) {
      std::string ends[2];
      inputs[from - 1].second->give(row, [&](std::string_view text) { ends[0] = text; });
      inputs[to - 1].second->give(row, [&](std::string_view text) { ends[1] = text; });
      if (!ends[0].empty() && ends[0] == ends[1]) {
        builder.note("self_tie", table, "ties from a leader to itself, set aside", ends[0]);
        continue;
      }
    }
    rows->begin();
    for (const auto& [field, input] : inputs) {
      if (field == detail::RowReader::no_field) continue;
      input->give(row, [&, field = field](std::string_view text) { rows->cell(field, text); });
    }
    rows->end();
    kept.push_back(row);
  }
}

static std::optional<std::pair<double, double>> range_of(const py::dict& scales, const char* name) {
  if (!scales.contains(name)) return {};
  return scales[name].cast<std::pair<double, double>>();
}

static std::uint32_t points_of(const py::dict& scales, const char* name) {
  return scales.contains(name) ? scales[name].cast<std::uint32_t>() : 0;
}

static Network from_columns(const py::dict& header, const py::dict& tables, const py::list& notes,
                            const py::object& progress) {
  NetworkBuilder builder;
  if (header.contains("name")) builder.name(header["name"].cast<std::string>());
  if (header.contains("description"))
    builder.description(header["description"].cast<std::string>());
  if (header.contains("attributes")) builder.attributes(header["attributes"].cast<std::string>());
  const py::dict scales = header["scales"];
  builder.scales({range_of(scales, "stance"), range_of(scales, "priority"),
                  points_of(scales, "stance_points"), points_of(scales, "priority_points")});
  RowsTaken taken;
  const py::dict unanswered = header["unanswered"];
  for (const auto& [table, columns] : tables) {
    const std::vector<std::size_t> skip = unanswered.contains(table)
                                              ? unanswered[table].cast<std::vector<std::size_t>>()
                                              : std::vector<std::size_t>{};
    add_table(builder, table.cast<std::string>(), py::reinterpret_borrow<py::dict>(columns), skip,
              taken);
  }
  try {
    const Network network =
        run(1, progress, [&](const Work& work) { return std::move(builder).build(work); });
    Notes all = network.notes();
    for (const auto& item : notes) {
      all.push_back({item["what"].cast<std::string>(), item["table"].cast<std::string>(),
                     item["message"].cast<std::string>(), item["count"].cast<std::size_t>(),
                     item["examples"].cast<std::vector<std::string>>()});
    }
    return detail::with_repeats_noted(network.with_notes(std::move(all)));
  } catch (const InvalidNetwork& found) {
    Problems problems = found.problems;
    for (Problem& problem : problems.list) {
      const auto table = taken.find(problem.table);
      if (table != taken.end() && problem.row < table->second.size()) {
        problem.row = table->second[problem.row];
      }
    }
    throw InvalidNetwork(std::move(problems));
  }
}

/// What each table's fields refer to, a list of references in a tuple:
/// `{"ties": {"from": "leaders", "weight": None, …}, "initiatives": {"leaders": ("leaders",), …}}`.
static py::dict fields() {
  py::dict all;
  Things::each([&]<class Row>() {
    py::dict mine;
    each_field<Row>([&]<std::size_t I>() {
      using Value = FieldValue<Row, I>;
      py::object target = py::none();
      if constexpr (Reference<Value>) {
        if (!field_at<Row, I>.own_id) target = py::str(Description<TargetOf<Value>>::table.data());
      } else if constexpr (ReferenceList<Value>) {
        target = py::make_tuple(Description<TargetOf<typename Value::value_type>>::table.data());
      }
      mine[py::str(std::string(field_at<Row, I>.name))] = target;
    });
    all[Description<Row>::table.data()] = mine;
  });
  return all;
}

void define_columns(py::module_& m) {
  m.attr("fields") = fields();
  m.def("from_columns", &from_columns, py::arg("header"), py::arg("tables"), py::arg("notes"),
        py::arg("progress"));
}

}  // namespace coalign::python
