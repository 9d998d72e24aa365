// SPDX-License-Identifier: MIT
#include <alidade/io/tables.hpp>

#include <alidade/io/detail/csv.hpp>
#include <alidade/io/detail/document.hpp>
#include <alidade/io/detail/given.hpp>
#include <alidade/io/detail/locate.hpp>
#include <alidade/io/detail/row_reader.hpp>
#include <alidade/io/detail/save.hpp>
#include <alidade/model/builder.hpp>
#include <alidade/model/detail/numbers.hpp>
#include <alidade/model/detail/rules.hpp>
#include <alidade/model/problem.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <system_error>

namespace alidade::inline v0::detail {

namespace fs = std::filesystem;

inline fs::path table_file(const fs::path& folder, std::string_view table) {
  return folder / (std::string(table) + ".csv");
}

/// Reads one table's file into a builder.
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
    for (const std::string& name : csv_.cells()) columns_.push_back(rows_->field(name));
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
      if (columns_[i] != RowReader::no_field && !cells[i].empty())
        rows_->cell(columns_[i], cells[i]);
    }
    rows_->end();
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
};

/// Problems by row become problems by line, in a second pass over the tables that have any.
inline void locate_in_tables(Problems& problems, const fs::path& folder, const Work& work) {
  std::map<std::string, std::multimap<std::size_t, Problem*>> wanted;
  for (Problem& problem : problems.list) {
    if (problem.line == 0 && problem.row != Problem::no_row) {
      wanted[problem.table].emplace(problem.row, &problem);
    }
  }
  for (auto& [table, rows] : wanted) {
    const fs::path file = table_file(folder, table);
    if (!fs::exists(file)) continue;
    Source source(file, work);
    CsvReader csv(source);
    if (!csv.next()) continue;
    const std::vector<std::string> header = csv.cells();
    for (std::size_t row = 0; csv.next(); ++row) {
      const auto [first, last] = rows.equal_range(row);
      for (auto at = first; at != last; ++at) {
        at->second->line = csv.line();
        const auto column = std::find(header.begin(), header.end(), at->second->field);
        at->second->column =
            column == header.end() ? 1 : static_cast<std::size_t>(column - header.begin()) + 1;
      }
    }
  }
}

/// A file that is no table of ours may be one with a slip in its name.
inline void check_files(NetworkBuilder& builder, const fs::path& folder) {
  StringPool tables;
  Things::each([&]<class Row>() { tables.intern(Description<Row>::table); });
  bool any = fs::exists(folder / "network.json");
  std::vector<std::string> others;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    const std::string name = entry.path().stem().string();
    if (tables.find(name) == StringPool::none) others.push_back(name);
    else any = true;
  }
  std::sort(others.begin(), others.end());
  for (const std::string& name : others) {
    builder.report({Code::unknown_field, "", Problem::no_row, name + ".csv",
                    in_quotes(name + ".csv") + " is not a table of a network",
                    did_you_mean(name, tables)});
  }
  if (!any) throw FileError("cannot read " + folder.string() + ": there are no tables in it");
}

/// What the folder says of the network itself.
inline void read_header(NetworkBuilder& builder, const fs::path& folder, const Work& work) {
  const fs::path file = folder / "network.json";
  if (!fs::exists(file)) return;
  Source source(file, work);
  const bool whole = read_document(builder, source);
  Problems problems = builder.problems();
  if (!whole || !problems.none()) {
    Source again(file, work);
    locate(problems, again);
    throw InvalidNetwork(std::move(problems));
  }
  Things::each([&]<class Row>() {
    if (builder.rows<Row>() == 0) return;
    const std::string table(Description<Row>::table);
    builder.report({Code::unknown_field, table, Problem::no_row, "", "network.json holds " + table,
                    "in a folder of tables they stand in " + table + ".csv"});
  });
}

template <class Value>
std::string cell_of(const Network& network, const Value& value) {
  if constexpr (std::same_as<Value, double>) return shortest(value);
  else if constexpr (std::same_as<Value, Text> || std::same_as<Value, JsonText>)
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

/// The rows of one table, with the columns that any of them needs.
template <class Row>
void write_table(const Network& network, const Sink& sink, const Work& work) {
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

}  // namespace alidade::inline v0::detail

namespace alidade::inline v0 {

Network read_tables(const std::filesystem::path& folder, const Work& work) {
  if (!std::filesystem::is_directory(folder)) {
    throw FileError("cannot read " + folder.string() + ": it is not a folder");
  }
  NetworkBuilder builder;
  detail::read_header(builder, folder, work);
  detail::check_files(builder, folder);
  Things::each([&]<class Row>() {
    const auto file = detail::table_file(folder, Description<Row>::table);
    if (!std::filesystem::exists(file)) return;
    detail::Source source(file, work);
    detail::TableReader(builder, Description<Row>::table, source).read();
  });
  try {
    return std::move(builder).build(work);
  } catch (const InvalidNetwork& found) {
    Problems problems = found.problems;
    detail::locate_in_tables(problems, folder, work);
    throw InvalidNetwork(std::move(problems));
  }
}

void write_tables(const Network& network, const std::filesystem::path& folder, const Work& work) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw FileError("cannot write " + folder.string() + ": " + error.message());
  std::string header;
  detail::append_header(header, network);
  detail::save(folder / "network.json", [&](const detail::Sink& sink) { sink(header + "}\n"); });
  Things::each([&]<class Row>() {
    const auto file = detail::table_file(folder, Description<Row>::table);
    if (network.size<Row>() == 0) {
      std::filesystem::remove(file, error);
      return;
    }
    detail::save(file,
                 [&](const detail::Sink& sink) { detail::write_table<Row>(network, sink, work); });
  });
}

}  // namespace alidade::inline v0
