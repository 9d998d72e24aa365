// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/counted.hpp>

#include <coalign/analysis/alignment/networks/detail/classes.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::alignment::detail {

std::optional<std::uint64_t> pairs_required(const Requirement& from, const Work& work) {
  // A side of a goal is a number: 2 g for it, 2 g + 1 against it.
  const auto sides = [&](std::size_t i) {
    std::vector<std::uint32_t> held;
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      if (from.position[e] != 0) held.push_back(2 * from.goal[e] + (from.position[e] > 0 ? 0 : 1));
    }
    return held;
  };
  const std::vector<SetClass> classes = set_classes(from.answering, sides);
  if (classes.empty() && from.size() > 0) return {};

  std::vector<std::vector<std::uint32_t>> holders(2 * from.goals());  // classes of each side
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    for (const std::uint32_t side : classes[c].set) holders[side].push_back(c);
  }
  std::vector<std::uint32_t> met_by(classes.size(), static_cast<std::uint32_t>(-1));
  std::uint64_t pairs = 0;
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    work.check();
    const std::uint64_t mine = classes[c].members.size();
    for (const std::uint32_t side : classes[c].set) {
      for (const Dependence::Part& part : from.dependence.of[side / 2]) {
        if (!(part.weight > 0)) continue;
        const auto& others = holders[2 * part.goal + side % 2];
        for (auto at = std::lower_bound(others.begin(), others.end(), c); at != others.end();
             ++at) {
          if (met_by[*at] == c) continue;
          met_by[*at] = c;
          if (!classes[c].answering && !classes[*at].answering) continue;
          pairs += *at == c ? mine * (mine - 1) / 2 : mine * classes[*at].members.size();
        }
      }
    }
  }
  return pairs;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
