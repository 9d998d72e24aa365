# SPDX-License-Identifier: MIT
import networkit as nk
import numpy as np
from steps import directed, edges, leaders, run, threads

nk.setNumberOfThreads(threads)
graph = nk.Graph(leaders, directed=directed)
for one, other in edges.tolist():
    graph.addEdge(one, other)


def scores(measure: type, *options: object) -> np.ndarray:
    return np.array(measure(graph, *options).run().scores())


def leiden() -> float:
    found = nk.community.ParallelLeiden(graph, iterations=10, randomize=False)
    found.run()
    return nk.community.Modularity().getQuality(found.getPartition(), graph)


steps = {
    # it counts each pair of an undirected graph both ways
    "betweenness": lambda: scores(nk.centrality.Betweenness) / (1 if directed else 2),
    "harmonic": lambda: scores(nk.centrality.HarmonicCloseness, False),
    "pagerank": lambda: scores(
        nk.centrality.PageRank, 0.85, 1e-12, False, nk.centrality.SinkHandling.DistributeSinks
    ),
    "leiden": leiden,
}
run(
    "NetworKit",
    nk.__version__,
    {k: v for k, v in steps.items() if not (directed and k == "leiden")},
)
