// SPDX-License-Identifier: MIT
#include <coalign/io/detail/locate.hpp>

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace coalign::inline COALIGN_ABI::detail {

/// Follows the parser through the document and marks what it was asked for.
class Locator final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Locator(Problems& problems, Source& source) : source_(source) {
    for (Problem& problem : problems.list) {
      if (problem.line == 0)
        wanted_.insert({{problem.table, problem.row, problem.field}, &problem});
    }
  }

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t) override { return scalar(); }
  bool number_unsigned(number_unsigned_t) override { return scalar(); }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool string(string_t&) override { return scalar(); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    const std::size_t begin = source_.column() - std::min(source_.column(), name.size() + 1);
    if (depth_ == 1) {  // rows of a table given twice are those of its first time
      table_ = tables_.insert(name).second ? name : std::string{};
      place({"", Problem::no_row, name}, begin);
    } else if (depth_ == 2) {
      place({table_, Problem::no_row, name}, begin);
    } else if (depth_ == 3) {
      place({table_, row_, name}, begin);
    }
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }

 private:
  using Where = std::tuple<std::string, std::size_t, std::string>;

  bool scalar() {
    mark_row();
    if (depth_ == 2) ++row_;
    return true;
  }
  bool open() {
    mark_row();
    if (++depth_ == 2) row_ = 0;
    return true;
  }
  bool close() {
    if (--depth_ == 2) ++row_;
    return true;
  }
  /// What a row, or the document, lacks stands where it begins; what it has, where its key is found
  /// later.
  void mark_row() {
    if (depth_ == 0) mark("", Problem::no_row);
    if (depth_ == 2) mark(table_, row_);
  }
  void mark(const std::string& table, std::size_t row) {
    for (auto at = wanted_.lower_bound({table, row, ""});
         at != wanted_.end() && std::get<0>(at->first) == table && std::get<1>(at->first) == row;
         ++at) {
      at->second->line = source_.line();
      at->second->column = source_.column();
    }
  }
  void place(const Where& where, std::size_t column) {
    const auto [first, last] = wanted_.equal_range(where);
    for (auto at = first; at != last; ++at) {
      at->second->line = source_.line();
      at->second->column = column;
    }
  }

  Source& source_;
  std::multimap<Where, Problem*> wanted_;
  std::set<std::string> tables_;
  std::string table_;
  std::size_t depth_ = 0, row_ = 0;
};

void locate(Problems& problems, Source& source) {
  Locator locator(problems, source);
  nlohmann::json::sax_parse(SourceIterator(source), SourceIterator(), &locator);
}

}  // namespace coalign::inline COALIGN_ABI::detail
