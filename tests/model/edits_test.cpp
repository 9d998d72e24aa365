// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/edits.hpp>
#include <coalign/model/problem.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace coalign;
using Edits = std::vector<Edit>;

namespace {

Network base() {
  return read_json(testing::document(R"(
      "leaders": [{"id": "a", "kind": "individual"}, {"id": "b", "kind": "organization"}, {"id": "c", "kind": "system"}],
      "memberships": [{"member": "a", "of": "b"}],
      "goals": [{"id": "g"}, {"id": "h"}], "tie_types": [{"id": "trust", "max": 4}, {"id": "talk", "directed": false}],
      "ties": [{"from": "a", "to": "b", "type": "trust", "weight": 2}, {"from": "a", "to": "b", "type": "talk"},
               {"from": "b", "to": "c", "type": "trust"}],
      "agendas": [{"leader": "a", "goal": "g", "stance": 1, "priority": 0.5, "until": "2020"},
                  {"leader": "a", "goal": "g", "stance": 0, "priority": 0.5, "since": "2021"},
                  {"leader": "b", "goal": "g", "stance": -1}],
      "resources": [{"id": "money"}], "holdings": [{"leader": "a", "resource": "money", "amount": 10}],
      "initiatives": [{"id": "p", "leaders": ["a", "b"]}])"));
}

Network edited(const Network& network, const Edits& edits) { return apply_edits(network, edits); }

std::string wrong(const Edits& edits) {
  try {
    (void)edited(base(), edits);
  } catch (const InvalidNetwork& invalid) {
    std::string all;
    for (const auto& problem : invalid.problems.list) {
      all += (all.empty() ? "" : "\n") + std::string(word(problem.code)) + ' ' + problem.pointer();
    }
    return all;
  }
  return "nothing";
}

}  // namespace

TEST_SUITE("model/edits") {
  TEST_CASE("no edits change nothing, and share everything") {
    const Network n = testing::random_network(3);
    const Network same = edited(n, {});
    CHECK(same == n);
    CHECK(same.column(&Tie::weight).data() == n.column(&Tie::weight).data());
    CHECK(edited(Network{}, {}) == Network{});
  }

  TEST_CASE("edits in braces are those of a list") {
    const Network n = base();
    const Edit leaves = LeaderLeaves{"c"};
    const TieMade made{.from = "b", .to = "a", .type = "trust"};
    CHECK(apply_edits(n, {leaves}) == edited(n, {leaves}));
    CHECK(apply_edits(n, {LeaderLeaves{"c"}, made}) == edited(n, {leaves, made}));
    CHECK(apply_edits(n, {&leaves, 1}) == edited(n, {leaves}));
    CHECK(apply_edits(n, {}) == n);
  }

  TEST_CASE("a leader who leaves takes along what refers to them") {
    const Network n = edited(base(), Edits{LeaderLeaves{"a"}});
    CHECK_FALSE(n.find<Leader>("a"));
    CHECK(n.size<Tie>() == 1);
    CHECK(n.size<AgendaEntry>() == 1);
    CHECK(n.size<Membership>() == 0);
    CHECK(n.size<Holding>() == 0);
    CHECK(n.row<Initiative>(0).leaders.size() == 1);
    CHECK(n.row<TieType>(0).max == 4);
    CHECK_FALSE(n.notes().empty());
    CHECK(read_json(to_json(n)) == n);
  }

  TEST_CASE("one who joins may leave again, whatever came between") {
    const Network n = edited(
        base(), Edits{LeaderJoins{"new", Kind::system, "N", "health", Stage::future},
                      TieMade{"new", "a", "trust", 3}, LeaderJoins{"other", Kind::individual}});
    CHECK(n.text(n.row<Leader>(3).sector) == "health");
    CHECK(n.key(n.row<Tie>(3).from) == "new");
    CHECK(edited(base(), Edits{LeaderJoins{"new", Kind::system}, TieMade{"new", "a", "trust"},
                               LeaderLeaves{"new"}}) == base());
    const Network rest = edited(base(), Edits{LeaderJoins{"x", Kind::system},
                                              LeaderJoins{"y", Kind::system}, LeaderLeaves{"x"}});
    CHECK(rest.find<Leader>("y"));
    CHECK_FALSE(rest.find<Leader>("x"));
  }

  TEST_CASE("ties are made, cut and strengthened; undirected ones either way round") {
    CHECK(edited(base(), Edits{TieMade{"c", "a", "talk"}, TieCut{"a", "c", "talk"}}) == base());
    CHECK(edited(base(), Edits{TieCut{"a", "b", "trust"}}).size<Tie>() == 2);
    CHECK(edited(base(), Edits{TieStrengthened{"b", "a", "talk", 0.5}}).row<Tie>(1).weight == 0.5);
    CHECK(wrong({TieCut{"b", "a", "trust"}}) == "unknown_id /edits/0/type");
    CHECK(wrong({TieStrengthened{"a", "b", "trust", 5}}) == "above_max /ties/0/weight");
    for (const double weight : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
      CHECK(wrong({TieStrengthened{"a", "b", "talk", weight}}) == "out_of_range /edits/0/weight");
    }
    CHECK(wrong({TieMade{"a", "a", "trust"}}) == "self_tie /ties/3/to");
  }

  TEST_CASE("an agenda shifts in its latest entry; a silent leader speaks") {
    const Network n =
        edited(base(), Edits{AgendaShifts{"a", "g", -0.5, {}}, AgendaShifts{"c", "h", 1.0, {}}});
    CHECK(n.row<AgendaEntry>(0).stance == 1);
    CHECK(n.row<AgendaEntry>(1).stance == -0.5);
    CHECK(n.row<AgendaEntry>(1).priority == 0.5);
    CHECK(n.row<AgendaEntry>(3).priority == 1);
    const Network zero = edited(base(), Edits{AgendaShifts{"b", "g", -0.0, -0.0}});
    CHECK(zero == read_json(to_json(zero)));
    CHECK(wrong({AgendaShifts{"c", "g", {}, {}}}) == "missing_field /edits/0/stance");
    const Network cares = edited(base(), Edits{AgendaShifts{"c", "g", {}, 0.5}});
    CHECK(std::isnan(cares.row<AgendaEntry>(3).stance));
    CHECK(edited(cares, Edits{AgendaShifts{"c", "g", 0.2, {}}}).row<AgendaEntry>(3).priority ==
          0.5);
    CHECK(wrong({AgendaShifts{"a", "g", 2.0, -1.0}}) ==
          "out_of_range /edits/0/stance\nout_of_range /edits/0/priority");
    CHECK(wrong({AgendaShifts{"a", "g", std::nan(""), {}}}) == "out_of_range /edits/0/stance");
    CHECK(wrong({AgendaShifts{"c", "g", 2.0, {}}}) == "out_of_range /agendas/3/stance");
  }

  TEST_CASE("part of a holding changes hands, and no more than there is") {
    const Network n = edited(
        base(), Edits{ResourceMoves{"a", "b", "money", 4}, ResourceMoves{"b", "c", "money", 1}});
    CHECK(n.row<Holding>(0).amount == 6);
    CHECK(n.row<Holding>(1).amount == 3);
    CHECK(n.row<Holding>(2).amount == 1);
    CHECK(wrong({ResourceMoves{"a", "b", "money", 11}}) == "out_of_range /edits/0/amount");
    CHECK(wrong({ResourceMoves{"b", "a", "money", 1}}) == "out_of_range /edits/0/amount");
    CHECK(wrong({ResourceMoves{"a", "b", "money", std::nan("")}}) ==
          "out_of_range /edits/0/amount");
    CHECK(edited(base(), Edits{ResourceMoves{"a", "a", "money", 4}}) == base());
  }

  TEST_CASE("no holding grows beyond what can be counted") {
    const Network rich = read_json(testing::document(
        R"("leaders": [{"id": "a", "kind": "system"}, {"id": "b", "kind": "system"}],
        "resources": [{"id": "r"}], "holdings": [{"leader": "a", "resource": "r", "amount": 1.7e308}, {"leader": "b", "resource": "r", "amount": 1.7e308}])"));
    CHECK_THROWS_AS((void)edited(rich, Edits{ResourceMoves{"a", "b", "r", 1e308}}), InvalidNetwork);
  }

  TEST_CASE("commitments and initiatives are added") {
    const Network n = edited(base(), Edits{CommitmentMade{"a", "money", "g", "", 5.0},
                                           InitiativeAdded{"q", {"a", "c"}, {"h"}, "Q"},
                                           CommitmentMade{"b", "money", "", "q", {}}});
    CHECK(n.row<Commitment>(0).amount == 5);
    CHECK(n.key(n.row<Commitment>(1).initiative) == "q");
    CHECK(n.key(n.row<Initiative>(1).leaders.at(1)) == "c");
    CHECK(wrong({CommitmentMade{"a", "money", "", "", {}}}) ==
          "one_of_goal_initiative /commitments/0/goal");
    CHECK(wrong({InitiativeAdded{"p", {}, {}}}) == "duplicate_id /initiatives/1/id");
  }

  TEST_CASE("what an edit names must be there when its turn comes") {
    CHECK(wrong({LeaderLeaves{"x"}, TieMade{"x", "a", "trust"}, TieMade{"a", "b", "x"},
                 AgendaShifts{"a", "x", 1.0, {}}, CommitmentMade{"x", "y", "z", "", {}},
                 InitiativeAdded{"q", {"x"}, {}}}) ==
          "unknown_id /edits/0/leader\nunknown_id /edits/1/from\nunknown_id "
          "/edits/2/type\nunknown_id /edits/3/goal\n"
          "unknown_id /edits/4/leader\nunknown_id /edits/4/resource\nunknown_id "
          "/edits/4/goal\nunknown_id /edits/5/leaders");
    CHECK(wrong({LeaderLeaves{"a"}, LeaderLeaves{"a"}}) == "unknown_id /edits/1/leader");
    CHECK(wrong({LeaderLeaves{"a"}, TieMade{"a", "b", "trust"}}) == "unknown_id /edits/1/from");
    CHECK(wrong({TieMade{"new", "b", "trust"}, LeaderJoins{"new", Kind::system}}) ==
          "unknown_id /edits/0/from");
    CHECK(wrong({LeaderJoins{"a", Kind::system}}) == "duplicate_id /leaders/3/id");
    CHECK(wrong({LeaderJoins{"", Kind::unknown}}) ==
          "bad_id /leaders/3/id\nmissing_field /leaders/3/kind");
  }

  TEST_CASE("tables that an edit does not touch are shared") {
    const Network before = base();
    const Network n = edited(before, Edits{TieMade{"c", "a", "trust"}});
    CHECK(n.column(&AgendaEntry::stance).data() == before.column(&AgendaEntry::stance).data());
    CHECK(n.column(&Leader::id).data() == before.column(&Leader::id).data());
    CHECK(n.column(&Tie::from).data() != before.column(&Tie::from).data());
    CHECK(before == base());
  }

  TEST_CASE("a network that was edited is one that can be read") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const Network n = testing::random_network(seed);
      const auto key = [&] {
        return std::string(n.key(n.row<Leader>(random.below(n.size<Leader>())).id));
      };
      const std::string goal(n.key(n.row<Goal>(0).id));
      const Edits edits{LeaderJoins{"new one", Kind::system}, AgendaShifts{key(), goal, 0.25, 0.5},
                        AgendaShifts{"new one", goal, -1.0, {}},
                        InitiativeAdded{"new initiative", {key()}, {goal}}, LeaderLeaves{key()}};
      const Network after = edited(n, edits);
      CHECK(after != n);
      CHECK(read_json(to_json(after)) == after);
    }
  }
}
