// SPDX-License-Identifier: MIT
// The searches for pairs and gaps where leaders are too many for one block of sums.
#include <coalign/analysis/alignment/detail/blocked_lists.hpp>
#include <coalign/coalign.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

using namespace coalign;
using alignment::PairOrder;

namespace {

struct Held {
  std::uint32_t leader;
  double stance, priority;
};
using ByGoal = std::vector<std::vector<Held>>;

/// Many leaders with a few entries each, of which every sum is exact in floating point.
Network many_leaders(testing::Random& random, ByGoal& goals) {
  NetworkBuilder b;
  constexpr std::size_t leaders = 9'000;
  for (std::size_t i = 0; i < leaders; ++i) {
    b.add(Leader{.id = b.id<Leader>("leader " + std::to_string(i)), .kind = Kind::individual});
  }
  for (std::size_t g = 0; g < goals.size(); ++g) {
    b.add(Goal{.id = b.id<Goal>("goal " + std::to_string(g))});
  }
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
  for (std::uint32_t i = 0; i < leaders; ++i) {
    std::set<std::size_t> mine;
    while (mine.size() < 1 + i % 5) mine.insert(random.below(goals.size()));
    for (const std::size_t g : mine) {
      const Held held{i, random.between(-2, 2) / 2.0, random.between(0, 8) / 8.0};
      goals[g].push_back(held);
      b.add(AgendaEntry{.leader = LeaderId{i},
                        .goal = GoalId{static_cast<std::uint32_t>(g)},
                        .stance = held.stance,
                        .priority = held.priority});
    }
    if (i != 0) b.add(Tie{.from = LeaderId{i}, .to = LeaderId{i / 2}, .type = TieTypeId{0}});
  }
  return std::move(b).build();
}

struct Common {
  double shared = 0, agreed = 0, required = 0;
};

/// All pairs who share a goal, goal by goal.
std::map<std::pair<std::uint32_t, std::uint32_t>, Common> in_common(const ByGoal& goals) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Common> found;
  for (const auto& here : goals) {
    for (std::size_t a = 0; a < here.size(); ++a) {
      for (std::size_t b = a + 1; b < here.size(); ++b) {
        Common& pair = found[{here[a].leader, here[b].leader}];
        const double shared = std::min(here[a].priority, here[b].priority);
        pair.shared += shared;
        pair.agreed += shared * (1 - std::abs(here[a].stance - here[b].stance));
        const double product =
            here[a].stance * here[a].priority * here[b].stance * here[b].priority;
        pair.required += std::max(product, 0.0);
      }
    }
  }
  return found;
}

}  // namespace

TEST_SUITE("analysis/alignment/search") {
  TEST_CASE(
      "pairs and gaps among many leaders, as a look at every pair finds them, ties in order") {
    testing::Random random(7);
    ByGoal goals(300);
    const Network network = many_leaders(random, goals);
    const auto common = in_common(goals);
    std::vector<double> cares(network.size<Leader>(), 0.0);
    for (const auto& here : goals) {
      for (const Held& held : here) cares[held.leader] += held.priority;
    }
    for (const PairOrder order : {PairOrder::most_aligned, PairOrder::most_opposed}) {
      std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> wanted;
      for (const auto& [who, pair] : common) {
        const double cared = cares[who.first] + cares[who.second] - pair.shared;
        const double score = pair.shared > 0 ? pair.agreed / cared : 0;
        const double good = order == PairOrder::most_aligned ? score : -score;
        if (good > 0) wanted.emplace_back(-good, who.first, who.second);
      }
      std::sort(wanted.begin(), wanted.end());
      for (const std::size_t top : {1U, 70U, 700U}) {
        const auto found = alignment::pairs(network, top, order);
        REQUIRE(found.size() == top);
        for (std::size_t k = 0; k < top; ++k) {
          CHECK(std::abs(found[k].score.value) == -std::get<0>(wanted[k]));
          CHECK(found[k].first.value == std::get<1>(wanted[k]));
          CHECK(found[k].second.value == std::get<2>(wanted[k]));
        }
      }
    }
    std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> wanted;
    for (const auto& [who, pair] : common) {
      const auto& [a, b] = who;
      if (pair.required > 0 && b / 2 != a) wanted.emplace_back(-pair.required, a, b);
    }
    std::sort(wanted.begin(), wanted.end());
    for (const std::size_t top : {1U, 70U, 700U}) {
      const auto found = alignment::gaps(network, top);
      REQUIRE(found.size() == top);
      for (std::size_t k = 0; k < top; ++k) {
        CHECK(found[k].required == -std::get<0>(wanted[k]));
        CHECK(found[k].leader_ids[0].value == std::get<1>(wanted[k]));
        CHECK(found[k].leader_ids[1].value == std::get<2>(wanted[k]));
      }
    }
  }

  TEST_CASE("blocked lists: every item in the part of its block, in order") {
    struct Item {
      std::uint32_t place, number;
    };
    using Lists = alignment::detail::BlockedLists<Item>;
    testing::Random random(3);
    for (const std::uint32_t places : {0U, 1U, 4'096U, 4'097U, 20'000U}) {
      CAPTURE(places);
      std::vector<Item> items;
      std::vector<std::size_t> first{0};
      for (std::size_t l = 0; l < 5; ++l) {
        for (std::uint32_t p = 0; p < places; ++p) {
          if (random.chance(0.3)) items.push_back({p, static_cast<std::uint32_t>(items.size())});
        }
        first.push_back(items.size());
      }
      const Lists lists(items, first, places);
      CHECK((places != 20'000 || lists.blocks() == 5));
      for (std::size_t l = 0; l < 5; ++l) {
        std::size_t at = first[l];
        bool right = true;
        for (std::size_t block = 0; block < lists.blocks(); ++block) {
          for (const Item& item : lists.part(l, block)) {
            right &= item.number == at++ && item.place / lists.width() == block;
          }
        }
        CHECK(right);
        CHECK(at == first[l + 1]);
      }
    }
  }

  TEST_CASE("sums that reach a floor are found wherever they stand, and no others") {
    for (const std::size_t size : {0U, 1U, 31U, 32U, 33U, 100U}) {
      CAPTURE(size);
      std::vector<float> sums(size, 0.5F);
      std::vector<std::size_t> expected, found;
      for (std::size_t k = 0; k < size; k += 7) {
        sums[k] = k % 2 == 0 ? 1.0F : 2.0F;
        expected.push_back(k);
      }
      alignment::detail::each_at_least(sums.data(), size, 1.0F,
                                       [&](std::size_t k) { found.push_back(k); });
      CHECK(found == expected);
    }
  }

  TEST_CASE("the search for gaps says that it runs, and no gap is too small to be found") {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("a goal")});
    b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
    for (std::uint32_t i = 0; i < 3; ++i) {
      b.add(Leader{.id = b.id<Leader>("leader " + std::to_string(i)), .kind = Kind::individual});
      // The square of the smallest is nothing in floating point.
      b.add(AgendaEntry{
          .leader = LeaderId{i}, .goal = GoalId{0}, .stance = 1, .priority = i == 0 ? 1e-200 : 1});
    }
    const Network network = std::move(b).build();
    std::set<std::string> told;
    const Work work{
        .progress = [&](std::size_t, std::size_t, std::string_view what) { told.emplace(what); }};
    CHECK(alignment::gaps(network, 10, {}, work).size() == 3);
    CHECK(told.count("gaps") == 1);
  }
}
