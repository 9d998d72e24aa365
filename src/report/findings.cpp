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

/// Why there is no verdict, where that is because leaders are few.
[[nodiscard]] inline std::string too_few_for_an_interval(std::size_t leaders) {
  if (leaders >= inference::jackknife_least) return {};
  return "Only " + counted(leaders, "agenda is", "agendas are") +
         " known: too few to say what is more than chance.";
}

/// What can be said of a number beside chance.
struct Sayings {
  std::string above, below;  ///< as they follow "it is clear that"
  std::string could_be_chance;
  std::string few;   ///< where leaders are too few; "" where they are not
  std::string bare;  ///< where these data do not tell how sure it is
};

/// One sentence: how sure it is, what is claimed, and the number.
inline void say(Finding& made, const Sayings& sayings, const std::string& number) {
  const std::string_view sure =
      made.certainty == Certainty::clear ? "It is clear that " : "It is likely that ";
  switch (made.verdict) {
    case Verdict::above:
      made.sentence = std::string(sure) + sayings.above + ": " + number + '.';
      break;
    case Verdict::below:
      made.sentence = std::string(sure) + sayings.below + ": " + number + '.';
      break;
    case Verdict::not_distinct:
      made.sentence = sayings.could_be_chance + " could be chance: " + number + '.';
      break;
    case Verdict::unknown:
      made.sentence = sayings.few;
      if (!sayings.few.empty()) break;
      made.sentence = sayings.bare + ". These data do not tell how sure this is.";
      break;
  }
}

/// The number with its interval, and what it is held against.
template <class Write>
void say_numbers(Finding& made, std::string_view begin, std::string_view end,
                 std::string_view by_chance, Write&& write) {
  made.numbers = std::string(begin) + write(made.value.value) +
                 interval_in_words(made.value, write) + std::string(end) + '.';
  if (!made.beside.known()) return;
  made.numbers += ' ' + std::string(by_chance) + write(made.beside.value) + '.';
}

/// Of whom an agenda is known, or how many of those who were asked answered.
[[nodiscard]] inline Finding said_of_response(const Network& network,
                                              const alignment::Agendas& agendas) {
  constexpr std::size_t few = 20;  // counts below, percentages above
  std::size_t answered = 0, asked = 0;
  for (std::size_t at = 0; at < network.size<Leader>(); ++at) {
    const Response response = network.row<Leader>(at).response;
    answered += response == Response::answered ? 1U : 0U;
    asked += response == Response::answered || response == Response::asked ? 1U : 0U;
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

/// Do leaders want the same? Where nobody can be against anything, or nobody was asked which side they take, all that can
/// differ is what leaders care about.
[[nodiscard]] inline Finding said_of_agendas(const alignment::Agendas& agendas, Finding made) {
  const bool unasked = agendas.score.unknown == Reason::no_stances && agendas.overlap.known();
  const bool overlap = alignment::by_overlap(agendas);
  if (!made.value.known()) {
    made.sentence = "These data do not tell whether leaders want the same things.";
    return made;
  }
  const std::string what = unasked ? "care about" : "want";
  const std::string same = "leaders " + what + " the same things";
  const bool largely = low_end(made.value) > 0.5;
  const bool against = made.value.interval && made.value.interval->high < 0;
  const std::string number =
      overlap ? "two of them share " + percent(made.value.value) + " of what they " + what
              : "their agendas align at " + decimals(made.value.value);
  const std::string bare =
      overlap ? "Two leaders share " + percent(made.value.value) + " of what they " + what
              : "The agendas of leaders align at " + decimals(made.value.value);
  say(made,
      {.above =
           largely ? "leaders largely " + what + " the same things" : same + " more than by chance",
       .below = against ? "leaders pull against one another" : same + " less than by chance",
       .could_be_chance = "How far " + same,
       .few = too_few_for_an_interval(agendas.leaders_known),
       .bare = bare},
      number);
  if (overlap) {
    const Estimate& any = agendas.chance.overlap;
    const bool popular = any.known() && made.beside.known() && made.beside.value > any.value;
    say_numbers(made, "Two leaders share ", " of what they " + what,
                popular ? "Picking goals at random would give " + percent(any.value) +
                              "; the popular ones more often, "
                        : "Picking goals at random would give ",
                percent);
  } else {
    say_numbers(made, "Agendas align at ", ", where 1 is all the same and -1 all opposed",
                "Random agendas would align at ", decimals);
  }
  return made;
}

/// Do ties run where shared goals need them?
[[nodiscard]] inline Finding said_of_networks(const alignment::Networks& networks, Finding made) {
  if (!made.value.known()) {
    made.sentence = "These data do not tell whether ties run where shared goals need them.";
    return made;
  }
  const std::string meet = "ies meet " + percent(made.value.value) + " of what shared goals need";
  say(made,
      {.above = "leaders who share goals work together more than others",
       .below = "leaders who share goals work together less than others",
       .could_be_chance = "How much leaders who share goals work together",
       .few = too_few_for_an_interval(networks.leaders_known),
       .bare = 'T' + meet},
      't' + meet);
  say_numbers(made, "Ties meet ", " of what shared goals need", "Ties to anybody would meet ",
              percent);
  return made;
}

/// Where agendas and ties were both read from acts, one may say what the other says.
inline void say_of_acts(const AlignmentSection& alignment, const Finding& ties,
                        std::vector<Finding>& found) {
  const alignment::Agendas& agendas = alignment.agendas;
  if (agendas.inferred != agendas.entries || ties.verdict != Verdict::above) return;
  Finding made = finding("same_acts", "alignment.networks");
  made.sentence =
      "Ties may meet what goals need because both were read from the same acts. Ask leaders what "
      "they want, and with whom they work.";
  found.push_back(std::move(made));
}

/// The types of tie that count, by their names.
[[nodiscard]] inline std::string types_in_words(const Network& network,
                                                const std::vector<TieTypeId>& types) {
  constexpr std::size_t most = 5;
  std::string said;
  for (std::size_t at = 0; at < std::min(types.size(), most); ++at) {
    said += (at == 0 ? "" : "; ") + cut(network.key(types[at]));
  }
  if (types.size() > most) said += "; and " + std::to_string(types.size() - most) + " more";
  return said;
}

/// In how many hands is leadership, or are ties where no type of tie means leadership?
inline void say_of_leadership(const Network& network, const leadership::Distribution& spread,
                              Finding made, std::vector<Finding>& found) {
  if (!made.value.known()) return;
  const bool too_few = spread.leaders < inference::jackknife_least;
  const bool alike =
      made.beside.known() && std::round(made.value.value) == std::round(made.beside.value);
  const auto write = [&](double value) {
    if (!alike) return grouped(static_cast<std::uint64_t>(value + 0.5));
    const auto tenths = static_cast<std::uint64_t>(10 * value + 0.5);
    return grouped(tenths / 10) + '.' + std::to_string(tenths % 10);
  };
  const bool one = !alike && write(made.value.value) == "1";
  const std::string what = spread.stated ? "leadership is" : "ties are";
  const std::string as_if = "as if " + write(made.value.value) +
                            (one ? " leader had " : " leaders shared ") +
                            (spread.stated ? "it" : "them") + (one ? " all" : " equally");
  const std::string begin = spread.stated ? "Leadership is" : "Ties are";
  std::string few;
  if (too_few) {
    few = "Only " + counted(spread.leaders, "leader", "leaders") +
          ": too few to say in how many hands " + what + '.';
  }
  say(made,
      {.above = what + " in more hands than by chance",
       .below = what + " in fewer hands than by chance",
       .could_be_chance =
           spread.stated ? "How far leadership is spread" : "How far ties are spread",
       .few = few,
       .bare = begin + " spread " + as_if},
      "it is " + as_if);
  if (!too_few) {
    say_numbers(made, begin + " spread as if among ",
                " of " + counted(spread.leaders, "equal leader", "equal leaders"),
                "Ties at random would give ", write);
    made.numbers += ' ';
  }
  if (spread.stated) {
    made.numbers += "This counts " + counted(spread.arcs, "tie that means", "ties that mean") +
                    " leadership: " + types_in_words(network, spread.types) + '.';
  } else if (spread.types.size() == 1) {
    made.numbers += "The type of tie does not say that it means leadership.";
  } else {
    made.numbers += "No type of tie says that it means leadership, so all count alike: " +
                    types_in_words(network, spread.types) + '.';
  }
  found.push_back(std::move(made));
}

/// Do means follow priorities, and are needs met?
inline void say_of_resources(const alignment::Resources& resources, Finding made,
                             std::vector<Finding>& found) {
  if (made.value.known()) {
    const std::string match = "match by " + percent(made.value.value);
    say(made,
        {.above = "means follow priorities more than by chance",
         .below = "means follow priorities less than by chance",
         .could_be_chance = "How far means follow priorities",
         .few = {},
         .bare = "Means and priorities " + match},
        "the two " + match);
    say_numbers(made, "Means and priorities match by ", "",
                "Grants of the same sizes at random would match by ", percent);
    found.push_back(std::move(made));
  }
  if (resources.coverage.known()) {
    made = finding("needs_covered", "alignment.resources");
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
  made.sentence =
      "In these answers, what lowers agreement most is “" + name_of(network, most.goal) + "”: ";
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
  const std::string other = name_of(network, gap.leader_ids[1]);
  const bool whole = other.find("…") == std::string::npos;  // what was cut has its full stop
  made.sentence = "Introduce " + name_of(network, gap.leader_ids[0]) + " to " + other +
                  (whole ? ". They share " : " They share ") +
                  counted(gap.goal_ids.size(), "goal", "goals") +
                  ", and no tie between them is recorded.";
  found.push_back(std::move(made));
}

/// Of how many leaders nothing is known, and which question would tell.
inline void say_what_is_not_known(const alignment::Unanswered& silent, const Finding& agendas,
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
  if (agendas.verdict != Verdict::above || (!silent.stands && !silent.tipping.known())) return;
  Finding made = finding("agendas_tipping", "alignment.unanswered");
  made.value = silent.tipping;
  made.sentence =
      silent.stands
          ? "The finding on agendas would stand whatever those want of whom nothing is known."
          : "The finding on agendas would stand unless " +
                (silent.tipping.value < 1 ? percent(silent.tipping.value) : "all") +
                " of those of whom nothing is known want other things.";
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
  std::vector<Finding> found;
  const detail::Claims claims = detail::claims_of(report);
  found.push_back(detail::said_of_agendas(alignment.agendas, claims.agendas));
  found.push_back(detail::said_of_networks(alignment.networks, claims.networks));
  detail::say_of_leadership(report.network, report.leadership.distribution, claims.leadership,
                            found);
  detail::say_of_resources(alignment.resources, claims.resources, found);
  detail::say_what_divides(report.network, alignment.agendas, found);
  detail::keep_five(found);
  detail::say_whom_to_introduce(report.network, alignment, found);
  detail::say_of_acts(alignment, claims.networks, found);
  detail::say_what_is_not_known(alignment.unanswered, claims.agendas, found);
  found.push_back(detail::said_of_response(report.network, alignment.agendas));
  return found;
}

}  // namespace coalign::inline v0
