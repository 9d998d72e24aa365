// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/words.hpp>
#include <coalign/model/leaders.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<Leader> {
  static constexpr std::string_view table = "leaders", one = "leader";
  static constexpr std::string_view what = "Who leads: individuals, organizations, systems.";
  static constexpr Fields fields{
      own_id("id", &Leader::id, "what other rows refer to; any text without control characters"),
      required("kind", &Leader::kind, "which of the three kinds of leader"),
      field("name", &Leader::name, "for people to read"),
      field("stage", &Leader::stage, "a current, emerging or future leader"),
      field("sector", &Leader::sector, "any grouping: health, education, justice"),
      field("response", &Leader::response,
            "answered the survey, was asked but silent, or was not asked"),
      field("since", &Leader::since, "first day"),
      field("until", &Leader::until, "last day"),
      field("attributes", &Leader::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Membership> {
  static constexpr std::string_view table = "memberships", one = "membership";
  static constexpr std::string_view what =
      "A leader is part of a larger one: never of a smaller kind, and without circles.";
  static constexpr Fields fields{
      required("member", &Membership::member, "the part"),
      required("of", &Membership::of, "the whole"),
      field("role", &Membership::role, "as what"),
      field("since", &Membership::since, "first day"),
      field("until", &Membership::until, "last day"),
      field("attributes", &Membership::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Membership::member, &Membership::of};
};

}  // namespace coalign::inline COALIGN_ABI
