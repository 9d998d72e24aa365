# SPDX-License-Identifier: MIT
"""The first page: what a board hears, each finding with how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import cautions, importance, positions, resilience, since
from .findings import said
from .section import Dot, Listed, Part, Section, Table
from .wording import cut, decimals, ended, names

if TYPE_CHECKING:
    from ..reports import Report

TITLE = "In short"
_INTRODUCED = 3
_SCORES = {
    "agendas_beside_chance": "Agendas: do leaders want the same things?",
    "ties_beside_chance": "Networks: do those work together who share goals?",
    "means_beside_chance": "Resources: do the means follow the priorities?",
}
_SHARED = "Agendas: do leaders care about the same things?"


def section(report: Report, topics: Sequence[Section]) -> Section:
    """The first page of a report, whose topics say what is not known."""
    if not report.network.agendas and report.structure.positions.ties:
        return _of_ties(report)
    found = list(dict.fromkeys(one.sentence for one in report.findings if one.opening))
    parts: tuple[Part, ...] = (
        _scores(report),
        since.in_short(report),
        Listed("Whom to introduce to whom", _introductions(report)),
        Listed("What is not known", _unknown(report, topics)),
    )
    return Section("opening", TITLE, found, parts)


def _unknown(report: Report, topics: Sequence[Section]) -> list[str]:
    """Who is silent, what was not asked, and a line for each topic that has no data."""
    agendas = report.alignment.agendas
    told = said(report, "agendas_unknown", "agendas_tipping", "same_acts")
    if importance.alone(agendas):
        told.append(importance.ASK_SIDES)
    elif agendas.without_stance:
        told.append("Some entries say how important a goal is, not for or against it.")
    empty = [topic for topic in topics if not topic.parts and topic.topic != "since"]  # said above
    nothing = [sentence for topic in empty for sentence in topic.findings]
    return [*told, *dict.fromkeys(nothing)]


def _of_ties(report: Report) -> Section:
    """The first page where nobody's agenda is recorded: whom ties join, and whom they do not."""
    told = [one.sentence for one in report.findings if one.opening and one.value.value is not None]
    found = [
        *told,
        *positions.connect(report),
        *positions.apart_in_short(report),
        *resilience.in_short(report),
    ]
    parts: tuple[Part, ...] = (
        _scores(report),
        since.in_short(report),
        Listed("What is not known", cautions.of_ties(report)),
        Listed("What you could add", _to_add(report)),
    )
    return Section("opening", TITLE, found[:5], parts)


def _to_add(report: Report) -> list[str]:
    """What would tell what ties alone do not."""
    kinds = ("resources", "initiatives", "lessons")
    missing = [kind for kind in kinds if not getattr(report.network, kind)]
    told = [
        "Goals and agendas (who wants what): they tell whether leaders want the same, and who should meet."
    ]
    if missing:
        last = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        told.append(f"Also {last}.")
    if not report.leadership.distribution.stated:
        told.append("If a type of tie means leadership, say so (tie types: means, leads).")
    return told


def _scores(report: Report) -> Table:
    """The scores on one axis, each with its interval and what chance would give."""
    known = _SCORES
    if importance.alone(report.alignment.agendas):
        known = _SCORES | {"agendas_beside_chance": _SHARED}
    scores = [
        (name, finding)
        for finding in report.findings
        if (name := known.get(finding.code)) and finding.value.value is not None
    ]
    below = any(
        one.value.value < 0 or (one.value.interval is not None and one.value.interval[0] < 0)
        for _, one in scores
        if one.value.value is not None
    )
    low, end = (-1, "opposed") if below else (0, "not at all")
    return Table(
        f"How far they are aligned, from {low} ({end}) to 1 (fully)",
        ("", "score", "─ how sure, | chance"),
        [
            (name, decimals(one.value, 2), Dot(one.value, low, 1, name, one.beside.value))
            for name, one in scores
        ],
    )


def _introductions(report: Report) -> list[str]:
    """The finding of the core, and who comes next."""
    first, leaders = said(report, "introduce"), names(report.network, "leaders")
    rest = [
        " to ".join(cut(leaders[key], 50) for key in gap.leader_ids)
        for gap in report.alignment.gaps[1:_INTRODUCED]
    ]
    return [*first, *(f"Then {ended(pair)}" for pair in rest)] if first else []
