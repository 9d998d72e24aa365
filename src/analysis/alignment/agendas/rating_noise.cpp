// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/rating_noise.hpp>

#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// Where an answer stands when it is one point off.
class OnePointOff {
 public:
  /// `points` of them evenly from -1 to 1, or those that are recorded. Answers of 0 do not move where 0 is none.
  OnePointOff(std::span<const double> answers, std::size_t points, bool zero_is_none)
      : zero_is_none_(zero_is_none) {
    constexpr std::size_t most_points = 21;
    for (const double answer : answers) {
      if (!std::isnan(answer) && !(zero_is_none && answer == 0)) recorded_.push_back(answer);
    }
    answers_ = recorded_.size();
    std::sort(recorded_.begin(), recorded_.end());
    recorded_.erase(std::unique(recorded_.begin(), recorded_.end()), recorded_.end());
    if (points > 1) {
      low_ = -1, high_ = 1, step_ = 2 / static_cast<double>(points - 1);
    } else if (recorded_.size() > most_points) {
      low_ = recorded_.front(), high_ = recorded_.back(), step_ = (high_ - low_) / 10;
    }
  }
  /// How many can move.
  [[nodiscard]] std::size_t answers() const noexcept {
    return step_ > 0 || recorded_.size() > 1 ? answers_ : 0;
  }
  [[nodiscard]] double of(double answer, bool up) const {
    if (std::isnan(answer) || (zero_is_none_ && answer == 0)) return answer;
    if (step_ > 0) {
      const double there = up ? answer + step_ : answer - step_;
      return there < low_ - 1e-9 || there > high_ + 1e-9 ? answer : std::clamp(there, low_, high_);
    }
    const auto at = std::lower_bound(recorded_.begin(), recorded_.end(), answer);
    if (up) return at + 1 == recorded_.end() ? answer : *(at + 1);
    return at == recorded_.begin() ? answer : *(at - 1);
  }

 private:
  bool zero_is_none_;
  std::vector<double> recorded_;
  std::size_t answers_ = 0;
  double low_ = 0, high_ = 0, step_ = 0;  // step 0: to the next of those recorded
};

inline constexpr std::size_t score_parts = 3;  // score, agreement, overlap

/// The mean, with the middle 95 of 100 values as its interval; unknown where one in twenty is.
inline Estimate asked_again(std::span<const double> values, std::size_t which, Reason why) {
  std::vector<double> known;
  for (std::size_t at = which; at < values.size(); at += score_parts) {
    if (std::isfinite(values[at])) known.push_back(values[at]);
  }
  if (known.empty() || known.size() * 20 * score_parts < values.size() * 19)
    return Estimate::none(why);
  double sum = 0;
  for (const double x : known) sum += x;
  Estimate found = Estimate::of(sum / static_cast<double>(known.size()), known.size());
  std::sort(known.begin(), known.end());
  const auto at = [&](double share) {
    return known[static_cast<std::size_t>(share * static_cast<double>(known.size() - 1) + 0.5)];
  };
  found.interval = Interval{at(0.025), at(0.975)};
  return found;
}

/// What pairs of members make of the same goals, in the same organization and in different ones.
inline void compare_members(const Network& network, const facts::AgendaTable& table,
                            RatingNoise& found) {
  constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> belongs(network.size<Leader>(), none);
  for (std::size_t at = 0; at < network.size<Membership>(); ++at) {
    const Membership one = network.row<Membership>(at);
    std::uint32_t& its = belongs[one.member.index()];
    if (its == none) its = one.of.value;
  }
  using Counts = std::map<double, std::uint64_t>;  // by stance
  const auto pairs_of = [](std::uint64_t n) { return n * (n - 1) / 2; };
  std::uint64_t same_within = 0, pairs = 0, same = 0;
  for (std::size_t g = 0; g < table.goals(); ++g) {
    std::map<std::uint32_t, Counts> by_group;
    Counts all;
    std::uint64_t speak = 0;
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      const std::uint32_t group = belongs[table.leaders[table.leader[e]].index()];
      if (group == none || std::isnan(table.stance[e])) continue;
      ++by_group[group][table.stance[e]];
      ++all[table.stance[e]];
      ++speak;
    }
    if (speak < 2) continue;
    pairs += pairs_of(speak);
    for (const auto& [stance, count] : all) same += pairs_of(count);
    for (const auto& [group, counts] : by_group) {
      std::uint64_t members = 0;
      for (const auto& [stance, count] : counts) {
        same_within += pairs_of(count);
        members += count;
      }
      found.pairs_within += members > 1 ? pairs_of(members) : 0;
    }
  }
  const auto share = [](std::uint64_t alike, std::uint64_t of) {
    return of == 0 ? Estimate::none(Reason::too_few)
                   : Estimate::of(1 - static_cast<double>(alike) / static_cast<double>(of), of);
  };
  found.differ_within = share(same_within, found.pairs_within);
  found.differ_between = share(same - same_within, pairs - found.pairs_within);
}

}  // namespace detail

RatingNoise rating_noise(const Facts& facts, const RatingNoiseOptions& options, const Work& work) {
  if (!(options.moved >= 0 && options.moved <= 1)) throw BadArgument("moved must be from 0 to 1");
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas(options.agendas.reading(), work);
  const Agendas recorded = agendas(facts, options.agendas, work);
  RatingNoise found;
  found.score = recorded.score;
  found.agreement = recorded.agreement;
  found.overlap = recorded.overlap;
  const detail::OnePointOff stances(table.stance, network.scale_points().stance, false);
  const detail::OnePointOff priorities(table.priority, 0, true);
  found.answers = stances.answers() + priorities.answers();
  detail::compare_members(network, table, found);

  const std::size_t replicates = recorded.overlap.known() ? options.replicates : 0;
  std::vector<double> values(replicates * detail::score_parts, not_given);
  const inference::Question question{inference::task("asked again"), replicates,
                                     detail::score_parts, "answers given again"};
  const detail::Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  const auto draw = [&](std::size_t first, std::size_t last, double* to) {
    facts::AgendaTable again = table;
    Work alone = work;  // draws are spread over threads, not what they sum
    alone.threads = 1;
    alone.progress = {};
    for (std::size_t r = first; r < last; ++r) {
      inference::Random random(options.seed, question.task, r);
      const auto answer = [&](const detail::OnePointOff& points, double was) {
        const double at = random.uniform();
        return at < options.moved ? points.of(was, at < options.moved / 2) : was;
      };
      for (std::size_t e = 0; e < table.leader.size(); ++e) {
        again.stance[e] = answer(stances, table.stance[e]);
        again.priority[e] = answer(priorities, table.priority[e]);
      }
      const detail::Ratios parts = detail::ratios(detail::pool(again, one, alone).whole,
                                                  options.agendas.silence, 0, Reason::too_few);
      const bool sides = !detail::without_any_side(table);
      *to++ = sides ? parts.score.value : not_given;
      *to++ = sides ? parts.agreement.value : not_given;
      *to++ = parts.overlap.value;
    }
  };
  (void)inference::replicate(question, 0, replicates, values, draw, work);
  found.replicates = replicates;
  const auto again = [&](const Estimate& number, std::size_t which) {
    return detail::asked_again(values, which, number.known() ? Reason::not_asked : number.unknown);
  };
  found.score_again = again(found.score, 0);
  found.agreement_again = again(found.agreement, 1);
  found.overlap_again = again(found.overlap, 2);
  return found;
}

RatingNoise rating_noise(const Network& network, const RatingNoiseOptions& options,
                         const Work& work) {
  return rating_noise(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
