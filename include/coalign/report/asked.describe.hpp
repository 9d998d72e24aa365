// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/blocs.describe.hpp>
#include <coalign/analysis/alignment/agendas/pairs.describe.hpp>
#include <coalign/analysis/alignment/agendas/similarity.describe.hpp>
#include <coalign/analysis/alignment/networks/ei.describe.hpp>
#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/graph/layer.describe.hpp>
#include <coalign/report/asked.hpp>

#include <array>
#include <cstddef>
#include <tuple>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<asked::Nothing> {
  static constexpr Fields<> fields{};
};
template <>
struct Description<asked::Ties> {
  using Row = asked::Ties;
  static constexpr Fields fields{
      field("layers", &Row::types, field_at<LayerOptions, 0>.meaning).by_place()};
  static constexpr Switches<Row> switched{"also", Description<LayerOptions>::switched.meaning};
  static constexpr std::array<Switch<Row>, 3> switches{{{"memberships", &Row::memberships},
                                                        {"initiatives", &Row::initiatives},
                                                        {"commitments", &Row::commitments}}};
};
template <>
struct Description<asked::Resilience> {
  using Row = asked::Resilience;
  static constexpr Fields fields{
      field("ties", &Row::ties, "which ties count"),
      field("leaving", &Row::leaving,
            "how many of the most central leaders go, one after the other")};
};
template <>
struct Description<asked::Positions> {
  using Row = asked::Positions;
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count"),
                                 field("seed", &Row::seed, "seed of communities, and of samples"),
                                 field("trust", &Row::trust, "types of ties that rate trust"),
                                 field("value", &Row::value, "types of ties that rate value")};
};
template <>
struct Description<asked::Agendas> {
  using Row = asked::Agendas;
  static constexpr Fields fields{field("agendas", &Row::agendas, "how agendas are read"),
                                 field("intervals", &Row::intervals,
                                       "whether to jackknife numbers for their intervals, which "
                                       "takes longer than all the rest")};
};
template <>
struct Description<asked::Blocs> {
  using Row = asked::Blocs;
  static constexpr Fields fields{field("blocs", &Row::blocs, "how blocs are searched for"),
                                 field("agendas", &Row::agendas, "how agendas are read")};
};
template <>
struct Description<asked::Conversations> {
  using Row = asked::Conversations;
  static constexpr Fields fields{field("top", &Row::top, "how many, at most").by_place()};
};
template <>
struct Description<asked::EiIndex> {
  using Row = asked::EiIndex;
  static constexpr Fields fields{
      field("by", &Row::by,
            "what groups are by: kind, sector, memberships (what one is a direct member of; a tie "
            "is internal where two have any in common), or an attribute of leaders")
          .by_place(),
      field("ties", &Row::ties, "which ties count, and how chance is tried")};
};
namespace detail {

/// What the options of networks say of one of them, for what asks for some of these.
template <class Row, class Value>
constexpr Field<Row, Value> as_of_networks(Value Row::*member, std::size_t place) {
  Field<Row, Value> made{"", member, ""};
  std::size_t at = 0;
  each_field<alignment::NetworksOptions>([&]<std::size_t I>() {
    constexpr auto& said = field_at<alignment::NetworksOptions, I>;
    if (at++ != place) return;
    made.name = said.name;
    made.meaning = said.meaning;
    made.range = said.range;
  });
  return made;
}

}  // namespace detail

template <>
struct Description<asked::Gaps> {
  using Row = asked::Gaps;
  static constexpr Fields fields{
      field("top", &Row::top, "how many, at most").by_place(),
      detail::as_of_networks(&Row::layer, 0), detail::as_of_networks(&Row::through, 1),
      detail::as_of_networks(&Row::reach, 2), detail::as_of_networks(&Row::decay, 3)};
};
template <>
struct Description<asked::Together> {
  using Row = asked::Together;
  static constexpr Fields fields{detail::as_of_networks(&Row::layer, 0),
                                 detail::as_of_networks(&Row::through, 1)};
};
template <>
struct Description<asked::Pairs> {
  using Row = asked::Pairs;
  static constexpr Fields fields{
      field("top", &Row::top, "how many, at most").by_place(),
      field("order", &Row::order, "which come first"),
      field("similarity", &Row::similarity, "which measure of likeness it is"),
      field("agendas", &Row::agendas, "how agendas are read")};
};
template <>
struct Description<asked::ProfileRows> {
  using Row = asked::ProfileRows;
  static constexpr Fields fields{
      field("indicator", &Row::indicator, "the indicator, as learning.used").by_place(),
      field("profile", &Row::profile, "whose profile it is, and of when")};
};
template <>
struct Description<asked::Similarity> {
  using Row = asked::Similarity;
  static constexpr Fields fields{
      field("similarity", &Row::similarity, "which measure of likeness it is"),
      field("agendas", &Row::agendas, "how agendas are read")};
};

}  // namespace coalign::inline COALIGN_ABI
