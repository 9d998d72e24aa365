// SPDX-License-Identifier: MIT
#include "support/random_means.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace coalign;
using alignment::Resources;

namespace {

using Deleted = testing::DeletedOneByOne<Resources>;

constexpr auto resources_of = [](const Network& network, std::optional<std::size_t> = {}) {
  return alignment::resources(network, {.deliverable = false});
};

/// What is wanted less what is given, of one goal and one kind of means; not given where they are not compared.
double off(const Resources& of, std::size_t resource, std::size_t goal) {
  if (!of.by_resource[resource].match.known()) return not_given;
  for (const auto& row : of.by_goal_resource) {
    if (row.goal.index() != goal || row.resource != of.by_resource[resource].resource) continue;
    return row.wanted.known() ? row.wanted.value - row.given.value : 0;
  }
  return 0;
}

/// |d| without each leader, and the variance besides, as docs/uncertainty.md defines them.
struct DistanceByDefinition {
  std::vector<double> without;
  double besides = 0;

  DistanceByDefinition(double d, const std::vector<double>& each) {
    std::vector<double> known;
    for (const double x : each) {
      if (!std::isnan(x)) known.push_back(x);
    }
    const auto n = static_cast<double>(known.size());
    const double mean = std::accumulate(known.begin(), known.end(), 0.0) / n;
    double s2 = 0, fourths = 0;
    for (const double x : known) {
      const double u = std::sqrt((n - 1) / n) * (x - mean);
      s2 += u * u;
      fourths += u * u * u * u;
    }
    double slope = (d > 0 ? 1.0 : 0.0) - (d < 0 ? 1.0 : 0.0);
    if (s2 > 1e-26) {
      const double z = d / std::sqrt(s2);
      slope = 2 * (std::erfc(-z / std::sqrt(2.0)) / 2) - 1;
      const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0));
      besides = 2 * density * density * std::max(s2 - fourths / s2, 0.0);
    }
    for (const double x : each) without.push_back(std::abs(d) + slope * (x - d));
  }
};

/// By kind of means and goal.
std::vector<std::vector<DistanceByDefinition>> distances(const Deleted& deleted,
                                                         const std::vector<std::size_t>& counted) {
  std::vector<std::vector<DistanceByDefinition>> made(deleted.whole.by_resource.size());
  for (std::size_t k = 0; k < made.size(); ++k) {
    for (std::size_t g = 0; g < deleted.whole.by_goal.size(); ++g) {
      std::vector<double> each;
      for (const std::size_t i : counted) each.push_back(off(deleted.without[i], k, g));
      made[k].emplace_back(off(deleted.whole, k, g), each);
    }
  }
  return made;
}

/// Matches and the difference, which are made of distances. How many differences there were.
std::size_t check_distances(const Deleted& deleted, const std::vector<std::size_t>& counted) {
  const auto d = distances(deleted, counted);
  const auto compared_in = [](const Resources& of, std::size_t k) {
    return of.by_resource[k].match.known() && of.by_resource[k].commitments != 0;
  };
  const auto compared = [&](const Resources& of) {
    double count = 0;
    for (std::size_t k = 0; k < d.size(); ++k) count += compared_in(of, k) ? 1 : 0;
    return count;
  };
  const double kinds = compared(deleted.whole);
  const std::size_t goals = deleted.whole.by_goal.size();
  inference::LeaveOneOut all, difference;
  std::vector<inference::LeaveOneOut> of_kind(d.size());
  for (std::size_t at = 0; at < counted.size(); ++at) {
    const Resources& rest = deleted.without[counted[at]];
    double match = 0;
    for (std::size_t k = 0; k < d.size(); ++k) {
      double distance = 0;
      for (std::size_t g = 0; g < goals; ++g) {
        distance += d[k][g].without[at];
      }
      of_kind[k].add(compared_in(rest, k) ? 1 - distance / 2 : not_given);
      if (compared_in(rest, k)) match += (1 - distance / 2) / compared(rest);
    }
    all.add(rest.match.known() ? match : not_given);
    difference.add(rest.difference.known() ? match - rest.chance.value : not_given);
  }
  for (std::size_t k = 0; k < d.size(); ++k) {
    double besides = 0;
    for (std::size_t g = 0; g < goals && compared_in(deleted.whole, k); ++g) {
      besides += d[k][g].besides / 4;
    }
    of_kind[k].add_besides(besides);
    if (compared_in(deleted.whole, k)) {
      all.add_besides(besides / kinds / kinds);
      difference.add_besides(besides / kinds / kinds);
    }
  }
  const Range share{0, 1};
  deleted.hold("match", deleted.whole.match, all, share);
  for (std::size_t k = 0; k < d.size(); ++k) {
    deleted.hold("match of one", deleted.whole.by_resource[k].match, of_kind[k], share);
  }
  if (deleted.whole.chance.interval) return 0;  // then it is thrown
  deleted.hold("difference", deleted.whole.difference, difference, {-1, 1});
  return deleted.whole.difference.interval ? 1 : 0;
}

}  // namespace

TEST_CASE("resources: every interval is the jackknife over networks without a leader") {
  std::size_t given = 0, differences = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    std::set<std::size_t> counted;
    bool parts = false;
    for (std::size_t c = 0; c < network.size<Commitment>(); ++c) {
      const Commitment row = network.row<Commitment>(c);
      counted.insert(row.leader.index());
      parts |= row.part_of.known();
    }
    if (parts) continue;  // they go with what they are part of
    for (std::size_t e = 0; e < network.size<AgendaEntry>(); ++e) {
      counted.insert(network.row<AgendaEntry>(e).leader.index());
    }
    const Deleted deleted(network, resources_of);
    using R = Resources;
    using E = Estimate;
    const auto counts = [&](std::size_t i) { return counted.count(i) != 0; };
    const Range share{0, 1};
    differences += check_distances(deleted, {counted.begin(), counted.end()});
    deleted.check(
        "coverage", share, [](const R& r) -> const E& { return r.coverage; }, counts);
    deleted.check(
        "at most", share, [](const R& r) -> const E& { return r.coverage_at_most; }, counts);
    for (std::size_t g = 0; g < deleted.whole.by_goal.size(); ++g) {
      deleted.check(
          "wanted", share, [&](const R& r) -> const E& { return r.by_goal[g].wanted; }, counts);
      deleted.check(
          "given", share, [&](const R& r) -> const E& { return r.by_goal[g].given; }, counts);
      deleted.check(
          "loss", share, [&](const R& r) -> const E& { return r.by_goal[g].loss; }, counts);
      deleted.check(
          "covered", share, [&](const R& r) -> const E& { return r.by_goal[g].coverage; }, counts);
    }
    given += deleted.given;
  }
  CHECK(given > 200);
  CHECK(differences > 5);
}

TEST_CASE("where all who want anything give, givers match as all do, as surely") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    testing::AgendaField field;
    field.leaders = 5 + seed % 8;
    field.goals = 2 + seed % 5;
    testing::Random once(seed), again(seed);
    const Network agendas = testing::random_agendas(once, field).build();
    std::set<std::string> wants;
    for (std::size_t e = 0; e < agendas.size<AgendaEntry>(); ++e) {
      wants.emplace(agendas.key(agendas.row<AgendaEntry>(e).leader));
    }
    NetworkBuilder b = testing::random_agendas(again, field);
    b.add(Resource{.id = b.id<Resource>("money")});
    for (const std::string& leader : wants) {
      const std::size_t goal = again.below(field.goals);
      b.add(Commitment{.leader = b.id<Leader>(leader),
                       .resource = b.id<Resource>("money"),
                       .goal = b.id<Goal>("goal " + std::to_string(goal)),
                       .amount = 1.0 * again.between(1, 9)});
    }
    const Resources found = resources_of(std::move(b).build());
    REQUIRE(found.match.interval.has_value() == found.match_givers.interval.has_value());
    if (!found.match.interval) continue;
    CHECK(found.match.interval->low == doctest::Approx(found.match_givers.interval->low));
    CHECK(found.match.interval->high == doctest::Approx(found.match_givers.interval->high));
  }
}
