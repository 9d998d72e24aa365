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
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <set>
#include <sstream>
#include <string>
#include <typeindex>
#include <typeinfo>
#include <vector>

using namespace coalign;

namespace testing {

template <class T>
concept Listed = requires(const T& list) {
  list.begin();
  typename T::value_type;
}
&&!std::convertible_to<T, std::string_view>;

/// What a description says of a field, as a value: so little is made anew for each of a thousand fields.
struct Said {
  std::string_view what, name, meaning;
  Range range;
  bool may_miss;

  [[nodiscard]] std::string place() const { return std::string(what) + " / " + std::string(name); }
};

template <class Row, std::size_t I>
[[nodiscard]] Said said() {
  const auto& field = field_at<Row, I>;
  return {Description<Row>::what, field.name, field.meaning, field.range, field.may_miss};
}

/// Says where a number is out of the range, or an id is missing, that its description gives. An
/// unknown number is in any range.
class Misfits {
 public:
  std::set<std::string> found;

  template <class Result>
  void look_at(const Result& result) {
    each_field<Result>(
        [&]<std::size_t I>() { check(result.*field_at<Result, I>.member, said<Result, I>()); });
  }

 private:
  template <class T>
  void check(const T& value, const Said& field) {
    if constexpr (std::same_as<T, Estimate>) {
      if (value.known()) number(value.value, field);
    } else if constexpr (Described<T>) {
      look_at(value);
    } else if constexpr (std::same_as<T, bool>) {
      return;
    } else if constexpr (std::floating_point<T>) {
      number(value, field);
    } else if constexpr (Reference<T>) {
      if (!value.known() && !field.may_miss) found.insert(field.place() + ": missing");
    } else if constexpr (Listed<T>) {
      for (const auto& item : value) check(item, field);
    }
  }

  void number(double value, const Said& field) {
    if (std::isnan(value) || field.range.contains(value)) return;
    std::ostringstream text;
    text.precision(17);
    text << field.place() << ": " << value;
    found.insert(text.str());
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

struct Result {
  std::string_view what;
  std::vector<Said> fields;
};

/// Everything that is described, by what it is.
[[nodiscard]] inline std::vector<Result> results() {
  std::vector<Result> all;
  std::set<std::type_index> seen;
  const auto add = [&]<class Row>() {
    if (!seen.insert(typeid(Row)).second) return;
    all.push_back({Description<Row>::what, {}});
    each_field<Row>([&]<std::size_t I>() { all.back().fields.push_back(said<Row, I>()); });
  };
  each_description<Report>(add);
  each_description<alignment::LeaderPair>(add);
  each_description<alignment::NetworkSimilarity>(add);
  each_description<alignment::OneNumber>(add);
  each_description<qualities::Counted>(add);
  each_description<structure::Cohesion>(add);
  each_description<Change>(add);
  return all;
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
  try {
    misfits.look_at(change(network, measure, *Date::parse("2019"), *Date::parse("2022")));
  } catch (const BadArgument&) {  // nothing was recorded between the two
  }
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
      for (std::uint64_t seed = 1; seed <= testing::rounds(100); ++seed) {
        testing::look_at_results(misfits, testing::random_network(seed));
      }
    }
    SUBCASE("of agendas") {
      for (std::uint64_t seed = 1; seed <= testing::rounds(60); ++seed) {
        testing::Random random(seed);
        testing::AgendaField field{.leaders = 2 + seed % 9, .goals = 1 + seed % 6};
        field.points = static_cast<std::uint32_t>(seed % 3 == 0 ? 0 : 2 + seed % 6);
        field.responses = seed % 2 == 0;
        testing::look_at_results(misfits, testing::random_agendas(random, field).build());
      }
    }
    SUBCASE("of resources") {
      for (std::uint64_t seed = 1; seed <= testing::rounds(60); ++seed) {
        testing::look_at_results(misfits, testing::random_means(seed));
      }
    }
    SUBCASE("of what was tried and learned") {
      for (std::uint64_t seed = 1; seed <= testing::rounds(60); ++seed) {
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
    for (const testing::Result& result : testing::results()) {
      for (const testing::Said& field : result.fields) {
        CAPTURE(field.place());
        CAPTURE(std::string(field.meaning));
        CHECK(testing::words(field.meaning) >= 2);
        CHECK(testing::words(field.meaning) <= 25);
        CHECK((field.meaning.front() >= 'a' && field.meaning.front() <= 'z'));
        CHECK(field.meaning.back() != '.');
        CHECK(field.meaning.find(". ") == std::string_view::npos);
      }
    }
  }

  TEST_CASE("what a result is, is one short sentence") {
    for (const testing::Result& result : testing::results()) {
      const std::string_view what = result.what;
      CAPTURE(std::string(what));
      CHECK(testing::words(what) <= 25);
      CHECK((what.front() >= 'A' && what.front() <= 'Z'));
      CHECK((what.back() == '.' || what.back() == '?'));
    }
  }

  TEST_CASE("a share says both of its ends") {
    for (const testing::Result& result : testing::results()) {
      for (const testing::Said& field : result.fields) {
        if (field.range.low != 0 || field.range.high != 1) continue;
        CAPTURE(field.place());
        CHECK(field.meaning.find("1") != std::string_view::npos);
        CHECK(field.meaning.find("0") != std::string_view::npos);
      }
    }
  }
}
