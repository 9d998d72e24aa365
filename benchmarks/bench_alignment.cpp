// SPDX-License-Identifier: MIT
// What alignment costs: agendas, networks and resources of one field, and the best few pairs and gaps. What holdings
// could deliver: bench_deliverable.
//
//     bench_alignment [--full] [--json]
#include "field.hpp"
#include "measure.hpp"

#include <coalign/coalign.hpp>

#include <cstdio>
#include <string_view>
#include <vector>

using namespace coalign;
using bench::measure;
using bench::Taken;

namespace {

void use(const Estimate& answer) {
  if (answer.value == 12345.678) std::printf(" ");
}

/// The three parts one after the other, on one thread.
std::vector<Taken> parts(const bench::FieldSize& field) {
  const Network network = bench::network_of(field);
  std::vector<Taken> all;
  all.push_back(measure("agendas", [&] { use(alignment::agendas(network).score); }));
  all.push_back(measure("networks", [&] { use(alignment::networks(network).score); }));
  all.push_back(measure("resources, without deliverable",
                        [&] { use(alignment::resources(network, {.deliverable = false}).match); }));
  for (Taken& taken : all) taken.network = network.memory();
  return all;
}

std::vector<Taken> best(const bench::FieldSize& field) {
  const Network network = bench::network_of(field);
  const auto pairs = [&](alignment::PairOrder order) {
    const auto found = alignment::pairs(network, 100, order);
    use(found.empty() ? Estimate{} : found.front().score);
  };
  std::vector<Taken> all;
  all.push_back(
      measure("the 100 most aligned pairs", [&] { pairs(alignment::PairOrder::most_aligned); }));
  all.push_back(
      measure("the 100 most opposed pairs", [&] { pairs(alignment::PairOrder::most_opposed); }));
  all.push_back(measure("the 100 largest gaps", [&] {
    use(Estimate::of(alignment::gaps(network, 100).front().required, 1));
  }));
  for (Taken& taken : all) taken.network = network.memory();
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  bool full = false, json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--full") full = true;
    else if (option == "--json") json = true;
    else {
      std::fprintf(stderr, "%s is no option; see the head of bench_alignment.cpp\n", argv[i]);
      return 2;
    }
  }
  const std::size_t size = full ? 10 : 1;
  std::vector<Taken> all;
  const auto add = [&](std::vector<Taken> some) {
    for (Taken& taken : some) all.push_back(std::move(taken));
  };
  const bench::FieldSize whole{.leaders = 100'000 * size,
                               .entries = 1'000'000 * size,
                               .ties = 1'000'000 * size,
                               .priority_points = 5,
                               .commitments = 100'000 * size};
  add(bench::apart([&] { return parts(whole); }));
  const bench::FieldSize wide{.goals = 2'000, .entries = 2'000'000, .ties = 1'000'000};
  add(bench::apart([&] { return best(wide); }));
  if (json) bench::print_json(all);
  else bench::print_table(all);
}
