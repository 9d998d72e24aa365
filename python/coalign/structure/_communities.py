# SPDX-License-Identifier: MIT
"""Which leaders belong together by their ties?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..io.files import Progress
from ..results import Estimate
from ._rows import LayerLike, layer_of, rows_of

__all__ = ["Communities", "communities"]


@dataclass(frozen=True, eq=False)
class Communities:
    """A division into communities.

    ``of``: the number of each leader's, in the order of ``ids``; 0 is the largest. ``quality``: what was sought.
    ``same`` of ``starts`` orders found this very division.
    """

    ids: npt.NDArray[np.object_]
    of: npt.NDArray[np.int64]
    sizes: list[int]
    quality: Estimate
    starts: int
    same: int

    def members(self) -> list[list[str]]:
        """The ids of each community, the largest first."""
        return [list(self.ids[self.of == c]) for c in range(len(self.sizes))]


def communities(
    layer: LayerLike,
    *,
    quality: Literal["modularity", "cpm"] = "modularity",
    resolution: float = 1.0,
    seed: int = 1,
    starts: int = 10,
    threads: int = 1,
    progress: Progress | None = None,
) -> Communities:
    """Which leaders are tied to one another more than to the rest? Leiden, as the layer is: directed, weighted,
    signed.

    quality: "modularity", more strength within than ties at random; "cpm", more than ``resolution`` for each pair.
    A larger resolution gives more and smaller communities. starts: from so many orders, drawn by seed; the best
    counts. Any network has communities of some quality: look at ``same`` before you believe in borders.

    Cost: about O(ties) a start. The same on any number of threads. Source: Traag, Waltman and van Eck (2019).
    """
    layer = layer_of(layer)
    of, sizes, found, tried, same = _core.communities(
        rows_of(layer),
        quality=quality,
        resolution=resolution,
        seed=seed,
        starts=starts,
        threads=threads,
        progress=progress,
    )
    return Communities(layer.ids, of.astype(np.int64), sizes, Estimate(*found), tried, same)
