# SPDX-License-Identifier: MIT
"""What the goals' numbers over time say."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from .._core import Network
from .wording import amount, count, cut, listed, names, share, why, wrapped

__all__ = ["TITLE", "basis", "findings", "goals", "section", "shown"]

TITLE = "Over time: where do the goals' numbers go?"
Document = Mapping[str, Any]


def shown(document: Document) -> bool:
    """Whether anything is recorded that this section could speak of."""
    return bool(document["network"]["observations"])


def section(document: Document, network: Network) -> list[str]:
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if not shown(document):
        return lines
    lines += ["", f"  {'goal':<40}{'latest':>9}{'progress':>10}{'a year':>9}  target met"]
    for name, row in goals(document, network)[:12]:
        lines.append(
            f"  {cut(name, 38):<40}{_number(row['latest']):>9}{_share(row['progress']):>10}"
            f"{_number(row['trend']):>9}  {met(row)}"
        )
    lines += ["", "What this rests on"]
    for sentence in basis(document):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, the most telling first."""
    if not shown(document):
        return ["Nothing is recorded of what was measured: where the numbers go is not known."]
    found = document["outcomes"]["over_time"]
    sentences = [_reached(found)]
    rows = goals(document, network)
    away = [name for name, row in rows if row["expected"].get("unknown") == "leads_away"]
    late = [name for name, row in rows if row["in_time"] is False and name not in away]
    if away:
        sentences.append(f"Moving away from the target, or not at all: {listed(away)}.")
    if late:
        sentences.append(f"At their pace these come too late: {listed(late)}.")
    sentences += [
        *_turned(document, network),
        *_breakthrough(document, network),
        *_lasting(found, network),
    ]
    return sentences


def _reached(found: Document) -> str:
    reached, in_time = found["reached"], found["in_time"]
    if reached["value"] is None:
        return f"How many targets are met is not known: {why(reached['unknown'])}."
    of = count(reached["evidence"], "goal", "goals")
    said = f"{share(reached['value'])} of {of} with a target and an observation have reached it"
    if in_time["value"] is None:
        return f"{said}."
    dated = count(in_time["evidence"], "goal", "goals")
    return f"{said}; of {dated} with a date too, {share(in_time['value'])} reached it in time, or will at their pace."


def _turned(document: Document, network: Network) -> list[str]:
    rows = [
        (name, row) for name, row in goals(document, network) if row["turned"]["value"] is not None
    ]
    if not rows:
        return [
            "For no goal is enough recorded from before the work to say whether a curve was turned."
        ]
    better = [name for name, row in rows if row["turned"]["value"] > 0]
    worse = [name for name, row in rows if row["turned"]["value"] <= 0]
    few = min(int(row["turned"]["evidence"]) for _, row in rows)
    before = (
        f"the time before the work would have led to (a line through {few} observations or more)"
    )
    sentences = []
    if better:
        sentences.append(f"Better than {before}: {listed(better)}.")
    if worse:
        sentences.append(f"No better than {before}: {listed(worse)}.")
    return sentences


def _breakthrough(document: Document, network: Network) -> list[str]:
    through = [name for name, row in goals(document, network) if row["breakthrough"] is True]
    return [f"Better than the best practice known: {listed(through)}."] if through else []


def _lasting(found: Document, network: Network) -> list[str]:
    tried, wanted = names(network, "initiatives"), names(network, "goals")
    gone = [
        f"{tried[row['initiative']]} ({wanted[row['goal']]})"
        for row in found["by_initiative"]
        if row["lasting"]["value"] is not None and row["lasting"]["value"] < 0.5
    ]
    kept = found["lasting"]
    if kept["value"] is None:
        return []
    of = count(kept["evidence"], "gain", "gains")
    said = f"Of {of} by what has ended, {share(kept['value'])} are at least half there still"
    return [f"{said}; not {listed(gone)}." if gone else f"{said}."]


def goals(document: Document, network: Network) -> list[tuple[str, Document]]:
    """The goals that anything was observed of, by name."""
    wanted = names(network, "goals")
    rows = document["outcomes"]["over_time"]["by_goal"]
    return [(wanted[row["goal"]], row) for row in rows if row["latest"]["value"] is not None]


def met(row: Document) -> str:
    """When the target is met at this pace."""
    expected = row["expected"]
    if expected["value"] is None:
        return "never at this pace" if expected["unknown"] == "leads_away" else "not known"
    if row["progress"]["value"] is not None and row["progress"]["value"] >= 1:
        return "met"
    ends = [row[end]["value"] for end in ("earliest", "at_latest")]
    when = _year(expected["value"])
    if row["trend"].get("interval") is None:
        return when
    first, last = (_year(end) if end is not None else "never" for end in ends)
    return f"{when} ({first} to {last})"


def _year(value: float) -> str:
    """The calendar year that a year with its fraction lies in: 2025.7 is in 2025, not in 2026."""
    days = math.floor((value - 1970) * 365.25 + 1e-6)  # as the core counts years, rounding aside
    first, last = (end.toordinal() for end in (date.min, date.max))
    day = date(1970, 1, 1).toordinal() + days
    return str(date.fromordinal(min(max(day, first), last)).year)


def _number(estimate: Document) -> str:
    return "?" if estimate["value"] is None else amount(estimate["value"])


def _share(estimate: Document) -> str:
    return "?" if estimate["value"] is None else share(estimate["value"])


def basis(document: Document) -> list[str]:
    """What the findings rest on."""
    found = document["outcomes"]["over_time"]
    rows = found["by_goal"]
    seen = sum(1 for row in rows if row["latest"]["value"] is not None)
    return [
        f"{count(document['network']['observations'], 'observation', 'observations')} of {seen} of "
        f"{count(len(rows), 'goal', 'goals')}, as of {found['as_of'] or 'no date'}.",
        "A trend is the median of the slopes between all pairs of observations, since anything was tried where there "
        "are three; a range needs about five. It takes them as independent, so that years in a row are less sure than "
        "it says.",
        "That a number moved while something was tried does not say that this moved it, and what is still there of a "
        "gain may be the work of others since.",
    ]
