# SPDX-License-Identifier: MIT
"""GraphML in, as networkx, igraph, yEd, Gephi and Cytoscape write it."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from .._core import Network
from ..errors import Error, FileError
from .graphs import leader_row, network_of_parts, tie_row

__all__ = ["from_graphml"]

_MOST_DEFAULTS = 1_000_000
_NUMBERS = {"int": int, "integer": int, "long": int, "float": float, "double": float}


class _Target(ElementTree.TreeBuilder):
    """Refuses document types: with them come entities, which blow up or reach out."""

    def doctype(self, *_: object) -> None:
        raise Error("a document type (<!DOCTYPE) is part of no graph, and not read: take it out")


def from_graphml(
    path: str | os.PathLike[str], *, type: str = "tie", kind: str = "organization"
) -> Network:
    """A network from a GraphML file: nodes become leaders, edges ties.

    Data that are fields of leaders and ties (``kind``, ``sector``, ``weight``, ``since``, …) fill them; the
    rest is kept under ``attributes``. What yEd shows as a node's label is its name where there is no other.
    Each edge's own direction counts: a type drawn both with and without becomes two. Graphs within nodes are
    flattened. Hyperedges, ports of nodes and drawings are left out. All these are counted in the notes.

    Parameters
    ----------
    path : path
        where the file is
    type : str, default 'tie'
        the type of ties that do not say theirs
    kind : str, default 'organization'
        what leaders are where nothing says so: individual, organization or system

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    InvalidNetwork
        with everything that is wrong
    FileError
        where the file cannot be read

    Examples
    --------
    >>> parts = '<node id="a"/><node id="b"/><edge source="a" target="b"/>'
    >>> xml = f'<graphml><graph edgedefault="directed">{parts}</graph></graphml>'
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "map.graphml").write_text(xml)
    ...     len(coalign.from_graphml(folder + "/map.graphml").ties)
    1
    """
    root = _parsed(Path(path))
    graphs = [child for child in root if _local(child) == "graph"]
    if root.find("LimeSurveyDocType") is not None:
        raise Error(
            f"{path} has the questions of a survey, without answers: export the responses as CSV by code, lay this "
            "file beside them, and read that one"
        )
    if not graphs:
        raise Error(f"{path}: there is no graph in it")
    keys = _Keys(root)
    about: dict[str, Any] = {}
    for part in (root, *graphs):
        about |= _data(part, keys, f"{path}: {_local(part)}")
    nodes, edges, hyperedges, nested = [], [], [], []
    for graph in graphs:
        for item, default, depth in _items(graph, graph.get("edgedefault") == "directed", 0):
            where = f"{path}: {_local(item)} {item.get('id') or item.get('source')!r}"
            if _local(item) == "hyperedge":
                hyperedges.append(str(item.get("id") or ""))
                continue
            data = _data(item, keys, where)
            if _local(item) == "node":
                nodes.append(leader_row(item.get("id", ""), data) | _kind_row(data, kind))
                nested += [item.get("id", "")] * (depth > 0)
            else:
                said = item.get("directed", str(default)).lower()
                data |= {
                    name: item.get(name)
                    for name in ("id", "sourceport", "targetport")
                    if item.get(name)
                }
                row = tie_row(item.get("source", ""), item.get("target", ""), data)
                edges.append(row | {"_way": said in ("true", "1")})
    notes = [
        {"what": what, "table": table, "message": message, "count": len(ids), "examples": ids[:5]}
        for what, table, message, ids in (
            ("left_out", "ties", "hyperedges, which join more than two", hyperedges),
            (
                "flattened",
                "leaders",
                "nodes within nodes, taken as leaders like the others",
                nested,
            ),
            ("left_out", "leaders", "ports of nodes", _ports(root)),
            (
                "left_out",
                "leaders",
                "drawings and data with elements inside, of which only texts and labels are kept",
                keys.drawings,
            ),
        )
        if ids
    ]
    return network_of_parts(nodes, edges, about, notes, type)


def _parsed(path: Path) -> ElementTree.Element:
    try:
        with path.open("rb") as file:
            return ElementTree.parse(file, ElementTree.XMLParser(target=_Target())).getroot()
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        if isinstance(error, Error):
            raise
        raise FileError(f"cannot read {path}: it is not XML: {error}") from None


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


class _Key:
    """What a key says of the data that name it. Where it says what they are `for` is not held against them."""

    def __init__(self, key: ElementTree.Element) -> None:
        self.name: str = key.get("attr.name") or key.get("yfiles.type") or key.get("id") or ""
        self.type = (key.get("attr.type") or "string").lower()
        self.of = key.get("for", "all")
        self.default = next((child.text for child in key if _local(child) == "default"), None)

    def value(self, text: str, where: str) -> Any:
        text = text.strip() if self.type != "string" else text
        try:
            if self.type in _NUMBERS:
                number = _NUMBERS[self.type](text)
                return number if math.isfinite(number) else None
        except (ValueError, OverflowError):
            raise Error(
                f"{where}: {self.name} is {text!r:.80}, not a number ({self.type})"
            ) from None
        return text.lower() in ("true", "1") if self.type == "boolean" else text


def _items(
    graph: ElementTree.Element, directed: bool, depth: int
) -> Iterator[tuple[ElementTree.Element, bool, int]]:
    """Nodes, edges and hyperedges, those of graphs within nodes too, each with its graph's default direction."""
    waiting = [(graph, directed, depth)]
    while waiting:
        graph, directed, depth = waiting.pop()
        for item in graph:
            if _local(item) not in ("node", "edge", "hyperedge"):
                continue
            yield item, directed, depth
            for inner in item:
                if _local(inner) == "graph":
                    said = inner.get("edgedefault")
                    waiting.append(
                        (inner, directed if said is None else said == "directed", depth + 1)
                    )


def _ports(root: ElementTree.Element) -> list[str]:
    return [part.get("name") or "" for part in root.iter() if _local(part) == "port"]


class _Keys:
    """The keys of a file, wherever they stand: two may have one id where they are for different things."""

    def __init__(self, root: ElementTree.Element) -> None:
        self.drawings: list[str] = []
        self._defaults: dict[str, list[_Key]] = {}
        self._taken = 0
        self._keys: dict[str, list[_Key]] = {}
        for part in root.iter():
            if _local(part) == "key":
                self._keys.setdefault(part.get("id", ""), []).append(_Key(part))

    def of(self, id_: str, what: str) -> _Key:
        """The key of this id for this kind of thing; else for all, else for whatever it is said to be for."""
        named = self._keys.get(id_) or [_Key(ElementTree.Element("key", {"id": id_}))]
        return min(named, key=lambda key: (key.of != what, key.of != "all"))

    def defaults(self, what: str, where: str) -> list[_Key]:
        """The keys that say what holds where nothing is given; each is looked for once, and all are bounded."""
        if what not in self._defaults:
            every = (key for named in self._keys.values() for key in named)
            self._defaults[what] = [
                key for key in every if key.default is not None and key.of in (what, "all")
            ]
        self._taken += len(self._defaults[what])
        if self._taken > _MOST_DEFAULTS:
            raise FileError(
                f"{where}: the defaults of its keys make more than {_MOST_DEFAULTS:,} values up to here: "
                "leave out keys that nothing needs"
            )
        return self._defaults[what]


def _data(item: ElementTree.Element, keys: _Keys, where: str) -> dict[str, Any]:
    what = _local(item)
    found: dict[str, Any] = {
        key.name: key.value(str(key.default), where) for key in keys.defaults(what, where)
    }
    for datum in item:
        if _local(datum) == "desc" and datum.text:
            found["desc"] = datum.text.strip()
        if _local(datum) != "data":
            continue
        key = keys.of(datum.get("key", ""), what)
        if not len(datum):
            if datum.text:
                found[key.name] = key.value(datum.text, where)
            continue
        keys.drawings.append(item.get("id") or item.get("source") or what)
        labels = [
            part.text.strip()
            for part in datum.iter()
            if _local(part) in ("NodeLabel", "EdgeLabel") and part.text and part.text.strip()
        ]
        text = " ".join(" ".join(datum.itertext()).split())
        if labels:
            found.setdefault("label", labels[0])
            found |= {"labels": labels[1:]} if labels[1:] else {}
        elif text:
            found[key.name] = text
    return {name: value for name, value in found.items() if value is not None}


def _kind_row(data: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"kind": data.get("kind") or kind}
