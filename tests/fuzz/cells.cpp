// SPDX-License-Identifier: MIT
// Any bytes are rows of CSV or have a fault; what was read is what is read again after writing. Thousands
// of inputs a second: no network is made.
#include "fuzz/laws.hpp"

#include <coalign/io/detail/csv.hpp>
#include <coalign/io/detail/formula.hpp>

#include <cstdint>
#include <vector>

using namespace coalign;
using fuzzing::ensure;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, Code& fault) {
  const Work work;
  detail::Source source(text, work);
  detail::CsvReader reader(source);
  Rows rows;
  std::size_t line = 0;
  while (reader.next()) {
    ensure(!reader.cells().empty(), "a record has a cell");
    ensure(reader.line() > line || (reader.line() == line && text.find('\r') != text.npos),
           "lines count up");
    line = reader.line();
    rows.push_back(reader.cells());
  }
  fault = reader.fault().code;
  ensure((fault == Code::none) == reader.fault().message.empty(), "a fault says what is wrong");
  ensure(fault != Code::none || source.at_end(), "all is read, or there is a fault");
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto fault = Code::none;
  const Rows rows = rows_of(text, fault);
  std::string written = "heading\n";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) written += ',';
      detail::append_cell(written, row[i]);
      const std::string safe = detail::guarded(row[i]);
      ensure(!detail::begins_a_formula(safe), "no cell is a formula");
      ensure(detail::without_guard(safe) == row[i], "a guard comes off again");
    }
    written += '\n';
  }
  Rows again = rows_of(written, fault);
  ensure(fault == Code::none, "what was written can be read");
  again.erase(again.begin());
  ensure(again == rows, "cells are read as they were written");
  return 0;
}
