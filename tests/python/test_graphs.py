# SPDX-License-Identifier: MIT
"""Graphs of networkx and igraph, in and out."""

from __future__ import annotations

import igraph
import networkx as nx
import pytest
from conftest import document

import coalign


@pytest.fixture
def ties() -> coalign.Network:
    return coalign.from_json(
        document(
            tie_types=[{"id": "trust"}, {"id": "work", "directed": False}],
            ties=[
                {"from": "amara", "to": "ben", "type": "trust", "weight": 2, "since": "2019"},
                {"from": "amara", "to": "ben", "type": "trust", "attributes": {"how": "mail"}},
                {"from": "ben", "to": "clinic", "type": "work"},
            ],
        )
    )


@pytest.mark.parametrize("kind", ["networkx", "igraph"])
@pytest.mark.parametrize("types", [["trust"], ["work"]])
def test_leaders_and_chosen_ties_survive_the_way_out_and_in(ties, kind, types):
    graph = getattr(coalign, f"to_{kind}")(ties, types=types)
    again = getattr(coalign, f"from_{kind}")(graph)
    wanted = [row for row in ties.ties if row["type"] in types]
    assert [dict(row) for row in again.ties] == wanted
    assert again.tie_types[0]["directed"] == (types == ["trust"])
    columns = ("id", "kind", "sector")
    assert [[row[c] for c in columns] for row in again.leaders] == [
        [row[c] for c in columns] for row in ties.leaders
    ]


@pytest.mark.parametrize("out", [coalign.to_networkx, coalign.to_igraph])
def test_a_graph_of_mixed_types_has_arcs_that_come_back_as_ties(ties, out):
    graph = out(ties)
    assert graph.is_directed()
    into = coalign.from_networkx if out is coalign.to_networkx else coalign.from_igraph
    again = into(graph)

    def said(network):
        ways = {row["id"]: row["directed"] for row in network.tie_types}
        ties = [(row["type"], row["weight"] or 0, row["from"], row["to"]) for row in network.ties]
        ends = [sorted(tie[2:]) if ways[tie[0]] is False else list(tie[2:]) for tie in ties]
        return ways, sorted((*tie[:2], *end) for tie, end in zip(ties, ends, strict=True))

    assert said(again) == said(ties)


@pytest.mark.parametrize("out", [coalign.to_networkx, coalign.to_igraph])
def test_types_of_a_graph_are_chosen_by_name(ties, out):
    assert not out(ties, types=next(r["id"] for r in ties.tie_types if not r["directed"])).is_directed()
    with pytest.raises(coalign.Error, match="'trusts' is no type of tie"):
        out(ties, types=["trusts"])
    assert out(coalign.Network()) is not None


def test_a_graph_of_networkx_brings_what_it_has():
    graph = nx.Graph(name="ours")
    graph.add_node(1, label="One", kind="individual", colour="red", id="other")
    graph.add_edge(1, ("a", 2), weight=3.5, since=2019, note=None, why=["x", {"y": 1}])
    graph.add_edge(1, 1)
    network = coalign.from_networkx(graph, type="advice")
    assert network.name == "ours" and list(network.leaders.ids) == ["1", "('a', 2)"]
    first = network.leaders[0]
    assert (first["name"], first["kind"]) == ("One", "individual")
    assert first["attributes"] == {"colour": "red", "id": "other"}
    tie = network.ties[0]
    assert (tie["type"], tie["weight"], tie["since"]) == ("advice", 3.5, "2019")
    assert tie["attributes"] == {"note": None, "why": ["x", {"y": 1}]}
    assert network.tie_types[0]["directed"] is False
    assert {note["what"]: note["count"] for note in network.notes}["self_tie"] == 1


def test_two_nodes_with_one_text_are_an_error():
    graph = nx.DiGraph([(1, "1")])
    with pytest.raises(coalign.InvalidNetwork, match="duplicate_id"):
        coalign.from_networkx(graph)


def test_vertices_of_igraph_without_names_are_numbered():
    network = coalign.from_igraph(igraph.Graph(3, [(0, 1), (1, 2)], directed=True))
    assert list(network.leaders.ids) == ["0", "1", "2"]
    assert list(network.ties.ids_of("to")) == ["1", "2"]
    graph = igraph.Graph(
        2, [(0, 1)], vertex_attrs={"who": ["amara", "ben"]}, edge_attrs={"weight": [2]}
    )
    named = coalign.from_igraph(graph, id="who")
    assert list(named.leaders.ids) == ["amara", "ben"] and named.ties["weight"][0] == 2


def test_empty_graphs_are_empty_networks():
    assert (
        coalign.from_networkx(nx.Graph())
        == coalign.from_igraph(igraph.Graph())
        == coalign.Network()
    )
