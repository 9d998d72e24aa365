// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/levels.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::GroupPair> {
  using Row = alignment::GroupPair;
  static constexpr std::string_view what =
      "How far leaders of two groups align, over all pairs with one leader of each.";
  static constexpr Fields fields{
      field(
          "groups", &Row::groups,
          "the two groups; one group twice for pairs within it; missing: leaders without a value"),
      field("leaders", &Row::leaders, "number of leaders of either group whose agenda is known"),
      field("portion", &Row::portion,
            "weight of these pairs in the score of all pairs, as a share; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

template <>
struct Description<alignment::MemberAgendas> {
  using Row = alignment::MemberAgendas;
  static constexpr std::string_view what = "How far one member aligns with what it belongs to.";
  static constexpr Fields fields{
      field("member", &Row::member, "the member"),
      field("of", &Row::of, "the organization or system that the member belongs to"),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

template <>
struct Description<alignment::MembershipAgendas> {
  using Row = alignment::MembershipAgendas;
  static constexpr std::string_view what =
      "How far members of one kind align with what they belong to, of another kind.";
  static constexpr Fields fields{
      field("kinds", &Row::kinds, "kind of the members, then kind of what they belong to"),
      field("memberships", &Row::memberships, "number of memberships between these kinds"),
      field("known", &Row::known,
            "number of memberships between these kinds with both agendas known"),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

template <>
struct Description<alignment::HouseAgendas> {
  using Row = alignment::HouseAgendas;
  static constexpr std::string_view what =
      "How far a leader aligns with the average agenda of its members.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader that has members"),
      field("members", &Row::members, "number of direct members"),
      field("members_known", &Row::members_known, "number of direct members whose agenda is known"),
      field("score", &Row::score,
            "alignment with the members' average agenda; 1: same goals, same stances; 0: nothing "
            "shared; -1: same goals, opposite stances")
          .between(-1, 1),
      field("agreement", &Row::agreement,
            "whether leader and average member take the same stance on goals that both care about; "
            "1: always; -1: always opposite")
          .between(-1, 1),
      field("overlap", &Row::overlap,
            "of the importance that leader and average member give to goals, the share in common; "
            "1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<alignment::Levels> {
  using Row = alignment::Levels;
  static constexpr std::string_view what =
      "Between which groups, and along which memberships, do agendas align least?";
  static constexpr Fields fields{
      field("by", &Row::by, "what groups leaders in the table: kind, sector or another attribute"),
      field("by_groups", &Row::by_groups,
            "one row for each pair of groups; portion times score adds up to the score of all"),
      field("lowest", &Row::lowest,
            "the pair of groups with the lowest score, of groups with at least two known agendas")
          .optional(),
      field("lowest_by_chance", &Row::lowest_by_chance,
            "test of the lowest score of two groups against the lowest where groups are shuffled "
            "among leaders"),
      field("without", &Row::without,
            "number of leaders with a known agenda and no value of the attribute; they form a "
            "group of their own"),
      field("several", &Row::several,
            "number of leaders with a known agenda and several values of the attribute; the first "
            "one counts"),
      field("score", &Row::score,
            "how far members align with what they belong to; 1: same goals, same stances; -1: same "
            "goals, opposite stances")
          .between(-1, 1),
      field("agreement", &Row::agreement,
            "whether members take the stances of what they belong to, on goals both care about; 1: "
            "always; -1: always opposite")
          .between(-1, 1),
      field("overlap", &Row::overlap,
            "of the importance that members and what they belong to give to goals, the share in "
            "common; 1: all; 0: none")
          .between(0, 1),
      field("memberships", &Row::memberships,
            "number of memberships, each member and whole counted once"),
      field("memberships_known", &Row::memberships_known,
            "number of memberships with both agendas known"),
      field("by_membership", &Row::by_membership,
            "one row for each pair of kinds of member and whole"),
      field("members", &Row::members, "one row for each membership"),
      field("organizations", &Row::organizations, "one row for each leader with members"),
      field("furthest_by_chance", &Row::furthest_by_chance,
            "test of the lowest score of an organization with its members against the lowest where "
            "members' agendas change places")};
};

template <>
struct Description<alignment::LevelsOptions> {
  using Row = alignment::LevelsOptions;
  static constexpr std::string_view what = "What levels are by, and how agendas are read.";
  static constexpr Fields fields{
      field("by", &Row::by, "what groups are by: kind, sector, memberships, or an attribute")
          .by_place(),
      field("agendas", &Row::agendas, "how agendas are read"),
      field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI
