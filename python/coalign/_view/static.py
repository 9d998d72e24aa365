# SPDX-License-Identifier: MIT
"""What stands where a notebook has no widgets: the map of the page."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from .. import _html
from .._core import Network
from ..reporting.map import network_map

NO_MAP = "<p>There is a map where 2 to 1,500 leaders have ties.</p>"
EXPLORE = "<p>To explore it: <code>pip install coalign[view]</code>, then restart the notebook.</p>"


class StaticView:
    """The map as the page has it. Nothing can be selected in it."""

    def __init__(self, network: Network, types: Sequence[str], seed: int) -> None:
        self._drawn = static_map(network, types, seed)
        self.selected: list[str] = []

    def _repr_html_(self) -> str:
        return self._drawn + EXPLORE


def static_map(network: Network, types: Sequence[str], seed: int) -> str:
    """The map in a frame of its own."""
    drawn = network_map(network, types, seed)
    if not drawn:
        return NO_MAP
    style = files("coalign.reporting").joinpath("page.css").read_text(encoding="utf-8")
    return _html.framed(f"<!doctype html><style>{style}</style><main>{drawn}</main>")
