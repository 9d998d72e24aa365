// SPDX-License-Identifier: MIT
#include "support/random_history.hpp"

#include <coalign/analysis/outcomes/theory_of_change.describe.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace coalign;

namespace testing {

/// Every path from every standing initiative, one by one: goals by number, initiatives after them.
struct SlowPaths {
  struct Path {
    std::vector<std::size_t> nodes;
    double weight = 1;
  };
  std::vector<Path> to_visions;
  std::vector<std::vector<std::vector<std::size_t>>> to_goal;
  std::vector<bool> vision;

  explicit SlowPaths(const Network& network) : network_(network) {
    const std::size_t goals = network.size<Goal>();
    to_goal.resize(goals);
    bool marked = false;
    for (std::size_t g = 0; g < goals; ++g) {
      vision.push_back(network.row<Goal>(g).vision == Truth::yes);
      marked = marked || vision[g];
    }
    const std::size_t contributions = marked ? 0 : network.size<Contribution>();
    for (std::size_t i = 0; i < contributions; ++i) {
      vision[network.row<Contribution>(i).to.index()] = true;
    }
    for (std::size_t i = 0; i < contributions; ++i) {
      vision[network.row<Contribution>(i).from.index()] = false;
    }
    for (std::size_t i = 0; i < network.size<Initiative>(); ++i) {
      const Initiative row = network.row<Initiative>(i);
      if (row.status == InitiativeStatus::planned || row.status == InitiativeStatus::failed ||
          row.status == InitiativeStatus::stopped) {
        continue;
      }
      for (const GoalId goal : std::set<GoalId>(row.goals.begin(), row.goals.end())) {
        walk({{goals + i, goal.index()}, 1});
      }
    }
  }

 private:
  void walk(const Path& path) {
    const std::size_t at = path.nodes.back();
    to_goal[at].push_back(path.nodes);
    if (vision[at]) to_visions.push_back(path);
    for (std::size_t i = 0; i < network_.size<Contribution>(); ++i) {
      const Contribution row = network_.row<Contribution>(i);
      if (row.from.index() != at) continue;
      Path on = path;
      on.nodes.push_back(row.to.index());
      on.weight *= row.strength;
      walk(on);
    }
  }
  const Network& network_;
};

inline bool holds(const std::vector<std::size_t>& nodes, std::size_t node) {
  return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

/// The last node before a goal that is on every path to it.
inline std::optional<std::size_t> last_on_all(const std::vector<std::vector<std::size_t>>& paths) {
  if (paths.empty()) return {};
  const auto& one = paths.front();
  for (std::size_t k = one.size() - 1; k-- > 0;) {
    bool all = true;
    for (const auto& path : paths) all = all && holds(path, one[k]);
    if (all) return one[k];
  }
  return {};
}

/// A ladder of diamonds under one initiative: 2^rungs paths to the vision.
inline Network diamonds(std::size_t rungs, double strength) {
  NetworkBuilder b;
  const auto goal = [&](const std::string& key) {
    const GoalId id = b.id<Goal>(key);
    b.add(Goal{.id = id});
    return id;
  };
  GoalId at = goal("0");
  for (const char* key : {"try", "try again"}) {
    b.add(Initiative{.id = b.id<Initiative>(key), .goals = {at}});
  }
  for (std::size_t k = 1; k <= rungs; ++k) {
    const GoalId left = goal("l" + std::to_string(k)), right = goal("r" + std::to_string(k));
    const GoalId next = goal(std::to_string(k));
    for (const GoalId side : {left, right}) {
      b.add(Contribution{.from = at, .to = side, .strength = strength});
      b.add(Contribution{.from = side, .to = next, .strength = strength});
    }
    at = next;
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("theory of change: nothing of nothing") {
  const auto found = outcomes::theory_of_change(Network{});
  CHECK(found.leading.unknown == Reason::no_contributions);
  CHECK(found.by_goal.empty());
  CHECK(!found.all_lead);
}

TEST_CASE("theory of change: by hand") {
  // visits -> ready (0.5) -> thrive, classes -> ready, alone serves nothing. One pilot failed.
  const Network network = read_json(R"({"format": "coalign/network", "version": 1,
    "leaders": [{"id": "ann", "kind": "individual"}],
    "goals": [{"id": "visits"}, {"id": "classes"}, {"id": "ready"}, {"id": "thrive", "vision": true},
              {"id": "alone"}, {"id": "peace", "vision": true}],
    "contributions": [{"from": "visits", "to": "ready", "strength": 0.5},
                      {"from": "classes", "to": "ready"}, {"from": "ready", "to": "thrive"}],
    "resources": [{"id": "money"}],
    "commitments": [
      {"id": "all", "leader": "ann", "resource": "money", "initiative": "both", "amount": 6},
      {"leader": "ann", "resource": "money", "initiative": "both", "amount": 2, "part_of": "all"},
      {"leader": "ann", "resource": "money", "initiative": "lost", "amount": 1},
      {"leader": "ann", "resource": "money", "goal": "alone", "amount": 3},
      {"leader": "ann", "resource": "money", "goal": "visits"}],
    "initiatives": [{"id": "both", "goals": ["visits", "classes"], "status": "running"},
                    {"id": "visit", "leaders": ["ann"], "goals": ["visits"]},
                    {"id": "lost", "goals": ["peace"], "status": "failed"},
                    {"id": "plan", "goals": ["peace"], "status": "planned"},
                    {"id": "stray", "goals": ["alone"], "status": "completed"}]})");
  const auto found = outcomes::theory_of_change(network);
  CHECK(found.visions_marked);
  CHECK(!found.all_lead);
  CHECK(found.active == 3);
  CHECK(found.planned == 1);
  CHECK(found.ended == 1);
  CHECK(found.leading.value == doctest::Approx(2.0 / 3));
  CHECK(found.carried.value ==
        doctest::Approx(2.0 / 3));  // ann, who leads visit, commits to visits
  CHECK(found.visions_reached.value == 0.5);
  // Supported: visits (two), classes (both only), ready and thrive (two ways, then all through ready), alone.
  CHECK(found.fragile.evidence == 5);
  CHECK(found.fragile.value == doctest::Approx(3.0 / 5));
  CHECK(network.key(found.by_goal[1].only_initiative) == "both");
  CHECK(network.key(found.by_goal[3].only_goal) == "ready");
  CHECK(!found.by_goal[2].only_goal.known());
  CHECK(found.by_initiative[0].paths == 2);
  CHECK(found.by_initiative[0].path_weight == 1.5);
  CHECK(found.by_initiative[0].credit.value == 0.75);
  CHECK(found.by_initiative[1].credit.value == 0.25);
  CHECK(found.by_initiative[4].credit.value == 0);
  CHECK(found.by_initiative[2].credit.unknown == Reason::no_initiatives);
  CHECK(found.by_initiative[4].leads == Truth::no);
  CHECK(found.by_goal[0].share.value == 0.5);
  CHECK(found.by_goal[2].share.value == 1);
  CHECK(found.by_resource[0].amount == 10);
  CHECK(found.by_resource[0].leading == 6);
  CHECK(found.by_resource[0].nowhere == 3);
  CHECK(found.by_resource[0].ended == 1);
  CHECK(found.by_resource[0].amounts_unknown == 1);
  CHECK(found.by_resource[0].share.value == 0.6);
}

TEST_CASE("theory of change: neither counts nor weights overflow") {
  const auto some = outcomes::theory_of_change(testing::diamonds(40, 0.5));
  CHECK(some.by_initiative[0].paths == 0x1p40);
  CHECK(some.by_initiative[0].path_weight == 0x1p-40);
  const auto many = outcomes::theory_of_change(testing::diamonds(3000, 0.01));
  CHECK(many.by_initiative[0].paths == std::numeric_limits<double>::max());
  CHECK(many.by_initiative[0].path_weight == 0);  // 2^3000 paths of 10^-12000 each
  CHECK(many.by_initiative[0].credit.value == 0.5);
  CHECK(many.by_goal.front().share.value == 1);
  CHECK(many.by_goal[1].share.value == doctest::Approx(0.5));
  CHECK(many.all_lead);
}

TEST_CASE("theory of change: is what its definition says, path by path") {
  std::size_t narrow = 0, broad = 0, nowhere = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    const auto found = outcomes::theory_of_change(network);
    if (network.size<Contribution>() == 0) {
      CHECK(found.leading.unknown == Reason::no_contributions);
      CHECK(found.fragile.unknown == Reason::no_contributions);
      continue;
    }
    const testing::SlowPaths slow(network);
    const std::size_t goals = network.size<Goal>();
    double all = 0;
    std::vector<double> through(goals + network.size<Initiative>(), 0.0);
    std::vector<double> count(through.size(), 0.0);
    for (const auto& path : slow.to_visions) {
      all += path.weight;
      count[path.nodes.front()] += 1;
      for (const std::size_t node : path.nodes) through[node] += path.weight;
    }
    for (std::size_t g = 0; g < goals; ++g) {
      const auto& row = found.by_goal[g];
      CHECK(row.vision == slow.vision[g]);
      CHECK(row.supported == !slow.to_goal[g].empty());
      if (all > 0) CHECK(row.share.value == doctest::Approx(through[g] / all).epsilon(1e-12));
      else CHECK(!row.share.known());
      const auto last = testing::last_on_all(slow.to_goal[g]);
      if (!last) CHECK((!row.only_goal.known() && !row.only_initiative.known()));
      else if (*last < goals) CHECK(row.only_goal.index() == *last);
      else CHECK(row.only_initiative.index() == *last - goals);
      narrow += last ? 1 : 0;
      broad += !last && row.supported ? 1 : 0;
    }
    double credits = 0;
    for (std::size_t i = 0; i < network.size<Initiative>(); ++i) {
      const auto& row = found.by_initiative[i];
      if (!row.active) continue;
      CHECK(row.paths == count[goals + i]);
      CHECK((row.leads == Truth::yes) == (row.paths > 0));
      nowhere += row.leads == Truth::no ? 1 : 0;
      if (all > 0) credits += row.credit.value;
    }
    if (all > 0) CHECK(credits == doctest::Approx(1).epsilon(1e-12));
    for (const auto& row : found.by_resource) {
      CHECK(row.leading + row.nowhere + row.ended + row.open == doctest::Approx(row.amount));
    }
  }
  CHECK(narrow > 100);
  CHECK(broad > 50);
  CHECK(nowhere > 50);
}

TEST_CASE("theory of change: what must not matter, and what may only grow") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::RandomHistory history(random);
    const Network network = history.build();
    const auto found = outcomes::theory_of_change(network);
    history.add_unrelated();
    const Network other = history.build("x", &random);
    const auto again = outcomes::theory_of_change(other);
    if (found.leading.known()) {
      CHECK(again.leading.value == doctest::Approx(found.leading.value).epsilon(1e-12));
    }
    CHECK(again.leading.unknown == found.leading.unknown);
    CHECK(again.carried.unknown == found.carried.unknown);
    CHECK(again.fragile.unknown == found.fragile.unknown);
    if (found.fragile.known()) CHECK(again.fragile.value == found.fragile.value);
    for (const auto& row : found.by_goal) {
      const auto id = other.find<Goal>("x" + std::string(network.key(row.goal)));
      const auto& its = again.by_goal[id.value().index()];
      CHECK(its.leads == row.leads);
      CHECK(its.funded == row.funded);
      CHECK(its.share.unknown == row.share.unknown);
      if (row.share.known()) CHECK(its.share.value == doctest::Approx(row.share.value));
    }
    // Goal k serves later ones only: one more contribution in that direction makes no circle.
    const std::size_t goals = network.size<Goal>();
    if (goals < 2) continue;
    std::string text = to_json(network);
    Network more = network;
    bool there = false;
    for (std::size_t i = 0; i < network.size<Contribution>(); ++i) {
      const auto row = network.row<Contribution>(i);
      there = there || (network.key(row.from) == "goal 0" && network.key(row.to) == "goal 1");
    }
    if (there) continue;
    const std::string added = R"({"from":"goal 0","to":"goal 1"})";
    const std::string list = "\"contributions\":";
    const auto at = text.find(list);
    if (at == std::string::npos) continue;
    const auto open = text.find('[', at);
    const bool empty = text.find_first_not_of(" \n", open + 1) == text.find(']', open);
    text.insert(open + 1, empty ? added : added + ",");
    more = read_json(text);
    const auto grown = outcomes::theory_of_change(more);
    for (std::size_t i = 0; i < found.by_initiative.size(); ++i) {
      if (found.by_initiative[i].leads == Truth::yes) {
        CHECK(grown.by_initiative[i].leads == Truth::yes);
      }
    }
    for (std::size_t g = 0; g < goals; ++g) {
      CHECK((!found.by_goal[g].supported || grown.by_goal[g].supported));
    }
  }
}
