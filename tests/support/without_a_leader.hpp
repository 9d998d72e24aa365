// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/coalign.hpp>
#include <coalign/model/detail/assembly.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
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

/// The networks without the ties between two leaders, for each two who have any.
inline std::vector<coalign::Network> without_each_pairs_ties(const coalign::Network& network) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> of_pair;
  for (std::size_t t = 0; t < network.size<coalign::Tie>(); ++t) {
    const coalign::Tie tie = network.row<coalign::Tie>(t);
    of_pair[std::minmax(tie.from.index(), tie.to.index())].push_back(t);
  }
  std::vector<coalign::Network> found;
  for (const auto& [pair, ties] : of_pair) {
    coalign::detail::Assembly assembly(*network.data());
    for (const std::size_t tie : ties) assembly.slot<coalign::Tie>().remove(tie);
    found.emplace_back(assembly.finish(false, {}));
  }
  return found;
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
    const coalign::Estimate& number = read(whole);
    coalign::inference::LeaveOneOut less;
    for (std::size_t i = 0; i < without.size(); ++i) {
      if (!counts(i)) continue;
      const coalign::Estimate& rest = read(without[i]);
      less.add(rest.known() ? rest.value : coalign::not_given);
    }
    for (const Result& rest : without_ties) {
      if (read(rest).known()) less.add_tie(read(rest).value - number.value);
    }
    hold(name, number, less, range);
  }
  /// Whether a number's interval is the one that `less` gives.
  void hold(const std::string& name, const coalign::Estimate& number,
            const coalign::inference::LeaveOneOut& less, coalign::Range range) const {
    CAPTURE(name);
    const auto expected = number.known() ? less.interval(number.value, range) : std::nullopt;
    REQUIRE(number.interval.has_value() == expected.has_value());
    if (!expected) return;
    ++given;
    CAPTURE(number.value);
    CAPTURE(number.interval->low);
    CAPTURE(number.interval->high);
    CHECK(std::abs(number.interval->low - expected->low) < 1e-8);
    CHECK(std::abs(number.interval->high - expected->high) < 1e-8);
  }
  std::vector<Result> without_ties =
      {};  ///< of each two leaders who have any, where the number is made of ties
  mutable std::size_t given = 0;  ///< how many intervals were held against their definition
};

}  // namespace testing
