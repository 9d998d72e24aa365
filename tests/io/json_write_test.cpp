// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/column.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>

using namespace coalign;
using testing::document;

TEST_SUITE("io/json_write") {
  TEST_CASE("an empty network is written as one line") {
    CHECK(to_json(Network{}) == "{\"format\":\"coalign/network\",\"version\":1}\n");
    CHECK(read_json(to_json(Network{})) == Network{});
  }

  TEST_CASE("what was given is written, what stands by itself is not") {
    const std::string text =
        R"({"format":"coalign/network","version":1,
"name":"N",
"goals":[
{"id":"g","vision":false,"weight":2}
],
"leaders":[{"id":"a","kind":"system","attributes":{"b": 1E5, "a": [ -0, 1.10 ]}}],
"agendas":[{"leader":"a","goal":"g","stance":0.50,"priority":1.0,"basis":"stated"}]})";
    CHECK(to_json(read_json(text)) ==
          R"({"format":"coalign/network","version":1,
"name":"N",
"leaders":[
{"id":"a","kind":"system","attributes":{"b":1E5,"a":[-0,1.10]}}
],
"goals":[
{"id":"g","vision":false,"weight":2}
],
"agendas":[
{"leader":"a","goal":"g","stance":0.5}
]}
)");
  }

  TEST_CASE("an entry without a stance names its priority, also where it is the default") {
    const std::string text = document(
        R"("leaders":[{"id":"a","kind":"system"}],"goals":[{"id":"g"}],"agendas":[{"leader":"a","goal":"g","priority":1}])");
    const Network network = read_json(text);
    CHECK(to_json(network).find(R"({"leader":"a","goal":"g","priority":1})") != std::string::npos);
    CHECK(read_json(to_json(network)) == network);
  }

  TEST_CASE("a number is written as the shortest that reads back the same") {
    const auto written = [](double value) {
      NetworkBuilder b;
      b.add(Goal{.id = b.id<Goal>("g"), .baseline = value});
      const Network network = std::move(b).build();
      const std::string text = to_json(network);
      CHECK(read_json(text) == network);
      const auto from = text.find("baseline\":") + 10;
      return text.substr(from, text.find('}', from) - from);
    };
    CHECK(written(0.1) == "0.1");
    CHECK(written(1e22) == "1e+22");
    CHECK(written(100) == "100");
    CHECK(written(5e-324) == "5e-324");
    CHECK(written(1.0 / 3) == "0.3333333333333333");
    CHECK(written(-1.7976931348623157e308) == "-1.7976931348623157e+308");
    CHECK(written(-0.0) == "0");
  }

  TEST_CASE("texts come back, whatever they hold") {
    NetworkBuilder b;
    std::string all;
    for (char c = 1; c < 127; ++c) all += c;
    b.name(all + "\x7f\u0080 é שלום 😀 \u2028");
    b.description("</script> \\u0041");
    const Network network = std::move(b).build();
    CHECK(read_json(to_json(network)) == network);
    CHECK(to_json(network).find('\x01') == std::string::npos);
  }

  TEST_CASE("reading what was written gives the same network, and writing that the same bytes") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      const std::string text = to_json(network);
      const Network again = read_json(text);
      REQUIRE(again == network);
      REQUIRE(again.hash() == network.hash());
      Notes kept;  // what is still not known is said again
      for (const Note& one : network.notes()) {
        if (one.what == "max_from_ties" || one.what == "assumed") kept.push_back(one);
      }
      REQUIRE(again.notes() == kept);
      REQUIRE(to_json(again) == text);
    }
  }

  TEST_CASE("another reader of JSON reads what was written") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      const auto json = nlohmann::json::parse(to_json(network));
      CHECK(json["leaders"].size() == network.size<Leader>());
      for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
        CHECK(json["leaders"][i]["id"] == network.key(network.row<Leader>(i).id));
        CHECK(json["leaders"][i].value("name", "") == network.text(network.row<Leader>(i).name));
      }
    }
  }

  TEST_CASE("random networks have every thing and every field in use") {
    std::set<std::string> unused;
    Things::each([&]<class Row>() {
      each_field<Row>([&]<std::size_t I>() {
        constexpr const auto& field = field_at<Row, I>;
        bool used = false;
        for (std::uint64_t seed = 0; seed < 20 && !used; ++seed) {
          const Network network = testing::random_network(seed);
          for (std::size_t i = 0; i < network.size<Row>() && !used; ++i) {
            used = !detail::same(network.row<Row>(i).*field.member, default_of<Row, I>());
          }
        }
        if (!used)
          unused.insert(std::string(Description<Row>::table) + "." + std::string(field.name));
      });
    });
    CHECK(unused == std::set<std::string>{});
  }

  TEST_CASE("a large network is written in parts, and comes back whole") {
    const Network network = testing::random_network(7, 400);
    REQUIRE(to_json(network).size() > 300000);
    CHECK(read_json(to_json(network)) == network);
    const testing::Folder folder;
    write(network, folder / "n.json");
    CHECK(testing::bytes_of(folder / "n.json") == to_json(network));
    CHECK(read(folder / "n.json") == network);
  }
}
