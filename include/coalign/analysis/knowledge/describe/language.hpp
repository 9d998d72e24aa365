// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/knowledge/language.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<knowledge::LeaderLanguage> {
  using Row = knowledge::LeaderLanguage;
  static constexpr std::string_view what = "How far a leader uses the words of the others.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"), field("terms", &Row::terms, "different ones they use"),
      field("common", &Row::common, "0: none of the others' words; 1: just as they do")};
};

template <>
struct Description<knowledge::TermUse> {
  using Row = knowledge::TermUse;
  static constexpr std::string_view what = "A term and how many use it.";
  static constexpr std::tuple fields{
      field("term", &Row::term, "the word"), field("leaders", &Row::leaders, "who use it"),
      field("share", &Row::share, "mean share in the words of a leader")};
};

template <>
struct Description<knowledge::Language> {
  using Row = knowledge::Language;
  static constexpr std::string_view what = "Whether leaders use the same words.";
  static constexpr std::tuple fields{
      field("common", &Row::common, "0: none shared; 1: the same words, as often"),
      field("tied", &Row::tied, "mean likeness of two that a tie joins: 0 to 1"),
      field("any_two", &Row::any_two, "mean likeness of any two: 0 to 1"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_known", &Row::leaders_known, "with terms"),
      field("by_leader", &Row::by_leader, "those with terms"),
      field("by_term", &Row::by_term, "those that most use first")};
};

}  // namespace coalign::inline v0
