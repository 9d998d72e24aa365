# SPDX-License-Identifier: MIT
"""Graphs of other programs, told by what they hold: one network, whatever wrote it."""

from __future__ import annotations

import json
import os
import threading

import networkx as nx
import pytest

import coalign

DL = """dl n=3 format=fullmatrix
labels:
Ann,Ben,"Cy, Jr"
data:
0 3 0
1 0 2
0 0 0
"""
EDGES = (
    "DL n = 3\nformat = edgelist1\nlabels embedded:\ndata:\nAnn Ben 3\nBen Ann 1\nBen 'Cy, Jr' 2\n"
)
PAJEK = """%made by hand
*Network "Ours"
*Vertices 3
1 "Ann" 0.1 0.2 0.5
2 "Ben"
3 "Cy, Jr"
*Arcs
1 2 3
2 1 1
2 3 2
"""
GML = """Creator "somebody"
graph [ directed 1
 node [ id 0 label "Ann" ] node [ id 1 label "Ben" ] node [ id 2 label "Cy, Jr" ]
 edge [ source 0 target 1 weight 3 ] edge [ source 1 target 0 weight 1 ] edge [ source 1 target 2 weight 2 ]
]
"""
NODE_LINK = {
    "directed": True,
    "multigraph": False,
    "graph": {},
    "nodes": [{"id": "Ann"}, {"id": "Ben"}, {"id": "Cy, Jr"}],
    "links": [
        {"source": "Ann", "target": "Ben", "weight": 3},
        {"source": "Ben", "target": "Ann", "weight": 1},
        {"source": "Ben", "target": "Cy, Jr", "weight": 2},
    ],
}
GRAPHOLOGY = {
    "options": {"type": "directed", "multi": False},
    "attributes": {"name": "Ours"},
    "nodes": [{"key": one["id"], "attributes": {"sector": "x"}} for one in NODE_LINK["nodes"]],
    "edges": [
        {
            "key": f"e{i}",
            "source": e["source"],
            "target": e["target"],
            "attributes": {"weight": e["weight"]},
        }
        for i, e in enumerate(NODE_LINK["links"])
    ],
}
D3 = {
    "nodes": [{"name": "Ann"}, {"name": "Ben"}, {"name": "Cy, Jr"}],
    "links": [
        {"source": 0, "target": 1, "weight": 3},
        {"source": 1, "target": 0, "weight": 1},
        {"source": 1, "target": 2, "weight": 2},
    ],
    "directed": True,
}
WANTED = [("Ann", "Ben", 3), ("Ben", "Ann", 1), ("Ben", "Cy, Jr", 2)]


def gexf():
    graph = nx.DiGraph()
    for one, other, weight in WANTED:
        graph.add_edge(one, other, weight=weight)
    return "\n".join(nx.generate_gexf(graph))


FILES = {
    "DL": DL,
    "DL edges": EDGES,
    "DL embedded": 'DL N=3\nLABELS EMBEDDED\nDATA:\n  Ann Ben "Cy, Jr"\nAnn 0 3 0\nBen 1 0 2\n"Cy, Jr" 0 0 1e38\n',
    "Pajek": PAJEK,
    "Pajek matrix": PAJEK.partition("*Arcs")[0] + "*Matrix\n0 3 0\n1 0 2\n0 0 0\n",
    "GML": GML,
    "GEXF": gexf(),
    "node-link": json.dumps(NODE_LINK),
    "graphology": json.dumps(GRAPHOLOGY),
    "D3": json.dumps(D3),
}


def ties(network):
    return sorted((row["from"], row["to"], row["weight"]) for row in network.ties)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ending", [".txt", ".net", ".json"])
def test_a_graph_is_told_by_what_it_holds(name, ending, tmp_path):
    path = tmp_path / f"g{ending}"
    path.write_text(FILES[name], encoding="utf-8")
    network = coalign.read(path)
    assert ties(network) == WANTED
    assert list(network.leaders.ids) == ["Ann", "Ben", "Cy, Jr"]
    assert all(row["directed"] for row in network.tie_types)


@pytest.mark.skipif(os.name == "nt", reason="pipes in the file system are POSIX")
@pytest.mark.parametrize("name", FILES)
def test_a_graph_comes_through_a_pipe(name, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(FILES[name],))
    writer.start()
    assert ties(coalign.read(pipe)) == WANTED
    writer.join()


def test_arcs_and_edges_of_pajek_stay_apart(tmp_path):
    path = tmp_path / "g.net"
    path.write_bytes(
        b'\xef\xbb\xbf*Vertices 3\r\n1 Ann\r\n2 Ann\r\n3 Cy\r\n*Edges :1 "trust"\r\n1 2 -1\r\n2 3\r\n'
        b'*Arcs :2 "money"\r\n1 3 2\r\n*Edges\r\n1 3\r\n*Arcs\r\n3 1\r\n*Partition x\r\n1\r\n2\r\n2\r\n'
    )
    network = coalign.read(path)
    assert list(network.leaders.ids) == ["1", "2", "3"] and network.leaders[1]["name"] == "Ann"
    ways = {row["id"]: row["directed"] for row in network.tie_types}
    assert ways == {"trust": False, "money": True, "tie": True, "tie (undirected)": False}
    assert [n["count"] for n in network.notes if "0 or below" in n["message"]] == [1]


def test_relations_of_dl_are_types_of_ties(tmp_path):
    path = tmp_path / "g.dl"
    path.write_text(
        "dl n=2 nm=2 format=fullmatrix\nlabels:\na b\nmatrix labels:\ntrust money\ndata:\n0 1\n0 0\n\n0 0\n5 0\n"
    )
    assert [
        (row["from"], row["to"], row["type"], row["weight"]) for row in coalign.read(path).ties
    ] == [("a", "b", "trust", 1), ("b", "a", "money", 5)]
    path.write_text("dl n=3 format=lowerhalf\ndata:\n1\n0 1\n")
    network = coalign.read(path)
    assert [(row["from"], row["to"]) for row in network.ties] == [("2", "1"), ("3", "2")]
    assert not network.tie_types[0]["directed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dl n=3 format=edgelist2\ndata:\n1 2\n", "NR= is not given"),
        ("dl nr=3 nc=2\ndata:\n0 0\n", "its data end before the last cell"),
        ("dl n=3\ndata:\n0 0 1\n", "end before the last cell"),
        ("dl n=2\ndata:\n0 0 1 1 1\n", "more data"),
        ("dl n=1000000000\ndata:\n0", "N= is 1000000000"),
        ("dl n=2\nlabels:\na a\ndata:\n0 1 1 0\n", "two labels are the same"),
        ("*Vertices 2\n*Arcs\n1 3\n", "two numbers of vertices"),
        ("*Vertices 5 3\n*Arcs\n1 3\n", "two kinds"),
        ("*Vertices 999999999999\n", "needs their number"),
        ("graph [ node [ id 1", "no GML"),
        ("<gexf><graph>", "no GEXF"),
        ("<!DOCTYPE gexf [<!ENTITY a 'b'>]><gexf/>", "document type"),
        ('{"nodes": []}', "no nodes"),
        ('{"nodes": [{"id": 1}], "links": [{"source": 1}]}', "no source or no target"),
    ],
)
def test_what_is_no_graph_is_said(text, told, tmp_path):
    path = tmp_path / "g.txt"
    path.write_text(text)
    with pytest.raises(coalign.Error, match=told):
        coalign.read(path)


PROJECT = """*Network Ours
*Vertices 3
1 "Ann"
2 "Ben"
3 "Cy, Jr"
*Arcs
1 2 3
"""


def test_partitions_and_vectors_of_pajek_are_attributes_and_the_rest_is_counted(tmp_path):
    (tmp_path / "ours.paj").write_text(
        PROJECT
        + "*Partition Kinds\n*Vertices 3\n1\n0\n2\n*Vector Budget\n*Vertices 3\n0.5\n100\n3\n"
        + "*Permutation Order\n*Vertices 3\n3\n1\n2\n"
    )
    network = coalign.read(tmp_path / "ours.paj")
    said = [row["attributes"] for row in network.leaders]
    assert said == [
        {"Kinds": 1, "Budget": 0.5},
        {"Kinds": 0, "Budget": 100},
        {"Kinds": 2, "Budget": 3},
    ]
    left_out = [note for note in network.notes if note["what"] == "left_out"]
    assert [(note["message"], note["examples"]) for note in left_out] == [
        ("parts of a Pajek file called *permutation: left out", ["Order"])
    ]


def test_what_lies_beside_a_pajek_network_is_read_and_is_no_network_itself(tmp_path):
    (tmp_path / "ours.net").write_text(PROJECT)
    (tmp_path / "ours.clu").write_text("*Vertices 3\n1\n0\n2\n")
    (tmp_path / "ours.vec").write_text("*Vertices 3\n.5\n1e2\n-1\n")
    network = coalign.read(tmp_path / "ours.net")
    said = [
        (row["attributes"]["partition"], row["attributes"]["vector"]) for row in network.leaders
    ]
    assert said == [(1, 0.5), (0, 100), (2, -1)]
    assert ["ours.clu", "ours.vec"] in [note["examples"] for note in network.notes]
    for ending in (".clu", ".vec"):
        with pytest.raises(coalign.Error, match="a partition or a vector of Pajek"):
            coalign.read(tmp_path / f"ours{ending}")
    (tmp_path / "ours.clu").write_text("*Vertices 2\n1\n0\n")
    with pytest.raises(coalign.Error, match=r"ours\.clu|has 2 of 3"):
        coalign.read(tmp_path / "ours.net")


def test_two_networks_of_a_pajek_project_do_not_become_one(tmp_path):
    (tmp_path / "two.paj").write_text(PROJECT + PROJECT)
    with pytest.raises(coalign.Error, match="line 8: a second network"):
        coalign.read(tmp_path / "two.paj")


def test_what_graphology_and_gexf_say_beside_nodes_and_edges_is_kept_or_counted(tmp_path):
    document = {
        "options": {"type": "mixed", "multi": True, "allowSelfLoops": False},
        "nodes": [{"key": "a"}, {"key": "b"}],
        "edges": [{"key": "contract-17", "source": "a", "target": "b"}],
        "legend": {},
    }
    (tmp_path / "ours.json").write_text(json.dumps(document))
    network = coalign.read(tmp_path / "ours.json")
    assert network.ties[0]["attributes"] == {"key": "contract-17"}
    said = {n["message"]: n["examples"] for n in network.notes if n["what"] == "left_out"}
    assert [*said.values()] == [["multi: True", "allowSelfLoops: False"], ["legend"]]

    (tmp_path / "ours.gexf").write_text(
        '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">'
        '<meta lastmodifieddate="2024-03-20"><creator>Somebody</creator></meta>'
        '<graph defaultedgetype="directed"><nodes><node id="0" label="Ann"><viz:color r="1" g="2" b="3"/></node>'
        '<node id="1" label="Ben"/></nodes><edges><edge id="0" source="0" target="1"><viz:thickness value="3"/></edge>'
        "</edges></graph></gexf>"
    )
    network = coalign.read(tmp_path / "ours.gexf")
    assert network.attributes == {
        "mode": "static",
        "creator": "Somebody",
        "lastmodifieddate": "2024-03-20",
    }
    drawn = [
        (n["table"], n["count"], n["examples"]) for n in network.notes if "drawn" in n["message"]
    ]
    assert drawn == [("leaders", 1, ["Ann"]), ("ties", 1, ["0 → 1"])]
