# SPDX-License-Identifier: MIT
"""How each picture of a result is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._core import Network
from .._methods import asked_of
from .._pictures import PICTURES
from ..results import Result
from . import _heat, _leadership, _means, _null, _over_time, _plane, _scores


def _agendas(found: Any, network: Network, ax: Any) -> Any:
    return _heat.heat(network, ax=ax)


# By the names of `PICTURES`, but for "chance".
DRAWERS: dict[str, Callable[[Any, Network, Any], Any]] = {
    "agendas": _agendas,
    "blocs": _scores.draw_blocs,
    "heat": _heat.draw,
    "leadership": _leadership.draw,
    "means": _means.draw,
    "networks": _scores.draw_networks,
    "over_time": _over_time.draw,
    "plane": _plane.draw,
    "profile": _scores.draw_profile,
    "resilience": _leadership.draw_resilience,
    "together": _scores.draw_together,
}


def draw(found: Result, ax: Any) -> Any:
    """The picture of a result."""
    picture = PICTURES[type(found).__name__]
    if picture == "chance":  # of a part of a report too, which keeps no network
        return _null.null_distribution(found, ax=ax)
    return DRAWERS[picture](found, asked_of(found)[0], ax)
