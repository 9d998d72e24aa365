# SPDX-License-Identifier: MIT
"""Counts of answers that add up: agendas of more answers than fit into memory, or than one machine reads in time."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from .. import _core
from .._results.alignment import Agendas
from ..errors import Error
from ..io.frames import frame_of

__all__ = ["AgendaTally"]


class AgendaTally:
    """How many leaders, of which kind and sector, stand where on which goal. `tally` makes one of answers.

    Tallies add up with ``+`` and ``sum``, in any order; equal answers make equal tallies, whoever counted them.
    They pickle, so that an engine can send them.
    """

    __slots__ = ("_core", "_given")

    def __init__(self, core: _core.AgendaTally, given: bool) -> None:
        self._core, self._given = core, given  # whether the goals and their order were given

    @property
    def leaders(self) -> int:
        """How many answered anything."""
        return sum(self._core.leaders_of())

    @property
    def answers(self) -> int:
        """How many answers there are."""
        return self._core.answers()

    @property
    def goals(self) -> list[str]:
        """The goals, in their order."""
        return [name for name, _ in self._core.goals()]

    def agendas(
        self, *, silence: Literal["absent", "unknown"] = "absent", threads: int = 1
    ) -> Agendas:
        """Score, agreement, overlap, chance, and how they split by goal, kind and sector.

        The same bits as `coalign.alignment.agendas` of a network of all these leaders. What needs each leader is
        ``not_asked``: intervals, ``by_leader``, alpha, visions.

        Parameters
        ----------
        silence : str, default "absent"
            what it means that a leader has no answer on a goal: "absent" or "unknown"
        threads : int, default 1
            on how many threads; 0: as many as there are; results never depend on it

        Returns
        -------
        Agendas
            as of a network
        """
        return Agendas(self._core.agendas(silence, threads=threads))

    def to_frame(self, backend: str | None = None) -> Any:
        """The counts as a data frame: what `from_counts` takes.

        Parameters
        ----------
        backend : str | None
            "pandas", "polars" or "pyarrow"; None: the first of them that is installed

        Returns
        -------
        data frame
            goal, kind, sector, stance, priority, leaders
        """
        goal, group, stance, priority, leaders = self._core.counts()
        names, groups = self.goals, self._core.groups()
        return frame_of(
            {
                "goal": [names[one] for one in goal],
                "kind": [groups[one][0] or None for one in group],
                "sector": [groups[one][1] or None for one in group],
                "stance": stance,
                "priority": priority,
                "leaders": leaders.astype(np.int64),
            },
            backend,
        )

    def __add__(self, other: object) -> AgendaTally:
        if not isinstance(other, AgendaTally):
            return NotImplemented
        one, two, given = self._core, other._core, self._given or other._given
        if one.goals() != two.goals():
            goals = _all_goals(self, other)
            one, two = _over(one, goals), _over(two, goals)
        found = one.copy()
        found.add_tally(two)
        return AgendaTally(found, given)

    def __radd__(self, other: object) -> AgendaTally:
        return self if other == 0 else NotImplemented  # sum() begins with it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AgendaTally) and self._core.same(other._core)

    def __hash__(self) -> int:
        return hash((self.leaders, self.answers, tuple(self.goals)))

    def __repr__(self) -> str:
        return f"AgendaTally(leaders={self.leaders:,}, answers={self.answers:,}, goals={len(self.goals)})"

    def __getstate__(self) -> tuple[Any, ...]:
        core = self._core
        return (
            *(self._given, core.goals(), core.groups(), core.stance_points()),
            *(core.leaders_of(), core.counts(), core.own_pairs(), core.own_pairs_known()),
        )

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._given, goals, groups, points, leaders, counts, pairs, pairs_known = state
        self._core = _core.AgendaTally(goals, groups, points)
        fill(self._core, leaders, counts, pairs if pairs_known else None)


def fill(core: _core.AgendaTally, leaders: Any, counts: Any, pairs: Any) -> None:
    core.add_counts(*counts)
    for group, count in enumerate(leaders):
        core.add_leaders(group, count)
    for priority, count in pairs or ():
        core.add_own_pairs(priority, count)
    if pairs is None:
        core.forget_own_pairs()


def _all_goals(one: AgendaTally, other: AgendaTally) -> list[tuple[str, float]]:
    """The goals of both; those that were given stay as they are."""
    given = [side for side in (one, other) if side._given]
    both = dict(one._core.goals()) | dict(other._core.goals())
    if not given:
        return sorted(both.items())
    goals = given[0]._core.goals()
    named = {name for name, _ in goals}
    if len(given) == 2 or set(both) - named:
        other_names = ", ".join(sorted(set(both) - named)[:5]) or "others, or in another order"
        raise Error(f"tallies of different goals do not add up: the one has not {other_names}")
    return goals


def _over(core: _core.AgendaTally, goals: list[tuple[str, float]]) -> _core.AgendaTally:
    """The same tally with more goals, or in another order."""
    place = {name: number for number, (name, _) in enumerate(goals)}
    number = np.array([place[name] for name, _ in core.goals()], dtype=np.uint32)
    goal, *rest = core.counts()
    made = _core.AgendaTally(goals, core.groups(), core.stance_points())
    pairs = core.own_pairs() if core.own_pairs_known() else None
    fill(made, core.leaders_of(), (number[goal] if len(goal) else goal, *rest), pairs)
    return made
