# SPDX-License-Identifier: MIT
"""Graphs of networkx and igraph in. Reading needs neither: it asks the graph itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .. import _core
from .._core import Network
from ..arguments import wrong
from .graphs_out import UNDIRECTED
from .tables import from_tables
from .values import id_text

__all__ = [
    "from_igraph",
    "from_networkx",
    "leader_row",
    "network_of_parts",
    "of_networkx",
    "tie_row",
    "ways_of",
]


def from_networkx(
    graph: Any, *, type: str = "tie", kind: str = "organization", name: str = ""
) -> Network:
    """A network from a graph of networkx: nodes become leaders, edges ties.

    Attributes that are fields of leaders and ties (``kind``, ``sector``, ``weight``, ``since``, …) fill them;
    the rest is kept under ``attributes``. ``label`` is the name where there is no ``name``. An edge's attribute
    ``type`` is its type. Nodes that are not text become text; two that become the same are an error. Keys of
    parallel edges that somebody chose are kept as their attribute ``key``; attributes of the graph are the
    network's. NaN is not given. Pairs of arcs that `to_networkx` made of ties without direction become these ties
    again.

    Parameters
    ----------
    graph : object
        of any of the four kinds
    type : str, default 'tie'
        the type of ties that do not say theirs
    kind : str, default 'organization'
        what leaders are where nothing says so: individual, organization or system
    name : str, default ''
        what the network is called

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    InvalidNetwork
        with everything that is wrong

    Examples
    --------
    >>> import networkx
    >>> network = coalign.from_networkx(networkx.path_graph(4))
    >>> len(network.leaders), len(network.ties)
    (4, 3)
    """
    return of_networkx(graph, type, kind, name)


def of_networkx(
    graph: Any,
    type_: str = "tie",
    kind: str = "organization",
    name: str = "",
    notes: Sequence[dict[str, Any]] = (),
) -> Network:
    """The same, with notes on how the graph itself was read."""
    _check_graph(graph, "networkx", "nodes", "edges", "is_directed")
    nodes = [leader_row(id_text(node), data) for node, data in graph.nodes(data=True)]
    edges = [tie_row(id_text(one), id_text(other), data) for one, other, data in _edges(graph)]
    return _network(nodes, edges, graph.is_directed(), type_, kind, name, graph.graph, notes)


def from_igraph(
    graph: Any, *, type: str = "tie", kind: str = "organization", name: str = "", id: str = "name"
) -> Network:
    """A network from a graph of igraph: vertices become leaders, edges ties, as in `from_networkx`.

    Parameters
    ----------
    graph : object
        the graph
    type : str, default 'tie'
        the type of ties that do not say theirs
    kind : str, default 'organization'
        what leaders are where nothing says so: individual, organization or system
    name : str, default ''
        what the network is called
    id : str, default 'name'
        the vertex attribute that tells vertices apart; without it, their numbers do

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    InvalidNetwork
        with everything that is wrong

    Examples
    --------
    >>> import igraph
    >>> network = coalign.from_igraph(igraph.Graph.Ring(4))
    >>> len(network.leaders), len(network.ties)
    (4, 4)
    """
    _check_graph(graph, "igraph", "vs", "es", "is_directed")
    keys = graph.vs[id] if id in graph.vs.attributes() else range(graph.vcount())
    ids = [id_text(key) for key in keys]
    rows = [vertex.attributes() for vertex in graph.vs]
    for row in rows:
        row.pop(id, None)
    nodes = [leader_row(key, row) for key, row in zip(ids, rows, strict=True)]
    edges = [tie_row(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    about = {key: graph[key] for key in graph.attributes()}
    return _network(nodes, edges, graph.is_directed(), type, kind, name, about)


def _edges(graph: Any) -> Iterator[tuple[Any, Any, Mapping[str, Any]]]:
    """The edges of a graph, with the keys that tell parallel ones apart where they are more than a count."""
    if not graph.is_multigraph():
        yield from graph.edges(data=True)
        return
    counted = Counter[Any]()
    for one, other, key, data in graph.edges(keys=True, data=True):
        pair = (one, other) if graph.is_directed() else frozenset((one, other))
        told = key == counted[pair] or "key" in data
        counted[pair] += 1
        yield one, other, data if told else {**data, "key": key}


def leader_row(key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """A row of leaders from what a graph says of a node."""
    row = _fields("leaders", data, ("id",))
    label = data.get("label")
    if row.get("name") or label is None:
        return {"id": key} | row
    more = {name: value for name, value in row["attributes"].items() if name != "label"}
    return {"id": key} | row | {"name": label, "attributes": more or None}


def tie_row(one: str, other: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """A row of ties from what a graph says of an edge."""
    return _fields("ties", data, ("from", "to")) | {"from": one, "to": other}


def _fields(table: str, data: Mapping[str, Any], taken: Iterable[str]) -> dict[str, Any]:
    """What is a field of the table, and the rest under attributes."""
    known = set(_core.fields[table]) - set(taken) - {"attributes"}
    row = {str(name): value for name, value in data.items() if name in known}
    given = data.get("attributes")
    unpacked = given is None or isinstance(given, Mapping)
    more = dict(given) if isinstance(given, Mapping) else {}
    more |= {
        str(name): value
        for name, value in data.items()
        if name not in known and not (unpacked and name == "attributes")
    }
    return row | {"attributes": more or None}


def _network(
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    directed: bool,
    type_: str,
    kind: str,
    name: str,
    about: Mapping[str, Any],
    notes: Sequence[dict[str, Any]] = (),
) -> Network:
    edges, both_ways = _one_of_two(edges, type_) if directed else (edges, set())
    return from_tables(
        tie_types=[{"id": key, "directed": False} for key in sorted(both_ways)],
        name=name or str(about.get("name") or ""),
        attributes={key: value for key, value in about.items() if key != "name"},
        leaders=nodes,
        ties=edges,
        infer=["tie_types"],
        defaults={
            "leaders": {"kind": kind},
            "ties": {"type": type_},
            "tie_types": {"directed": directed},
        },
        notes=[*notes],
    )


def _one_of_two(
    edges: Iterable[dict[str, Any]], type_: str
) -> tuple[list[dict[str, Any]], set[str]]:
    """The edges, where those that say to be half of a tie without direction are one; and the types of such."""
    kept, both_ways = [], set()
    for row in edges:
        more = dict(row["attributes"] or {})
        if more.pop(UNDIRECTED, None) is True:
            both_ways.add(str(row.get("type") or type_))
            if row["from"] > row["to"]:
                continue
        kept.append({**row, "attributes": more or None})
    return kept, both_ways


def ways_of(edges: list[dict[str, Any]]) -> dict[str, bool]:
    """Whether each type has a direction, which its edges say under `_way`: one drawn both with and without becomes
    two."""
    drawn = {(edge["type"], edge.setdefault("_way", True)) for edge in edges}
    for edge in edges:
        if not edge["_way"] and (edge["type"], True) in drawn:
            edge["type"] += " (undirected)"
    return {edge["type"]: edge.pop("_way") for edge in edges}


def network_of_parts(
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    about: dict[str, Any],
    notes: list[dict[str, Any]],
    type_: str = "tie",
) -> Network:
    """A network from rows whose edges say under `_way` whether they have a direction."""
    for edge in edges:
        edge["type"] = str(edge.get("type") or type_)
    ways = ways_of(edges)
    return from_tables(
        name=str(about.pop("name", None) or ""),
        attributes=about,
        leaders=nodes,
        ties=edges,
        tie_types=[{"id": key, "directed": way} for key, way in ways.items()],
        notes=notes,
    )


def _check_graph(graph: Any, library: str, *has: str) -> None:
    if not all(hasattr(graph, name) for name in has):
        raise wrong("graph", f"a graph of {library}", graph)
