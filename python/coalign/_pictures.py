# SPDX-License-Identifier: MIT
"""Which results can be drawn: the one list of them."""

from __future__ import annotations

__all__ = ["PICTURES"]

# By the name of a result's class, which picture: `plot/_results.py` draws it. "chance" is of tests: their values by
# chance, with the observed number.
PICTURES = {
    "AdvocacyCoalition": "plane",
    "Agendas": "agendas",
    "AgendasByChance": "chance",
    "AlongTies": "chance",
    "Blocs": "blocs",
    "CorePeriphery": "chance",
    "Distribution": "leadership",
    "EiIndex": "chance",
    "HeatMap": "heat",
    "Levels": "chance",
    "Networks": "networks",
    "NetworksByChance": "chance",
    "OverTime": "over_time",
    "PermutationTest": "chance",
    "Profile": "profile",
    "Resilience": "resilience",
    "Resources": "means",
    "Together": "together",
}
