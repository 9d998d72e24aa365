// SPDX-License-Identifier: MIT
#include <coalign/report/detail/beside_chance.hpp>

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/report/detail/claims.hpp>
#include <coalign/report/detail/wording.hpp>
#include <coalign/report/report.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace coalign::inline COALIGN_ABI::detail {

template <class Write>
[[nodiscard]] std::string interval_in_words(const Estimate& value, Write&& write) {
  if (!value.interval) return {};
  return " (95%: " + write(value.interval->low) + " to " + write(value.interval->high) + ')';
}

/// The least that a number may be, as far as its interval tells.
[[nodiscard]] inline double low_end(const Estimate& value) {
  return value.interval ? value.interval->low : value.value;
}

/// Why there is no verdict on `whether`, where that is because leaders are few.
[[nodiscard]] inline std::string too_few_for_an_interval(std::size_t leaders,
                                                         const std::string& whether) {
  if (leaders >= inference::jackknife_least) return {};
  return "Only " + counted(leaders, "agenda is", "agendas are") +
         " known: too few to say whether " + whether + " more than by chance.";
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
       .few = too_few_for_an_interval(agendas.leaders_known, same),
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
       .few =
           too_few_for_an_interval(networks.leaders_known, "leaders who share goals work together"),
       .bare = 'T' + meet},
      't' + meet);
  say_numbers(made, "Ties meet ", " of what shared goals need", "Ties to anybody would meet ",
              percent);
  return made;
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
[[nodiscard]] inline Finding said_of_leadership(const Network& network,
                                                const leadership::Distribution& spread,
                                                Finding made) {
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
  return made;
}

/// Do means follow priorities?
[[nodiscard]] inline Finding said_of_means(Finding made) {
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
  return made;
}

/// Do leaders fall into camps that oppose one another?
[[nodiscard]] inline Finding said_of_camps(const alignment::Blocs& blocs, Finding made) {
  constexpr std::size_t most = 4;
  std::string sizes;
  for (std::size_t b = 0; b < std::min(blocs.blocs.size(), most); ++b) {
    const bool last = b + 1 == blocs.blocs.size();
    sizes += (b == 0 ? "" : last ? " and " : ", ") + grouped(blocs.blocs[b].leaders);
  }
  if (blocs.blocs.size() > most) sizes += ", …";
  made.sentence = made.certainty == Certainty::clear ? "It is clear that " : "It is likely that ";
  made.sentence += "leaders fall into " + std::to_string(blocs.blocs.size()) +
                   " camps that oppose one another, of " + sizes + " leaders.";
  made.numbers = "How clearly leaders divide (modularity): " + decimals(made.value.value) +
                 ". Fields by chance would give " + decimals(made.beside.value) + '.';
  return made;
}

std::vector<Finding> said_beside_chance(const Report& report) {
  Claims claims = claims_of(report);
  std::vector<Finding> found;
  found.push_back(said_of_agendas(report.alignment.agendas, std::move(claims.agendas)));
  found.push_back(said_of_networks(report.alignment.networks, std::move(claims.networks)));
  if (claims.leadership.value.known()) {
    found.push_back(said_of_leadership(report.network, report.leadership.distribution,
                                       std::move(claims.leadership)));
  }
  if (claims.resources.value.known()) {
    found.push_back(said_of_means(std::move(claims.resources)));
  }
  if (claims.camps.verdict == Verdict::above) {
    found.push_back(said_of_camps(report.alignment.blocs, std::move(claims.camps)));
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::detail
