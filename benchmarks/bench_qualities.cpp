// SPDX-License-Identifier: MIT
// What the five qualities cost on a large history: leaders, initiatives, lessons, and who passed on what.
//
//     bench_qualities [--small] [--json] [--threads N]
#include "measure.hpp"

#include <coalign/analysis/inference/random.hpp>
#include <coalign/coalign.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace coalign;

namespace {

struct HistorySize {
  std::size_t leaders = 100'000, goals = 1'000, entries = 1'000'000, initiatives = 50'000;
  std::size_t lessons = 200'000, shares = 5'000'000, uses = 50'000, terms = 500'000;
  std::size_t observations = 20'000, commitments = 50'000;
};

Network make(const HistorySize& size) {
  inference::Random random(1, inference::task("bench of qualities"), 0);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.below(n)); };
  NetworkBuilder b;
  const auto id_of = [&]<class Thing>(Thing, const char* what, std::size_t i) {
    return b.id<Thing>(what + std::to_string(i));
  };
  const auto day = [&] {
    return *Date::of(2015 + static_cast<int>(below(10)), 1 + static_cast<int>(below(12)),
                     1 + static_cast<int>(below(28)));
  };
  for (std::size_t i = 0; i < size.leaders; ++i) {
    b.add(Leader{.id = id_of(Leader{}, "l", i),
                 .kind = Kind::organization,
                 .stage = static_cast<Stage>(below(4))});
  }
  for (std::size_t g = 0; g < size.goals; ++g) {
    b.add(Goal{.id = id_of(Goal{}, "g", g),
               .vision = g + 1 == size.goals ? Truth::yes : Truth::unknown,
               .indicator = b.text("indicator"),
               .baseline = 10,
               .best_practice = 50,
               .target = 40.0 + static_cast<double>(below(40)),
               .by = *Date::of(2030)});
    if (g > 0) {
      b.add(Contribution{.from = id_of(Goal{}, "g", g - 1), .to = id_of(Goal{}, "g", g)});
    }
  }
  const std::size_t each = size.entries / size.leaders;
  for (std::size_t i = 0; i < size.leaders; ++i) {
    const std::size_t first = below(size.goals);
    for (std::size_t k = 0; k < each; ++k) {
      b.add(AgendaEntry{.leader = id_of(Leader{}, "l", i),
                        .goal = id_of(Goal{}, "g", (first + k * k + k) % size.goals),
                        .stance = below(5) == 0 ? -1.0 : 1.0});
    }
  }
  std::vector<std::size_t> lead(size.initiatives), taught_by(size.lessons);
  for (std::size_t i = 0; i < size.initiatives; ++i) {
    Initiative row{.id = id_of(Initiative{}, "i", i),
                   .start = *Date::of(2015 + static_cast<int>(below(5))),
                   .end = *Date::of(2020 + static_cast<int>(below(4))),
                   .status = static_cast<InitiativeStatus>(below(7)),
                   .evidence = static_cast<Evidence>(below(4)),
                   .rationale = b.text("rationale"),
                   .success_criterion = b.text("criterion")};
    for (int k = 0; k < 3; ++k) {
      lead[i] = below(size.leaders);
      row.leaders.push_back(id_of(Leader{}, "l", lead[i]));
      row.goals.push_back(id_of(Goal{}, "g", below(size.goals)));
    }
    b.add(row);
  }
  for (std::size_t k = 0; k < size.lessons; ++k) {
    const std::size_t from = below(size.initiatives);
    taught_by[k] = lead[from];
    b.add(Lesson{.id = id_of(Lesson{}, "t", k),
                 .initiative = id_of(Initiative{}, "i", from),
                 .worked = below(2) == 0 ? Truth::no : Truth::yes,
                 .date = day()});
  }
  // Who passes a lesson on is one of those who taught it, or who heard it last.
  std::vector<std::size_t> heard(size.lessons);
  for (std::size_t k = 0; k < size.lessons; ++k) heard[k] = taught_by[k];
  for (std::size_t k = 0; k < size.shares; ++k) {
    const std::size_t lesson = below(size.lessons), to = below(size.leaders);
    const std::size_t from = below(2) == 0 ? taught_by[lesson] : heard[lesson];
    heard[lesson] = to;
    b.add(Share{.from = id_of(Leader{}, "l", from),
                .to = id_of(Leader{}, "l", to),
                .date = below(2) == 0 ? Date{} : day(),
                .lesson = id_of(Lesson{}, "t", lesson)});
  }
  for (std::size_t k = 0; k < size.uses; ++k) {
    b.add(Use{.lesson = id_of(Lesson{}, "t", k),
              .initiative = id_of(Initiative{}, "i", below(size.initiatives))});
  }
  for (std::size_t k = 0; k < size.terms; ++k) {
    b.add(Term{.leader = id_of(Leader{}, "l", k % size.leaders),
               .term = b.text("term " + std::to_string(k / size.leaders * 31 + k % 17))});
  }
  for (std::size_t k = 0; k < size.observations; ++k) {
    b.add(Observation{.goal = id_of(Goal{}, "g", below(size.goals)),
                      .date = day(),
                      .value = static_cast<double>(below(50))});
  }
  b.add(Resource{.id = b.id<Resource>("money")});
  for (std::size_t k = 0; k < size.commitments; ++k) {
    b.add(Commitment{.leader = id_of(Leader{}, "l", below(size.leaders)),
                     .resource = b.id<Resource>("money"),
                     .initiative = id_of(Initiative{}, "i", below(size.initiatives)),
                     .amount = static_cast<double>(1 + below(100))});
  }
  return std::move(b).build();
}

}  // namespace

int main(int argc, char** argv) {
  HistorySize size;
  Work work{.threads = 2};
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--json") json = true;
    else if (word == "--threads" && i + 1 < argc)
      work.threads = static_cast<unsigned>(std::atoi(argv[++i]));
    else if (word == "--small")
      size = {10'000, 100, 100'000, 5'000, 20'000, 500'000, 5'000, 50'000, 2'000, 5'000};
    else return std::fprintf(stderr, "bench_qualities [--small] [--json] [--threads N]\n"), 2;
  }
  const Network network = make(size);
  const auto all = bench::apart([&] {
    double reach = 0;
    qualities::ProfileOptions exact, mixed;
    exact.lessons = size.lessons;
    mixed.mix = qualities::EvidenceMix{1, 1, 1};
    const auto measured = [&](std::string step, const qualities::ProfileOptions& options) {
      auto taken = bench::measure(std::move(step), [&] {
        reach += qualities::profile(network, options, work).sharing.indicators.reach.value;
      });
      taken.network = network.memory();
      return taken;
    };
    std::vector<bench::Taken> steps;
    steps.push_back(measured("profile", mixed));
    steps.push_back(measured("profile, reach of every lesson", exact));
    steps.push_back(bench::measure("rows of sharing.reciprocity", [&] {
      reach +=
          static_cast<double>(qualities::rows(network, "sharing.reciprocity", {}, work).size());
    }));
    return steps;
  });
  json ? bench::print_json(all) : bench::print_table(all);
}
