# SPDX-License-Identifier: MIT
import numpy as np
from steps import directed, edges, groups, leaders, run, threads

import coalign
from coalign import structure


def layer() -> coalign.Layer:
    both = edges if directed else np.vstack([edges, edges[:, ::-1]])
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    starts = np.searchsorted(both[:, 0], np.arange(leaders + 1))
    ids = np.array([str(i) for i in range(leaders)], dtype=object)
    return coalign.Layer(ids, starts, both[:, 1].copy(), np.ones(len(both)), directed)


ties = layer()
structure.density(ties)  # takes the rows over, as other libraries have built their graphs
steps = {
    "betweenness": lambda: structure.betweenness(ties, threads=threads),
    "closeness": lambda: structure.closeness(ties, scaled=False, threads=threads),
    "harmonic": lambda: structure.harmonic(ties, threads=threads),
    "pagerank": lambda: structure.pagerank(ties),
    "constraint": lambda: structure.constraint(ties, threads=threads),
    "leiden": lambda: structure.communities(ties, starts=1, threads=threads).quality.value,
    "brokerage": lambda: structure.brokerage(ties, groups).total,
    "fragmenting": lambda: structure.key_players(
        ties, 5, "distance_fragmentation", threads=threads
    ).value,
}
run("coalign", coalign.__version__, steps)
