# SPDX-License-Identifier: MIT
"""Importance without a side: where the format needs a stance, none is made up."""

from __future__ import annotations

import json
from typing import Any

from ... import _core
from .collected import Collected

__all__ = ["without_stance"]


def without_stance(agendas: list[dict[str, Any]], into: Collected) -> list[dict[str, Any]]:
    """The entries that the format can hold. Where it needs a stance, importance alone stays with its leader."""
    about = json.loads(_core.network_schema())["properties"]["agendas"]["items"]
    if "stance" not in about.get("required", ()):
        return agendas
    kept = []
    for entry in agendas:
        if "stance" in entry:
            kept.append(entry)
            continue
        own = into.leaders[entry["leader"]].setdefault("attributes", {})
        key = f"{entry['goal']} ({entry['since']})" if "since" in entry else entry["goal"]
        own.setdefault("importance", {})[key] = entry["priority"]
        into.note(
            "agendas",
            "importance that does not say for or against: kept under the leader's attributes",
            f"{entry['leader']}: {entry['goal']}",
            "to_attributes",
        )
    return kept
