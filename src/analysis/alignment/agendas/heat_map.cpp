// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/heat_map.hpp>

#include <coalign/analysis/alignment/agendas/detail/leaf_order.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline constexpr std::size_t most_of_heat_map = 1000;
inline constexpr std::uint32_t not_shown = std::numeric_limits<std::uint32_t>::max();

/// The places of those with the highest counts, of equals the first; nobody with none.
inline std::vector<std::uint32_t> most_counted(const std::vector<std::size_t>& counts,
                                               std::size_t most) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t at = 0; at < counts.size(); ++at) {
    if (counts[at] > 0) order.push_back(at);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  if (order.size() > most) order.resize(most);
  std::sort(order.begin(), order.end());
  return order;
}

/// Of each place whether it is shown, and as the how manyth.
inline std::vector<std::uint32_t> shown_as(const std::vector<std::uint32_t>& shown,
                                           std::size_t size) {
  std::vector<std::uint32_t> as(size, not_shown);
  for (std::uint32_t at = 0; at < shown.size(); ++at) as[shown[at]] = at;
  return as;
}

/// Lines of numbers in the order that puts like beside like, those with the higher sums first.
inline LeafTree line_tree(const std::vector<std::vector<double>>& lines, const Work& work) {
  const std::size_t size = lines.size();
  std::vector<double> distances(size * size, 0.0);
  for (std::size_t i = 0; i < size; ++i) {
    work.check();
    for (std::size_t j = 0; j < i; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < lines[i].size(); ++k) {
        const double apart = lines[i][k] - lines[j][k];
        sum += apart * apart;
      }
      distances[i * size + j] = distances[j * size + i] = std::sqrt(sum);
    }
  }
  LeafTree tree = leaf_tree(distances, size, work);
  std::vector<std::size_t>& order = tree.order;
  const auto sum = [&](std::size_t begin, std::size_t end) {
    double all = 0;
    for (std::size_t at = begin; at < end; ++at) {
      all = std::accumulate(lines[order[at]].begin(), lines[order[at]].end(), all);
    }
    return all;
  };
  const double begins = sum(0, size / 2), ends = sum(size - size / 2, size);
  const bool turned = begins < ends || (begins == ends && size > 1 && order.back() < order.front());
  if (!turned) return tree;
  std::reverse(order.begin(), order.end());
  for (LeafMerge& one : tree.merges) {
    one = {size - one.end, size - one.middle, size - one.begin, one.apart};
  }
  return tree;
}

}  // namespace detail

HeatMap heat_map(const Facts& facts, const HeatMapOptions& options, const Work& work) {
  if (std::max(options.leaders, options.goals) > detail::most_of_heat_map) {
    throw BadArgument("a heat map shows at most 1,000 leaders and 1,000 goals");
  }
  const facts::AgendaTable& table = facts.agendas({}, work);
  HeatMap found;
  found.leaders_known = table.leaders.size();
  std::vector<std::size_t> speaking(table.goals(), 0), spoken(table.leaders.size(), 0);
  for (std::size_t g = 0; g < table.goals(); ++g) {
    speaking[g] = table.first[g + 1] - table.first[g];
    found.goals_known += speaking[g] > 0 ? 1U : 0U;
  }
  const auto goals = detail::most_counted(speaking, options.goals);
  for (const std::uint32_t g : goals) {
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) ++spoken[table.leader[e]];
  }
  const auto leaders = detail::most_counted(spoken, options.leaders);
  const auto row_of = detail::shown_as(leaders, table.leaders.size());

  std::vector<std::vector<double>> rows(leaders.size(), std::vector<double>(goals.size(), 0.0));
  std::vector<std::vector<double>> columns(goals.size(), std::vector<double>(leaders.size(), 0.0));
  std::vector<std::vector<std::size_t>> entries(
      leaders.size(), std::vector<std::size_t>(goals.size(), table.leader.size()));
  for (std::size_t column = 0; column < goals.size(); ++column) {
    for (std::size_t e = table.first[goals[column]]; e < table.first[goals[column] + 1]; ++e) {
      const std::uint32_t row = row_of[table.leader[e]];
      if (row == detail::not_shown) continue;
      rows[row][column] = columns[column][row] =
          facts::position_of(table.stance[e], table.priority[e]);
      entries[row][column] = e;
    }
  }
  const detail::LeafTree tree = detail::line_tree(rows, work);
  const auto down = tree.order, across = detail::line_tree(columns, work).order;
  for (const auto& [begin, middle, end, apart] : tree.merges) {
    found.merges.push_back({begin, middle, end, apart});
  }
  for (const std::size_t row : down) found.rows.push_back(table.leaders[leaders[row]]);
  for (const std::size_t column : across) {
    found.columns.push_back(GoalId{goals[column]});
  }
  for (const std::size_t row : down) {
    for (const std::size_t column : across) {
      const std::size_t e = entries[row][column];
      if (e == table.leader.size()) continue;
      const Estimate stance = std::isnan(table.stance[e]) ? Estimate::none(Reason::no_stances)
                                                          : Estimate::of(table.stance[e], 1);
      found.cells.push_back(
          {table.leaders[leaders[row]], GoalId{goals[column]}, stance, table.priority[e]});
    }
  }
  return found;
}

HeatMap heat_map(const Network& network, const HeatMapOptions& options, const Work& work) {
  return heat_map(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
