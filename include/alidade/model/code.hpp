// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/model/describe/field.hpp>

#include <cstdint>

namespace alidade::inline v0 {

// clang-format off: one list, one word list

/// What is wrong with the user's data. The names (`word(code)`) are stable; messages may improve.
enum class Code : std::uint8_t {
  none,
  missing_field,
  unknown_field,
  repeated_key,
  wrong_type,
  out_of_range,
  not_finite,
  unknown_word,
  bad_date,
  bad_id,
  duplicate_id,
  unknown_id,
  bad_text,
  bad_attributes,
  too_deep,
  ends_before_start,
  self_tie,
  above_max,
  overlapping_entries,
  duplicate_row,
  circle,
  larger_kind,
  one_of_goal_initiative,
  missing_leads,
  other_resource,
  bad_scale,
  too_many_rows,
  syntax,
  cut_off,
  empty,
  not_utf8,
  lone_surrogate,
  nul,
  byte_order_mark,
  wrong_format,
  unsupported_version
};

template <>
struct Words<Code> {
  static constexpr std::array<std::string_view, 36> list{"",
                                                         "missing_field",
                                                         "unknown_field",
                                                         "repeated_key",
                                                         "wrong_type",
                                                         "out_of_range",
                                                         "not_finite",
                                                         "unknown_word",
                                                         "bad_date",
                                                         "bad_id",
                                                         "duplicate_id",
                                                         "unknown_id",
                                                         "bad_text",
                                                         "bad_attributes",
                                                         "too_deep",
                                                         "ends_before_start",
                                                         "self_tie",
                                                         "above_max",
                                                         "overlapping_entries",
                                                         "duplicate_row",
                                                         "circle",
                                                         "larger_kind",
                                                         "one_of_goal_initiative",
                                                         "missing_leads",
                                                         "other_resource",
                                                         "bad_scale",
                                                         "too_many_rows",
                                                         "syntax",
                                                         "cut_off",
                                                         "empty",
                                                         "not_utf8",
                                                         "lone_surrogate",
                                                         "nul",
                                                         "byte_order_mark",
                                                         "wrong_format",
                                                         "unsupported_version"};
};

}  // namespace alidade::inline v0
