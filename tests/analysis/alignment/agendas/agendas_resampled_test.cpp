// SPDX-License-Identifier: MIT
#include "support/drawn_fields.hpp"
#include "support/without_a_leader.hpp"

#include <coalign/analysis/alignment/agendas/agendas_resampled.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace coalign;
using alignment::Agendas;
using alignment::AgendasResampled;
using alignment::AgendasResampledOptions;

namespace testing {

inline std::array<Estimate, 5> five(const Agendas& found) {
  return {found.score, found.agreement, found.overlap, found.chance.score_difference,
          found.chance.overlap_difference};
}
inline std::array<Estimate, 5> five(const AgendasResampled& found) {
  return {found.score, found.agreement, found.overlap, found.score_difference,
          found.overlap_difference};
}

/// Eight leaders of three sectors, two of them without one and two without an agenda.
inline Network with_sectors(Random& random) {
  const auto rows = drawn_field(random, 12, 6, true);
  NetworkBuilder b;
  for (std::size_t g = 0; g < 6; ++g) b.add(Goal{.id = b.id<Goal>("g" + std::to_string(g))});
  for (std::size_t i = 0; i < 14; ++i) {
    Leader row{.id = b.id<Leader>("l" + std::to_string(i)), .kind = Kind::organization};
    if (i % 6 != 0) row.sector = b.text("sector " + std::to_string(i % 6));
    b.add(row);
    if (i >= 12) continue;
    for (std::size_t g = 0; g < 6; ++g) {
      if (!(rows[i][g] > 0)) continue;
      b.add(AgendaEntry{.leader = row.id,
                        .goal = b.id<Goal>("g" + std::to_string(g)),
                        .stance = random.between(-2, 2) / 2.0,
                        .priority = rows[i][g]});
    }
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("agendas resampled: the jackknife of each leader alone is that of agendas") {
  testing::Random random(2);
  for (int k = 0; k < 20; ++k) {
    const Network network = testing::with_sectors(random);
    const auto usual = testing::five(alignment::agendas(network));
    const auto found = testing::five(alignment::agendas_resampled(network));
    for (std::size_t i = 0; i < 5; ++i) {
      CAPTURE(i);
      CHECK(found[i].value == usual[i].value);
      REQUIRE(found[i].interval.has_value() == usual[i].interval.has_value());
      if (!found[i].interval) continue;
      CHECK(found[i].interval->low == doctest::Approx(usual[i].interval->low).epsilon(1e-9));
      CHECK(found[i].interval->high == doctest::Approx(usual[i].interval->high).epsilon(1e-9));
    }
  }
}

TEST_CASE("agendas resampled: of these leaders alone, the interval shrinks by what is known") {
  testing::Random random(3);
  const Network network = testing::with_sectors(random);
  AgendasResampledOptions how;
  how.population = alignment::Population::these;
  const auto usual = alignment::agendas_resampled(network);
  const auto these = alignment::agendas_resampled(network, how);
  const double shrinks = std::sqrt(1 - 12.0 / 14);
  const auto odds = [](double x) { return std::log(x / (1 - x)); };
  const auto above = [&](const Estimate& number) {
    return odds(number.interval->high) - odds(number.value);
  };
  CHECK(above(these.overlap) == doctest::Approx(shrinks * above(usual.overlap)).epsilon(1e-9));
  const auto all = testing::network_of(testing::drawn_field(random, 8, 6, true));
  const auto known = alignment::agendas_resampled(all, how);
  CHECK(known.score.interval->low == known.score.value);
  CHECK(known.score.interval->high == known.score.value);
}

TEST_CASE("agendas resampled: clusters leave together, by deleting their leaders") {
  testing::Random random(4);
  const Network network = testing::with_sectors(random);
  AgendasResampledOptions how;
  how.clusters = "sector";
  const AgendasResampled found = alignment::agendas_resampled(network, how);
  // Five sectors, and two leaders without one who have an agenda.
  REQUIRE(found.clusters == 7);
  std::vector<double> overlap, difference;
  for (std::size_t c = 0; c < 7; ++c) {
    Network rest = network;
    for (std::size_t i = 12; i-- > 0;) {
      const bool leaves = c < 5 ? i % 6 == c + 1 : i == (c - 5) * 6;
      if (leaves) rest = testing::without_leader(rest, i);
    }
    const Agendas left = alignment::agendas(rest);
    overlap.push_back(left.overlap.value);
    difference.push_back(left.chance.score_difference.value);
  }
  const auto slow = inference::jackknife(found.overlap.value, overlap, {0, 1});
  CHECK(found.overlap.interval->low == doctest::Approx(slow->low).epsilon(1e-9));
  CHECK(found.overlap.interval->high == doctest::Approx(slow->high).epsilon(1e-9));
  const auto off = inference::jackknife(found.score_difference.value, difference, {-2, 1});
  CHECK(found.score_difference.interval->low == doctest::Approx(off->low).epsilon(1e-9));
}

TEST_CASE("agendas resampled: the bootstrap is that of weights, on any number of threads") {
  testing::Random random(5);
  const Network network = testing::network_of(testing::drawn_field(random, 40, 10, true));
  AgendasResampledOptions how;
  how.kind = alignment::Resampling::bootstrap;
  how.replicates = 300;
  const AgendasResampled found = alignment::agendas_resampled(network, how);
  CHECK(found.replicates == 300);
  std::vector<double> overlap;
  for (std::uint64_t r = 0; r < 300; ++r) {
    inference::Random draw(how.seed, inference::task("bootstrap of agendas"), r);
    alignment::AgendasOptions weighted;
    weighted.weights.assign(40, 0.0);
    for (int k = 0; k < 40; ++k) ++weighted.weights[static_cast<std::size_t>(draw.below(40))];
    overlap.push_back(alignment::agendas(network, weighted).overlap.value);
  }
  std::sort(overlap.begin(), overlap.end());
  // Quantile 0.025 of 300 lies at 7.475, as numpy.quantile has it.
  CHECK(found.overlap.interval->low ==
        doctest::Approx(overlap[7] + 0.475 * (overlap[8] - overlap[7])).epsilon(1e-9));
  const auto usual = alignment::agendas(network).overlap;
  const double width = usual.interval->high - usual.interval->low;
  const double drawn = found.overlap.interval->high - found.overlap.interval->low;
  CHECK(drawn > 0.6 * width);
  CHECK(drawn < 1.4 * width);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    const AgendasResampled more = alignment::agendas_resampled(network, how, work);
    CHECK(more.overlap.interval->low == found.overlap.interval->low);
    CHECK(more.score.interval->high == found.score.interval->high);
  }
}

TEST_CASE("agendas resampled: too few, nobody, and an attribute that nobody has") {
  const auto few = alignment::agendas_resampled(testing::network_of({{1, 0}, {1, 1}, {0, 1}}));
  CHECK(few.score.known());
  CHECK_FALSE(few.score.interval);
  CHECK_FALSE(alignment::agendas_resampled(NetworkBuilder().build()).score.known());
  AgendasResampledOptions how;
  how.clusters = "shoe size";
  CHECK_THROWS_AS(
      static_cast<void>(alignment::agendas_resampled(testing::network_of({{1, 0}, {1, 1}}), how)),
      BadArgument);
}
