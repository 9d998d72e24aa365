# SPDX-License-Identifier: MIT
"""GraphML in the dialects of those who write it."""

from __future__ import annotations

import igraph
import networkx as nx
import pytest

import coalign

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
)


@pytest.fixture
def read(tmp_path):
    def read(body: str, head: str = HEAD) -> coalign.Network:
        path = tmp_path / "graph.graphml"
        path.write_text(f"{head}>{body}</graphml>", encoding="utf-8")
        return coalign.read(path)

    return read


def ties(network):
    return [(row["from"], row["to"], row["type"], row["weight"]) for row in network.ties]


def test_what_networkx_writes(tmp_path):
    graph = nx.DiGraph()
    graph.add_node("amara", kind="individual", age=41, glad=True, ratio=0.5)
    graph.add_edge("amara", "clinic & co", weight=2, type="trust")
    nx.write_graphml(graph, tmp_path / "g.graphml")
    network = coalign.read(tmp_path / "g.graphml")
    assert ties(network) == [("amara", "clinic & co", "trust", 2)]
    assert network.leaders[0]["kind"] == "individual"
    assert network.leaders[0]["attributes"] == {"age": 41, "glad": True, "ratio": 0.5}


def test_what_igraph_writes(tmp_path):
    graph = igraph.Graph(2, [(0, 1)], directed=False)
    graph.vs["name"], graph.es["weight"] = ["amara", "ben"], [1.5]
    graph.write_graphml(str(tmp_path / "g.graphml"))
    network = coalign.read(tmp_path / "g.graphml")
    assert list(network.leaders["name"]) == ["amara", "ben"]
    assert ties(network) == [("n0", "n1", "tie", 1.5)] and network.tie_types[0]["directed"] is False


def test_what_yed_draws(read):
    network = read(
        """
        <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="#F"/><y:NodeLabel> Amara <y:M/></y:NodeLabel>
          </y:ShapeNode></data></node>
          <node id="n1"><data key="d6"/>
            <graph edgedefault="directed" id="n1:"><node id="n1::n0"/></graph></node>
          <edge id="e0" source="n0" target="n1::n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>trusts</y:EdgeLabel>
          </y:PolyLineEdge></data></edge>
        </graph>""",
        HEAD + ' xmlns:y="http://www.yworks.com/xml/graphml"',
    )
    assert [(row["id"], row["name"]) for row in network.leaders] == [
        ("n0", "Amara"),
        ("n1", None),
        ("n1::n0", None),
    ]
    assert network.ties[0]["attributes"] == {"label": "trusts", "id": "e0"}
    assert {note["what"]: note["count"] for note in network.notes}["flattened"] == 1


def test_what_gephi_and_cytoscape_write(read):
    network = read(
        """
        <key attr.name="label" attr.type="string" for="node" id="label"/>
        <key attr.name="weight" attr.type="double" for="node" id="weight"/>
        <key attr.name="untyped" for="edge" id="u"/>
        <key attr.name="sector" attr.type="string" for="node" id="s"><default>health</default></key>
        <graph edgedefault="undirected"><node id="a"><data key="label">Amara</data></node>
        <node id="b"><data key="s">law</data></node>
        <edge source="a" target="b"><data key="weight">2.5</data><data key="u">x</data><data key="none">y</data></edge>
        </graph>"""
    )
    assert [row["sector"] for row in network.leaders] == ["health", "law"]
    assert network.leaders[0]["name"] == "Amara"
    assert ties(network) == [("a", "b", "tie", 2.5)]
    assert network.ties[0]["attributes"] == {"untyped": "x", "none": "y"}


def test_each_edge_keeps_its_direction_and_hyperedges_are_counted(read):
    network = read(
        """<graph edgedefault="undirected"><node id="a"/><node id="b"/><hyperedge id="h"/>
        <edge source="a" target="b"/><edge source="b" target="a" directed="true"/>
        <edge source="b" target="b"/></graph>"""
    )
    assert dict(zip(network.tie_types.ids, network.tie_types["directed"], strict=True)) == {
        "tie (undirected)": False,
        "tie": True,
    }
    found = {note["what"]: note["count"] for note in network.notes}
    assert found["left_out"] == found["self_tie"] == 1 and len(network.ties) == 2


def test_bad_files_are_said(read, tmp_path):
    graph = '<graph edgedefault="directed">{}</graph>'
    with pytest.raises(coalign.InvalidNetwork, match="unknown_id"):
        read(graph.format('<node id="amara"/><edge source="amara" target="amarra"/>'))
    with pytest.raises(coalign.InvalidNetwork, match="duplicate_id"):
        read(graph.format('<node id="a"/><node id="a"/>'))
    with pytest.raises(coalign.Error, match="not a number"):
        read(
            '<key id="w" attr.name="x" attr.type="int"/>'
            + graph.format('<node id="a"><data key="w">b</data></node>')
        )
    with pytest.raises(coalign.Error, match="no graph"):
        read("")
    with pytest.raises(coalign.FileError, match="not XML"):
        read("<graph>")
    with pytest.raises(coalign.FileError, match="cannot read"):
        coalign.read(tmp_path / "none.graphml")
    lol = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n<graphml'
    with pytest.raises(coalign.Error, match="document type"):
        read(graph.format('<node id="&b;"/>'), lol)


def test_defaults_that_multiply_are_refused(read):
    keys = "".join(
        f'<key id="k{i}" for="node" attr.name="x{i}" attr.type="int"><default>1</default></key>'
        for i in range(2_000)
    )
    nodes = "".join(f'<node id="{i}"/>' for i in range(501))
    with pytest.raises(coalign.FileError, match="make more than 1,000,000 values"):
        read(f'{keys}<graph edgedefault="directed">{nodes}</graph>')
