// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>

#include <algorithm>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline constexpr auto no_place = static_cast<std::uint32_t>(-1);

/// Says that memory will be read soon.
inline void fetch(const void* at) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#else
  static_cast<void>(at);
#endif
}

/// The ties of one known leader to others, and where these have their entries.
struct TieRow {
  struct To {
    std::uint32_t leader;
    double strength;
    std::size_t begin, end;
  };
  std::vector<To> to;
};

/// Walks over the ties between known leaders, leader by leader. Whom they lead to lies anywhere in memory:
/// each row is read one ahead, so that what it needs is there when its turn comes.
class TieWalk {
 public:
  TieWalk(const Requirement& from, const UndirectedLayer& layer)
      : from_(from), layer_(layer), place_(layer.leaders(), no_place) {
    for (std::uint32_t i = 0; i < from.size(); ++i) place_[from.leaders[i].index()] = i;
  }

  /// Calls `visit(i, row)` with the ties for which `takes(i, j)`.
  template <class Takes, class Visit>
  void each(const Work& work, Takes&& takes, Visit&& visit) const {
    TieRow now, next;
    const auto size = static_cast<std::uint32_t>(from_.size());
    if (size != 0) read(0, next, takes);
    for (std::uint32_t i = 0; i < size; ++i) {
      if (i % 1'024 == 0) work.check();
      std::swap(now, next);
      if (i + 1 < size) read(i + 1, next, takes);
      visit(i, now);
    }
  }

 private:
  template <class Takes>
  void read(std::uint32_t i, TieRow& row, Takes&& takes) const {
    row.to.clear();
    const Neighbours near = layer_.of(from_.leaders[i]);
    for (std::size_t k = 0; k < near.size(); ++k) {
      const std::uint32_t j = place_[near.leaders[k].index()];
      if (j == no_place || !takes(i, j)) continue;
      const std::size_t begin = from_.first[j], end = from_.first[j + 1];
      row.to.push_back({j, near.weights[k], begin, end});
      fetch(&from_.goal[begin]);
      fetch(&from_.goal[end - 1]);
      fetch(&from_.position[begin]);
      fetch(&from_.position[end - 1]);
    }
  }

  const Requirement& from_;
  const UndirectedLayer& layer_;
  std::vector<std::uint32_t> place_;
};

TieSums sum_ties(const Network& network, const Requirement& from, const UndirectedLayer& layer,
                 const Work& work) {
  TieSums sums;
  sums.by_goal.assign(from.goals(), 0.0);
  sums.by_leader.assign(from.size(), 0.0);
  sums.strength_of.assign(from.size(), 0.0);
  std::vector<std::uint8_t> kind(from.size());
  for (std::size_t i = 0; i < kind.size(); ++i) {
    kind[i] = static_cast<std::uint8_t>(kind_index(network, from.leaders[i]));
  }
  // Where goals bear on each other, what a tie gives to them is half at each of its ends.
  const auto alone = [](const auto& parts) { return parts.size() == 1; };
  const auto& bears_on = from.dependence.of;
  const bool both_ends = !std::all_of(bears_on.begin(), bears_on.end(), alone);
  const auto takes = [&](std::uint32_t i, std::uint32_t j) {
    return (both_ends || i < j) && from.compared(i, j);
  };

  Required required(from);
  std::vector<std::uint8_t> touched(from.goals(), 0);
  TieWalk(from, layer).each(work, takes, [&](std::uint32_t i, const TieRow& row) {
    required.take(i);
    for (const std::uint32_t g : required.goals()) touched[g] = 1;
    for (const auto& [j, t, begin, end] : row.to) {
      const double share = both_ends ? t / 2 : t;
      double r = 0;
      for (std::size_t e = begin; e < end; ++e) {
        const std::uint32_t g = from.goal[e];
        if (touched[g] == 0) continue;
        const double part = required.part(e);
        r += part;
        sums.by_goal[g] += share * part;
      }
      if (j < i) continue;
      sums.strength_of[i] += t;
      sums.strength_of[j] += t;
      ++sums.ties;
      sums.strength += t;
      const auto [low, high] = std::minmax(kind[i], kind[j]);
      sums.kind_strength[low][high] += t;
      if (r == 0) {
        sums.unneeded += t;
        continue;
      }
      ++sums.required_ties;
      sums.met += t * r;
      sums.by_kind[low][high] += t * r;
      sums.by_leader[i] += t * r;
      sums.by_leader[j] += t * r;
    }
    for (const std::uint32_t g : required.goals()) touched[g] = 0;
  });
  sums.beside = layer.edges() - sums.ties;
  return sums;
}

/// What is joined are entries, so that a leader stands once under each of its goals.
std::vector<Estimate> connectedness(const Requirement& from, const UndirectedLayer& layer,
                                    std::vector<std::size_t>& committed, const Work& work) {
  std::vector<std::uint32_t> above(from.goal.size());
  std::iota(above.begin(), above.end(), 0U);
  const auto top = [&](std::uint32_t e) {
    while (above[e] != e) e = above[e] = above[above[e]];
    return e;
  };
  std::vector<std::uint32_t> own(from.goals(), no_place);  // the entry with which one supports it
  const auto takes = [](std::uint32_t i, std::uint32_t j) { return i < j; };
  TieWalk(from, layer).each(work, takes, [&](std::uint32_t i, const TieRow& row) {
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      if (from.position[e] > 0) own[from.goal[e]] = static_cast<std::uint32_t>(e);
    }
    for (const auto& [j, t, begin, end] : row.to) {
      for (std::size_t e = begin; e < end; ++e) {
        const std::uint32_t mine = own[from.goal[e]];
        if (mine == no_place || from.position[e] <= 0) continue;
        above[top(mine)] = top(static_cast<std::uint32_t>(e));
      }
    }
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) own[from.goal[e]] = no_place;
  });
  std::vector<std::uint32_t> size(from.goal.size(), 0);
  std::vector<double> joined(from.goals(), 0.0);
  committed.assign(from.goals(), 0);
  for (std::uint32_t e = 0; e < from.goal.size(); ++e) {
    if (from.position[e] <= 0) continue;
    ++committed[from.goal[e]];
    joined[from.goal[e]] += size[top(e)]++;
  }
  std::vector<Estimate> found;
  for (std::size_t g = 0; g < from.goals(); ++g) {
    const auto n = static_cast<double>(committed[g]);
    found.push_back(n < 2 ? Estimate::none(Reason::too_few, committed[g])
                          : Estimate::of(joined[g] / (n * (n - 1) / 2), committed[g]));
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
