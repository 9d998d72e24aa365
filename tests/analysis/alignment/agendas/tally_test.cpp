// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using namespace coalign;
using alignment::Agendas;
using alignment::AgendaTally;
using alignment::Silence;

namespace testing {

/// Answers as rows, and the network that has them.
struct Answered {
  std::vector<AgendaTally::Topic> goals;
  std::vector<AgendaTally::Group> groups;
  std::vector<std::int64_t> leader;
  std::vector<std::uint32_t> goal, group;
  std::vector<double> stance, priority;
  Network network;

  [[nodiscard]] AgendaTally tally(std::size_t begin, std::size_t end, std::size_t points) const {
    const auto part = [&](const auto& column) {
      return std::span(column).subspan(begin, end - begin);
    };
    AgendaTally made(goals, groups, points);
    made.add({part(leader), part(goal), part(stance), part(priority), part(group)});
    return made;
  }
};

/// Random answers of `leaders` on scales of so many points; priorities of five points are no dyadic numbers.
inline Answered answered(std::uint64_t seed, std::size_t leaders, std::size_t points,
                         bool some_without_stance) {
  inference::Random random(seed, inference::task("answers of a test"), 0);
  Answered all;
  NetworkBuilder b;
  b.scales({.stance_points = static_cast<std::uint32_t>(points)});
  for (std::size_t g = 0; g < 7; ++g) {
    all.goals.push_back({"goal " + std::to_string(g), g % 3 == 0 ? 1.0 : 0.7});
    b.add(Goal{.id = b.id<Goal>(all.goals[g].name), .weight = all.goals[g].weight});
  }
  for (const Kind kind : {Kind::organization, Kind::individual}) {
    for (const char* sector : {"water", "", "food"}) all.groups.push_back({kind, sector});
  }
  for (std::size_t i = 0; i < leaders; ++i) {
    const auto group = static_cast<std::uint32_t>(random.below(all.groups.size()));
    const auto id = b.id<Leader>("leader " + std::to_string(i));
    Leader row{.id = id, .kind = all.groups[group].kind};
    if (!all.groups[group].sector.empty()) row.sector = b.text(all.groups[group].sector);
    b.add(row);
    const std::size_t must = random.below(6);  // who answers nothing is not known in either
    for (std::uint32_t g = 0; g < 6; ++g) {
      if (g != must && random.below(3) == 0) continue;
      const bool asked = !some_without_stance || random.below(4) != 0;
      const double last = static_cast<double>(points - 1);
      const double stance = asked ? -1 + 2 * double(random.below(points)) / last : std::nan("");
      const double priority = double(1 + random.below(5)) / 5;
      all.leader.push_back(static_cast<std::int64_t>(i));
      all.goal.push_back(g), all.group.push_back(group);
      all.stance.push_back(stance), all.priority.push_back(priority);
      b.add(AgendaEntry{.leader = id,
                        .goal = b.id<Goal>(all.goals[g].name),
                        .stance = stance,
                        .priority = priority});
    }
  }
  all.network = std::move(b).build();
  return all;
}

inline void check_same(const Estimate& a, const Estimate& b) {
  CHECK(a.known() == b.known());
  if (a.known()) CHECK(a.value == b.value);
  else CHECK(a.unknown == b.unknown);
  CHECK(a.evidence == b.evidence);
}

template <class Row>
void check_same_parts(const Row& a, const Row& b) {
  check_same(a.score, b.score);
  check_same(a.agreement, b.agreement);
  check_same(a.overlap, b.overlap);
}

inline void check_same_agendas(const Network& one, const Agendas& a, const Network& other,
                               const Agendas& b) {
  check_same_parts(a, b);
  CHECK(a.leaders_known == b.leaders_known);
  CHECK(a.entries == b.entries);
  CHECK(a.goals_known == b.goals_known);
  check_same(a.chance.agreement, b.chance.agreement);
  check_same(a.chance.overlap, b.chance.overlap);
  check_same(a.chance.score, b.chance.score);
  check_same(a.chance.score_difference, b.chance.score_difference);
  check_same(a.chance.overlap_ratio, b.chance.overlap_ratio);
  REQUIRE(a.by_goal.size() == b.by_goal.size());
  for (std::size_t g = 0; g < a.by_goal.size(); ++g) {
    const auto &x = a.by_goal[g], &y = b.by_goal[g];
    check_same_parts(x, y);
    CHECK(x.portion == y.portion);
    CHECK(x.supporting == y.supporting);
    CHECK(x.opposing == y.opposing);
    CHECK(x.without_stance == y.without_stance);
    CHECK(x.silent == y.silent);
    for (const auto each :
         {&alignment::GoalAgendas::mean_stance, &alignment::GoalAgendas::sd_stance,
          &alignment::GoalAgendas::van_der_eijk, &alignment::GoalAgendas::esteban_ray,
          &alignment::GoalAgendas::loss, &alignment::GoalAgendas::loss_of_overlap,
          &alignment::GoalAgendas::loss_of_agreement}) {
      check_same(x.*each, y.*each);
    }
  }
  REQUIRE(a.by_kind.size() == b.by_kind.size());
  for (std::size_t k = 0; k < a.by_kind.size(); ++k) {
    check_same_parts(a.by_kind[k], b.by_kind[k]);
    CHECK(a.by_kind[k].portion == b.by_kind[k].portion);
    CHECK(a.by_kind[k].kinds == b.by_kind[k].kinds);
    CHECK(a.by_kind[k].leaders == b.by_kind[k].leaders);
  }
  REQUIRE(a.by_sector.size() == b.by_sector.size());
  for (std::size_t k = 0; k < a.by_sector.size(); ++k) {
    check_same_parts(a.by_sector[k], b.by_sector[k]);
    for (const std::size_t side : {0U, 1U}) {
      CHECK(one.text(a.by_sector[k].sectors[side]) == other.text(b.by_sector[k].sectors[side]));
    }
  }
}

}  // namespace testing

TEST_CASE("tallies of batches, added in any order, give the bits of the whole network") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    for (const bool some_without : {false, true}) {
      for (const std::size_t points : {7U, 101U}) {  // more than a few: the other way to sum
        CAPTURE(seed);
        CAPTURE(some_without);
        CAPTURE(points);
        const auto all = testing::answered(seed, 300, points, some_without);
        std::vector<AgendaTally> parts;
        for (std::size_t begin = 0, end = 0; begin < all.leader.size(); begin = end) {
          end = std::min(begin + 97, all.leader.size());
          while (end < all.leader.size() && all.leader[end] == all.leader[end - 1]) ++end;
          parts.push_back(all.tally(begin, end, points));
        }
        REQUIRE(parts.size() > 3);
        AgendaTally forth = parts.front(), back = parts.back();
        for (std::size_t k = 1; k < parts.size(); ++k) {
          forth += parts[k];
          back += parts[parts.size() - 1 - k];
        }
        CHECK(forth == back);
        CHECK(forth == all.tally(0, all.leader.size(), points));
        for (const Silence silence : {Silence::absent, Silence::unknown}) {
          const Agendas whole = alignment::agendas(all.network, {.silence = silence});
          for (const AgendaTally& tally : {forth, back}) {
            const auto found = tally.agendas(silence);
            testing::check_same_agendas(all.network, whole, found.network, found.agendas);
          }
        }
      }
    }
  }
}

TEST_CASE("the bits of agendas do not depend on the order of leaders") {
  const auto all = testing::answered(5, 200, 7, true);
  const Agendas once = alignment::agendas(all.network);
  NetworkBuilder b;
  b.scales({.stance_points = 7});
  for (const auto& goal : all.goals)
    b.add(Goal{.id = b.id<Goal>(goal.name), .weight = goal.weight});
  for (std::size_t row = all.leader.size(); row-- > 0;) {
    const auto id = b.id<Leader>("leader " + std::to_string(all.leader[row]));
    const auto& group = all.groups[all.group[row]];
    if (row + 1 == all.leader.size() || all.leader[row + 1] != all.leader[row]) {
      Leader leader{.id = id, .kind = group.kind};
      if (!group.sector.empty()) leader.sector = b.text(group.sector);
      b.add(leader);
    }
    b.add(AgendaEntry{.leader = id,
                      .goal = b.id<Goal>(all.goals[all.goal[row]].name),
                      .stance = all.stance[row],
                      .priority = all.priority[row]});
  }
  const Network turned = std::move(b).build();
  testing::check_same_agendas(all.network, once, turned, alignment::agendas(turned));
}

TEST_CASE("counts of a database make the same tally, and chance is unknown without pairs") {
  const auto all = testing::answered(9, 120, 7, true);
  const AgendaTally whole = all.tally(0, all.leader.size(), 7);
  AgendaTally counted(all.goals, all.groups, 7);
  for (const auto& one : whole.counts()) counted.add(one);
  for (std::uint32_t k = 0; k < all.groups.size(); ++k) {
    counted.add_leaders(k, whole.leaders_of()[k]);
  }
  for (const auto& [priority, pairs] : whole.own_pairs()) counted.add_own_pairs(priority, pairs);
  CHECK(counted == whole);
  counted.forget_own_pairs();
  CHECK_FALSE(counted == whole);
  const auto found = counted.agendas();
  CHECK(found.agendas.score.value == whole.agendas().agendas.score.value);
  CHECK(found.agendas.chance.overlap.unknown == Reason::not_asked);
}

TEST_CASE("rows of a leader may stand apart, and what is no answer is refused before it counts") {
  const std::vector<AgendaTally::Topic> goals{{"a"}, {"b"}};
  const std::vector<std::int64_t> leader{2, 1, 2, 1};
  const std::vector<std::uint32_t> goal{0, 0, 1, 1}, twice{0, 0, 0, 1};
  const std::vector<double> stance{1, 1, -1, 0.5}, priority{1, 0.5, 0.5, 1};
  AgendaTally tally(goals);
  tally.add({leader, goal, stance, priority, {}});
  CHECK(tally.leaders() == 2);
  CHECK(tally.answers() == 4);
  const AgendaTally before = tally;
  const std::vector<double> too_much{1, 1, 7, 1},
      none{1, 1, std::numeric_limits<double>::quiet_NaN(), 1};
  CHECK_THROWS_WITH_AS(tally.add({leader, twice, stance, priority, {}}),
                       "row 3: its leader answers on \"a\" twice; keep the latest answer",
                       BadArgument);
  CHECK_THROWS_AS(tally.add({leader, goal, too_much, priority, {}}), BadArgument);
  CHECK_THROWS_AS(tally.add({leader, goal, stance, none, {}}), BadArgument);
  CHECK_THROWS_AS(tally += AgendaTally({{"a"}}), BadArgument);
  CHECK_THROWS_AS(AgendaTally({{"a"}, {"a"}}), BadArgument);
  CHECK(tally == before);
}

TEST_CASE("a tally that cannot take all takes nothing") {
  const std::vector<AgendaTally::Topic> goals{{"a"}};
  std::vector<std::int64_t> leader(70'000);
  std::iota(leader.begin(), leader.end(), std::int64_t{0});
  const std::vector<std::uint32_t> goal(leader.size(), 0);
  const std::vector<double> stance(leader.size(), 1.0);
  std::vector<double> any(leader.size());
  for (std::size_t i = 0; i < any.size(); ++i) {
    any[i] = static_cast<double>(i) / static_cast<double>(any.size());
  }
  AgendaTally tally(goals);
  tally.add({{&leader[0], 1}, {&goal[0], 1}, {&stance[0], 1}, {&stance[0], 1}, {}});
  const AgendaTally before = tally;
  CHECK_THROWS_AS(tally.add({leader, goal, stance, any, {}}), BadArgument);
  CHECK(tally == before);
  tally.add({leader, goal, stance, stance, {}});  // and it goes on with rounded ones
  CHECK(tally.answers() == leader.size() + 1);

  std::vector<AgendaTally::Group> few, many;
  for (int i = 0; i < 4'000; ++i) {
    few.push_back({Kind::organization, "s" + std::to_string(i)});
    many.push_back({Kind::organization, "t" + std::to_string(i)});
  }
  AgendaTally one(goals, few);
  const AgendaTally alone = one;
  CHECK_THROWS_AS(one += AgendaTally(goals, many), BadArgument);
  CHECK(one == alone);
  CHECK(one.groups().size() == 4'000);
}

TEST_CASE("tallies of nobody and of one have no score, and say why") {
  AgendaTally tally({{"a"}});
  CHECK(tally.agendas().agendas.score.unknown == Reason::no_agendas);
  tally.add({std::vector<std::int64_t>{1},
             std::vector<std::uint32_t>{0},
             std::vector<double>{1},
             std::vector<double>{1},
             {}});
  CHECK(tally.agendas().agendas.score.unknown == Reason::too_few);
}
