# SPDX-License-Identifier: MIT
"""Graphs of networkx and igraph out."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from typing import Any

from .._core import Network, Table
from ..arguments import check_network
from ..errors import Error
from ..layers import types_of

__all__ = ["UNDIRECTED", "to_igraph", "to_networkx"]

# What tells the two arcs of a tie without direction, in a graph that has directions.
UNDIRECTED = "undirected"


def to_networkx(network: Network, *, types: str | Iterable[str] | None = None) -> Any:
    """A multigraph of networkx: leaders and ties, with what is known of them as attributes.

    Parameters
    ----------
    network : Network
        the network to look at
    types : str | Iterable[str] | None, default None
        of ties, by id, one or several; None: all

    Returns
    -------
    object
        a MultiGraph if no tie has a direction, else a MultiDiGraph; a tie without one is two arcs then, with the
        attribute ``undirected``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.to_networkx(network, types=["trust"]).number_of_edges()
    46
    """
    check_network(network)
    library = importlib.import_module("networkx")
    directed, ties = _chosen(network, types)
    graph = library.MultiDiGraph() if directed else library.MultiGraph()
    graph.graph["name"] = network.name
    graph.add_nodes_from((row.pop("id"), row) for row in map(_known, network.leaders))
    graph.add_edges_from((row.pop("from"), row.pop("to"), row) for row in ties)
    return graph


def to_igraph(network: Network, *, types: str | Iterable[str] | None = None) -> Any:
    """A graph of igraph, as in `to_networkx`. The id of a leader is the attribute ``name``; its name is ``label``.

    Parameters
    ----------
    network : Network
        the network to look at
    types : str | Iterable[str] | None, default None
        of ties, by id, one or several; None: all

    Returns
    -------
    object
        the graph

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.to_igraph(network, types=["trust"]).ecount()
    46
    """
    check_network(network)
    library = importlib.import_module("igraph")
    directed, ties = _chosen(network, types)
    leaders = [_known(row) for row in network.leaders]
    place = {row["id"]: index for index, row in enumerate(leaders)}
    graph = library.Graph(n=len(leaders), directed=directed)
    for row in leaders:
        row["label"] = row.pop("name", row["id"])
        row["name"] = row.pop("id")
    _set(graph.vs, leaders)
    graph.add_edges([(place[row.pop("from")], place[row.pop("to")]) for row in ties])
    _set(graph.es, ties)
    return graph


def _chosen(
    network: Network, types: str | Iterable[str] | None
) -> tuple[bool, list[dict[str, Any]]]:
    """Whether a graph of these types has directions, and its ties. Of a mixed one, ties without are two arcs."""
    ids = list(network.tie_types.ids)
    wanted = ids if types is None else types_of(types)
    unknown = [key for key in wanted if key not in ids]
    if unknown:
        raise Error(f"types: {unknown[0]!r} is no type of tie: they are {', '.join(ids) or 'none'}")
    ways = {key: network.tie_types[network.tie_types.index(key)]["directed"] for key in wanted}
    table: Table = network.ties
    ties = [row for row in map(_known, table) if row["type"] in ways]
    if set(ways.values()) <= {False} and ways:
        return False, ties
    arcs = []
    for row in ties:
        if ways[row["type"]] is False:
            row[UNDIRECTED] = True
            arcs.append({**row, "from": row["to"], "to": row["from"]})
        arcs.append(row)
    return True, arcs


def _known(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def _set(sequence: Any, rows: list[dict[str, Any]]) -> None:
    for name in dict.fromkeys(name for row in rows for name in row):
        sequence[name] = [row.get(name) for row in rows]
