# SPDX-License-Identifier: MIT
"""Which picture a result has, by the name of its class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._core import Network
from .._methods import asked_of
from ..results import Result
from . import _heat, _leadership, _means, _null, _over_time, _plane, _scores

# Those whose picture is a test: its values by chance, with the observed number.
TESTED = frozenset(
    {
        "AgendasByChance",
        "AlongTies",
        "CorePeriphery",
        "EiIndex",
        "Levels",
        "NetworksByChance",
        "PermutationTest",
    }
)


def _agendas(found: Any, network: Network, ax: Any) -> Any:
    return _heat.heat(network, ax=ax)


DRAWN: dict[str, Callable[[Any, Network, Any], Any]] = {
    "AdvocacyCoalition": _plane.draw,
    "Agendas": _agendas,
    "Blocs": _scores.draw_blocs,
    "Distribution": _leadership.draw,
    "HeatMap": _heat.draw,
    "Networks": _scores.draw_networks,
    "OverTime": _over_time.draw,
    "Profile": _scores.draw_profile,
    "Resilience": _leadership.draw_resilience,
    "Resources": _means.draw,
    "Together": _scores.draw_together,
}


def draw(found: Result, ax: Any) -> Any:
    """The picture of a result."""
    name = type(found).__name__
    if name in TESTED:
        return _null.null_distribution(found, ax=ax)
    return DRAWN[name](found, asked_of(found)[0], ax)
