// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>

#include <coalign/io/detail/document.hpp>
#include <coalign/io/detail/locate.hpp>
#include <coalign/io/detail/path.hpp>
#include <coalign/io/detail/row_reader.hpp>
#include <coalign/io/detail/source.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/json_text.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/rules.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

namespace coalign::inline COALIGN_ABI::detail {

inline constexpr std::string_view network_format = "coalign/network";

/// What a handler of the parser's events has to say, whatever it does with them.
using Events = nlohmann::json_sax<nlohmann::json>;

/// Builds a network from the parser's events. `Place` is where in the document the parser is.
class JsonReader final : public Events {
 public:
  JsonReader(NetworkBuilder& builder, Source& source) : builder_(builder), source_(source) {
    for (const auto word : {"format", "version", "name", "description", "attributes", "scales"})
      known_keys_.intern(word);
    Things::each([&]<class Row>() { known_keys_.intern(Description<Row>::table); });
    for (const auto word : {"stance", "priority", "stance_points", "priority_points"})
      known_scale_keys_.intern(word);
  }

  bool null() override { return scalar({}); }
  bool boolean(bool value) override { return scalar({Scalar::Type::boolean, value}); }
  bool number_integer(number_integer_t value) override {
    return number(static_cast<double>(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return number(static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override { return scalar({Scalar::Type::text, false, 0, value}); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override;
  bool key(string_t& name) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override;
  bool parse_error(std::size_t, const std::string& last_token,
                   const nlohmann::json::exception& error) override;

  /// What the document as a whole lacks.
  void finish();

 private:
  enum class Place : std::uint8_t { outside, document, table, row, list, scales, scale };

  bool number(double value) { return scalar({Scalar::Type::number, false, value}); }
  bool scalar(const Scalar& value);
  void document_value(const Scalar& value);
  void scale_value(const Scalar& value);
  void misplaced(std::string_view found);
  bool skip() {
    ++skipping_;
    return true;
  }
  void report(Code code, std::string field, std::string message, std::string right = {}) {
    builder_.report({code, place_ == Place::scales || place_ == Place::scale ? "scales" : "",
                     Problem::no_row, std::move(field), std::move(message), std::move(right)});
  }

  NetworkBuilder& builder_;
  Source& source_;
  Place place_ = Place::outside;
  std::string key_;  ///< of the document, or of its scales
  std::set<std::string> keys_, scale_keys_;
  StringPool known_keys_, known_scale_keys_;
  std::unique_ptr<RowReader> rows_;
  int field_ = RowReader::no_field;
  std::size_t skipping_ = 0;  ///< how deep inside a value that is passed over, or recorded
  std::string recorded_;
  bool recording_ = false;
  Scales scales_;
  std::vector<double> pair_;
};

inline bool JsonReader::scalar(const Scalar& value) {
  if (skipping_ != 0) return true;
  switch (place_) {
    case Place::outside:
      report(Code::wrong_format, "", "the document is a plain value", "needs an object");
      break;
    case Place::document:
      document_value(value);
      break;
    case Place::table:
      rows_->not_a_row(value.type == Scalar::Type::text ? "a text" : "a plain value");
      break;
    case Place::row:
      if (field_ == RowReader::no_field) break;
      if (rows_->shape(field_) == Shape::scalar || value.type == Scalar::Type::null)
        rows_->value(field_, value);
      else rows_->misfit(field_, "a plain value");
      break;
    case Place::list:
      if (value.type == Scalar::Type::null) rows_->misfit(field_, "null in a list");
      else rows_->value(field_, value);
      break;
    case Place::scales:
    case Place::scale:
      scale_value(value);
      break;
  }
  return true;
}

inline void JsonReader::document_value(const Scalar& value) {
  const bool is_text = value.type == Scalar::Type::text;
  if (key_ == "format") {
    if (is_text && value.text == network_format) return;
    report(Code::wrong_format, "format",
           is_text ? "the format is " + in_quotes(value.text) : "the format must be a text",
           "needs \"coalign/network\"");
  } else if (key_ == "version") {
    if (value.type == Scalar::Type::number && value.number == 1) return;
    report(Code::unsupported_version, "version", "this version of the format is not known",
           "needs 1");
  } else if (key_ == "name" || key_ == "description") {
    if (value.type == Scalar::Type::null) return;
    if (!is_text) report(Code::wrong_type, key_, "found a plain value", "needs a text");
    else if (key_ == "name") builder_.name(value.text);
    else builder_.description(value.text);
  } else if (value.type != Scalar::Type::null) {
    misplaced("a plain value");
  }
}

/// A value of the wrong shape, or of an unknown key, of the document itself.
inline void JsonReader::misplaced(std::string_view found) {
  if (key_.empty()) return;  // the key had its problem already
  const bool table = rows_ != nullptr;
  report(Code::wrong_type, key_, "found " + std::string(found),
         "needs " + std::string(table                                      ? "a list of rows"
                                : key_ == "attributes" || key_ == "scales" ? "an object"
                                                                           : "a text"));
}

inline void JsonReader::scale_value(const Scalar& value) {
  if (key_.empty()) return;
  const bool is_number = value.type == Scalar::Type::number;
  if (place_ == Place::scale) {
    if (is_number) pair_.push_back(value.number);
    else report(Code::bad_scale, key_, "a scale has two numbers", "as [-3, 3]");
    return;
  }
  if (key_ == "stance" || key_ == "priority") {
    report(Code::bad_scale, key_, "a scale has two numbers", "as [-3, 3]");
    return;
  }
  constexpr double most = Scales::most_points;
  if (!is_number || value.number != std::floor(value.number) || value.number < 2 ||
      value.number > most) {
    report(Code::bad_scale, key_, "not a number of points",
           "needs a whole number from 2 to 1000000");
    return;
  }
  (key_ == "stance_points" ? scales_.stance_points : scales_.priority_points) =
      static_cast<std::uint32_t>(value.number);
}

inline bool JsonReader::start_object(std::size_t) {
  if (skipping_ != 0) return skip();
  const auto record = [&] {
    recorded_ = "{";
    recording_ = true;
    source_.record_to(&recorded_);
    return skip();
  };
  switch (place_) {
    case Place::outside:
      place_ = Place::document;
      return true;
    case Place::document:
      if (key_ == "attributes") return record();
      if (key_ == "scales") {
        place_ = Place::scales;
        return true;
      }
      misplaced("an object");
      return skip();
    case Place::table:
      rows_->begin();
      place_ = Place::row;
      return true;
    case Place::row:
      if (field_ != RowReader::no_field) {
        if (rows_->shape(field_) == Shape::attributes) return record();
        rows_->misfit(field_, "an object");
      }
      return skip();
    case Place::list:
      rows_->misfit(field_, "an object in a list");
      return skip();
    case Place::scales:
    case Place::scale:
      scale_value({});
      return skip();
  }
  return true;
}

inline bool JsonReader::key(string_t& name) {
  if (skipping_ != 0) return true;
  if (place_ == Place::row) {
    field_ = rows_->field(name);
    return true;
  }
  const bool in_scales = place_ == Place::scales;
  key_ = name;
  if (!(in_scales ? scale_keys_ : keys_).insert(name).second) {
    report(Code::repeated_key, name, in_quotes(name) + " is given twice", "leave one of them out");
    key_.clear();
    rows_.reset();
    return true;
  }
  if (!in_scales) rows_ = row_reader(name, builder_);
  const StringPool& known = in_scales ? known_scale_keys_ : known_keys_;
  if (known.find(name) == StringPool::none) {
    report(Code::unknown_field, name, in_quotes(name) + " is not a key of this version",
           builder_.problems().full() ? "" : did_you_mean(name, known));
    key_.clear();
  }
  return true;
}

inline bool JsonReader::end_object() {
  if (skipping_ != 0) {
    if (--skipping_ == 0 && recording_) {
      recording_ = false;
      source_.record_to(nullptr);
      if (place_ == Place::row) rows_->attributes(field_, recorded_);
      else builder_.attributes(recorded_);
    }
    return true;
  }
  if (place_ == Place::row) {
    rows_->end();
    place_ = Place::table;
  } else if (place_ == Place::scales) {
    builder_.scales(scales_);
    place_ = Place::document;
  } else {
    place_ = Place::outside;
  }
  return true;
}

inline bool JsonReader::start_array(std::size_t) {
  if (skipping_ != 0) return skip();
  switch (place_) {
    case Place::outside:
      report(Code::wrong_format, "", "the document is a list", "needs an object");
      return skip();
    case Place::document:
      if (rows_) {
        place_ = Place::table;
        return true;
      }
      misplaced("a list");
      return skip();
    case Place::table:
      rows_->not_a_row("a list");
      return skip();
    case Place::row:
      if (field_ != RowReader::no_field) {
        if (rows_->shape(field_) == Shape::list) {
          place_ = Place::list;
          return true;
        }
        rows_->misfit(field_, "a list");
      }
      return skip();
    case Place::list:
      rows_->misfit(field_, "a list in a list");
      return skip();
    case Place::scales:
      if (key_ == "stance" || key_ == "priority") {
        pair_.clear();
        place_ = Place::scale;
        return true;
      }
      scale_value({});
      return skip();
    case Place::scale:
      scale_value({});
      return skip();
  }
  return true;
}

inline bool JsonReader::end_array() {
  if (skipping_ != 0) {
    --skipping_;
  } else if (place_ == Place::list) {
    place_ = Place::row;
  } else if (place_ == Place::scale) {
    place_ = Place::scales;
    if (pair_.size() == 2)
      (key_ == "stance" ? scales_.stance : scales_.priority).emplace(pair_[0], pair_[1]);
    else report(Code::bad_scale, key_, "a scale has two numbers", "as [-3, 3]");
  } else {
    place_ = Place::document;
  }
  return true;
}

inline bool JsonReader::parse_error(std::size_t, const std::string& last_token,
                                    const nlohmann::json::exception& error) {
  Problem problem = syntax_problem(last_token, error.what(), error.id);
  if (source_.took_nul() && problem.code == Code::syntax) {
    problem.code = Code::nul;
    problem.message = "a NUL byte";
    problem.suggestion = "JSON is text";
  }
  problem.line = source_.line();
  problem.column = source_.column();
  builder_.report(std::move(problem));
  return false;
}

inline void JsonReader::finish() {
  if (!keys_.contains("format")) {
    report(Code::wrong_format, "format", "the document does not say what it is",
           R"(needs "format": "coalign/network")");
  }
  if (!keys_.contains("version")) {
    report(Code::unsupported_version, "version", "the document does not say which version it is",
           "needs \"version\": 1");
  }
}

bool read_document(NetworkBuilder& builder, Source& source) {
  const auto refuse = [&](Code code, std::string message, std::string right) {
    builder.report({code, "", Problem::no_row, "", std::move(message), std::move(right), 1, 1});
    return false;
  };
  if (source.starts_with("\xEF\xBB\xBF")) {
    return refuse(Code::byte_order_mark, "the text starts with a byte order mark",
                  "save it as UTF-8 without one");
  }
  if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF")) {
    return refuse(Code::not_utf8, "the text is UTF-16", "save it as UTF-8");
  }
  while (!source.at_end() &&
         std::string_view(" \t\r\n").find(source.current()) != std::string_view::npos) {
    source.advance();
  }
  if (source.at_end()) {
    return refuse(Code::empty, "there is nothing in it", "a network is a JSON object");
  }
  JsonReader reader(builder, source);
  if (!nlohmann::json::sax_parse(SourceIterator(source), SourceIterator(), &reader)) return false;
  reader.finish();
  return true;
}

/// `open()` gives the text from its beginning, as often as it is called.
template <class Open>
Network network_from(Open&& open, const Work& work) {
  NetworkBuilder builder;
  Source source = open();
  try {
    if (!read_document(builder, source)) throw InvalidNetwork(builder.problems());
    return std::move(builder).build(work);
  } catch (const InvalidNetwork& found) {
    if (!source.repeatable()) throw;
    Problems problems = found.problems;
    Source again = open();
    locate(problems, again);
    throw InvalidNetwork(std::move(problems));
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Network read_json(std::string_view text, const Work& work) {
  return detail::network_from([&] { return detail::Source(text, work); }, work);
}

Network read(const std::string& file, const Work& work) {
  return detail::network_from([&] { return detail::Source(detail::as_path(file), work); }, work);
}

}  // namespace coalign::inline COALIGN_ABI
