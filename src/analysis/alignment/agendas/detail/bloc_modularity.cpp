// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/bloc_modularity.hpp>

#include <coalign/analysis/alignment/agendas/detail/by_leader.hpp>
#include <coalign/analysis/alignment/agendas/detail/communities.hpp>
#include <coalign/analysis/alignment/agendas/detail/swapped_entries.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What one search finds, leaders in their order.
inline double modularity_found(const SignedGraph& graph, const Work& work) {
  std::vector<std::uint32_t> order(graph.size());
  std::iota(order.begin(), order.end(), 0U);
  return modularity(graph, communities(graph, order, order, work));
}

/// A table in which each leader's priorities stand on goals drawn evenly, never two on one, and all stances are dealt anew:
/// with stances of their own, those who are for all and those who are against all would stay camps in every field.
class OnAnyGoals {
 public:
  explicit OnAnyGoals(const facts::AgendaTable& table)
      : agendas_(table),
        drawn_(table),
        goals_(table.goals()),
        goal_(table.leader.size()),
        stances_(table.stance),
        dealt_(table.stance),
        differ_(std::adjacent_find(stances_.begin(), stances_.end(), std::not_equal_to<>()) !=
                stances_.end()) {
    std::iota(goals_.begin(), goals_.end(), 0U);
  }

  [[nodiscard]] const facts::AgendaTable& draw(inference::Random& random) {
    std::fill(drawn_.first.begin(), drawn_.first.end(), std::size_t{0});
    std::iota(goals_.begin(), goals_.end(), 0U);
    dealt_ = stances_;
    if (differ_) random.shuffle(std::span<double>(dealt_));
    for (std::size_t i = 0; i + 1 < agendas_.first.size(); ++i) {
      const std::size_t begin = agendas_.first[i], own = agendas_.first[i + 1] - begin;
      for (std::size_t k = 0; k < own; ++k) {  // the first steps of Fisher and Yates
        std::swap(goals_[k], goals_[k + static_cast<std::size_t>(random.below(goals_.size() - k))]);
        goal_[begin + k] = goals_[k];
        ++drawn_.first[goals_[k] + 1];
      }
    }
    std::partial_sum(drawn_.first.begin(), drawn_.first.end(), drawn_.first.begin());
    std::vector<std::size_t> next(drawn_.first.begin(), drawn_.first.end() - 1);
    for (std::uint32_t i = 0; i + 1 < agendas_.first.size(); ++i) {
      for (std::size_t k = agendas_.first[i]; k < agendas_.first[i + 1]; ++k) {
        const std::size_t at = next[goal_[k]]++;
        drawn_.leader[at] = i;
        drawn_.stance[at] = dealt_[k];
        drawn_.priority[at] = agendas_.said[k].priority;
      }
    }
    return drawn_;
  }

 private:
  AgendasByLeader agendas_;
  facts::AgendaTable drawn_;
  std::vector<std::uint32_t> goals_, goal_;  // all, in any order; of each entry
  std::vector<double> stances_, dealt_;
  bool differ_;
};

/// Beside the fields that copies of `start` draw.
template <class Fields>
inference::PermutationTest beside_fields(const Estimate& observed, const Fields& start,
                                         Silence silence, std::string_view name,
                                         const inference::PermutationOptions& options,
                                         const Work& work) {
  const auto draws = [&]() -> inference::Draw {
    return [&, fields = start](inference::Random& random, std::span<double> values) mutable {
      const auto shuffled =
          agreement_graph(fields.draw(random), silence, static_cast<std::size_t>(-1), work);
      values[0] = modularity_found(shuffled.graph, work);
    };
  };
  return inference::unless_none_differs(
      inference::null_tests({&observed, 1}, draws, inference::task(name), options, work).front());
}

ModularityBeside modularity_beside_shuffles(const facts::AgendaTable& table,
                                            const SignedGraph& graph, Silence silence,
                                            inference::PermutationOptions options,
                                            std::size_t pairs, const Work& work) {
  constexpr std::size_t most = 2'000'000, least = 39;  // p of 39 can just be 0.025
  const std::size_t affordable = most / std::max<std::size_t>(pairs, 1);
  Estimate observed = Estimate::none(Reason::too_many_pairs, pairs);
  if (affordable >= least && SwappedEntries::possible(table)) {
    options.replicates = std::min(options.replicates, affordable);
    observed = Estimate::of(modularity_found(graph, work), pairs);
  }
  if (!observed.known() || options.replicates == 0) {
    return {inference::untested(observed), inference::untested(observed)};
  }
  return {beside_fields(observed, SwappedEntries(table, options.seed), silence,
                        "modularity of blocs", options, work),
          beside_fields(observed, OnAnyGoals(table), silence, "modularity of blocs: any goal",
                        options, work)};
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
