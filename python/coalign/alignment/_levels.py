# SPDX-License-Identifier: MIT
"""At which level does alignment break?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.alignment import Levels
from ..io.files import Progress
from ._agendas import Balance, Silence, Weights, _by_row

__all__ = ["levels"]


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
