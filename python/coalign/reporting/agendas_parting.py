# SPDX-License-Identifier: MIT
"""Over which goals leaders part most, who is out of step, and who is behind the visions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .findings import may_be_chance
from .wording import count, cut, decimals, fixed, names, percent

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import Agendas, AgendasByChance, LeaderAgendas

__all__ = ["out_of_step", "who_and_what"]


def who_and_what(found: Agendas, chance: AgendasByChance, network: Network) -> list[str]:
    """Over which goals leaders part most, who is out of step, and who is behind the visions."""
    goals, leaders = names(network, "goals"), names(network, "leaders")
    noise = may_be_chance(chance.least_aligned)
    furthest = [] if noise else _out_of_step(found, leaders)
    return [*_divides(found, goals), *furthest, *_common(found, goals)]


def _divides(found: Agendas, names: Mapping[str, str]) -> list[str]:
    if found.score.value is None or 1 - found.score.value < 1e-9:
        return []
    spoken = [goal for goal in found.by_goal if goal.portion > 0]
    goals = sorted(spoken, key=lambda goal: -goal.portion * (1 - (goal.score.value or 0)))[:2]
    if not goals:
        return []
    costs = [
        f"“{cut(names[goal.goal], 60)}”, which costs {decimals(goal.loss)} of the "
        f"{fixed(1 - found.score.value, 3)} that the score lacks"
        if not place
        else f"then “{cut(names[goal.goal], 60)}” with {decimals(goal.loss)}"
        for place, goal in enumerate(goals)
    ]
    why_so = "for some it matters and for others not"
    if found.silence == "unknown":
        why_so = "those who speak on it are not on one side"
    elif float(goals[0].loss_of_agreement) > float(goals[0].loss_of_overlap):
        why_so = "those who care about it are not on one side"
    return [f"What divides most is {'; '.join(costs)}. On the first, {why_so}."]


def out_of_step(found: Agendas) -> list[LeaderAgendas]:
    """The leaders who lower the score, that with the lowest score over their own pairs first."""
    lower = [
        row
        for row in found.by_leader
        if (row.effect.value or 0) < 0 and row.score.value is not None
    ]
    return sorted(lower, key=lambda row: (float(row.score), float(row.effect)))


def _out_of_step(found: Agendas, names: Mapping[str, str]) -> list[str]:
    lower = out_of_step(found)
    if found.leaders_known < 3 or not lower:
        return []
    first = lower[0]
    rest = [cut(names[row.leader], 40) for row in lower[1:3]]
    then = f" Next: {'; '.join(rest)}." if rest else ""
    beside = (
        f"{decimals(first.score)} over their own pairs against {decimals(found.score)} over all"
    )
    who = cut(names[first.leader], 60)
    if not float(first.agreement) < float(found.agreement):
        return [f"{who} shares least with the others: {beside}.{then}"]
    less = found.silence != "unknown" and float(first.overlap) < float(found.overlap)
    also = " and care about other things" if less else ""
    return [f"Furthest out of step is {who}, with {beside}: they pull another way{also}.{then}"]


def _common(found: Agendas, names: Mapping[str, str]) -> list[str]:
    visions = [row for row in found.common.by_vision if row.share.value is not None]
    if not visions:
        return []
    kept = sorted(visions, key=lambda row: -float(row.share))
    told = []
    for row in kept if len(kept) < 3 else [kept[0], kept[-1]]:
        support = "supports" if row.supporting == 1 else "support"
        how = f"{row.directly} of them by name" if row.directly else "none of them by name"
        told.append(
            f"{row.supporting} of {count(row.share.evidence, 'leader', 'leaders')} ({percent(row.share)}) {support} "
            f"“{cut(names[row.goal], 60)}” or what serves it"
            + (f", {how}" if row.supporting else "")
            + (f"; {row.opposing} against it" if row.opposing else "")
            + (f"; {row.without_stance} not asked which side" if row.without_stance else "")
        )
    first = "Behind the vision: " if len(kept) == 1 else f"Of {len(kept)} visions: "
    served = " No goal is marked as vision: those count that are served and serve no other."
    return [f"{first}{'; '.join(told)}.{served if found.common.visions == 'served' else ''}"]
