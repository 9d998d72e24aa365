# SPDX-License-Identifier: MIT
"""Where the parts of alignment stand, and what one change would do to them: an appendix, not a headline."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .resources import means_of
from .section import Listed, Section, Table
from .wording import amount, count, cut, decimals, fixed, measured, names

if TYPE_CHECKING:
    from .._results.alignment import Conversation, MeansShift
    from ..reports import Report

TITLE = "Together: where the parts stand, and what would move them"
HELPS = "Where one change would move a score most (this is arithmetic, not advice)"
HOW = (
    "Scores of different parts cannot be compared; where they stand between chance and the best arrangement of the "
    "same priorities and ties can.",
)


def section(report: Report) -> Section:
    found = report.alignment.together
    known = {
        name: part
        for name in ("agendas", "networks", "resources")
        if (part := getattr(found, name)).position.value is not None
    }
    helps = [_talk(talk, report) for talk in found.conversation or ()]
    helps += [_shift(shift, report) for shift in found.means or ()]
    if not known and not helps:
        return Section.empty("together", TITLE, "Too little is known to compare the parts.")
    parts = (
        Table(
            "Where the parts stand (below 0: less than chance; 0: as by chance; 1: the best arrangement)",
            ("", "score", "by chance", "position", ""),
            [
                (
                    name,
                    decimals(part.value),
                    decimals(part.chance),
                    *measured(part.position, "position", -1),
                )
                for name, part in known.items()
            ],
        ),
        Listed(HELPS, helps),
    )
    return Section("together", TITLE, [], parts, how=HOW)


def _shift(shift: MeansShift, report: Report) -> str:
    means, goals = means_of(report.network), names(report.network, "goals")
    what = cut(means[shift.resource], 40)
    if math.isfinite(shift.amount):
        what = f"{amount(shift.amount)} of {what}"
    to, gain = cut(goals[shift.to], 50), _gain(shift.gain)
    if shift.source is None:
        return f"Meeting this need would raise coverage most: {what} for {to}: {gain}."
    source = cut(goals[shift.source], 50)
    return (
        f"This move would bring means closest to priorities: {what} from {source} to {to}: {gain}."
    )


def _gain(gain: float) -> str:
    return fixed(gain, 3, signed=True) if gain >= 0.0005 else "less than +0.001"


def _talk(talk: Conversation, report: Report) -> str:
    leader = cut(names(report.network, "leaders")[talk.leader], 50)
    goal = cut(names(report.network, "goals")[talk.goal], 50)
    others = count(talk.alike - 1, "other", "others")
    how = "silent on it too" if talk.silent else "standing alike"
    alike = f" (as would each of {others} {how})" if talk.alike > 1 else ""
    where = "for it" if talk.to_stance > 0 else "against it" if talk.to_stance < 0 else "neutral"
    return (
        f"This shift would align agendas most: {leader} on {goal}, to where the others stand ({where}): "
        f"{_gain(talk.gain)}{alike}."
    )
