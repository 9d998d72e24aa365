# SPDX-License-Identifier: MIT
"""Whether it would go on without those who lead now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Section, Table
from .wording import Name, count, listed, measured, names

if TYPE_CHECKING:
    from .._results.leadership import Continuity
    from ..reports import Report

TITLE = "Continuity: would it go on without those who lead now?"
PARTS = {
    "leaders_left": "leaders",
    "ties_left": "ties",
    "agenda_left": "support for goals",
    "goals_left": "goals with a committed leader",
    "resources_left": "committed resources",
}
HOW = (
    "A goal of a current leader has somebody to follow where an emerging or future leader is committed to it too, and "
    "has a tie to a current leader who is.",
    "Ties of all types count, whichever way they run. Leaders without a stage stay.",
)


def section(report: Report) -> Section:
    found, network = report.leadership.continuity, report.network
    if found.leaders_left.value is None:
        said = "No leader is recorded as emerging or future."
        return Section.empty("continuity", TITLE, said, "leaders (stage)")
    left = [
        (f"of {what}", *measured(getattr(found, key), what, digits=2))
        for key, what in PARTS.items()
        if getattr(found, key).value is not None
    ]
    parts = (
        Table(
            "What would remain if all current leaders left (1: all of it)",
            ("", "remains", ""),
            left,
        ),
        _goals(found, names(network, "leaders"), names(network, "goals")),
    )
    basis = [
        f"{count(found.current, 'current leader', 'current leaders')}, {found.next} emerging or future; "
        f"{found.no_stage} without a stage."
    ]
    return Section("continuity", TITLE, _findings(found), parts, basis, (), HOW)


def _findings(found: Continuity) -> list[str]:
    depth = found.bench_depth
    if depth.value is None:
        return [
            f"{found.next} of {count(found.current + found.next, 'leader is', 'leaders are')} emerging or future. "
            "Whether they could carry goals on is not known: no goal of a current leader is recorded."
        ]
    followed = sum(bool(row.bench) for row in found.goals)
    goals = count(len(found.goals), "goal", "goals")
    return [
        f"{followed} of {goals} of current leaders "
        f"{'has' if followed == 1 else 'have'} somebody to follow: an emerging or future leader who is committed to it "
        "and tied to a current one."
    ]


def _goals(found: Continuity, leaders: dict[str, Name], goals: dict[str, Name]) -> Table:
    return Table(
        "Who could follow, goals without anybody first",
        ("goal", "current", "next", "could follow"),
        [
            (
                goals[row.goal],
                row.current,
                row.next,
                Name(listed([leaders[key] for key in row.bench], 3) or "nobody"),
            )
            for row in found.goals
        ],
    )
