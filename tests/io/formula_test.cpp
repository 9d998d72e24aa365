// SPDX-License-Identifier: MIT
#include <coalign/io/detail/formula.hpp>

#include "support/documents.hpp"
#include "support/random_values.hpp"

#include <coalign/io/detail/csv.hpp>
#include <coalign/io/detail/source.hpp>
#include <coalign/io/tables.hpp>
#include <coalign/model/builder.hpp>

#include <doctest/doctest.h>

#include <filesystem>

using namespace coalign;

namespace testing {

/// Of few letters, so that most begin with what a spreadsheet computes, or with apostrophes.
inline std::string formula_like(Random& random, bool as_id) {
  std::string text;
  for (int i = random.between(1, 5); i > 0; --i) {
    text += random.one_of({"'", "=", "+", "-", "@", "1", "a", ";", "\\", ",", "\xEF\xBC\x9D"});
    if (!as_id && random.chance(0.2)) text += random.one_of({"\t", "\r", "\n"});
  }
  return text;
}

inline bool is_number(const std::string& cell) {
  return cell.find_first_not_of("-.e0123456789") == std::string::npos;
}

}  // namespace testing

TEST_SUITE("io/formula") {
  TEST_CASE("no guarded text begins a formula, and each comes back") {
    testing::Random random(1);
    for (int i = 0; i < 20'000; ++i) {
      const std::string text = testing::formula_like(random, false);
      CAPTURE(text);
      const std::string cell = detail::guarded(text);
      REQUIRE_FALSE(detail::begins_a_formula(cell));
      REQUIRE(detail::without_guard(cell) == text);
    }
  }

  TEST_CASE("texts that are no formula stay as they are, with apostrophes too") {
    for (const std::string text : {"", "a", "1", "'", "''", "'a", "O'Neil", "a=b", "{\"a\":1}"}) {
      CHECK(detail::guarded(text) == text);
      CHECK(detail::without_guard(text) == text);
    }
    CHECK(detail::guarded("=1+1") == "'=1+1");
    CHECK(detail::guarded("'=1+1") == "''=1+1");
    CHECK(detail::without_guard("'-5") == "-5");
  }

  TEST_CASE("no cell of a folder of tables begins a formula, and numbers below 0 stay numbers") {
    testing::Random random(2);
    for (int round = 0; round < 100; ++round) {
      NetworkBuilder builder;
      for (std::size_t i = 0; i < 4; ++i) {
        const std::string id = testing::formula_like(random, true) + std::to_string(i);
        builder.add(Leader{.id = builder.id<Leader>(id),
                           .kind = Kind::organization,
                           .name = builder.text(testing::formula_like(random, false)),
                           .sector = builder.text(testing::formula_like(random, false))});
        const std::string goal = testing::formula_like(random, true) + std::to_string(i);
        builder.add(Goal{.id = builder.id<Goal>(goal), .baseline = -1.5});
        builder.add(Initiative{.id = builder.id<Initiative>("-" + std::to_string(i)),
                               .leaders = {builder.id<Leader>(id)},
                               .goals = {builder.id<Goal>(goal)}});
      }
      const Network network = std::move(builder).build();
      const testing::Folder folder;
      write_tables(network, folder.path);
      REQUIRE(read_tables(folder.path) == network);
      for (const char* table : {"leaders.csv", "goals.csv", "initiatives.csv"}) {
        const Work work;
        detail::Source source(folder / table, work);
        detail::CsvReader csv(source);
        while (csv.next()) {
          for (const std::string& cell : csv.cells()) {
            CAPTURE(cell);
            REQUIRE((!detail::begins_a_formula(cell) || testing::is_number(cell)));
          }
        }
      }
    }
  }
}
