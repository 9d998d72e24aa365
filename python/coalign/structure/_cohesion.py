# SPDX-License-Identifier: MIT
"""How many of the ties that could be are there, and how many are returned?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.structure import Cohesion
from ..io.files import Progress
from ..layers import Also, TieWeight, types_of

__all__ = ["cohesion"]


def cohesion(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    progress: Progress | None = None,
) -> Cohesion:
    """How many of the ties that could be are there, and how many are returned?

    ``density``: arcs of those who answered / what they could have, 0 to 1. Among those who answered:
    ``reciprocity``, of the arcs those that are returned (igraph, networkx); ``rho``, the same beside random
    arcs, 0 as they would, 1 all returned, below 0 fewer than at random (Garlaschelli and Loffredo 2004);
    ``dyadic``, of the pairs those tied both ways or not at all (the default of R's sna); ``weighted``, of the
    strength of arcs what is returned (Squartini and others 2013). A tie without direction is an arc each way.

    layers: types of ties, by id; None: all. Together they are one graph; ``by_layer`` has each alone. weight,
    also: as in `coalign.alignment.networks`. Unknown without ties, for fewer than two leaders, for rho where
    everybody is tied to everybody, and all but density where no tie has a direction.

    Raises Error for a type that is not there. Cost: O((leaders + ties) x types). Ctrl-C stops it.
    """
    raw = _core.cohesion(
        network, types=types_of(layers), weight=weight, also=list(also), progress=progress
    )
    return Cohesion(raw)
