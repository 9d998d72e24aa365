// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/values.hpp>

namespace coalign::inline COALIGN_ABI {

template <std::size_t N>
using WordList = std::array<std::string_view, N>;

template <>
struct Words<Truth> {
  static constexpr WordList<3> list{"", "false", "true"};
};
template <>
struct Words<Kind> {
  static constexpr WordList<4> list{"", "individual", "organization", "system"};
};
template <>
struct Words<Stage> {
  static constexpr WordList<4> list{"", "current", "emerging", "future"};
};
template <>
struct Words<Response> {
  static constexpr WordList<4> list{"", "answered", "asked", "not_asked"};
};
template <>
struct Words<Direction> {
  static constexpr WordList<3> list{"", "increase", "decrease"};
};
template <>
struct Words<Basis> {
  static constexpr WordList<3> list{"", "stated", "inferred"};
};
template <>
struct Words<Means> {
  static constexpr WordList<5> list{"", "leadership", "knowledge", "work", "other"};
};
template <>
struct Words<End> {
  static constexpr WordList<3> list{"", "from", "to"};
};
template <>
struct Words<InitiativeStatus> {
  static constexpr WordList<7> list{"",          "planned", "running", "completed",
                                    "succeeded", "failed",  "stopped"};
};
template <>
struct Words<Evidence> {
  static constexpr WordList<4> list{"", "proven", "promising", "untested"};
};

}  // namespace coalign::inline COALIGN_ABI
