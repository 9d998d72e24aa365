// SPDX-License-Identifier: MIT
#include <coalign/report/findings.hpp>

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/report/detail/claims.hpp>
#include <coalign/report/detail/wording.hpp>
#include <coalign/report/report.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace coalign::inline v0 {

namespace detail {

[[nodiscard]] inline Finding finding(std::string_view code, std::string_view part) {
  Finding made;
  made.code = code;
  made.part = part;
  return made;
}

template <class Write>
[[nodiscard]] std::string interval_in_words(const Estimate& value, Write&& write) {
  if (!value.interval) return {};
  return " (95%: " + write(value.interval->low) + " to " + write(value.interval->high) + ')';
}

/// The least that a number may be, as far as its interval tells.
[[nodiscard]] inline double low_end(const Estimate& value) {
  return value.interval ? value.interval->low : value.value;
}

inline constexpr std::string_view told_unsure = " These data do not tell how sure this is.";

/// Why there is no verdict, where that is because leaders are few.
[[nodiscard]] inline std::string too_few_for_an_interval(std::size_t leaders) {
  if (leaders >= inference::jackknife_least) return {};
  return "Only " + counted(leaders, "agenda is", "agendas are") +
         " known: too few to say what is more than chance.";
}

/// How sure it is that a number is not what chance gives. An interval of 99 % is about half as wide again as one of
/// 95 %: where that would hold 0, or the tests together leave more than 1 in 100, it is likely and no more.
[[nodiscard]] inline std::string_view how_sure(const Finding& made) {
  if (made.verdict != Verdict::above && made.verdict != Verdict::below) return {};
  const double off = made.difference.value;
  const double reach =
      off > 0 ? off - made.difference.interval->low : made.difference.interval->high - off;
  const bool rare = !made.p_together.known() || made.p_together.value <= most_false / 5;
  return rare && std::abs(off) > 1.5 * reach ? " This is clear." : " This is likely.";
}

/// Says how sure it is, or that nothing tells, and begins with the first word.
inline void finish_sentence(Finding& made) {
  const bool few = made.sentence.rfind("Only", 0) == 0;
  if (made.verdict == Verdict::unknown && made.beside.known() && !few) made.sentence += told_unsure;
  made.sentence += how_sure(made);
  if (made.sentence.front() == ' ') made.sentence.erase(0, 1);
}

/// What chance would give: any goal, and where that is more, goals as popular as they are.
[[nodiscard]] inline std::string picked_at_random(const AlignmentSection& alignment,
                                                  const Finding& made) {
  if (!made.beside.known()) return {};
  const double any = alignment.agendas.chance.overlap.value;
  std::string said = " Picking goals at random would give " + percent(any);
  if (made.beside.value > any) said += "; popular ones more often, " + percent(made.beside.value);
  return said + '.';
}

/// Where nobody was asked which side they take: whether leaders care about the same.
[[nodiscard]] inline Finding said_of_importance(const AlignmentSection& alignment, Finding made) {
  const alignment::Agendas& agendas = alignment.agendas;
  made.sentence = "Whether leaders are for or against goals was not asked. ";
  switch (made.verdict) {
    case Verdict::above:
      made.sentence += "They care about the same goals more than chance would have it. ";
      break;
    case Verdict::below:
      made.sentence += "They care about the same goals less than chance would have it. ";
      break;
    case Verdict::not_distinct:
      made.sentence += "How far they care about the same goals could well be chance. ";
      break;
    case Verdict::unknown: {
      const std::string few = too_few_for_an_interval(agendas.leaders_known);
      if (!few.empty()) made.sentence += few + ' ';
      break;
    }
  }
  made.sentence += "Two of them share " + percent(made.value.value) + " of what they care about" +
                   interval_in_words(made.value, percent) + '.';
  made.sentence += picked_at_random(alignment, made);
  made.sentence += how_sure(made);
  return made;
}

/// Do leaders want the same?
[[nodiscard]] inline Finding said_of_agendas(const AlignmentSection& alignment, Finding made) {
  const alignment::Agendas& agendas = alignment.agendas;
  if (agendas.score.unknown == Reason::no_stances && agendas.overlap.known()) {
    return said_of_importance(alignment, std::move(made));
  }
  const bool overlap = support_only(agendas);
  if (!made.value.known()) {
    made.sentence = "These data do not tell whether leaders want the same things.";
    return made;
  }
  switch (made.verdict) {
    case Verdict::above:
      made.sentence = low_end(made.value) > 0.5
                          ? "Leaders largely want the same things."
                          : "Leaders want the same things more than chance would have it, in part.";
      break;
    case Verdict::below:
      made.sentence = made.value.interval && made.value.interval->high < 0
                          ? "Leaders pull against one another."
                          : "Leaders want the same things less than chance would have it.";
      break;
    case Verdict::not_distinct:
      made.sentence =
          "This could well be chance: the data do not show agendas more alike than random ones.";
      break;
    case Verdict::unknown:
      made.sentence = too_few_for_an_interval(agendas.leaders_known);
      break;
  }
  if (overlap) {
    made.sentence += " Two of them share " + percent(made.value.value) +
                     " of what they care about" + interval_in_words(made.value, percent) + '.';
    made.sentence += picked_at_random(alignment, made);
  } else {
    made.sentence += " Their agendas align at " + decimals(made.value.value) +
                     interval_in_words(made.value, decimals) +
                     ", where 1 is all the same and -1 all opposed.";
    if (made.beside.known()) {
      made.sentence += " Random agendas would align at " + decimals(made.beside.value) + '.';
    }
  }
  finish_sentence(made);
  return made;
}

/// Do ties run where shared goals need them?
[[nodiscard]] inline Finding said_of_networks(const AlignmentSection& alignment, Finding made) {
  const alignment::Networks& networks = alignment.networks;
  if (!made.value.known()) {
    made.sentence = "These data do not tell whether ties run where shared goals need them.";
    return made;
  }
  switch (made.verdict) {
    case Verdict::above:
      made.sentence = "Leaders who share goals work together more than any other two.";
      break;
    case Verdict::below:
      made.sentence = "Leaders who share goals work together less than any other two.";
      break;
    case Verdict::not_distinct:
      made.sentence =
          "This could well be chance: the data do not show that leaders who share goals work "
          "together more than any other two.";
      break;
    case Verdict::unknown:
      made.sentence = too_few_for_an_interval(networks.leaders_known);
      break;
  }
  made.sentence += " Ties meet " + percent(made.value.value) + " of what shared goals require" +
                   interval_in_words(made.value, percent) + '.';
  if (made.beside.known()) {
    made.sentence += " Ties to anybody would meet " + percent(made.beside.value) + '.';
  }
  finish_sentence(made);
  const alignment::Agendas& agendas = alignment.agendas;
  if (agendas.inferred == agendas.entries && made.verdict == Verdict::above) {
    made.sentence += " But agendas were read from acts, and so were ties, perhaps the same ones.";
  }
  return made;
}

/// Do means follow priorities, and are needs met?
inline void say_of_resources(const alignment::Resources& resources, Finding made,
                             std::vector<Finding>& found) {
  if (resources.match.known()) {
    switch (made.verdict) {
      case Verdict::above:
        made.sentence = "Means follow priorities more than chance would have it. ";
        break;
      case Verdict::below:
        made.sentence = "Means follow priorities less than chance would have it. ";
        break;
      case Verdict::not_distinct:
        made.sentence = "This could well be chance. ";
        break;
      case Verdict::unknown:
        break;
    }
    made.sentence += "Means match priorities to " + decimals(made.value.value) +
                     interval_in_words(made.value, decimals) + ", where 1 is exactly.";
    if (made.beside.known()) {
      made.sentence +=
          " Grants of the same sizes at random would match to " + decimals(made.beside.value) + '.';
    }
    finish_sentence(made);
    found.push_back(std::move(made));
  }
  if (resources.coverage.known()) {
    made = finding("needs_covered", "alignment.resources");
    made.value = resources.coverage;
    made.sentence = "Of what goals need, " + percent(made.value.value) + " is committed.";
    if (resources.amounts_unknown > 0) {
      made.sentence += ' ' + counted(resources.amounts_unknown, "commitment", "commitments") +
                       " of unknown amount " + (resources.amounts_unknown == 1 ? "is" : "are") +
                       " not in it.";
    }
    found.push_back(std::move(made));
  }
}

/// In how many hands leadership, or ties, are.
inline void say_in_how_many_hands(Finding made, std::vector<Finding>& found) {
  if (!made.value.known() || !made.beside.known()) return;
  switch (made.verdict) {
    case Verdict::above:
      made.sentence = "More hands hold the ties than chance would have it.";
      break;
    case Verdict::below:
      made.sentence = "Fewer hands hold the ties than chance would have it.";
      break;
    case Verdict::not_distinct:
      made.sentence = "In how many hands the ties are could well be chance.";
      break;
    case Verdict::unknown:
      break;
  }
  made.sentence += " They are spread as among " + amount(made.value.value) + " equal leaders" +
                   interval_in_words(made.value, amount) + ". Random ties would be as among " +
                   amount(made.beside.value) + '.';
  finish_sentence(made);
  found.push_back(std::move(made));
}

/// What lowers agreement most, where somebody is against a goal that others are for.
inline void say_what_divides(const Network& network, const alignment::Agendas& agendas,
                             std::vector<Finding>& found) {
  const auto& goals = agendas.by_goal;
  const auto loss = [](const alignment::GoalAgendas& goal) {
    return goal.loss_of_agreement.known() ? goal.loss_of_agreement.value : 0;
  };
  const bool contested = std::any_of(
      goals.begin(), goals.end(),
      [](const alignment::GoalAgendas& goal) { return goal.opposing > 0 && goal.supporting > 0; });
  if (!contested || !agendas.score.known()) return;
  const alignment::GoalAgendas& most = *std::max_element(
      goals.begin(), goals.end(),
      [&](const auto& one, const auto& other) { return loss(one) < loss(other); });
  if (!(loss(most) > 0)) return;
  Finding made = finding("most_contested_goal", "alignment.agendas");
  made.value = most.loss_of_agreement;
  made.goal_ids = {most.goal};
  made.sentence = "What lowers agreement most is “" + name_of(network, most.goal) +
                  "”: " + std::to_string(most.supporting) + " for, ";
  made.sentence += most.opposing + most.neutral == 0
                       ? "to different degrees, nobody against, "
                       : std::to_string(most.opposing) + " against, " +
                             std::to_string(most.neutral) + " neutral, ";
  made.sentence += std::to_string(most.silent) + " silent.";
  found.push_back(std::move(made));
}

/// Whom to introduce to whom: the largest gap.
inline void say_whom_to_introduce(const Network& network, const AlignmentSection& alignment,
                                  std::vector<Finding>& found) {
  if (alignment.gaps.empty() || !alignment.networks.score.known()) return;
  const alignment::Gap& gap = alignment.gaps.front();
  Finding made = finding("introduce", "alignment.gaps");
  made.value = Estimate::of(gap.portion, 1);
  made.leader_ids = {gap.leader_ids[0], gap.leader_ids[1]};
  made.goal_ids = gap.goal_ids;
  made.sentence = "Introduce " + name_of(network, gap.leader_ids[0]) + " to " +
                  name_of(network, gap.leader_ids[1]) + ": they share " +
                  counted(gap.goal_ids.size(), "goal", "goals") +
                  " and no tie between them is recorded.";
  found.push_back(std::move(made));
}

/// Of how many leaders nothing is known.
inline void say_what_is_not_known(const alignment::Agendas& agendas, std::vector<Finding>& found) {
  const std::size_t left = agendas.leaders - agendas.leaders_known;
  if (left == 0) return;
  Finding made = finding("agendas_unknown", "alignment.agendas");
  made.value = Estimate::of(static_cast<double>(left), agendas.leaders);
  made.sentence = "Nothing is known of what " + std::to_string(left) + " of " +
                  counted(agendas.leaders, "leader wants", "leaders want") + '.';
  found.push_back(std::move(made));
}

}  // namespace detail

std::vector<Finding> findings(const Report& report) {
  const AlignmentSection& alignment = report.alignment;
  std::vector<Finding> found;
  const detail::Claims claims = detail::claims_of(report);
  found.push_back(detail::said_of_agendas(alignment, claims.agendas));
  found.push_back(detail::said_of_networks(alignment, claims.networks));
  detail::say_of_resources(alignment.resources, claims.resources, found);
  detail::say_in_how_many_hands(claims.leadership, found);
  detail::say_what_divides(report.network, alignment.agendas, found);
  detail::say_whom_to_introduce(report.network, alignment, found);
  detail::say_what_is_not_known(alignment.agendas, found);
  return found;
}

}  // namespace coalign::inline v0
