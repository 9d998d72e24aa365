// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/detail/ratings.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/network.hpp>

#include <map>
#include <utility>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// The ratings of one leader: by who gives them, and of each type their number and sum.
class RatingsOfOne {
 public:
  explicit RatingsOfOne(std::size_t types) : count_(types, 0), sum_(types, 0.0) {}

  void add(std::uint32_t rater, std::size_t type, double rating) {
    by_[rater].emplace_back(type, rating);
    ++count_[type];
    sum_[type] += rating;
    ++ratings_;
  }
  [[nodiscard]] Estimate mean() {
    if (ratings_ == 0) return Estimate::none(Reason::no_ties);
    Estimate found = Estimate::of(mean_of_types(), ratings_);
    inference::LeaveOneOut without;
    for (const auto& [rater, given] : by_) {
      const auto count = count_;
      const auto sum = sum_;
      for (const auto& [type, rating] : given) --count_[type], sum_[type] -= rating;
      without.add(mean_of_types());
      count_ = count;
      sum_ = sum;
    }
    without.give(found, {0, 1});
    return found;
  }

 private:
  [[nodiscard]] double mean_of_types() const {
    double sum = 0, types = 0;
    for (std::size_t t = 0; t < count_.size(); ++t) {
      if (count_[t] == 0) continue;
      sum += sum_[t] / static_cast<double>(count_[t]);
      types += 1;
    }
    return types > 0 ? sum / types : not_given;
  }
  std::map<std::uint32_t, std::vector<std::pair<std::size_t, double>>> by_;
  std::vector<std::size_t> count_;
  std::vector<double> sum_;
  std::size_t ratings_ = 0;
};

std::vector<Estimate> ratings(const Facts& facts, const std::vector<TieTypeId>& types,
                              const Work& work) {
  std::vector<LayerView> layers;
  for (const TieTypeId type : types) {
    LayerOptions one;
    one.types = {type};
    layers.emplace_back(facts.layer(one, work));
  }
  const auto n = static_cast<std::uint32_t>(facts.network().size<Leader>());
  if (layers.empty()) return std::vector(n, Estimate::none(Reason::not_asked));
  std::vector<Estimate> found;
  for (std::uint32_t i = 0; i < n; ++i) {
    RatingsOfOne given(layers.size());
    for (std::size_t t = 0; t < layers.size(); ++t) {
      const Neighbours in = layers[t].in(LeaderId{i});
      for (std::size_t e = 0; e < in.size(); ++e) {
        if (in.weights[e] > 0) given.add(in.leaders[e].value, t, in.weights[e]);
      }
    }
    found.push_back(given.mean());
  }
  return found;
}

std::vector<std::size_t> held_alone(const Network& network) {
  const auto leader = network.column(&Holding::leader);
  const auto resource = network.column(&Holding::resource);
  const auto amount = network.column(&Holding::amount);
  std::vector<std::size_t> holders(network.size<Resource>(), 0), found(network.size<Leader>(), 0);
  for (std::size_t k = 0; k < leader.size(); ++k) {
    if (amount[k] != 0) ++holders[resource[k].index()];
  }
  for (std::size_t k = 0; k < leader.size(); ++k) {
    if (amount[k] != 0 && holders[resource[k].index()] == 1) ++found[leader[k].index()];
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure::detail
