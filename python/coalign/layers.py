# SPDX-License-Identifier: MIT
"""Layers: the ties of chosen types as one graph of leaders."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from . import _core
from .arguments import listed, wrong

if TYPE_CHECKING:
    from ._core import Network

__all__ = ["Also", "Layer", "Several", "TieWeight", "layer", "types_of"]

TieWeight = Literal["strength", "binary"]
Several = Literal["latest", "sum", "max"]
Also = Literal["memberships", "initiatives", "commitments"]


@dataclass(frozen=True, eq=False, repr=False)
class Layer:
    """A graph of leaders without parallel arcs or loops, as compressed rows.

    Row i of the matrix is leader ``ids[i]``: its neighbours are ``indices[indptr[i]:indptr[i + 1]]``, in rising
    order, with ``weights`` in (0, 1]; 0 is a tie of unknown strength. Without direction every edge stands in both of
    its rows. The arrays are read-only; given writable ones, a layer keeps copies.
    """

    ids: npt.NDArray[np.object_]
    indptr: npt.NDArray[np.int64]
    indices: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]
    directed: bool
    _asked: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("indptr", "indices", "weights"):
            array = np.asarray(getattr(self, name))
            if array.flags.writeable:
                array = array.copy()
                array.flags.writeable = False
            object.__setattr__(self, name, array)

    @cached_property
    def _rows(self) -> _core.Rows:
        return _core.Rows(self.indptr, self.indices, self.weights, self.directed)

    def __reduce__(self) -> tuple[Any, ...]:
        return Layer, (
            self.ids,
            self.indptr,
            self.indices,
            self.weights,
            self.directed,
            self._asked,
        )

    def __len__(self) -> int:
        """How many arcs, or edges without direction."""
        return len(self.indices) if self.directed else len(self.indices) // 2

    def __repr__(self) -> str:
        return f"Layer(leaders={len(self.ids)}, {'arcs' if self.directed else 'edges'}={len(self)})"

    def undirected(self) -> Layer:
        """Without directions: of two arcs between two leaders the stronger counts."""
        if not self.directed:
            return self
        rows = _core.layer(**self._asked, directed=False)
        return Layer(self.ids, *rows, directed=False, _asked=self._asked)

    def to_scipy(self) -> Any:
        """The weights as a scipy.sparse.csr_array, rows being those who tie."""
        from scipy import sparse

        size = len(self.ids)
        return sparse.csr_array((self.weights, self.indices, self.indptr), shape=(size, size))


def layer(
    network: Network,
    types: str | Sequence[str] | None = None,
    *,
    at: str | int | datetime.date | None = None,
    weight: TieWeight = "strength",
    several: Several = "latest",
    also: Sequence[Also] = (),
) -> Layer:
    """What `Network.layer` does."""
    if weight not in get_args(TieWeight):
        raise wrong("weight", f"one of {', '.join(get_args(TieWeight))}", weight)
    if several not in get_args(Several):
        raise wrong("several", f"one of {', '.join(get_args(Several))}", several)
    part = network if at is None else network.at(at)
    asked: dict[str, Any] = {
        "network": part,
        "types": types_of(types),
        "weight": weight,
        "several": several,
        "also": list(also),
    }
    return Layer(
        part.leaders.ids, *_core.layer(**asked, directed=True), directed=True, _asked=asked
    )


def types_of(types: str | Iterable[str] | None) -> list[str]:
    """Types of ties, spelled out; none named is all."""
    return listed("types", types)
