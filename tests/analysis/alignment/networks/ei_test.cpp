// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"
#include "support/random_field.hpp"

#include <coalign/model/describe/things.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace coalign;

namespace testing {

/// Leaders in sectors, with as many arcs from one sector to another as a table says.
inline Network mixed(const std::vector<std::size_t>& sizes,
                     const std::vector<std::vector<std::size_t>>& arcs) {
  NetworkBuilder b;
  b.add(TieType{.id = b.id<TieType>("likes"), .max = 1});
  std::vector<std::vector<LeaderId>> members(sizes.size());
  for (std::size_t g = 0; g < sizes.size(); ++g) {
    for (std::size_t i = 0; i < sizes[g]; ++i) {
      members[g].push_back(b.id<Leader>(std::to_string(g) + " " + std::to_string(i)));
      b.add(Leader{.id = members[g].back(),
                   .kind = Kind::individual,
                   .sector = b.text("group " + std::to_string(g))});
    }
  }
  for (std::size_t g = 0; g < sizes.size(); ++g) {
    for (std::size_t h = 0; h < sizes.size(); ++h) {
      std::size_t left = arcs[g][h];
      for (const LeaderId from : members[g]) {
        for (const LeaderId to : members[h]) {
          if (from == to || left == 0) continue;
          --left;
          b.add(Tie{.from = from, .to = to, .type = b.id<TieType>("likes"), .weight = 1});
        }
      }
      REQUIRE(left == 0);
    }
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("the E-I index of Sampson's monks") {
  // The mixing matrix of knapply/homophily; its index of all is published, and those of the groups over
  // all of a group's arcs, which the published ones leave half out.
  const Network monks = testing::mixed({7, 4, 7}, {{30, 1, 5}, {7, 10, 1}, {9, 2, 23}});
  const auto found = alignment::ei_index(monks, "sector");
  CHECK(found.index.value == doctest::Approx(-0.4318182).epsilon(1e-6));
  CHECK(found.external == 25);
  CHECK(found.internal == 63);
  const std::vector<double> groups = {-0.1538462, 0.047619, -0.15};
  for (std::size_t g = 0; g < 3; ++g) {
    CHECK(found.by_group[g].index.value == doctest::Approx(groups[g]).epsilon(1e-5));
  }
  // 7, 4 and 7 of 18: 96 of 306 ordered pairs are within a group.
  CHECK(found.expected.value == doctest::Approx((210.0 - 96) / 306));
  CHECK(found.by_group[1].expected.value ==
        doctest::Approx((2 * 4 * 14 - 12.0) / (2 * 4 * 14 + 12)));
  CHECK(found.test.p_less.value < 0.01);
  CHECK(std::abs(found.test.mean.value - found.expected.value) < 0.02);
}

TEST_CASE("the E-I index of Krackhardt's managers, by an attribute") {
  // Advice against departments: +0.5158, from the mixing matrix of the data (Krackhardt 1987).
  NetworkBuilder b;
  b.add(TieType{.id = b.id<TieType>("advice"), .max = 1});
  std::vector<LeaderId> ids;
  for (std::size_t i = 0; i < 21; ++i) {
    ids.push_back(b.id<Leader>(std::to_string(i)));
    const int department = testing::krackhardt_departments[i];
    b.add(Leader{.id = ids.back(),
                 .kind = Kind::individual,
                 .attributes = b.json("{\"dept\": " + std::to_string(department) + "}")});
  }
  for (const auto& [from, to] : testing::krackhardt_advice) {
    b.add(Tie{.from = ids[static_cast<std::size_t>(from)],
              .to = ids[static_cast<std::size_t>(to)],
              .type = b.id<TieType>("advice"),
              .weight = 1});
  }
  const Network network = std::move(b).build();
  const auto found = alignment::ei_index(network, "dept");
  CHECK(found.index.value == doctest::Approx(0.5158).epsilon(1e-4));
  CHECK(found.by_group.size() == 5);
  CHECK(found.by_group[0].group == "0");
  CHECK(found.by_group[0].index.value == 1);  // one alone has no ties within
  CHECK_THROWS_AS((void)alignment::ei_index(network, "floor"), BadArgument);
  CHECK(alignment::ei_index(network, "sector").index.unknown == Reason::too_few);
  CHECK(alignment::ei_index(network, "memberships").index.unknown == Reason::no_memberships);
  CHECK(alignment::ei_index(network, "kind").index.value == -1);
  CHECK(alignment::ei_index(network, "kind").expected.value == -1);
}

TEST_CASE("the E-I index is what its definition says, arc by arc and pair by pair") {
  std::size_t known = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const bool field = random.chance(0.5);
    const Network network =
        field ? testing::random_field(random) : testing::random_network(seed, 9);
    for (const char* by : {"kind", "sector", "memberships"}) {
      CAPTURE(by);
      std::vector<std::set<std::string>> groups(network.size<Leader>());
      std::set<std::string> all;
      for (std::uint32_t i = 0; i < groups.size(); ++i) {
        const Leader row = network.row<Leader>(i);
        const std::string name(by == std::string("kind")     ? word(row.kind)
                               : by == std::string("sector") ? network.text(row.sector)
                                                             : "");
        if (!name.empty()) groups[i].insert(name);
      }
      for (std::size_t i = 0; by == std::string("memberships") && i < network.size<Membership>();
           ++i) {
        const Membership row = network.row<Membership>(i);
        const std::string name(network.key(row.of));
        groups[row.member.index()].insert(name);
        groups[row.of.index()].insert(name);
      }
      bool recorded = false;
      for (std::size_t i = 0; i < groups.size(); ++i) {
        recorded |= network.row<Leader>(i).response != Response::unknown;
        all.insert(groups[i].begin(), groups[i].end());
      }
      const Layer ties = layer(network);
      std::map<std::string, std::array<double, 4>> of;  // external, internal; and of pairs
      std::array<double, 4> whole{};
      for (std::uint32_t i = 0; i < groups.size(); ++i) {
        if (recorded && network.row<Leader>(i).response != Response::answered) continue;
        for (std::uint32_t j = 0; j < groups.size(); ++j) {
          if (i == j || groups[i].empty() || groups[j].empty()) continue;
          double t = 0;
          const Neighbours near = ties.out(LeaderId{i});
          for (std::size_t k = 0; k < near.size(); ++k) {
            if (near.leaders[k] == LeaderId{j}) t = near.weights[k];
          }
          std::size_t common = 0;
          for (const std::string& group : all) {
            const bool one = groups[i].contains(group), other = groups[j].contains(group);
            if (!one && !other) continue;
            const std::size_t side = one && other ? 1 : 0;
            common += side;
            of[group][side] += t, of[group][2 + side] += 1;
          }
          whole[common > 0 ? 1 : 0] += t, whole[common > 0 ? 3 : 2] += 1;
        }
      }
      const auto found = alignment::ei_index(network, by, {.permutation = {.replicates = 5}});
      REQUIRE(found.by_group.size() == all.size());
      const auto check = [](const Estimate& index, double external, double internal) {
        CHECK(index.known() == (external + internal > 0));
        if (!index.known()) return;
        CHECK(testing::close(index.value, (external - internal) / (external + internal)));
      };
      check(found.index, whole[0], whole[1]);
      check(found.expected, whole[2], whole[3]);
      known += found.index.known() ? 1 : 0;
      for (const auto& group : found.by_group) {
        const auto& sums = of[group.group];
        check(group.index, sums[0], sums[1]);
        check(group.expected, sums[2], sums[3]);
      }
    }
  }
  CHECK(known > 150);
}
