# SPDX-License-Identifier: MIT
"""What agendas say where leaders were asked how important goals are, and not which side they take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .section import Stack, Table
from .wording import Name, count, decimals, percent, share

if TYPE_CHECKING:
    from .._results.alignment import Agendas, GoalAgendas

ALONE = ("without_stance", "side not asked")
ASK_SIDES = "Whether leaders agree. Ask who is for and who is against each goal."
NO_SIDE = (
    "Whether leaders agree: they were asked how important goals are, not whether they are for or against them. A "
    "column or question on support or opposition would tell."
)


def alone(found: Agendas) -> bool:
    """Whether nobody was asked which side they take."""
    return found.score.unknown == "no_stances" and found.overlap.value is not None


def findings(found: Agendas) -> list[str]:
    """How many leaders care about a goal: no goal is named, for which are more than others wanted is not tested."""
    counts = [goal.without_stance for goal in found.by_goal if goal.without_stance]
    if len(counts) < 2:
        return []
    fewest, most = min(counts), max(counts)
    of = f"of {count(found.leaders_known, 'leader', 'leaders')}"
    if fewest == most:
        return [
            f"Each of the {len(counts)} goals is on the agendas of {most} {of}. The table shows how much each counts."
        ]
    return [
        f"A goal is on the agendas of {fewest} to {most} {of}. Whether some goals matter to more leaders than by "
        "chance is not tested."
    ]


def by_goal(found: Agendas, names: Mapping[str, Name]) -> Table:
    goals = [goal for goal in found.by_goal if goal.without_stance]
    goals.sort(key=lambda goal: -float(goal.loss_of_overlap))
    return Table(
        "By goal, those that fewest care about alike first",
        ("goal", "weight", "overlap", "lowers overlap by", "who cares", "care", "silent"),
        [
            (
                names[goal.goal],
                share(goal.portion),
                percent(goal.overlap),
                decimals(goal.loss_of_overlap),
                Stack((parted(goal), ("silent", goal.silent, "silent"))),
                goal.without_stance,
                goal.silent,
            )
            for goal in goals
        ],
    )


def parted(goal: GoalAgendas) -> tuple[str, int, str]:
    """Who cares about a goal without a side, as a part of a bar."""
    return (ALONE[0], goal.without_stance, ALONE[1])


def counted(found: Agendas) -> list[str]:
    """How many entries say no side, where others do."""
    if not found.without_stance or alone(found):
        return []
    return [
        f"{count(found.without_stance, 'entry says', 'entries say')} how important a goal is, not for or against: "
        f"{'it counts' if found.without_stance == 1 else 'they count'} for overlap, not for agreement."
    ]
