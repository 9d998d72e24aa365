# SPDX-License-Identifier: MIT
"""Maps made with Kumu: its JSON blueprint, and the project export.

A Kumu map knows elements and connections. Elements become leaders and connections ties; what Kumu says
beyond that stays with them as attributes, and `network.notes` counts what had to be assumed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import Any

from ._core import Network
from .errors import Error, FileError
from .tables import from_tables

__all__ = ["from_kumu", "is_kumu", "tables_of"]

_KINDS = {
    "individual": ("individual", "person", "people", "leader", "member"),
    "organization": (
        *("organization", "organisation", "company", "business", "institution", "agency", "group"),
        *("ngo", "nonprofit", "non-profit", "charity", "foundation", "government", "school"),
        *("university", "hospital"),
    ),
    "system": ("system", "network", "coalition"),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_DIRECTIONS = ("directed", "undirected", "mutual")
_SNIFFED = 1 << 16
_MOST_FROM_LISTS = 100_000  # a list of 3,000 at each end is 28 kB, and nine million ties


def is_kumu(path: str | os.PathLike[str]) -> bool:
    """Whether a JSON document looks like Kumu's: it has elements, and does not say that it is ours."""
    try:
        with open(path, "rb") as file:
            start = file.read(_SNIFFED)
    except OSError:
        return False  # who reads it says what is wrong
    return b'"elements"' in start and b"coalign/network" not in start


def from_kumu(
    document: Mapping[str, Any] | str | os.PathLike[str], *, kind: str = "organization"
) -> Network:
    """A network from a Kumu map: the path of its JSON blueprint or project export, or what that holds.

    An element's type says which kind of leader it is where it is a word for one (person, company, system);
    elsewhere ``kind`` is assumed, and counted in the notes. A field called sector is its sector. A connection's
    type is the type of tie; types drawn both with and without direction become two. A mutual connection becomes
    two ties. Several elements in one end (``|``) become one tie each. A positive number called strength is the
    weight.
    """
    if not isinstance(document, Mapping):
        document = _load(Path(document))
    return from_tables(name=str(document.get("name") or ""), **tables_of(document, kind=kind))


def tables_of(document: Mapping[str, Any], *, kind: str) -> dict[str, Any]:
    """What `from_tables` takes: leaders, ties, their types, and notes on what had to be assumed."""
    elements, connections = (document.get(name, []) for name in ("elements", "connections"))
    if not isinstance(elements, list) or not isinstance(connections, list):
        raise Error("a Kumu map has a list of elements and a list of connections")
    notes = _Counts()
    leaders = [
        _leader(_flat(element, "element", i), kind, notes) for i, element in enumerate(elements)
    ]
    ids = {leader["name"]: leader["id"] for leader in leaders if leader.get("name")}
    ids |= {leader["id"]: leader["id"] for leader in leaders}
    ties = [
        tie
        for i, connection in enumerate(connections)
        for tie in _ties(_flat(connection, "connection", i), ids, notes)
    ]
    directed = {tie["type"]: tie.pop("_directed") for tie in ties}
    if document.get("loops"):
        notes.count(
            "left_out", "ties", "loops, which are drawings over connections", document["loops"]
        )
    return {
        "leaders": leaders,
        "ties": ties,
        "tie_types": [{"id": type_, "directed": way} for type_, way in directed.items()],
        "notes": notes.notes,
    }


def _load(path: Path) -> Mapping[str, Any]:
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise FileError(f"cannot read {path}: it is not JSON: {error}") from None
    if not isinstance(document, dict):
        raise Error(f"{path} is not a Kumu map: it holds no object")
    return document


class _Counts:
    """Notes that count, with the first few examples."""

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
        names = [str(thing) for thing in things if not isinstance(thing, dict)]
        note["examples"] = (note["examples"] + names)[:5]


def _flat(item: Any, what: str, place: int) -> dict[str, Any]:
    """An element or connection as the blueprint has it; the export keeps its fields one level deeper."""
    if not isinstance(item, Mapping):
        raise Error(f"{what}s, item {place}: an object is needed, not {item!r:.80}")
    fields = {name: value for name, value in item.items() if name not in ("_id", "attributes")}
    fields |= item.get("attributes") or {}
    if "_id" in item:
        fields["id"] = item["_id"]
    if f"{what} type" in fields:
        fields["type"] = fields.pop(f"{what} type")
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _leader(element: dict[str, Any], assumed: str, notes: _Counts) -> dict[str, Any]:
    label = str(element.pop("label", ""))
    key = str(element.pop("id", label))
    kind = _KIND_OF.get(str(element.get("type", "")).strip().lower())
    if kind is None:
        notes.count(
            "assumed", "leaders", f"no kind of leader is given: taken as {assumed}", [label or key]
        )
    sector = next((name for name in element if name.lower() == "sector"), "")
    return {
        "id": key,
        "name": label,
        "kind": kind or assumed,
        "sector": element.pop(sector) if isinstance(element.get(sector), str) else None,
        "attributes": element or None,
    }


def _ties(
    connection: dict[str, Any], ids: Mapping[str, str], notes: _Counts
) -> list[dict[str, Any]]:
    ends = [_ends(connection.pop(end, ""), ids) for end in ("from", "to")]
    way = str(connection.pop("direction", "")).strip().lower()
    if way not in _DIRECTIONS:
        said = f"the direction {way!r} is none of Kumu's" if way else "no direction is given"
        notes.count(
            "assumed", "ties", f"{said}: taken as directed", [" → ".join(ends[0] + ends[1])]
        )
    type_ = str(connection.pop("type", "connection"))
    if way == "undirected":
        type_ += " (undirected)"
    tie: dict[str, Any] = {"type": type_, "_directed": way != "undirected"}
    strength = next((name for name in connection if name.lower() == "strength"), "")
    if (weight := _number(connection.get(strength))) > 0:
        tie["weight"] = weight
        del connection[strength]
    tie["attributes"] = connection or None
    notes.spread += len(ends[0]) * len(ends[1]) - 1
    if notes.spread > _MOST_FROM_LISTS:
        raise Error(
            f"connections with several elements in both ends (a | b) make more than {_MOST_FROM_LISTS:,} ties: "
            f"the last has {len(ends[0]):,} and {len(ends[1]):,}; write a connection for each, or name the group"
        )
    pairs = [(one, other) for one in ends[0] for other in ends[1]]
    if way == "mutual":
        notes.count("split", "ties", "mutual connections, made into a tie each way", pairs)
        pairs += [(other, one) for one, other in pairs]
    return [{"from": one, "to": other} | tie for one, other in pairs]


def _number(value: Any) -> float:
    """A strength as a number, 0 where it is none: spreadsheets may hold numbers as text."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return 0
    return number if isfinite(number) else 0


def _ends(said: Any, ids: Mapping[str, str]) -> list[str]:
    """The ids of an end: an id, a label, or several with `|` between them."""
    text = str(said)
    parts = [text] if text in ids else [part.strip() for part in text.split("|")]
    return [ids.get(part, part) for part in parts]
