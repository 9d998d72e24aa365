# SPDX-License-Identifier: MIT
"""What a recipe says of the report goes with the network, under its attributes, as the dates of waves do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ... import _core
from ..._core import Network
from .recipe import Recipe, keys_of

__all__ = ["shown_of", "with_shown"]

_KEY = "report"


def with_shown(network: Network, recipe: Recipe, title: str = "") -> Network:
    """The network with what the recipe says of its report, and perhaps with another title."""
    asked = {name: value for name, value in vars(recipe.report).items() if value}
    if not asked and not title:
        return network
    own = {**(network.attributes or {}), **({_KEY: asked} if asked else {})}
    return _core.select(
        network,
        title=title,
        attributes=json.dumps(own, ensure_ascii=False) if asked else "",
        layers=[],
        goals=[],
        sector="",
    )


def shown_of(network: Network) -> dict[str, Any]:
    """What a network's attributes say of its report. A user's own attribute of this name is something else."""
    asked = (network.attributes or {}).get(_KEY)
    known = keys_of(type(Recipe().report))
    if not isinstance(asked, Mapping) or not set(asked) <= set(known):
        return {}
    return {
        name: value
        for name, value in asked.items()
        if type(value) is type(getattr(Recipe().report, name))
    }
