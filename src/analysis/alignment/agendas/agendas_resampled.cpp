// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas_resampled.hpp>

#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/alignment/networks/detail/grouping.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// Score, agreement, overlap, and the differences of score and overlap to chance.
using FiveNumbers = std::array<double, 5>;

inline FiveNumbers five_numbers(const facts::AgendaTable& table, double agreement, Silence silence,
                                const Work& work) {
  const Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  const Ratios found = ratios(pool(table, one, work).whole, silence, 0, Reason::too_few);
  const double chance = std::clamp(chance_overlap(table, work), 0.0, 1.0);
  return {found.score.value, found.agreement.value, found.overlap.value,
          found.score.value - score_by_chance(silence, agreement, chance),
          found.overlap.value - chance};
}

/// The cluster of each known leader who has influence, numbered in their order; `none` for others.
struct Clusters {
  static constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> of;
  std::size_t count = 0;
};

inline Clusters clusters_of(const Network& network, const facts::AgendaTable& table,
                            const std::string& by) {
  Clusters clusters;
  std::optional<Grouping> groups;
  if (!by.empty()) groups = group_leaders(network, by);
  std::vector<std::uint32_t> number(groups ? groups->names.size() : 0, Clusters::none);
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    clusters.of.push_back(Clusters::none);
    if (!(table.influence[i] > 0)) continue;
    const auto next = static_cast<std::uint32_t>(clusters.count);
    const bool grouped = groups && !groups->of[table.leaders[i].index()].empty();
    if (!grouped) {
      clusters.of.back() = next;
      ++clusters.count;
      continue;
    }
    std::uint32_t& its = number[groups->of[table.leaders[i].index()].front()];
    if (its == Clusters::none) {
      its = next;
      ++clusters.count;
    }
    clusters.of.back() = its;
  }
  return clusters;
}

/// The numbers for so many ways to choose clusters: `times(k)` gives how often each counts.
template <class Times>
std::vector<FiveNumbers> numbers_of(const facts::AgendaTable& table, const Clusters& clusters,
                                    double agreement, Silence silence, std::uint32_t task,
                                    std::size_t many, const Work& work, Times&& times) {
  Work one = work;  // ways are spread over threads, not what they sum
  one.threads = 1;
  one.progress = {};
  const auto draw = [&](std::size_t first, std::size_t last, double* values) {
    facts::AgendaTable other = table;
    for (std::size_t k = first; k < last; ++k) {
      work.check();
      const std::vector<double> counts = times(k);
      for (std::size_t i = 0; i < clusters.of.size(); ++i) {
        const std::uint32_t its = clusters.of[i];
        other.influence[i] = its == Clusters::none ? 0 : table.influence[i] * counts[its];
      }
      const FiveNumbers found = five_numbers(other, agreement, silence, one);
      values = std::copy(found.begin(), found.end(), values);
    }
  };
  constexpr std::size_t width = std::tuple_size_v<FiveNumbers>;
  std::vector<double> values(many * width, not_given);
  const bool whole = inference::replicate({task, many, width, "agendas of other leaders"}, 0, many,
                                          values, draw, work);
  std::vector<FiveNumbers> found;
  for (auto from = values.begin(); from != values.end(); from += width) {
    FiveNumbers five{};
    std::copy_n(from, width, five.begin());
    const bool drawn =
        std::any_of(five.begin(), five.end(), [](double x) { return !std::isnan(x); });
    if (whole || drawn) found.push_back(five);
  }
  return found;
}

/// The middle 95 of 100 values; none where one in twenty is unknown.
inline std::optional<Interval> middle(const std::vector<FiveNumbers>& found, std::size_t which) {
  std::vector<double> values;
  for (const FiveNumbers& one : found) {
    if (std::isfinite(one[which])) values.push_back(one[which]);
  }
  if (values.size() < 2 || values.size() * 20 < found.size() * 19) return std::nullopt;
  std::sort(values.begin(), values.end());
  const auto quantile = [&](double q) {
    const double at = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const double above = values[std::min(below + 1, values.size() - 1)];
    return values[below] + (at - static_cast<double>(below)) * (above - values[below]);
  };
  return Interval{quantile(0.025), quantile(0.975)};
}

}  // namespace detail

AgendasResampled agendas_resampled(const Facts& facts, const AgendasResampledOptions& options,
                                   const Work& work) {
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas(options.agendas.reading(), work);
  const Agendas measured = agendas(facts, options.agendas, work);
  const Silence silence = options.agendas.silence;
  const detail::Clusters clusters = detail::clusters_of(network, table, options.clusters);
  AgendasResampled found;
  found.score = measured.score;
  found.agreement = measured.agreement;
  found.overlap = measured.overlap;
  found.score_difference = measured.chance.score_difference;
  found.overlap_difference = measured.chance.overlap_difference;
  found.clusters = clusters.count;
  const double agreement = measured.chance.agreement.value;
  const bool enough = clusters.count >= inference::jackknife_least;
  const bool drawn = options.kind == Resampling::bootstrap;
  std::vector<detail::FiveNumbers> others;
  if (enough && measured.overlap.known()) {
    constexpr std::uint32_t bootstrap = inference::task("bootstrap of agendas");
    const auto without = [&](std::size_t k) {
      std::vector<double> counts(clusters.count, 1.0);
      counts[k] = 0;
      return counts;
    };
    const auto draw = [&](std::size_t k) {
      inference::Random random(options.seed, bootstrap, k);
      std::vector<double> counts(clusters.count, 0.0);
      for (std::size_t c = 0; c < clusters.count; ++c) {
        ++counts[static_cast<std::size_t>(random.below(clusters.count))];
      }
      return counts;
    };
    const auto numbers = [&](std::uint32_t task, std::size_t many, auto&& times) {
      return detail::numbers_of(table, clusters, agreement, silence, task, many, work, times);
    };
    others = drawn ? numbers(bootstrap, options.replicates, draw)
                   : numbers(inference::task("jackknife of agendas"), clusters.count, without);
    if (!drawn && others.size() < clusters.count) others.clear();  // stopped: it needs each
  }
  if (drawn) {
    found.replicates = static_cast<std::size_t>(std::count_if(
        others.begin(), others.end(), [](const auto& one) { return std::isfinite(one[2]); }));
  }
  const auto known =
      std::count_if(table.influence.begin(), table.influence.end(), [](double u) { return u > 0; });
  const double all = static_cast<double>(network.size<Leader>());
  const double shrinks = options.population == Population::these
                             ? std::sqrt(std::max(0.0, 1 - static_cast<double>(known) / all))
                             : 1;
  constexpr std::array<Range, 5> ranges{{{-1, 1}, {-1, 1}, {0, 1}, {-2, 1}, {-1, 1}}};
  const std::array<Estimate*, 5> numbers{&found.score, &found.agreement, &found.overlap,
                                         &found.score_difference, &found.overlap_difference};
  for (std::size_t which = 0; which < numbers.size(); ++which) {
    Estimate& number = *numbers[which];
    number.interval.reset();
    if (!number.known() || others.empty()) continue;
    if (drawn) {
      const std::optional<Interval> middle = detail::middle(others, which);
      if (!middle) continue;
      const double value = number.value;
      number.interval =
          Interval{std::max(value - shrinks * (value - middle->low), ranges[which].low),
                   std::min(value + shrinks * (middle->high - value), ranges[which].high)};
    } else {
      inference::LeaveOneOut each(shrinks);
      for (const detail::FiveNumbers& one : others) each.add(one[which]);
      each.give(number, ranges[which]);
    }
  }
  return found;
}

AgendasResampled agendas_resampled(const Network& network, const AgendasResampledOptions& options,
                                   const Work& work) {
  return agendas_resampled(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
