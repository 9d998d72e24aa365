# SPDX-License-Identifier: MIT
"""What a layer is like as a whole: its parts, what holds them together, order from above, like with like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .._results.structure import Hierarchy
from ..results import Estimate
from ._checked import checked
from ._rows import LayerLike, group_numbers, layer_of, rows_of

__all__ = [
    "CutPoints",
    "Distances",
    "assortativity",
    "components",
    "cut_points",
    "distances",
    "hierarchy",
    "modularity",
]


@dataclass(frozen=True)
class Distances:
    """Of ordered pairs of leaders that a path joins: how many, their mean distance, the longest (NaN if none)."""

    pairs: int
    mean: float
    longest: float


@dataclass(frozen=True)
class CutPoints:
    """Leaders, and pairs with a tie, without whom some leaders are no longer joined to others."""

    leaders: list[str]
    bridges: list[tuple[str, str]]


@checked
def components(layer: LayerLike, *, strongly: bool = False) -> npt.NDArray[np.int64]:
    """Which leaders do paths join?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    strongly : bool, default False
        whether a path has to lead each way; else directions do not count

    Returns
    -------
    array of int
        the number of each leader's component, from 0, in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.components(network.layer("trust")).max().item() + 1
    5
    """
    return _core.components(rows_of(layer), strongly=strongly).astype(np.int64)


@checked
def cut_points(layer: LayerLike) -> CutPoints:
    """Which leaders and which ties alone hold parts of the layer together? Directions do not count.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    CutPoints
        articulation leaders, and bridges

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.cut_points(network)
    >>> found.leaders, len(found.bridges)
    (['family-center', 'ben', 'chloe', 'elena', 'hana'], 5)
    """
    layer = layer_of(layer)
    leaders, first, second = _core.cut_points(rows_of(layer))
    return CutPoints(
        list(layer.ids[leaders]),
        list(zip(layer.ids[first], layer.ids[second], strict=True)),
    )


@checked
def distances(layer: LayerLike, *, threads: int = 1) -> Distances:
    """How long are shortest paths, in steps?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    Distances
        over ordered pairs that a path joins

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.distances(network)
    >>> found.pairs, found.longest
    (261, 5.0)
    """
    found = _core.distances(
        rows_of(layer), length="steps", inward=False, threads=threads, progress=None
    )
    return Distances(found["pairs"], found["mean"], found["longest"])


@checked
def hierarchy(layer: LayerLike) -> Hierarchy:
    """How far do ties make a tree from above to below? Krackhardt's four measures, each 1 for such a tree.

    Where ties run from below to above, as in "reports to", turn them round first. ``lubness`` follows its
    definition, which sna's code does not.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Hierarchy
        each from 0 to 1

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.hierarchy(network).connectedness), 3)
    0.481

    References
    ----------
    Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In Carley and Prietula
    (eds.), Computational Organization Theory. Lawrence Erlbaum.
    """
    return Hierarchy(_core.hierarchy(rows_of(layer)))


@checked
def assortativity(
    layer: LayerLike, groups: str | Sequence[Any] | npt.NDArray[Any] | None = None
) -> Estimate:
    """Do ties join like and like?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    groups : str, sequence or None, default None
        a label for each leader, or the name of a field or an attribute of leaders; ties of leaders without one
        do not count. None: do leaders with many ties tie to leaders with many?

    Returns
    -------
    Estimate
        1: always; 0: as by chance; below 0: less than by chance

    Raises
    ------
    Error
        for labels that are not one for each leader

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.assortativity(network, "sector")), 3)
    0.059

    References
    ----------
    Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.
    """
    layer = layer_of(layer)
    if groups is None:
        return Estimate(*_core.layer_numbers(rows_of(layer))["degree_assortativity"])
    found, _ = _core.group_numbers(
        rows_of(layer), groups=group_numbers(layer, groups), resolution=1.0
    )
    return Estimate(*found)


@checked
def modularity(
    layer: LayerLike,
    groups: str | Sequence[Any] | npt.NDArray[Any],
    *,
    resolution: float = 1.0,
) -> Estimate:
    """How much more tie strength stays within groups than by chance, as a share of all?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    groups : str or sequence
        a label for each leader, or the name of a field or an attribute of leaders; None, NaN and an empty text
        are no group
    resolution : float, default 1.0
        how much of what chance would give is taken away

    Returns
    -------
    Estimate
        below 1; 0: as by chance

    Raises
    ------
    Error
        for labels that are not one for each leader

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.modularity(network, "kind")), 3)
    0.382

    References
    ----------
    Newman, M. E. J. and Girvan, M. (2004). Finding and evaluating community structure in networks. Physical
    Review E 69, 026113.
    """
    layer = layer_of(layer)
    _, found = _core.group_numbers(
        rows_of(layer), groups=group_numbers(layer, groups), resolution=resolution
    )
    return Estimate(*found)
