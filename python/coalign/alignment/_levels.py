# SPDX-License-Identifier: MIT
"""At which level does alignment break?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from ..files import Progress
from ..results import Estimate, Result, Rows
from ._agendas import Balance, Silence, Weights, _by_row

__all__ = ["GroupPair", "HouseAgendas", "Levels", "MemberAgendas", "MembershipAgendas", "levels"]


class GroupPair(Result):
    """The score over the pairs of leaders of two groups; None is no value."""

    groups: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate


class MemberAgendas(Result):
    """A member, and how far it aligns with what it belongs to."""

    member: str
    of: str
    score: Estimate
    agreement: Estimate
    overlap: Estimate


class MembershipAgendas(Result):
    """Members of one kind with wholes of another, pooled."""

    kinds: tuple[str, str]
    memberships: int
    known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate


class HouseAgendas(Result):
    """A leader with members, and how far it aligns with their mean agenda."""

    leader: str
    members: int
    members_known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate


class Levels(Result):
    """How far agendas align between groups of leaders, and between members and wholes (``score``)."""

    by: str
    by_groups: Rows[GroupPair]
    lowest: Rows[GroupPair]
    without: int
    several: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    memberships: int
    memberships_known: int
    by_membership: Rows[MembershipAgendas]
    members: Rows[MemberAgendas]
    houses: Rows[HouseAgendas]


def levels(
    network: Network,
    by: str = "kind",
    *,
    silence: Silence = "absent",
    through: float = 0.0,
    balance: Balance = "none",
    weights: Weights | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Levels:
    """At which level does agenda alignment break, and who is out of step with their own house?

    ``by_groups`` is the agenda score by pairs of groups, which adds up to the whole as in `agendas`; ``by``
    is "kind", "stage", "sector", "response", a key of the leaders' attributes, or "of" (what they belong to,
    a whole being its own). Of several values the first counts; leaders without one are the group None.
    ``lowest`` is the least aligned pair of groups with at least two known leaders each.

    ``score``, ``agreement`` and ``overlap`` are *vertical*: the formula of the pair for each member with what it
    belongs to, pooled; ``by_membership`` and ``members`` open it up. ``houses`` compares each leader that has
    members with their mean agenda: the mean priority, silence being 0, and the mean stance of those who speak.

    Options as in `agendas`; weights weigh in the table only. Raises Error above 256 groups. Cost: O(entries
    (log entries + groups) + memberships x entries of a leader).
    """
    raw = _core.levels(
        network,
        by=by,
        silence=silence,
        through=through,
        balance=balance,
        weights=_by_row(network, weights),
        threads=threads,
        progress=progress,
    )
    return Levels(raw)
