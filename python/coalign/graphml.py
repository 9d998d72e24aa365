# SPDX-License-Identifier: MIT
"""GraphML in, as networkx, igraph, yEd, Gephi and Cytoscape write it."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ._core import Network
from .errors import Error, FileError
from .graphs import leader_row, tie_row
from .tables import from_tables

__all__ = ["from_graphml"]

_NUMBERS = {"int": int, "integer": int, "long": int, "float": float, "double": float}


class _Target(ElementTree.TreeBuilder):
    """Refuses document types: with them come entities, which blow up or reach out."""

    def doctype(self, *_: object) -> None:
        raise Error("a document type is not part of GraphML, and not read")


def from_graphml(
    path: str | os.PathLike[str], *, type: str = "tie", kind: str = "organization"
) -> Network:
    """A network from a GraphML file: nodes become leaders, edges ties.

    Data that are fields of leaders and ties (``kind``, ``sector``, ``weight``, ``since``, …) fill them, the rest is
    kept under ``attributes``; what yEd shows as a node's label is its name where there is no other. Edges without
    ``type`` are of ``type``, nodes without ``kind`` of ``kind``. Each edge's own direction counts: a type drawn both
    with and without becomes two. Graphs within nodes are flattened, hyperedges left out: both are in the notes.
    """
    root = _parsed(Path(path))
    keys = {key.get("id", ""): _Key(key) for key in root if _local(key) == "key"}
    graphs = [child for child in root if _local(child) == "graph"]
    if not graphs:
        raise Error(f"{path}: there is no graph in it")
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
                row = tie_row(item.get("source", ""), item.get("target", ""), data)
                edges.append(
                    row | {"type": str(row.get("type") or type), "_way": said in ("true", "1")}
                )
    drawn = {(edge["type"], edge["_way"]) for edge in edges}
    for edge in edges:
        way = edge["_way"]
        if not way and (edge["type"], True) in drawn:
            edge["type"] += " (undirected)"
    ways = {edge["type"]: edge.pop("_way") for edge in edges}
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
        )
        if ids
    ]
    return from_tables(
        leaders=nodes,
        ties=edges,
        tie_types=[{"id": key, "directed": way} for key, way in ways.items()],
        notes=notes,
    )


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
                return None if math.isnan(number) else number
        except ValueError:
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


def _data(item: ElementTree.Element, keys: dict[str, _Key], where: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        key.name: key.value(key.default, where)
        for key in keys.values()
        if key.default is not None and key.of in (_local(item), "all")
    }
    for datum in item:
        if _local(datum) != "data":
            continue
        key = keys.get(datum.get("key", "")) or _Key(
            ElementTree.Element("key", {"id": datum.get("key", "")})
        )
        if len(datum):  # a drawing, of which only the label says something
            label = next(
                (part.text for part in datum.iter() if _local(part) in ("NodeLabel", "EdgeLabel")),
                None,
            )
            if label and label.strip():
                found.setdefault("label", label.strip())
        elif datum.text:
            found[key.name] = key.value(datum.text, where)
    return found


def _kind_row(data: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"kind": data.get("kind") or kind}
