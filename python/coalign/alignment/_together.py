# SPDX-License-Identifier: MIT
"""The parts of alignment side by side, and what would help most."""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.alignment import Conversation, Together
from ..io.files import Progress
from ..layers import Also, TieWeight, types_of
from ..results import Rows

__all__ = ["conversations", "together"]


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
    raw = _core.together(
        network,
        types=types_of(layers),
        weight=weight,
        also=list(also),
        through=through,
        threads=threads,
        progress=progress,
    )
    return Together(raw)


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
