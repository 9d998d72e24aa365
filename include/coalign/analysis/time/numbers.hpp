// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// The numbers of a measure, by name, as a host language gives those that are no described result.
struct Numbers {
  /// A goal's part of the number that is named `score`.
  struct OfGoal {
    std::string goal;    ///< the user's own id
    double portion = 0;  ///< weight in the score of all goals, as a share
    Estimate score;      ///< of the goal alone
  };
  std::vector<std::pair<std::string, Estimate>> values;  ///< the same names on every date
  std::vector<OfGoal> by_goal;  ///< nothing where the measure has no such parts
  std::vector<Range> ranges =
      {};  ///< of each value; nothing where nobody says within what they lie
};

namespace detail {

/// Calls `f(name, estimate, range)` for each estimate of a described result, nested results included, lists not.
template <class Result, class F>
void each_estimate(const Result& result, const std::string& before, F&& f, Range range = {}) {
  if constexpr (std::same_as<Result, Estimate>) {
    f(before.empty() ? std::string("value") : before, result, range);
  } else if constexpr (Described<Result>) {
    each_field<Result>([&]<std::size_t I>() {
      using Value = FieldValue<Result, I>;
      if constexpr (std::same_as<Value, Estimate> || Described<Value>) {
        std::string name = before.empty() ? std::string() : before + ".";
        name += field_at<Result, I>.name;
        each_estimate(result.*field_at<Result, I>.member, name, f, field_at<Result, I>.range);
      }
    });
  }
}

/// How many estimates `each_estimate` finds.
template <class Result>
consteval std::size_t estimates_in() {
  if constexpr (std::same_as<Result, Estimate>) return 1;
  std::size_t found = 0;
  if constexpr (Described<Result>) {
    each_field<Result>([&]<std::size_t I>() { found += estimates_in<FieldValue<Result, I>>(); });
  }
  return found;
}

template <class Result>
concept HasGoalParts = requires(const Result& result) {
  result.by_goal[0].portion + result.by_goal[0].score.value;
  result.by_goal[0].goal.index();
};

/// What a measure gives on a network. It does not compile where `series` and `change` would find nothing.
template <class Measure>
[[nodiscard]] Numbers measured(Measure& measure, const Network& network) {
  using Result = std::remove_cvref_t<decltype(measure(network))>;
  if constexpr (std::same_as<Result, Numbers>) {
    return measure(network);
  } else {
    static_assert(std::same_as<Result, Estimate> || Described<Result>,
                  "the measure returns neither an Estimate nor a described result: include "
                  "<coalign/analysis/describe.hpp>, or return one of its numbers");
    static_assert(!Described<Result> || estimates_in<Result>() != 0,
                  "the measure's result has no Estimate of its own: return one of its parts");
    const Result result = measure(network);
    Numbers found;
    each_estimate(result, {}, [&](std::string name, const Estimate& value, Range range) {
      found.values.emplace_back(std::move(name), value);
      found.ranges.push_back(range);
    });
    if constexpr (HasGoalParts<Result>) {
      for (const auto& row : result.by_goal) {
        found.by_goal.push_back({std::string(network.key(row.goal)), row.portion, row.score});
      }
    }
    return found;
  }
}

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI
