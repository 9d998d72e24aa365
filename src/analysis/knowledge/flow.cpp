// SPDX-License-Identifier: MIT
#include <coalign/analysis/knowledge/flow.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/model/describe/words.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace coalign::inline COALIGN_ABI::knowledge {

namespace detail {

inline constexpr std::size_t most_lessons = 10'000;
inline constexpr std::size_t flow_chunks = 16;

inline Estimate share_of(std::size_t some, std::size_t all, Reason why) {
  return all == 0 ? Estimate::none(why)
                  : Estimate::of(static_cast<double>(some) / static_cast<double>(all), all);
}

/// All lessons, or so many drawn at random, in their order.
inline std::vector<std::uint32_t> lessons_to_look_at(std::size_t lessons) {
  std::vector<std::uint32_t> all(lessons);
  std::iota(all.begin(), all.end(), 0U);
  if (lessons <= most_lessons) return all;
  inference::Random random(0, inference::task("lessons of knowledge flow"), 0);
  for (std::size_t i = 0; i < most_lessons; ++i) {
    std::swap(all[i], all[i + static_cast<std::size_t>(random.below(lessons - i))]);
  }
  all.resize(most_lessons);
  std::sort(all.begin(), all.end());
  return all;
}

/// Calls `run(chunk, begin, end)` over parts of [0, size) that do not depend on threads.
template <class Run>
void in_chunks(std::size_t size, std::string_view what, const Work& work, Run&& run) {
  for_each_chunk(work, flow_chunks, what, [&](std::size_t chunk) {
    run(chunk, size * chunk / flow_chunks, size * (chunk + 1) / flow_chunks);
  });
}

/// One thing passed on from one leader to another; a message or a data set is thing `none`.
struct Passed {
  std::uint32_t from, to, thing;
  friend auto operator<=>(const Passed&, const Passed&) = default;
};

inline std::vector<Passed> different_things(const Network& network) {
  const auto from = network.column(&Share::from), to = network.column(&Share::to);
  const auto lesson = network.column(&Share::lesson);
  std::vector<Passed> all;
  all.reserve(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i] != to[i]) all.push_back({from[i].value, to[i].value, lesson[i].value});
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// `passed` is sorted by giver and receiver, so each pair of leaders is a run of it.
inline Estimate reciprocity_of(const std::vector<Passed>& passed) {
  std::size_t mutual = 0;
  for (std::size_t begin = 0, end; begin < passed.size(); begin = end) {
    const auto [from, to, thing] = passed[begin];
    for (end = begin; end < passed.size() && passed[end].from == from && passed[end].to == to;)
      ++end;
    const Passed first{to, from, 0};
    const Passed last{to, from, LessonId::none};
    const auto back = std::upper_bound(passed.begin(), passed.end(), last) -
                      std::lower_bound(passed.begin(), passed.end(), first);
    mutual += std::min(end - begin, static_cast<std::size_t>(back));
  }
  return share_of(mutual, passed.size(), Reason::no_shares);
}

/// Between groups of leaders, `group` saying which; beside what mixing would give.
template <class Row, class Group>
std::vector<Row> between_groups(const std::vector<Passed>& passed, const ColumnView<Group>& group,
                                std::array<Group, 2> Row::*groups) {
  constexpr std::size_t N = Words<Group>::list.size();
  std::array<std::size_t, N> leaders{}, given{};
  std::array<std::array<std::size_t, N>, N> count{};
  const auto at = [&](std::uint32_t leader) { return static_cast<std::size_t>(group[leader]); };
  for (std::uint32_t i = 0; i < group.size(); ++i) ++leaders[at(i)];
  for (const Passed& one : passed) {
    ++given[at(one.from)];
    ++count[at(one.from)][at(one.to)];
  }
  std::vector<Row> rows;
  const auto others = static_cast<double>(group.size()) - 1;
  for (std::size_t a = 0; a < N; ++a) {
    for (std::size_t b = 0; b < N && leaders[a] != 0; ++b) {
      if (leaders[b] == 0) continue;
      Row row;
      row.*groups = {static_cast<Group>(a), static_cast<Group>(b)};
      row.passed = count[a][b];
      const auto receivers = static_cast<double>(leaders[b] - (a == b ? 1 : 0));
      row.expected = others > 0 ? static_cast<double>(given[a]) * receivers / others : 0;
      row.ratio = row.expected > 0
                      ? Estimate::of(static_cast<double>(row.passed) / row.expected, given[a])
                      : Estimate::none(Reason::no_shares);
      rows.push_back(row);
    }
  }
  return rows;
}

/// Of every lesson, whether it reached anybody and whether somebody holds it who will stay.
struct Held {
  std::vector<char> passed_on, kept;  // not bits: written by several threads
};

inline Held who_holds(const Network& network, const facts::Passings& passings, const Work& work) {
  const auto stage = network.column(&Leader::stage);
  const std::size_t lessons = network.size<Lesson>();
  Held held{std::vector<char>(lessons, 0), std::vector<char>(lessons, 0)};
  in_chunks(lessons, "who holds lessons", work,
            [&](std::size_t, std::size_t begin, std::size_t end) {
              facts::HolderSearch holders(network, passings);
              for (std::size_t i = begin; i < end; ++i) {
                if (i % 1'024 == 0) work.check();
                for (const auto& arrival : holders.of(LessonId{static_cast<std::uint32_t>(i)})) {
                  if (arrival.from.known()) held.passed_on[i] = 1;
                  const Stage its = stage[arrival.leader.index()];
                  if (its == Stage::emerging || its == Stage::future) held.kept[i] = 1;
                }
              }
            });
  return held;
}

/// Whom the lessons looked at concern and reached, by lesson and by leader.
inline void look_at(const Facts& facts, Flow& found, const Work& work) {
  const Network& network = facts.network();
  const facts::Passings& passings = facts.passings(work);
  const facts::History& history = facts.history({}, work);
  const auto worked = network.column(&Lesson::worked);
  const auto lessons = lessons_to_look_at(found.lessons);
  found.lessons_looked_at = lessons.size();
  found.by_lesson.resize(lessons.size());
  struct Counts {
    std::uint32_t concerned = 0, heard = 0;
  };
  std::vector<std::vector<Counts>> counts(flow_chunks);
  in_chunks(lessons.size(), "whom lessons concern", work,
            [&](std::size_t chunk, std::size_t begin, std::size_t end) {
              std::vector<Counts>& own = counts[chunk];
              own.resize(begin < end ? network.size<Leader>() : 0);
              if (begin == end) return;
              facts::HolderSearch holders(network, passings);
              facts::ConcernedSearch concerned(network, history);
              for (std::size_t i = begin; i < end; ++i) {
                if (i % 64 == 0) work.check();
                LessonFlow& row = found.by_lesson[i];
                row.lesson = LessonId{lessons[i]};
                row.worked = worked[lessons[i]];
                concerned.each(row.lesson, holders.of(row.lesson),
                               [&](LeaderId leader, bool holds) {
                                 ++row.concerned;
                                 ++own[leader.index()].concerned;
                                 row.leaders_reached += holds ? 1 : 0;
                                 own[leader.index()].heard += holds ? 1 : 0;
                               });
                row.reach = share_of(row.leaders_reached, row.concerned, Reason::no_agendas);
              }
            });
  for (const auto& own : counts) {
    for (std::size_t i = 0; i < own.size(); ++i) {
      found.by_leader[i].concerned += own[i].concerned;
      found.by_leader[i].heard += own[i].heard;
    }
  }
}

/// The mean over lessons that concern anybody, with an interval where they were drawn from more.
inline Estimate mean_reach(const Flow& found) {
  double sum = 0, squares = 0;
  std::size_t size = 0;
  for (const LessonFlow& row : found.by_lesson) {
    if (!row.reach.known()) continue;
    sum += row.reach.value;
    squares += row.reach.value * row.reach.value;
    ++size;
  }
  if (size == 0)
    return Estimate::none(found.lessons == 0 ? Reason::no_lessons : Reason::no_agendas);
  const auto n = static_cast<double>(size);
  Estimate reach = Estimate::of(sum / n, size);
  if (found.lessons_looked_at < found.lessons && size > 1) {
    const double variance = std::max(squares - sum * sum / n, 0.0) / (n - 1);
    const double left =
        1 - static_cast<double>(found.lessons_looked_at) /
                static_cast<double>(found.lessons);  // none of what was seen is in doubt
    const double off = 1.959963984540054 * std::sqrt(variance / n * left);
    reach.interval = Interval{std::max(reach.value - off, 0.0), std::min(reach.value + off, 1.0)};
  }
  return reach;
}

inline void sum_up_lessons(const Network& network, const Held& held, Flow& found) {
  const auto worked = network.column(&Lesson::worked);
  const auto initiative = network.column(&Lesson::initiative);
  const auto goals = network.column(&Initiative::goals);
  const auto stage = network.column(&Leader::stage);
  std::size_t good = 0, bad = 0, good_passed = 0, bad_passed = 0, kept = 0, bad_kept = 0;
  std::vector<std::size_t> of_goal(network.size<Goal>(), 0), kept_of_goal(of_goal);
  for (std::size_t i = 0; i < found.lessons; ++i) {
    const bool passed = held.passed_on[i] != 0, stays = held.kept[i] != 0;
    good += worked[i] == Truth::yes ? 1 : 0;
    good_passed += worked[i] == Truth::yes && passed ? 1 : 0;
    bad += worked[i] == Truth::no ? 1 : 0;
    bad_passed += worked[i] == Truth::no && passed ? 1 : 0;
    kept += stays ? 1 : 0;
    bad_kept += worked[i] == Truth::no && stays ? 1 : 0;
    for (const GoalId goal : goals[initiative[i].index()]) {
      ++of_goal[goal.index()];
      kept_of_goal[goal.index()] += stays ? 1 : 0;
    }
  }
  bool follows = false;
  for (std::size_t i = 0; i < stage.size(); ++i) {
    follows |= stage[i] == Stage::emerging || stage[i] == Stage::future;
  }
  const bool shared = found.shares != 0;
  const auto of = [&](std::size_t some, std::size_t all, bool known, Reason why) {
    return known ? share_of(some, all, Reason::no_lessons) : Estimate::none(why);
  };
  found.passed_on_worked = of(good_passed, good, shared, Reason::no_shares);
  found.passed_on_failed = of(bad_passed, bad, shared, Reason::no_shares);
  const Reason nobody = shared ? Reason::no_stages : Reason::no_shares;
  found.kept = of(kept, found.lessons, shared && follows, nobody);
  found.kept_failed = of(bad_kept, bad, shared && follows, nobody);
  for (std::uint32_t g = 0; g < of_goal.size(); ++g) {
    if (of_goal[g] == 0) continue;
    found.by_goal.push_back({GoalId{g}, of_goal[g], kept_of_goal[g],
                             of(kept_of_goal[g], of_goal[g], shared && follows, nobody)});
  }
}

}  // namespace detail

Flow flow(const Facts& facts, const Work& work) {
  const Network& network = facts.network();
  Flow found;
  found.lessons = network.size<Lesson>();
  found.shares = network.size<Share>();
  found.by_leader.resize(network.size<Leader>());
  for (std::uint32_t i = 0; i < found.by_leader.size(); ++i)
    found.by_leader[i].leader = LeaderId{i};

  const auto passed = detail::different_things(network);
  found.passed = passed.size();
  for (const detail::Passed& one : passed) {
    ++found.by_leader[one.from].given;
    ++found.by_leader[one.to].received;
  }
  found.reciprocity = detail::reciprocity_of(passed);
  found.by_kind = detail::between_groups(passed, network.column(&Leader::kind), &KindFlow::kinds);
  found.by_stage =
      detail::between_groups(passed, network.column(&Leader::stage), &StageFlow::stages);
  const facts::Passings& passings = facts.passings(work);
  detail::sum_up_lessons(network, detail::who_holds(network, passings, work), found);
  detail::look_at(facts, found, work);

  std::size_t concerned = 0, deaf = 0;
  for (LeaderFlow& leader : found.by_leader) {
    leader.reach = found.shares == 0
                       ? Estimate::none(Reason::no_shares)
                       : detail::share_of(leader.heard, leader.concerned, Reason::no_lessons);
    concerned += leader.concerned != 0 ? 1 : 0;
    deaf += leader.concerned != 0 && leader.heard == 0 ? 1 : 0;
  }
  if (found.shares == 0) {
    for (LessonFlow& lesson : found.by_lesson) lesson.reach = Estimate::none(Reason::no_shares);
    found.reach = found.unheard = Estimate::none(Reason::no_shares);
  } else {
    found.reach = detail::mean_reach(found);
    found.unheard = detail::share_of(deaf, concerned, Reason::no_lessons);
  }
  return found;
}

Flow flow(const Network& network, const Work& work) { return flow(Facts(network), work); }

}  // namespace coalign::inline COALIGN_ABI::knowledge
