// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/visit.hpp>
#include <coalign/report/detail/given_value.hpp>
#include <coalign/report/detail/option_type.hpp>
#include <coalign/work.hpp>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// What an analysis found, whatever it is, and the network that its ids are of: a profile is of a part.
struct Found {
  std::shared_ptr<const void> result;
  const ValueType* type = nullptr;
  Network network;
};

/// An analysis as those ask it who know its name only: what it finds, its options, and how it is asked.
struct AskedByName {
  std::string_view name;
  const ValueType* finds = nullptr;
  std::vector<Option> options;
  std::function<Found(const Work&)> (*run)(const AskedByName& self, const Network& network,
                                           const GivenParts& given) = nullptr;

  /// Reads the options, in the thread that calls; what it gives runs the analysis, in any.
  [[nodiscard]] std::function<Found(const Work&)> asked(const Network& network,
                                                        const GivenParts& given) const {
    return run(*this, network, given);
  }
};

/// All of them, by name; they are kept until the program ends.
[[nodiscard]] COALIGN_API const std::vector<AskedByName>& all_by_name();

/// Null where there is none of this name.
[[nodiscard]] COALIGN_API const AskedByName* analysis_named(std::string_view name);

/// Of a report, for those who need not include what is in it.
[[nodiscard]] COALIGN_API const ValueType& type_of_report();

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/asked_by_name.cpp>
#endif
