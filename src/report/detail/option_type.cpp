// SPDX-License-Identifier: MIT
#include <coalign/report/detail/option_type.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::detail {

void add_option(std::vector<Option>& all, const Option& one, const void* options,
                const void* option) {
  Option& added = all.emplace_back(one);
  added.at = static_cast<std::size_t>(static_cast<const char*>(option) -
                                      static_cast<const char*>(options));
  added.otherwise = one.kind->otherwise(option);
}

void take_options(std::string_view asked, const Network& network, const GivenParts& given,
                  const std::vector<Option>& all, void* options) {
  std::vector<std::string> names;
  for (const Option& one : all) {
    names.emplace_back(one.name);
    if (const GivenValue* value = part_named(given, one.name)) {
      one.kind->take(network, one.name, *value, static_cast<char*>(options) + one.at);
    }
  }
  for (const auto& [name, value] : given) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      throw BadArgument(std::string(asked) + " has no option \"" + name + "\"; it has " +
                        listed(names));
    }
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail
