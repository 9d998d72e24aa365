// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/one_purse.hpp>

#include <coalign/analysis/agreement/hill.hpp>
#include <coalign/analysis/alignment/resources/detail/lumps.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// 1 - Duncan's index of the shares of two lists of amounts, of which the first is times the need.
inline Compared compare(std::vector<double> wanted, std::vector<double> given, const Purse& purse,
                        std::uint64_t evidence,
                        const std::vector<inference::AbsoluteWithout>* nearly) {
  std::size_t compared = 0;
  for (std::size_t g = 0; g < wanted.size(); ++g) {
    if (!purse.compares(g)) {
      wanted[g] = given[g] = 0;
      continue;
    }
    ++compared;
    if (!purse.need.empty()) wanted[g] *= purse.need[g];
  }
  const double all_wanted = sum_of(wanted), all_given = sum_of(given);
  if (!(all_given > 0)) return {{}, {}, Estimate::none(Reason::no_amounts, evidence)};
  if (!(all_wanted > 0)) return {{}, {}, Estimate::none(Reason::no_priority, evidence)};
  if (compared < 2) return {{}, {}, Estimate::none(Reason::too_few, evidence)};
  double distance = 0;
  for (std::size_t g = 0; g < wanted.size(); ++g) {
    wanted[g] /= all_wanted;
    given[g] /= all_given;
    const double off = wanted[g] - given[g];
    distance += nearly == nullptr ? std::abs(off) : (*nearly)[g].nearly(off);
  }
  const double match = 1 - distance / 2;
  return {std::move(wanted), std::move(given),
          Estimate::of(nearly == nullptr ? std::clamp(match, 0.0, 1.0) : match, evidence)};
}

/// Sums by goal of what leaders that `takes` says yes to give.
template <class Takes>
std::vector<double> given_by(const MeansTable& table, const Purse& purse, Takes&& takes) {
  std::vector<double> sums(table.goals, 0.0);
  for (const Gift& gift : purse.gifts) {
    if (gift.amount > 0 && takes(gift.leader)) sums[gift.goal] += gift.amount;
  }
  return sums;
}

OnePurse::OnePurse(const MeansTable& table, std::size_t number,
                   const std::vector<double>& priorities, const ResourcesOptions& options,
                   const Work& work, ManyLumps many, const OffWithout* nearly)
    : table_(table), purse_(table.purses[number]), nearly_(nearly) {
  given_ = given_by(table, purse_, [](std::uint32_t) { return true; });
  row.resource = purse_.resource;
  row.group = purse_.group;
  row.commitments = purse_.commitments;
  row.amounts_unknown = purse_.unknown;
  row.committed = purse_.shown(sum_of(given_));
  double elsewhere = 0;
  for (std::size_t g = 0; g < table.goals; ++g) elsewhere += purse_.compares(g) ? 0 : given_[g];
  row.need_unknown = purse_.shown(elsewhere);
  row.needed = purse_.shown(sum_of(purse_.need));
  row.held = purse_.shown(sum_of(purse_.held));
  match(priorities, options, work, many);
  cover();
}

void OnePurse::match(const std::vector<double>& priorities, const ResourcesOptions& options,
                     const Work& work, ManyLumps many) {
  std::vector<char> gives(table_.known.size(), 0);
  for (const Gift& gift : purse_.gifts) {
    // One of an unknown amount is a provider; one of 0 is not.
    if (!(gift.amount <= 0)) gives[gift.leader] = 1;
  }
  row.providers = static_cast<std::size_t>(std::count(gives.begin(), gives.end(), 1));
  const auto giver = [&](std::uint32_t i) { return gives[i] != 0 && table_.known[i]; };
  row.match = row.match_givers = row.chance = Estimate::none(Reason::no_commitments);
  if (purse_.commitments == 0) return;
  all = compare(priorities, given_, purse_, purse_.commitments,
                nearly_ == nullptr ? nullptr : &nearly_->all);
  row.match = row.chance = all.match;
  givers = compare(table_.priorities(giver), given_by(table_, purse_, giver), purse_,
                   purse_.commitments, nearly_ == nullptr ? nullptr : &nearly_->givers);
  row.match_givers = givers.match;
  if (!row.match.known()) return;
  std::vector<double> lumps;
  for (const Gift& gift : purse_.gifts) {
    if (gift.amount > 0 && purse_.compares(gift.goal)) lumps.push_back(gift.amount);
  }
  row.chance = many == ManyLumps::thrown
                   ? match_of_lumps(lumps, all.wanted, options.seed, work)
                   : Estimate::of(match_of_lumps_nearly(lumps, all.wanted, work), lumps.size());
}

std::vector<GoalResource> OnePurse::by_goal() const {
  std::vector<GoalResource> rows;
  auto gift = purse_.gifts.begin();
  for (std::uint32_t g = 0; g < table_.goals; ++g) {
    GoalResource made;
    made.goal = GoalId{g};
    made.resource = purse_.resource;
    const double need = purse_.need.empty() ? 0 : purse_.need[g];
    made.needed = purse_.shown(need);
    made.committed = purse_.shown(given_[g]);
    std::vector<double> amounts;  // by provider
    std::uint32_t last = LeaderId::none;
    for (; gift != purse_.gifts.end() && gift->goal == g; ++gift) {
      made.amounts_unknown += std::isnan(gift->amount) ? 1 : 0;
      if (gift->amount <= 0) continue;
      if (gift->leader != last) amounts.push_back(0);
      last = gift->leader;
      amounts.back() += std::isnan(gift->amount) ? 0 : gift->amount;
    }
    made.providers = amounts.size();
    const bool compared = !all.wanted.empty();
    if (need <= 0 && made.providers == 0 && !(compared && all.wanted[g] > 0)) continue;
    made.wanted = !compared             ? Estimate::none(row.match.unknown, row.match.evidence)
                  : !purse_.compares(g) ? Estimate::none(Reason::no_needs, row.match.evidence)
                                        : Estimate::of(all.wanted[g], all.match.evidence);
    made.given = made.wanted.known() ? Estimate::of(all.given[g], all.match.evidence) : made.wanted;
    made.coverage = need > 0 ? coverage_of(std::min(given_[g], need), need, made.providers)
                             : Estimate::none(Reason::no_needs, made.providers);
    made.effective_providers = made.dominant_providers =
        Estimate::none(Reason::no_amounts, made.providers);
    if (made.providers == 1) {  // whatever its amount is
      made.effective_providers = made.dominant_providers = Estimate::of(1, 1);
    } else if (made.amounts_unknown == 0) {  // an unknown one is not 0: it takes them all
      made.effective_providers = agreement::hill_number(amounts, 1);
      made.dominant_providers = agreement::hill_number(amounts, 2);
    }
    rows.push_back(made);
  }
  return rows;
}

Estimate OnePurse::coverage_of(double covered, double needed, std::uint64_t evidence) const {
  return table_.commitments ? Estimate::of(covered / needed, evidence)
                            : Estimate::none(Reason::no_commitments, evidence);
}

void OnePurse::cover() {
  row.coverage = at_most = Estimate::none(Reason::no_needs);
  const double needed = sum_of(purse_.need);
  if (!(needed > 0)) return;
  std::vector<char> in_doubt(table_.goals, 0);
  for (const Gift& gift : purse_.gifts) {
    if (std::isnan(gift.amount)) in_doubt[gift.goal] = 1;
  }
  double covered = 0, most = 0;
  for (std::size_t g = 0; g < table_.goals; ++g) {
    covered += std::min(given_[g], purse_.need[g]);
    most += in_doubt[g] != 0 ? purse_.need[g] : std::min(given_[g], purse_.need[g]);
  }
  const auto needs = static_cast<std::uint64_t>(
      std::count_if(purse_.need.begin(), purse_.need.end(), [](double x) { return x > 0; }));
  row.coverage = coverage_of(covered, needed, needs);
  at_most = coverage_of(most, needed, needs);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
