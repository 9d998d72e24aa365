// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/few.hpp>
#include <coalign/report/report.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace coalign;

namespace testing {

/// Leaders of these sectors, one for each letter; a blank is none.
inline Network leaders_of_sectors(const std::string& sectors) {
  std::string rows;
  for (std::size_t i = 0; i < sectors.size(); ++i) {
    rows += (i == 0 ? "" : ", ") + std::string(R"({"id": "l)") + std::to_string(i) +
            R"(", "kind": "organization")";
    if (sectors[i] != ' ') rows += R"(, "sector": ")" + std::string(1, sectors[i]) + '"';
    rows += '}';
  }
  return read_json(document("\"leaders\": [" + rows + "]"));
}

inline std::map<std::string, std::size_t> leaders_by_sector(const Network& network) {
  std::map<std::string, std::size_t> found;
  for (const Text sector : network.column(&Leader::sector))
    ++found[std::string(network.text(sector))];
  return found;
}

inline std::map<Kind, std::size_t> leaders_by_kind(const Network& network) {
  std::map<Kind, std::size_t> found;
  for (const Kind kind : network.column(&Leader::kind)) ++found[kind];
  return found;
}

using BySector = std::map<std::string, std::size_t>;

}  // namespace testing

using testing::BySector;
using testing::leaders_by_sector;
using testing::leaders_of_sectors;

TEST_SUITE("model/few") {
  TEST_CASE("sectors of few become one, with the next larger one where they are few together") {
    const auto of = [](const std::string& sectors) {
      return leaders_by_sector(without_few(leaders_of_sectors(sectors), 3));
    };
    CHECK(of("aaabbb") == BySector{{"a", 3}, {"b", 3}});
    CHECK(of("aaaabbcc") == BySector{{"a", 4}, {"other sectors", 4}});
    CHECK(of("aaaabbbcc") ==
          BySector{{"a", 4}, {"other sectors", 5}});                    // c alone would be the rest
    CHECK(of("aaaabbb ") == BySector{{"a", 4}, {"other sectors", 4}});  // so would who has none
    CHECK(of("aaaabbb   ") == BySector{{"a", 4}, {"b", 3}, {"", 3}});
    CHECK(of("aab") == BySector{{"", 3}});
    CHECK(of("aa") == BySector{{"a", 2}});  // no split: all are of one
    CHECK(of("") == BySector{});
    CHECK(without_few(leaders_of_sectors("aaabbc"), 3).notes().at(0).count == 3);
  }

  TEST_CASE(
      "leaders of a kind of few are counted with the next kind, of which members may be too") {
    const Network network = read_json(testing::document(R"(
        "leaders": [{"id": "s", "kind": "system"}, {"id": "o", "kind": "organization"},
                    {"id": "p", "kind": "organization"}, {"id": "i", "kind": "individual"},
                    {"id": "j", "kind": "individual"}, {"id": "k", "kind": "individual"}],
        "memberships": [{"member": "i", "of": "o"}, {"member": "j", "of": "o"}, {"member": "o", "of": "s"}])"));
    const Network two = without_few(network, 2);
    CHECK(testing::leaders_by_kind(two) ==
          std::map<Kind, std::size_t>{{Kind::organization, 3}, {Kind::individual, 3}});
    CHECK(two.size<Membership>() == 2);
    const Network four = without_few(network, 4);
    CHECK(testing::leaders_by_kind(four).size() == 1);
    CHECK(four.size<Membership>() == 0);
    CHECK(read_json(to_json(two)) == two);
  }

  TEST_CASE(
      "0 and 1 change nothing; else each network is one that can be read, without groups of few") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      CHECK(without_few(network, 0) == network);
      CHECK(without_few(network, 1) == network);
      for (const std::size_t fewest : {2U, 5U}) {
        const Network many = without_few(network, fewest);
        REQUIRE(read_json(to_json(many)) == many);
        CHECK(many.size<Leader>() == network.size<Leader>());
        const auto kinds = testing::leaders_by_kind(many);
        const auto sectors = leaders_by_sector(many);
        for (const auto& one : kinds) CHECK((one.second >= fewest || kinds.size() == 1));
        for (const auto& one : sectors) CHECK((one.second >= fewest || sectors.size() == 1));
      }
    }
  }

  TEST_CASE("a report has no group of few on the day that it looks at") {
    const Network network = read_json(testing::document(R"(
        "leaders": [{"id": "a", "kind": "organization", "sector": "x"},
                    {"id": "b", "kind": "organization", "sector": "x", "until": "2020"},
                    {"id": "c", "kind": "organization", "sector": "y"},
                    {"id": "d", "kind": "organization", "sector": "y"}],
        "goals": [{"id": "g"}, {"id": "h"}],
        "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": 1},
                    {"leader": "c", "goal": "h", "stance": 1}, {"leader": "d", "goal": "g", "stance": -1}])"));
    const auto sectors = [&](const LookedAt& part, std::size_t fewest) {
      return report(network, part, {}, alignment::Silence::absent, Several::latest, fewest)
          .alignment.agendas.by_sector.size();
    };
    CHECK(sectors({}, 2) == 3);  // both with themselves and with one another
    CHECK(sectors({.at = *Date::of(2022)}, 0) == 3);
    CHECK(sectors({.at = *Date::of(2022)}, 2) == 0);
  }
}
