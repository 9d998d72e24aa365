// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/describe/things.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

using namespace coalign;

TEST_SUITE("io/schema") {
  TEST_CASE("docs/network.schema.json is what the descriptions say") {
    const std::string file = std::string(COALIGN_SOURCE) + "/docs/network.schema.json";
    if (std::getenv("COALIGN_WRITE_SCHEMA") != nullptr) testing::put(file, network_schema());
    const bool same = testing::bytes_of(file) == network_schema();
    CHECK_MESSAGE(same, "write it anew: COALIGN_WRITE_SCHEMA=1 coalign_tests -ts=io/schema");
  }

  TEST_CASE("it is JSON, with every field of every thing") {
    const auto schema = nlohmann::json::parse(network_schema());
    const auto& tables = schema.at("properties");
    CHECK(tables.size() == 6 + Things::size);
    Things::each([&]<class Row>() {
      const auto& items = tables.at(std::string(Description<Row>::table)).at("items");
      CHECK(items.at("additionalProperties") == false);
      CHECK(items.at("properties").size() == field_count<Row>);
      each_field<Row>([&]<std::size_t I>() {
        constexpr const auto& field = field_at<Row, I>;
        const auto& property = items.at("properties").at(std::string(field.name));
        CHECK((property.contains("type") || property.contains("enum")));
        CHECK(property.at("description") == field.meaning);
        bool required = false;
        for (const auto& name : items.value("required", nlohmann::json::array()))
          required |= name == field.name;
        CHECK(required == field.required);
      });
    });
  }

  TEST_CASE("it states the ranges and the words") {
    const auto tables = nlohmann::json::parse(network_schema()).at("properties");
    const auto field = [&](const char* table, const char* name) {
      return tables.at(table).at("items").at("properties").at(name);
    };
    CHECK(field("contributions", "strength").at("exclusiveMinimum") == 0);
    CHECK(field("contributions", "strength").at("maximum") == 1);
    CHECK(field("holdings", "amount").at("minimum") == 0);
    CHECK_FALSE(field("agendas", "stance").contains("minimum"));  // scales may state another range
    CHECK(tables.at("agendas").at("items").at("anyOf").dump() ==
          R"([{"required":["stance"]},{"required":["priority"]}])");
    CHECK(field("leaders", "kind").at("enum") ==
          nlohmann::json{"individual", "organization", "system"});
    CHECK(field("goals", "vision").at("type") == "boolean");
    CHECK(field("initiatives", "leaders").at("type") == "array");
    CHECK(field("lessons", "attributes").at("type") == "object");
  }
}
