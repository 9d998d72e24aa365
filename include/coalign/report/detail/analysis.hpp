// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// An analysis as it can be asked for by its name: `run(network, options, work)` gives a described result, or a
/// list of them.
template <class Options_, class Run_>
struct Analysis {
  using Options = Options_;
  using Run = Run_;

  std::string_view name;
  Run run;
};

template <class Options, class Run>
constexpr Analysis<Options, Run> analysis(std::string_view name, Run run) {
  return {name, run};
}

namespace detail {

template <class T>
struct RowOf {
  using Type = T;
};
template <class T>
struct RowOf<std::vector<T>> {
  using Type = T;
};

template <class Asked>
using FoundBy = decltype(std::declval<const Asked&>().run(
    std::declval<const Network&>(), std::declval<const typename Asked::Options&>(),
    std::declval<const Work&>()));

/// The described result of an analysis, or of each row where it gives a list.
template <class Asked>
using ResultOf = typename RowOf<FoundBy<Asked>>::Type;

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI
