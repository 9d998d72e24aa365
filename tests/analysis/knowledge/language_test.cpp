// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"

#include <coalign/analysis/knowledge/language.hpp>
#include <coalign/model/builder.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <map>

using namespace coalign;

namespace testing {

using Shares = std::map<std::string, double>;

inline double entropy(const Shares& shares) {
  double sum = 0;
  for (const auto& [term, share] : shares) sum -= share > 0 ? share * std::log2(share) : 0;
  return sum;
}

inline Shares mean_of(const std::vector<Shares>& all) {
  Shares mean;
  for (const Shares& one : all) {
    for (const auto& [term, share] : one) mean[term] += share / static_cast<double>(all.size());
  }
  return mean;
}

/// H(mean) - mean H, in bits.
inline double divergence(const std::vector<Shares>& all) {
  double mean = 0;
  for (const Shares& one : all) mean += entropy(one) / static_cast<double>(all.size());
  return entropy(mean_of(all)) - mean;
}

inline std::map<std::size_t, Shares> shares_of(const Network& network) {
  std::map<std::size_t, Shares> found;
  for (std::size_t i = 0; i < network.size<Term>(); ++i) {
    const Term row = network.row<Term>(i);
    found[row.leader.index()][std::string(network.text(row.term))] += row.count;
  }
  for (auto& [leader, shares] : found) {
    long double sum = 0;  // counts may be near the largest double
    for (const auto& [term, count] : shares) sum += count;
    for (auto& [term, count] : shares) count = static_cast<double>(count / sum);
  }
  return found;
}

}  // namespace testing

TEST_CASE("common language by its definition, over random networks") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Network network = testing::random_network(seed, 4 + seed % 20);
    const knowledge::Language found = knowledge::language(network);
    const auto shares = testing::shares_of(network);
    std::vector<testing::Shares> all;
    for (const auto& [leader, one] : shares) all.push_back(one);
    REQUIRE(found.leaders_known == all.size());
    if (all.size() < 2) continue;
    const double n = static_cast<double>(all.size());
    CHECK(found.common.value ==
          doctest::Approx(1 - testing::divergence(all) / std::log2(n)).epsilon(1e-10));
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j)
        sum += 1 - testing::divergence({all[i], all[j]});
      std::vector<testing::Shares> others = all;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      CHECK(found.by_leader[i].common.value ==
            doctest::Approx(1 - testing::divergence({all[i], testing::mean_of(others)}))
                .epsilon(1e-10));
    }
    CHECK(found.any_two.value == doctest::Approx(sum / (n * (n - 1) / 2)).epsilon(1e-10));
    const UndirectedLayer plain = undirected(layer(network));
    double tied = 0, pairs = 0;
    for (const auto& [a, one] : shares) {
      for (const LeaderId b : plain.of(LeaderId{static_cast<std::uint32_t>(a)}).leaders) {
        const auto other = shares.find(b.index());
        if (other == shares.end() || b.index() < a) continue;
        tied += 1 - testing::divergence({one, other->second});
        ++pairs;
      }
    }
    if (pairs != 0) CHECK(found.tied.value == doctest::Approx(tied / pairs).epsilon(1e-10));
    else CHECK(!found.tied.known());
  }
}

TEST_CASE("common language: alike, apart, and nobody") {
  CHECK(knowledge::language(Network()).common.unknown == Reason::no_terms);
  for (const bool alike : {true, false}) {
    NetworkBuilder b;
    const std::vector<const char*> names{"a", "b", "c"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      b.add(Leader{.id = b.id<Leader>(names[i]), .kind = Kind::individual});
      for (const char* term : {"x", "y"}) {
        const std::string said = alike ? term : std::string(term) + names[i];
        b.add(Term{.leader = b.id<Leader>(names[i]), .term = b.text(said), .count = 3});
      }
    }
    const knowledge::Language found = knowledge::language(std::move(b).build());
    CHECK(found.common.value == doctest::Approx(alike ? 1 : 0).epsilon(1e-12));
    CHECK(found.any_two.value == doctest::Approx(alike ? 1 : 0).epsilon(1e-12));
    CHECK(found.by_leader[0].common.value == doctest::Approx(alike ? 1 : 0).epsilon(1e-12));
    CHECK(found.tied.unknown == Reason::no_ties);
    CHECK(found.by_term.size() == (alike ? 2 : 6));
  }
}

TEST_CASE("common language does not ask how strong a tie is, nor which of several answers counts") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Network network = testing::random_network(seed, 4 + seed % 20);
    const knowledge::Language plain = knowledge::language(network);
    for (const Several several : {Several::latest, Several::sum, Several::max}) {
      for (const TieWeight weight : {TieWeight::strength, TieWeight::binary}) {
        const auto other = knowledge::language(network, {.weight = weight, .several = several});
        CHECK(other.tied.known() == plain.tied.known());
        CHECK(other.tied.evidence == plain.tied.evidence);
        if (plain.tied.known()) CHECK(other.tied.value == plain.tied.value);
      }
    }
  }
}
