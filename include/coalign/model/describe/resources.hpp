// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/words.hpp>
#include <coalign/model/resources.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<Resource> {
  static constexpr std::string_view table = "resources", one = "resource";
  static constexpr std::string_view what = "Kinds of means: money, staff time, data, reputation.";
  static constexpr Fields fields{
      own_id("id", &Resource::id, "what other rows refer to; any text without control characters"),
      field("name", &Resource::name, "for people to read"),
      field("unit", &Resource::unit, "unit of its amounts"),
      field("group", &Resource::group, "resources of one group add up, each times its rate"),
      field("rate", &Resource::rate, "worth of one unit within its group").above(0),
      field("attributes", &Resource::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Holding> {
  static constexpr std::string_view table = "holdings", one = "holding";
  static constexpr std::string_view what = "How much of a resource a leader has.";
  static constexpr Fields fields{
      required("leader", &Holding::leader, "who"),
      required("resource", &Holding::resource, "of what"),
      required("amount", &Holding::amount, "how much").at_least(0),
      field("attributes", &Holding::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Holding::leader, &Holding::resource};
};

template <>
struct Description<Need> {
  static constexpr std::string_view table = "needs", one = "need";
  static constexpr std::string_view what = "How much of a resource a goal takes.";
  static constexpr Fields fields{
      required("goal", &Need::goal, "for what"), required("resource", &Need::resource, "of what"),
      required("amount", &Need::amount, "how much").at_least(0),
      field("attributes", &Need::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Need::goal, &Need::resource};
};

template <>
struct Description<Commitment> {
  static constexpr std::string_view table = "commitments", one = "commitment";
  static constexpr std::string_view what =
      "What a leader puts behind a goal, or behind an initiative: exactly one of the two.";
  static constexpr Fields fields{
      own_id("id", &Commitment::id, "what part_of refers to", false),
      required("leader", &Commitment::leader, "who"),
      required("resource", &Commitment::resource, "of what"),
      field("goal", &Commitment::goal, "behind this goal"),
      field("initiative", &Commitment::initiative, "or behind this initiative"),
      field("amount", &Commitment::amount, "how much; where absent given, but not known")
          .at_least(0),
      field("to", &Commitment::to, "the leader that it goes through"),
      field("part_of", &Commitment::part_of, "the commitment that already counts it"),
      field("since", &Commitment::since, "first day"),
      field("until", &Commitment::until, "last day"),
      field("attributes", &Commitment::attributes, "extra columns, a JSON object")};
};

}  // namespace coalign::inline COALIGN_ABI
