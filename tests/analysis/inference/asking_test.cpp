// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace coalign;
using inference::Asked;
using inference::Asking;

namespace testing {

inline const Network& asked_network() {
  static const Network network = read(COALIGN_SOURCE "/examples/coalition.json");
  return network;
}

inline Asking asking_for(std::string name, std::string options, std::string& found,
                         std::string part = {}) {
  return Asking(
      [name = std::move(name), options = std::move(options), &found](const Work& work) {
        found = name == "report" ? to_json(report(asked_network(), {}, work))
                                 : analyse(asked_network(), name, options, work);
      },
      {}, std::move(part));
}

/// As it would be told far away: the same analysis in another process draws every batch, in odd order and some twice.
inline std::string drawn_elsewhere(const std::string& name, const std::string& options,
                                   std::size_t batch, std::size_t* asked_for = nullptr) {
  std::string found, unused;
  Asking home = asking_for(name, options, found);
  std::optional<Asking> elsewhere;
  std::string part = "none yet";
  while (const auto asked = home.asked()) {
    if (asked_for != nullptr) ++*asked_for;
    if (part != asked->part) {
      elsewhere.reset();
      elsewhere.emplace(
          [&name, &options, &unused](const Work& work) {
            unused = name == "report" ? to_json(report(asked_network(), {}, work))
                                      : analyse(asked_network(), name, options, work);
          },
          Work{}, asked->part);
      part = asked->part;
    }
    const std::size_t width = asked->question.width;
    std::vector<double> values(asked->count * width, -1.0);
    for (std::size_t last = asked->count; last > 0;) {
      const std::size_t first = last > batch ? last - batch : 0;
      for (const std::size_t begin : {first, first + (last - first) / 2}) {
        const auto some = elsewhere->values_of(*asked, asked->first + begin, last - begin);
        REQUIRE(some);
        std::copy(some->begin(), some->end(),
                  values.begin() + static_cast<std::ptrdiff_t>(begin * width));
      }
      last = first;
    }
    home.judge(values);
  }
  return found;
}

}  // namespace testing

TEST_CASE("replicates drawn elsewhere, in any batches, give the same bits") {
  const std::vector<std::pair<std::string, std::string>> all{
      {"alignment.advocacy_coalition", R"({"replicates": 120})"},
      {"alignment.agendas_by_chance", R"({"replicates": 120})"},
      {"alignment.agendas_resampled", R"({"replicates": 60, "kind": "bootstrap"})"},
      {"alignment.agendas_resampled", R"({"kind": "jackknife"})"},
      {"alignment.along_ties", R"({"replicates": 300, "enough": 4})"},
      {"alignment.blocs", R"({"replicates": 50})"},
      {"alignment.ei_index", R"({"replicates": 120})"},
      {"alignment.levels", R"({"replicates": 50})"},
      {"alignment.networks_by_chance", R"({"replicates": 120})"},
      {"alignment.unanswered", R"({"draws": 9})"},
      {"leadership.distribution", R"({"replicates": 50})"},
      {"structure.core_periphery", R"({"replicates": 120})"}};
  for (const auto& one : all) {
    const auto& name = one.first;
    const auto& options = one.second;
    CAPTURE(name);
    const std::string whole = analyse(testing::asked_network(), name, options);
    std::size_t asked = 0;
    for (const std::size_t batch : {7U, 1'000U}) {
      CHECK(testing::drawn_elsewhere(name, options, batch, &asked) == whole);
    }
    CHECK(asked > 0);
  }
}

TEST_CASE("a whole report with replicates drawn elsewhere is the same document") {
  CHECK(testing::drawn_elsewhere("report", {}, 400) == to_json(report(testing::asked_network())));
}

TEST_CASE("a part of a report alone: nothing else of it is done") {
  std::string unused;
  const Asking one = testing::asking_for("report", {}, unused, "leadership.distribution");
  const auto asked = one.asked();
  REQUIRE(asked);
  CHECK(asked->part == "leadership.distribution");
}

TEST_CASE("what was not drawn is not counted") {
  std::string found;
  Asking asking = testing::asking_for("alignment.along_ties", R"({"replicates": 100})", found);
  for (std::size_t times = 0; const auto asked = asking.asked(); ++times) {
    std::vector<double> values(asked->count * asked->question.width, std::nan(""));
    const auto some = asking.values(0, 30);
    std::copy(some.begin(), some.end(), values.begin());
    asking.judge(values, false);
  }
  CHECK(found.find("\"replicates\":30") != std::string::npos);
}

TEST_CASE("a bootstrap of which a part was drawn says of how much") {
  std::string found;
  Asking asking = testing::asking_for("alignment.agendas_resampled",
                                      R"({"replicates": 100, "kind": "bootstrap"})", found);
  const auto asked = asking.asked();
  REQUIRE(asked);
  std::vector<double> values(asked->count * asked->question.width, std::nan(""));
  const auto some = asking.values(0, 40);
  std::copy(some.begin(), some.end(), values.begin());
  asking.judge(values, false);
  CHECK_FALSE(asking.asked());
  CHECK(found == analyse(testing::asked_network(), "alignment.agendas_resampled",
                         R"({"replicates": 40, "kind": "bootstrap"})"));
}

TEST_CASE("whoever waits can be left waiting, and errors come through") {
  std::string found;
  {
    const Asking left = testing::asking_for("alignment.along_ties", {}, found);
    REQUIRE(left.asked());
  }
  CHECK(found.empty());
  const Asking wrong = testing::asking_for("alignment.no_such", {}, found);
  CHECK_THROWS_AS(static_cast<void>(wrong.asked()), BadArgument);
}

TEST_CASE("what does not fit is refused") {
  std::string found;
  Asking asking = testing::asking_for("alignment.along_ties", R"({"replicates": 100})", found);
  const auto asked = asking.asked();
  REQUIRE(asked);
  CHECK_THROWS_AS(static_cast<void>(asking.values(90, 20)), BadArgument);
  CHECK_THROWS_AS(asking.judge(std::vector<double>(3)), BadArgument);
  Asked other = *asked;
  ++other.question.task;
  CHECK_FALSE(asking.values_of(other, 0, 1));  // it never comes to that, and ends
  CHECK_FALSE(asking.values_of(*asked, 0, 1));
  CHECK_THROWS_AS(static_cast<void>(asking.values(0, 1)), BadArgument);
}

TEST_CASE("several threads draw of one and are given the same bits") {
  std::string found;
  Asking asking = testing::asking_for("alignment.along_ties", R"({"replicates": 400})", found);
  const auto asked = asking.asked();
  REQUIRE(asked);
  const auto whole = asking.values(0, 400);
  std::vector<std::vector<double>> parts(4);
  std::vector<std::thread> threads;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    threads.emplace_back([&, k] {
      if (auto drawn = asking.values_of(*asked, k * 100, 100)) parts[k] = std::move(*drawn);
    });
  }
  for (auto& thread : threads) thread.join();
  std::vector<double> together;
  for (const auto& part : parts) together.insert(together.end(), part.begin(), part.end());
  CHECK(together == whole);
}

TEST_CASE("what was tried in all its shuffles is told, and not asked") {
  const std::vector<double> x = {0, 1, 4, 1, 0, 2, 4, 2, 0}, y = {0, 2, 5, 2, 0, 1, 5, 1, 0};
  inference::PermutationTest test;
  Asking asking([&](const Work& work) { test = inference::qap_correlation(x, y, 3, {}, work); });
  CHECK_FALSE(asking.asked());
  const std::vector<inference::Tried> tried = asking.tried();
  REQUIRE(tried.size() == 1);
  CHECK(test.exact);
  CHECK(tried[0].question.replicates == 6);
  REQUIRE(tried[0].values.size() == 6);
  CHECK(tried[0].values[0] == doctest::Approx(test.observed.value));
}
