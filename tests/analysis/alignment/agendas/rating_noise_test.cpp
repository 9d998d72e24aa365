// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"

#include <coalign/analysis/alignment/agendas/rating_noise.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace coalign;

namespace testing {

/// A leader for each stance on one goal, all as keen; members of the group named, where there is one.
inline Network on_one_goal(const std::vector<double>& stances, std::uint32_t points,
                           const std::vector<std::string>& groups = {}) {
  NetworkBuilder b;
  if (points > 0) b.scales({.stance_points = points});
  b.add(Goal{.id = b.id<Goal>("g")});
  for (std::size_t i = 0; i < stances.size(); ++i) {
    const LeaderId id = b.id<Leader>("l" + std::to_string(i));
    b.add(Leader{.id = id, .kind = Kind::individual});
    b.add(AgendaEntry{.leader = id, .goal = b.id<Goal>("g"), .stance = stances[i]});
  }
  for (const std::string name : {"a", "b"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::organization});
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].empty()) continue;
    b.add(
        Membership{.member = b.id<Leader>("l" + std::to_string(i)), .of = b.id<Leader>(groups[i])});
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("rating noise: nothing is known of nobody, and shares are from 0 to 1") {
  const auto nobody = alignment::rating_noise(NetworkBuilder().build());
  CHECK(nobody.score_again.unknown == Reason::no_agendas);
  CHECK(nobody.replicates == 0);
  for (const double moved : {-0.1, 1.1, std::nan("")}) {
    alignment::RatingNoiseOptions options;
    options.moved = moved;
    CHECK_THROWS_AS(static_cast<void>(alignment::rating_noise(NetworkBuilder().build(), options)),
                    BadArgument);
  }
}

TEST_CASE("rating noise: where nothing moves, all stays as it was recorded") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Network network = testing::random_network(seed);
    alignment::RatingNoiseOptions options;
    options.moved = 0;
    options.replicates = 20;
    const auto found = alignment::rating_noise(network, options);
    REQUIRE(found.overlap.known() == found.overlap_again.known());
    if (!found.overlap.known()) continue;
    CHECK(found.overlap_again.value == doctest::Approx(found.overlap.value).epsilon(1e-12));
    CHECK(found.overlap_again.interval->low == found.overlap_again.interval->high);
    if (!found.score.known()) continue;
    CHECK(found.score_again.value == doctest::Approx(found.score.value).epsilon(1e-12));
  }
}

TEST_CASE("rating noise: two who agree and move alone part every other time") {
  alignment::RatingNoiseOptions options;
  options.moved = 1;
  options.replicates = 4'000;
  // In the middle of five points each goes half a unit up or down: together, or a whole unit apart.
  const auto five = alignment::rating_noise(testing::on_one_goal({0, 0}, 5), options);
  CHECK(five.agreement.value == 1);
  CHECK(five.agreement_again.value == doctest::Approx(0.5).epsilon(0.05));
  CHECK(five.agreement_again.interval->low == 0);
  CHECK(five.agreement_again.interval->high == 1);
  CHECK(five.overlap_again.value == 1);
  CHECK(five.answers == 2);  // all are as keen: priorities have nowhere to go
  // At the end of the scale those who would leave it stay: 1 or 0.5, together every other time.
  const auto end = alignment::rating_noise(testing::on_one_goal({1, 1}, 5), options);
  CHECK(end.agreement_again.value == doctest::Approx(0.75).epsilon(0.05));
  // Without a stated scale the next point is the next value recorded.
  const auto recorded = alignment::rating_noise(testing::on_one_goal({0, 0.2}, 0), options);
  CHECK(recorded.agreement.value == doctest::Approx(0.8));
  CHECK(recorded.agreement_again.value == doctest::Approx(0.9).epsilon(0.02));
  CHECK(recorded.agreement_again.interval->low == doctest::Approx(0.8));
}

TEST_CASE("rating noise: members of one organization are compared with members of others") {
  const Network network =
      testing::on_one_goal({1, 1, -1, 1, 0}, 5, {"a", "a", "a", "b", ""});  // the last in neither
  const auto found = alignment::rating_noise(network);
  CHECK(found.pairs_within == 3);
  CHECK(found.differ_within.value == doctest::Approx(2.0 / 3));
  CHECK(found.differ_between.value == doctest::Approx(1.0 / 3));
  CHECK(found.differ_between.evidence == 3);
  const auto alone = alignment::rating_noise(testing::on_one_goal({1, 0}, 5));
  CHECK(alone.differ_within.unknown == Reason::too_few);
}

TEST_CASE("rating noise: the same bits on any number of threads") {
  const Network network = testing::random_network(8, 12);
  const auto one = alignment::rating_noise(network);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    const auto found = alignment::rating_noise(network, {}, work);
    CHECK(found.score_again.value == one.score_again.value);
    CHECK(found.overlap_again.value == one.overlap_again.value);
    CHECK(found.overlap_again.interval->high == one.overlap_again.interval->high);
  }
}
