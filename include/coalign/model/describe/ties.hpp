// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/words.hpp>
#include <coalign/model/ties.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<TieType> {
  static constexpr std::string_view table = "tie_types", one = "tie type";
  static constexpr std::string_view what = "The layers of the network: trust, funding, advice.";
  static constexpr Fields fields{
      own_id("id", &TieType::id, "what other rows refer to; any text without control characters"),
      field("directed", &TieType::directed, "whether from and to differ"),
      field("carries", &TieType::carries, "the resources that can flow along it"),
      field("means", &TieType::means, "what the layer stands for"),
      field("leads", &TieType::leads, "which end leads; required where means is leadership"),
      field("max", &TieType::max, "largest weight of the scale; where absent the largest read")
          .above(0),
      field("max_from_ties", &TieType::max_from_ties,
            "true: max was not given, and is the largest weight read; false: it was given, and "
            "strength was asked on it, so that a tie without a weight is not a ticked box"),
      field("attributes", &TieType::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Tie> {
  static constexpr std::string_view table = "ties", one = "tie";
  static constexpr std::string_view what =
      "Relations of one type between two different leaders. Parallel ties may repeat.";
  static constexpr Fields fields{
      required("from", &Tie::from, "the source"),
      required("to", &Tie::to, "the target"),
      required("type", &Tie::type, "the layer"),
      field(
          "weight", &Tie::weight,
          "its strength; absent: 1 where no tie of the type has one, and its max is absent, or is "
          "1 without max_from_ties; else unknown")
          .above(0),
      field("since", &Tie::since, "first day"),
      field("until", &Tie::until, "last day"),
      field("attributes", &Tie::attributes, "extra columns, a JSON object")};
};

}  // namespace coalign::inline COALIGN_ABI
