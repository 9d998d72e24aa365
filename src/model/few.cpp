// SPDX-License-Identifier: MIT
#include <coalign/model/few.hpp>

#include <coalign/model/detail/assembly.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace detail {

inline std::string fewer_than(std::size_t fewest) {
  return "of fewer than " + std::to_string(fewest) + " leaders";
}

/// Which sectors become one. The next larger ones too, where those of few are few together.
inline std::set<std::string_view> sectors_of_few(
    const std::map<std::string_view, std::size_t>& leaders, std::size_t fewest) {
  std::vector<std::pair<std::size_t, std::string_view>> by_size;
  for (const auto& [sector, count] : leaders) by_size.emplace_back(count, sector);
  std::sort(by_size.begin(), by_size.end());
  std::set<std::string_view> few;
  std::size_t together = 0;
  for (const auto& [count, sector] : by_size) {
    if (count >= fewest && (few.empty() || together >= fewest)) break;
    few.insert(sector);
    together += count;
  }
  return few;
}

inline void merge_sectors(Assembly& assembly, const Network& network, std::size_t fewest) {
  std::map<std::string_view, std::size_t> leaders;
  const auto sector = network.column(&Leader::sector);
  for (std::size_t i = 0; i < sector.size(); ++i) ++leaders[network.text(sector[i])];
  const auto few = sectors_of_few(leaders, fewest);
  if (few.empty() || leaders.size() == 1) return;
  const bool all = few.size() == leaders.size();
  const Text other = all ? Text{} : assembly.text(other_sectors);
  auto& column = assembly.slot<Leader>().touch().of<&Leader::sector>();
  for (std::size_t i = 0; i < sector.size(); ++i) {
    if (few.count(network.text(sector[i])) == 0) continue;
    column.set(i, other);
    assembly.note(
        "few", "leaders",
        "sectors " + fewer_than(fewest) + " are one, with the next larger where it takes it", "");
  }
}

/// By kind, as what it is counted.
inline std::array<std::size_t, 4> kinds_of_many(std::array<std::size_t, 4> leaders,
                                                std::size_t fewest) {
  std::array<std::size_t, 4> as = {0, 1, 2, 3};
  for (;;) {
    std::vector<std::size_t> there;
    for (std::size_t kind = 0; kind < leaders.size(); ++kind) {
      if (leaders[kind] > 0) there.push_back(kind);
    }
    const auto least =
        std::min_element(there.begin(), there.end(),
                         [&](std::size_t a, std::size_t b) { return leaders[a] < leaders[b]; });
    if (there.size() < 2 || leaders[*least] >= fewest) return as;
    const bool first = least == there.begin(), last = least + 1 == there.end();
    const bool down = last || (!first && leaders[*(least - 1)] > leaders[*(least + 1)]);
    const std::size_t to = down ? *(least - 1) : *(least + 1);
    leaders[to] += std::exchange(leaders[*least], 0);
    for (std::size_t& kind : as) kind = kind == *least ? to : kind;
  }
}

inline void merge_kinds(Assembly& assembly, const Network& network, std::size_t fewest) {
  const auto kind = network.column(&Leader::kind);
  std::array<std::size_t, 4> leaders{};
  for (std::size_t i = 0; i < kind.size(); ++i) ++leaders[static_cast<std::size_t>(kind[i])];
  const auto as = kinds_of_many(leaders, fewest);
  for (std::size_t i = 0; i < kind.size(); ++i) {
    const auto to = static_cast<Kind>(as[static_cast<std::size_t>(kind[i])]);
    if (to == kind[i]) continue;
    assembly.slot<Leader>().touch().of<&Leader::kind>().set(i, to);
    assembly.note("few", "leaders", "kinds " + fewer_than(fewest) + " are counted with the next",
                  "");
  }
}

inline void drop_memberships(Assembly& assembly, const Network& network, std::size_t fewest) {
  const auto member = network.column(&Membership::member);
  const auto whole = network.column(&Membership::of);
  std::vector<std::set<std::size_t>> members(network.size<Leader>());
  for (std::size_t i = 0; i < member.size(); ++i) {
    members[whole[i].index()].insert(member[i].index());
  }
  for (std::size_t i = 0; i < member.size(); ++i) {
    if (members[whole[i].index()].size() >= fewest) continue;
    assembly.slot<Membership>().remove(i);
    assembly.note("few", "memberships",
                  "left out: in a leader with fewer than " + std::to_string(fewest) + " members",
                  "");
  }
}

}  // namespace detail

Network without_few(const Network& network, std::size_t fewest, const Work& work) {
  if (fewest < 2) return network;
  detail::Assembly assembly(*network.data());
  detail::merge_sectors(assembly, network, fewest);
  detail::merge_kinds(assembly, network, fewest);
  detail::drop_memberships(assembly, network, fewest);
  return Network(assembly.finish(false, work));
}

}  // namespace coalign::inline COALIGN_ABI
