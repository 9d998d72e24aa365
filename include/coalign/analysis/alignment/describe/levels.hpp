// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/describe/agendas.hpp>
#include <coalign/analysis/alignment/levels.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::GroupPair> {
  using Row = alignment::GroupPair;
  static constexpr std::string_view what = "The score over the pairs of leaders of two groups.";
  static constexpr std::tuple fields{
      field("groups", &Row::groups, "the two groups, or one twice; null is no value"),
      field("leaders", &Row::leaders, "how many of each have a known agenda"),
      field("portion", &Row::portion, "share of the denominator"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::MemberAgendas> {
  using Row = alignment::MemberAgendas;
  static constexpr std::string_view what = "A member, and how far it aligns with its whole.";
  static constexpr std::tuple fields{
      field("member", &Row::member, "the part"), field("of", &Row::of, "the whole"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::MembershipAgendas> {
  using Row = alignment::MembershipAgendas;
  static constexpr std::string_view what = "Members of one kind with wholes of another.";
  static constexpr std::tuple fields{
      field("kinds", &Row::kinds, "of the member, of the whole"),
      field("memberships", &Row::memberships, "how many there are"),
      field("known", &Row::known, "of these, with both agendas"),
      field("score", &Row::score, "agreement x overlap, pooled over them"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::HouseAgendas> {
  using Row = alignment::HouseAgendas;
  static constexpr std::string_view what = "A leader, and the mean agenda of its members.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "the whole"),
      field("members", &Row::members, "that belong to it directly"),
      field("members_known", &Row::members_known, "of these, with a known agenda"),
      field("score", &Row::score, "agreement x overlap, with their mean agenda"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::Levels> {
  using Row = alignment::Levels;
  static constexpr std::string_view what = "How far agendas align between levels.";
  static constexpr std::tuple fields{
      field("by", &Row::by, "what the table is by"),
      field("by_groups", &Row::by_groups, "the split by pairs of groups"),
      field("lowest", &Row::lowest, "the least aligned, of two known leaders or more each"),
      field("without", &Row::without, "known leaders without a value: a group of their own"),
      field("several", &Row::several, "known leaders with several values: the first counts"),
      field("score", &Row::score, "vertical: members with what they belong to, pooled"),
      field("agreement", &Row::agreement, "vertical: -1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "vertical: 0 nothing to 1 everything in common"),
      field("memberships", &Row::memberships, "a member and a whole, once each"),
      field("memberships_known", &Row::memberships_known, "of these, with both agendas"),
      field("by_membership", &Row::by_membership, "vertical, by kinds of member and whole"),
      field("members", &Row::members, "each membership"),
      field("houses", &Row::houses, "each leader with members, and their mean agenda")};
};

}  // namespace coalign::inline v0
