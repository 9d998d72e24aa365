# SPDX-License-Identifier: MIT
"""Which picture a result has, by the name of its class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._core import Network
from . import _heat, _leadership, _means, _null, _over_time, _plane, _scores


def _agendas(found: Any, network: Network, ax: Any) -> Any:
    return _heat.heat(network, ax=ax)


def _null_distribution(found: Any, network: Network, ax: Any) -> Any:
    return _null.null_distribution(found, ax=ax)


DRAWN: dict[str, Callable[[Any, Network, Any], Any]] = {
    "AdvocacyCoalition": _plane.draw,
    "Agendas": _agendas,
    "AgendasByChance": _null_distribution,
    "AlongTies": _null_distribution,
    "Blocs": _scores.draw_blocs,
    "CorePeriphery": _null_distribution,
    "Distribution": _leadership.draw,
    "EiIndex": _null_distribution,
    "HeatMap": _heat.draw,
    "Levels": _null_distribution,
    "Networks": _scores.draw_networks,
    "NetworksByChance": _null_distribution,
    "OverTime": _over_time.draw,
    "Profile": _scores.draw_profile,
    "Resilience": _leadership.draw_resilience,
    "Resources": _means.draw,
    "Together": _scores.draw_together,
}
