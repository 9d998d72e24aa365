// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/plan.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes {

namespace detail {

inline constexpr std::size_t most_of_plan = 1000;
inline constexpr std::size_t plan_sweeps = 12;
inline constexpr std::size_t not_in_plan = std::numeric_limits<std::size_t>::max();

/// Boxes in columns, each column an order of them.
class PlanColumns {
 public:
  PlanColumns(const std::vector<PlanBox>& boxes, const std::vector<PlanArc>& arcs,
              std::size_t columns)
      : boxes_(boxes), columns_(columns), rows_(boxes.size()), joined_(boxes.size()) {
    for (std::size_t at = 0; at < boxes.size(); ++at) columns_[boxes[at].column].push_back(at);
    for (const PlanArc& arc : arcs) {
      joined_[arc.begin].push_back(arc.end);
      joined_[arc.end].push_back(arc.begin);
    }
    for (const auto& column : columns_) settle(column);
  }

  /// The rows whose arcs climb least of those met on the way.
  void sweep(const Work& work) {
    auto best = columns_;
    double least = climbed();
    for (std::size_t time = 0; time < 2 * plan_sweeps; ++time) {
      work.check();
      const bool back = time % 2 == 1;
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        order(columns_[back ? columns_.size() - 1 - k : k], back);
      }
      const double now = climbed();
      if (!(now < least)) continue;
      least = now;
      best = columns_;
    }
    columns_ = std::move(best);
  }

  [[nodiscard]] const std::vector<std::vector<std::size_t>>& columns() const { return columns_; }

 private:
  /// Rows of a column, around the middle of the drawing.
  void settle(const std::vector<std::size_t>& column) {
    const double middle = (static_cast<double>(column.size()) - 1) / 2;
    for (std::size_t row = 0; row < column.size(); ++row) {
      rows_[column[row]] = static_cast<double>(row) - middle;
    }
  }

  /// By the means of the rows of what is joined on one side; what has nothing there stays about where it is.
  void order(std::vector<std::size_t>& column, bool from_the_right) {
    std::vector<std::pair<double, std::size_t>> means;
    for (const std::size_t at : column) {
      double sum = 0;
      std::size_t count = 0;
      for (const std::size_t other : joined_[at]) {
        if ((boxes_[other].column > boxes_[at].column) != from_the_right) continue;
        sum += rows_[other];
        ++count;
      }
      means.emplace_back(count == 0 ? rows_[at] : sum / static_cast<double>(count), at);
    }
    std::stable_sort(means.begin(), means.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t row = 0; row < column.size(); ++row) column[row] = means[row].second;
    settle(column);
  }

  [[nodiscard]] double climbed() const {
    double sum = 0;
    for (std::size_t at = 0; at < boxes_.size(); ++at) {
      for (const std::size_t other : joined_[at]) {
        if (other > at) sum += std::abs(rows_[at] - rows_[other]);
      }
    }
    return sum;
  }

  const std::vector<PlanBox>& boxes_;
  std::vector<std::vector<std::size_t>> columns_;
  std::vector<double> rows_;
  std::vector<std::vector<std::size_t>> joined_;
};

/// Those that have any, the highest first, of equals the first.
inline std::vector<std::size_t> most_joined(const std::vector<std::size_t>& joined,
                                            std::size_t most) {
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < joined.size(); ++at) {
    if (joined[at] > 0) order.push_back(at);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return joined[a] > joined[b]; });
  if (order.size() > most) order.resize(most);
  std::sort(order.begin(), order.end());
  return order;
}

/// Of each goal the contributions on the longest way to one that serves none.
inline std::vector<std::size_t> steps_onward(const facts::ContributionGraph& graph) {
  std::vector<std::size_t> steps(graph.order.size(), 0);
  for (std::size_t k = graph.order.size(); k-- > 0;) {
    const std::uint32_t g = graph.order[k];
    for (const facts::Arc& arc : graph.serving(g)) {
      steps[arc.goal] = std::max(steps[arc.goal], steps[g] + 1);
    }
  }
  return steps;
}

}  // namespace detail

Plan plan(const Facts& facts, const PlanOptions& options, const Work& work) {
  if (std::max(options.initiatives, options.goals) > detail::most_of_plan) {
    throw BadArgument("a plan shows at most 1,000 initiatives and 1,000 goals");
  }
  const facts::ContributionGraph& graph = facts.contributions(work);
  const std::size_t goals = graph.order.size(), initiatives = graph.works_on.size();
  Plan found;
  std::vector<std::size_t> joined(goals, 0), rank(initiatives, 0);
  for (std::size_t g = 0; g < goals; ++g) {
    for (const facts::Arc& arc : graph.serving(g)) {
      ++joined[g];
      ++joined[arc.goal];
    }
  }
  for (std::size_t i = 0; i < initiatives; ++i) {
    for (const GoalId goal : graph.works_on[i]) ++joined[goal.index()];
    if (!graph.works_on[i].empty()) rank[i] = graph.standing[i] ? 3 : graph.planned[i] ? 2 : 1;
  }
  const auto any = [](std::size_t one) { return one > 0; };
  found.goals = static_cast<std::size_t>(std::count_if(joined.begin(), joined.end(), any));
  found.initiatives = static_cast<std::size_t>(std::count_if(rank.begin(), rank.end(), any));
  const auto shown_goals = detail::most_joined(joined, options.goals);
  const auto shown_initiatives = detail::most_joined(rank, options.initiatives);
  if (shown_goals.empty()) return found;

  const auto steps = detail::steps_onward(graph);
  std::size_t longest = 0;
  for (const std::size_t g : shown_goals) longest = std::max(longest, steps[g]);
  found.columns = longest + 2;
  std::vector<std::size_t> box_of(goals, detail::not_in_plan);
  std::vector<PlanBox> boxes;
  for (const std::size_t i : shown_initiatives) {
    boxes.push_back({.initiative = InitiativeId{static_cast<std::uint32_t>(i)}});
  }
  for (const std::size_t g : shown_goals) {
    box_of[g] = boxes.size();
    boxes.push_back(
        {.goal = GoalId{static_cast<std::uint32_t>(g)}, .column = longest + 1 - steps[g]});
  }
  std::vector<PlanArc> arcs;
  for (std::size_t at = 0; at < shown_initiatives.size(); ++at) {
    for (const GoalId goal : graph.works_on[shown_initiatives[at]]) {
      if (box_of[goal.index()] != detail::not_in_plan)
        arcs.push_back({at, box_of[goal.index()], 1});
    }
  }
  for (const std::size_t g : shown_goals) {
    for (const facts::Arc& arc : graph.serving(g)) {
      if (box_of[arc.goal] == detail::not_in_plan) continue;
      arcs.push_back({box_of[arc.goal], box_of[g], arc.strength});
    }
  }

  detail::PlanColumns columns(boxes, arcs, found.columns);
  columns.sweep(work);
  std::vector<std::size_t> place(boxes.size());
  for (const auto& column : columns.columns()) {
    for (std::size_t row = 0; row < column.size(); ++row) {
      place[column[row]] = found.boxes.size();
      found.boxes.push_back(boxes[column[row]]);
      found.boxes.back().row = row;
    }
  }
  for (const PlanArc& arc : arcs) {
    found.arcs.push_back({place[arc.begin], place[arc.end], arc.strength});
  }
  std::sort(found.arcs.begin(), found.arcs.end(), [](const PlanArc& a, const PlanArc& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return found;
}

Plan plan(const Network& network, const PlanOptions& options, const Work& work) {
  return plan(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::outcomes
