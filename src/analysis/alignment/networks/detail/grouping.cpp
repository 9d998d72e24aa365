// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/grouping.hpp>

#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// From a name for each leader; "" is none.
inline Grouping grouping_by_name(const std::vector<std::string>& name_of) {
  std::map<std::string_view, std::uint32_t> number;
  for (const std::string& name : name_of) {
    if (!name.empty()) number.emplace(name, 0U);
  }
  Grouping grouping;
  for (auto& [name, place] : number) {
    place = static_cast<std::uint32_t>(grouping.names.size());
    grouping.names.emplace_back(name);
  }
  grouping.of.resize(name_of.size());
  for (std::size_t i = 0; i < name_of.size(); ++i) {
    if (!name_of[i].empty()) grouping.of[i].push_back(number.at(name_of[i]));
  }
  return grouping;
}

inline std::string attribute_of(std::string_view json, const std::string& name) {
  if (json.empty()) return {};
  const nlohmann::json attributes = nlohmann::json::parse(json, nullptr, false);
  const auto found = attributes.find(name);
  if (found == attributes.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

inline Grouping grouping_by_membership(const Network& network) {
  const auto member = network.column(&Membership::member), of = network.column(&Membership::of);
  std::map<std::uint32_t, std::uint32_t> number;  // of what has members, in the order of rows
  for (std::size_t i = 0; i < of.size(); ++i) number.emplace(of[i].value, 0U);
  Grouping grouping;
  grouping.none = of.size() == 0 ? Reason::no_memberships : Reason::too_few;
  grouping.of.resize(network.size<Leader>());
  for (auto& [leader, place] : number) {
    place = static_cast<std::uint32_t>(grouping.names.size());
    grouping.names.emplace_back(network.key(LeaderId{leader}));
    grouping.of[leader].push_back(place);
  }
  for (std::size_t i = 0; i < of.size(); ++i) {
    grouping.of[member[i].index()].push_back(number.at(of[i].value));
  }
  for (auto& groups : grouping.of) {
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  }
  return grouping;
}

Grouping group_leaders(const Network& network, const std::string& by) {
  if (by == "memberships") return grouping_by_membership(network);
  std::vector<std::string> names;
  const std::size_t leaders = network.size<Leader>();
  names.reserve(leaders);
  for (std::size_t i = 0; i < leaders; ++i) {
    if (by == "kind") names.emplace_back(word(network.column(&Leader::kind)[i]));
    else if (by == "sector") names.emplace_back(network.text(network.column(&Leader::sector)[i]));
    else names.push_back(attribute_of(network.text(network.column(&Leader::attributes)[i]), by));
  }
  Grouping grouping = grouping_by_name(names);
  if (grouping.names.empty() && leaders > 0 && by != "kind" && by != "sector") {
    throw BadArgument("no leader has an attribute \"" + by +
                      "\"; leaders also group by kind, sector or memberships");
  }
  return grouping;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
