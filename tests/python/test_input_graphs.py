# SPDX-License-Identifier: MIT
"""Graphs: their parts are kept or counted.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import igraph
import networkx as nx
import pytest
from input_support import counted, known

import coalign


def test_the_parts_of_a_graph_are_kept():
    graph = nx.MultiDiGraph(survey="2024", name="ours")
    graph.add_edge("a", "b", key="trust")
    graph.add_edge("a", "b", key="money")
    graph.add_edge("b", "a")
    graph.nodes["a"]["attributes"] = "important"
    network = coalign.from_networkx(graph)
    assert [row.get("attributes") for row in known(network.ties)] == [
        {"key": "trust"},
        {"key": "money"},
        None,
    ]
    assert network.leaders[0]["attributes"] == {"attributes": "important"}
    assert (network.name, network.attributes) == ("ours", {"survey": "2024"})
    again = igraph.Graph(2, [(0, 1)])
    again["name"], again["year"] = "My net", 2024
    network = coalign.from_igraph(again)
    assert (network.name, network.attributes) == ("My net", {"year": 2024})


GRAPHML = """<graphml xmlns:y="yed"><key id="g" for="graph" attr.name="name"/><key id="t" for="node" attr.name="type"/>
<key id="t" for="edge" attr.name="weight" attr.type="int"/><key id="e" for="node" attr.name="who"/>
<key id="s" for="node" attr.name="share" attr.type="double"/>
<graph edgedefault="directed"><key id="l" for="node" attr.name="label"/><data key="g">Coalition</data>
<node id="a"><data key="t">NGO</data><data key="l">Amara</data><data key="e"><p>of <b>Leeds</b></p></data>
<port name="N"/><data key="s">INF</data></node>
<node id="b"><data key="d"><y:S><y:NodeLabel/><y:NodeLabel>Ben</y:NodeLabel>
<y:NodeLabel>B.</y:NodeLabel></y:S></data></node>
<edge id="c17" source="a" target="b" sourceport="N"><desc>signed</desc><data key="t">2</data></edge>
</graph></graphml>"""


@pytest.mark.parametrize("name", ["g.graphml", "g.xml", "g.txt"])
def test_the_parts_of_graphml_are_kept_or_counted(put, name):
    network = coalign.read(put(name, GRAPHML))
    assert network.name == "Coalition"
    amara, ben = network.leaders
    assert (amara["name"], amara["attributes"]) == ("Amara", {"type": "NGO", "who": "of Leeds"})
    assert (ben["name"], ben["attributes"]) == ("Ben", {"labels": ["B."]})
    tie = network.ties[0]
    assert (tie["weight"], tie["attributes"]) == (
        2,
        {"id": "c17", "sourceport": "N", "desc": "signed"},
    )
    assert counted(network, "ports of nodes") == 1 and counted(network, "drawings and data") == 2
