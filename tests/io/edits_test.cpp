// SPDX-License-Identifier: MIT
#include <coalign/io/edits.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace coalign;

namespace {
std::string complaint(std::string_view text) {
  try {
    (void)edits_from_json(text);
  } catch (const BadArgument& error) {
    return error.what();
  }
  return "nothing";
}
}  // namespace

TEST_SUITE("io/edits") {
  TEST_CASE("every kind of edit is read, what is not given as its struct has it") {
    const auto edits = edits_from_json(R"([
      {"edit": "leader_leaves", "leader": "a"},
      {"edit": "leader_joins", "id": "b", "kind": "system", "stage": "emerging"},
      {"edit": "tie_made", "from": "a", "to": "b", "type": "trust"},
      {"edit": "tie_cut", "from": "a", "to": "b", "type": "trust"},
      {"edit": "tie_strengthened", "from": "a", "to": "b", "type": "trust", "weight": 3},
      {"edit": "agenda_shifts", "leader": "a", "goal": "g", "stance": -1},
      {"edit": "resource_moves", "from": "a", "to": "b", "resource": "time", "amount": 2},
      {"edit": "commitment_made", "leader": "a", "resource": "time", "goal": "g", "amount": null},
      {"edit": "initiative_added", "id": "i", "leaders": ["a", "b"], "status": "running"}])");
    REQUIRE(edits.size() == 9);
    for (std::size_t k = 0; k < edits.size(); ++k) CHECK(edits[k].index() == k);
    CHECK(std::get<LeaderJoins>(edits[1]).kind == Kind::system);
    CHECK(std::get<LeaderJoins>(edits[1]).stage == Stage::emerging);
    CHECK(std::get<TieMade>(edits[2]).weight == 1);
    CHECK(std::get<AgendaShifts>(edits[5]).stance == -1);
    CHECK(!std::get<AgendaShifts>(edits[5]).priority);
    CHECK(!std::get<CommitmentMade>(edits[7]).amount);
    CHECK(std::get<InitiativeAdded>(edits[8]).leaders.size() == 2);
    CHECK(std::get<InitiativeAdded>(edits[8]).status == InitiativeStatus::running);
  }

  TEST_CASE("what is no edit is said with its place") {
    CHECK(complaint("{}") == "edits are a JSON list of objects");
    CHECK(complaint("[3]").find("edits, item 0: an edit is an object") == 0);
    CHECK(complaint(R"([{"edit": "leader_leaves", "leader": "a"}, {"edit": "tie_made"}])") ==
          "edits, item 1: an edit needs \"from\"");
    CHECK(complaint(R"([{"edit": "leader_leaves", "leader": 3}])").find("needs a text") !=
          std::string::npos);
    CHECK(complaint(R"([{"edit": "leader_leaves", "leader": "a", "goal": "g"}])")
              .find("no field \"goal\"") != std::string::npos);
    CHECK(complaint(R"([{"edit": "leader_joins", "id": "a", "kind": "cat"}])").find("\"cat\"") !=
          std::string::npos);
    CHECK(complaint(R"([{"edit": "leaves"}])").find("leader_leaves, leader_joins") !=
          std::string::npos);
  }
}
