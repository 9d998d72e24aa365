// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/drawn_goals.hpp>

#include <coalign/analysis/alignment/agendas/detail/by_leader.hpp>

#include <algorithm>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment::detail {

Cared::Cared(const facts::AgendaTable& table)
    : goal_weight(table.goal_weight), popular(table.goals(), 0.0) {
  const AgendasByLeader agendas(table);
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    const double u = table.influence[i];
    if (!(u > 0)) continue;
    const auto number = static_cast<std::uint32_t>(influence.size());
    influence.push_back(u);
    influence_of_all += u;
    for (const GoalSaid& said : agendas.of(i)) {
      if (!(said.priority > 0)) continue;
      priority.push_back(said.priority);
      leader.push_back(number);
      popular[said.goal] += u * said.priority;
    }
    first.push_back(priority.size());
  }
  falling.resize(priority.size());
  std::iota(falling.begin(), falling.end(), 0U);
  std::stable_sort(falling.begin(), falling.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return priority[a] > priority[b]; });
}

DrawnGoals::DrawnGoals(const Cared& cared, bool popular)
    : cared_(&cared),
      likely_(popular ? cared.popular : std::vector<double>(cared.popular.size(), 1.0)),
      keep_(likely_.size(), 1.0),
      instead_(likely_.size()),
      goal_(cared.priority.size()),
      taken_(likely_.size(), 0U),
      before_(likely_.size()) {
  // Walker's alias method, as Vose fills its table.
  const double all = std::accumulate(likely_.begin(), likely_.end(), 0.0);
  std::vector<double> times(likely_.size());
  std::vector<std::uint32_t> under, over;
  for (std::uint32_t g = 0; g < likely_.size(); ++g) {
    instead_[g] = g;
    times[g] = all > 0 ? likely_[g] / all * static_cast<double>(likely_.size()) : 1;
    (times[g] < 1 ? under : over).push_back(g);
  }
  while (!under.empty() && !over.empty()) {
    const std::uint32_t low = under.back(), high = over.back();
    under.pop_back();
    keep_[low] = times[low];
    instead_[low] = high;
    times[high] -= 1 - times[low];
    if (times[high] < 1) {
      over.pop_back();
      under.push_back(high);
    }
  }
  // What rounding leaves in `under` is 1, but for goals that nobody cares about: those are never drawn.
  for (const std::uint32_t g : under) {
    if (!(likely_[g] > 0)) {
      keep_[g] = 0;
      instead_[g] = static_cast<std::uint32_t>(std::max_element(likely_.begin(), likely_.end()) -
                                               likely_.begin());
    }
  }
}

std::uint32_t DrawnGoals::any(inference::Random& random) const {
  const auto g = static_cast<std::uint32_t>(random.below(likely_.size()));
  return keep_[g] >= 1 || random.uniform() < keep_[g] ? g : instead_[g];
}

std::uint32_t DrawnGoals::any_left(inference::Random& random) const {
  double left = 0;
  for (std::size_t g = 0; g < likely_.size(); ++g) left += taken_[g] == taker_ ? 0 : likely_[g];
  double at = random.uniform() * left;
  std::uint32_t last = 0;
  for (std::uint32_t g = 0; g < likely_.size(); ++g) {
    if (taken_[g] == taker_ || !(likely_[g] > 0)) continue;
    last = g;
    if (at < likely_[g]) return g;
    at -= likely_[g];
  }
  return last;
}

void DrawnGoals::draw(std::size_t leader, inference::Random& random) {
  constexpr int tries = 16;
  if (++taker_ == 0) {  // all numbers were used: begin again
    std::fill(taken_.begin(), taken_.end(), 0U);
    taker_ = 1;
  }
  const std::size_t begin = cared_->first[leader], end = cared_->first[leader + 1];
  bool differ = false;
  for (std::size_t k = begin; k < end; ++k) {
    std::uint32_t g = any(random);
    // Drawing again gives what a draw among those left would; after some tries that is done.
    for (int again = 1; taken_[g] == taker_ && again < tries; ++again) g = any(random);
    if (taken_[g] == taker_) g = any_left(random);
    taken_[g] = taker_;
    goal_[k] = g;
    differ = differ || cared_->priority[k] != cared_->priority[begin];
  }
  // The goals drawn first are the popular ones: which priority each gets is chance too.
  if (differ) random.shuffle(std::span(goal_).subspan(begin, end - begin));
}

double DrawnGoals::overlap(inference::Random& random) {
  for (std::size_t i = 0; i < cared_->influence.size(); ++i) draw(i, random);
  std::fill(before_.begin(), before_.end(), 0.0);
  double shared = 0, both = 0;  // sums over pairs of min and of p + p'
  for (const std::uint32_t k : cared_->falling) {
    const std::uint32_t g = goal_[k];
    const double u = cared_->influence[cared_->leader[k]];
    const double amount = cared_->goal_weight[g] * u * cared_->priority[k];
    shared += amount * before_[g];
    both += amount * (cared_->influence_of_all - u);
    before_[g] += u;
  }
  return shared / (both - shared);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
