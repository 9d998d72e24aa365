// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/coalign.hpp>
#include <coalign/model/detail/assembly.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace testing {

/// The network with one leader deleted, and all that refers to that leader.
inline coalign::Network without_leader(const coalign::Network& network, std::size_t leader) {
  coalign::detail::Assembly assembly(*network.data());
  assembly.slot<coalign::Leader>().remove(leader);
  return coalign::Network(assembly.finish(false, {}));
}

/// A result of a network, and the same without each of its leaders: computed anew from what is left.
template <class Result>
struct DeletedOneByOne {
  Result whole;
  std::vector<Result> without;

  template <class Measure>
  DeletedOneByOne(const coalign::Network& network, Measure&& measure) : whole(measure(network)) {
    for (std::size_t i = 0; i < network.size<coalign::Leader>(); ++i) {
      without.push_back(measure(without_leader(network, i), i));
    }
  }

  /// Whether a number's interval is the jackknife of what `read` finds without each leader who `counts`.
  template <class Read, class Counts>
  void check(const std::string& name, coalign::Range range, Read&& read, Counts&& counts) const {
    CAPTURE(name);
    const coalign::Estimate& number = read(whole);
    std::vector<double> each;
    for (std::size_t i = 0; i < without.size(); ++i) {
      if (!counts(i)) continue;
      const coalign::Estimate& rest = read(without[i]);
      each.push_back(rest.known() ? rest.value : coalign::not_given);
    }
    const auto expected =
        number.known() ? coalign::inference::jackknife(number.value, each, range) : std::nullopt;
    REQUIRE(number.interval.has_value() == expected.has_value());
    if (!expected) return;
    ++given;
    CHECK(std::abs(number.interval->low - expected->low) < 1e-8);
    CHECK(std::abs(number.interval->high - expected->high) < 1e-8);
  }
  mutable std::size_t given = 0;  ///< how many intervals were held against their definition
};

}  // namespace testing
