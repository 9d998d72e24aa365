# SPDX-License-Identifier: MIT
"""What would be lost with whom?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.leadership import Resilience
from ..io.files import Progress
from ..layers import Also, types_of

__all__ = ["resilience"]


def resilience(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Also] = (),
    leaving: int = 5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Resilience:
    """What would be lost with whom? Ties of the layer, whichever way they run.

    ``losses``: the leaders with most betweenness go, one after the other; of the pairs of those who stay whom a
    path joined, ``pairs`` is the share that none joins any more. ``goals``: the fewest leaders whose leaving stops
    each, because nobody who is committed to it remains, or under half of a resource committed to it.
    ``articulation`` and ``bridges``: leaders and ties on which alone it hangs that others are joined. ``core``:
    those with most ties among them.

    layers, also: as in `coalign.structure.cohesion`. Cost: O(leaders x (leaders + ties)). Ctrl-C stops it.
    """
    raw = _core.resilience(
        network,
        types=types_of(layers),
        also=list(also),
        leaving=leaving,
        threads=threads,
        progress=progress,
    )
    return Resilience(raw)
