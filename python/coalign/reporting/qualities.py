# SPDX-License-Identifier: MIT
"""What the five qualities say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Bar, Part, Section, Table
from .wording import Name, count, decimals, fixed, measured, names, percent, share, spaced, why

if TYPE_CHECKING:
    from .._core import Network
    from .._results.qualities import Dissatisfaction, Learning, Profile, Sharing
    from ..reports import Report
    from ..results import Estimate

TITLE = "The five qualities: what is recorded of how they lead"
QUALITIES = {
    "dissatisfaction": "Constructive dissatisfaction",
    "risk": "Intentional risk taking",
    "learning": "Failure-inspired learning",
    "outcomes": "Outcome orientation",
    "sharing": "Sharing knowledge",
}
HOW = (
    "Each sign is between 0 and 1: mostly the share of things that show it, with the range that so few things "
    "leave open (Jeffreys interval, 95%).",
    "A quality's score is the mean of its known signs, unknown under two, thin under five things in all. A sign "
    "whose list is absent is unknown, never 0.",
    "The signs are this library's own operationalisations: no instrument measures these qualities of a network.",
)

# What an indicator says. {n} is its evidence, {k} how many of these count in, {share} its value.
_SAID = {
    "ambition": "{share} of what is wanted, of {n} goals with a target and a best practice, means to beat "
    "that practice",
    "acted_on": "of {n} times that a leader says to want a goal that is not reached, the leader acts on it {k} times",
    "mix": "what was tried matches the mix of evidence that was set to {share}",
    "intentional": "{k} of {n} initiatives that explore have a rationale, a success criterion and an end",
    "aimed": "{k} of {n} initiatives that explore have a goal beyond best practice",
    "evenness": "{n} initiatives that explore spread over {share} of the goals that are worked on",
    "candour": "{k} of {n} ended initiatives were judged, or taught what did not work",
    "recorded": "{k} of {n} failed or stopped initiatives have a lesson",
    "passed_on": "of {n} initiatives with something to learn from, {k} passed a lesson on to others",
    "used": "of {n} initiatives with something to learn from, {k} taught a lesson that was used later",
    "prompt": "of {n} initiatives with something to learn from, {k} had a lesson within a year of their end",
    "measurable": "{k} of {n} goals have an indicator, a baseline, a target and a date",
    "connected": "{k} of {n} initiatives lead to the vision",
    "funded": "{k} of {n} initiatives have a commitment behind them",
    "observed": "{k} of {n} measurable goals were observed in the last year",
    "progress": "{n} goals are on average {share} of the way from baseline to target",
    "decided": "{k} of {n} judged initiatives have an observation to judge them by",
    "reach": "of those whom a lesson concerns, {share} hold it, over {n} lessons",
    "reciprocity": "{share} of {n} things passed on between two are answered in kind",
    "candid": "what did not work is passed on {share} as readily as what worked ({n} lessons)",
    "common_language": "{n} leaders use the same words to {share}",
    "continuity": "an emerging or future leader holds {k} of {n} lessons",
}
_WHOLE = {
    "recorded": "every one of {n} failed or stopped initiatives has a lesson",
    "candid": "what did not work is passed on at least as readily as what worked ({n} lessons)",
}
# Why it is not known, where the general words would say too little.
_WHY = {
    ("score", "too_few"): "fewer than two of its indicators are known",
    ("ambition", "no_targets"): "no goal that anybody wants has a target and a best practice",
    ("acted_on", "no_initiatives"): "nothing is recorded of what leaders lead or commit",
    (
        "acted_on",
        "no_targets",
    ): "no goal that anybody says to want has a baseline and a target still ahead",
    (
        "acted_on",
        "not_stated",
    ): "what leaders want was inferred from what they do, so they act on all of it",
    ("mix", "not_asked"): "no mix was set to compare with",
    ("mix", "no_initiatives"): "no initiative is recorded with how well tested its idea was",
    ("intentional", "no_initiatives"): "no initiative is recorded as untested or promising",
    (
        "intentional",
        "no_targets",
    ): "no initiative is recorded with a rationale or a success criterion",
    ("aimed", "no_initiatives"): "no initiative is recorded as untested or promising",
    ("aimed", "no_targets"): "no goal has a target and a best practice",
    ("evenness", "no_initiatives"): "no initiative is recorded as untested or promising",
    ("candour", "no_initiatives"): "no initiative has ended",
    ("recorded", "no_initiatives"): "no initiative is recorded as failed or stopped",
    ("passed_on", "no_initiatives"): "no initiative is recorded that did not work",
    ("used", "no_initiatives"): "no initiative is recorded that did not work",
    ("prompt", "no_initiatives"): "no initiative is recorded that did not work",
    ("passed_on", "no_lessons"): "no initiative that did not work has a lesson",
    ("used", "no_lessons"): "no initiative that did not work has a lesson",
    ("prompt", "no_lessons"): "no initiative that did not work has a lesson",
    ("prompt", "no_dates"): "no lesson of what did not work has a date, or what taught it no end",
    (
        "measurable",
        "no_targets",
    ): "no goal is recorded with an indicator, a baseline, a target or a date",
    ("connected", "no_initiatives"): "nothing was tried",
    ("funded", "no_initiatives"): "nothing was tried that leads to the vision",
    ("observed", "no_targets"): "no goal is measurable",
    ("progress", "no_targets"): "no goal that was observed has a baseline and a target",
    ("decided", "no_initiatives"): "no initiative was judged",
    ("reach", "no_agendas"): "no lesson concerns anybody",
    ("candid", "no_lessons"): "it takes lessons of what worked and of what did not",
    ("common_language", "too_few"): "it takes two leaders whose terms are recorded",
}


def section(report: Report) -> Section:
    found, goals = report.qualities, names(report.network, "goals")
    signs = {quality: known_signs(found, quality) for quality in QUALITIES}
    if not any(signs.values()):
        nothing = "Nothing that is recorded here shows any of the five qualities."
        return Section.empty("qualities", TITLE, nothing)
    parts: list[Part] = [_scores(found)]
    for quality, name in QUALITIES.items():
        parts.append(_signs(name, signs[quality]))
        parts += [f"Beside: {said}" for said in _beside(found, quality)]
    parts.append(_goals(found, goals))
    basis, missing = _basis(found, report.network), _missing(found)
    return Section("qualities", TITLE, _findings(found, signs), parts, basis, missing, HOW)


def signs_of(found: Profile, quality: str) -> dict[str, Estimate]:
    """The indicators of a quality, known or not."""
    all_of: dict[str, Estimate] = getattr(found, quality).indicators._values
    return all_of


def known_signs(found: Profile, quality: str) -> dict[str, Estimate]:
    return {key: sign for key, sign in signs_of(found, quality).items() if sign.value is not None}


def _findings(found: Profile, signs: dict[str, dict[str, Estimate]]) -> list[str]:
    everything = sum(len(signs_of(found, quality)) for quality in QUALITIES)
    scored = [quality for quality in QUALITIES if getattr(found, quality).score.value is not None]
    said = [
        f"Of {everything} signs of the five qualities, {sum(map(len, signs.values()))} can be read from what is "
        f"recorded here. {_scored(len(scored))} What is not recorded is not held against anyone.",
        *(_finding(found, quality, signs[quality]) for quality in scored),
    ]
    if found.learning.none_missed:
        said.append(
            "Five or more initiatives that explored have ended, and none is recorded as failed or stopped. "
            "Either nothing risky was tried, or failures are called something else."
        )
    return said


def _scored(number: int) -> str:
    if number == len(QUALITIES):
        return "All five have a score."
    return f"{('None', 'One', 'Two', 'Three', 'Four')[number]} of the five {'has' if number == 1 else 'have'} a score."


def _finding(found: Profile, quality: str, signs: dict[str, Estimate]) -> str:
    least = min(signs, key=lambda key: float(signs[key]))
    most = max(signs, key=lambda key: float(signs[key]))
    its, all_of = getattr(found, quality), len(signs_of(found, quality))
    said = f"{QUALITIES[quality]}: at its least, {_said(least, signs[least])}"
    if float(signs[most]) > float(signs[least]):
        said += f"; at its best, {_said(most, signs[most])}"
    said += "."
    if its.thin:
        said += (
            f" This is thin: it is based on {count(its.score.evidence, 'thing', 'things')} in all."
        )
    elif len(signs) * 2 < all_of:
        said += f" But only {len(signs)} of its {all_of} signs are known."
    if quality == "outcomes" and found.outcomes.all_lead:
        said += " Every goal is drawn to lead to the vision. So whatever is tried leads there, however it goes."
    return said


def _scores(found: Profile) -> Table:
    rows = []
    for quality, name in QUALITIES.items():
        score, thin = getattr(found, quality).score, getattr(found, quality).thin
        signs = f"{len(known_signs(found, quality))} of {len(signs_of(found, quality))}"
        said = decimals(score, 2) + (" (thin)" if thin else "")
        rows.append((name, said, Bar(score.value, 0, 1, name), signs, score.evidence))
    head = ("quality", "score", "", "signs known", "things behind them")
    return Table("The five qualities, as far as they are recorded", head, rows)


def _signs(name: str, signs: dict[str, Estimate]) -> Table:
    return Table(
        name,
        ("", "value", "could be", ""),
        [
            (
                f"{spaced(key)}: {_said(key, sign)}.",
                decimals(sign, 2),
                "" if sign.interval is None else " to ".join(map(fixed, sign.interval)),
                Bar(sign.value, 0, 1, spaced(key)),
            )
            for key, sign in signs.items()
        ],
    )


def _goals(found: Profile, names: dict[str, Name]) -> Table:
    goals = [
        goal
        for goal in found.dissatisfaction.by_goal
        if goal.progress.value is not None or goal.stretch.value is not None
    ]
    return Table(
        "Progress, and how far it means to go; what is wanted most first",
        ("goal", "progress", "", "of that way, beyond best practice"),
        [
            (
                names[goal.goal],
                *measured(goal.progress, "progress", digits=2),
                decimals(goal.stretch, 2),
            )
            for goal in sorted(goals, key=lambda goal: -goal.wanted)
        ],
    )


def _beside(found: Profile, quality: str) -> list[str]:
    """What is given beside the score of a quality."""
    match quality:
        case "dissatisfaction":
            return _dissatisfaction(found.dissatisfaction)
        case "learning":
            return _learning(found.learning)
        case "sharing":
            return _sharing(found.sharing)
    return []


def _dissatisfaction(its: Dissatisfaction) -> list[str]:
    said = []
    if its.stretch.value is not None:
        of = count(its.stretch.evidence, "goal", "goals")
        said.append(
            f"of the way from baseline to target, {percent(its.stretch)} lies beyond best practice (median of {of}): "
            "progress is easier where little does."
            if its.stretch.value > 0
            else f"in the median of {of} the target does not go beyond best practice."
        )
    if its.exploring.value is not None:
        means = its.exploring_resources
        by_means = (
            "" if means.value is None else f"; by what is committed to them, {percent(means)} does"
        )
        said.append(f"{_of(its.exploring)} tried initiatives explore what is not proven{by_means}.")
    return said


def _learning(its: Learning) -> list[str]:
    lesson, use, said = its.days_to_lesson.value, its.days_to_use.value, []
    steps = [] if lesson is None else [f"{fixed(lesson, 0)} days from the end to the first lesson"]
    steps += [] if use is None else [f"{fixed(use, 0)} days from a lesson to what first used it"]
    if steps:
        said.append(f"in the median {' and '.join(steps)}.")
    difference = its.success_difference
    if difference.value is not None and difference.interval is not None:
        by, low, high = (
            fixed(one, signed=True) for one in (difference.value, *difference.interval)
        )
        said.append(
            f"{_of(its.success_using)} judged initiatives that used such a lesson succeeded, and "
            f"{_of(its.success_others)} others: a difference of {by}, which could be {low} to {high}. "
            f"Who uses lessons may differ in more than that."
        )
    return said


def _sharing(its: Sharing) -> list[str]:
    if its.tied_language.value is None:
        return []
    pairs = count(its.tied_language.evidence, "pair", "pairs")
    return [
        f"two leaders who are tied use the same words to {percent(its.tied_language)} ({pairs})."
    ]


def _basis(found: Profile, network: Network) -> list[str]:
    counted = [
        count(len(rows), name.removesuffix("s"), name)
        for name in (
            *("initiatives", "lessons", "shares", "uses", "observations", "commitments", "terms"),
        )
        if (rows := getattr(network, name))
    ]
    said = [f"{', '.join(counted)}." if counted else "Nothing was recorded of what was tried."]
    if found.outcomes.as_of:
        said.append(f"Looked at from {found.outcomes.as_of}.")
    said.append(
        "How these signs are defined is this library's own choice. Most can be gamed by what is written down and "
        "what is left out: coalign's docs/qualities.md says how. coalign.qualities.profile(network).rows("
        '"risk.aimed") shows the rows behind a sign.'
    )
    return said


def _missing(found: Profile) -> list[str]:
    """The reasons why indicators are unknown, each with those that it hides."""
    reasons: dict[str, list[str]] = {}
    for quality in QUALITIES:
        for key, sign in signs_of(found, quality).items():
            if sign.unknown is not None:
                reason = _WHY.get((key, sign.unknown)) or why(sign.unknown)
                reasons.setdefault(reason, []).append(spaced(key))
    said = [f"{', '.join(hidden).capitalize()}: {reason}." for reason, hidden in reasons.items()]
    return said


def _said(key: str, sign: Estimate) -> str:
    value = float(sign)
    words = _WHOLE.get(key, _SAID[key]) if value == 1 else _SAID[key]
    return words.format(k=round(value * sign.evidence), n=f"{sign.evidence:,}", share=share(value))


def _of(sign: Estimate) -> str:
    return f"{round(float(sign) * sign.evidence)} of {sign.evidence:,}"
