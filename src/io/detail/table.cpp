// SPDX-License-Identifier: MIT
#include <coalign/io/detail/table.hpp>

#include <coalign/io/detail/csv.hpp>
#include <coalign/io/detail/formula.hpp>
#include <coalign/io/detail/given.hpp>
#include <coalign/io/detail/row_reader.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Reads one table into a builder.
class TableReader {
 public:
  TableReader(NetworkBuilder& builder, std::string_view table, Source& source)
      : builder_(builder),
        table_(table),
        source_(source),
        csv_(source),
        rows_(row_reader(table, builder)) {}

  void read() {
    if (source_.starts_with("\xFF\xFE") || source_.starts_with("\xFE\xFF")) {
      return report(Code::not_utf8, "the table is UTF-16", "save it as CSV in UTF-8", 1, 1);
    }
    for (bool header = true; csv_.next(); header = false) {
      if (source_.took_nul())
        return report(Code::nul, "a NUL byte", "a table is text", csv_.line(), 1);
      if (header) read_header();
      else read_row();
    }
    if (csv_.fault().code != Code::none) {
      const Problem& fault = csv_.fault();
      report(fault.code, fault.message, fault.suggestion, fault.line, fault.column);
    }
  }

 private:
  void read_header() {
    rows_->begin();
    for (const std::string& name :
         csv_.cells()) {  // a column without name may be one without cells
      columns_.push_back(name.empty() ? RowReader::no_field : rows_->field(name));
      nameless_.push_back(name.empty());
    }
    if (csv_.cells().size() == 1 && csv_.cells()[0].find(';') != std::string::npos) {
      report(Code::syntax, "the columns are separated by semicolons",
             "a comma separates columns; save it as CSV with commas", csv_.line(), 1);
    }
  }

  void read_row() {
    const auto& cells = csv_.cells();
    if (cells.size() != columns_.size()) {
      report(Code::wrong_type,
             std::to_string(cells.size()) + " cells where there are " +
                 std::to_string(columns_.size()) + " columns",
             "a cell with a comma in it is put in quotes", csv_.line(), 1);
      rows_->not_a_row("a record of another length");
      return;
    }
    rows_->begin();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      if (cells[i] == "NA") {
        builder_.note("assumed", table_,
                      "cells that say NA, as R writes what is missing: kept as text",
                      csv_.cells()[0]);
      }
      if (columns_[i] != RowReader::no_field) rows_->cell(columns_[i], without_guard(cells[i]));
      else if (nameless_[i]) report_nameless(i);
    }
    rows_->end();
  }

  /// Once for the column: all its cells have one cure.
  void report_nameless(std::size_t i) {
    nameless_[i] = false;
    report(Code::unknown_field, "column " + std::to_string(i + 1) + " has cells, but no name",
           "name it in the first line, or leave it out (pandas: to_csv(…, index=False))",
           csv_.line(), i + 1);
  }

  void report(Code code, std::string message, std::string right, std::size_t line,
              std::size_t column) {
    builder_.report({code, std::string(table_), Problem::no_row, "", std::move(message),
                     std::move(right), line, column});
  }

  NetworkBuilder& builder_;
  std::string_view table_;
  Source& source_;
  CsvReader csv_;
  std::unique_ptr<RowReader> rows_;
  std::vector<int> columns_;
  std::vector<bool> nameless_;  ///< by column, until it is reported
};

template <class Value>
std::string text_of(const Network& network, const Value& value) {
  if constexpr (std::same_as<Value, Text> || std::same_as<Value, JsonText>)
    return std::string(network.text(value));
  else if constexpr (std::same_as<Value, Date>) return value.to_string();
  else if constexpr (Word<Value>) return std::string(word(value));
  else if constexpr (Reference<Value>) return std::string(network.key(value));
  else {
    std::string cell;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i != 0) cell += ';';
      for (const char c : network.key(value[i])) {
        if (c == ';' || c == '\\') cell += '\\';
        cell += c;
      }
    }
    return cell;
  }
}

/// Numbers stay numbers; no text becomes a formula.
template <class Value>
std::string cell_of(const Network& network, const Value& value) {
  if constexpr (std::same_as<Value, double>) return shortest(value);
  else return guarded(text_of(network, value));
}

template <class Row>
void write_rows(const Network& network, const Sink& sink, const Work& work) {
  std::array<bool, field_count<Row>> used{};
  for (std::size_t i = 0; i < network.size<Row>(); ++i) {
    each_given<Row>(network, network.row<Row>(i),
                    [&]<std::size_t I>(const auto&) { used[I] = true; });
  }
  std::string out;
  const auto line = [&](const auto& cell_at) {
    bool first = true;
    for (std::size_t k = 0; k < used.size(); ++k) {
      if (!used[k]) continue;
      if (!first) out += ',';
      first = false;
      append_cell(out, cell_at(k));
    }
    out += '\n';
  };
  line([](std::size_t k) { return std::string(field_names<Row>[k]); });
  constexpr std::size_t block = std::size_t{1} << 16U;
  for (std::size_t i = 0; i < network.size<Row>(); ++i) {
    std::array<std::string, field_count<Row>> cells;
    each_given<Row>(network, network.row<Row>(i),
                    [&]<std::size_t I>(const auto& value) { cells[I] = cell_of(network, value); });
    line([&](std::size_t k) -> const std::string& { return cells[k]; });
    if (out.size() < block) continue;
    work.check();
    if (work.progress) work.progress(i + 1, network.size<Row>(), Description<Row>::table);
    sink(out);
    out.clear();
  }
  sink(out);
}

void read_table(NetworkBuilder& builder, std::string_view table, Source& source) {
  TableReader(builder, table, source).read();
}

void write_table(const Network& network, std::string_view table, const Sink& sink,
                 const Work& work) {
  Things::each([&]<class Row>() {
    if (Description<Row>::table == table) write_rows<Row>(network, sink, work);
  });
}

}  // namespace coalign::inline COALIGN_ABI::detail
