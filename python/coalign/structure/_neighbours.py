# SPDX-License-Identifier: MIT
"""How are the neighbours of each leader tied to one another?

Arrays are in the order of the layer's ``ids``, NaN where a number is not known.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..results import Estimate
from ._checked import checked
from ._rows import Floats, LayerLike, rows_of

__all__ = [
    "clustering",
    "constraint",
    "core_numbers",
    "effective_size",
    "transitivity",
]

Direction = Literal["out", "in", "both"]
Counts = npt.NDArray[np.int64]


@checked
def core_numbers(layer: LayerLike) -> Counts:
    """How deep in the core is each leader?

    The largest k such that the leader is among leaders who each have k neighbours among them. Directions do not
    count. Two ties between the same two leaders count once; igraph counts them twice.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    array of int
        in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.core_numbers(network).max().item()
    3

    References
    ----------
    Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287.
    """
    return _core.core_numbers(rows_of(layer)).astype(np.int64)


@checked
def clustering(layer: LayerLike) -> Floats:
    """Of the pairs of a leader's neighbours, which share is tied? Directions do not count.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    array of float
        0 to 1, in the order of the layer's ``ids``; NaN under two neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.clustering(network).shape
    (27,)

    References
    ----------
    Watts, D. J. and Strogatz, S. H. (1998). Collective dynamics of "small-world" networks. Nature 393, 440-442.
    """
    found, _ = _core.clustering(rows_of(layer))
    return found


@checked
def transitivity(layer: LayerLike) -> Estimate:
    """Of all pairs with a common neighbour, which share is tied? The same number as igraph's global transitivity.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        0: none; 1: all; unknown where no leader has two neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.transitivity(network)), 3)
    0.351

    References
    ----------
    Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
    """
    return Estimate(*_core.clustering(rows_of(layer))[1])


@checked
def constraint(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How little do a leader's neighbours leave open between them? Burt's constraint.

    By strength, ties either way, as in igraph and networkx. Low: the leader connects others who are apart.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        from 0, in the order of the layer's ``ids``; NaN without neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.constraint(network)
    >>> network.leaders.ids[found.argmin()]
    'schools'

    References
    ----------
    Burt, R. S. (1992). Structural Holes. Harvard University Press.
    """
    return _core.constraint(rows_of(layer), threads=threads)


@checked
def effective_size(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How many of a leader's neighbours are not redundant?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        from 1 to the number of neighbours, in the order of the layer's ``ids``; NaN without any

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.effective_size(network).max().item(), 2)
    4.69

    References
    ----------
    Burt, R. S. (1992). Structural Holes. Harvard University Press.
    """
    _, found = _core.structural_holes(rows_of(layer), threads=threads)
    return found
