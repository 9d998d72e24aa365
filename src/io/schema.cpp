// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>

#include <coalign/io/detail/given.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/numbers.hpp>

#include <array>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace coalign::inline COALIGN_ABI::detail {

template <class Value>
std::string schema_of_type() {
  if constexpr (std::same_as<Value, double>) return R"("type": "number")";
  else if constexpr (std::same_as<Value, Truth>) return R"("type": "boolean")";
  else if constexpr (std::same_as<Value, JsonText>) return R"("type": "object")";
  else if constexpr (std::same_as<Value, Date>)
    return R"("type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$")";
  else if constexpr (ReferenceList<Value>) return R"("type": "array", "items": {"type": "string"})";
  else if constexpr (Reference<Value>) return R"("type": "string", "minLength": 1)";
  else if constexpr (std::same_as<Value, Text>) return R"("type": "string")";
  else {
    std::string out = "\"enum\": [";
    for (std::size_t i = 1; i < Words<Value>::list.size(); ++i) {
      if (i > 1) out += ", ";
      append_quoted(out, Words<Value>::list[i]);
    }
    return out + ']';
  }
}

/// What is said of a field, without its type.
struct SchemaField {
  std::string_view name, meaning;
  bool required = false, scaled = false, any = false;
  Range range;
  std::string (*type)() = nullptr;
};

template <class Row>
inline constexpr auto schema_fields = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<SchemaField, sizeof...(I)>{
      {{field_at<Row, I>.name, field_at<Row, I>.meaning, field_at<Row, I>.required,
        field_at<Row, I>.scale != Scale::none, is_any_of<Row, I>(), field_at<Row, I>.range,
        &schema_of_type<FieldValue<Row, I>>}...}};
}
(std::make_index_sequence<field_count<Row>>{});

inline std::string schema_of_field(const SchemaField& field) {
  std::string out = "\"" + std::string(field.name) + "\": {" + field.type();
  if (!field.scaled) {  // where a scale is stated its own range holds
    if (std::isfinite(field.range.low)) {
      out += field.range.open_low ? ", \"exclusiveMinimum\": " : ", \"minimum\": ";
      append_number(out, field.range.low);
    }
    if (std::isfinite(field.range.high)) {
      out += ", \"maximum\": ";
      append_number(out, field.range.high);
    }
  }
  out += ", \"description\": ";
  append_quoted(out, field.meaning);
  return out + '}';
}

/// A row must have one or more of the fields that are `any`.
inline std::string schema_of_table(std::string_view table, std::string_view what,
                                   std::span<const SchemaField> of) {
  std::string fields, needed, any;
  for (const SchemaField& field : of) {
    const std::string name(field.name);
    fields += (fields.empty() ? "\n          " : ",\n          ") + schema_of_field(field);
    if (field.required) needed += (needed.empty() ? "\"" : ", \"") + name + '"';
    if (field.any) any += (any.empty() ? "" : ", ") + ("{\"required\": [\"" + name + "\"]}");
  }
  std::string out = "    \"" + std::string(table) + "\": {\n      \"description\": ";
  append_quoted(out, what);
  out +=
      ",\n      \"type\": \"array\",\n      \"items\": {\n        \"type\": \"object\", "
      "\"additionalProperties\": false";
  if (!needed.empty()) out += ", \"required\": [" + needed + "]";
  if (!any.empty()) out += ",\n        \"anyOf\": [" + any + "]";
  return out + ",\n        \"properties\": {" + fields + "\n        }\n      }\n    }";
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

std::string network_schema() {
  std::string out = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "coalign/network, version 1",
  "description": "A distributed-leadership network. Generated from the library's descriptions; rules that take more than one field (circles, overlaps in time, known ids) are checked at reading.",
  "type": "object", "additionalProperties": false, "required": ["format", "version"],
  "properties": {
    "format": {"const": "coalign/network"},
    "version": {"const": 1},
    "name": {"type": "string"},
    "description": {"type": "string"},
    "attributes": {"type": "object"},
    "scales": {
      "description": "What ranges stances and priorities were asked on, and of how many points.",
      "type": "object", "additionalProperties": false,
      "properties": {
        "stance": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        "priority": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        "stance_points": {"type": "integer", "minimum": 2, "maximum": 1000000},
        "priority_points": {"type": "integer", "minimum": 2, "maximum": 1000000}
      }
    })";
  Things::each([&]<class Row>() {
    out += ",\n" + detail::schema_of_table(Description<Row>::table, Description<Row>::what,
                                           detail::schema_fields<Row>);
  });
  return out + "\n  }\n}\n";
}

}  // namespace coalign::inline COALIGN_ABI
