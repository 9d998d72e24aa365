# SPDX-License-Identifier: MIT
"""The parts of alignment side by side, and what would help most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import _core
from .._core import Network
from ..files import Progress
from ..layers import Also, TieWeight, types_of
from ..results import Estimate, Result, Rows
from ._networks import Gap

__all__ = [
    "AlignedPart",
    "Conversation",
    "MeansShift",
    "OneNumber",
    "Together",
    "conversations",
    "together",
]


class AlignedPart(Result):
    """A part of alignment beside chance and the best: ``position`` is 0 at chance, 1 at the best."""

    value: Estimate
    chance: Estimate
    position: Estimate


class Conversation(Result):
    """One leader's shift on one goal, and what the agenda score would rise by."""

    leader: str
    goal: str
    silent: bool
    stance: Estimate
    priority: Estimate
    to_stance: float
    to_priority: float
    gain: float
    alike: int


class MeansShift(Result):
    """Means that would help most: new ones (``source`` is None), or some that go to another goal now."""

    resource: str
    source: str | None
    to: str
    amount: float
    raises: str
    gain: float


class OneNumber(Result):
    """The parts of alignment multiplied, and the parts."""

    score: Estimate
    agendas: Estimate
    networks: Estimate
    resources: Estimate


class Together(Result):
    """The parts of alignment, the weakest, and what would help each most."""

    __slots__ = ("_one",)

    _one: OneNumber

    agendas: AlignedPart
    networks: AlignedPart
    resources: AlignedPart
    coverage: Estimate
    compared: int
    weakest: str | None
    tie: Rows[Gap]
    conversation: Rows[Conversation]
    means: Rows[MeansShift]

    def __init__(self, raw: Mapping[str, Any], one: Mapping[str, Any]) -> None:
        super().__init__(raw)
        object.__setattr__(self, "_one", OneNumber(one))

    def one_number(self) -> OneNumber:
        """The parts multiplied, since they do not make up for one another: the geometric mean of the agenda
        score (not below 0), the congruence, and that of match and coverage (or the one of these that is known).

        0 where one of them is 0, unknown where one is unknown. It hides what the parts say: no report has it.
        """
        return self._one

    def __getstate__(self) -> dict[str, Any]:
        return {"values": self._values, "one": self._one}

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state["values"])
        object.__setattr__(self, "_one", state["one"])


def together(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    through: float = 0.5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Together:
    """The parts of alignment side by side: which is the weakest, and what would help most?

    Scores of different parts cannot be compared. Their ``position`` can: 0 is what chance would give, 1 what
    the best arrangement of the same priorities, ties and means would give; below 0 is worse than chance.
    ``weakest`` is the part with the lowest position, None where fewer than two are known. ``tie`` is the missing
    tie that would add most to the congruence, ``conversation`` the shift of one leader on one goal that would add
    most to the agenda score, ``means`` the shift of means that would add most to coverage (where needs are known)
    or the match, all exactly.

    Options as in `networks`. Cost: that of `agendas`, `networks`, `resources`, `gaps` and `conversations`.
    """
    found, one = _core.together(
        network,
        types=types_of(layers),
        weight=weight,
        also=list(also),
        through=through,
        threads=threads,
        progress=progress,
    )
    return Together(found, one)


def conversations(
    network: Network, top: int = 10, *, threads: int = 1, progress: Progress | None = None
) -> Rows[Conversation]:
    """Whose shift on which goal would raise the agenda score most?

    Each row is one leader who would come to stand on one goal where the others stand: at a priority that
    somebody gives it (of more than 16, 16 quantiles) and no lower than their own, with the stance that the others
    agree with most. ``gain`` is exact. Of leaders who stand alike on a goal the first is shown, ``alike`` counts
    them. Letting go of a goal, or caring less for it, is not among them. Cost: O(16 entries log entries).
    """
    raw = _core.conversations(network, top=top, threads=threads, progress=progress)
    return Rows(Conversation, raw)
