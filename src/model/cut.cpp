// SPDX-License-Identifier: MIT
#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/detail/one_at_a_time.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>

namespace coalign::inline COALIGN_ABI::detail {

/// The days looked at, both included.
struct Period {
  Day first = before_all, last = after_all;
  /// On a single day, what was observed or learned before it is known as well.
  bool remembers = false;

  [[nodiscard]] bool meets(Day from, Day to) const noexcept { return from <= last && to >= first; }
  [[nodiscard]] bool knows(Date date) const {
    return date.open() || (date.first_day() <= last && (remembers || date.last_day() >= first));
  }
};

/// Whether an initiative belongs to the period. Of one that ends later the outcome is not known yet; its end was set,
/// and is a plan.
inline bool cut_initiative(Initiative& row, const Period& period) {
  const Day end = row.end.last_day();
  if (row.start.first_day() > period.last || (!period.remembers && end < period.first))
    return false;
  if (!row.end.open() && end > period.last && row.status != InitiativeStatus::planned) {
    row.status = InitiativeStatus::running;
    row.result = {};
  }
  return true;
}

template <class Row>
void cut_table(Assembly& assembly, const Period& period) {
  auto& slot = assembly.slot<Row>();
  const std::size_t rows = slot.table().size();
  if constexpr (Dated<Row>) {
    const auto& since = slot.table().template of<&Row::since>();
    const auto last = last_days<Row>(slot.table());
    for (std::size_t i = 0; i < rows; ++i) {
      if (!period.meets(since[i].first_day(), last[i])) slot.remove(i);
    }
  } else if constexpr (requires { &Row::date; }) {
    for (std::size_t i = 0; i < rows; ++i) {
      if (!period.knows(slot.table().template of<&Row::date>()[i])) slot.remove(i);
    }
  } else if constexpr (std::same_as<Row, Initiative>) {
    for (std::size_t i = 0; i < rows; ++i) {
      const Initiative before = slot.table().row(i);
      Initiative row = before;
      if (!cut_initiative(row, period)) {
        slot.remove(i);
      } else if (row.status != before.status || row.result != before.result) {
        slot.touch().template of<&Initiative::status>().set(i, row.status);
        slot.touch().template of<&Initiative::result>().set(i, row.result);
      }
    }
  }
}

/// What was recorded in the period stays, whatever it is about: an initiative that ended before comes back, and
/// an observation forgets one that starts later.
template <class Row>
void keep_recorded(Assembly& assembly, const Period& period) {
  auto& rows = assembly.slot<Row>();
  auto& initiatives = assembly.slot<Initiative>();
  for (std::size_t i = 0; i < rows.table().size(); ++i) {
    const InitiativeId about = rows.table().template of<&Row::initiative>()[i];
    const bool recorded = !rows.is_gone(i) && !rows.table().template of<&Row::date>()[i].open();
    if (!recorded || !about.known() || !initiatives.is_gone(about)) continue;
    const auto start = initiatives.table().template of<&Initiative::start>()[about.index()];
    if (start.first_day() <= period.last) {
      initiatives.gone[about.index()] = false;
    } else if constexpr (std::same_as<Row, Observation>) {
      rows.touch().template of<&Observation::initiative>().set(i, InitiativeId{});
    }
  }
}

inline Network cut(const NetworkData& network, const Period& period) {
  Assembly assembly(network);
  Things::each([&]<class Row>() { cut_table<Row>(assembly, period); });
  keep_recorded<Lesson>(assembly, period);
  keep_recorded<Observation>(assembly, period);
  return Network(assembly.finish(false, {}));
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Network Network::at(Date date) const {
  const Day day = date.last_day();
  return date.open() ? *this : detail::cut(*data_, {day, day, true});
}

Network Network::between(Date first, Date last) const {
  if (first.first_day() > last.last_day()) {
    throw BadArgument("a period from " + first.to_string() + " to " + last.to_string() +
                      " has no days");
  }
  return detail::cut(*data_, {first.first_day(), last.last_day(), false});
}

}  // namespace coalign::inline COALIGN_ABI
