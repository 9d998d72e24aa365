# SPDX-License-Identifier: MIT
"""Maps beside igraph, networkx, graph-tool and Boost.Graph: how well each draws the distances, and in how many seconds.

    python benchmarks/peers/layout.py [--networkx] [--graph-tool PYTHON] [--boost PROGRAM] [--large]

One thread each. Shows processor seconds, which other work on the machine disturbs less than the clock, and the
normalized stress of each drawing at its best scale: the mean over pairs of ((distance - d) / d)^2, d being the number
of ties on the shortest path. Above 2,000 leaders it is that of the pairs of 300 leaders with all. Needs the package
with igraph, scipy and networkx; graph-tool is a package of Debian, so its Python is named; PROGRAM is layout_boost.cpp,
compiled with -O2.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from typing import Any

import igraph
import networkx as nx
import numpy as np
from scipy.sparse import csgraph

import coalign
from coalign import _core

_SFDP = """
import sys, time, numpy as np, graph_tool as gt
from graph_tool.draw import sfdp_layout
edges = np.load(sys.argv[1])
graph = gt.Graph(directed=False)
graph.add_edge_list(edges)
gt.seed_rng(1)
begin = time.process_time()
at = sfdp_layout(graph)
print(time.process_time() - begin)
np.save(sys.argv[1], at.get_2d_array([0, 1]).T)
"""


def graphs(large: bool) -> dict[str, nx.Graph]:
    made = {
        "random ties, 300": nx.gnm_random_graph(300, 900, seed=1),
        "preferential attachment, 300": nx.barabasi_albert_graph(300, 3, seed=1),
        "a tree, 1,000": nx.random_labeled_tree(1_000, seed=1),
        "random ties, 1,000": nx.gnm_random_graph(1_000, 4_000, seed=1),
        "preferential attachment, 1,900": nx.barabasi_albert_graph(1_900, 3, seed=1),
        "random ties, 5,000": nx.gnm_random_graph(5_000, 50_000, seed=1),
        "preferential attachment, 5,000": nx.barabasi_albert_graph(5_000, 3, seed=1),
        "a grid, 4,900": nx.grid_2d_graph(70, 70),
    }
    if large:
        made["preferential attachment, 100,000"] = nx.barabasi_albert_graph(100_000, 2, seed=1)
        made["a tree, 100,000"] = nx.random_labeled_tree(100_000, seed=1)
    # The largest part that holds together: how parts are packed is another question.
    parts = {
        name: graph.subgraph(max(nx.connected_components(graph), key=len))
        for name, graph in made.items()
    }
    return {name: nx.convert_node_labels_to_integers(part) for name, part in parts.items()}


def network_of(graph: nx.Graph) -> coalign.Network:
    leaders = [{"id": str(i), "kind": "organization"} for i in range(len(graph))]
    ties = [{"from": str(one), "to": str(other), "type": "t"} for one, other in graph.edges]
    head = {
        "format": "coalign/network",
        "version": 1,
        "tie_types": [{"id": "t", "directed": False}],
    }
    return coalign.from_json(json.dumps(head | {"leaders": leaders, "ties": ties}))


def ours(network: coalign.Network) -> np.ndarray:
    x, y, _, _ = _core.layout(
        network, types=(), weight="binary", also=(), seed=1, threads=1, progress=None
    )
    return np.column_stack([x, y])


def stress(graph: nx.Graph, at: np.ndarray) -> float:
    size = len(graph)
    sources = (
        np.arange(size) if size <= 2_000 else np.random.default_rng(1).choice(size, 300, False)
    )
    steps = csgraph.shortest_path(nx.to_scipy_sparse_array(graph), unweighted=True, indices=sources)
    apart = np.linalg.norm(at[sources, None] - at[None], axis=2)
    others = steps > 0
    ratio = apart[others] / steps[others]
    scale = ratio.sum() / (ratio**2).sum()
    return float(((scale * ratio - 1) ** 2).mean())


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.process_time()
    found = run()
    return time.process_time() - begin, found


def sfdp(graph: nx.Graph, python: str) -> tuple[float, np.ndarray]:
    with tempfile.NamedTemporaryFile(suffix=".npy") as file:
        np.save(file.name, np.array(graph.edges))
        own = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        alone = own | {"OMP_NUM_THREADS": "1"}
        said = subprocess.run(
            [python, "-c", _SFDP, file.name], env=alone, capture_output=True, text=True, check=True
        )
        return float(said.stdout), np.load(file.name)


def boost(graph: nx.Graph, program: str, how: str) -> tuple[float, np.ndarray]:
    given = "\n".join([str(len(graph)), *(f"{one} {other}" for one, other in graph.edges)])
    said = subprocess.run([program, how], input=given, capture_output=True, text=True, check=True)
    seconds, *places = said.stdout.splitlines()
    return float(seconds), np.array([line.split() for line in places], dtype=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networkx", action="store_true", help="its Kamada-Kawai too, up to 300")
    parser.add_argument("--graph-tool", metavar="PYTHON", help="a Python that has graph-tool")
    parser.add_argument("--boost", metavar="PROGRAM", help="layout_boost, up to 1,000 leaders")
    parser.add_argument("--large", action="store_true", help="100,000 leaders too, of ours alone")
    given = parser.parse_args()
    print("| network | drawn by | stress | seconds |\n|---|---|---|---|")
    for name, graph in graphs(given.large).items():
        size, network = len(graph), network_of(graph)
        peer = igraph.Graph(size, list(graph.edges))
        peers: dict[str, Callable[[], tuple[float, Any]]] = {
            "coalign": lambda network=network: timed(lambda: ours(network))
        }
        if size <= 2_000:
            peers["igraph, Kamada-Kawai"] = lambda peer=peer: timed(peer.layout_kamada_kawai)
        if 2_000 < size <= 5_000:
            peers["igraph, Fruchterman-Reingold"] = lambda peer=peer: timed(
                peer.layout_fruchterman_reingold
            )
            peers["igraph, DrL"] = lambda peer=peer: timed(peer.layout_drl)
        if given.networkx and size <= 300:
            peers["networkx, Kamada-Kawai"] = lambda graph=graph: timed(
                lambda: [at for _, at in sorted(nx.kamada_kawai_layout(graph).items())]
            )
        if given.graph_tool and size <= 5_000:
            peers["graph-tool, sfdp"] = lambda graph=graph: sfdp(graph, given.graph_tool)
        if given.boost and size <= 1_000:
            for how, name_of in (
                ("kamada-kawai", "Kamada-Kawai"),
                ("fruchterman-reingold", "Fruchterman-Reingold"),
            ):
                peers[f"Boost.Graph, {name_of}"] = lambda graph=graph, how=how: boost(
                    graph, given.boost, how
                )
        for who, run in peers.items():
            seconds, at = run()
            found = stress(graph, np.array(list(at), dtype=float))
            print(f"| {name} | {who} | {found:.3f} | {seconds:.2f} |", flush=True)


if __name__ == "__main__":
    main()
