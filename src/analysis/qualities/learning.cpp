// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/learning.hpp>

#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// By initiative: one of its own leaders passed one of its lessons to a leader outside.
inline std::vector<bool> lessons_passed_on(const Network& network) {
  const auto from = network.column(&Share::from), to = network.column(&Share::to);
  const auto lesson = network.column(&Share::lesson);
  const auto taught = network.column(&Lesson::initiative);
  const auto leaders = network.column(&Initiative::leaders);
  std::vector<bool> passed(leaders.size(), false);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!lesson[i].known()) continue;
    const std::size_t initiative = taught[lesson[i].index()].index();
    if (passed[initiative]) continue;
    const auto& own = leaders[initiative];
    passed[initiative] = std::find(own.begin(), own.end(), from[i]) != own.end() &&
                         std::find(own.begin(), own.end(), to[i]) == own.end();
  }
  return passed;
}

inline Day first_lesson_day(const Network& network, std::span<const LessonId> lessons) {
  const auto date = network.column(&Lesson::date);
  Day first = after_all;
  for (const LessonId lesson : lessons) {
    if (!date[lesson.index()].open()) first = std::min(first, date[lesson.index()].first_day());
  }
  return first;
}

inline void fill_indicators(Subject& subject, Learning& found) {
  const Network& network = subject.network;
  const auto worked = network.column(&Lesson::worked);
  const auto end = network.column(&Initiative::end);
  const std::vector<bool> passed = lessons_passed_on(network);
  Tally candour(subject.ledger, "learning.candour", "initiatives");
  Tally recorded(subject.ledger, "learning.recorded", "initiatives");
  Tally passed_on(subject.ledger, "learning.passed_on", "initiatives");
  Tally used(subject.ledger, "learning.used", "initiatives");
  Tally prompt(subject.ledger, "learning.prompt", "initiatives");
  std::vector<double> days;
  std::uint64_t humbling = 0, exploring_ended = 0, exploring_missed = 0;
  for (std::uint32_t i = 0; i < end.size(); ++i) {
    if (!subject.scope.initiatives[i]) continue;
    const facts::InitiativeState& state = subject.history.initiatives[i];
    const auto lessons = subject.history.lessons_of(InitiativeId{i});
    const bool humble = std::any_of(lessons.begin(), lessons.end(), [&](LessonId lesson) {
      return worked[lesson.index()] == Truth::no;
    });
    if (state.ended) candour.add(i, state.judged || humble);
    if (state.missed) recorded.add(i, !lessons.empty());
    exploring_ended += state.exploring && state.ended ? 1 : 0;
    exploring_missed += state.exploring && state.missed ? 1 : 0;
    humbling += state.humbling ? 1 : 0;
    if (!state.humbling || lessons.empty()) continue;
    passed_on.add(i, passed[i]);
    used.add(i, std::any_of(lessons.begin(), lessons.end(), [&](LessonId lesson) {
               return subject.first_used[lesson.index()].known();
             }));
    const Day first = first_lesson_day(network, lessons);
    if (end[i].open() || first == after_all) continue;
    const Day after = std::max(first - end[i].last_day(), 0);
    prompt.add(i, after <= 365);
    days.push_back(after);
  }
  const Reason why = humbling == 0 ? Reason::no_initiatives : Reason::no_lessons;
  const bool no_shares = network.size<Share>() == 0;
  LearningIndicators& to = found.indicators;
  to.candour = candour.share(Reason::no_initiatives);
  to.recorded = recorded.count() > 0 && network.size<Lesson>() == 0
                    ? Estimate::none(Reason::no_lessons)
                    : recorded.share(Reason::no_initiatives);
  to.passed_on = no_shares ? Estimate::none(Reason::no_shares) : passed_on.share(why);
  to.used = network.size<Use>() == 0 ? Estimate::none(Reason::no_uses) : used.share(why);
  const Reason undated = passed_on.count() == 0 ? why : Reason::no_dates;
  to.prompt = prompt.share(undated);
  found.days_to_lesson = median_of(std::move(days), undated);
  found.none_missed = exploring_ended >= 5 && exploring_missed == 0;
}

/// What came of lessons of humbling initiatives: when they were used, and whether that helped.
inline void fill_use(Subject& subject, Learning& found) {
  const Network& network = subject.network;
  if (network.size<Use>() == 0) {
    found.days_to_use = found.success_using = found.success_others = found.success_difference =
        Estimate::none(Reason::no_uses);
    return;
  }
  const auto date = network.column(&Lesson::date);
  const auto taught = network.column(&Lesson::initiative);
  const auto start = network.column(&Initiative::start);
  std::vector<double> days;
  for (std::size_t l = 0; l < date.size(); ++l) {
    const InitiativeId from = taught[l], by = subject.first_used[l];
    const bool counts =
        subject.scope.has(from) && subject.history.initiatives[from.index()].humbling;
    if (!counts || !by.known() || date[l].open() || start[by.index()].open()) continue;
    days.push_back(std::max(start[by.index()].first_day() - date[l].first_day(), 0));
  }
  found.days_to_use = median_of(std::move(days), Reason::no_dates);

  std::vector<bool> built_on(start.size(), false);
  for (std::size_t i = 0; i < network.size<Use>(); ++i) {
    const Use use = network.row<Use>(i);
    const InitiativeId from = taught[use.lesson.index()];
    if (subject.history.initiatives[from.index()].humbling && facts::is_later_use(network, use)) {
      built_on[use.initiative.index()] = true;
    }
  }
  const auto status = network.column(&Initiative::status);
  std::uint64_t with = 0, with_success = 0, others = 0, others_success = 0;
  for (std::size_t i = 0; i < status.size(); ++i) {
    if (!subject.scope.initiatives[i] || !subject.history.initiatives[i].judged) continue;
    (built_on[i] ? with : others) += 1;
    if (status[i] == InitiativeStatus::succeeded)
      (built_on[i] ? with_success : others_success) += 1;
  }
  const auto share = [](std::uint64_t x, std::uint64_t n) {
    if (n == 0) return Estimate::none(Reason::no_initiatives);
    Estimate rate = Estimate::of(static_cast<double>(x) / static_cast<double>(n), n);
    rate.interval = inference::jeffreys(x, n);
    return rate;
  };
  found.success_using = share(with_success, with);
  found.success_others = share(others_success, others);
  found.success_difference = Estimate::none(Reason::no_initiatives, with + others);
  if (with > 0 && others > 0) {
    found.success_difference =
        Estimate::of(found.success_using.value - found.success_others.value, with + others);
    found.success_difference.interval =
        inference::newcombe(with_success, with, others_success, others);
  }
}

Learning learning(Subject& subject) {
  Learning found;
  fill_indicators(subject, found);
  fill_use(subject, found);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
