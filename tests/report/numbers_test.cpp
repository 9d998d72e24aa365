// SPDX-License-Identifier: MIT
// All numbers of reports on random networks: the same however they were read, on any number of threads, and in
// every build. COALIGN_NUMBERS names a file for them; tools/check compares those of several builds.
#include <coalign/io/json.hpp>
#include <coalign/report/report.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using namespace coalign;

namespace testing {

inline std::string report_of(const Network& network, const Work& work = {}) {
  return to_json(report(network, {}, work));
}

}  // namespace testing

TEST_SUITE("report/numbers") {
  TEST_CASE("reports of random networks, read again and on seven threads, in this build") {
    constexpr std::uint64_t networks = 24;
    Work threads;
    threads.threads = 7;
    std::string all;
    for (std::uint64_t seed = 0; seed < networks; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed, 4 + seed);
      const std::string numbers = testing::report_of(network);
      all += numbers;
      if (seed % 3 == 0) CHECK(testing::report_of(network, threads) == numbers);
      if (seed % 3 == 1) {
        const Network again = read_json(to_json(network));
        // notes say how a network was read: what is noted of one that was built is not of a document
        CHECK(again == network);
        const std::string from = "\"alignment\"";
        const std::string same = testing::report_of(again);
        CHECK(same.substr(same.find(from)) == numbers.substr(numbers.find(from)));
      }
    }
    if (const char* file = std::getenv("COALIGN_NUMBERS")) testing::put(file, all);
  }
}
