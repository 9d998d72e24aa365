// SPDX-License-Identifier: MIT
// What holdings could deliver, over ties that carry them: the flow, and who reaches what. Three fields, since much
// depends on how many different sets of goals leaders reach: all are connected; gifts flow downwards only; many
// small circles.
//
//     bench_deliverable [--small] [--json]
#include "measure.hpp"

#include <coalign/analysis/inference/random.hpp>
#include <coalign/coalign.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

using namespace coalign;

namespace {

enum class Shape { connected, downwards, circles };

struct MeansSize {
  std::size_t leaders = 100'000, ties = 1'000'000, goals = 200, each = 5, circle = 10;
};

Network make(const MeansSize& size, Shape shape) {
  inference::Random random(1, inference::task("bench of deliverable"), 0);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.below(n)); };
  NetworkBuilder b;
  std::vector<LeaderId> leaders;
  std::vector<GoalId> goals;
  const ResourceId money = b.id<Resource>("money");
  const TieTypeId funding = b.id<TieType>("funding");
  b.add(Resource{.id = money});
  b.add(TieType{.id = funding, .carries = {money}});
  for (std::size_t g = 0; g < size.goals; ++g) {
    goals.push_back(b.id<Goal>("g" + std::to_string(g)));
    b.add(Goal{.id = goals[g]});
    // About twice what all hold: somewhere it falls short.
    b.add(Need{.goal = goals[g],
               .resource = money,
               .amount = random.uniform() * 2 * static_cast<double>(size.leaders) /
                         static_cast<double>(size.goals)});
  }
  for (std::size_t i = 0; i < size.leaders; ++i) {
    leaders.push_back(b.id<Leader>("l" + std::to_string(i)));
    b.add(Leader{.id = leaders[i], .kind = Kind::organization});
    b.add(Holding{.leader = leaders[i], .resource = money, .amount = random.uniform()});
    const std::size_t first = below(size.goals);
    for (std::size_t k = 0; k < size.each; ++k) {
      b.add(AgendaEntry{.leader = leaders[i],
                        .goal = goals[(first + k * k + k) % size.goals],
                        .stance = below(5) == 0 ? -1.0 : 1.0});
    }
  }
  for (std::size_t k = 0; k < size.ties; ++k) {
    std::size_t from = below(size.leaders), to = below(size.leaders);
    if (shape == Shape::circles) {
      to = from / size.circle * size.circle + below(size.circle);
      to = std::min(to, size.leaders - 1);
    }
    if (shape == Shape::downwards) {  // to one a little below, so that few reach many
      to = std::min(from + 1 + below(size.leaders / 10'000 + 1), size.leaders - 1);
      if (from / 20 != to / 20) continue;
    }
    if (from != to) b.add(Tie{.from = leaders[from], .to = leaders[to], .type = funding});
  }
  return std::move(b).build();
}

}  // namespace

int main(int argc, char** argv) {
  MeansSize size;
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--json") json = true;
    else if (word == "--small") size = {10'000, 100'000, 50, 5, 10};
    else return std::fprintf(stderr, "bench_deliverable [--small] [--json]\n"), 2;
  }
  std::vector<bench::Taken> all;
  const auto run = [&](const char* step, Shape shape) {
    const auto taken = bench::apart([&] {
      const Network network = make(size, shape);
      double sum = 0;
      auto one =
          bench::measure(step, [&] { sum += alignment::resources(network).deliverable.value; });
      one.network = network.memory();
      return std::vector<bench::Taken>{one};
    });
    all.insert(all.end(), taken.begin(), taken.end());
  };
  run("deliverable, all connected", Shape::connected);
  run("deliverable, downwards", Shape::downwards);
  run("deliverable, small circles", Shape::circles);
  json ? bench::print_json(all) : bench::print_table(all);
}
