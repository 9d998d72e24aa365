// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI {

/// What is wrong with the user's data. The names, as `word(code)` has them, are stable; messages may
/// improve.
enum class Code : std::uint8_t {
  none,
  missing_field,           ///< a required field was not given
  unknown_field,           ///< a key or column that the version does not know
  repeated_key,            ///< a key given twice
  wrong_type,              ///< a text where a number is needed, and so on
  out_of_range,            ///< a number that its field cannot be
  not_finite,              ///< NaN, an infinity, or a number too large for a double
  unknown_word,            ///< not one of the words that the field takes
  bad_date,                ///< not a date of the calendar
  bad_id,                  ///< empty, or with control characters
  duplicate_id,            ///< two rows with one id
  unknown_id,              ///< no row has this id
  bad_text,                ///< a text or id that is not this builder's
  bad_attributes,          ///< attributes that are not a JSON object
  too_deep,                ///< attributes nested deeper than 64
  ends_before_start,       ///< the last day is before the first
  self_tie,                ///< a tie from a leader to itself
  above_max,               ///< a weight above the max of its tie type
  overlapping_entries,     ///< two entries for one thing on one day
  duplicate_row,           ///< a row that must not repeat
  circle,                  ///< something is part of itself
  larger_kind,             ///< a member of a larger kind than what it belongs to
  one_of_goal_initiative,  ///< a commitment to both, or to neither
  missing_leads,           ///< a layer of leadership that does not say which end leads
  other_resource,          ///< a part of another resource than the whole
  bad_scale,               ///< a scale that is none
  too_many_rows,           ///< more than 32 bits can number
  syntax,                  ///< not JSON
  cut_off,                 ///< ends in the middle
  empty,                   ///< nothing in it
  not_utf8,
  lone_surrogate,
  nul,
  byte_order_mark,
  wrong_format,        ///< not a document of ours
  unsupported_version  ///< a version of the format that is not known
};

// clang-format off
template <>
struct Words<Code> {
  static constexpr std::array<std::string_view, 36> list{
      "", "missing_field", "unknown_field", "repeated_key", "wrong_type", "out_of_range",
      "not_finite", "unknown_word", "bad_date", "bad_id", "duplicate_id", "unknown_id",
      "bad_text", "bad_attributes", "too_deep", "ends_before_start", "self_tie", "above_max",
      "overlapping_entries", "duplicate_row", "circle", "larger_kind", "one_of_goal_initiative",
      "missing_leads", "other_resource", "bad_scale", "too_many_rows", "syntax", "cut_off", "empty",
      "not_utf8", "lone_surrogate", "nul", "byte_order_mark", "wrong_format", "unsupported_version"};
  static_assert(list.size() == static_cast<std::size_t>(Code::unsupported_version) + 1);
};
// clang-format on

}  // namespace coalign::inline COALIGN_ABI
