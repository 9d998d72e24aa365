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
from ._checked import checked
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


@checked
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
    """Which leaders are tied to one another more than to the rest?

    Found by the Leiden algorithm, as the layer is: directed, weighted, signed. Any network has communities of
    some quality: look at ``same`` before you believe in borders. Cost: about O(ties) for each start. Ctrl-C
    stops it.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    quality : Literal['modularity', 'cpm'], default 'modularity'
        "modularity": more strength within than random ties would have; "cpm": more than ``resolution`` for each
        pair
    resolution : float, default 1.0
        larger: more and smaller communities
    seed : int, default 1
        of the random numbers; the same seed gives the same result
    starts : int, default 10
        from how many orders of leaders; the best division counts
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    Communities
        the best division that was found

    Raises
    ------
    Error
        for no start, or a resolution that is not above 0

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.communities(network)
    >>> found.sizes
    [9, 8, 5, 5]

    References
    ----------
    Traag, V. A., Waltman, L. and van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected
    communities. Scientific Reports 9, 5233.
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
