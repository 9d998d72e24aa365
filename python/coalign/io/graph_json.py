# SPDX-License-Identifier: MIT
"""Graphs as JSON: node-link, as networkx and D3 have it, and graphology's, as sigma.js has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import Error
from .graphs import leader_row, tie_row
from .values import id_text

__all__ = ["parts_of_graph"]


_READ = ("nodes", "links", "edges", "directed", "multigraph", "graph", "attributes", "options")


def parts_of_graph(
    document: Mapping[str, Any], name: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any], list[dict[str, Any]]]:
    """Nodes, edges (`_way`: whether with direction), what is said of the whole, and notes of what is left out."""
    nodes = _list(document, ("nodes",), name)
    edges = _list(document, ("links", "edges"), name)
    if not nodes:
        raise Error(
            f"{name}: it has a list of {'nodes' if 'nodes' in document else 'links'}, but no nodes in it"
        )
    keys = ("key", "id", "name", "label")
    key = next((one for one in keys if nodes and all(one in node for node in nodes)), None)
    ids = [id_text(node[key]) if key else str(place) for place, node in enumerate(nodes)]
    rows = [
        leader_row(one, _rest(node, (key,) if key != "label" else ()))
        for one, node in zip(ids, nodes, strict=True)
    ]
    options = document.get("options")
    kind = options.get("type") if isinstance(options, Mapping) else None
    directed = document.get("directed", kind == "directed" if kind else False)
    known = set(ids)
    ties = []
    for place, edge in enumerate(edges):
        one, other = (
            _end(edge.get(end), ids, known, f"{name}: edge {place}") for end in ("source", "target")
        )
        way = not edge["undirected"] if "undirected" in edge else bool(directed) or kind == "mixed"
        data = _rest(edge, ("source", "target", "undirected"))
        if isinstance(data.get("key"), int):  # networkx counts parallel edges so
            data.pop("key")
        ties.append(tie_row(one, other, data) | {"_way": way})
    about = document.get("graph", document.get("attributes"))
    return rows, ties, dict(about) if isinstance(about, Mapping) else {}, _left_out(document)


def _left_out(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Notes of what a document has beside nodes and edges."""
    options = document.get("options")
    said = {
        "options of the graph, but whether its edges have a direction: left out": [
            f"{name}: {value!s:.40}"
            for name, value in (options.items() if isinstance(options, Mapping) else ())
            if name != "type"
        ],
        "parts of the document that are neither nodes nor edges: left out": [
            str(name) for name in document if name not in _READ
        ],
    }
    return [
        {"what": "left_out", "table": "network", "message": message}
        | {"count": len(met), "examples": met[:5]}
        for message, met in said.items()
        if met
    ]


def _list(document: Mapping[str, Any], names: tuple[str, ...], where: str) -> list[dict[str, Any]]:
    found: Any = next((document[name] for name in names if name in document), [])
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        raise Error(f"{where}: {names[0]} is a list of objects")
    return found


def _rest(item: Mapping[str, Any], taken: tuple[Any, ...]) -> dict[str, Any]:
    """What is said of a node or an edge; graphology keeps it one level deeper."""
    data = {name: value for name, value in item.items() if name not in (*taken, "attributes")}
    deeper = item.get("attributes")
    return data | (dict(deeper) if isinstance(deeper, Mapping) else {})


def _end(value: Any, ids: list[str], known: set[str], where: str) -> str:
    """A node by its id, or, as D3 has it, by its place."""
    if isinstance(value, Mapping):
        value = value.get("id", value.get("key"))
    if value is None:
        raise Error(f"{where}: it has no source or no target")
    key = id_text(value)
    if (
        key not in known
        and isinstance(value, int)
        and not isinstance(value, bool)
        and 0 <= value < len(ids)
    ):
        return ids[value]
    return key
