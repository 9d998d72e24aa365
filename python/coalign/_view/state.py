# SPDX-License-Identifier: MIT
"""A network as the widget takes it: names and dates as lists, numbers as bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from .. import _core
from .._core import Network
from ..printable import in_line
from ..reporting.map import hues_of
from ..reporting.wording import cut

LONGEST = 120


def state_of(network: Network, types: Sequence[str], seed: int) -> dict[str, Any]:
    """The traits that say what there is to see."""
    leaders, ties = network.leaders, network.ties
    rows = _rows_of(network, types)
    kept = [network.tie_types.ids.tolist()[one] for one in np.unique(ties["type"][rows])]
    number = {key: place for place, key in enumerate(kept)}
    of_type = [number[key] for key in network.tie_types.ids[ties["type"][rows]].tolist()]
    columns = {
        "from": leaders["since"].tolist(),
        "to": leaders["until"].tolist(),
        "since": ties["since"][rows].tolist(),
        "until": ties["until"][rows].tolist(),
    }
    days = sorted({day for column in columns.values() for day in column if day})
    place_of = {day: place for place, day in enumerate(days)}
    placed = {
        name: [place_of[day] if day else -1 for day in column] for name, column in columns.items()
    }
    by, groups, group = _groups(network)
    return {
        "_leaders": {
            "ids": leaders.ids.tolist(),
            "names": _names(leaders.ids.tolist(), leaders["name"].tolist()),
            "kinds": leaders["kind"].tolist(),
            "group": group,
            "from": placed["from"],
            "to": placed["to"],
        },
        "_ties": {
            "types": kept,
            "counts": [Counter(of_type)[place] for place in range(len(kept))],
            "days": days,
            "dates": sorted({day for name in ("from", "since") for day in columns[name] if day}),
            "by": by,
            "groups": groups,
        },
        "_ends": np.stack([ties["from"][rows], ties["to"][rows]], axis=1).astype("<u4").tobytes(),
        "_type": np.array(of_type, "<u2").tobytes(),
        "_strength": _strengths(network, rows).astype("<f4").tobytes(),
        "_since": np.array(placed["since"], "<i4").tobytes(),
        "_until": np.array(placed["until"], "<i4").tobytes(),
        "_places": places_of(network, types, seed).astype("<f4").tobytes(),
    }


def places_of(network: Network, types: Sequence[str], seed: int) -> Any:
    """Where the core puts leaders, a row each."""
    x, y, _, _ = _core.layout(
        network, types=types, weight="strength", also=[], seed=seed, threads=1, progress=None
    )
    return np.stack([x, y], axis=1)


def _rows_of(network: Network, types: Sequence[str]) -> Any:
    """The ties of these types, of all without any; a leader's tie to itself is not drawn."""
    ties = network.ties
    wanted = [place for place, key in enumerate(network.tie_types.ids.tolist()) if key in types]
    there = np.isin(ties["type"], wanted) if types else np.ones(len(ties), bool)
    return np.flatnonzero(there & (ties["from"] != ties["to"]))


def _strengths(network: Network, rows: Any) -> Any:
    """As shares of what the type has at most; whole where it is not known."""
    most = np.array(network.tie_types["max"], float)[network.ties["type"][rows]]
    shares = np.array(network.ties["weight"][rows], float) / np.where(most > 0, most, 1)
    return np.where(np.isfinite(shares), np.clip(shares, 0, 1), 1)


def _groups(network: Network) -> tuple[str, list[dict[str, Any]], list[int]]:
    """What colours mean, the most frequent first, and which of them each leader has."""
    by = hues_of(network).by
    values = [value or "" for value in network.leaders[by].tolist()]
    counts = Counter(values)
    order = sorted(counts, key=lambda value: (not value, -counts[value], value))
    place = {value: at for at, value in enumerate(order)}
    groups = [
        {
            "key": value,
            "name": cut(in_line(value), 40) or f"no {by} recorded",
            "count": counts[value],
        }
        for value in order
    ]
    return "Sectors" if by == "sector" else "Kinds", groups, [place[value] for value in values]


def _names(keys: Iterable[str], names: Iterable[str | None]) -> list[str]:
    return [cut(in_line(name or key), LONGEST) for key, name in zip(keys, names, strict=True)]
