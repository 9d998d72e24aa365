# SPDX-License-Identifier: MIT
import os

import rustworkx as rx
from steps import directed, edges, leaders, run, threads

os.environ["RAYON_NUM_THREADS"] = str(threads)
graph = rx.PyDiGraph() if directed else rx.PyGraph()
graph.add_nodes_from(range(leaders))
graph.add_edges_from_no_data([tuple(edge) for edge in edges.tolist()])


def ranked(of: dict[int, float]) -> list[float]:
    return [of[i] for i in range(leaders)]


steps = {
    "betweenness": lambda: ranked(rx.betweenness_centrality(graph, normalized=False)),
}
if directed:
    steps["pagerank"] = lambda: ranked(rx.pagerank(graph, alpha=0.85, tol=1e-12))
run("rustworkx", rx.__version__, steps)
