# SPDX-License-Identifier: MIT
"""Maps made with Kumu: its JSON blueprint, and the project export.

A Kumu map knows elements and connections. Elements become leaders and connections ties; what Kumu says
beyond that stays with them as attributes, and `network.notes` counts what had to be assumed.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .._core import Network
from ..errors import Error, FileError
from .as_written import KIND_OF, number_as_written
from .dates_as_written import Order, as_iso, order_of
from .graphs import ways_of
from .map_names import Names, text_of
from .map_parts import PARTS, part_of, part_rows, sort_out
from .tables import from_tables
from .values import plain

__all__ = ["from_kumu", "parsed", "tables_of"]

_DIRECTIONS = ("directed", "undirected", "mutual")
_ARROWS = {
    **dict.fromkeys(("->", "→", "one-way", "one way"), "directed"),
    **dict.fromkeys(("<->", "↔", "both", "two-way", "two way", "bidirectional"), "mutual"),
}
_MOST_FROM_LISTS = 100_000  # a list of 3,000 at each end is 28 kB, and nine million ties
_LISTS = ("elements", "connections")


def from_kumu(
    document: Mapping[str, Any] | str | os.PathLike[str],
    *,
    kind: str = "organization",
    types: Mapping[str, str] | None = None,
) -> Network:
    """A network from a Kumu map.

    An element's type says which kind of leader it is (person, company, system), or that it is a goal, an
    initiative (program, project) or a resource. Connections of leaders with goals are entries of agendas, for
    or against where their type says so (supports, opposes). Those with programs say who leads them, and those
    between goals what serves what. A field called sector is its sector.

    A connection's type is the type of tie; types drawn both with and without direction become two. A mutual
    connection becomes two ties. Several elements in one end (``|``) become one tie each. A positive number
    called strength is the weight. Connections of a strength of 0 or below are left out, and counted.

    Parameters
    ----------
    document : mapping or path
        the path of the map's JSON blueprint or project export, or what that holds
    kind : str, default 'organization'
        what leaders are where nothing says so: individual, organization or system
    types : Mapping[str, str] | None, default None
        what other types of elements are, as ``{"Desired change": "goals", "Place": "skip"}``

    Returns
    -------
    Network
        with notes of what was assumed and left out

    Raises
    ------
    InvalidNetwork
        with everything that is wrong
    FileError
        where the file cannot be read

    Examples
    --------
    >>> elements = [{"attributes": {"label": name, "element type": "Organization"}} for name in ("Clinic", "School")]
    >>> len(coalign.from_kumu({"elements": elements, "connections": []}).leaders)
    2
    """
    if not isinstance(document, Mapping):
        document = _load(Path(document))
    made = tables_of(document, kind=kind, types=types)
    return from_tables(name=text_of(document.get("name")), **made)


def tables_of(
    document: Mapping[str, Any],
    *,
    kind: str,
    known: Iterable[Mapping[str, Any]] = (),
    types: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """What `from_tables` takes: leaders, ties, their types, what else is drawn, and notes on what had to be assumed.

    ``known`` are leaders that are not elements; connections may name them too.
    """
    elements, connections = (_list(document, name) for name in _LISTS)
    notes = _Counts()
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("leaders", *PARTS, "skip")}
    for i, element in enumerate(elements):
        flat = _flat(element, "element", i)
        part = part_of(text_of(flat.get("type")), types or {})
        rows[part].append(
            _leader(flat, kind, notes if part == "leaders" else _Counts(), types or {})
        )
    for part in PARTS:
        if rows[part]:
            named = [row["name"] or row["id"] for row in rows[part]]
            notes.count("assumed", part, f"elements whose type says that they are {part}", named)
    if rows["skip"]:
        notes.count("left_out", "leaders", "elements of types that the recipe skips", rows["skip"])
    every = [row for some in rows.values() for row in some]
    names = Names([*every, *known])
    drawn_lines = [_flat(connection, "connection", i) for i, connection in enumerate(connections)]
    order = order_of(str(line[key]) for line in drawn_lines for key in _dates_in(line).values())
    lines = [
        tie
        for i, line in enumerate(drawn_lines)
        for tie in _ties(line, names, f"connections, item {i}", notes, order)
    ]
    if names.merged:
        said = [f"{typed} = {meant}" for typed, meant in names.merged.items()]
        notes.count("merged", "leaders", "names written in more than one way: taken as one", said)
    tables = {row["id"]: part for part, some in rows.items() for row in some}
    parts = {part: part_rows(rows[part], part) for part in PARTS}
    drawn = sort_out(lines, tables, parts["initiatives"], notes.count)
    ties = drawn.pop("ties")
    directed = ways_of(ties)
    if document.get("loops"):
        loops = document["loops"] if isinstance(document["loops"], list) else [document["loops"]]
        notes.count("left_out", "ties", "loops, which are drawings over connections", loops)
    return {
        "leaders": rows["leaders"],
        **{name: some for name, some in (*parts.items(), *drawn.items()) if some},
        "ties": ties,
        "tie_types": [{"id": type_, "directed": way} for type_, way in directed.items()],
        "notes": notes.notes,
    }


def _list(document: Mapping[str, Any], name: str) -> list[Any]:
    found = document.get(name, [])
    if not isinstance(found, list):
        raise Error("a Kumu map has a list of elements and a list of connections")
    return found


def _load(path: Path) -> Mapping[str, Any]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    return parsed(raw, path)


def parsed(raw: bytes, path: str | os.PathLike[str]) -> Mapping[str, Any]:
    """What a JSON document holds, which is an object."""
    try:
        document = json.loads(raw)
    except RecursionError:
        raise FileError(f"cannot read {path}: lists stand within lists too deeply") from None
    except ValueError as error:
        raise FileError(f"cannot read {path}: it is not JSON: {error}") from None
    if not isinstance(document, dict):
        raise Error(f"{path} is not a Kumu map: it holds no object")
    return document


class _Counts:
    """Notes that count, with the first few examples."""

    def one(self, table: str, message: str, example: str, what: str) -> None:
        self.count(what, table, message, [example])

    def __init__(self) -> None:
        self.notes: list[dict[str, Any]] = []
        self.spread = 0  # ties that came from lists, beyond one for each connection

    def count(self, what: str, table: str, message: str, things: list[Any]) -> None:
        for note in self.notes:
            if (note["what"], note["message"]) == (what, message):
                break
        else:
            note = {"what": what, "table": table, "message": message, "count": 0, "examples": []}
            self.notes.append(note)
        note["count"] += len(things)
        names = [f"{thing!s:.80}" for thing in things if not isinstance(thing, dict)]
        note["examples"] = (note["examples"] + names)[:5]


def _flat(item: Any, what: str, place: int) -> dict[str, Any]:
    """An element or connection as the blueprint has it; the export keeps its fields one level deeper."""
    if not isinstance(item, Mapping):
        raise Error(f"{what}s, item {place}: an object is needed, not {item!r:.80}")
    fields = {name: value for name, value in item.items() if name not in ("_id", "attributes")}
    deeper = item.get("attributes") or {}
    fields |= deeper if isinstance(deeper, Mapping) else {"attributes": deeper}
    if "_id" in item:
        fields["id"] = item["_id"]
    if f"{what} type" in fields:
        fields["type"] = fields.pop(f"{what} type")
    found = {str(name): plain(value) for name, value in fields.items()}
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _take_text(item: dict[str, Any], field: str) -> str:
    """Takes a text out of an item, and leaves there what is none."""
    return text_of(item[field]) and text_of(item.pop(field)) if field in item else ""


def _leader(
    element: dict[str, Any], assumed: str, notes: _Counts, types: Mapping[str, str]
) -> dict[str, Any]:
    label = _take_text(element, "label")
    key = _take_text(element, "id") or label
    type_ = text_of(element.get("type")).strip()
    said = {word.strip().lower(): kind for word, kind in types.items()}.get(type_.lower())
    kind = said or KIND_OF.get(type_.lower())
    if kind is None:
        about = (
            f"the type {type_!r} is no kind of leader" if type_ else "no kind of leader is given"
        )
        notes.count("assumed", "leaders", f"{about}: taken as {assumed}", [label or key])
    sector = next((name for name in element if name.lower() == "sector"), "")
    return {
        "id": key,
        "name": label,
        "kind": kind or assumed,
        "sector": element.pop(sector) if isinstance(element.get(sector), str) else None,
        "attributes": element or None,
    }


def _ties(
    connection: dict[str, Any], names: Names, where: str, notes: _Counts, order: Order
) -> list[dict[str, Any]]:
    ends = [_ends(_take_text(connection, end), names, where) for end in ("from", "to")]
    shown = [" → ".join(ends[0][:1] + ends[1][:1])]
    notes.spread += len(ends[0]) * len(ends[1]) - 1
    if notes.spread > _MOST_FROM_LISTS:
        raise Error(
            f"{where}: it joins {len(ends[0]):,} and {len(ends[1]):,} elements (a | b); with it, lists in both "
            f"ends make more than {_MOST_FROM_LISTS:,} ties: write a connection for each, or name the group"
        )
    said = _take_text(connection, "direction")
    way = _ARROWS.get(said.strip().lower(), said.strip().lower())
    if way not in _DIRECTIONS:
        about = f"the direction {said:.40} is none of Kumu's" if way else "no direction is given"
        notes.count("assumed", "ties", f"{about}: taken as directed", shown)
    type_ = _take_text(connection, "type") or "connection"
    tie: dict[str, Any] = {"type": type_, "_way": way != "undirected"}
    strength = next((name for name in connection if name.lower() == "strength"), "")
    if strength:
        given = connection[strength]
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
                "a strength that is no number, kept under attributes",
                [f"{shown[0]}: {connection[strength]}"],
            )
        elif weight <= 0:
            about = "0, which is no tie" if weight == 0 else "below 0, which is no weight"
            notes.count("left_out", "ties", f"connections of a strength of {about}", shown)
            return []
        else:
            tie["weight"] = weight
            del connection[strength]
    for field, key in _dates_in(connection).items():
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


def _dates_in(connection: Mapping[str, Any]) -> dict[str, str]:
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
