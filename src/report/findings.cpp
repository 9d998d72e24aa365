// SPDX-License-Identifier: MIT
#include <coalign/report/findings.hpp>

#include <coalign/report/detail/beside_chance.hpp>
#include <coalign/report/detail/wording.hpp>
#include <coalign/report/report.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

[[nodiscard]] inline Finding finding(std::string_view code, std::string_view part) {
  Finding made;
  made.code = code;
  made.part = part;
  return made;
}

/// Of whom an agenda is known, or how many of those who were asked answered.
[[nodiscard]] inline Finding said_of_response(const Network& network,
                                              const alignment::Agendas& agendas) {
  constexpr std::size_t few = 20;  // counts below, percentages above
  std::size_t answered = 0, asked = 0, named = 0;
  for (std::size_t at = 0; at < network.size<Leader>(); ++at) {
    const Response response = network.row<Leader>(at).response;
    answered += response == Response::answered ? 1U : 0U;
    asked += response == Response::answered || response == Response::asked ? 1U : 0U;
    named += response == Response::not_asked ? 1U : 0U;
  }
  Finding made = finding("response", "alignment.agendas");
  const bool recorded = asked > 0;
  const std::size_t of = recorded ? asked : agendas.leaders;
  const std::size_t known = recorded ? answered : agendas.leaders_known;
  made.value =
      of == 0 ? Estimate::none(Reason::too_few) : Estimate::of(double(known) / double(of), of);
  if (of == 0) {
    made.sentence = "No leader is recorded.";
  } else if (known == of) {
    made.sentence =
        recorded ? "All who were asked answered." : "An agenda is known for every leader.";
    if (recorded && named > 0 && of > 1) {  // who reads "all" may think of all leaders
      made.sentence = "All " + std::to_string(of) + " who were asked answered; " +
                      counted(named, "more was only named.", "more were only named.");
    }
  } else if (of < few) {
    made.sentence = (recorded ? "Of those who were asked, " : "An agenda is known for ") +
                    counted(known, "of ", "of ") + std::to_string(of) +
                    (recorded  ? " answered."
                     : of == 1 ? " leader."
                               : " leaders.");
  } else if (recorded) {
    made.sentence = "Of those who were asked, " + percent(made.value.value) + " answered.";
  } else {
    made.sentence = "An agenda is known for " + percent(made.value.value) + " of the leaders.";
  }
  made.numbers = "An agenda is known for " + counted(agendas.leaders_known, "of ", "of ") +
                 counted(agendas.leaders, "leader.", "leaders.");
  return made;
}

/// Where agendas and ties were both read from acts, one may say what the other says.
inline void say_of_acts(const alignment::Agendas& agendas, Verdict ties,
                        std::vector<Finding>& found) {
  if (agendas.inferred != agendas.entries || ties != Verdict::above) return;
  Finding made = finding("same_acts", "alignment.networks");
  made.sentence =
      "Ties may meet what goals need because both were read from the same acts. Ask leaders what "
      "they want, and with whom they work.";
  found.push_back(std::move(made));
}

/// How much of what goals need is there.
inline void say_of_needs(const alignment::Resources& resources, std::vector<Finding>& found) {
  if (!resources.coverage.known()) return;
  Finding made = finding("needs_covered", "alignment.resources");
  made.opening = true;
  made.value = resources.coverage;
  made.sentence = "Of what goals need, " + percent(made.value.value) + " is committed.";
  if (resources.amounts_unknown > 0) {
    made.numbers = counted(resources.amounts_unknown, "commitment", "commitments") +
                   " of unknown amount " + (resources.amounts_unknown == 1 ? "is" : "are") +
                   " not in it.";
  }
  found.push_back(std::move(made));
}

/// What lowers agreement most, where somebody is against a goal that others are for. No test parts it from the next, so it
/// speaks of these answers alone.
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
  made.opening = true;
  made.value = most.loss_of_agreement;
  made.goal_ids = {most.goal};
  const auto alike = std::count_if(goals.begin(), goals.end(), [&](const auto& goal) {
    return loss(goal) >= loss(most) - 1e-12;
  });
  const std::string name = "“" + name_of(network, most.goal) + "”";
  made.sentence = alike == 1 ? "In these answers, what lowers agreement most is " + name + ": "
                             : "In these answers, " + std::to_string(alike) +
                                   " goals lower agreement alike, such as " + name + ": ";
  made.sentence +=
      most.opposing > 0  ? counted(most.opposing, "leader is", "leaders are") + " against it."
      : most.neutral > 0 ? counted(most.neutral, "leader is", "leaders are") + " neutral on it."
                         : "all who speak support it, but to different degrees.";
  made.numbers = counted(most.supporting, "leader is", "leaders are") + " for it, " +
                 std::to_string(most.opposing) + " against, " + std::to_string(most.neutral) +
                 " neutral, and " + std::to_string(most.silent) + " silent.";
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
                  ended(name_of(network, gap.leader_ids[1])) + " They share " +
                  counted(gap.goal_ids.size(), "goal", "goals") +
                  ", and no tie between them is recorded.";
  found.push_back(std::move(made));
}

/// Of how many leaders nothing is known, and which question would tell.
inline void say_what_is_not_known(const alignment::Unanswered& silent, Verdict agendas,
                                  std::vector<Finding>& found) {
  const std::size_t left = silent.did_not_respond + silent.agenda_unknown;
  if (left > 0) {
    Finding made = finding("agendas_unknown", "alignment.unanswered");
    made.value = Estimate::of(static_cast<double>(left), silent.leaders);
    made.sentence = "Nothing is known of what " + counted(left, "leader wants", "leaders want") +
                    ". Ask which goals they are for or against, and how much each matters.";
    if (silent.did_not_respond > 0) {
      made.numbers = counted(silent.did_not_respond, "leader was", "leaders were") +
                     " asked and did not respond. ";
    }
    if (silent.agenda_unknown > 0) {
      made.numbers += (silent.did_not_respond > 0
                           ? counted(silent.agenda_unknown, "other has", "others have")
                           : counted(silent.agenda_unknown, "leader has", "leaders have")) +
                      " no agenda. ";
    }
    if (silent.cells_unanswered > 0) {
      made.numbers += "Of the answers that those known could have given, " +
                      percent(static_cast<double>(silent.cells_unanswered) /
                              static_cast<double>(silent.cells)) +
                      " are missing.";
    }
    if (made.numbers.back() == ' ') made.numbers.pop_back();
    found.push_back(std::move(made));
  }
  if (agendas != Verdict::above || (!silent.stands && !silent.tipping.known())) return;
  Finding made = finding("agendas_tipping", "alignment.unanswered");
  made.value = silent.tipping;
  if (silent.stands) {
    made.sentence = "The finding on agendas holds, whatever the leaders without an answer want.";
  } else if (silent.tipping.value < 1) {
    made.sentence = "The finding on agendas holds unless " + percent(silent.tipping.value) +
                    " of the leaders without an answer want other things.";
  } else {
    made.sentence =
        "The finding on agendas holds unless all leaders without an answer want other things.";
  }
  found.push_back(std::move(made));
}

/// Leaves five to the opening: what could be chance leaves first, then the last.
inline void keep_five(std::vector<Finding>& found) {
  constexpr std::ptrdiff_t most = 5;
  const auto opens = [](const Finding& one) { return one.opening; };
  const auto chance = [](const Finding& one) {
    return one.opening && one.certainty == Certainty::could_be_chance;
  };
  while (std::count_if(found.begin(), found.end(), opens) > most) {
    auto leaves = std::find_if(found.rbegin(), found.rend(), chance);
    if (leaves == found.rend()) leaves = std::find_if(found.rbegin(), found.rend(), opens);
    leaves->opening = false;
  }
}

}  // namespace detail

std::vector<Finding> findings(const Report& report) {
  const AlignmentSection& alignment = report.alignment;
  std::vector<Finding> found = detail::said_beside_chance(report);
  const Verdict agendas = found[0].verdict, ties = found[1].verdict;
  detail::say_of_needs(alignment.resources, found);
  detail::say_what_divides(report.network, alignment.agendas, found);
  detail::keep_five(found);
  detail::say_whom_to_introduce(report.network, alignment, found);
  detail::say_of_acts(alignment.agendas, ties, found);
  detail::say_what_is_not_known(alignment.unanswered, agendas, found);
  found.push_back(detail::said_of_response(report.network, alignment.agendas));
  return found;
}

}  // namespace coalign::inline COALIGN_ABI
