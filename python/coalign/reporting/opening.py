# SPDX-License-Identifier: MIT
"""The first page: what a board hears, each finding with how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import cautions, distribution, importance, positions, resilience
from .agendas import known_of
from .findings import said
from .section import Dot, Listed, Part, Section, Table
from .wording import count, cut, decimals, names

if TYPE_CHECKING:
    from ..reports import Report
    from ..results import Estimate

TITLE = "In short"
_INTRODUCED = 3
_SCORES = {
    "agendas_beside_chance": "Agendas: do leaders want the same things?",
    "ties_beside_chance": "Networks: do those work together who share goals?",
    "means_beside_chance": "Resources: do the means follow the priorities?",
}


def section(report: Report, topics: Sequence[Section]) -> Section:
    """The first page of a report, whose topics say what is not known."""
    if not report.network.agendas and report.structure.positions.ties:
        return _of_ties(report)
    found = [
        f"{known_of(report.alignment.agendas)}.",
        *said(report, "agendas_beside_chance", "ties_beside_chance"),
        distribution.spread(report),
        _of_means(report),
        *said(report, "most_contested_goal"),
    ]
    nothing = [sentence for topic in topics if not topic.parts for sentence in topic.findings]
    unknown = [*said(report, "agendas_unknown"), *importance.counted(report.alignment.agendas)]
    parts: tuple[Part, ...] = (
        _scores(report),
        Listed("Whom to introduce to whom", _introductions(report)),
        Listed("What is not known", [*unknown, *dict.fromkeys(nothing)]),
    )
    return Section("opening", TITLE, list(filter(None, found)), parts)


def _of_means(report: Report) -> str:
    """Both findings of resources, as one."""
    return " ".join(said(report, "means_beside_chance", "needs_covered"))


def _of_ties(report: Report) -> Section:
    """The first page where nobody's agenda is recorded: whom ties join, and whom they do not."""
    found = [
        distribution.spread(report),
        *positions.connect(report),
        *positions.apart(report),
        *resilience.pieces(report),
        *resilience.fragile(report),
        _of_means(report),
    ]
    parts: tuple[Part, ...] = (
        _scores(report),
        Listed("What is not known", cautions.of_ties(report)),
        Listed("What you could add", [_to_add(report)]),
    )
    return Section("opening", TITLE, list(filter(None, found)), parts)


def _to_add(report: Report) -> str:
    """What would tell what ties alone do not."""
    kinds = ("resources", "initiatives", "lessons")
    missing = [kind for kind in kinds if not getattr(report.network, kind)]
    told = [
        "No agenda is recorded. Goals and agendas (who wants what) would tell whether leaders want the same, and who "
        "should meet."
    ]
    if missing:
        told.append(
            f"Beyond that the report reads {' and '.join(filter(None, (', '.join(missing[:-1]), missing[-1])))}."
        )
    if not report.leadership.distribution.stated:
        told.append("If a type of tie means leadership, say so (tie types: means, leads).")
    return " ".join(told)


def _scores(report: Report) -> Table:
    """The scores on one axis, each with its interval and what chance would give."""
    shared = "Agendas: do leaders care about the same things? (overlap)"
    known = _SCORES
    if importance.alone(report.alignment.agendas):
        known = _SCORES | {"agendas_beside_chance": shared}
    scores = [
        (name, finding)
        for finding in report.findings
        if (name := known.get(finding.code)) and finding.value.value is not None
    ]
    below = any(float(one.value) < 0 for _, one in scores)
    low, end = (-1, "opposed") if below else (0, "not at all")
    sure = any(one.value.interval for _, one in scores)
    return Table(
        f"How far they are aligned, from {low} ({end}) to 1 (fully)",
        ("", "score", *(["95%"] if sure else []), "by chance", "the line: 95%; the mark: chance"),
        [
            (
                name,
                decimals(one.value, 2),
                *([_interval(one.value)] if sure else []),
                decimals(one.beside, 2),
                Dot(one.value, low, 1, name, one.beside.value),
            )
            for name, one in scores
        ],
    )


def _interval(score: Estimate) -> str:
    return "" if score.interval is None else "{:.2f} to {:.2f}".format(*score.interval)


def _introductions(report: Report) -> list[str]:
    """The finding of the core, and who comes next."""
    first, leaders = said(report, "introduce"), names(report.network, "leaders")
    rest = [
        f"{' to '.join(cut(leaders[key], 50) for key in gap.leader_ids)} ({count(len(gap.goal_ids), 'goal', 'goals')})"
        for gap in report.alignment.gaps[1:_INTRODUCED]
    ]
    return [*first, f"Next: {'; '.join(rest)}."] if first and rest else first
