// SPDX-License-Identifier: MIT
#include <coalign/io/tables.hpp>

#include <coalign/io/detail/csv.hpp>
#include <coalign/io/detail/document.hpp>
#include <coalign/io/detail/entries.hpp>
#include <coalign/io/detail/folder.hpp>
#include <coalign/io/detail/locate.hpp>
#include <coalign/io/detail/path.hpp>
#include <coalign/io/detail/save.hpp>
#include <coalign/io/detail/table.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/rules.hpp>
#include <coalign/model/problem.hpp>

#include <map>
#include <system_error>

namespace coalign::inline COALIGN_ABI::detail {

namespace fs = std::filesystem;

inline fs::path table_file(const fs::path& folder, std::string_view table) {
  return folder / (std::string(table) + ".csv");
}

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
    std::map<std::string, std::size_t, std::less<>> columns;
    for (std::size_t i = 0; i < csv.cells().size(); ++i) columns.emplace(csv.cells()[i], i + 1);
    for (std::size_t row = 0; csv.next(); ++row) {
      const auto [first, last] = rows.equal_range(row);
      for (auto at = first; at != last; ++at) {
        at->second->line = csv.line();
        const auto column = columns.find(at->second->field);
        at->second->column = column == columns.end() ? 1 : column->second;
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
  for (const fs::path& file : entries_of(folder)) {
    if (file.extension() != ".csv") continue;
    const std::string name = as_text(file.stem());
    if (tables.find(name) == StringPool::none) others.push_back(name);
    else any = true;
  }
  for (const std::string& name : others) {
    builder.report({Code::unknown_field, "", Problem::no_row, name + ".csv",
                    in_quotes(name + ".csv") + " is not a table of a network",
                    did_you_mean(name, tables)});
  }
  if (!any) throw FileError("cannot read " + as_text(folder) + ": there are no tables in it");
}

/// Whether a file of the folder is there. Only a plain one will do: a pipe may never end.
inline bool has_file(const fs::path& file) {
  const auto found = fs::status(file);
  if (!fs::exists(found)) return false;
  if (!fs::is_regular_file(found))
    throw FileError("cannot read " + as_text(file) + ": it is no file");
  return true;
}

/// What the folder says of the network itself.
inline void read_header(NetworkBuilder& builder, const fs::path& folder, const Work& work) {
  const fs::path file = folder / "network.json";
  if (!has_file(file)) return;
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

inline Network read_folder(const fs::path& folder, const Work& work) {
  NetworkBuilder builder;
  read_header(builder, folder, work);
  check_files(builder, folder);
  Things::each([&]<class Row>() {
    const auto file = table_file(folder, Description<Row>::table);
    if (!has_file(file)) return;
    Source source(file, work);
    read_table(builder, Description<Row>::table, source);
  });
  try {
    return std::move(builder).build(work);
  } catch (const InvalidNetwork& found) {
    Problems problems = found.problems;
    locate_in_tables(problems, folder, work);
    throw InvalidNetwork(std::move(problems));
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Network read_tables(const std::string& path, const Work& work) {
  const std::filesystem::path folder = detail::as_path(path);
  std::error_code none;
  if (!std::filesystem::is_directory(folder, none)) {
    throw FileError("cannot read " + detail::as_text(folder) + ": it is not a folder");
  }
  for (int tries = 0; tries < 10; ++tries) {
    const detail::OpenFolder opened(folder);
    try {
      Network network = detail::read_folder(folder, work);
      if (opened.still_there()) return network;
    } catch (const Stopped&) {
      throw;
    } catch (const std::filesystem::filesystem_error& error) {
      if (!opened.still_there()) continue;
      throw FileError("cannot read " + detail::as_text(folder) + ": " + error.code().message());
    } catch (const std::exception&) {
      if (opened.still_there()) throw;
    }
  }
  throw FileError("cannot read " + detail::as_text(folder) + ": others keep saving to it");
}

void write_tables(const Network& network, const std::string& path, const Work& work) {
  detail::save_folder(detail::as_path(path), [&](const std::filesystem::path& folder) {
    std::string header;
    detail::append_header(header, network);
    detail::save(folder / "network.json", [&](const detail::Sink& sink) { sink(header + "}\n"); });
    Things::each([&]<class Row>() {
      if (network.size<Row>() == 0) return;
      const auto file = detail::table_file(folder, Description<Row>::table);
      detail::save(file, [&](const detail::Sink& sink) {
        detail::write_table(network, Description<Row>::table, sink, work);
      });
    });
  });
}

}  // namespace coalign::inline COALIGN_ABI
