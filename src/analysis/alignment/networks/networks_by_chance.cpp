// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/networks_by_chance.hpp>

#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/pair_table.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// What an agenda requires of another, by merging both: where goals bear on others, by what each asks for.
inline double required_between(const Requirement& from, std::size_t a, std::size_t b) {
  double sum = 0;
  for (std::size_t x = from.first[a]; x < from.first[a + 1]; ++x) {
    const double own = from.position[x];
    for (const Dependence::Part& part : from.dependence.of[from.goal[x]]) {
      const auto begin = from.goal.begin() + static_cast<std::ptrdiff_t>(from.first[b]);
      const auto end = from.goal.begin() + static_cast<std::ptrdiff_t>(from.first[b + 1]);
      const auto at = std::lower_bound(begin, end, part.goal);
      if (at == end || *at != part.goal) continue;
      const double other = from.position[static_cast<std::size_t>(at - from.goal.begin())];
      if (own * other > 0) sum += part.weight * own * other;
    }
  }
  return sum;
}

/// Who ties join, and what agendas give wherever they are.
class AgendasInPlace {
 public:
  struct Tie {
    std::uint32_t a, b;
    double strength;
  };

  AgendasInPlace(const Requirement& from, const UndirectedLayer& layer, const TieSums& sums,
                 const PairSums& pairs)
      : from_(from), strength_(sums.strength_of) {
    std::vector<std::uint32_t> place(layer.leaders(), nobody);
    for (std::uint32_t i = 0; i < from.size(); ++i) place[from.leaders[i].index()] = i;
    for (std::uint32_t i = 0; i < from.size(); ++i) {
      if (from.answering[i]) movable_.push_back(i);
      const Neighbours around = layer.of(from.leaders[i]);
      for (std::size_t k = 0; k < around.size(); ++k) {
        const std::uint32_t j = place[around.leaders[k].index()];
        if (j != nobody && j > i && from.compared(i, j)) ties_.push_back({i, j, around.weights[k]});
      }
      own_.push_back(required_between(from, i, i));
    }
    // Of pairs of two who did not answer nothing moves, and they are not compared.
    std::vector<std::uint32_t> in_place(from.size());
    for (std::uint32_t i = 0; i < from.size(); ++i) in_place[i] = i;
    silent_pairs_ = chance_of_all(in_place).of_pairs - pairs.by_chance;
  }

  /// Those whose agendas change places.
  [[nodiscard]] const std::vector<std::uint32_t>& movable() const noexcept { return movable_; }
  [[nodiscard]] const std::vector<Tie>& ties() const noexcept { return ties_; }

  /// The sum over compared pairs of what is required times both strengths: who stands at i holds the agenda of `who[i]`.
  [[nodiscard]] double by_chance(std::span<const std::uint32_t> who) const {
    const ByStrength sums = chance_of_all(who);
    return or_nothing(sums.of_pairs - silent_pairs_, sums.of_all);
  }

 private:
  static constexpr std::uint32_t nobody = 0xffffffffU;
  struct ByStrength {
    double of_all, of_pairs;  // with what agendas require of themselves, and without
  };

  [[nodiscard]] ByStrength chance_of_all(std::span<const std::uint32_t> who) const {
    std::vector<Sides> held(from_.goals());
    double self = 0;
    for (std::size_t i = 0; i < from_.size(); ++i) {
      const double k = strength_[i];
      if (k == 0) continue;
      for (std::size_t e = from_.first[who[i]]; e < from_.first[who[i] + 1]; ++e) {
        const double position = from_.position[e];
        Sides& here = held[from_.goal[e]];
        (position > 0 ? here.for_it : here.against) += k * std::abs(position);
      }
      self += k * k * own_[who[i]];
    }
    double all = 0;
    for (std::size_t g = 0; g < held.size(); ++g) {
      for (const Dependence::Part& part : from_.dependence.of[g]) {
        const Sides& other = held[part.goal];
        all += part.weight * (held[g].for_it * other.for_it + held[g].against * other.against);
      }
    }
    return {all / 2, (all - self) / 2};
  }

  const Requirement& from_;
  const std::vector<double>& strength_;
  std::vector<std::uint32_t> movable_;
  std::vector<Tie> ties_;
  std::vector<double> own_;  // what each agenda requires of itself: no pair
  double silent_pairs_ = 0;
};

/// What stays when agendas change places.
struct Kept {
  double strength, required, density, chance, room;
};

/// Score, activity, placement and the share of the best, in this order.
inline void congruence_by(const Kept& kept, double met, double by_chance,
                          std::span<double> values) {
  const double score = met / kept.required;
  const double chance = by_chance / kept.chance * kept.strength / kept.required;
  values[0] = score;
  values[1] = chance / kept.density;
  values[2] = chance > 0 ? score / chance : not_given;
  values[3] = (score - kept.density) / kept.room;
}

}  // namespace detail

NetworksByChance networks_by_chance(const Facts& facts, const Networks& found,
                                    const NetworksByChanceOptions& options, const Work& work) {
  const detail::Requirement from = detail::read_requirement(facts, options.through, work);
  const UndirectedLayer& layer = facts.undirected(options.layer, work);
  const detail::TieSums ties = detail::sum_ties(facts.network(), from, layer, work);
  const detail::PairSums pairs = detail::sum_pairs(facts.network(), from, ties.strength_of, work);
  const detail::AgendasInPlace agendas(from, layer, ties, pairs);
  const double off = found.score.value - found.density.value;
  const double best = found.of_best.value;
  // Where the ties do as if they fell anywhere, how much better they could do does not matter to p.
  const double room = found.of_best.known() && best != 0 ? off / best : 1;
  const detail::Kept kept{ties.strength, pairs.required, found.density.value, pairs.chance, room};
  const std::array<Estimate, 4> observed{found.score, found.activity, found.placement,
                                         found.of_best};
  const auto of_pair = [&](std::size_t a, std::size_t b) {
    return detail::required_between(from, a, b);
  };
  const double asked = static_cast<double>(agendas.ties().size()) *
                       static_cast<double>(options.permutation.replicates);
  const detail::PairTable<double, decltype(of_pair)> required(from.size(), asked, of_pair, work);
  const auto statistics = [&]() -> inference::Permuted {
    std::vector<std::uint32_t> who(from.size());
    for (std::uint32_t i = 0; i < who.size(); ++i) who[i] = i;
    return [&, who](std::span<const std::uint32_t> permutation, std::span<double> values) mutable {
      const std::vector<std::uint32_t>& movable = agendas.movable();
      for (std::size_t k = 0; k < movable.size(); ++k) who[movable[k]] = movable[permutation[k]];
      double met = 0;
      for (const auto& tie : agendas.ties()) met += tie.strength * required(who[tie.a], who[tie.b]);
      detail::congruence_by(kept, met, agendas.by_chance(who), values);
    };
  };
  auto tests =
      inference::permutation_tests(agendas.movable().size(), observed, statistics,
                                   inference::task("congruence"), options.permutation, work);
  return {tests[0], tests[1], tests[2], tests[3]};
}

NetworksByChance networks_by_chance(const Facts& facts, const NetworksByChanceOptions& options,
                                    const Work& work) {
  NetworksOptions how;
  how.layer = options.layer;
  how.through = options.through;
  how.of_best = options.of_best;
  return networks_by_chance(facts, networks(facts, how, work), options, work);
}

NetworksByChance networks_by_chance(const Network& network, const NetworksByChanceOptions& options,
                                    const Work& work) {
  return networks_by_chance(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
