// SPDX-License-Identifier: MIT
#include <coalign/model/detail/string_pool.hpp>

#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using coalign::detail::StringPool;

TEST_SUITE("model/string_pool") {
  TEST_CASE("an empty pool finds nothing") {
    const StringPool pool;
    CHECK(pool.size() == 0);
    CHECK(pool.find("") == StringPool::none);
    CHECK(pool.find("a") == StringPool::none);
  }

  TEST_CASE("a text is held once, and numbered as it came") {
    StringPool pool;
    CHECK(pool.intern("a") == 0);
    CHECK(pool.intern("") == 1);
    CHECK(pool.intern("a") == 0);
    CHECK(pool.intern(std::string_view("a\0b", 3)) == 2);
    CHECK(pool.find("") == 1);
    CHECK(pool[0] == "a");
    CHECK(pool[1].empty());
    CHECK(pool[2].size() == 3);
    CHECK(pool.size() == 3);
  }

  TEST_CASE("a number without a text is never found") {
    StringPool pool;
    CHECK(pool.add_unnamed() == 0);
    CHECK(pool.find("") == StringPool::none);
    CHECK(pool.intern("") == 1);
    CHECK(pool.find("") == 1);
    for (int i = 0; i < 100; ++i) pool.add_unnamed();
    CHECK(pool.intern("a") == 102);
  }

  TEST_CASE("it is a map from texts to numbers") {
    testing::Random random(1);
    StringPool pool;
    std::map<std::string, std::uint32_t> plain;
    for (int i = 0; i < 20000; ++i) {
      const std::string text =
          random.chance(0.5) ? testing::random_text(random) : std::to_string(random.below(9999));
      const auto number =
          plain.emplace(text, static_cast<std::uint32_t>(plain.size())).first->second;
      REQUIRE(pool.intern(text) == number);
      REQUIRE(pool[number] == text);
    }
    CHECK(pool.size() == plain.size());
    pool.shrink_to_fit();
    const StringPool copy = pool;
    for (const auto& [text, number] : plain) REQUIRE(copy.find(text) == number);
    CHECK(copy.find("never seen") == StringPool::none);
  }
}
