// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"
#include "support/random_field.hpp"

#include <coalign/analysis/structure/cohesion.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace coalign;
using structure::cohesion;

namespace testing {

/// w_ij as the layer has it, -1 where there is no arc: a weight may be 0 by rounding.
inline std::vector<std::vector<double>> matrix_of(const Layer& ties) {
  std::vector<std::vector<double>> w(ties.leaders(), std::vector<double>(ties.leaders(), -1.0));
  for (std::uint32_t i = 0; i < ties.leaders(); ++i) {
    const Neighbours near = ties.out(LeaderId{i});
    for (std::size_t k = 0; k < near.size(); ++k) {
      w[i][near.leaders[k].index()] = near.weights[k];
    }
  }
  return w;
}

}  // namespace testing

TEST_CASE("cohesion of nothing, of one leader, and of two") {
  const auto nothing = cohesion(Network{});
  CHECK(nothing.density.unknown == Reason::too_few);
  CHECK(nothing.reciprocity.unknown == Reason::too_few);
  CHECK(nothing.by_layer.empty());
  CHECK(cohesion(testing::network_of(1, {}, Truth::yes)).density.unknown == Reason::too_few);

  const auto untied = cohesion(testing::network_of(2, {}, Truth::yes));
  for (const Estimate& e : {untied.density, untied.reciprocity, untied.rho, untied.dyadic,
                            untied.weighted, untied.by_layer[0].density}) {
    CHECK(e.unknown == Reason::no_ties);
  }
  const auto one_way = cohesion(testing::network_of(2, {{0, 1}}, Truth::yes));
  CHECK(one_way.density.value == 0.5);
  CHECK(one_way.reciprocity.value == 0);
  CHECK(one_way.rho.value == -1);
  CHECK(one_way.dyadic.value == 0);
  const auto both = cohesion(testing::network_of(2, {{0, 1}, {1, 0}}, Truth::yes));
  CHECK(both.density.value == 1);
  CHECK(both.reciprocity.value == 1);
  CHECK(both.rho.unknown == Reason::no_room);
}

TEST_CASE("cohesion of Krackhardt's managers") {
  // R's sna, grecip "edgewise" and "correlation", and its default "dyadic" (Krackhardt 1987; Garlaschelli
  // and Loffredo 2004).
  const auto advice = cohesion(testing::network_of(21, testing::krackhardt_advice, Truth::yes));
  CHECK(advice.reciprocity.value == doctest::Approx(0.4737).epsilon(1e-4));
  CHECK(advice.rho.value == doctest::Approx(0.0389).epsilon(2e-3));
  CHECK(advice.dyadic.value == doctest::Approx(0.5238).epsilon(1e-4));
  CHECK(advice.density.value == doctest::Approx(190.0 / 420));
  CHECK(advice.weighted.value == doctest::Approx(advice.reciprocity.value));
  const auto friends =
      cohesion(testing::network_of(21, testing::krackhardt_friendship, Truth::yes));
  CHECK(friends.reciprocity.value == doctest::Approx(0.4510).epsilon(1e-4));
  CHECK(friends.rho.value == doctest::Approx(0.2749).epsilon(1e-3));
  const auto reports =
      cohesion(testing::network_of(21, testing::krackhardt_reports_to, Truth::yes));
  CHECK(reports.reciprocity.value == 0);
  CHECK(reports.rho.value == doctest::Approx(-0.05));
}

TEST_CASE("ties without direction have a density, and no reciprocity to speak of") {
  const auto found = cohesion(testing::network_of(16, testing::florentine_marriages, Truth::no));
  CHECK(found.arcs == 40);
  CHECK(found.density.value == doctest::Approx(20.0 / 120));
  CHECK(found.reciprocity.unknown == Reason::no_direction);
  CHECK(found.rho.unknown == Reason::no_direction);
  CHECK(found.dyadic.unknown == Reason::no_direction);
  CHECK(found.weighted.unknown == Reason::no_direction);
}

TEST_CASE("only those who answered are in a denominator") {
  const auto network = [](Response third) {
    NetworkBuilder b;
    b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
    b.add(TieType{.id = b.id<TieType>("advice"), .max = 1});
    for (const char* name : {"ada", "ben", "cleo"}) {
      b.add(Leader{.id = b.id<Leader>(name),
                   .kind = Kind::individual,
                   .response = name == std::string_view("cleo") ? third : Response::answered});
    }
    b.add(Tie{
        .from = b.id<Leader>("ada"), .to = b.id<Leader>("ben"), .type = b.id<TieType>("trust")});
    return std::move(b).build();
  };
  const auto all = cohesion(network(Response::answered));
  CHECK(all.density.value == doctest::Approx(1.0 / 6));
  // That they answered does not say that they were asked for advice.
  CHECK(all.by_layer[1].density.unknown == Reason::no_ties);
  CHECK(all.by_layer[1].reciprocity.unknown == Reason::no_ties);
  const auto silent = cohesion(network(Response::asked));
  CHECK(silent.leaders_answering == 2);
  CHECK(silent.density.value == doctest::Approx(1.0 / 4));
  CHECK(silent.density.evidence == 4);
  CHECK(silent.dyadic.value == 0);
  CHECK(silent.dyadic.evidence == 1);
  LayerOptions advice;
  advice.types = {network(Response::asked).find<TieType>("advice").value()};
  CHECK(cohesion(network(Response::asked), {advice}).by_layer.size() == 1);
  advice.types = {TieTypeId{7}};
  CHECK_THROWS_AS((void)cohesion(network(Response::asked), {advice}), BadArgument);
}

TEST_CASE("cohesion is what its definition says, pair by pair") {
  std::size_t known = 0, answering_only = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network =
        seed % 2 == 0 ? testing::random_field(random) : testing::random_network(seed, 9);
    LayerOptions options;
    options.weight = random.chance(0.5) ? TieWeight::strength : TieWeight::binary;
    options.commitments = random.chance(0.3);
    const auto w = testing::matrix_of(layer(network, options));
    const std::size_t n = w.size();
    bool recorded = false;
    for (std::size_t i = 0; i < n; ++i) {
      recorded |= network.row<Leader>(i).response != Response::unknown;
    }
    const auto answered = [&](std::size_t i) {
      return !recorded || network.row<Leader>(i).response == Response::answered;
    };
    bool any = false;
    double arcs = 0, could = 0, among = 0, could_among = 0, returned = 0, even = 0, sum = 0,
           least = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        any |= w[i][j] >= 0;
        if (i == j || !answered(i)) continue;
        ++could;
        arcs += w[i][j] >= 0 ? 1 : 0;
        if (!answered(j)) continue;
        ++could_among;
        among += w[i][j] >= 0 ? 1 : 0;
        returned += w[i][j] >= 0 && w[j][i] >= 0 ? 1 : 0;
        even += (w[i][j] >= 0) == (w[j][i] >= 0) ? 1 : 0;
        sum += std::max(w[i][j], 0.0);
        least += std::max(std::min(w[i][j], w[j][i]), 0.0);
      }
    }
    const auto found = cohesion(network, {options});
    CHECK(found.density.known() == (could > 0 && any));
    if (found.density.known()) CHECK(testing::close(found.density.value, arcs / could));
    if (!found.reciprocity.known()) continue;
    ++known;
    answering_only += recorded ? 1 : 0;
    const double d = among / could_among;
    CHECK(testing::close(found.reciprocity.value, returned / among));
    CHECK(testing::close(found.dyadic.value, even / could_among));
    CHECK(found.weighted.known() == (sum > 0));
    if (sum > 0) CHECK(testing::close(found.weighted.value, least / sum));
    CHECK(found.rho.known() == (d < 1));
    if (d < 1) CHECK(testing::close(found.rho.value, (returned / among - d) / (1 - d)));
    for (const auto& row : found.by_layer) {
      LayerOptions alone;
      alone.types = {row.layer};
      alone.weight = options.weight;
      const auto same = cohesion(network, {alone});
      CHECK(same.density.known() == row.density.known());
      if (row.density.known()) CHECK(same.density.value == row.density.value);
      if (row.weighted.known()) CHECK(same.weighted.value == row.weighted.value);
    }
  }
  CHECK(known > 60);
  CHECK(answering_only > 5);
}
