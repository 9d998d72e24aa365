// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include "support/documents.hpp"
#include "support/random_agendas.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace coalign;
using alignment::Conversation;

namespace testing {

/// The score once a leader has shifted, by making the edit.
inline double score_after(const Network& network, LeaderId leader, GoalId goal, double stance,
                          double priority) {
  const std::vector<Edit> edits{AgendaShifts{.leader = std::string(network.key(leader)),
                                             .goal = std::string(network.key(goal)),
                                             .stance = stance,
                                             .priority = priority}};
  return alignment::agendas(coalign::apply_edits(network, edits)).score.value;
}

struct Stand {
  double stance, priority;
};

/// Who stands where on a goal: of waves the latest.
inline std::map<std::uint32_t, Stand> stands_on(const Network& network, std::uint32_t goal) {
  std::map<std::uint32_t, Stand> stands;
  std::map<std::uint32_t, Day> since;
  for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
    const AgendaEntry row = network.row<AgendaEntry>(i);
    if (row.goal.value != goal) continue;
    const auto known = since.find(row.leader.value);
    if (known != since.end() && known->second > row.since.first_day()) continue;
    since[row.leader.value] = row.since.first_day();
    stands[row.leader.value] = {row.stance, row.priority};
  }
  return stands;
}

}  // namespace testing

TEST_CASE("conversations: nothing to say where nobody is known") {
  CHECK(alignment::conversations(Network{}, 3).empty());
}

TEST_CASE("conversations: no shift of one leader on one goal would gain more, tried one by one") {
  std::size_t some = 0;
  for (std::uint64_t seed = 1; seed <= testing::rounds(120); ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::AgendaField field{.leaders = 2 + random.below(6), .goals = 1 + random.below(4)};
    field.points = random.one_of({7U, 2U, 0U});
    field.contributions = false;
    const Network network = testing::random_agendas(random, field).build();
    const auto before = alignment::agendas(network);
    const auto found = alignment::conversations(network, 4);
    if (!before.score.known()) {
      CHECK(found.empty());
      continue;
    }
    std::set<std::uint32_t> known;
    for (const auto& leader : before.by_leader) known.insert(leader.leader.value);
    std::vector<double> gains;  // of those who stand apart from one another
    for (std::uint32_t g = 0; g < network.size<Goal>(); ++g) {
      const auto stands = testing::stands_on(network, g);
      std::set<double> priorities, anywhere{-1, 0, 1};
      for (const auto& [who, stand] : stands) {
        if (stand.priority > 0) priorities.insert(stand.priority);
        anywhere.insert(stand.stance);
      }
      std::map<std::pair<double, double>, double> gain_of;  // by where one stands; silent: (2, 0)
      for (const std::uint32_t leader : known) {
        const auto own = stands.find(leader);
        const auto place = own == stands.end()
                               ? std::pair(2.0, 0.0)
                               : std::pair(own->second.stance, own->second.priority);
        if (gain_of.contains(place)) continue;
        double& best = gain_of[place];
        for (const double p : priorities) {
          if (own != stands.end() && p < own->second.priority) continue;
          for (const double stance : anywhere) {
            const double after =
                testing::score_after(network, LeaderId{leader}, GoalId{g}, stance, p);
            best = std::max(best, after - before.score.value);
          }
        }
      }
      for (const auto& [place, gain] : gain_of) {
        if (gain > 1e-11) gains.push_back(-gain);
      }
    }
    std::sort(gains.begin(), gains.end());
    REQUIRE(found.size() == std::min<std::size_t>(4, gains.size()));
    for (std::size_t k = 0; k < found.size(); ++k) {
      ++some;
      const Conversation& row = found[k];
      CHECK(row.gain == doctest::Approx(-gains[k]).epsilon(1e-9));
      const double after =
          testing::score_after(network, row.leader, row.goal, row.to_stance, row.to_priority);
      CHECK(row.gain == doctest::Approx(after - before.score.value).epsilon(1e-9));
      const auto stands = testing::stands_on(network, row.goal.value);
      CHECK(row.silent == !stands.contains(row.leader.value));
      if (!row.silent) CHECK(row.to_priority >= row.priority.value);
      std::size_t alike = 0;
      for (const std::uint32_t leader : known) {
        const auto own = stands.find(leader);
        if (row.silent) alike += own == stands.end() ? 1 : 0;
        else if (own != stands.end()) {
          alike +=
              own->second.stance == row.stance.value && own->second.priority == row.priority.value
                  ? 1
                  : 0;
        }
      }
      CHECK(row.alike == alike);
    }
  }
  CHECK(some > testing::rounds(200));
}

TEST_CASE("conversations: the one who stands apart is the one to talk to") {
  const Network network = read_json(testing::document(R"("leaders": [
      {"id": "a", "kind": "individual"}, {"id": "b", "kind": "individual"},
      {"id": "c", "kind": "individual"}],
    "goals": [{"id": "g"}],
    "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": 1},
                {"leader": "c", "goal": "g", "stance": -1}])"));
  const auto found = alignment::conversations(network, 5);
  REQUIRE(found.size() == 1);
  CHECK(network.key(found[0].leader) == "c");
  CHECK(found[0].to_stance == 1);
  CHECK(found[0].gain == doctest::Approx(1 + 1 / 3.0));  // from -1/3 to 1
}

TEST_CASE("conversations: one's own old stance is not what the others stand for") {
  const Network network = read_json(testing::document(R"("leaders": [
      {"id": "a", "kind": "individual"}, {"id": "b", "kind": "individual"},
      {"id": "c", "kind": "individual"}, {"id": "d", "kind": "individual"}],
    "goals": [{"id": "g"}],
    "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": -1},
                {"leader": "c", "goal": "g", "stance": -0.6},
                {"leader": "d", "goal": "g", "stance": -0.1}])"));
  const auto found = alignment::conversations(network, 1);
  REQUIRE(found.size() == 1);
  CHECK(network.key(found[0].leader) == "a");
  CHECK(found[0].to_stance == -0.6);  // with their own 1 among them the median was -0.1
  CHECK(found[0].gain == doctest::Approx(3.8 / 6));
}
