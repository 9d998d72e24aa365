// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/deliverable.hpp>

#include <coalign/analysis/alignment/resources/detail/goal_flow.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline constexpr std::uint32_t no_node = 0xffffffffU;
inline constexpr std::size_t ties_tried = 3;  ///< givers, and receivers

/// Sets of goals as rows of bits.
struct GoalSets {
  std::size_t words = 0;
  std::vector<std::uint64_t> bits;

  [[nodiscard]] std::uint64_t* of(std::size_t row) { return bits.data() + row * words; }
  [[nodiscard]] const std::uint64_t* of(std::size_t row) const { return bits.data() + row * words; }
  [[nodiscard]] std::size_t count(std::size_t row) const {
    std::size_t found = 0;
    for (std::size_t w = 0; w < words; ++w)
      found += static_cast<std::size_t>(std::popcount(of(row)[w]));
    return found;
  }
  /// The bytes of a row, to find it by.
  [[nodiscard]] std::string_view key(std::size_t row) const {
    return {reinterpret_cast<const char*>(of(row)), words * sizeof(std::uint64_t)};
  }
  void add(std::size_t row, const std::uint64_t* more) {
    for (std::size_t w = 0; w < words; ++w) of(row)[w] |= more[w];
  }
};

template <class See>
void each_goal(const std::uint64_t* set, std::size_t words, See&& see) {
  for (std::size_t w = 0; w < words; ++w) {
    for (std::uint64_t left = set[w]; left != 0; left &= left - 1) {
      see(static_cast<std::uint32_t>(64 * w + static_cast<std::size_t>(std::countr_zero(left))));
    }
  }
}

/// A tie that is not there, between parts.
struct MissingTie {
  std::uint32_t giver = no_node, receiver = no_node;
};

/// Who reaches what, and the flow over that.
class Delivery {
 public:
  Delivery(const MeansTable& table, std::size_t purse, const Carriers& carriers,
           const std::vector<std::vector<std::uint32_t>>& receivers, const Work& work)
      : purse_(table.purses[purse]), carriers_(carriers), parts_(strong_parts(carriers)) {
    std::vector<std::uint32_t> number(table.goals, no_node);
    for (std::uint32_t g = 0; g < table.goals; ++g) {
      if (purse_.need[g] > 0) {
        number[g] = static_cast<std::uint32_t>(goals_.size());
        goals_.push_back(g);
        needs_.push_back(purse_.need[g]);
      }
    }
    reached_.words = (goals_.size() + 63) / 64;
    reached_.bits.assign(parts_.count * reached_.words, 0);
    supply_.assign(parts_.count, 0.0);
    receiver_.assign(goals_.size(), no_node);
    first_member_.assign(parts_.count + 1, 0);
    for (const std::uint32_t part : parts_.of) ++first_member_[part + 1];
    std::partial_sum(first_member_.begin(), first_member_.end(), first_member_.begin());
    members_.resize(parts_.of.size());
    std::vector<std::uint32_t> place(first_member_.begin(), first_member_.end() - 1);
    for (std::uint32_t i = 0; i < parts_.of.size(); ++i) members_[place[parts_.of[i]]++] = i;
    // Arcs lead to lower parts, so in rising order whatever an arc leads to is whole already.
    for (std::size_t k = 0; k < members_.size(); ++k) {
      if (k % 4'096 == 0) work.check();
      const std::uint32_t i = members_[k], part = parts_.of[i];
      supply_[part] += purse_.held[i];
      for (const std::uint32_t g : receivers[i]) {
        if (number[g] == no_node) continue;
        reached_.of(part)[number[g] / 64] |= std::uint64_t{1} << (number[g] % 64);
        receiver_[number[g]] = std::min(receiver_[number[g]], i);
      }
      each_below(part, i, [&](std::uint32_t other) { reached_.add(part, reached_.of(other)); });
    }
  }

  [[nodiscard]] Delivered run() {
    const GoalFlow flow = solve(reached_, {});
    Delivered found{std::min(flow.value(), std::accumulate(needs_.begin(), needs_.end(), 0.0)), {}};
    Bottleneck narrow;
    narrow.resource = purse_.resource;
    std::vector<std::uint32_t> lacking;
    for (std::uint32_t g = 0; g < goals_.size(); ++g) {
      if (!flow.starved(places_.size() + g)) continue;
      narrow.needed += needs_[g];
      narrow.shortfall += flow.lacking(g);
      lacking.push_back(g);
    }
    if (lacking.empty()) return found;
    std::stable_sort(lacking.begin(), lacking.end(), [&](std::uint32_t a, std::uint32_t b) {
      return flow.lacking(a) > flow.lacking(b);
    });
    for (const std::uint32_t g : lacking) narrow.goals.push_back(GoalId{goals_[g]});
    narrow.reachable = std::max(narrow.needed - narrow.shortfall, 0.0);
    for (std::size_t s = 0; s < places_.size(); ++s) narrow.unused += flow.left_at(s);
    for (std::uint32_t i = 0; i < purse_.held.size(); ++i) {
      if (place_of(i) == no_node) narrow.unused += purse_.held[i];  // reaches no goal at all
    }
    if (narrow.unused > 0) name_a_tie(flow, lacking, narrow);
    found.bottleneck = std::move(narrow);
    return found;
  }

 private:
  /// The parts that the arcs of a member of this part lead to, itself left out.
  template <class See>
  void each_below(std::uint32_t part, std::uint32_t member, See&& see) const {
    for (std::size_t a = carriers_.first[member]; a < carriers_.first[member + 1]; ++a) {
      const std::uint32_t other = parts_.of[carriers_.to[a]];
      if (other != part) see(other);
    }
  }

  /// The flow where parts reach these goals, with one tie more. Parts that reach the same goals are one place; those
  /// that reach none are none.
  GoalFlow solve(const GoalSets& reached, const MissingTie& tie) {
    number_places(reached);
    std::vector<double> supply(places_.size(), 0.0);
    for (std::uint32_t part = 0; part < parts_.count; ++part) {
      if (place_of_part_[part] != no_node) supply[place_of_part_[part]] += supply_[part];
    }
    std::vector<GoalFlow::Arc> arcs;
    for (std::uint32_t place = 0; place < places_.size(); ++place) {
      add_arcs(reached, tie, place, arcs);
    }
    return GoalFlow(supply, needs_, std::move(arcs));
  }

  void number_places(const GoalSets& reached) {
    std::unordered_map<std::string_view, std::uint32_t> number;
    places_.clear();
    place_of_part_.assign(parts_.count, no_node);
    for (std::uint32_t part = 0; part < parts_.count; ++part) {
      if (reached.count(part) == 0) continue;
      const auto next = static_cast<std::uint32_t>(places_.size());
      const auto [at, isnew] = number.emplace(reached.key(part), next);
      if (isnew) places_.push_back(part);
      place_of_part_[part] = at->second;
    }
  }

  /// From a place to the fewest nodes that together reach what it does: the places right below it, those that reach
  /// most first, and the goals that are left; or only goals, where that is fewer.
  void add_arcs(const GoalSets& reached, const MissingTie& tie, std::uint32_t place,
                std::vector<GoalFlow::Arc>& arcs) {
    const std::uint32_t part = places_[place];
    std::vector<std::pair<std::size_t, std::uint32_t>> below;  // how much it reaches, which
    const auto add = [&](std::uint32_t other) {
      if (place_of_part_[other] == no_node || place_of_part_[other] == place) return;
      below.emplace_back(reached.count(other), other);
    };
    for (std::uint32_t k = first_member_[part]; k < first_member_[part + 1]; ++k) {
      each_below(part, members_[k], add);
    }
    if (part == tie.giver) add(tie.receiver);
    std::sort(below.begin(), below.end(), std::greater<>());
    below.erase(std::unique(below.begin(), below.end()), below.end());

    std::vector<std::uint64_t> left(reached.of(part), reached.of(part) + reached.words);
    std::size_t lasting = reached.count(part);
    const std::size_t before = arcs.size(), all = lasting;
    for (const auto& [count, other] : below) {
      std::size_t still = 0;
      for (std::size_t w = 0; w < reached.words; ++w) {
        still += static_cast<std::size_t>(std::popcount(left[w] & ~reached.of(other)[w]));
      }
      if (still + 1 >= lasting) continue;  // no better than arcs to the goals themselves
      for (std::size_t w = 0; w < reached.words; ++w) left[w] &= ~reached.of(other)[w];
      lasting = still;
      arcs.emplace_back(place, place_of_part_[other]);
    }
    if (arcs.size() - before + lasting >= all) {
      arcs.resize(before);
      left.assign(reached.of(part), reached.of(part) + reached.words);
    }
    each_goal(left.data(), left.size(), [&](std::uint32_t g) {
      arcs.emplace_back(place, static_cast<std::uint32_t>(places_.size()) + g);
    });
  }
  [[nodiscard]] std::uint32_t place_of(std::uint32_t leader) const {
    return place_of_part_[parts_.of[leader]];
  }

  /// The best of the ties from the few with most to spare to those who can put it behind what lacks most.
  void name_a_tie(const GoalFlow& flow, const std::vector<std::uint32_t>& lacking,
                  Bottleneck& narrow) {
    const std::vector<std::uint32_t> givers = with_most_to_spare(flow);
    std::vector<std::uint32_t> receivers;
    for (const std::uint32_t g : lacking) {
      const std::uint32_t first = receiver_[g];
      if (first == no_node || receivers.size() == ties_tried) continue;
      const auto same = [&](std::uint32_t other) { return parts_.of[other] == parts_.of[first]; };
      if (std::none_of(receivers.begin(), receivers.end(), same)) receivers.push_back(first);
    }
    for (const std::uint32_t giver : givers) {
      for (const std::uint32_t receiver : receivers) {
        const double gain = with_tie(parts_.of[giver], parts_.of[receiver]) - flow.value();
        if (gain <= narrow.gain) continue;
        narrow.giver = LeaderId{giver};
        narrow.receiver = LeaderId{receiver};
        narrow.gain = gain;
      }
    }
  }

  /// Of each part, those that reach nothing included, the leader who holds most.
  [[nodiscard]] std::vector<std::uint32_t> with_most_to_spare(const GoalFlow& flow) const {
    std::vector<std::uint32_t> holder(parts_.count, no_node);
    for (std::uint32_t i = 0; i < purse_.held.size(); ++i) {
      std::uint32_t& most = holder[parts_.of[i]];
      if (purse_.held[i] > (most == no_node ? 0 : purse_.held[most])) most = i;
    }
    std::vector<std::pair<double, std::uint32_t>> spare;  // its negative, whose
    for (const std::uint32_t i : holder) {
      if (i == no_node) continue;
      const std::uint32_t place = place_of(i);
      const double held = supply_[parts_.of[i]];
      const double left = place == no_node ? held : std::min(held, flow.left_at(place));
      if (left > 0) spare.emplace_back(-left, i);
    }
    const std::size_t few = std::min(spare.size(), ties_tried);
    std::partial_sort(spare.begin(), spare.begin() + static_cast<std::ptrdiff_t>(few), spare.end());
    std::vector<std::uint32_t> givers;
    for (std::size_t k = 0; k < few; ++k) givers.push_back(spare[k].second);
    return givers;
  }

  /// What would arrive: whoever reaches the giver reaches what the receiver does.
  double with_tie(std::uint32_t giver, std::uint32_t receiver) {
    GoalSets with = reached_;
    std::vector<char> reaches(parts_.count, 0);
    reaches[giver] = 1;
    with.add(giver, reached_.of(receiver));
    for (std::uint32_t part = giver + 1; part < parts_.count; ++part) {
      for (std::uint32_t k = first_member_[part]; k < first_member_[part + 1]; ++k) {
        each_below(part, members_[k],
                   [&](std::uint32_t below) { reaches[part] |= reaches[below]; });
      }
      if (reaches[part] != 0) with.add(part, reached_.of(receiver));
    }
    return solve(with, {giver, receiver}).value();
  }

  const Purse& purse_;
  const Carriers& carriers_;
  StrongParts parts_;
  std::vector<std::uint32_t> first_member_, members_;  ///< by part its leaders
  std::vector<std::uint32_t> goals_, receiver_;  ///< with a need; the first who can take for it
  std::vector<std::uint32_t> places_, place_of_part_;  ///< a part of each; by part
  std::vector<double> needs_, supply_;                 ///< by goal; by part
  GoalSets reached_;
};

Delivered deliver(const MeansTable& table, std::size_t purse, const Carriers& carriers,
                  const std::vector<std::vector<std::uint32_t>>& receivers, const Work& work) {
  return Delivery(table, purse, carriers, receivers, work).run();
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
