// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/chance.hpp>

#include <alidade/analysis/alignment/detail/radix.hpp>

#include <algorithm>
#include <numeric>

namespace alidade::inline v0::alignment::detail {

double chance_agreement(std::size_t points) noexcept {
  if (points == 0) return 1.0 / 3;
  const auto k = static_cast<double>(points);
  return 1 - 2 * (k + 1) / (3 * k);
}

/// A priority and the influence of who has it.
struct Weighted {
  double priority, influence;
};

/// The sum over unordered pairs of u u' min(p, p'), of a range that falls by priority, then by
/// influence.
template <class It>
double sum_of_minima(It first, It last) {
  double before = 0, sum = 0;
  for (; first != last; ++first) {
    sum += first->influence * first->priority * before;
    before += first->influence;
  }
  return sum;
}

double chance_overlap(const AgendaTable& agendas) {
  // Two leaders' priorities a, b meet on a goal with probability 1/m^2; over the m goals the expected
  // sum of minima is (1/m) sum_ab min(a, b). A common factor, the mean weight of goals, cancels.
  std::vector<std::size_t> first(agendas.leaders.size() + 1, 0);
  for (const std::uint32_t leader : agendas.leader) ++first[leader + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<Weighted> entries(agendas.leader.size());  // leader by leader
  auto next = first;
  for (std::size_t e = 0; e < entries.size(); ++e) {
    const std::uint32_t leader = agendas.leader[e];
    entries[next[leader]++] = {agendas.priority[e], agendas.influence[leader]};
  }
  const auto begin = entries.begin();
  double of_one_leader = 0, influence = 0, cared = 0, own_cared = 0;
  for (std::size_t i = 0; i < agendas.leaders.size(); ++i) {
    double sum = 0;
    for (std::size_t k = first[i]; k < first[i + 1]; ++k) sum += entries[k].priority;
    const double u = agendas.influence[i];
    influence += u;
    cared += u * sum;
    own_cared += u * u * sum;
    const auto own = begin + static_cast<std::ptrdiff_t>(first[i]);
    const auto end = begin + static_cast<std::ptrdiff_t>(first[i + 1]);
    std::sort(own, end,
              [](const Weighted& a, const Weighted& b) { return a.priority > b.priority; });
    of_one_leader += sum_of_minima(own, end);
  }
  std::vector<Weighted> spare;
  sort_by_digits(entries, spare, [](const Weighted& w) { return falling_bits(w.influence); });
  sort_by_digits(entries, spare, [](const Weighted& w) { return falling_bits(w.priority); });
  const double minima = sum_of_minima(entries.begin(), entries.end()) - of_one_leader;
  const double shared = std::max(minima, 0.0) / static_cast<double>(agendas.goals());
  return shared / (cared * influence - own_cared - shared);
}

}  // namespace alidade::inline v0::alignment::detail
