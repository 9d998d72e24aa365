# SPDX-License-Identifier: MIT
"""Importance without a side: where the format needs a stance, none is made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from .. import _core

__all__ = ["without_stance"]


def without_stance(
    agendas: list[dict[str, Any]],
    leaders: Iterable[dict[str, Any]],
    note: Callable[[str, str, str, str], None],
) -> list[dict[str, Any]]:
    """The entries that the format can hold. Where it needs a stance, importance alone stays with its leader."""
    about = json.loads(_core.network_schema())["properties"]["agendas"]["items"]
    if "stance" not in about.get("required", ()):
        return agendas
    kept, rows = [], {row["id"]: row for row in leaders}
    for entry in agendas:
        if "stance" in entry:
            kept.append(entry)
            continue
        leader = rows.get(entry["leader"], {})
        leader["attributes"] = own = leader.get("attributes") or {}
        key = f"{entry['goal']} ({entry['since']})" if "since" in entry else entry["goal"]
        own.setdefault("importance", {})[key] = entry["priority"]
        note(
            "agendas",
            "importance that does not say for or against: kept under the leader's attributes",
            f"{entry['leader']}: {entry['goal']}",
            "to_attributes",
        )
    return kept
