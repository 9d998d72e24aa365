// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include "support/agendas_by_definition.hpp"
#include "support/documents.hpp"
#include "support/random_agendas.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace coalign;
using alignment::Levels;
using alignment::LevelsOptions;

namespace testing {

inline bool as_near(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

/// Random agendas, with memberships of individuals in organizations and of these in systems.
inline Network random_houses(Random& random) {
  const std::size_t leaders = 3 + random.below(9);
  AgendaField field{.leaders = leaders, .goals = 1 + random.below(6)};
  field.points = random.one_of({7U, 3U, 0U});
  const Network plain = random_agendas(random, field).build();
  std::string rows;
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (std::size_t k = 2 * leaders; k-- > 0;) {
    const std::size_t a = random.below(leaders), b = random.below(leaders);
    const auto kind = plain.column(&Leader::kind);
    if (a == b || kind[a] >= kind[b] || !seen.emplace(a, b).second) continue;
    rows += (rows.empty() ? "" : ", ") + std::string(R"({"member": "leader )") + std::to_string(a) +
            R"(", "of": "leader )" + std::to_string(b) + R"("})";
  }
  std::string document = to_json(plain);
  const auto end = document.rfind('}');
  return read_json(document.substr(0, end) + R"(, "memberships": [)" + rows + "]}");
}

/// A score, or why there is none, is that of sums.
template <class Row>
void check_sums(const Row& row, const SlowSums& sums) {
  REQUIRE(row.score.known() == (sums.cared > 0));
  if (row.score.known()) CHECK(as_near(row.score.value, sums.score()));
  CHECK(row.agreement.known() == (sums.shared > 0));
  if (row.agreement.known()) CHECK(as_near(row.agreement.value, sums.agreement()));
  if (row.overlap.known()) CHECK(as_near(row.overlap.value, sums.overlap()));
}

inline void add(SlowSums& to, const SlowSums& sums) {
  to.agreed += sums.agreed;
  to.shared += sums.shared;
  to.compared += sums.compared;
  to.cared += sums.cared;
}

/// An agenda against the mean of some others, goal by goal.
inline SlowSums with_mean(const Network& network, const Agenda& own,
                          const std::vector<const Agenda*>& others) {
  SlowSums sums;
  for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
    double stance = 0, priority = 0, speakers = 0;
    for (const Agenda* other : others) {
      if (!other->contains(g)) continue;
      stance += other->at(g).stance;
      priority += other->at(g).priority;
      ++speakers;
    }
    const double w = network.row<Goal>(g).weight;
    const double p = own.contains(g) ? own.at(g).priority : 0;
    const double q = priority / double(others.size());
    sums.cared += w * std::max(p, q);
    if (!own.contains(g) || speakers == 0) continue;
    sums.shared += w * std::min(p, q);
    sums.compared = sums.shared;  // every entry has a stance
    sums.agreed += w * std::min(p, q) * (1 - std::abs(own.at(g).stance - stance / speakers));
  }
  return sums;
}

}  // namespace testing

TEST_CASE("levels: nothing is known of nothing") {
  const Levels none = alignment::levels(Network{});
  CHECK(none.score.unknown == Reason::no_memberships);
  CHECK(none.by_groups.empty());
  CHECK(none.lowest.empty());
  CHECK(none.organizations.empty());
}

TEST_CASE("levels: members, wholes and houses, as defined") {
  std::size_t known = 0;
  for (std::uint64_t seed = 1; seed <= testing::rounds(300); ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_houses(random);
    LevelsOptions options;
    if (random.chance(0.3)) options.agendas.through = 0.5;
    if (random.chance(0.3)) options.agendas.balance = alignment::Balance::leader;
    const testing::SlowAgendas slow(network, options.agendas);
    const Levels found = alignment::levels(network, options);
    testing::SlowSums whole;
    std::map<std::pair<Kind, Kind>, testing::SlowSums> by_kinds;
    std::map<std::size_t, std::vector<const testing::Agenda*>> houses;
    REQUIRE(found.members.size() == network.size<Membership>());
    std::size_t both = 0;
    for (std::size_t m = 0; m < found.members.size(); ++m) {
      const Membership row = network.row<Membership>(m);
      CHECK(found.members[m].member == row.member);
      CHECK(found.members[m].of == row.of);
      houses[row.of.index()];
      const auto& a = slow.agendas[row.member.index()];
      const auto& b = slow.agendas[row.of.index()];
      if (!a.empty()) houses[row.of.index()].push_back(&a);
      if (a.empty() || b.empty()) {
        CHECK(found.members[m].score.unknown == Reason::no_agendas);
        continue;
      }
      ++both;
      const auto sums = slow.pair(row.member.index(), row.of.index());
      testing::check_sums(found.members[m], sums);
      testing::add(whole, sums);
      const auto kind = network.column(&Leader::kind);
      testing::add(by_kinds[{kind[row.member.index()], kind[row.of.index()]}], sums);
    }
    CHECK(found.memberships_known == both);
    testing::check_sums(found, whole);
    known += found.score.known() ? 1 : 0;
    for (const auto& level : found.by_membership) {
      testing::check_sums(level, by_kinds[{level.kinds[0], level.kinds[1]}]);
    }
    REQUIRE(found.organizations.size() == houses.size());
    for (const auto& house : found.organizations) {
      const auto& members = houses.at(house.leader.index());
      const auto& own = slow.agendas[house.leader.index()];
      CHECK(house.members_known == members.size());
      if (own.empty() || members.empty()) {
        CHECK(house.score.unknown == Reason::no_agendas);
      } else {
        testing::check_sums(house, testing::with_mean(network, own, members));
      }
    }
  }
  CHECK(known > testing::rounds(300) / 2);
}

TEST_CASE("levels: the table is over pairs of groups, and adds up to the whole score") {
  for (std::uint64_t seed = 1; seed <= testing::rounds(200); ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_houses(random);
    LevelsOptions options;
    options.by = random.one_of({"sector", "kind", "of"});
    const testing::SlowAgendas slow(network, {});
    const Levels found = alignment::levels(network, options);
    const LeaderValues values = leader_values(network, options.by);
    const auto group = [&](std::size_t i) {
      return values.first[i] == values.first[i + 1]
                 ? std::optional<std::string>{}
                 : std::optional<std::string>{values.values[values.place[values.first[i]]]};
    };
    double sum = 0, portions = 0, lowest = 2;
    for (const auto& row : found.by_groups) {
      testing::check_sums(row, slow.over([&](std::size_t i, std::size_t j) {
        const auto a = group(i), b = group(j);
        return (a == row.groups[0] && b == row.groups[1]) ||
               (a == row.groups[1] && b == row.groups[0]);
      }));
      portions += row.portion;
      if (row.portion > 0) sum += row.portion * row.score.value;
      if (row.score.known() && row.leaders[0] >= 2 && row.leaders[1] >= 2) {
        lowest = std::min(lowest, row.score.value);
      }
    }
    CHECK(found.lowest.size() == (lowest < 2 ? 1 : 0));
    if (!found.lowest.empty()) CHECK(found.lowest[0].score.value == lowest);
    const auto whole = alignment::agendas(network).score;
    if (!whole.known()) continue;
    CHECK(testing::as_near(portions, 1));
    CHECK(testing::as_near(sum, whole.value));
  }
}

TEST_CASE("levels: a house that wants something else than its members") {
  const Network network = read_json(testing::document(R"("leaders": [
      {"id": "a", "kind": "individual"}, {"id": "b", "kind": "individual"},
      {"id": "c", "kind": "individual"}, {"id": "house", "kind": "organization"}],
    "memberships": [{"member": "a", "of": "house"}, {"member": "b", "of": "house"},
                    {"member": "c", "of": "house"}],
    "goals": [{"id": "g"}, {"id": "h"}],
    "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": 1},
                {"leader": "b", "goal": "h", "stance": 1}, {"leader": "house", "goal": "g", "stance": -1}])"));
  const Levels found = alignment::levels(network);
  CHECK(found.memberships == 3);
  CHECK(found.memberships_known == 2);
  CHECK(found.members[0].score.value == -1);    // (1 - 2) / 1
  CHECK(found.members[1].score.value == -0.5);  // h is b's alone
  CHECK(found.members[2].score.unknown == Reason::no_agendas);
  REQUIRE(found.organizations.size() == 1);
  CHECK(found.organizations[0].members_known == 2);
  // Means of a and b: g at 1 with priority 1, h at 1 with 0.5: -1 / 1.5.
  CHECK(found.organizations[0].score.value == doctest::Approx(-2 / 3.0));
  CHECK(found.organizations[0].agreement.value == -1);
}

TEST_CASE("levels: a table takes no more than 256 groups") {
  NetworkBuilder b;
  const auto goal = b.id<Goal>("g");
  b.add(Goal{.id = goal});
  for (int i = 0; i < 257; ++i) {
    const auto leader = b.id<Leader>(std::to_string(i));
    b.add(Leader{.id = leader, .kind = Kind::system, .sector = b.text(std::to_string(i))});
    b.add(AgendaEntry{.leader = leader, .goal = goal, .stance = 1});
  }
  const Network network = std::move(b).build();
  LevelsOptions options;
  options.by = "sector";
  CHECK_THROWS_AS((void)alignment::levels(network, options), BadArgument);
}
