// SPDX-License-Identifier: MIT
#include <coalign/model/detail/json_text.hpp>

#include <coalign/model/detail/rules.hpp>

#include <nlohmann/json.hpp>

#include <set>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

inline Problem wrong(Code code, std::string message, std::string suggestion = {}) {
  Problem problem;
  problem.code = code;
  problem.message = std::move(message);
  problem.suggestion = std::move(suggestion);
  return problem;
}

Problem syntax_problem(std::string_view last_token, std::string_view complaint, int id) {
  if (id == 406) {
    return wrong(
        Code::not_finite,
        "the number " + std::string(last_token.substr(0, 40)) + " is too large for a double",
        "leave unknown values out");
  }
  // "… syntax error while parsing value - invalid literal; last read: 'the text itself'"
  constexpr std::string_view begin = "syntax error ";
  const auto from = complaint.find(begin);
  if (from != std::string_view::npos) complaint.remove_prefix(from + begin.size());
  complaint = complaint.substr(0, complaint.find("; last read"));
  const auto says = [&](std::string_view words) {
    return complaint.find(words) != std::string_view::npos;
  };
  if (says("UTF-8"))
    return wrong(Code::not_utf8, "bytes that are not UTF-8", "save the file as UTF-8");
  if (says("surrogate")) {
    return wrong(Code::lone_surrogate, "half a surrogate pair in a \\u escape",
                 "both halves are needed, or the character itself");
  }
  if (says("unexpected end of input") || says("missing closing quote")) {
    return wrong(Code::cut_off, "the text ends in the middle",
                 "it may have been cut off while copied");
  }
  const bool maybe_word = says("value - invalid literal") || says("digit after '-'");
  if (maybe_word && (last_token.ends_with('N') || last_token.ends_with('I'))) {
    return wrong(Code::not_finite, "JSON has no NaN and no Infinity", "leave unknown values out");
  }
  return wrong(Code::syntax, "this is not JSON: " + std::string(complaint));
}

/// Checks what the syntax does not: keys given twice, depth, NUL, that it is an object.
class ObjectCheck final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Problem found;

  bool null() override { return inside(); }
  bool boolean(bool) override { return inside(); }
  bool number_integer(number_integer_t) override { return inside(); }
  bool number_unsigned(number_unsigned_t) override { return inside(); }
  bool number_float(number_float_t, const string_t&) override { return inside(); }
  bool binary(binary_t&) override { return inside(); }
  bool string(string_t& text) override { return inside() && no_nul(text); }
  bool start_object(std::size_t) override {
    keys_.emplace_back();
    return deeper();
  }
  bool start_array(std::size_t) override { return inside() && deeper(); }
  bool end_object() override {
    keys_.pop_back();
    --depth_;
    return true;
  }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool key(string_t& key) override {
    if (!keys_.back().insert(key).second) {
      found = wrong(Code::repeated_key, "the key " + in_quotes(key) + " is given twice",
                    "leave one of them out");
      return false;
    }
    return no_nul(key);
  }
  bool parse_error(std::size_t, const std::string& last_token,
                   const nlohmann::json::exception& error) override {
    found = syntax_problem(last_token, error.what(), error.id);
    return false;
  }

 private:
  bool inside() {
    if (depth_ != 0) return true;
    found =
        wrong(Code::bad_attributes, "attributes must be a JSON object", R"(as {"key": "value"})");
    return false;
  }
  bool deeper() {
    if (++depth_ <= deepest_attributes) return true;
    found = wrong(Code::too_deep, "nested deeper than 64", "keep such data elsewhere");
    return false;
  }
  bool no_nul(const string_t& text) {
    if (text.find('\0') == string_t::npos) return true;
    found = wrong(Code::nul, "a NUL character", "leave it out");
    return false;
  }

  std::vector<std::set<std::string>> keys_;
  std::size_t depth_ = 0;
};

Problem compact_object(std::string_view json, std::string& compact) {
  compact.clear();
  if (json.find('\0') != std::string_view::npos)
    return wrong(Code::nul, "a NUL character", "leave it out");
  if (json.starts_with("\xEF\xBB\xBF"))
    return wrong(Code::byte_order_mark, "a byte order mark", "leave it out");
  ObjectCheck check;
  if (!nlohmann::json::sax_parse(json, &check)) return check.found;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    compact += c;
    if (quoted && c == '\\') compact += json[++i];
    else if (c == '"') quoted = !quoted;
  }
  return {};
}

}  // namespace coalign::inline COALIGN_ABI::detail
