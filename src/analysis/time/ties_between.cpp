// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/ties_between.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// Two days, the last that two dates can mean.
struct TwoDays {
  Day first, second;

  TwoDays(Date one, Date other) : first(one.last_day()), second(other.last_day()) {
    if (one.open() || other.open()) throw BadArgument("what changed is between two dates");
    if (second <= first) {
      throw BadArgument("what changed is told from an earlier day to a later one: " +
                        Date::on(first).to_string() + " is not before " +
                        Date::on(second).to_string());
    }
  }
  [[nodiscard]] bool on_first(Date since, Date until) const {
    return since.first_day() <= first && until.last_day() >= first;
  }
  [[nodiscard]] bool on_second(Date since, Date until) const {
    return since.first_day() <= second && until.last_day() >= second;
  }
  [[nodiscard]] bool begins(Date since) const {
    return since.first_day() > first && since.first_day() <= second;
  }
  [[nodiscard]] bool ends(Date until) const {
    return !until.open() && until.last_day() >= first && until.last_day() < second;
  }
};

/// What is known of a pair and type on the two days.
struct PairBetween {
  bool first = false, second = false, anew = false;
};

/// By leader of the network, whether they are there on a day.
inline std::vector<bool> there(const Network& network, Date date) {
  const Network on = network.at(date);
  std::vector<bool> found(network.size<Leader>());
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    found[i] = on.find<Leader>(network.key(LeaderId{i})).has_value();
  }
  return found;
}

}  // namespace detail

std::vector<TiesBetween> ties_between(const Network& network, Date first, Date second,
                                      const Work& work) {
  const detail::TwoDays days(first, second);
  const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
  const auto type = network.column(&Tie::type);
  const auto since = network.column(&Tie::since), until = network.column(&Tie::until);
  const auto directed = network.column(&TieType::directed);
  const std::vector<bool> before = detail::there(network, first),
                          after = detail::there(network, second);
  work.check();

  std::vector<TiesBetween> found(network.size<TieType>());
  // By type, who has a tie on the first day: they were asked, or named.
  std::vector<std::vector<bool>> named(found.size());
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, detail::PairBetween> pairs;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const std::size_t t = type[i].index();
    std::uint32_t a = from[i].value, b = to[i].value;
    const bool ordered = directed[t] != Truth::no;
    if (!ordered && b < a) std::swap(a, b);
    detail::PairBetween& pair = pairs[{type[i].value, a, b}];
    // A tie is on a day only with both its ends.
    const bool on_first = days.on_first(since[i], until[i]) && before[a] && before[b];
    const bool on_second = days.on_second(since[i], until[i]) && after[a] && after[b];
    pair.first |= on_first;
    pair.second |= on_second;
    pair.anew |= on_second && days.begins(since[i]);
    found[t].twice |= days.begins(since[i]) || days.ends(until[i]);
    if (!on_first) continue;
    if (named[t].empty()) named[t].resize(network.size<Leader>());
    named[t][from[i].index()] = true;
    if (!ordered) named[t][to[i].index()] = true;
  }
  for (const auto& [key, pair] : pairs) {
    const std::uint32_t t = std::get<0>(key), a = std::get<1>(key), b = std::get<2>(key);
    TiesBetween& of = found[t];
    of.first += std::size_t{pair.first};
    of.second += std::size_t{pair.second};
    const bool ordered = directed[t] != Truth::no;
    const auto asked = [&](std::uint32_t one) { return !named[t].empty() && named[t][one]; };
    if (pair.first && pair.second) ++(pair.anew ? of.again : of.held);
    if (pair.first && !pair.second) ++(after[a] && after[b] ? of.gone : of.left);
    if (pair.first || !pair.second) continue;
    if (!before[a] || !before[b]) ++of.joined;
    else ++(asked(a) || (!ordered && asked(b)) ? of.came : of.unasked);
  }
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    found[t].layer = network.key(TieTypeId{t});
    found[t].twice = found[t].twice && found[t].first != 0;
  }
  return found;
}

AnswersBetween answers_between(const Network& network, Date first, Date second) {
  const detail::TwoDays days(first, second);
  const auto leader = network.column(&AgendaEntry::leader);
  const auto since = network.column(&AgendaEntry::since);
  const auto until = network.column(&AgendaEntry::until);
  std::vector<bool> spoke(network.size<Leader>()), anew(network.size<Leader>());
  for (std::size_t i = 0; i < leader.size(); ++i) {
    if (days.on_first(since[i], until[i])) spoke[leader[i].index()] = true;
    if (days.begins(since[i]) || days.ends(until[i])) anew[leader[i].index()] = true;
  }
  AnswersBetween found;
  for (std::size_t i = 0; i < spoke.size(); ++i) {
    found.first += std::size_t{spoke[i]};
    found.again += std::size_t{spoke[i] && anew[i]};
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI
