# SPDX-License-Identifier: MIT
import igraph
import numpy as np
from steps import directed, edges, leaders, run

graph = igraph.Graph(leaders, edges.tolist(), directed=directed)


def leiden() -> float:
    parts = graph.community_leiden(objective_function="modularity", n_iterations=-1)
    return graph.modularity(parts)


steps = {
    "betweenness": lambda: graph.betweenness(directed=directed),
    "closeness": lambda: graph.closeness(mode="out"),
    "harmonic": lambda: np.array(graph.harmonic_centrality(mode="out")) * (leaders - 1),
    "pagerank": lambda: graph.pagerank(),
    "constraint": lambda: graph.constraint(),
    "leiden": leiden,
}
if directed:
    del steps["leiden"]
run("igraph", igraph.__version__, steps)
