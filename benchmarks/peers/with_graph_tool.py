# SPDX-License-Identifier: MIT
"""Debian's python3-graph-tool: for the system's own Python."""

import graph_tool.all as gt
import numpy as np
from steps import directed, edges, leaders, run, threads

gt.openmp_set_num_threads(threads)
graph = gt.Graph(directed=directed)
graph.add_vertex(leaders)
graph.add_edge_list(edges)


def harmonic() -> np.ndarray:
    return np.nan_to_num(gt.closeness(graph, norm=False, harmonic=True).a)


steps = {
    "betweenness": lambda: gt.betweenness(graph, norm=False)[0].a,
    "harmonic": harmonic,
    "pagerank": lambda: gt.pagerank(graph, damping=0.85, epsilon=1e-12).a,
}
run("graph-tool", gt.__version__.split()[0], steps)
