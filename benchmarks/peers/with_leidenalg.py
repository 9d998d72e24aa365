# SPDX-License-Identifier: MIT
import igraph
import leidenalg
from steps import directed, edges, leaders, run

graph = igraph.Graph(leaders, edges.tolist(), directed=directed)


def leiden() -> float:
    return leidenalg.find_partition(
        graph, leidenalg.ModularityVertexPartition, n_iterations=-1, seed=1
    ).modularity


run("leidenalg", leidenalg.__version__, {"leiden": leiden})
