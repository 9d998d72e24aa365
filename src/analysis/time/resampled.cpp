// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/resampled.hpp>

#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/scopes.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

std::vector<std::vector<std::uint32_t>> clusters_to_leave_out(const Network& network,
                                                              const std::string& by) {
  std::vector<std::vector<std::uint32_t>> clusters;
  const auto leaders = static_cast<std::uint32_t>(network.size<Leader>());
  if (by.empty()) {
    for (std::uint32_t i = 0; i < leaders; ++i) clusters.push_back({i});
    return clusters;
  }
  const LeaderValues values = leader_values(network, by);
  clusters.resize(values.values.size());
  for (std::uint32_t i = 0; i < leaders; ++i) {
    if (values.first[i] == values.first[i + 1]) clusters.push_back({i});
    else clusters[values.place[values.first[i]]].push_back(i);
  }
  std::erase_if(clusters, [](const auto& some) { return some.empty(); });
  return clusters;
}

Network without_leaders(const Network& network, const std::vector<std::uint32_t>& leaders,
                        const Work& work) {
  Assembly assembly(*network.data());
  for (const std::uint32_t one : leaders) assembly.slot<Leader>().remove(one);
  return Network(assembly.finish(false, work));
}

void LeftOut::add(std::size_t leaders, const Numbers& rest) {
  const bool alike =
      std::equal(whole_.values.begin(), whole_.values.end(), rest.values.begin(), rest.values.end(),
                 [](const auto& one, const auto& other) { return one.first == other.first; });
  if (!alike) throw BadArgument("the measure gives other numbers without some leaders");
  leaders_.push_back(leaders);
  without_.emplace_back();
  for (const auto& one : rest.values) without_.back().push_back(one.second);
}

Resampled LeftOut::found(inference::Population population, std::size_t all) const {
  Resampled made;
  made.clusters = without_.size();
  for (std::size_t k = 0; k < whole_.values.size(); ++k) {
    ResampledNumber row{whole_.values[k].first, whole_.values[k].second, 0, 0};
    row.number.interval.reset();
    const double value = row.number.known() ? row.number.value : not_given;
    const double rounding = 1e-12 * std::max(1.0, std::abs(value));
    std::vector<double> counted;
    for (std::size_t c = 0; c < without_.size(); ++c) {
      const Estimate& other = without_[c][k];
      const double rest = other.known() ? other.value : not_given;
      const bool same_value =
          std::isnan(rest) ? std::isnan(value) : std::abs(rest - value) <= rounding;
      if (same_value && other.evidence == row.number.evidence) continue;
      counted.push_back(rest);
      ++row.clusters;
      row.leaders += leaders_[c];
    }
    const double these = static_cast<double>(row.leaders) / static_cast<double>(all);
    inference::LeaveOneOut each(population == inference::Population::these ? std::sqrt(1 - these)
                                                                           : 1);
    for (const double rest : counted) each.add(rest);
    each.give(row.number, whole_.ranges.empty() ? Range{} : whole_.ranges[k]);
    made.numbers.push_back(std::move(row));
  }
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::detail
