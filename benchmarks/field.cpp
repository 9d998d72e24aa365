// SPDX-License-Identifier: MIT
#include "field.hpp"

#include <coalign/model/builder.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

using namespace coalign;

namespace bench {

namespace {

/// splitmix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
  }
  std::size_t below(std::size_t end) { return bits() % end; }
  double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
  /// In [0, 1], on so many points; any number where that is 0.
  double on_points(std::uint32_t points) {
    if (points == 0) return unit();
    return static_cast<double>(below(points)) / static_cast<double>(points - 1);
  }

 private:
  std::uint64_t state_;
};

/// How many of `all` fall to one of `count`; the first ones get what is left over.
std::size_t share(std::size_t all, std::size_t count, std::size_t one) {
  return all / count + (one < all % count ? 1 : 0);
}

/// Different numbers below `end`, spread evenly: one from each of `count` equal parts.
std::size_t spread(Random& random, std::size_t end, std::size_t count, std::size_t one) {
  const std::size_t begin = end * one / count, next = end * (one + 1) / count;
  return begin + random.below(std::max<std::size_t>(next - begin, 1));
}

}  // namespace

Network network_of(const FieldSize& field) {
  Random random(field.seed);
  NetworkBuilder to;
  to.name("a field of " + std::to_string(field.leaders) + " leaders");
  to.scales({.stance_points = field.stance_points, .priority_points = field.priority_points});
  const Date since = Date::parse("2020-03").value();

  std::vector<LeaderId> leaders;
  for (std::size_t i = 0; i < field.leaders; ++i) {
    leaders.push_back(to.id<Leader>("leader-" + std::to_string(i)));
    to.add(Leader{.id = leaders[i],
                  .kind = static_cast<Kind>(1 + random.below(3)),
                  .name = to.text("Leader " + std::to_string(i))});
  }
  std::vector<GoalId> goals;
  for (std::size_t g = 0; g < field.goals; ++g) {
    goals.push_back(to.id<Goal>("goal-" + std::to_string(g)));
    to.add(Goal{.id = goals[g], .weight = 0.5 + random.unit()});
  }
  for (std::size_t i = 0; i < field.leaders; ++i) {
    const std::size_t own = std::min(share(field.entries, field.leaders, i), field.goals);
    for (std::size_t k = 0; k < own; ++k) {
      to.add(AgendaEntry{.leader = leaders[i],
                         .goal = goals[spread(random, field.goals, own, k)],
                         .stance = 2 * random.on_points(field.stance_points) - 1,
                         .priority = random.on_points(field.priority_points),
                         .since = random.below(2) == 0 ? since : Date{}});
    }
  }
  const std::vector<TieTypeId> types{to.id<TieType>("trust"), to.id<TieType>("funding")};
  for (const TieTypeId type : types) to.add(TieType{.id = type, .max = 5});
  for (std::size_t i = 0; i < field.leaders; ++i) {
    const std::size_t own = std::min(share(field.ties, field.leaders, i), field.leaders - 1);
    for (std::size_t k = 0; k < own; ++k) {
      const std::size_t step = 1 + spread(random, field.leaders - 1, own, k);
      to.add(Tie{.from = leaders[i],
                 .to = leaders[(i + step) % field.leaders],
                 .type = types[random.below(2)],
                 .weight = static_cast<double>(1 + random.below(5)),
                 .since = random.below(2) == 0 ? since : Date{}});
    }
  }
  if (field.commitments != 0) to.add(Resource{.id = to.id<Resource>("money")});
  for (std::size_t k = 0; k < field.commitments; ++k) {
    to.add(Commitment{.leader = leaders[random.below(field.leaders)],
                      .resource = to.id<Resource>("money"),
                      .goal = goals[random.below(field.goals)],
                      .amount = static_cast<double>(1 + random.below(100))});
  }
  return std::move(to).build();
}

}  // namespace bench
