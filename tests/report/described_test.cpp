// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/pairs.describe.hpp>
#include <coalign/analysis/alignment/agendas/similarity.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/coalign.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/report/describe.hpp>

#include "support/random_agendas.hpp"
#include "support/random_history.hpp"
#include "support/random_means.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace coalign;

namespace testing {

template <class T>
concept Listed = requires(const T& list) {
  list.begin();
  typename T::value_type;
}
&&!std::convertible_to<T, std::string_view>;

/// Says where a number is out of the range, or an id is missing, that its description gives. An
/// unknown number is in any range.
class Misfits {
 public:
  std::set<std::string> found;

  template <class Result>
  void look_at(const Result& result) {
    each_field<Result>([&]<std::size_t I>() {
      constexpr const auto& field = field_at<Result, I>;
      std::ostringstream place;
      place << Description<Result>::what << " / " << field.name;
      check(result.*field.member, field.range, field.may_miss, place.str());
    });
  }

 private:
  template <class T>
  void check(const T& value, Range range, bool may_miss, const std::string& place) {
    if constexpr (std::same_as<T, Estimate>) {
      if (value.known()) check(value.value, range, may_miss, place);
    } else if constexpr (Described<T>) {
      look_at(value);
    } else if constexpr (std::same_as<T, bool>) {
      return;
    } else if constexpr (std::floating_point<T>) {
      if (std::isnan(value) || range.contains(value)) return;
      std::ostringstream said;
      said.precision(17);
      said << place << ": " << value;
      found.insert(said.str());
    } else if constexpr (Reference<T>) {
      if (!value.known() && !may_miss) found.insert(place + ": missing");
    } else if constexpr (Listed<T>) {
      for (const auto& item : value) check(item, range, may_miss, place);
    }
  }
};

/// Calls `f.template operator()<Row>()` for a result and for every result in it.
template <class T, class F>
void each_description(F&& f) {
  if constexpr (Described<T>) {
    f.template operator()<T>();
    each_field<T>([&]<std::size_t I>() { each_description<FieldValue<T, I>>(f); });
  } else if constexpr (Listed<T>) {
    each_description<typename T::value_type>(f);
  }
}

template <class F>
void each_result(F&& f) {
  each_description<Report>(f);
  each_description<alignment::LeaderPair>(f);
  each_description<alignment::NetworkSimilarity>(f);
  each_description<alignment::OneNumber>(f);
  each_description<qualities::Counted>(f);
  each_description<structure::Cohesion>(f);
  each_description<Change>(f);
}

/// Everything that is computed from a network.
inline void look_at_results(Misfits& misfits, const Network& network) {
  const Report all = report(network);
  misfits.look_at(all);
  misfits.look_at(alignment::one_number(all.alignment.together));
  misfits.look_at(structure::cohesion(network));
  for (const auto order :
       {alignment::PairOrder::most_aligned, alignment::PairOrder::most_opposed}) {
    for (const auto& pair : alignment::pairs(network, 3, order)) misfits.look_at(pair);
  }
  misfits.look_at(alignment::agendas(network, {.silence = alignment::Silence::unknown}));
  misfits.look_at(alignment::agendas(network, {.balance = alignment::Balance::leader}));
  misfits.look_at(alignment::similarity(network, {.similarity = alignment::Similarity::ruzicka}));
  for (const char* indicator : {"sharing.reach", "dissatisfaction.ambition", "learning.used"}) {
    for (const auto& row : qualities::rows(network, indicator)) misfits.look_at(row);
  }
  const auto measure = [](const Network& at) { return alignment::agendas(at); };
  misfits.look_at(change(network, measure, *Date::parse("2019"), *Date::parse("2022")));
}

/// Leaders who all say the same, or half of them the opposite: where numbers are at their ends.
inline Network camps(std::size_t leaders, std::size_t against, double priority) {
  NetworkBuilder b;
  b.scales({.stance_points = 5});
  b.add(TieType{.id = b.id<TieType>("work")});
  for (const char* goal : {"a", "b", "c"}) {
    b.add(Goal{.id = b.id<Goal>(goal), .weight = goal[0] == 'b' ? 0.3 : 1});
  }
  for (std::size_t i = 0; i < leaders; ++i) {
    const auto leader = b.id<Leader>("leader " + std::to_string(i));
    b.add(Leader{.id = leader, .kind = static_cast<Kind>(1 + i % 3)});
    for (const char* goal : {"a", "b", "c"}) {
      b.add(AgendaEntry{.leader = leader,
                        .goal = b.id<Goal>(goal),
                        .stance = i < against ? -1.0 : 1.0,
                        .priority = goal[0] == 'c' ? priority / 3 : priority});
    }
    for (std::size_t j = 0; j < i; ++j) {
      b.add(Tie{.from = leader,
                .to = b.id<Leader>("leader " + std::to_string(j)),
                .type = b.id<TieType>("work")});
    }
  }
  return std::move(b).build();
}

inline std::string listed(const std::set<std::string>& found) {
  std::string text;
  for (const std::string& one : found) text += "\n  " + one;
  return text;
}

inline std::size_t words(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

}  // namespace testing

TEST_SUITE("report/described") {
  TEST_CASE("every known number lies within the range of its field") {
    testing::Misfits misfits;
    SUBCASE("of any network") {
      for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        testing::look_at_results(misfits, testing::random_network(seed));
      }
    }
    SUBCASE("of agendas") {
      for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        testing::Random random(seed);
        testing::AgendaField field{.leaders = 2 + seed % 9, .goals = 1 + seed % 6};
        field.points = static_cast<std::uint32_t>(seed % 3 == 0 ? 0 : 2 + seed % 6);
        field.responses = seed % 2 == 0;
        testing::look_at_results(misfits, testing::random_agendas(random, field).build());
      }
    }
    SUBCASE("of resources") {
      for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        testing::look_at_results(misfits, testing::random_means(seed));
      }
    }
    SUBCASE("of what was tried and learned") {
      for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        testing::Random random(seed);
        testing::look_at_results(misfits, testing::RandomHistory(random).build());
      }
    }
    SUBCASE("of one mind, and of camps") {
      for (std::size_t leaders = 2; leaders <= 12; ++leaders) {
        for (const double priority : {1.0, 0.7, 0.1}) {
          testing::look_at_results(misfits, testing::camps(leaders, 0, priority));
          testing::look_at_results(misfits, testing::camps(leaders, leaders / 2, priority));
        }
      }
    }
    CHECK_MESSAGE(misfits.found.empty(), testing::listed(misfits.found));
  }

  TEST_CASE("a meaning is one short phrase: it begins small and ends without a period") {
    testing::each_result([]<class Row>() {
      each_field<Row>([]<std::size_t I>() {
        constexpr const auto& field = field_at<Row, I>;
        CAPTURE(std::string(Description<Row>::what));
        CAPTURE(std::string(field.name));
        CAPTURE(std::string(field.meaning));
        CHECK(testing::words(field.meaning) >= 2);
        CHECK(testing::words(field.meaning) <= 25);
        CHECK((field.meaning.front() >= 'a' && field.meaning.front() <= 'z'));
        CHECK(field.meaning.back() != '.');
        CHECK(field.meaning.find(". ") == std::string_view::npos);
      });
    });
  }

  TEST_CASE("what a result is, is one short sentence") {
    testing::each_result([]<class Row>() {
      const std::string_view what = Description<Row>::what;
      CAPTURE(std::string(what));
      CHECK(testing::words(what) <= 25);
      CHECK((what.front() >= 'A' && what.front() <= 'Z'));
      CHECK((what.back() == '.' || what.back() == '?'));
    });
  }

  TEST_CASE("a share says both of its ends") {
    testing::each_result([]<class Row>() {
      each_field<Row>([]<std::size_t I>() {
        constexpr const auto& field = field_at<Row, I>;
        if (field.range.low != 0 || field.range.high != 1) return;
        CAPTURE(std::string(Description<Row>::what));
        CAPTURE(std::string(field.name));
        CHECK(field.meaning.find("1") != std::string_view::npos);
        CHECK(field.meaning.find("0") != std::string_view::npos);
      });
    });
  }
}
