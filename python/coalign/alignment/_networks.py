# SPDX-License-Identifier: MIT
"""Do ties run where the shared goals need them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from .. import _core
from .._core import Network
from .._results.alignment import Gap, Networks
from ..io.files import Progress
from ..layers import Also, TieWeight, types_of
from ..results import Rows

__all__ = ["NothingRequired", "gaps", "networks"]

NothingRequired = Literal["unknown", "met"]


def networks(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    through: float = 0.5,
    reach: int = 1,
    decay: float = 0.5,
    nothing_required: NothingRequired = "unknown",
    of_best: bool = True,
    threads: int = 1,
    progress: Progress | None = None,
) -> Networks:
    """Do ties run where the shared goals need them?

    Two leaders are required to be tied as far as both support, or both oppose, the same goals or goals of which one
    contributes to the other (at ``through``). ``score``, the congruence, is how much of what is required the ties
    meet, 0 to 1. It is ``density`` (how well any two are tied) times ``activity`` (above 1: those of whom more is
    required have more ties) times ``placement`` (above 1: their ties go where they are required); ``lift`` is score
    / density. ``of_best``: 0 as if ties fell anywhere, 1 the best that ties of the same strengths could do;
    ``of_best=False`` leaves it out, as the rest is much quicker. ``counted`` is the form of Cataldo and others: of
    the pairs that require a tie, the share that has one.

    layers: types of ties, by id; None: all. weight: a tie's "strength" as a share of its type's max, or
    "binary". also: relations that count as ties: "memberships", "initiatives" led together, "commitments"
    through another. reach: above 1, two leaders are connected by paths of up to so many ties, at
    decay ** (length - 1), whatever the ties weigh. nothing_required: what ``counted`` is where no pair requires
    anything, "unknown", or "met" for 1, as some tools have it. Only leaders with a known agenda are compared,
    and where responses are recorded, pairs of which one answered.

    Raises Error for a type that is not there, and where more than 20 million pairs are within reach. Cost:
    O(ties x entries of a leader), pairs within reach being ties. Ctrl-C stops it.
    """
    options: dict[str, Any] = {
        "types": types_of(layers),
        "weight": weight,
        "also": list(also),
        "through": through,
        "reach": reach,
        "decay": decay,
        "nothing_required": nothing_required,
        "threads": threads,
    }
    raw = _core.networks(network, of_best=of_best, **options, progress=progress)
    return Networks(raw, (network, options))


def gaps(
    network: Network,
    top: int = 10,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    through: float = 0.5,
    reach: int = 1,
    decay: float = 0.5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[Gap]:
    """The pairs of leaders without a tie whose shared goals require one most, with these goals.

    ``portion`` is what a tie at full strength would add to the congruence. Options as in `networks`. Of equal
    pairs the first in the order of the leaders' rows.
    """
    raw = _core.gaps(
        network,
        top=top,
        types=types_of(layers),
        weight=weight,
        also=list(also),
        through=through,
        reach=reach,
        decay=decay,
        nothing_required="unknown",
        threads=threads,
        progress=progress,
    )
    return Rows(Gap, raw)
