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
    """What a layer hangs on: leaders, and pairs with a tie, without whom some are no longer joined to others."""

    leaders: list[str]
    bridges: list[tuple[str, str]]


def components(layer: LayerLike, *, strongly: bool = False) -> npt.NDArray[np.int64]:
    """Which leaders paths join: for each the number of its component, whichever way ties run; strongly: each way."""
    return _core.components(rows_of(layer), strongly=strongly).astype(np.int64)


def cut_points(layer: LayerLike) -> CutPoints:
    """Articulation leaders and bridges, whichever way ties run."""
    layer = layer_of(layer)
    leaders, first, second = _core.cut_points(rows_of(layer))
    return CutPoints(
        list(layer.ids[leaders]),
        list(zip(layer.ids[first], layer.ids[second], strict=True)),
    )


def distances(layer: LayerLike, *, threads: int = 1) -> Distances:
    """How long are shortest paths, in steps?"""
    found = _core.distances(
        rows_of(layer), length="steps", inward=False, threads=threads, progress=None
    )
    return Distances(found["pairs"], found["mean"], found["longest"])


def hierarchy(layer: LayerLike) -> Hierarchy:
    """How far is the layer a tree in which ties run from above to below? Krackhardt's four measures, each 1 for one.

    Where ties run from below to above, as in "reports to", turn them round first. lubness follows its definition,
    which sna's code does not. Source: Krackhardt (1994).
    """
    return Hierarchy(_core.hierarchy(rows_of(layer)))


def assortativity(
    layer: LayerLike, groups: str | Sequence[Any] | npt.NDArray[Any] | None = None
) -> Estimate:
    """Do ties join like and like? 1: always; 0: as by chance.

    groups: a label for each leader, or the name of a field or an attribute; ties of leaders without one do not
    count. None: do leaders with many ties tie to leaders with many? Source: Newman (2003).
    """
    layer = layer_of(layer)
    if groups is None:
        return Estimate(*_core.layer_numbers(rows_of(layer))["degree_assortativity"])
    found, _ = _core.group_numbers(
        rows_of(layer), groups=group_numbers(layer, groups), resolution=1.0
    )
    return Estimate(*found)


def modularity(
    layer: LayerLike,
    groups: str | Sequence[Any] | npt.NDArray[Any],
    *,
    resolution: float = 1.0,
) -> Estimate:
    """How much more tie strength stays within groups than by chance, as a share of all?"""
    layer = layer_of(layer)
    _, found = _core.group_numbers(
        rows_of(layer), groups=group_numbers(layer, groups), resolution=resolution
    )
    return Estimate(*found)
