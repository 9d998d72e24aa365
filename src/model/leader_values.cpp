// SPDX-License-Identifier: MIT
#include <coalign/model/scopes.hpp>

#include <coalign/model/describe/leaders.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// The values of each leader while they are gathered, and whether any row could have had one.
struct GatheredValues {
  std::vector<std::vector<std::string>> of;
  bool any = false;

  void add(std::size_t leader, std::string value) {
    if (value.empty()) return;
    any = true;
    auto& mine = of[leader];
    if (std::find(mine.begin(), mine.end(), value) == mine.end()) mine.push_back(std::move(value));
  }
};

template <class Enum>
void gather_words(const Network& network, Enum Leader::*member, GatheredValues& into) {
  const auto column = network.column(member);
  for (std::size_t i = 0; i < column.size(); ++i) into.add(i, std::string(word(column[i])));
}

/// Each whole has its own id, and who belongs to it has that of the whole and of what it belongs to.
inline void gather_wholes(const Network& network, GatheredValues& into) {
  std::vector<std::vector<std::uint32_t>> above(network.size<Leader>());
  std::vector<bool> whole(above.size());
  for (std::size_t i = 0; i < network.size<Membership>(); ++i) {
    const Membership row = network.row<Membership>(i);
    above[row.member.index()].push_back(row.of.value);
    whole[row.of.index()] = true;
  }
  for (std::uint32_t i = 0; i < above.size(); ++i) {
    std::vector<std::uint32_t> reached(above[i]);
    if (whole[i]) into.add(i, std::string(network.key(LeaderId{i})));
    for (std::size_t next = 0; next < reached.size(); ++next) {
      into.add(i, std::string(network.key(LeaderId{reached[next]})));
      for (const std::uint32_t more : above[reached[next]]) {
        if (std::find(reached.begin(), reached.end(), more) == reached.end()) {
          reached.push_back(more);
        }
      }
    }
  }
}

/// A key of the attributes; where no leader has it, the keys that there are go to `seen`.
inline void gather_attribute(const Network& network, const std::string& by, GatheredValues& into,
                             std::set<std::string>& seen) {
  const auto attributes = network.column(&Leader::attributes);
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (attributes[i].missing()) continue;
    const auto object = nlohmann::json::parse(network.text(attributes[i]));
    for (const auto& item : object.items()) {
      if (item.key() != by) {
        if (seen.size() < 10) seen.insert(item.key());
      } else if (item.value().is_string()) {
        into.add(i, item.value().get<std::string>());
      } else if (!item.value().is_null()) {
        into.add(i, item.value().dump());
      }
    }
  }
}

/// Numbers by size, then everything else by its bytes.
struct ValueBefore {
  static std::pair<bool, double> number(const std::string& text) {
    const double value = read_number(text).value_or(not_given);
    return {value == value, value};
  }
  bool operator()(const std::string& a, const std::string& b) const {
    const auto [a_is, x] = number(a);
    const auto [b_is, y] = number(b);
    if (a_is != b_is) return a_is;
    if (a_is && x != y) return x < y;
    return a < b;
  }
};

template <class Enum>
std::vector<std::string> words_in_order() {
  return {Words<Enum>::list.begin() + 1, Words<Enum>::list.end()};
}

}  // namespace detail

LeaderValues leader_values(const Network& network, std::string_view by) {
  detail::GatheredValues gathered;
  gathered.of.resize(network.size<Leader>());
  std::vector<std::string> order;
  std::set<std::string> seen;
  bool own_field = true;
  if (by == "kind") {
    order = detail::words_in_order<Kind>();
    detail::gather_words(network, &Leader::kind, gathered);
  } else if (by == "stage") {
    order = detail::words_in_order<Stage>();
    detail::gather_words(network, &Leader::stage, gathered);
  } else if (by == "response") {
    order = detail::words_in_order<Response>();
    detail::gather_words(network, &Leader::response, gathered);
  } else if (by == "sector") {
    const auto sector = network.column(&Leader::sector);
    for (std::size_t i = 0; i < sector.size(); ++i) {
      gathered.add(i, std::string(network.text(sector[i])));
    }
  } else if (by == "of") {
    detail::gather_wholes(network, gathered);
  } else {
    own_field = false;
    detail::gather_attribute(network, std::string(by), gathered, seen);
  }
  if (!gathered.any && !own_field && !gathered.of.empty()) {
    std::string known = "kind, stage, sector, response, of";
    for (const std::string& key : seen) known += ", " + key;
    throw BadArgument("no leader has a value of \"" + std::string(by) + "\"; there are " + known);
  }

  std::map<std::string, std::uint32_t, detail::ValueBefore> number;
  for (const auto& mine : gathered.of) {
    for (const auto& value : mine) number.emplace(value, 0U);
  }
  LeaderValues found;
  if (order.empty()) {
    for (const auto& known : number) order.push_back(known.first);
  }
  for (const auto& value : order) {
    const auto known = number.find(value);
    if (known == number.end()) continue;
    known->second = static_cast<std::uint32_t>(found.values.size());
    found.values.push_back(value);
  }
  found.first.push_back(0);
  for (const auto& mine : gathered.of) {
    for (const auto& value : mine) found.place.push_back(number.at(value));
    found.first.push_back(found.place.size());
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI
