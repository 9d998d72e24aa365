// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <atomic>
#include <mutex>
#include <string>
#include <vector>

using namespace coalign;

namespace {

Network coalition() { return read(COALIGN_SOURCE "/examples/coalition.json"); }

std::string complaint(std::string_view name, std::string_view options) {
  try {
    (void)analyse(coalition(), name, options);
  } catch (const BadArgument& error) {
    return error.what();
  }
  return "nothing";
}

}  // namespace

TEST_SUITE("report/named") {
  TEST_CASE("every analysis runs by its name and says what its function returns") {
    const Network network = coalition();
    for (const std::string_view name : analyses()) {
      CAPTURE(name);
      const bool of_rows = name == "qualities.rows";  // they are an indicator's
      const std::string_view options = of_rows ? R"({"indicator": "learning.used"})" : "";
      CHECK(nlohmann::json::accept(analyse(network, name, options)));
    }
    CHECK(analyse(network, "alignment.agendas") == to_json(network, alignment::agendas(network)));
    alignment::NetworksOptions how;
    how.layer.types = {TieTypeId(0)};
    how.through = 0.25;
    const std::string type(network.key(TieTypeId(0)));
    CHECK(analyse(network, "alignment.gaps",
                  R"({"layers": [")" + type + R"("], "through": 0.25, "top": 3})") ==
          to_json(network, alignment::gaps(network, 3, how)));
    CHECK(analyse(network, "alignment.pairs", R"({"order": "most_opposed"})") ==
          to_json(network, alignment::pairs(network, 10, alignment::PairOrder::most_opposed)));
  }

  TEST_CASE("each part of a result is there as JSON: as it stands within the whole") {
    const Network network = coalition();
    const Report all = report(network);
    const auto json = [&](const auto& part) {
      return nlohmann::json::parse(to_json(network, part));
    };
    const nlohmann::json whole = nlohmann::json::parse(to_json(all));
    CHECK(json(all.alignment) == whole["alignment"]);
    CHECK(json(all.leadership) == whole["leadership"]);
    CHECK(json(all.qualities) == whole["qualities"]);
    CHECK(json(all.findings) == whole["findings"]);
    CHECK(json(all.findings.at(0)) == whole["findings"][0]);
    const nlohmann::json& agendas = whole["alignment"]["agendas"];
    CHECK(json(all.alignment.agendas.by_goal) == agendas["by_goal"]);
    CHECK(json(all.alignment.agendas.by_goal.at(0)) == agendas["by_goal"][0]);
    CHECK(json(all.alignment.agendas.common) == agendas["common"]);
    CHECK(json(all.alignment.agendas.score) == agendas["score"]);
    CHECK(json(all.leadership.distribution.effective) ==
          whole["leadership"]["distribution"]["effective"]);
    CHECK(to_json(network, Estimate::none(Reason::no_ties, 2)) ==
          R"({"value":null,"unknown":"no_ties","evidence":2})");
  }

  TEST_CASE("a wrong name or option is said, with what would be right") {
    CHECK(complaint("alignment.agenda", "").find("there are alignment.advocacy_coalition") !=
          std::string::npos);
    CHECK(complaint("alignment.agendas", "[]").find("a JSON object") != std::string::npos);
    CHECK(complaint("alignment.agendas", "{").find("a JSON object") != std::string::npos);
    CHECK(complaint("alignment.agendas", R"({"sed": 1})") ==
          "alignment.agendas has no option \"sed\"; it has silence, through, balance, weights, "
          "intervals");
    CHECK(complaint("alignment.agendas", R"({"silence": "no"})") ==
          "silence is one of absent, unknown, not \"no\"");
    CHECK(complaint("alignment.blocs", R"({"seed": -1})") ==
          "seed is a whole number, at least 0, not -1");
    CHECK(complaint("alignment.gaps", R"({"layers": ["nope"]})")
              .find("\"nope\" is no type of tie here") != std::string::npos);
    CHECK(complaint("outcomes.over_time", R"({"as_of": "May"})").find("YYYY-MM-DD") !=
          std::string::npos);
  }

  TEST_CASE("the progress of a report on several threads rises to its end") {
    std::mutex telling;
    std::vector<std::size_t> told;
    Work work{.threads = 2};
    work.progress = [&](std::size_t done, std::size_t total, std::string_view) {
      const std::scoped_lock lock(telling);
      CHECK(total == 1000);
      told.push_back(done);
    };
    (void)report(coalition(), {}, work);
    REQUIRE(!told.empty());
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1000);
  }
}
