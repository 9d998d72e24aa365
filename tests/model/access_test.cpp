// SPDX-License-Identifier: MIT
// What makes a network handy: rows by id, ranges, names, and what is printed.
#include <coalign/model/builder.hpp>
#include <coalign/model/estimate.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <locale>
#include <numeric>
#include <sstream>
#include <unordered_set>

using namespace coalign;

namespace {

Network three() {
  NetworkBuilder b;
  for (const char* id : {"ann", "ben", "cy"}) {
    Leader leader{.id = b.id<Leader>(id), .kind = Kind::individual};
    if (std::string_view(id) == "ben") leader.name = b.text("Ben of the Bakery");
    b.add(leader);
  }
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 4});
  b.add(Tie{.from = LeaderId(0), .to = LeaderId(1), .type = TieTypeId(0), .weight = 1});
  b.add(Tie{.from = LeaderId(1), .to = LeaderId(2), .type = TieTypeId(0), .weight = 3});
  return std::move(b).build();
}

template <class T>
std::string printed(const T& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

}  // namespace

TEST_SUITE("model/access") {
  TEST_CASE("a row by its id, all ids in order, names") {
    const Network network = three();
    const LeaderId ben = network.find<Leader>("ben").value();
    CHECK(network.row(ben).id == ben);
    CHECK(network.row(TieTypeId(0)).max == 4);
    std::string names;
    for (const LeaderId leader : network.ids<Leader>()) {
      names += std::string(network.name(leader)) + ';';
    }
    CHECK(names == "ann;Ben of the Bakery;cy;");
    CHECK(network.name(LeaderId{}).empty());
    CHECK(network.ids<Goal>().empty());
    CHECK(network.ids<Leader>().size() == 3);
  }

  TEST_CASE("columns are ranges, ids go into hash tables") {
    const Network network = three();
    const auto weights = network.column(&Tie::weight);
    CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == 4);
    const auto max = network.column(&TieType::max);
    CHECK(std::count(max.begin(), max.end(), 4.0) == 1);
    std::unordered_set<LeaderId> met;
    for (const LeaderId from : network.column(&Tie::from)) met.insert(from);
    CHECK(met.size() == 2);
  }

  TEST_CASE("estimates and dates are printed as people read them") {
    Estimate estimate = Estimate::of(0.25, 12);
    CHECK(printed(estimate) == "0.25");
    estimate.interval = Interval{0.125, 0.5};
    CHECK(printed(estimate) == "0.25 [0.125, 0.5]");
    CHECK(printed(Estimate::none(Reason::no_ties)) == "unknown (no_ties)");
    CHECK(printed(*Date::of(2024, 5)) == "2024-05");
    CHECK(printed(Date{}).empty());
  }
}
