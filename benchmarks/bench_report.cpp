// SPDX-License-Identifier: MIT
// The whole report, of fields of 8 entries and 8 ties a leader.
//
//     bench_report [--json] [--threads N] [LEADERS...]
#include "field.hpp"
#include "measure.hpp"

#include <coalign/coalign.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

int main(int argc, char** argv) {
  coalign::Work work{.threads = 2};
  std::vector<std::size_t> sizes;
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--json") json = true;
    else if (word == "--threads" && i + 1 < argc)
      work.threads = static_cast<unsigned>(std::atoi(argv[++i]));
    else if (std::atoi(argv[i]) > 0) sizes.push_back(static_cast<std::size_t>(std::atoi(argv[i])));
    else return std::fprintf(stderr, "bench_report [--json] [--threads N] [LEADERS...]\n"), 2;
  }
  if (sizes.empty()) sizes = {300, 1'000, 5'000};
  std::vector<bench::Taken> all;
  for (const std::size_t leaders : sizes) {
    for (bench::Taken& taken : bench::apart([&] {
           const coalign::Network network = bench::network_of(
               {.leaders = leaders, .goals = 200, .entries = 8 * leaders, .ties = 8 * leaders});
           std::size_t said = 0;
           auto one = bench::measure("report of " + std::to_string(leaders) + " leaders", [&] {
             said += coalign::report(network, {}, work).findings.size();
           });
           one.network = network.memory();
           return std::vector<bench::Taken>{said > 0 ? one : bench::Taken{}};
         })) {
      all.push_back(std::move(taken));
    }
  }
  json ? bench::print_json(all) : bench::print_table(all);
}
