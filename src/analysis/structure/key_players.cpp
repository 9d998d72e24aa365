// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/key_players.hpp>

#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/distances.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <numeric>
#include <optional>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// Judges sets of leaders; `gone` and the rest are its scratch, so a thread has one of its own.
class KeyJudge {
 public:
  /// `rows`: of the layer
  KeyJudge(const LayerView& layer, const kernels::Csr& rows, const KeyPlayersOptions& options)
      : layer_(layer),
        rows_(rows),
        options_(options),
        weight_(options.weights.empty() ? std::vector<double>(layer.leaders(), 1.0)
                                        : options.weights),
        chosen_(layer.leaders(), false),
        step_(layer.leaders(), unmet) {
    for (const double w : weight_) all_ += w;
  }

  /// Not given where fewer than two leaders would remain.
  [[nodiscard]] double value(const std::vector<std::uint32_t>& set) {
    for (const std::uint32_t i : set) chosen_[i] = true;
    double found = not_given;
    switch (options_.goal) {
      case KeyFor::fragmentation:
        found = fragmentation();
        break;
      case KeyFor::distance_fragmentation:
        found = distance_fragmentation();
        break;
      case KeyFor::reach:
      case KeyFor::distance_reach:
        found = reach(set);
        break;
    }
    for (const std::uint32_t i : set) chosen_[i] = false;
    return found;
  }

 private:
  static constexpr std::uint32_t unmet = 0xffffffffU;

  /// Of ordered pairs of the rest, h_i h_j of all; not given where there is none.
  [[nodiscard]] double pairs_left() const {
    double sum = 0, squares = 0;
    std::size_t left = 0;
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      if (chosen_[i]) continue;
      ++left;
      sum += weight_[i];
      squares += weight_[i] * weight_[i];
    }
    const double pairs = sum * sum - squares;
    return left < 2 || !(pairs > 0) ? not_given : pairs;
  }

  /// Everybody whom paths reach from a leader among the rest, ring by ring, into `queue_`.
  void search(std::uint32_t from) {
    queue_.assign(1, from);
    step_[from] = 0;
    for (std::size_t k = 0; k < queue_.size(); ++k) {
      const std::uint32_t v = queue_[k];
      for (const LeaderId w : layer_.out(LeaderId{v}).leaders) {
        if (chosen_[w.index()] || step_[w.index()] != unmet) continue;
        step_[w.index()] = step_[v] + 1;
        queue_.push_back(w.value);
      }
    }
  }
  void forget() {
    for (const std::uint32_t v : queue_) step_[v] = unmet;
  }

  struct PairsOfRest {
    double joined = 0, near = 0;  ///< how many, and 1 / distance of all
  };

  /// Of ordered pairs of the rest, each counting 1.
  [[nodiscard]] PairsOfRest near_all() {
    rest_.first.assign(1, 0);
    rest_.to.clear();
    rest_.leader = rows_.leader;
    for (std::uint32_t v = 0; v < rows_.size(); ++v) {
      if (!chosen_[rows_.leader[v]]) {
        for (std::uint32_t e = rows_.first[v]; e < rows_.first[v + 1]; ++e) {
          if (!chosen_[rows_.leader[rows_.to[e]]]) rest_.to.push_back(rows_.to[e]);
        }
      }
      rest_.first.push_back(static_cast<std::uint32_t>(rest_.to.size()));
    }
    const kernels::DistanceSums sums = kernels::distance_sums(rest_, {});
    PairsOfRest found;
    for (std::size_t v = 0; v < rows_.size(); ++v) {
      found.joined += static_cast<double>(sums.reached[v]);
      found.near += sums.inverse[v];
    }
    return found;
  }

  /// Without directions components tell who is joined to whom; with them everyone is asked.
  [[nodiscard]] double fragmentation() {
    const double pairs = pairs_left();
    if (!(pairs > 0)) return not_given;
    if (layer_.directed() && options_.weights.empty()) {
      return std::clamp(1 - near_all().joined / pairs, 0.0, 1.0);
    }
    double joined = 0;
    std::vector<std::uint32_t> met;
    for (std::uint32_t i = 0; i < weight_.size(); ++i) {
      if (chosen_[i] || step_[i] != unmet) continue;
      search(i);
      double sum = 0, squares = 0;
      for (const std::uint32_t v : queue_) {
        sum += weight_[v];
        squares += weight_[v] * weight_[v];
      }
      if (layer_.directed()) {
        joined += weight_[i] * (sum - weight_[i]);
        forget();
      } else {
        joined += sum * sum - squares;
        met.insert(met.end(), queue_.begin(), queue_.end());
      }
    }
    for (const std::uint32_t v : met) step_[v] = unmet;
    return std::clamp(1 - joined / pairs, 0.0, 1.0);
  }

  [[nodiscard]] double distance_fragmentation() {
    const double pairs = pairs_left();
    if (!(pairs > 0)) return not_given;
    if (options_.weights.empty()) return std::clamp(1 - near_all().near / pairs, 0.0, 1.0);
    double near = 0;
    for (std::uint32_t i = 0; i < weight_.size(); ++i) {
      if (chosen_[i]) continue;
      search(i);
      double sum = 0;
      for (const std::uint32_t v : queue_) {
        if (v != i) sum += weight_[v] / static_cast<double>(step_[v]);
      }
      near += weight_[i] * sum;
      forget();
    }
    return std::clamp(1 - near / pairs, 0.0, 1.0);
  }

  [[nodiscard]] double reach(const std::vector<std::uint32_t>& set) {
    if (!(all_ > 0)) return not_given;
    const bool by_distance = options_.goal == KeyFor::distance_reach;
    const auto most = by_distance ? unmet - 1 : static_cast<std::uint32_t>(options_.steps);
    queue_ = set;
    for (const std::uint32_t v : set) step_[v] = 0;
    for (std::size_t k = 0; k < queue_.size(); ++k) {
      const std::uint32_t v = queue_[k];
      if (step_[v] == most) break;
      for (const LeaderId w : layer_.out(LeaderId{v}).leaders) {
        if (step_[w.index()] != unmet) continue;
        step_[w.index()] = step_[v] + 1;
        queue_.push_back(w.value);
      }
    }
    double sum = 0;
    for (const std::uint32_t v : queue_) {
      sum += by_distance && step_[v] > 0 ? weight_[v] / static_cast<double>(step_[v]) : weight_[v];
    }
    forget();
    return std::min(sum / all_, 1.0);
  }

  const LayerView& layer_;
  const kernels::Csr& rows_;
  kernels::Csr rest_;
  const KeyPlayersOptions& options_;
  std::vector<double> weight_;
  double all_ = 0;
  std::vector<bool> chosen_;
  std::vector<std::uint32_t> step_, queue_;
};

/// How many sets of k there are; `most` + 1 where more than that.
inline std::uint64_t sets_of(std::size_t n, std::size_t k, std::uint64_t most) {
  double count = 1;
  for (std::size_t i = 0; i < std::min(k, n - k); ++i) {
    count = count * static_cast<double>(n - i) / static_cast<double>(i + 1);
    if (count > static_cast<double>(most)) return most + 1;
  }
  return static_cast<std::uint64_t>(count + 0.5);
}

/// The best so far; of equals the first that was tried.
struct KeySearch {
  std::vector<std::uint32_t> set;
  double value = not_given;
  std::uint64_t tried = 0;

  bool offer(double found, const std::vector<std::uint32_t>& candidate) {
    ++tried;
    if (!(found > value + 1e-12) && value == value) return false;
    if (found != found) return false;
    value = found;
    set = candidate;
    return true;
  }
};

/// Every set, in the order of numbers.
inline void try_all_sets(KeyJudge& judge, std::size_t n, std::size_t k, KeySearch& best,
                         const Work& work) {
  std::vector<std::uint32_t> set(k);
  std::iota(set.begin(), set.end(), 0U);
  while (true) {
    if (best.tried % 64 == 0) work.check();
    best.offer(judge.value(set), set);
    std::size_t at = k;
    while (at > 0 && set[at - 1] == n - k + at - 1) --at;
    if (at == 0) return;
    ++set[at - 1];
    for (; at < k; ++at) set[at] = set[at - 1] + 1;
  }
}

/// One that is not in the set, for the place `at` of it, that makes it best; whether that is better than `value`.
inline bool best_for(const LayerView& layer, const kernels::Csr& rows,
                     const KeyPlayersOptions& options, std::vector<std::uint32_t>& set,
                     std::size_t at, double& value, std::uint64_t& tried, const Work& work) {
  const std::size_t n = layer.leaders();
  std::vector<double> values(n, not_given);
  constexpr std::size_t per_chunk = 64;
  for_each_chunk(work, (n + per_chunk - 1) / per_chunk, "key players", [&](std::size_t c) {
    KeyJudge judge(layer, rows, options);
    std::vector<std::uint32_t> candidate = set;
    for (std::size_t i = c * per_chunk; i < std::min(n, (c + 1) * per_chunk); ++i) {
      const auto number = static_cast<std::uint32_t>(i);
      if (std::find(set.begin(), set.end(), number) != set.end()) continue;
      work.check();
      candidate[at] = number;
      values[i] = judge.value(candidate);
    }
  });
  tried += n - set.size();
  bool better = false;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (values[i] != values[i] || (value == value && !(values[i] > value + 1e-12))) continue;
    value = values[i];
    set[at] = i;
    better = true;
  }
  return better;
}

inline Estimate key_estimate(double value, std::size_t leaders) {
  return value == value ? Estimate::of(value, leaders) : Estimate::none(Reason::too_few, leaders);
}

inline void check_key_options(const LayerView& layer, const KeyPlayersOptions& options) {
  if (!options.weights.empty() && options.weights.size() != layer.leaders()) {
    throw BadArgument("weights must be as many as the layer's leaders");
  }
  for (const double w : options.weights) {
    if (!(w >= 0)) throw BadArgument("weights must not be negative");
  }
}

}  // namespace detail

KeyPlayers key_players(const LayerView& layer, std::size_t k, const KeyPlayersOptions& options,
                       const Work& work) {
  const std::size_t n = layer.leaders();
  if (k == 0 || k > n) throw BadArgument("k must be from 1 to the number of leaders");
  detail::check_key_options(layer, options);
  const kernels::Csr rows = kernels::csr_of(layer);
  detail::KeyJudge judge(layer, rows, options);
  detail::KeySearch best;
  KeyPlayers found;
  found.exact = detail::sets_of(n, k, options.exact_up_to) <= options.exact_up_to;
  if (found.exact) {
    detail::try_all_sets(judge, n, k, best, work);
  } else {
    std::vector<std::uint32_t> set;
    double value = not_given;
    for (std::size_t at = 0; at < k; ++at) {
      // Whoever is added counts for more than being no worse: the place must be filled.
      set.push_back(0xffffffffU);
      value = not_given;
      if (!detail::best_for(layer, rows, options, set, at, value, best.tried, work)) break;
    }
    for (bool better = value == value; better;) {
      better = false;
      for (std::size_t at = 0; at < k; ++at) {
        better |= detail::best_for(layer, rows, options, set, at, value, best.tried, work);
      }
    }
    best.value = value;
    if (value == value) best.set = set;
  }
  std::sort(best.set.begin(), best.set.end());
  for (const std::uint32_t i : best.set) found.leaders.push_back(LeaderId{i});
  found.tried = best.tried;
  found.value = detail::key_estimate(best.value, n);
  const bool without =
      options.goal == KeyFor::fragmentation || options.goal == KeyFor::distance_fragmentation;
  found.before = without ? detail::key_estimate(judge.value({}), n) : Estimate::of(0, n);
  return found;
}

Estimate key_value(const LayerView& layer, const std::vector<LeaderId>& leaders,
                   const KeyPlayersOptions& options, const Work& work) {
  work.check();
  detail::check_key_options(layer, options);
  std::vector<std::uint32_t> set;
  for (const LeaderId leader : leaders) {
    if (leader.index() >= layer.leaders()) throw BadArgument("the layer has no such leader");
    set.push_back(leader.value);
  }
  const kernels::Csr rows = kernels::csr_of(layer);
  return detail::key_estimate(detail::KeyJudge(layer, rows, options).value(set), layer.leaders());
}

}  // namespace coalign::inline COALIGN_ABI::structure
