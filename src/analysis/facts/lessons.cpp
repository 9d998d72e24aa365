// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/lessons.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::facts {

Passings read_passings(const Network& network, const Work& work) {
  const auto from = network.column(&Share::from), to = network.column(&Share::to);
  const auto date = network.column(&Share::date);
  const auto lesson = network.column(&Share::lesson);
  // By giver first, then by lesson, so that within a lesson they stay by giver.
  std::vector<std::size_t> place(network.size<Leader>() + 1, 0);
  for (std::size_t i = 0; i < from.size(); ++i) ++place[from[i].index() + 1];
  for (std::size_t i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  std::vector<std::uint32_t> by_giver(from.size());
  for (std::uint32_t i = 0; i < from.size(); ++i) by_giver[place[from[i].index()]++] = i;
  work.check();

  Passings passings;
  passings.first.assign(network.size<Lesson>() + 1, 0);
  for (std::size_t i = 0; i < lesson.size(); ++i) {
    if (lesson[i].known()) ++passings.first[lesson[i].index() + 1];
  }
  for (std::size_t i = 1; i < passings.first.size(); ++i)
    passings.first[i] += passings.first[i - 1];
  passings.all.resize(passings.first.back());
  std::vector<std::size_t> next(passings.first.begin(), passings.first.end() - 1);
  for (const std::uint32_t i : by_giver) {
    if (!lesson[i].known()) continue;
    passings.all[next[lesson[i].index()]++] = {from[i], to[i], date[i].first_day()};
  }
  return passings;
}

HolderSearch::HolderSearch(const Network& network, const Passings& passings)
    : initiative_(network.column(&Lesson::initiative)),
      leaders_(network.column(&Initiative::leaders)),
      passings_(passings),
      held_(network.size<Leader>()) {}

bool HolderSearch::later(const Waiting& a, const Waiting& b) {
  if (a.from.known() != b.from.known()) return a.from.known();
  if (a.day != b.day) return a.day > b.day;
  return a.leader != b.leader ? a.leader > b.leader : a.from > b.from;
}

std::span<const Arrival> HolderSearch::of(LessonId lesson) {
  found_.clear();
  waiting_.clear();
  held_.clear();
  for (const LeaderId leader : leaders_[initiative_[lesson.index()].index()]) {
    waiting_.push_back({before_all, leader, {}});
  }
  std::make_heap(waiting_.begin(), waiting_.end(), later);
  const std::span<const Passing> passings = passings_.of(lesson);
  while (!waiting_.empty()) {
    std::pop_heap(waiting_.begin(), waiting_.end(), later);
    const Waiting now = waiting_.back();
    waiting_.pop_back();
    if (!held_.add(now.leader)) continue;
    found_.push_back({now.leader, now.day, now.from});
    auto next = std::lower_bound(
        passings.begin(), passings.end(), now.leader,
        [](const Passing& passing, LeaderId giver) { return passing.from < giver; });
    for (; next != passings.end() && next->from == now.leader; ++next) {
      if (held_.has(next->to) || (next->day != before_all && next->day < now.day)) continue;
      waiting_.push_back({std::max(next->day, now.day), next->to, now.leader});
      std::push_heap(waiting_.begin(), waiting_.end(), later);
    }
  }
  return found_;
}

namespace detail {

inline Day begins(const Network& network, InitiativeId initiative) {
  const Date start = network.column(&Initiative::start)[initiative.index()];
  return start.open() ? after_all : start.first_day();
}

}  // namespace detail

bool is_later_use(const Network& network, const Use& use) {
  const InitiativeId taught = network.column(&Lesson::initiative)[use.lesson.index()];
  const Date start = network.column(&Initiative::start)[taught.index()];
  return use.initiative != taught && detail::begins(network, use.initiative) >= start.first_day();
}

std::vector<InitiativeId> first_uses(const Network& network) {
  std::vector<InitiativeId> first(network.size<Lesson>());
  const auto order = [&](InitiativeId id) { return std::pair(detail::begins(network, id), id); };
  for (std::size_t i = 0; i < network.size<Use>(); ++i) {
    const Use use = network.row<Use>(i);
    if (!is_later_use(network, use)) continue;
    InitiativeId& found = first[use.lesson.index()];
    if (!found.known() || order(use.initiative) < order(found)) found = use.initiative;
  }
  return first;
}

}  // namespace coalign::inline COALIGN_ABI::facts
