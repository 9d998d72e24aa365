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
