# SPDX-License-Identifier: MIT
"""How many ties are there, how strong, and how many go both ways? In all, and of each leader.

Arrays are in the order of the layer's ``ids``, NaN where a number is not known.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..results import Estimate
from ._checked import checked
from ._rows import Floats, LayerLike, layer_of, rows_of

__all__ = [
    "degree",
    "density",
    "reciprocity",
    "strength",
]

Direction = Literal["out", "in", "both"]
Counts = npt.NDArray[np.int64]


@checked
def density(layer: LayerLike) -> Estimate:
    """How many of the possible ties are there?

    Every leader counts as asked. Where it is recorded who answered, `cohesion` leaves the others out.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        ties / possible ties, 0 to 1; unknown under two leaders

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.density(network)), 3)
    0.093
    """
    return Estimate(*_core.layer_numbers(rows_of(layer))["density"])


@checked
def reciprocity(layer: LayerLike) -> Estimate:
    """Which share of ties is returned? The same number as in igraph and networkx.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        0: none; 1: all; unknown without ties, or where ties have no direction

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> trust = network.layer("trust")
    >>> round(float(coalign.structure.reciprocity(trust)), 3)
    0.231
    """
    return Estimate(*_core.layer_numbers(rows_of(layer))["reciprocity"])


@checked
def degree(layer: LayerLike, direction: Direction = "both") -> Counts:
    """How many ties does each leader have?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Direction, default 'both'
        "out": ties that leave; "in": ties that arrive; "both": both together; without directions all are the
        same

    Returns
    -------
    array of int
        in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> trust = network.layer("trust")
    >>> named = coalign.structure.degree(trust, "in")
    >>> trust.ids[named.argmax()], named.max().item()
    ('chloe', 4)
    """
    layer = layer_of(layer)
    out, into, _, _ = _core.degrees(rows_of(layer))
    if direction != "both" or not layer.directed:
        return (into if direction == "in" else out).astype(np.int64)
    return (out + into).astype(np.int64)


@checked
def strength(layer: LayerLike, direction: Direction = "both") -> Floats:
    """How strong are the ties of each leader together?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Direction, default 'both'
        "out": ties that leave; "in": ties that arrive; "both": both together

    Returns
    -------
    array of float
        sums of weights, in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.strength(network).max().item(), 2)
    8.75
    """
    layer = layer_of(layer)
    _, _, out, into = _core.degrees(rows_of(layer))
    if direction != "both" or not layer.directed:
        return into if direction == "in" else out
    return out + into
