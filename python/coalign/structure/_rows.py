# SPDX-License-Identifier: MIT
"""What the measures of a layer share: its rows for the core, and groups of leaders as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .._core import Network, Rows
from ..arguments import wrong
from ..errors import Error
from ..layers import Layer

__all__ = ["Floats", "LayerLike", "group_numbers", "layer_of", "rows_of"]

LayerLike = Layer | Network
Floats = npt.NDArray[np.float64]


def layer_of(layer: LayerLike) -> Layer:
    """A network stands for the layer of all its ties."""
    if isinstance(layer, Network):
        return layer.layer()
    if not isinstance(layer, Layer):
        raise wrong("layer", "a layer, as network.layer() gives it, or a coalign.Network", layer)
    return layer


def rows_of(layer: LayerLike) -> Rows:
    return layer_of(layer)._rows


def group_numbers(layer: Layer, groups: str | Sequence[Any] | npt.NDArray[Any]) -> list[int]:
    """The number of each leader's group, -1 where it has none: None, NaN or an empty text."""
    if isinstance(groups, str):
        network = layer._asked.get("network")
        if network is None:
            raise Error(
                "groups by name need a layer that a network made: give one label for each leader"
            )
        labels: Sequence[Any] = [_value(row, groups) for row in network.leaders]
    else:
        labels = list(groups)
    if len(labels) != len(layer.ids):
        raise Error(f"groups: {len(labels)} labels for {len(layer.ids)} leaders")
    numbers: dict[Any, int] = {}
    return [-1 if _missing(label) else numbers.setdefault(label, len(numbers)) for label in labels]


def _value(leader: dict[str, Any], name: str) -> Any:
    if name in leader and name != "attributes":
        return leader[name]
    return (leader.get("attributes") or {}).get(name)


def _missing(label: Any) -> bool:
    return label is None or label == "" or (isinstance(label, float) and np.isnan(label))
