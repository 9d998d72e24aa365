# SPDX-License-Identifier: MIT
"""Maps made with Kumu: its JSON blueprint, and the project export.

A Kumu map knows elements and connections. Elements become leaders and connections ties; what Kumu says
beyond that stays with them as attributes, and `network.notes` counts what had to be assumed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .._core import Network
from ..errors import Error, FileError
from .as_written import kind_of
from .counts import Counts
from .dates_as_written import order_of
from .graphs import ways_of
from .kumu_ties import dates_in, take_text, ties_of
from .map_names import Names, text_of, without_other_names
from .map_parts import PARTS, part_of, part_rows, sort_out
from .survey.names import alike_note, folded
from .tables import from_tables
from .values import plain

__all__ = ["from_kumu", "parsed", "spell_types_alike", "tables_of"]

_LISTS = ("elements", "connections")


def from_kumu(
    document: Mapping[str, Any] | str | os.PathLike[str],
    *,
    kind: str = "organization",
    types: Mapping[str, str] | None = None,
    strengths: Mapping[str, float] | None = None,
    same: Mapping[str, str] | None = None,
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
    strengths : Mapping[str, float] | None, default None
        what strengths in words are, as ``{"weekly": 3, "monthly": 2, "never": 0}``
    same : Mapping[str, str] | None, default None
        names that mean another leader, as ``{"Scool District": "School District"}``

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
    made = tables_of(document, kind=kind, types=types, strengths=strengths, same=same)
    return from_tables(name=text_of(document.get("name")), **made)


def tables_of(
    document: Mapping[str, Any],
    *,
    kind: str,
    known: Iterable[Mapping[str, Any]] = (),
    types: Mapping[str, str] | None = None,
    strengths: Mapping[str, float] | None = None,
    same: Mapping[str, str] | None = None,
    places: Sequence[str] = (),
    tie_types: Iterable[str] = (),
) -> dict[str, Any]:
    """What `from_tables` takes: leaders, ties, their types, what else is drawn, and notes on what had to be assumed.

    ``known`` are leaders that are not elements; connections may name them too. ``places`` say where connections
    stand, as the person sees it; without them, they are items of a document.
    """
    elements, connections = (_list(document, name) for name in _LISTS)
    notes = Counts()
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("leaders", *PARTS, "skip")}
    told = {name.strip().casefold(): part for name, part in (types or {}).items()}
    for i, element in enumerate(elements):
        flat = _flat(element, "element", i)
        part = part_of(text_of(flat.get("type")), told)
        rows[part].append(_leader(flat, kind, notes if part == "leaders" else Counts(), told))
    for part in PARTS:
        if rows[part]:
            named = [row["name"] or row["id"] for row in rows[part]]
            notes.count("assumed", part, f"elements whose type says that they are {part}", named)
    if rows["skip"]:
        notes.count("left_out", "leaders", "elements of types that the recipe skips", rows["skip"])
    rows["leaders"], gone, meant = without_other_names(rows["leaders"], same or {})
    if gone:
        what = "elements that are another by their name: taken as one, what they say of themselves left out"
        notes.count("merged", "leaders", what, gone)
    every = [row for some in rows.values() for row in some]
    names = Names([*every, *known], meant)
    drawn_lines = [_flat(connection, "connection", i) for i, connection in enumerate(connections)]
    order = order_of(str(line[key]) for line in drawn_lines for key in dates_in(line).values())
    lines = [
        tie
        for line, place in zip(
            drawn_lines,
            places or [f"connections, item {i}" for i in range(len(drawn_lines))],
            strict=True,
        )
        for tie in ties_of(line, names, place, notes, order, strengths or {})
    ]
    if names.merged:
        said = [f"{typed} = {meant}" for typed, meant in names.merged.items()]
        notes.count("merged", "leaders", "names written in more than one way: taken as one", said)
    called = [row["name"] or row["id"] for row in rows["leaders"]]
    called += [text_of(row.get("name") or row.get("id")) for row in known]
    ended = [tie[end] for tie in lines for end in ("from", "to")]
    ids = {text_of(row.get("id")) for row in (*every, *known)}
    notes.notes += alike_note(
        [*called, *(name for name in dict.fromkeys(ended) if name not in ids)]
    )
    tables = {row["id"]: part for part, some in rows.items() for row in some}
    parts = {part: part_rows(rows[part], part) for part in PARTS}
    drawn = sort_out(lines, tables, parts["initiatives"], notes.count)
    ties = drawn.pop("ties")
    spell_types_alike(ties, tie_types, notes)
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


def spell_types_alike(ties: Iterable[dict[str, Any]], known: Iterable[str], notes: Counts) -> None:
    """Types of ties that differ in case or spaces only are one: as a list of types has it, or as it stands first."""
    first = {folded(name): name for name in reversed([*known])}
    met: dict[str, str] = {}
    for tie in ties:
        if not isinstance(said := tie.get("type"), str):
            continue
        tie["type"] = first.setdefault(folded(said), said)
        if tie["type"] != said:
            met[said] = f"{said} = {tie['type']}"
    if met:
        what = "types of ties written in more than one way: taken as one"
        notes.count("merged", "tie types", what, [*met.values()])


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


def _leader(
    element: dict[str, Any], assumed: str, notes: Counts, types: Mapping[str, str]
) -> dict[str, Any]:
    """An element as a leader; `types` by their names without case."""
    label = take_text(element, "label")
    key = take_text(element, "id") or label
    type_ = text_of(element.get("type")).strip()
    kind = types.get(type_.casefold()) or kind_of(type_)
    if kind is None and type_:
        said = [f"the type {{}} is no kind of leader: taken as {assumed}"]
        said.append(f"more types that are no kind of leader: taken as {assumed}")
        notes.each("unknown_type", "leaders", (said[0], said[1]), type_, label or key)
    elif kind is None:
        about = f"no kind of leader is given: taken as {assumed}"
        notes.count("assumed", "leaders", about, [label or key])
    sector = next((name for name in element if name.lower() == "sector"), "")
    return {
        "id": key,
        "name": label,
        "kind": kind or assumed,
        "sector": element.pop(sector) if isinstance(element.get(sector), str) else None,
        "attributes": element or None,
    }
