// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/detail/once_per.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/report/report.hpp>

#include "support/random_network.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace coalign;

TEST_CASE("a report reads agendas once for each reading, and makes each layer once") {
  for (std::uint64_t seed = 1; seed <= testing::rounds(20); ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_network(seed, 12);
    for (const LookedAt& part : {LookedAt{}, LookedAt{.as_of = *Date::parse("2100")}}) {
      std::map<std::string, int, std::less<>> done;
      Work work;
      work.finished = [&](std::string_view what) { ++done[std::string(what)]; };
      (void)report(network, part, work);
      // Support counts for what it serves too, where anything serves.
      const int readings = network.size<Contribution>() == 0 ? 1 : 2;
      // Those with a stance are read for themselves, where some have none.
      const auto stances = network.column(&AgendaEntry::stance);
      const bool some_have_none = std::any_of(stances.begin(), stances.end(),
                                              [](double stance) { return std::isnan(stance); });
      CHECK(done["agendas read"] >= readings);
      CHECK(done["agendas read"] <= readings + (some_have_none ? 1 : 0));
      // All ties; those of each type; and those that name a leader at their one end, and at their other.
      CHECK(done["layer made"] >= 1);
      CHECK(static_cast<std::size_t>(done["layer made"]) <= 3 + network.size<TieType>());
    }
  }
}

TEST_CASE("paths are looked for once in all layers of the same rows, and are those of the layer") {
  NetworkBuilder to;
  const TieTypeId type = to.id<TieType>("t");
  to.add(TieType{.id = type, .directed = Truth::no});
  constexpr std::size_t many = 30;
  for (std::size_t i = 0; i < many; ++i) {
    to.add(Leader{.id = to.id<Leader>(std::to_string(i)), .kind = Kind::organization});
    if (i == 0) continue;
    to.add(Tie{.from = to.id<Leader>(std::to_string(i / 2)),
               .to = to.id<Leader>(std::to_string(i)),
               .type = type});
  }
  const Network network = std::move(to).build();
  std::map<std::string, int, std::less<>> done;
  Work work;
  work.finished = [&](std::string_view what) { ++done[std::string(what)]; };
  (void)report(network, {}, work);
  CHECK(done["paths found"] == 1);  // positions, resilience, distribution

  const Facts facts(network);
  const LayerView arcs = facts.layer(), plain = without_direction(arcs);
  for (const LayerView& one : {arcs, plain, arcs}) {
    CHECK(facts.betweenness(one) == structure::betweenness(one));
  }
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Facts random(testing::random_network(seed, 20));
    const LayerView directed = random.layer();
    for (const LayerView& one : {directed, without_direction(directed), directed}) {
      CHECK(random.betweenness(one) == structure::betweenness(one));
    }
  }
}

TEST_CASE("facts are read once, whichever of several threads asks first, and copies share them") {
  const Facts facts(testing::random_network(3, 20));
  std::vector<const facts::AgendaTable*> agendas(8);
  std::vector<const facts::History*> history(8);
  {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < agendas.size(); ++i) {
      threads.emplace_back([&, i, copy = facts] {
        history[i] = &copy.history();
        agendas[i] = &copy.agendas();
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  for (std::size_t i = 0; i < agendas.size(); ++i) {
    CHECK(agendas[i] == &facts.agendas());
    CHECK(history[i] == &facts.history());
  }
  CHECK(&facts.agendas() != &facts.agendas({.through = 0.5}));
  CHECK(&facts.agendas({.through = 0.5}) == &facts.agendas({.through = 0.5}));
  CHECK(&facts.layer() != &facts.layer({.weight = TieWeight::binary}));
  CHECK(&facts.undirected() == &facts.undirected());
}

TEST_CASE("what could not be made is made when it is asked for again") {
  facts::detail::Once<int> once;
  CHECK_THROWS_AS((void)once.get([]() -> int { throw std::runtime_error("no"); }),
                  std::runtime_error);
  CHECK(once.get([] { return 3; }) == 3);
  CHECK(once.get([] { return 4; }) == 3);

  const Facts facts(testing::random_network(3, 20));
  const std::atomic<bool> stop = true;
  Work stopped;
  stopped.stop = &stop;
  CHECK_THROWS_AS((void)facts.agendas({}, stopped), Stopped);
  CHECK(facts.agendas().entries > 0);
}

TEST_CASE("facts of a part are those of the part") {
  const Network network = testing::random_network(5, 20);
  const Facts facts(network.at(*Date::parse("2020")));
  CHECK(facts.network() == network.at(*Date::parse("2020")));
  CHECK(facts.answered().size() == facts.network().size<Leader>());
  CHECK(facts.latest_day() == facts::latest_day(facts.network()));
  CHECK(&facts.history() == &facts.history(Date::on(facts.latest_day())));
}
