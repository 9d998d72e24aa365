// SPDX-License-Identifier: MIT
#include <coalign/report/detail/asked_by_name.hpp>

#include <coalign/report/each_analysis.hpp>

#include <utility>

namespace coalign::inline COALIGN_ABI::detail {

template <class Result>
[[nodiscard]] Found found_of(const Network& network, Result&& result) {
  Found found{nullptr, &value_type<Result>, network};
  if constexpr (requires { result.network; }) found.network = result.network;
  found.result = std::make_shared<const Result>(std::forward<Result>(result));
  return found;
}

template <class Asked>
[[nodiscard]] AskedByName by_name(std::string_view name) {
  using Options = typename Asked::Options;
  AskedByName made{name, &value_type<FoundBy<Asked>>, options_of<Options>()};
  made.run = [](const AskedByName& self, const Network& network,
                const GivenParts& given) -> std::function<Found(const Work&)> {
    Options options;
    take_options(self.name, network, given, self.options, &options);
    return [network, options = std::move(options)](const Work& work) {
      return found_of(network, typename Asked::Run{}(network, options, work));
    };
  };
  return made;
}

const std::vector<AskedByName>& all_by_name() {
  static const std::vector<AskedByName> all = [] {
    std::vector<AskedByName> made;
    each_analysis([&]<class Asked>(const Asked& one) { made.push_back(by_name<Asked>(one.name)); });
    return made;
  }();
  return all;
}

const AskedByName* analysis_named(std::string_view name) {
  for (const AskedByName& one : all_by_name()) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

const ValueType& type_of_report() { return value_type<Report>; }

}  // namespace coalign::inline COALIGN_ABI::detail
