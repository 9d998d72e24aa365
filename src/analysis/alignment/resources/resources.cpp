// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/resources.hpp>

#include <coalign/analysis/alignment/resources/detail/deliverable.hpp>
#include <coalign/analysis/alignment/resources/detail/intervals.hpp>
#include <coalign/analysis/alignment/resources/detail/mean_of.hpp>
#include <coalign/analysis/alignment/resources/detail/together.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/facts/means.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline void ask_what_arrives(const Network& network, const MeansTable& table,
                             std::vector<OnePurse>& purses, Resources& found, const Work& work) {
  std::vector<std::vector<std::uint32_t>> receivers;
  for (std::size_t p = 0; p < purses.size(); ++p) {
    ResourceAlignment& row = purses[p].row;
    const double needed = sum_of(table.purses[p].need);
    if (!(needed > 0)) {
      row.deliverable = Estimate::none(Reason::no_needs);
      continue;
    }
    if (table.purses[p].held.empty()) {
      row.deliverable = Estimate::none(Reason::no_holdings);
      continue;
    }
    if (receivers.empty()) receivers = read_receivers(network, table);
    const Delivered arrives = deliver(table, p, read_carriers(network, table, p), receivers, work);
    const auto holdings = static_cast<std::uint64_t>(std::count_if(
        table.purses[p].held.begin(), table.purses[p].held.end(), [](double x) { return x > 0; }));
    row.deliverable = Estimate::of(arrives.delivered / needed, holdings);
    if (!arrives.bottleneck) continue;
    Bottleneck narrow = *arrives.bottleneck;
    for (double* amount :
         {&narrow.needed, &narrow.reachable, &narrow.shortfall, &narrow.unused, &narrow.gain}) {
      *amount = table.purses[p].shown(*amount);
    }
    found.bottlenecks.push_back(std::move(narrow));
  }
}

/// The match of one leader's positions with their gifts, both in the order of goals: of shares that sum to 1,
/// 1 - half the distance is what they have in common.
inline Estimate own_match(const std::vector<std::pair<std::uint32_t, double>>& positions,
                          bool known, std::span<const Gift> gifts, const Purse& purse,
                          std::size_t goals) {
  double all_wanted = 0, all_given = 0, common = 0;
  const auto wants = [&](const std::pair<std::uint32_t, double>& position) {
    return position.second * (purse.need.empty() ? 1 : purse.need[position.first]);
  };
  for (const auto& position : positions) all_wanted += wants(position);
  for (const Gift& gift : gifts) {
    if (purse.compares(gift.goal)) all_given += gift.amount > 0 ? gift.amount : 0;
  }
  const std::size_t compared = purse.need.empty()
                                   ? goals
                                   : static_cast<std::size_t>(std::count(
                                         purse.need_known.begin(), purse.need_known.end(), 1));
  if (compared < 2) return Estimate::none(Reason::too_few, gifts.size());
  if (!(all_given > 0)) return Estimate::none(Reason::no_amounts, gifts.size());
  if (!known) return Estimate::none(Reason::no_agendas, gifts.size());
  if (!(all_wanted > 0)) return Estimate::none(Reason::no_priority, gifts.size());
  auto gift = gifts.begin();
  for (const auto& position : positions) {
    while (gift != gifts.end() && gift->goal < position.first) ++gift;
    double given = 0;
    for (; gift != gifts.end() && gift->goal == position.first; ++gift) {
      given += gift->amount > 0 ? gift->amount : 0;
    }
    common += std::min(given / all_given, wants(position) / all_wanted);
  }
  return Estimate::of(std::min(common, 1.0), gifts.size());
}

inline std::vector<LeaderResources> split_by_leader(const MeansTable& table,
                                                    const std::vector<OnePurse>& purses) {
  std::vector<MeanOf> match(table.known.size());
  for (const OnePurse& one : purses) {
    std::vector<Gift> gifts = one.purse().gifts;
    std::stable_sort(gifts.begin(), gifts.end(),
                     [](const Gift& a, const Gift& b) { return a.leader < b.leader; });
    for (std::size_t begin = 0, end; begin < gifts.size(); begin = end) {
      const std::uint32_t leader = gifts[begin].leader;
      for (end = begin; end < gifts.size() && gifts[end].leader == leader;) ++end;
      match[leader].add(own_match(table.wanted_by[leader], table.known[leader],
                                  {gifts.data() + begin, end - begin}, one.purse(), table.goals));
    }
  }
  std::vector<LeaderResources> rows;
  for (std::uint32_t i = 0; i < match.size(); ++i) {
    if (table.commitments_of[i] == 0) continue;
    rows.push_back({LeaderId{i}, table.commitments_of[i], match[i].mean(Reason::no_goals)});
  }
  return rows;
}

}  // namespace detail

Resources resources(const Facts& facts, const ResourcesOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::MeansTable table = facts::read_means(facts, work);
  std::vector<detail::OnePurse> purses =
      detail::all_purses(table, options, work, detail::ManyLumps::thrown);
  Resources found;
  found.parts = table.parts;
  found.no_goal = table.no_goal;
  if (options.deliverable) detail::ask_what_arrives(network, table, purses, found, work);
  detail::put_together(table, purses, network.size<AgendaEntry>() != 0, found);
  if (!options.deliverable) found.deliverable = Estimate::none(Reason::not_asked);
  found.by_leader = detail::split_by_leader(table, purses);
  detail::give_intervals(table, options, found, work);
  return found;
}

Resources resources(const Network& network, const ResourcesOptions& options, const Work& work) {
  return resources(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
