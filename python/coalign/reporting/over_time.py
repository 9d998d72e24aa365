# SPDX-License-Identifier: MIT
"""What the goals' numbers over time say."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from .lines import lines_figure
from .section import Bar, Part, Section, Table
from .wording import Name, amount, count, known, listed, names, percent, why

if TYPE_CHECKING:
    from .._results.outcomes import GoalOverTime, OverTime
    from ..reports import Report

TITLE = "Over time: where do the goals' numbers go?"
HOW = (
    "Progress is (latest - baseline) / (target - baseline): below 0 it is further away than it was, above 1 beyond.",
    "A year is the trend by Theil and Sen, since anything was tried where there are three observations. The target is "
    "met, at this pace, from the latest value on.",
    "Turned compares the latest with what the time before anything was tried would have led to, as a share of what "
    "was then left to the target: 0 no better, 1 the target.",
    "Still there is what is left of the gain that an initiative had at its end: 1 all, 0 none, above 1 it went on.",
)
_FEW = 7  # observations: so many tell next to nothing of how each resembles the one before
Goals = list[tuple[Name, "GoalOverTime"]]


def section(report: Report) -> Section:
    found, network = report.outcomes.over_time, report.network
    if not network.observations:
        nothing = "Nothing is recorded of what was measured: where the numbers go is not known."
        return Section.empty("over_time", TITLE, nothing, "observations")
    tried, wanted = names(network, "initiatives"), names(network, "goals")
    goals = [(wanted[row.goal], row) for row in found.by_goal if row.latest.value is not None]
    parts: tuple[Part, ...] = (
        Table(
            "Goals that anything was observed of",
            ("goal", "latest", "progress", "", "a year", "target met", "wanted by", "turned"),
            [
                (
                    name,
                    known(row.latest, amount),
                    percent(row.progress),
                    Bar(row.progress.value, 0, 1, "progress"),
                    known(row.trend, amount),
                    met(row),
                    row.by or "",
                    percent(row.turned),
                )
                for name, row in goals
            ],
            most=20,
        ),
        *([drawn] if (drawn := lines_figure(goals, network)) else []),
        Table(
            "What ended, and what lasted",
            ("initiative", "goal", "ended", "gain at its end", "still there"),
            [
                (
                    tried[row.initiative],
                    wanted[row.goal],
                    row.end or "",
                    known(row.gain, amount),
                    percent(row.lasting),
                )
                for row in found.by_initiative
                if row.gain.value is not None
            ],
            most=20,
        ),
    )
    basis = [
        f"{count(len(network.observations), 'observation', 'observations')} of {len(goals)} of "
        f"{count(len(found.by_goal), 'goal', 'goals')}, as of {found.as_of or 'no date'}.",
        "A trend is the median of the slopes between all pairs of observations, since anything was tried where there "
        "are three; a range needs about five. Under eight it takes them as independent, so that years in a row are "
        "less sure than it says.",
        "That a number moved while something was tried does not say that this moved it, and what is still there of a "
        "gain may be the work of others since.",
    ]
    if any(row.trend.evidence > _FEW for _, row in goals):
        basis.append(
            "From eight observations on, the range is the wider the more each resembles the one before. Where each "
            "does by half, that of twenty years holds the true trend in 93 of 100 cases."
        )
    away = [name for name, row in goals if row.expected.unknown == "leads_away"]
    late = [name for name, row in goals if row.in_time is False and name not in away]
    through = [name for name, row in goals if row.breakthrough is True]
    findings = [
        _reached(found),
        *_of("Moving away from the target, or not at all", away),
        *_of("At their pace these come too late", late),
        *_turned(goals),
        *_of("Better than the best practice known", through),
        *_lasting(found, tried, wanted),
    ]
    return Section("over_time", TITLE, findings, parts, basis, how=HOW)


def _of(what: str, goals: list[Name]) -> list[str]:
    return [f"{what}: {listed(goals)}."] if goals else []


def _reached(found: OverTime) -> str:
    reached, in_time = found.reached, found.in_time
    if reached.value is None:
        return f"How many targets are met is not known: {why(reached.unknown)}."
    of = count(reached.evidence, "goal", "goals")
    said = f"{percent(reached)} of {of} with a target and an observation have reached it"
    if in_time.value is None:
        return f"{said}."
    dated = count(in_time.evidence, "goal", "goals")
    return f"{said}; of {dated} with a date too, {percent(in_time)} reached it in time, or will at their pace."


def _turned(goals: Goals) -> list[str]:
    rows = [(name, row.turned) for name, row in goals if row.turned.value is not None]
    if not rows:
        return [
            "For no goal is enough recorded from before the work to say whether a curve was turned."
        ]
    few = min(turned.evidence for _, turned in rows)
    before = (
        f"the time before the work would have led to (a line through {few} observations or more)"
    )
    return [
        *_of(f"Better than {before}", [name for name, turned in rows if float(turned) > 0]),
        *_of(f"No better than {before}", [name for name, turned in rows if float(turned) <= 0]),
    ]


def _lasting(found: OverTime, tried: dict[str, Name], wanted: dict[str, Name]) -> list[str]:
    if found.lasting.value is None:
        return []
    gone = [
        f"{tried[row.initiative]} ({wanted[row.goal]})"
        for row in found.by_initiative
        if float(row.lasting) < 0.5
    ]
    of = count(found.lasting.evidence, "gain", "gains")
    said = f"Of {of} by what has ended, {percent(found.lasting)} are at least half there still"
    return [f"{said}; not {listed(gone)}." if gone else f"{said}."]


def met(row: GoalOverTime) -> str:
    """When the target is met at this pace."""
    if row.expected.value is None:
        return "never at this pace" if row.expected.unknown == "leads_away" else "not known"
    if row.progress.value is not None and row.progress.value >= 1:
        return "met"
    when = _year(row.expected.value)
    if row.trend.interval is None:
        return when
    first, last = (
        "never" if end.value is None else _year(end.value) for end in (row.earliest, row.at_latest)
    )
    return f"{when} ({first} to {last})"


def _year(value: float) -> str:
    """The calendar year that a year with its fraction lies in: 2025.7 is in 2025, not in 2026."""
    days = math.floor((value - 1970) * 365.25 + 1e-6)  # as the core counts years, rounding aside
    first, last = (end.toordinal() for end in (date.min, date.max))
    day = date(1970, 1, 1).toordinal() + days
    return str(date.fromordinal(min(max(day, first), last)).year)
