// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/values.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>

namespace coalign::inline COALIGN_ABI {

/// Why a number is not known.
enum class Reason : std::uint8_t {
  known,
  no_agendas,      ///< nobody has an agenda entry
  too_few,         ///< fewer things than the number compares
  nothing_shared,  ///< no goal on which two leaders both have a priority
  no_priority,     ///< every priority, or every weight, is 0
  no_contributions,
  no_scale,         ///< the number of points of the scale was not given
  not_asked,        ///< the number was not asked for
  no_ties,          ///< no tie, or none between those who are compared
  no_room,          ///< every arrangement would be as good
  too_many_pairs,   ///< it takes forming all pairs, and they are too many
  no_goals,         ///< no goal, or none that the number is about
  no_initiatives,   ///< none, or none of the sort that the number is about
  no_resources,     ///< nothing is recorded of any
  no_commitments,   ///< nothing is recorded as committed
  no_needs,         ///< nothing is recorded of what goals take
  no_holdings,      ///< nothing is recorded of what leaders have
  no_amounts,       ///< the amounts that it takes are unknown or 0
  no_lessons,       ///< none, or none of the sort that the number is about
  no_shares,        ///< the list is absent: nobody knows what was passed on
  no_uses,          ///< the list is absent
  no_observations,  ///< the list is absent, or none of what the number is about
  no_terms,         ///< the list is absent
  no_memberships,   ///< nobody is recorded as a member
  no_vision,        ///< no goal is marked as vision
  no_targets,       ///< no goal has what the number compares
  no_dates,         ///< nothing of it is dated
  no_variation,     ///< all are the same
  no_stages,        ///< nobody is known to be an emerging or future leader
  no_chances,       ///< a chance of success that it takes was not given
  leads_away,       ///< the trend never meets the target
  no_gain,          ///< nothing was gained that could last
  no_direction,     ///< ties of the kind have no direction
  not_stated,       ///< every entry was inferred from acts, so that acts cannot be held against it
  no_stances,       ///< nobody was asked which side they take, or nobody of those compared
  no_strengths      ///< of no tie that the number is about the strength is known
};

template <>
struct Words<Reason> {
  static constexpr std::array<std::string_view, 36> list{"",
                                                         "no_agendas",
                                                         "too_few",
                                                         "nothing_shared",
                                                         "no_priority",
                                                         "no_contributions",
                                                         "no_scale",
                                                         "not_asked",
                                                         "no_ties",
                                                         "no_room",
                                                         "too_many_pairs",
                                                         "no_goals",
                                                         "no_initiatives",
                                                         "no_resources",
                                                         "no_commitments",
                                                         "no_needs",
                                                         "no_holdings",
                                                         "no_amounts",
                                                         "no_lessons",
                                                         "no_shares",
                                                         "no_uses",
                                                         "no_observations",
                                                         "no_terms",
                                                         "no_memberships",
                                                         "no_vision",
                                                         "no_targets",
                                                         "no_dates",
                                                         "no_variation",
                                                         "no_stages",
                                                         "no_chances",
                                                         "leads_away",
                                                         "no_gain",
                                                         "no_direction",
                                                         "not_stated",
                                                         "no_stances",
                                                         "no_strengths"};
};

/// Where the number lies with 95 % confidence, unless its measure says otherwise.
struct Interval {
  /// the ends, in the unit of the number
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Every number that is shown: a value or the reason why there is none, the count of rows or things
/// that it rests on, and an interval where one was asked for.
struct Estimate {
  /// NaN where it is not known
  double value = not_given;
  /// why it is not known; `Reason::known` where it is
  Reason unknown = Reason::not_asked;
  /// how many rows or things it is based on
  std::uint64_t evidence = 0;
  /// where one was computed
  std::optional<Interval> interval;

  /// A known number, without interval.
  [[nodiscard]] static Estimate of(double value, std::uint64_t evidence) {
    return {value, Reason::known, evidence, {}};
  }
  /// An unknown number, and why.
  [[nodiscard]] static Estimate none(Reason why, std::uint64_t evidence = 0) {
    COALIGN_ASSERT(why != Reason::known, "an unknown number has no reason");
    return {not_given, why, evidence, {}};
  }
  /// Whether there is a value.
  [[nodiscard]] bool known() const noexcept { return unknown == Reason::known; }
};

/// `0.42`, `0.42 [0.3, 0.5]` with an interval, `unknown (no_ties)` where it is not known.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const Estimate& estimate) {
  if (!estimate.known()) return out << "unknown (" << word(estimate.unknown) << ')';
  out << estimate.value;
  if (!estimate.interval) return out;
  return out << " [" << estimate.interval->low << ", " << estimate.interval->high << ']';
}

}  // namespace coalign::inline COALIGN_ABI
