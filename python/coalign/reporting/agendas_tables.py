# SPDX-License-Identifier: MIT
"""The tables of agenda alignment: its parts, goals, groups, and who moves the score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import importance
from .section import Bar, Sides, Table
from .svg import STANCES
from .wording import Name, between, decimals, fixed, measured, share, sure

if TYPE_CHECKING:
    from .._results.alignment import Agendas, KindPair, LeaderAgendas, SectorPair
    from ..reports import Report

__all__ = ["by_goal", "by_groups", "movers", "parts"]

PARTS = {
    "score": "agreement × overlap",
    "agreement": "on what both care about: -1 opposed, 1 the same way",
    "overlap": "of what either cares about, what both do: 0 to 1",
}


def parts(report: Report) -> Table:
    """Each part beside the chance that the finding is held against, the stricter of two."""
    found, stricter = report.alignment.agendas, report.alignment.agendas_by_chance
    supported, rows = found.support_only, []
    by_chance = {
        "score": stricter.score,
        "agreement": found.chance.agreement,
        "overlap": stricter.overlap,
    }
    for key, meaning in PARTS.items():
        part, chance = getattr(found, key), by_chance[key].value
        expected = None if supported and key != "overlap" else chance
        rows.append(
            (
                f"{key}: {meaning}",
                *measured(part, key, 0 if key == "overlap" else -1, 1, expected),
                "" if expected is None else fixed(expected),
            )
        )
    return Table("The score and its parts", ("", "value", "", "by chance (the mark)"), rows)


def by_goal(found: Agendas, names: Mapping[str, Name]) -> Table:
    goals = [goal for goal in found.by_goal if goal.portion > 0]
    goals.sort(key=lambda goal: -goal.portion * (1 - (goal.score.value or 0)))
    # A column of nothing known for any goal tells nothing.
    spread = [
        (name, key)
        for name, key in (("van der Eijk's A", "van_der_eijk"), ("polarization", "esteban_ray"))
        if any(getattr(goal, key).value is not None for goal in goals)
    ]
    kinds = [*STANCES[:-1], importance.ALONE, STANCES[-1]] if found.without_stance else [*STANCES]
    room = (
        max((goal.opposing + goal.neutral / 2 for goal in goals), default=0),
        max(
            (goal.supporting + goal.without_stance + goal.neutral / 2 for goal in goals), default=0
        ),
        max((goal.silent for goal in goals), default=0),
    )
    return Table(
        "By goal, those that part leaders most first",
        (
            *("goal", "who stands how", "weight", "score", "costs"),
            *("for", "against", "neutral"),
            *([importance.ALONE[1]] if found.without_stance else []),
            "silent",
            *(name for name, _ in spread),
        ),
        [
            (
                names[goal.goal],
                Sides(tuple((kind, getattr(goal, kind), name) for kind, name in kinds), room),
                share(goal.portion),
                sure(goal.score),
                decimals(goal.loss),
                *(getattr(goal, kind) for kind in ("supporting", "opposing", "neutral")),
                *([goal.without_stance] if found.without_stance else []),
                goal.silent,
                *(decimals(getattr(goal, key), 2) for _, key in spread),
            )
            for goal in goals
        ],
    )


def by_groups(
    by: str, pairs: list[tuple[KindPair | SectorPair, tuple[str | None, str | None]]]
) -> Table:
    """The pairs of kinds or of sectors, the weightiest first."""
    return Table(
        f"By {by}s of leaders",
        ("who", "weight", "score", "", "agreement", "overlap", "entries"),
        [
            (
                between(by, groups, pair.leaders),
                share(pair.portion),
                *measured(pair.score, "score", -1),
                *map(decimals, (pair.agreement, pair.overlap)),
                pair.score.evidence,
            )
            for pair, groups in sorted(pairs, key=lambda one: -one[0].portion)
        ],
    )


def movers(moving: list[LeaderAgendas], names: Mapping[str, Name]) -> Table:
    moving.sort(key=lambda row: -abs(float(row.effect)))
    most = abs(float(moving[0].effect))
    return Table(
        "Who moves the score most",
        ("leader", "score without them", "their effect", ""),
        [
            (
                names[row.leader],
                decimals(row.without),
                fixed(float(row.effect), 3, signed=True),
                Bar(row.effect.value, -most, most, "effect"),
            )
            for row in moving
        ],
    )
