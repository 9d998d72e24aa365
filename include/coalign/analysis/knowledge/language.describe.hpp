// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/knowledge/language.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<knowledge::LeaderLanguage> {
  using Row = knowledge::LeaderLanguage;
  static constexpr std::string_view what = "How far one leader uses the words of the others.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("terms", &Row::terms, "number of different terms that the leader uses"),
      field("common", &Row::common,
            "likeness of the leader's terms to those of all others; 1: the same, as often; 0: none "
            "shared")
          .between(0, 1)};
};

template <>
struct Description<knowledge::TermUse> {
  using Row = knowledge::TermUse;
  static constexpr std::string_view what = "One term and how many leaders use it.";
  static constexpr Fields fields{
      field("term", &Row::term, "the term"),
      field("leaders", &Row::leaders, "number of leaders who use the term"),
      field("share", &Row::share,
            "average share of the term in what a leader says; 1: nothing else; 0: never used")
          .between(0, 1)};
};

template <>
struct Description<knowledge::Language> {
  using Row = knowledge::Language;
  static constexpr std::string_view what = "Do leaders use the same words?";
  static constexpr Fields fields{
      field("common", &Row::common,
            "likeness of the terms that all leaders use; 1: the same, as often; 0: no term shared")
          .between(0, 1),
      field("tied", &Row::tied,
            "average likeness of the terms of two leaders with a tie; 1: the same, as often; 0: no "
            "term shared")
          .between(0, 1),
      field("any_two", &Row::any_two,
            "average likeness of the terms of any two leaders; 1: the same, as often; 0: no term "
            "shared")
          .between(0, 1),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_known", &Row::leaders_known, "number of leaders whose terms are recorded"),
      field("by_leader", &Row::by_leader, "one row for each leader whose terms are recorded"),
      field("by_term", &Row::by_term,
            "one row for each term, the terms used by most leaders first")};
};

}  // namespace coalign::inline COALIGN_ABI
