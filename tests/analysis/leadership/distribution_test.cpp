// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"

#include <coalign/analysis/inference/places.hpp>
#include <coalign/analysis/leadership/continuity.hpp>
#include <coalign/analysis/leadership/distribution.hpp>
#include <coalign/analysis/leadership/resilience.hpp>

#include <doctest/doctest.h>

#include <array>
using namespace coalign;
using leadership::distribution;

TEST_CASE("distribution of nothing, of one leader, and of two") {
  const auto nothing = distribution(Network{});
  CHECK(nothing.density.unknown == Reason::too_few);
  CHECK(nothing.by_leader.empty());
  const auto untied = distribution(testing::network_of(2, {}, Truth::yes));
  CHECK(untied.density.unknown == Reason::no_ties);
  CHECK(untied.gini.value.unknown == Reason::no_ties);
  const auto two = distribution(testing::network_of(2, {{0, 1}}, Truth::yes));
  CHECK(two.density.value == 0.5);
  CHECK(two.centralization_in.value.unknown == Reason::too_few);
  CHECK(two.effective.value.value == 1);
  CHECK(two.gini.value.value == 0.5);
  CHECK(!two.stated);
}

TEST_CASE("distribution of a star, and of a ring") {
  testing::Arcs star, ring;
  for (int i = 1; i < 10; ++i) star.emplace_back(i, 0);
  for (int i = 0; i < 10; ++i) ring.emplace_back(i, (i + 1) % 10);
  const auto one = distribution(testing::network_of(10, star, Truth::yes));
  CHECK(one.centralization_in.value.value == 1);
  CHECK(one.effective.value.value == doctest::Approx(1));
  CHECK(one.gini.value.value == doctest::Approx(0.9));
  CHECK(one.centralization_in.random.value < one.centralization_in.value.value);
  const auto all = distribution(testing::network_of(10, ring, Truth::yes));
  CHECK(all.centralization_in.value.value == 0);
  CHECK(all.effective.value.value == doctest::Approx(10));
}

TEST_CASE("places by what is received: each answer taken out of the network, slowly") {
  constexpr int n = 21;
  const auto received = [](int leaders, const testing::Arcs& arcs) {
    std::vector<double> found(static_cast<std::size_t>(leaders), 0.0);
    for (const auto& arc : arcs) found[static_cast<std::size_t>(arc.second)] += 1.0 / leaders;
    return found;
  };
  const auto found =
      distribution(testing::network_of(n, testing::krackhardt_advice, Truth::yes)).by_leader;
  std::vector<std::uint32_t> who;
  for (const auto& row : found) who.push_back(row.leader.value);
  inference::Places places(received(n, testing::krackhardt_advice), who);
  for (int u = 0; u < n; ++u) {
    auto rest = received(n - 1, testing::arcs_without(testing::krackhardt_advice, u));
    rest.insert(rest.begin() + u, 0);
    places.add(std::array{static_cast<std::uint32_t>(u)}, rest);
  }
  REQUIRE(found.size() == 20);
  for (std::size_t k = 0; k < found.size(); ++k) {
    const Estimate wanted = places.place(k, 1 - 0.05 / (n - 1), n);
    CHECK(found[k].place.value == wanted.value);
    CHECK(found[k].place.interval == wanted.interval);
  }
  CHECK(found[0].place.value == 1);
}

TEST_CASE("distribution: the same on any number of threads") {
  const Network network = testing::network_of(21, testing::krackhardt_advice, Truth::yes);
  const auto wanted = distribution(network);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    const auto again = distribution(network, {}, work);
    CHECK(again.gini.random.value == wanted.gini.random.value);
    CHECK(again.gini.value.interval == wanted.gini.value.interval);
    CHECK(again.centralization_betweenness.random.value ==
          wanted.centralization_betweenness.random.value);
    CHECK(again.effective.p.value == wanted.effective.p.value);
  }
}

TEST_CASE("resilience of a chain: its middle holds it together") {
  const auto chain = testing::network_of(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, Truth::no);
  const auto found = leadership::resilience(chain, {{}, 1});
  REQUIRE(found.losses.size() == 1);
  CHECK(found.losses[0].leader == LeaderId{2});
  CHECK(found.losses[0].pairs.value == doctest::Approx(4.0 / 6));
  CHECK(found.losses[0].largest.value == 0.5);
  CHECK(found.losses[0].agenda.unknown == Reason::no_agendas);
  CHECK(found.articulation.size() == 3);
  CHECK(found.bridges.size() == 4);
  CHECK(found.core == 1);
  CHECK(leadership::resilience(Network{}).losses.empty());
}

TEST_CASE("continuity is unknown where nobody comes after") {
  const auto found = leadership::continuity(testing::network_of(3, {{0, 1}}, Truth::yes));
  CHECK(found.bench_depth.unknown == Reason::no_stages);
  CHECK(found.no_stage == 3);
}
