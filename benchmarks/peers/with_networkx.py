# SPDX-License-Identifier: MIT
import networkx as nx
from steps import directed, edges, leaders, run

graph = nx.DiGraph() if directed else nx.Graph()
graph.add_nodes_from(range(leaders))
graph.add_edges_from(edges.tolist())
turned = graph.reverse() if directed else graph


def ranked(of: dict[int, float]) -> list[float]:
    return [of[i] for i in range(leaders)]


steps = {
    "betweenness": lambda: ranked(nx.betweenness_centrality(graph, normalized=False)),
    "harmonic": lambda: ranked(nx.harmonic_centrality(turned)),
    "pagerank": lambda: ranked(nx.pagerank(graph, tol=1e-12)),
    "constraint": lambda: ranked(nx.constraint(graph)),
}
run("networkx", nx.__version__, steps)
