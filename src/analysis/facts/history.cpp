// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/history.hpp>

#include <coalign/analysis/facts/agendas.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

Day latest_day(const Network& network) {
  Day latest = before_all;
  const auto see = [&](Date date) {
    if (!date.open()) latest = std::max(latest, date.first_day());
  };
  const auto status = network.column(&Initiative::status);
  Things::each([&]<class Row>() {
    if constexpr (Dated<Row>) {
      const auto since = network.column(&Row::since);
      for (std::size_t i = 0; i < since.size(); ++i) {
        if constexpr (std::same_as<Row, Commitment>) {
          const InitiativeId to = network.column(&Commitment::initiative)[i];
          if (to.known() && status[to.index()] == InitiativeStatus::planned) continue;
        }
        see(since[i]);
      }
    } else if constexpr (requires { &Row::date; }) {
      const auto date = network.column(&Row::date);
      for (std::size_t i = 0; i < date.size(); ++i) see(date[i]);
    }
  });
  const auto start = network.column(&Initiative::start);
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (status[i] != InitiativeStatus::planned) see(start[i]);
  }
  return latest;
}

Direction direction_of(const Goal& goal) {
  if (goal.direction != Direction::unknown) return goal.direction;
  if (goal.target > goal.baseline) return Direction::increase;
  return goal.target < goal.baseline ? Direction::decrease : Direction::unknown;
}

namespace detail {

inline void read_positions(const Network& network, const AgendaTable& table, History& history) {
  const auto basis = network.column(&AgendaEntry::basis);
  history.agendas = table.entries > 0;
  history.first_position.push_back(0);
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    GoalState& goal = history.goals[g];
    if (!history.agendas) goal.wanted = network.column(&Goal::weight)[g];
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      const double value = position_of(table.stance[e], table.priority[e]);
      if (!(value > 0)) continue;
      goal.wanted += value;
      history.positions.push_back({table.leaders[table.leader[e]], GoalId{g}, value, table.row[e],
                                   basis[table.row[e]] != Basis::inferred});
    }
    history.first_position.push_back(history.positions.size());
  }
}

inline void read_goals(const Network& network, History& history) {
  const auto goal = network.column(&Observation::goal);
  const auto date = network.column(&Observation::date);
  const auto value = network.column(&Observation::value);
  for (std::uint32_t i = 0; i < goal.size(); ++i) {
    const Day day = date[i].first_day();
    GoalState& state = history.goals[goal[i].index()];
    if (day > history.as_of || day < state.observed) continue;
    state.latest = value[i];
    state.observed = day;
    state.observation = i;
  }
  for (std::size_t g = 0; g < history.goals.size(); ++g) {
    const Goal row = network.row<Goal>(g);
    GoalState& state = history.goals[g];
    state.direction = direction_of(row);
    const bool planned = !std::isnan(row.baseline) && !std::isnan(row.target);
    state.measurable = planned && !row.indicator.missing() && !row.by.open();
    const auto known = [](bool answer) { return answer ? Truth::yes : Truth::no; };
    if (planned) {
      const bool seen = state.observation != GoalState::no_row;
      state.gap_open =
          known(better(row.target, seen ? state.latest : row.baseline, state.direction));
    }
    if (!std::isnan(row.target) && !std::isnan(row.best_practice) &&
        state.direction != Direction::unknown) {
      state.beyond = known(better(row.target, row.best_practice, state.direction));
    }
  }
}

inline void read_initiatives(const Network& network, History& history) {
  const auto status = network.column(&Initiative::status);
  const auto evidence = network.column(&Initiative::evidence);
  for (std::size_t i = 0; i < history.initiatives.size(); ++i) {
    InitiativeState& state = history.initiatives[i];
    state.tried = status[i] != InitiativeStatus::planned;
    state.exploring =
        state.tried && (evidence[i] == Evidence::promising || evidence[i] == Evidence::untested);
    state.missed = status[i] == InitiativeStatus::failed || status[i] == InitiativeStatus::stopped;
    state.judged = state.missed || status[i] == InitiativeStatus::succeeded;
    state.ended = state.judged || status[i] == InitiativeStatus::completed;
    state.humbling = state.missed;
  }
  const auto of = network.column(&Lesson::initiative);
  const auto worked = network.column(&Lesson::worked);
  history.first_lesson.assign(history.initiatives.size() + 1, 0);
  for (std::size_t i = 0; i < of.size(); ++i) {
    ++history.first_lesson[of[i].index() + 1];
    if (worked[i] == Truth::no) history.initiatives[of[i].index()].humbling = true;
  }
  for (std::size_t i = 0; i < history.initiatives.size(); ++i) {
    history.first_lesson[i + 1] += history.first_lesson[i];
  }
  history.lessons.resize(of.size());
  std::vector<std::size_t> place(history.first_lesson.begin(), history.first_lesson.end() - 1);
  for (std::uint32_t i = 0; i < of.size(); ++i)
    history.lessons[place[of[i].index()]++] = LessonId{i};
}

/// What a leader does: in which initiatives, and for which goals beside.
struct Doing {
  std::vector<std::uint32_t> initiatives, goals;
};

inline std::vector<Doing> doings(const Network& network, const History& history) {
  std::vector<Doing> found(network.size<Leader>());
  const auto leaders = network.column(&Initiative::leaders);
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (!history.initiatives[i].tried) continue;
    for (const LeaderId leader : leaders[i]) {
      found[leader.index()].initiatives.push_back(static_cast<std::uint32_t>(i));
    }
  }
  const auto leader = network.column(&Commitment::leader);
  const auto goal = network.column(&Commitment::goal);
  const auto initiative = network.column(&Commitment::initiative);
  const auto amount = network.column(&Commitment::amount);
  for (std::size_t i = 0; i < leader.size(); ++i) {
    if (amount[i] <= 0) continue;  // one that is unknown is given
    Doing& its = found[leader[i].index()];
    if (goal[i].known()) its.goals.push_back(goal[i].value);
    if (initiative[i].known()) its.initiatives.push_back(initiative[i].value);
  }
  return found;
}

/// Leader by leader, counted before they are written: all leaders of one initiative times all its goals are many.
inline void read_acts(const Network& network, History& history) {
  const auto goals = network.column(&Initiative::goals);
  const std::vector<Doing> found = doings(network, history);
  constexpr std::size_t nobody = std::size_t(-1);
  std::vector<std::size_t> last(network.size<Goal>(), nobody);  // who was seen to act for a goal
  const auto each_goal = [&](std::size_t leader, std::size_t turn, auto&& take) {
    const auto once = [&](std::uint32_t goal) {
      if (std::exchange(last[goal], turn) != turn) take(GoalId{goal});
    };
    for (const std::uint32_t goal : found[leader].goals) once(goal);
    for (const std::uint32_t i : found[leader].initiatives) {
      for (const GoalId goal : goals[i]) once(goal.value);
    }
  };
  history.first_act.assign(found.size() + 1, 0);
  for (std::size_t i = 0; i < found.size(); ++i) {
    history.first_act[i + 1] = history.first_act[i];
    each_goal(i, i, [&](GoalId) { ++history.first_act[i + 1]; });
  }
  history.acts.reserve(history.first_act.back());
  for (std::size_t i = 0; i < found.size(); ++i) {
    each_goal(i, found.size() + i, [&](GoalId goal) { history.acts.push_back(goal); });
    const auto begin = history.acts.begin() + static_cast<std::ptrdiff_t>(history.first_act[i]);
    if (!std::is_sorted(begin, history.acts.end())) std::sort(begin, history.acts.end());
  }
}

}  // namespace detail

bool History::acts_on(LeaderId leader, GoalId goal) const {
  const auto its = acts_of(leader);
  return std::binary_search(its.begin(), its.end(), goal);
}

History read_history(const Network& network, const AgendaTable& agendas, Day as_of,
                     const Work& work) {
  History history;
  history.as_of = as_of;
  history.goals.resize(network.size<Goal>());
  history.initiatives.resize(network.size<Initiative>());
  detail::read_positions(network, agendas, history);
  work.check();
  detail::read_goals(network, history);
  detail::read_initiatives(network, history);
  detail::read_acts(network, history);
  return history;
}

}  // namespace coalign::inline COALIGN_ABI::facts
