// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/over_time.hpp>

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/proportion.hpp>
#include <coalign/analysis/outcomes/detail/observed.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace coalign::inline COALIGN_ABI::outcomes {

namespace detail {

using coalign::detail::at_most_largest;
using coalign::detail::year_of;

inline constexpr std::size_t few_dates = 3;  ///< the fewest that a line is trusted with here

/// Half of what lies between two numbers, which is finite whatever they are.
inline double half_way(double from, double to) { return to / 2 - from / 2; }
/// Unknown where there is no way to compare with.
inline Estimate part_of(double done, double way, Reason why, std::uint64_t evidence) {
  if (std::isnan(done) || std::isnan(way) || way == 0) return Estimate::none(why, evidence);
  return Estimate::of(at_most_largest(done / way), evidence);
}

/// By goal the first day on which anything was tried on it, or on a goal that leads to it.
inline std::vector<Day> read_beginnings(const Facts& facts, const Work& work) {
  const Network& network = facts.network();
  const auto goals = network.column(&Initiative::goals);
  const auto start = network.column(&Initiative::start);
  const auto status = network.column(&Initiative::status);
  std::vector<Day> found(network.size<Goal>(), after_all);
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (status[i] == InitiativeStatus::planned || start[i].open()) continue;
    for (const GoalId goal : goals[i]) {
      found[goal.index()] = std::min(found[goal.index()], start[i].first_day());
    }
  }
  const facts::ContributionGraph& graph = facts.contributions(work);
  for (const std::uint32_t goal : graph.order) {
    for (const facts::Arc& arc : graph.serving(goal))
      found[goal] = std::min(found[goal], found[arc.goal]);
  }
  return found;
}

/// Things that count in or against, but for those of which it is not known.
struct Share {
  std::uint64_t in = 0, all = 0;

  void add(Truth counted) {
    all += counted == Truth::unknown ? 0 : 1;
    in += counted == Truth::yes ? 1 : 0;
  }
  [[nodiscard]] Estimate estimate(Reason why) const { return inference::share(in, all, why); }
};

inline Truth truth_of(bool yes) { return yes ? Truth::yes : Truth::no; }

/// What can be said of one goal.
class GoalReader {
 public:
  GoalReader(const Goal& goal, const Observed& observed, Day began, const Work& work)
      : goal_(goal), observed_(observed), began_(began), work_(work) {
    row_.goal = goal.id;
    row_.direction = facts::direction_of(goal);
    row_.rows = observed.rows;
    row_.by = goal.by;
    if (began < after_all) row_.began = Date::on(began);
    const Reason none = Reason::no_observations;
    for (Estimate* one : {&row_.latest, &row_.progress, &row_.trend, &row_.forecast, &row_.turned,
                          &row_.expected, &row_.earliest, &row_.at_latest}) {
      *one = Estimate::none(none);
    }
  }

  [[nodiscard]] GoalOverTime read() {
    if (!observed_.any()) return std::move(row_);
    day_ = observed_.days.back();
    value_ = observed_.values.back();
    row_.observed = Date::on(day_);
    row_.latest = Estimate::of(value_, 1);
    read_progress();
    read_trend();
    read_turn();
    read_expected();
    if (!std::isnan(goal_.best_practice) && row_.direction != Direction::unknown) {
      row_.breakthrough = truth_of(facts::better(value_, goal_.best_practice, row_.direction));
    }
    return std::move(row_);
  }

  /// At the target, or beyond it; unknown without one.
  [[nodiscard]] static Truth reached(const Goal& goal, const GoalOverTime& row) {
    if (!row.latest.known() || std::isnan(goal.target) || row.direction == Direction::unknown) {
      return Truth::unknown;
    }
    return truth_of(at_target(goal, row.latest.value, row.direction));
  }

 private:
  [[nodiscard]] static bool at_target(const Goal& goal, double value, Direction direction) {
    return !facts::better(goal.target, value, direction);
  }

  void read_progress() {
    row_.progress = part_of(half_way(goal_.baseline, value_),
                            half_way(goal_.baseline, goal_.target), Reason::no_targets, 1);
  }

  void read_trend() {
    const std::size_t all = observed_.rows.size(), since = observed_.before(began_);
    const bool enough = observed_.dates(since, all) >= few_dates;
    row_.trend = observed_.line(enough ? since : 0, all, work_).slope;
    if (!row_.trend.known() || row_.direction == Direction::unknown) return;
    const bool down = row_.direction == Direction::decrease;
    const auto& interval = row_.trend.interval;
    if (!interval || (interval->low <= 0 && interval->high >= 0)) return;
    row_.improving = truth_of((interval->low < 0) == down);
  }

  void read_turn() {
    const std::size_t before = began_ == after_all ? 0 : observed_.before(began_);
    row_.forecast = row_.turned =
        Estimate::none(began_ == after_all ? Reason::no_initiatives : Reason::too_few, before);
    if (before == observed_.rows.size() || observed_.dates(0, before) < few_dates) return;
    const auto line = observed_.line(0, before, work_);
    if (!line.slope.known()) {
      row_.forecast = row_.turned = Estimate::none(line.slope.unknown, before);
      return;
    }
    const double when = year_of(day_), forecast = at_most_largest(line.at(when));
    row_.forecast = Estimate::of(forecast, before);
    if (const auto& slope = line.slope.interval) {
      const double low = at_most_largest(line.y + slope->low * (when - line.x));
      const double high = at_most_largest(line.y + slope->high * (when - line.x));
      row_.forecast.interval = Interval{std::min(low, high), std::max(low, high)};
    }
    const double better = half_way(forecast, value_);
    row_.turned =
        row_.direction == Direction::unknown
            ? Estimate::none(Reason::no_targets, before)
            : part_of(row_.direction == Direction::decrease ? -better : better,
                      std::abs(half_way(forecast, goal_.target)), Reason::no_targets, before);
  }

  void read_expected() {
    const Truth there = reached(goal_, row_);
    const auto all = observed_.rows.size();
    const auto every = [&](Estimate found) {
      row_.expected = row_.earliest = row_.at_latest = found;
    };
    if (there == Truth::unknown) return every(Estimate::none(Reason::no_targets, all));
    // The first day on which it was seen to be met; one that was lost again is not met.
    const auto met = std::find_if(observed_.values.begin(), observed_.values.end(),
                                  [&](double x) { return at_target(goal_, x, row_.direction); });
    const auto when = static_cast<std::size_t>(met - observed_.values.begin());
    if (there == Truth::yes) {
      const Day day = observed_.days[when];
      if (!goal_.by.open()) row_.in_time = truth_of(day <= goal_.by.last_day());
      return every(Estimate::of(year_of(day), all));
    }
    if (!goal_.by.open() && goal_.by.last_day() < day_) row_.in_time = Truth::no;
    if (!row_.trend.known()) return every(Estimate::none(row_.trend.unknown, all));
    row_.expected = met_at(row_.trend.value);
    row_.earliest = row_.at_latest = Estimate::none(Reason::too_few, all);
    if (const auto& slope = row_.trend.interval) {
      const bool down = row_.direction == Direction::decrease;
      row_.earliest = met_at(down ? slope->low : slope->high);
      row_.at_latest = met_at(down ? slope->high : slope->low);
    }
    if (goal_.by.open()) return;
    row_.in_time =
        truth_of(row_.expected.known() && row_.expected.value <= year_of(goal_.by.last_day()));
  }
  /// At this pace from the latest value on.
  [[nodiscard]] Estimate met_at(double slope) const {
    const double years = 2 * (half_way(value_, goal_.target) / slope), year = year_of(day_) + years;
    const auto all = row_.rows.size();
    return years > 0 && year < 10'000 ? Estimate::of(year, all)
                                      : Estimate::none(Reason::leads_away, all);
  }

  const Goal& goal_;
  const Observed& observed_;
  const Day began_;
  const Work& work_;
  GoalOverTime row_;
  Day day_ = before_all;
  double value_ = not_given;
};

/// Ended, as far as is known on a day.
inline bool ended(const Initiative& initiative, Day as_of) {
  const InitiativeStatus status = initiative.status;
  return status != InitiativeStatus::planned && status != InitiativeStatus::running &&
         status != InitiativeStatus::unknown &&
         (initiative.end.open() || initiative.end.last_day() <= as_of);
}

/// What an initiative with start and end gained on a goal.
inline Lasting lasting_of(const Initiative& initiative, const Goal& goal,
                          const Observed& observed) {
  Lasting row;
  row.initiative = initiative.id;
  row.goal = goal.id;
  row.end = initiative.end;
  const auto unknown = [&](Reason why) { row.gain = row.lasting = Estimate::none(why); };
  row.before = row.at_end = row.latest = Estimate::none(Reason::no_observations);
  if (initiative.start.open() || initiative.end.open()) return unknown(Reason::no_dates), row;
  unknown(Reason::no_observations);
  // What is observed on the day of the start is of before.
  const std::size_t began = observed.before(initiative.start.first_day() + 1);
  const std::size_t after = observed.before(initiative.end.last_day() + 1);
  const double before = began > 0 ? observed.values[began - 1] : goal.baseline;
  if (!std::isnan(before)) row.before = Estimate::of(before, 1);
  if (after > began) row.at_end = Estimate::of(observed.values[after - 1], 1);
  if (!row.before.known() || !row.at_end.known()) return row;
  const Direction direction = facts::direction_of(goal);
  if (direction == Direction::unknown) return unknown(Reason::no_targets), row;
  const double gained = half_way(before, row.at_end.value);
  row.gain =
      Estimate::of(at_most_largest(direction == Direction::decrease ? -2 * gained : 2 * gained), 2);
  if (after == observed.days.size()) return row;  // nothing was observed since
  row.latest = Estimate::of(observed.values.back(), 1);
  row.observed = Date::on(observed.days.back());
  row.lasting = row.gain.value > 0
                    ? part_of(half_way(before, row.latest.value), gained, Reason::no_gain, 3)
                    : Estimate::none(Reason::no_gain, 3);
  return row;
}

}  // namespace detail

OverTime over_time(const Facts& facts, const OverTimeOptions& options, const Work& work) {
  const Network& network = facts.network();
  const Day as_of = options.as_of.open() ? facts.latest_day() : options.as_of.last_day();
  const auto observed = detail::read_observed(network, as_of);
  const auto beginnings = detail::read_beginnings(facts, work);
  OverTime found;
  found.as_of = Date::on(as_of);
  detail::Share reached, in_time, improving, turned, breakthrough, lasting;
  for (std::size_t g = 0; g < observed.size(); ++g) {
    work.check();
    const Goal goal = network.row<Goal>(g);
    const Day began = beginnings[g] <= as_of ? beginnings[g] : after_all;
    GoalOverTime row = detail::GoalReader(goal, observed[g], began, work).read();
    reached.add(detail::GoalReader::reached(goal, row));
    in_time.add(row.in_time);
    improving.add(row.improving);
    turned.add(row.turned.known() ? detail::truth_of(row.turned.value > 0) : Truth::unknown);
    breakthrough.add(row.breakthrough);
    found.by_goal.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < network.size<Initiative>(); ++i) {
    const Initiative initiative = network.row<Initiative>(i);
    if (!detail::ended(initiative, as_of)) continue;
    for (const GoalId goal : initiative.goals) {
      Lasting row =
          detail::lasting_of(initiative, network.row<Goal>(goal.index()), observed[goal.index()]);
      lasting.add(row.lasting.known() ? detail::truth_of(row.lasting.value >= 0.5)
                                      : Truth::unknown);
      found.by_initiative.push_back(std::move(row));
    }
  }
  const bool any =
      std::any_of(observed.begin(), observed.end(), [](const auto& its) { return its.any(); });
  const auto why = [&](Reason reason) { return any ? reason : Reason::no_observations; };
  found.reached = reached.estimate(why(Reason::no_targets));
  found.in_time = in_time.estimate(why(Reason::no_targets));
  found.improving = improving.estimate(why(Reason::too_few));
  found.turned = turned.estimate(why(Reason::too_few));
  found.breakthrough = breakthrough.estimate(why(Reason::no_targets));
  found.lasting =
      lasting.estimate(why(found.by_initiative.empty() ? Reason::no_initiatives : Reason::no_gain));
  return found;
}

OverTime over_time(const Network& network, const OverTimeOptions& options, const Work& work) {
  return over_time(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::outcomes
