# SPDX-License-Identifier: MIT
"""What the five qualities say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, names, share, spaced, why, wrapped

__all__ = [
    "QUALITIES",
    "TITLE",
    "basis",
    "beside",
    "findings",
    "goals",
    "indicators",
    "missing",
    "section",
    "unknown",
]

TITLE = "The five qualities: what is recorded of how they lead"
QUALITIES = {
    "dissatisfaction": "Constructive dissatisfaction",
    "risk": "Intentional risk taking",
    "learning": "Failure-inspired learning",
    "outcomes": "Outcome orientation",
    "sharing": "Sharing knowledge",
}
Document = Mapping[str, Any]

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


def section(document: Document, network: Network) -> list[str]:
    found = document["qualities"]
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if not any(any(indicators(found, quality)) for quality in QUALITIES):
        return lines
    for quality, name in QUALITIES.items():
        score, thin = found[quality]["score"]["value"], found[quality]["thin"]
        said = (
            "?"
            if score is None
            else f"{score:.3f}{' (thin)' if thin else ''}, {_known(found, quality)}"
        )
        lines += ["", f"{name}  {said}"]
        for key, estimate, sentence in indicators(found, quality):
            lines.append(f"  {_value(estimate)}  {spaced(key):<16}{_between(estimate)}".rstrip())
            lines += wrapped(sentence, first="           ")
        for sentence in beside(found, quality):
            lines += wrapped(sentence, first="  Beside: ")
    ambitious = goals(found)
    if ambitious:
        said_names = names(network, "goals")
        lines += ["", "By goal: progress, and beside it how much lies beyond best practice"]
        for goal in ambitious[:12]:
            lines.append(
                f"  {_value(goal['progress'])}  {_value(goal['stretch'])}  {cut(said_names[goal['goal']], 60)}"
            )
    for title, sentences in (
        ("What this rests on", basis(document, network)),
        ("What is not known", unknown(found)),
    ):
        lines += ["", title]
        for sentence in sentences:
            lines += wrapped(sentence, first="  ")
    return lines


def indicators(found: Document, quality: str) -> Iterator[tuple[str, Document, str]]:
    """The known indicators of a quality, each with what it says."""
    for key, estimate in found[quality]["indicators"].items():
        if estimate["value"] is not None:
            yield key, estimate, f"{_said(key, estimate)}."


def findings(document: Document, network: Network) -> list[str]:
    """What was found, a sentence or two each."""
    found = document["qualities"]
    known = {quality: list(indicators(found, quality)) for quality in QUALITIES}
    number = sum(len(those) for those in known.values())
    everything = sum(len(found[quality]["indicators"]) for quality in QUALITIES)
    if not number:
        return ["Nothing that is recorded here shows any of the five qualities."]
    scored = [quality for quality in QUALITIES if found[quality]["score"]["value"] is not None]
    sentences = [
        f"Of {everything} signs of the five qualities, {number} can be read from what is recorded here. "
        f"{_scored(len(scored))} What is not recorded is not held against anyone."
    ]
    for quality in scored:
        sentences.append(_finding(found, quality, known[quality]))
    if found["learning"]["none_missed"]:
        sentences.append(
            "Five or more initiatives that explored have ended, and none is recorded as failed or stopped. "
            "Either nothing risky was tried, or failures are called something else."
        )
    return sentences


def _scored(number: int) -> str:
    if number == len(QUALITIES):
        return "All five have a score."
    return f"{('None', 'One', 'Two', 'Three', 'Four')[number]} of the five {'has' if number == 1 else 'have'} a score."


def _known(found: Document, quality: str) -> str:
    those = found[quality]["indicators"]
    return f"{sum(one['value'] is not None for one in those.values())} of {len(those)} signs"


def _finding(found: Document, quality: str, known: list[tuple[str, Document, str]]) -> str:
    least = min(known, key=lambda one: one[1]["value"])
    most = max(known, key=lambda one: one[1]["value"])
    all_of = len(found[quality]["indicators"])
    rests = found[quality]["score"]["evidence"]
    said = f"{QUALITIES[quality]}: at its least, {_said(least[0], least[1])}"
    if most[1]["value"] > least[1]["value"]:
        said += f"; at its best, {_said(most[0], most[1])}"
    said += "."
    if found[quality]["thin"]:
        said += f" This is thin: it rests on {count(rests, 'thing', 'things')} in all."
    elif len(known) * 2 < all_of:
        said += f" But only {len(known)} of its {all_of} signs are known."
    if quality == "outcomes" and found["outcomes"]["all_lead"]:
        said += " Every goal is drawn to lead to the vision, so that all that is tried does, by construction."
    return said


def beside(found: Document, quality: str) -> list[str]:
    """What is given beside the score of a quality."""
    its = found[quality]
    sentences = []
    if quality == "dissatisfaction":
        if its["stretch"]["value"] is not None:
            stretch, of = (
                its["stretch"]["value"],
                count(its["stretch"]["evidence"], "goal", "goals"),
            )
            sentences.append(
                f"of the way from baseline to target, {share(stretch)} lies beyond best practice (median of {of}): "
                "progress is easier where little does."
                if stretch > 0
                else f"in the median of {of} the target does not go beyond best practice."
            )
        if its["exploring"]["value"] is not None:
            said = f"{_of(its['exploring'])} tried initiatives explore what is not proven"
            if its["exploring_resources"]["value"] is not None:
                said += f"; by what is committed to them, {share(its['exploring_resources']['value'])} does"
            sentences.append(f"{said}.")
    if quality == "learning":
        sentences += _learning(its)
    if quality == "sharing" and its["tied_language"]["value"] is not None:
        sentences.append(
            f"two leaders who are tied use the same words to {share(its['tied_language']['value'])} "
            f"({count(its['tied_language']['evidence'], 'pair', 'pairs')})."
        )
    return sentences


def _learning(its: Document) -> list[str]:
    sentences = []
    lesson, use = its["days_to_lesson"]["value"], its["days_to_use"]["value"]
    steps = [] if lesson is None else [f"{lesson:.0f} days from the end to the first lesson"]
    steps += [] if use is None else [f"{use:.0f} days from a lesson to what first used it"]
    if steps:
        sentences.append(f"in the median {' and '.join(steps)}.")
    difference = its["success_difference"]
    if difference["value"] is not None:
        low, high = difference["interval"]
        used, others = its["success_using"], its["success_others"]
        sentences.append(
            f"{_of(used)} judged initiatives that used such a lesson succeeded, and {_of(others)} others: a "
            f"difference of {difference['value']:+.2f}, which could be {low:+.2f} to {high:+.2f}. Who uses "
            "lessons may differ in more than that."
        )
    return sentences


def goals(found: Document) -> list[Document]:
    """The goals whose progress or stretch is known, those that are wanted most first."""
    those = [
        goal
        for goal in found["dissatisfaction"]["by_goal"]
        if goal["progress"]["value"] is not None or goal["stretch"]["value"] is not None
    ]
    return sorted(those, key=lambda goal: -goal["wanted"])


def basis(document: Document, network: Network) -> list[str]:
    """What the findings rest on."""
    found = document["qualities"]
    rows = document["network"]
    counted = [
        count(rows[name], one, name)
        for name, one in (
            ("initiatives", "initiative"),
            ("lessons", "lesson"),
            ("shares", "share"),
            ("uses", "use"),
            ("observations", "observation"),
            ("commitments", "commitment"),
            ("terms", "term"),
        )
        if rows[name]
    ]
    sentences = [f"{', '.join(counted)}." if counted else "Nothing was recorded of what was tried."]
    if found["outcomes"]["as_of"]:
        sentences.append(f"Looked at from {found['outcomes']['as_of']}.")
    sentences.append(
        "How these signs are defined is this library's own choice. Most can be gamed by what is written down and "
        "what is left out: coalign's docs/qualities.md says how. coalign.qualities.profile(network).rows("
        '"risk.aimed") shows the rows behind a sign.'
    )
    return sentences


def missing(found: Document) -> list[tuple[str, list[str]]]:
    """The reasons why indicators are unknown, each with those that it hides."""
    reasons: dict[str, list[str]] = {}
    for quality in QUALITIES:
        for key, estimate in found[quality]["indicators"].items():
            if estimate["value"] is None:
                reason = _WHY.get((key, estimate["unknown"])) or why(estimate["unknown"])
                reasons.setdefault(reason, []).append(spaced(key))
    return list(reasons.items())


def unknown(found: Document) -> list[str]:
    """What cannot be said, and why."""
    sentences = [
        f"{', '.join(hidden).capitalize()}: {reason}." for reason, hidden in missing(found)
    ]
    return sentences or ["Nothing that this section would need."]


def _said(key: str, estimate: Document) -> str:
    value, number = estimate["value"], estimate["evidence"]
    words = _WHOLE.get(key, _SAID[key]) if value == 1 else _SAID[key]
    return words.format(k=round(value * number), n=f"{number:,}", share=share(value))


def _of(estimate: Document) -> str:
    number = estimate["evidence"]
    return f"{round(estimate['value'] * number)} of {number:,}"


def _value(estimate: Document) -> str:
    return "    ?" if estimate["value"] is None else f"{estimate['value']:5.3f}"


def _between(estimate: Document) -> str:
    if "interval" not in estimate:
        return ""
    low, high = estimate["interval"]
    return f"could be {low:.2f} to {high:.2f}"
