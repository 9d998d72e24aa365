// SPDX-License-Identifier: MIT
#include <coalign/io/detail/row_reader.hpp>

#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/rules.hpp>

#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

inline std::string said(const Scalar& value) {
  switch (value.type) {
    case Scalar::Type::null:
      return "null";
    case Scalar::Type::boolean:
      return value.boolean ? "true" : "false";
    case Scalar::Type::number:
      return "the number " + shortest(value.number);
    case Scalar::Type::text:
      return "the text " + in_quotes(value.text);
  }
  return {};
}

/// What a field of this type takes, in words.
template <class Value>
std::string wanted() {
  if constexpr (std::same_as<Value, double>) return "a number";
  else if constexpr (std::same_as<Value, Text>) return "a text";
  else if constexpr (std::same_as<Value, Truth>) return "true or false";
  else if constexpr (std::same_as<Value, Date>)
    return "a date as text: \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"";
  else if constexpr (std::same_as<Value, JsonText>) return "a JSON object";
  else if constexpr (Reference<Value>)
    return "the id of a " + std::string(Description<TargetOf<Value>>::one) + ", a text";
  else if constexpr (ReferenceList<Value>) return "a list of ids";
  else {
    std::string words = "one of";
    for (std::size_t i = 1; i < Words<Value>::list.size(); ++i) {
      words += (i > 1 ? ", " : " ") + std::string(Words<Value>::list[i]);
    }
    return words;
  }
}

/// The parts of a cell between semicolons; a backslash takes the next character as it is.
inline std::vector<std::string> split_list(std::string_view cell) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == ';') parts.emplace_back();
    else if (cell[i] == '\\' && i + 1 < cell.size()) parts.back() += cell[++i];
    else parts.back() += cell[i];
  }
  return parts;
}

template <class Row>
class RowReaderOf final : public RowReader {
 public:
  explicit RowReaderOf(NetworkBuilder& builder) : builder_(builder) {}

  void begin() override {
    row_ = {};
    seen_ = reported_ = 0;
    last_ = field_count<Row> - 1;
  }

  int field(std::string_view name) override {
    for (std::size_t k = 1; k <= field_count<Row>; ++k) {  // the next one is the likeliest
      const std::size_t i = (last_ + k) % field_count<Row>;
      if (field_names<Row>[i] != name) continue;
      last_ = i;
      if ((seen_ >> i & 1U) != 0) {
        report(i, Code::repeated_key, std::string(name) + " is given twice",
               "leave one of them out");
        return no_field;
      }
      seen_ |= 1U << i;
      return static_cast<int>(i);
    }
    std::string hint;
    if (!builder_.problems().full()) {
      StringPool names;
      for (const auto known : field_names<Row>) names.intern(known);
      hint = did_you_mean(name, names);
      if (hint.empty()) hint = "columns of your own go under attributes";
    }
    builder_.report({Code::unknown_field, std::string(Description<Row>::table),
                     builder_.rows<Row>(), std::string(name),
                     in_quotes(name) + " is not a field of a " + std::string(Description<Row>::one),
                     std::move(hint)});
    return no_field;
  }

  Shape shape(int field) const override {
    Shape found = Shape::scalar;
    with(field, [&]<std::size_t I>() {
      if constexpr (std::same_as<FieldValue<Row, I>, JsonText>) found = Shape::attributes;
      else if constexpr (ReferenceList<FieldValue<Row, I>>) found = Shape::list;
    });
    return found;
  }

  void value(int field, const Scalar& value) override {
    with(field, [&]<std::size_t I>() { assign<I>(value); });
  }

  void attributes(int field, std::string_view json) override {
    with(field, [&]<std::size_t I>() {
      if constexpr (std::same_as<FieldValue<Row, I>, JsonText>) {
        row_.*field_at<Row, I>.member = builder_.json(json);
      }
    });
  }

  void cell(int field, std::string_view text) override {
    with(field, [&]<std::size_t I>() { assign_cell<I>(text); });
  }

  void misfit(int field, std::string_view found) override {
    with(field, [&]<std::size_t I>() { misfit_at<I>(std::string(found)); });
  }

  void end() override { builder_.add(std::move(row_), reported_); }

  void not_a_row(std::string_view found) override {
    begin();
    builder_.report({Code::wrong_type, std::string(Description<Row>::table), builder_.rows<Row>(),
                     "", "found " + std::string(found), "a row is an object"});
    reported_ = ~0U;
    end();
  }

 private:
  template <class F>
  static void with(int field, F&& f) {
    using Call = void (*)(F&);
    static constexpr auto calls = []<std::size_t... I>(std::index_sequence<I...>) {
      return std::array<Call, sizeof...(I)>{[](F& call) { call.template operator()<I>(); }...};
    }
    (std::make_index_sequence<field_count<Row>>{});
    calls[static_cast<std::size_t>(field)](f);
  }

  void report(std::size_t i, Code code, std::string message, std::string suggestion) {
    reported_ |= 1U << i;
    builder_.report({code, std::string(Description<Row>::table), builder_.rows<Row>(),
                     std::string(field_names<Row>[i]), std::move(message), std::move(suggestion)});
  }
  template <std::size_t I>
  void misfit_at(const std::string& found) {
    report(I, Code::wrong_type, "found " + found, "needs " + wanted<FieldValue<Row, I>>());
  }

  template <std::size_t I>
  void assign(const Scalar& value) {
    using Value = FieldValue<Row, I>;
    if (value.type == Scalar::Type::null) return;  // as if it were not there
    Value& to = row_.*field_at<Row, I>.member;
    if constexpr (std::same_as<Value, double>) {
      if (value.type != Scalar::Type::number) return misfit_at<I>(said(value));
      to = value.number;
    } else if constexpr (std::same_as<Value, Truth>) {
      if (value.type != Scalar::Type::boolean) return misfit_at<I>(said(value));
      to = value.boolean ? Truth::yes : Truth::no;
    } else if (value.type != Scalar::Type::text) {
      misfit_at<I>(said(value));
    } else if constexpr (std::same_as<Value, Text>) {
      to = builder_.text(value.text);
    } else if constexpr (std::same_as<Value, Date>) {
      if (const auto date = Date::parse(value.text)) to = *date;
      else
        report(I, Code::bad_date, in_quotes(value.text) + " is not a date",
               "needs " + wanted<Date>());
    } else if constexpr (Reference<Value>) {
      auto& [text, id] = std::get<I>(last_ids_);
      if (!id.known() || text != value.text) {  // rows often name the same as the one before
        id = builder_.id<TargetOf<Value>>(value.text);
        text = value.text;
      }
      to = id;
    } else if constexpr (ReferenceList<Value>) {
      to.push_back(builder_.id<TargetOf<typename Value::value_type>>(value.text));
    } else if constexpr (Word<Value>) {
      const auto& list = Words<Value>::list;
      for (std::size_t i = 1; i < list.size(); ++i) {
        if (list[i] == value.text) to = static_cast<Value>(i);
      }
      if (value.text.empty() || word(to) != value.text) {
        report(I, Code::unknown_word, in_quotes(value.text) + " is not known here",
               "needs " + wanted<Value>());
      }
    }
  }

  template <std::size_t I>
  void assign_cell(std::string_view text) {
    using Value = FieldValue<Row, I>;
    Scalar value{Scalar::Type::text, false, 0, text};
    if constexpr (std::same_as<Value, double>) {
      const auto number = read_number(text);
      value.number = number.value_or(0);
      if (number && std::isfinite(*number)) value.type = Scalar::Type::number;
      if (number && !std::isfinite(*number)) {
        return report(I, Code::not_finite, in_quotes(text) + " is not a finite number",
                      "leave unknown values empty");
      }
    } else if constexpr (std::same_as<Value, Truth>) {
      // Spreadsheets write capitals, Python one of them, data frames with gaps numbers.
      value.boolean = text == "true" || text == "TRUE" || text == "True" || text == "1";
      const bool no = text == "false" || text == "FALSE" || text == "False" || text == "0";
      if (value.boolean || no) value.type = Scalar::Type::boolean;
    } else if constexpr (std::same_as<Value, JsonText>) {
      row_.*field_at<Row, I>.member = builder_.json(text);
      return;
    } else if constexpr (ReferenceList<Value>) {
      for (const std::string& one : split_list(text)) {
        assign<I>({Scalar::Type::text, false, 0, one});
      }
      return;
    }
    assign<I>(value);
  }

  template <class Value>
  static auto last_id() {
    if constexpr (Reference<Value>) return std::pair<std::string, Value>{};
    else return std::monostate{};
  }
  template <std::size_t... I>
  static auto last_ids(std::index_sequence<I...>) {
    return std::tuple{last_id<FieldValue<Row, I>>()...};
  }

  NetworkBuilder& builder_;
  Row row_{};
  decltype(last_ids(std::make_index_sequence<field_count<Row>>{})) last_ids_;  ///< by field
  std::uint32_t seen_ = 0, reported_ = 0;
  std::size_t last_ = 0;
};

std::unique_ptr<RowReader> row_reader(std::string_view table, NetworkBuilder& builder) {
  std::unique_ptr<RowReader> reader;
  Things::each([&]<class Row>() {
    if (Description<Row>::table == table) reader = std::make_unique<RowReaderOf<Row>>(builder);
  });
  return reader;
}

}  // namespace coalign::inline COALIGN_ABI::detail
