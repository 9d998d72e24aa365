// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/column.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>
#include <type_traits>
#include <vector>

using namespace coalign;
using testing::document;
using testing::random_network;

static_assert(std::is_nothrow_move_constructible_v<Network>);
static_assert(std::is_copy_assignable_v<Network>);
static_assert(!std::is_convertible_v<LeaderId, GoalId>);
static_assert(Keyed<Leader> && !Keyed<Tie> && Dated<Tie> && !Dated<Goal>);
static_assert(Things::size == 17);

TEST_SUITE("model/network") {
  TEST_CASE("an empty network has nothing, and can be asked for everything") {
    const Network network;
    CHECK(network.name().empty());
    CHECK(network.attributes().empty());
    CHECK(network.notes().empty());
    CHECK(network.scale_points().stance == 0);
    Things::each([&]<class Row>() { CHECK(network.size<Row>() == 0); });
    CHECK_FALSE(network.find<Leader>("a"));
    CHECK_FALSE(network.find<Leader>(""));
    CHECK(network.key(LeaderId{}).empty());
    CHECK(network.text(Text{}).empty());
    CHECK(network.column(&Tie::weight).size() == 0);
    CHECK(network == Network{});
    CHECK(network.at(*Date::of(2024)) == network);
    CHECK(network.between(*Date::of(2024), {}) == network);
  }

  TEST_CASE("a network that was moved from is empty") {
    Network network = random_network(1);
    const Network same = network;
    Network moved = std::move(network);
    CHECK(moved == same);
    CHECK(network == Network{});
    CHECK(network.size<Leader>() == 0);
    network = std::move(moved);
    CHECK(network == same);
    CHECK(moved == Network{});
    network = std::move(*&network);
    CHECK(network == same);
  }

  TEST_CASE("an id finds its row, and a row says its id") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Network network = random_network(seed);
      Things::each([&]<class Row>() {
        if constexpr (Keyed<Row>) {
          for (std::uint32_t i = 0; i < network.size<Row>(); ++i) {
            const Id<Row> id = network.row<Row>(i).id;
            REQUIRE(id.value == i);
            const auto key = network.key(id);
            REQUIRE((key.empty() || network.find<Row>(key) == id));
            REQUIRE((!key.empty() || std::is_same_v<Row, Commitment>));
          }
        }
      });
      CHECK_FALSE(network.find<Leader>("no such leader"));
      CHECK_FALSE(network.find<Commitment>(""));
    }
  }

  TEST_CASE("a column is the same member of every row") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      const Network network = random_network(seed);
      Things::each([&]<class Row>() {
        each_field<Row>([&]<std::size_t I>() {
          constexpr auto member = field_at<Row, I>.member;
          const auto column = network.column(member);
          REQUIRE(column.size() == network.size<Row>());
          for (std::size_t i = 0; i < column.size(); ++i) {
            REQUIRE(detail::same(column[i], network.row<Row>(i).*member));
          }
        });
      });
    }
  }

  TEST_CASE("a column whose values are all equal has a stride of 0") {
    NetworkBuilder b;
    for (const auto* id : {"a", "b", "c"})
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::system});
    const Network network = std::move(b).build();
    CHECK(network.column(&Leader::kind).stride() == 0);
    CHECK(network.column(&Leader::kind)[2] == Kind::system);
    CHECK(network.column(&Leader::since).stride() == 0);
    CHECK(network.column(&Leader::id).stride() == 1);
    CHECK(network.column(&Leader::id).data()[2].value == 2);
  }

  TEST_CASE("a copy holds the same tables, after the first is gone too") {
    auto network = std::make_unique<Network>(random_network(4));
    const Network copy = *network;
    const Network same = random_network(4);
    CHECK(copy.column(&Tie::weight).data() == network->column(&Tie::weight).data());
    const auto weights = copy.column(&Tie::weight);
    network.reset();
    CHECK(copy == same);
    CHECK(weights.size() == same.size<Tie>());
  }

  TEST_CASE("equal networks, and only they, have the same hash") {
    std::vector<Network> networks;
    std::set<std::uint64_t> hashes;
    for (std::uint64_t seed = 0; seed < 150; ++seed) networks.push_back(random_network(seed, 2));
    for (const auto& network : networks) hashes.insert(network.hash());
    CHECK(hashes.size() == networks.size());
    for (std::size_t i = 0; i < networks.size(); ++i) {
      for (std::size_t k = 0; k < networks.size(); ++k)
        REQUIRE((networks[i] == networks[k]) == (i == k));
      const Network again = random_network(i, 2);
      REQUIRE(again == networks[i]);
      REQUIRE(again.hash() == networks[i].hash());
    }
  }

  TEST_CASE("any field that differs makes a different network") {
    const std::string same =
        R"("name": "n", "goals": [{"id": "g", "name": "x", "target": 1, "by": "2030"}, {"id": "h"}])";
    const Network network = read_json(document(same));
    for (const auto& [from, to] : {std::pair{"\"n\"", "\"m\""},
                                   {"\"g\"", "\"i\""},
                                   {"\"x\"", "\"y\""},
                                   {"1,", "2,"},
                                   {"2030", "2030-12"},
                                   {", {\"id\": \"h\"}", ""},
                                   {"{\"id\": \"h\"}", "{\"id\": \"h\", \"vision\": false}"},
                                   {"\"name\": \"n\"", "\"description\": \"n\""},
                                   {"\"name\": \"n\"", "\"attributes\": {}"},
                                   {"\"by\": \"2030\"", "\"attributes\": {\"a\":1.0}"},
                                   {"\"name\": \"n\"", "\"scales\": {\"stance_points\": 7}"}}) {
      const Network other = read_json(document(testing::replaced(same, from, to)));
      const std::string changed = to;
      CAPTURE(changed);
      CHECK(other != network);
      CHECK(other.hash() != network.hash());
    }
  }

  TEST_CASE("the order in which ids were first mentioned makes no difference, that of rows does") {
    const auto build = [](const std::vector<const char*>& mentioned,
                          const std::vector<const char*>& rows) {
      NetworkBuilder b;
      if (!mentioned.empty()) (void)b.text("of no row");
      for (const auto* id : mentioned) (void)b.id<Leader>(id);
      for (const auto* id : rows)
        b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::system, .name = b.text(id)});
      b.add(Tie{.from = b.id<Leader>("c"), .to = b.id<Leader>("a"), .type = b.id<TieType>("t")});
      b.add(TieType{.id = b.id<TieType>("t")});
      return std::move(b).build();
    };
    const Network one = build({}, {"a", "b", "c"});
    const Network other = build({"b", "c", "a"}, {"a", "b", "c"});
    CHECK(one == other);
    CHECK(one.hash() == other.hash());
    CHECK(build({}, {"b", "a", "c"}) != one);
  }

  TEST_CASE("the hash is the same on every machine") {
    CHECK(Network{}.hash() == 14727894717325061529U);
    CHECK(read_json(document(R"("name": "é", "goals": [{"id": "g", "target": 0.1, "by": "2030-01"}],
        "initiatives": [{"id": "p", "goals": ["g"], "status": "failed"}])"))
              .hash() == 7590543600379731891U);
  }

  TEST_CASE("notes go with a copy, and count neither for equality nor for the hash") {
    const Network network = random_network(2);
    Note note{"merged", "ties", "two were one", 1, {"row 1"}};
    const Network noted = network.with_notes({note});
    CHECK(noted.notes() == Notes{note});
    CHECK(noted == network);
    CHECK(noted.hash() == network.hash());
    CHECK(to_json(noted) == to_json(network));
    CHECK(Network(noted).notes() == Notes{note});
  }

  TEST_CASE("threads may read one network") {
    const Network network = random_network(9, 30);
    const auto hash = network.hash();
    std::vector<std::thread> threads;
    std::atomic<int> same{0};
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([network, hash, &same] {
        same += read_json(to_json(network)) == network && network.at(*Date::of(2020)).hash() != 0 &&
                network.hash() == hash;
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(same == 4);
  }

  TEST_CASE("memory is about what the columns hold") {
    const Network small = random_network(1, 10), large = random_network(1, 400);
    CHECK(small.memory() > 1000);
    CHECK(large.memory() > 20 * small.memory());
    CHECK(Network{}.memory() < 1000);
  }
}
