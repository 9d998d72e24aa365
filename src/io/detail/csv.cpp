// SPDX-License-Identifier: MIT
#include <coalign/io/detail/csv.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::detail {

CsvReader::CsvReader(Source& source) : source_(source) {
  if (!source_.starts_with("\xEF\xBB\xBF")) return;
  for (int i = 0; i < 3; ++i) source_.advance();
}

char CsvReader::take() {
  const char c = source_.current();
  if (c == '\n') ++line_;
  source_.advance();
  return c;
}

bool CsvReader::fail(Code code, std::string message, std::string suggestion) {
  fault_.code = code;
  fault_.message = std::move(message);
  fault_.suggestion = std::move(suggestion);
  fault_.line = line_;
  fault_.column = cells_.size() + 1;
  return false;
}

bool CsvReader::next() {
  do {
    cells_.clear();
    while (at_line_end()) take();
    if (source_.at_end()) return false;
    first_line_ = line_;
    for (;;) {
      if (!take_cell()) return false;
      if (!at(',')) break;
      take();
    }
    if (at('\r')) take();
    if (at('\n')) take();
  } while (
      std::all_of(cells_.begin(), cells_.end(), [](const auto& cell) { return cell.empty(); }));
  return true;
}

bool CsvReader::take_cell() {
  std::string cell;
  if (at('"')) {
    if (!take_quoted(cell)) return false;
  } else {
    while (!source_.at_end() && !at(',') && !at_line_end()) cell += take();
  }
  cells_.push_back(std::move(cell));
  return true;
}

bool CsvReader::take_quoted(std::string& cell) {
  const std::size_t opened = line_;
  take();
  for (;;) {
    if (source_.at_end()) {
      return fail(Code::cut_off,
                  "the quote opened on line " + std::to_string(opened) + " never closes",
                  "a quote inside a quoted cell is written twice");
    }
    const char c = take();
    if (c != '"') cell += c;
    else if (at('"')) cell += take();
    else break;
  }
  if (source_.at_end() || at(',') || at_line_end()) return true;
  return fail(Code::syntax, "text follows a closing quote",
              "a quote inside a quoted cell is written twice");
}

void append_cell(std::string& out, std::string_view cell) {
  const bool plain = cell.find_first_of(",\"\r\n") == std::string_view::npos;
  if (plain) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace coalign::inline COALIGN_ABI::detail
