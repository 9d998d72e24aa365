// SPDX-License-Identifier: MIT
#pragma once

// Bytes as rows and as edits, of which many are wrong: ids that nothing has, dates the wrong way
// round, numbers out of every range.

#include <coalign/coalign.hpp>
#include <coalign/model/describe/things.hpp>

#include <bit>
#include <fuzzer/FuzzedDataProvider.h>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace fuzzing {

using Bytes = FuzzedDataProvider;

inline std::string text(Bytes& in) { return in.ConsumeRandomLengthString(12); }

/// Mostly one of a few, so that rows meet.
inline std::string key(Bytes& in) {
  const auto number = in.ConsumeIntegralInRange<unsigned>(0, 7);
  return number < 7 ? std::to_string(number) : text(in);
}

inline double number(Bytes& in) {
  constexpr auto limit = std::numeric_limits<double>::max();
  constexpr auto infinity = std::numeric_limits<double>::infinity();
  switch (in.ConsumeIntegralInRange(0, 3)) {
    case 0:
      return in.PickValueInArray(
          {coalign::not_given, -0.0, 5e-324, 1e-300, 1.0 / 3, 1e300, limit, -limit, infinity});
    case 1:
      return std::bit_cast<double>(in.ConsumeIntegral<std::uint64_t>());
    default:
      return in.ConsumeIntegralInRange(-8, 8) / 8.0;
  }
}

inline coalign::Date date(Bytes& in) {
  const auto year = in.ConsumeIntegralInRange(1999, 2003), month = in.ConsumeIntegralInRange(0, 13);
  const int day = in.ConsumeIntegralInRange(0, 31);
  return coalign::Date::of(in.ConsumeBool() ? year : 1, month, day).value_or(coalign::Date{});
}

template <class Value>
void fill(Value& value, Bytes& in, coalign::NetworkBuilder& to) {
  using namespace coalign;
  if constexpr (std::same_as<Value, double>) value = number(in);
  else if constexpr (std::same_as<Value, Text>) value = to.text(text(in));
  else if constexpr (std::same_as<Value, JsonText>)
    value = to.json(in.ConsumeBool() ? text(in) : "{\"" + text(in) + "\": 1.0}");
  else if constexpr (std::same_as<Value, Date>) value = date(in);
  else if constexpr (Reference<Value>) value = to.id<TargetOf<Value>>(key(in));
  else if constexpr (ReferenceList<Value>) {
    while (value.size() < 4 && in.ConsumeBool()) {
      value.push_back(to.id<TargetOf<typename Value::value_type>>(key(in)));
    }
  } else {
    value = static_cast<Value>(
        in.ConsumeIntegralInRange<std::size_t>(0, Words<Value>::list.size() - 1));
  }
}

/// A row: what must be given and what chance adds. Its own id is most often free.
template <class Row>
void add_row(Bytes& in, coalign::NetworkBuilder& to) {
  using namespace coalign;
  Row row;
  const auto given = in.ConsumeIntegral<std::uint16_t>();
  each_field<Row>([&]<std::size_t I>() {
    constexpr const auto& field = field_at<Row, I>;
    auto& value = row.*field.member;
    const bool chosen = (given >> I & 1U) != 0;
    if constexpr (field.own_id) {
      value = to.id<Row>(chosen ? key(in) : std::to_string(to.rows<Row>()));
    } else if (field.required != chosen) {
      fill(value, in, to);
    }
  });
  to.add(row);
}

/// Some rows that are right, then rows of any kind.
inline coalign::NetworkBuilder rows(Bytes& in) {
  using namespace coalign;
  NetworkBuilder to;
  const auto known = in.ConsumeIntegralInRange<std::size_t>(0, 6);
  for (std::size_t i = 0; i < known; ++i) {
    const std::string id = std::to_string(i);
    to.add(Leader{.id = to.id<Leader>(id), .kind = static_cast<Kind>(i % 3 + 1)});
    to.add(Goal{.id = to.id<Goal>(id)});
    to.add(TieType{.id = to.id<TieType>(id), .directed = i % 2 == 0 ? Truth::yes : Truth::no});
    to.add(Resource{.id = to.id<Resource>(id)});
    to.add(Initiative{.id = to.id<Initiative>(id)});
    to.add(Holding{.leader = to.id<Leader>(id), .resource = to.id<Resource>("0"), .amount = 2});
    to.add(AgendaEntry{.leader = to.id<Leader>(id), .goal = to.id<Goal>("0"), .stance = 0.5});
    if (i > 0) {
      to.add(Tie{.from = to.id<Leader>("0"), .to = to.id<Leader>(id), .type = to.id<TieType>("0")});
    }
  }
  if (in.ConsumeBool()) {
    Scales scales;
    if (in.ConsumeBool()) scales.stance = {number(in), number(in)};
    if (in.ConsumeBool()) scales.priority = {number(in), number(in)};
    scales.stance_points = in.ConsumeIntegralInRange<std::uint32_t>(0, 9);
    to.scales(scales);
    to.name(text(in));
    to.attributes(text(in));
  }
  const auto more = in.ConsumeIntegralInRange(0, 40);  // what is left is for those who come after
  for (int i = 0; i < more && in.remaining_bytes() > 0; ++i) {
    const auto kind = in.ConsumeIntegralInRange<std::size_t>(0, Things::size - 1);
    std::size_t at = 0;
    Things::each([&]<class Row>() {
      if (at++ == kind) add_row<Row>(in, to);
    });
  }
  return to;
}

inline coalign::Edit edit(Bytes& in) {
  using namespace coalign;
  const auto maybe = [&]() -> std::optional<double> {
    if (in.ConsumeBool()) return number(in);
    return {};
  };
  const auto keys = [&] {
    std::vector<std::string> list;
    while (list.size() < 4 && in.ConsumeBool()) list.push_back(key(in));
    return list;
  };
  // Braces take their parts from left to right.
  switch (in.ConsumeIntegralInRange(0, 8)) {
    case 0:
      return LeaderLeaves{key(in)};
    case 1:
      return LeaderJoins{key(in),
                         in.PickValueInArray({Kind::unknown, Kind::individual, Kind::system}),
                         text(in), text(in)};
    case 2:
      return TieMade{key(in), key(in), key(in), number(in)};
    case 3:
      return TieCut{key(in), key(in), key(in)};
    case 4:
      return TieStrengthened{key(in), key(in), key(in), number(in)};
    case 5:
      return AgendaShifts{key(in), key(in), maybe(), maybe()};
    case 6:
      return ResourceMoves{key(in), key(in), key(in), number(in)};
    case 7:
      return CommitmentMade{key(in), key(in), in.ConsumeBool() ? key(in) : "",
                            in.ConsumeBool() ? key(in) : "", maybe()};
    default:
      return InitiativeAdded{key(in), keys(), keys(), text(in)};
  }
}

}  // namespace fuzzing
