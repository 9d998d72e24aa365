// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/chance.hpp>

#include <algorithm>
#include <numeric>

namespace alidade::inline v0::alignment::detail {

double chance_agreement(std::size_t points) noexcept {
  if (points == 0) return 1.0 / 3;
  const auto k = static_cast<double>(points);
  return 1 - 2 * (k + 1) / (3 * k);
}

/// For values in falling order: the sum over unordered pairs of u u' min(p, p').
template <class It, class Priority, class Weight>
double sum_of_minima(It first, It last, Priority&& priority, Weight&& weight) {
  double before = 0, sum = 0;
  for (; first != last; ++first) {
    sum += weight(*first) * priority(*first) * before;
    before += weight(*first);
  }
  return sum;
}

double chance_overlap(const AgendaTable& agendas) {
  // Two leaders' priorities a, b meet on a goal with probability 1/m^2; over the m goals the expected
  // sum of minima is (1/m) sum_ab min(a, b). A common factor, the mean weight of goals, cancels.
  const auto m = static_cast<double>(agendas.goals());
  std::vector<std::size_t> falling(agendas.priority.size());
  std::iota(falling.begin(), falling.end(), std::size_t{0});
  const auto priority = [&](std::size_t e) { return agendas.priority[e]; };
  const auto weight = [&](std::size_t e) { return agendas.influence[agendas.leader[e]]; };
  const auto by_priority = [&](std::size_t a, std::size_t b) { return priority(a) > priority(b); };
  std::stable_sort(falling.begin(), falling.end(), by_priority);
  double minima = sum_of_minima(falling.begin(), falling.end(), priority, weight);

  // Pairs of entries of one leader are no pairs of leaders.
  std::stable_sort(falling.begin(), falling.end(), [&](std::size_t a, std::size_t b) {
    return agendas.leader[a] < agendas.leader[b];
  });
  double influence = 0, cared = 0, own_cared = 0;
  for (auto begin = falling.begin(); begin != falling.end();) {
    const std::uint32_t leader = agendas.leader[*begin];
    const auto end = std::find_if(begin, falling.end(),
                                  [&](std::size_t e) { return agendas.leader[e] != leader; });
    minima -= sum_of_minima(begin, end, priority, weight);
    double sum = 0;
    for (auto at = begin; at != end; ++at) sum += priority(*at);
    const double u = agendas.influence[leader];
    influence += u;
    cared += u * sum;
    own_cared += u * u * sum;
    begin = end;
  }
  const double shared = minima / m;
  return shared / (cared * influence - own_cared - shared);
}

}  // namespace alidade::inline v0::alignment::detail
