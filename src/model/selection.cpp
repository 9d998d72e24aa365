// SPDX-License-Identifier: MIT
#include <coalign/model/selection.hpp>

#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/scopes.hpp>

#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// By row, whether it is one of those that are named; by name too, where `named` says so.
template <class Thing, class Named>
std::vector<bool> chosen_rows(const Network& network, const std::vector<std::string>& wanted,
                              const char* option, const char* what, Named&& named) {
  std::vector<bool> chosen(network.size<Thing>(), false);
  for (const std::string& one : wanted) {
    bool found = false;
    if (const auto id = network.find<Thing>(one)) {
      chosen[id->index()] = found = true;
    }
    for (std::uint32_t i = 0; !found && i < chosen.size(); ++i) {
      if (named(Id<Thing>{i}) == one) chosen[i] = found = true;
    }
    if (found) continue;
    std::string all;
    for (std::uint32_t i = 0; i < chosen.size() && i < 20; ++i) {
      all += (i == 0 ? "" : ", ") + std::string(network.key(Id<Thing>{i}));
    }
    throw BadArgument(std::string(option) + ": \"" + one + "\" is no " + what + " here: they are " +
                      (all.empty() ? "none" : all) + (chosen.size() > 20 ? ", …" : ""));
  }
  return chosen;
}

}  // namespace detail

Network select(const Network& network, const Selection& selection, const Work& work) {
  detail::Assembly assembly(*network.data());
  if (!selection.title.empty()) {
    assembly.header.name = assembly.header_text(selection.title, "name");
  }
  if (!selection.attributes.empty()) assembly.header.attributes = selection.attributes;
  if (!selection.layers.empty()) {
    const auto kept = detail::chosen_rows<TieType>(network, selection.layers, "layers",
                                                   "type of tie", [](TieTypeId) { return ""; });
    const auto type = network.column(&Tie::type);
    for (std::size_t i = 0; i < type.size(); ++i) {
      if (!kept[type[i].index()]) assembly.slot<Tie>().remove(i);
    }
  }
  if (!selection.goals.empty()) {
    const auto kept = detail::chosen_rows<Goal>(network, selection.goals, "goals", "goal",
                                                [&](GoalId goal) { return network.name(goal); });
    for (std::size_t g = 0; g < kept.size(); ++g) {
      if (!kept[g]) assembly.slot<Goal>().remove(g);
    }
  }
  if (!selection.sector.empty() && selection.sector != "sector") {
    const LeaderValues by = leader_values(network, selection.sector);
    for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
      const bool given = by.first[i] < by.first[i + 1];
      const Text sector = given ? assembly.text(by.values[by.place[by.first[i]]]) : Text{};
      assembly.slot<Leader>().touch().of<&Leader::sector>().set(i, sector);
    }
  }
  return Network(assembly.finish(false, work));
}

}  // namespace coalign::inline COALIGN_ABI
