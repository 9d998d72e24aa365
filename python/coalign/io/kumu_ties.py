# SPDX-License-Identifier: MIT
"""What a connection of a Kumu map says: its ends, direction, type, strength and dates."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..errors import Error
from .as_written import number_as_written
from .counts import Counts
from .dates_as_written import Order, as_iso
from .map_names import Names, text_of
from .strengths import IN_WORDS, KEPT, number_of_word

__all__ = ["dates_in", "take_text", "ties_of"]

_DIRECTIONS = ("directed", "undirected", "mutual")
_ARROWS = {
    **dict.fromkeys(("gerichtet", "dirigé", "dirigido"), "directed"),
    **dict.fromkeys(("ungerichtet", "non dirigé", "no dirigido", "none", "-", "--"), "undirected"),
    **dict.fromkeys(
        ("both ways", "both directions", "beidseitig", "gegenseitig", "mutuel"), "mutual"
    ),
    **dict.fromkeys(("->", "→", "one-way", "one way"), "directed"),
    **dict.fromkeys(("<->", "↔", "both", "two-way", "two way", "bidirectional"), "mutual"),
}
_NO_DIRECTION = (
    "the direction {} is none of Kumu's: taken as directed",
    "more directions that are none of Kumu's: taken as directed",
)
_MOST_FROM_LISTS = 100_000  # a list of 3,000 at each end is 28 kB, and nine million ties


def ties_of(
    connection: dict[str, Any],
    names: Names,
    where: str,
    notes: Counts,
    order: Order,
    strengths: Mapping[str, float],
) -> list[dict[str, Any]]:
    ends = [_ends(take_text(connection, end), names, where) for end in ("from", "to")]
    shown = [" → ".join(ends[0][:1] + ends[1][:1])]
    notes.spread += len(ends[0]) * len(ends[1]) - 1
    if notes.spread > _MOST_FROM_LISTS:
        raise Error(
            f"{where}: it joins {len(ends[0]):,} and {len(ends[1]):,} elements (a | b); with it, lists in both "
            f"ends make more than {_MOST_FROM_LISTS:,} ties: write a connection for each, or name the group"
        )
    said = take_text(connection, "direction")
    way = _ARROWS.get(said.strip().lower(), said.strip().lower())
    if way not in _DIRECTIONS and way:
        notes.each("assumed", "ties", _NO_DIRECTION, said, shown[0])
    elif not way:
        notes.count("assumed", "ties", "no direction is given: taken as directed", shown)
    type_ = take_text(connection, "type") or "connection"
    tie: dict[str, Any] = {"type": type_, "_way": way != "undirected"}
    strength = next((name for name in connection if name.lower() == "strength"), "")
    if strength:
        given = connection[strength]
        weight = number_of_word(given, strengths)
        if weight:
            notes.count("assumed", "ties", IN_WORDS, [f"{shown[0]}: {given} = {weight:g}"])
        elif weight is None:
            weight = _number(given)
        if weight is None and isinstance(given, str):
            weight = number_as_written(given)
            if weight is not None:
                said = "a strength as people write numbers"
                notes.count("assumed", "ties", said, [f"{shown[0]}: {given} = {weight:g}"])
        if weight is None:
            notes.count(
                "assumed",
                "ties",
                KEPT,
                [f"{shown[0]}: {connection[strength]}"],
            )
        elif weight <= 0:
            about = "0, which is no tie" if weight == 0 else "below 0, which is no weight"
            notes.count("left_out", "ties", f"connections of a strength of {about}", shown)
            return []
        else:
            tie["weight"] = weight
            del connection[strength]
    for field, key in dates_in(connection).items():
        said = str(connection[key])
        day = as_iso(said, order)
        if day is None:
            message = f"{field}: no date, or one that could be two days; kept under attributes"
            notes.count("assumed", "ties", message, [f"{shown[0]}: {said}"])
            continue
        tie[field] = day
        del connection[key]
        if day != said:
            message = f"{field}: dates as people write them"
            notes.count("assumed", "ties", message, [f"{said} = {day}"])
    tie["attributes"] = connection or None
    pairs = [(one, other) for one in ends[0] for other in ends[1]]
    if way == "mutual":
        both = [f"{one} → {other}" for one, other in pairs]
        notes.count("split", "ties", "mutual connections, made into a tie each way", both)
        pairs += [(other, one) for one, other in pairs]
    return [{"from": one, "to": other} | tie for one, other in pairs]


def take_text(item: dict[str, Any], field: str) -> str:
    """Takes a text out of an item, and leaves there what is none."""
    return text_of(item[field]) and text_of(item.pop(field)) if field in item else ""


def dates_in(connection: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a connection that are dates of a tie, by the field."""
    found = {name.lower(): name for name in connection}
    return {field: found[field] for field in ("since", "until") if field in found}


def _number(value: Any) -> float | None:
    """A strength as a number, None where it is none: spreadsheets may hold numbers as text."""
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _ends(text: str, names: Names, where: str) -> list[str]:
    """The ids of an end: an id, a label, or several with `|` between them."""
    parts = [text] if text in names else [part.strip() for part in text.split("|")]
    return [names.id_of(part, where) for part in parts]
