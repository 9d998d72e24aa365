// SPDX-License-Identifier: MIT
#include "support/random_agendas.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

using namespace coalign;
using alignment::Agendas;
using alignment::AgendasOptions;
using alignment::Silence;

namespace testing {

/// What of agendas has an interval, read from a result.
using NumberOfAgendas = const Estimate& (*)(const Agendas&);
struct NamedNumberOfAgendas {
  const char* name;
  Range range;
  NumberOfAgendas read;
};
inline Range at_least_nothing() {
  Range range;
  range.low = 0;
  return range;
}
inline const std::array<NamedNumberOfAgendas, 12>& numbers_of_agendas() {
  using A = Agendas;
  using E = Estimate;
  static const std::array<NamedNumberOfAgendas, 12> all{{
      {"score", {-1, 1}, [](const A& a) -> const E& { return a.score; }},
      {"agreement", {-1, 1}, [](const A& a) -> const E& { return a.agreement; }},
      {"overlap", {0, 1}, [](const A& a) -> const E& { return a.overlap; }},
      {"chance.overlap", {0, 1}, [](const A& a) -> const E& { return a.chance.overlap; }},
      {"chance.score", {0, 1}, [](const A& a) -> const E& { return a.chance.score; }},
      {"beyond", {-2, 1}, [](const A& a) -> const E& { return a.chance.agreement_beyond_chance; }},
      {"ratio", at_least_nothing(), [](const A& a) -> const E& { return a.chance.overlap_ratio; }},
      {"score_difference",
       {-2, 1},
       [](const A& a) -> const E& { return a.chance.score_difference; }},
      {"overlap_difference",
       {-1, 1},
       [](const A& a) -> const E& { return a.chance.overlap_difference; }},
      {"through.score", {-1, 1}, [](const A& a) -> const E& { return a.through.score; }},
      {"through.agreement", {-1, 1}, [](const A& a) -> const E& { return a.through.agreement; }},
      {"through.overlap", {0, 1}, [](const A& a) -> const E& { return a.through.overlap; }},
  }};
  return all;
}

/// The row of two groups, or nothing known where one of them is gone.
template <class Rows, class Same>
const Estimate& score_in(const Rows& rows, Same&& same) {
  static const Estimate none = Estimate::none(Reason::too_few);
  const auto row = std::find_if(rows.begin(), rows.end(), same);
  return row == rows.end() ? none : row->score;
}

}  // namespace testing

TEST_SUITE("analysis/alignment/agendas/intervals") {
  TEST_CASE("every interval is the jackknife over networks from which a leader was deleted") {
    std::size_t given = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      testing::AgendaField field;
      field.leaders = 6 + random.below(8);
      field.goals = 3 + random.below(4);
      field.waves = random.chance(0.3);
      field.points = random.chance(0.5) ? 5 : 0;
      Network network = std::move(testing::random_agendas(random, field)).build();
      const std::size_t leaders = network.size<Leader>();
      AgendasOptions options;
      if (random.chance(0.3)) options.silence = Silence::unknown;
      if (random.chance(0.3)) options.through = 0.5;
      if (random.chance(0.3)) options.balance = alignment::Balance::leader;
      if (random.chance(0.5)) {
        for (std::size_t i = 0; i < leaders; ++i) {
          options.weights.push_back(random.chance(0.2) ? 0 : 1 + double(random.below(3)));
        }
      }
      const auto measure = [&](const Network& of, std::optional<std::size_t> gone = {}) {
        AgendasOptions asked = options;
        if (gone && !asked.weights.empty()) {
          asked.weights.erase(asked.weights.begin() + static_cast<std::ptrdiff_t>(*gone));
        }
        return alignment::agendas(of, asked);
      };
      const testing::DeletedOneByOne<Agendas> deleted(network, measure);
      const Agendas& whole = deleted.whole;

      std::set<std::size_t> known;
      for (const auto& row : whole.by_leader) known.insert(row.leader.index());
      std::vector<std::set<std::size_t>> speaks(network.size<Goal>());
      for (std::size_t e = 0; e < network.size<AgendaEntry>(); ++e) {
        const AgendaEntry row = network.row<AgendaEntry>(e);
        speaks[row.goal.index()].insert(row.leader.index());
      }
      const auto counts = [&](std::size_t i) {
        return known.count(i) != 0 && (options.weights.empty() || options.weights[i] > 0);
      };
      for (const auto& number : testing::numbers_of_agendas()) {
        deleted.check(number.name, number.range, number.read, counts);
      }
      for (std::size_t g = 0; g < whole.by_goal.size() && options.through == 0; ++g) {
        CAPTURE(g);
        const auto speaking = [&](std::size_t i) { return counts(i) && speaks[g].count(i) != 0; };
        const auto any = [&](std::size_t i) { return speaks[g].count(i) != 0; };
        const bool absent = options.silence == Silence::absent;
        if (speaks[g].empty()) continue;
        using E = Estimate;
        const auto check = [&](const char* name, Range range, auto&& read, auto&& who) {
          deleted.check(
              name, range, [&](const Agendas& a) -> const E& { return read(a.by_goal[g]); }, who);
        };
        using G = alignment::GoalAgendas;
        const auto all = [&](std::size_t i) { return counts(i) && (absent || speaking(i)); };
        check(
            "goal score", {-1, 1}, [](const G& o) -> const E& { return o.score; }, all);
        check(
            "goal agreement", {-1, 1}, [](const G& o) -> const E& { return o.agreement; },
            speaking);
        check(
            "goal overlap", {0, 1}, [](const G& o) -> const E& { return o.overlap; }, counts);
        check(
            "goal mean", {-1, 1}, [](const G& o) -> const E& { return o.mean_stance; }, any);
        check(
            "goal sd", {0, 1}, [](const G& o) -> const E& { return o.sd_stance; }, any);
        check(
            "goal A", {-1, 1}, [](const G& o) -> const E& { return o.van_der_eijk; }, any);
        check(
            "goal ER", {0, 1}, [](const G& o) -> const E& { return o.esteban_ray; }, any);
        check(
            "goal loss", {0, 2}, [](const G& o) -> const E& { return o.loss; }, counts);
        check(
            "goal unshared", {0, 1}, [](const G& o) -> const E& { return o.loss_of_overlap; },
            counts);
        check(
            "goal disagreed", {0, 2}, [](const G& o) -> const E& { return o.loss_of_agreement; },
            counts);
      }
      for (const auto& pair : whole.by_kind) {
        const auto is = [&](std::size_t i, std::size_t end) {
          return network.row<Leader>(i).kind == pair.kinds[end];
        };
        deleted.check(
            "kinds", {-1, 1},
            [&](const Agendas& a) -> const Estimate& {
              return testing::score_in(a.by_kind,
                                       [&](const auto& row) { return row.kinds == pair.kinds; });
            },
            [&](std::size_t i) { return counts(i) && (is(i, 0) || is(i, 1)); });
      }
      given += deleted.given;
    }
    CHECK(given > 1'500);
  }

  TEST_CASE("the same bits on any number of threads") {
    testing::Random random(7);
    testing::AgendaField field;
    field.leaders = 60;
    field.goals = 40;
    const Network network = std::move(testing::random_agendas(random, field)).build();
    Report one = report(network, {}, Work{});
    for (const unsigned threads : {2U, 7U}) {
      Work work;
      work.threads = threads;
      CHECK(to_json(report(network, {}, work)) == to_json(one));
    }
  }

  TEST_CASE("of pairs of groups, those of `levels` are those of `agendas`") {
    testing::Random random(11);
    testing::AgendaField field;
    field.leaders = 40;
    const Network network = std::move(testing::random_agendas(random, field)).build();
    const auto whole = alignment::agendas(network);
    const auto levels = alignment::levels(network, {.by = "kind"});
    REQUIRE(levels.by_groups.size() == whole.by_kind.size());
    std::size_t given = 0;
    for (std::size_t k = 0; k < whole.by_kind.size(); ++k) {
      const auto& same = *std::find_if(whole.by_kind.begin(), whole.by_kind.end(),
                                       [&](const alignment::KindPair& row) {
                                         return row.score.value == levels.by_groups[k].score.value;
                                       });
      CHECK(same.score.interval == levels.by_groups[k].score.interval);
      given += same.score.interval ? 1 : 0;
    }
    CHECK(given > 0);
    REQUIRE(levels.lowest.size() == 1);
    CHECK(levels.lowest[0].score.interval);
  }
}
