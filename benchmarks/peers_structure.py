# SPDX-License-Identifier: MIT
"""Positions in layers beside igraph and networkx: the same work on the same graphs, answers compared before times.

    python benchmarks/peers_structure.py [--leaders N] [--arcs N] [--networkx]

One thread each. Shows processor seconds, which other work on the machine disturbs less than the clock, and how many
times ours the peer takes. Needs the package with igraph; networkx is slow, and is asked for.
"""

import argparse
import time
from collections.abc import Callable
from typing import Any

import igraph
import networkx as nx
import numpy as np

import coalign
from coalign import structure


def layer_of(graph: nx.DiGraph | nx.Graph) -> coalign.Layer:
    matrix = nx.to_scipy_sparse_array(graph, dtype=float, format="csr")
    matrix.sort_indices()
    ids = np.array([str(i) for i in range(matrix.shape[0])], dtype=object)
    return coalign.Layer(
        ids,
        matrix.indptr.astype(np.int64),
        matrix.indices.astype(np.int64),
        np.ones(len(matrix.data)),
        graph.is_directed(),
    )


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.process_time()
    found = run()
    return time.process_time() - begin, found


def graphs(leaders: int, arcs: int) -> dict[str, nx.DiGraph | nx.Graph]:
    share = arcs / (leaders * (leaders - 1))
    return {
        "random, directed": nx.fast_gnp_random_graph(leaders, share, seed=1, directed=True),
        "small world": nx.watts_strogatz_graph(leaders, 2 * (arcs // leaders // 2), 0.1, seed=1),
        "scale-free": nx.barabasi_albert_graph(leaders, max(arcs // leaders // 2, 1), seed=1),
    }


def steps(layer: coalign.Layer, graph: igraph.Graph, plain: nx.Graph) -> list[tuple[Any, ...]]:
    """Name, ours, igraph's, networkx's, by what to compare."""
    directed = layer.directed
    turned = plain.reverse() if directed else plain

    def ranked(of: dict[Any, float]) -> list[float]:
        return [of[i] for i in range(len(of))]

    return [
        (
            "betweenness, exact",
            lambda: structure.betweenness(layer),
            lambda: graph.betweenness(directed=directed),
            lambda: ranked(nx.betweenness_centrality(plain, normalized=False)),
        ),
        (
            "closeness",
            lambda: structure.closeness(layer, scaled=False),
            lambda: graph.closeness(mode="out"),
            None,
        ),
        (
            "harmonic",
            lambda: structure.harmonic(layer),
            lambda: np.array(graph.harmonic_centrality(mode="out")) * (len(layer.ids) - 1),
            lambda: ranked(nx.harmonic_centrality(turned)),
        ),
        (
            "PageRank",
            lambda: structure.pagerank(layer),
            lambda: graph.pagerank(),
            lambda: ranked(nx.pagerank(plain, tol=1e-12)),
        ),
        (
            "constraint",
            lambda: structure.constraint(layer),
            lambda: graph.constraint(),
            None,
        ),
    ]


def agree(ours: Any, theirs: Any) -> float:
    """The largest difference, as a share of the number or of 1."""
    a, b = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    same = np.isnan(a) & np.isnan(b)
    apart = np.abs(a - b) / np.maximum(np.abs(b), 1)
    return float(apart[~same].max())


def communities(layer: coalign.Layer, graph: igraph.Graph) -> str:
    """One start beside one run of igraph's Leiden until nothing moves; the quality that each finds."""
    plain, of = layer, graph
    ours, found = timed(lambda: structure.communities(plain, starts=1))
    theirs, parts = timed(
        lambda: of.community_leiden(objective_function="modularity", n_iterations=-1)
    )
    better = f"quality {found.quality.value:.4f} and {of.modularity(parts):.4f}"
    return f"| Leiden | {ours:.3f} | igraph | {theirs:.3f} | {theirs / ours:.1f} | {better} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--leaders", type=int, default=20_000)
    parser.add_argument("--arcs", type=int, default=100_000)
    parser.add_argument("--networkx", action="store_true")
    asked = parser.parse_args()
    for name, plain in graphs(asked.leaders, asked.arcs).items():
        layer = layer_of(plain)
        graph = igraph.Graph(len(layer.ids), list(plain.edges), directed=plain.is_directed())
        print(f"\n{name}: {len(layer.ids)} leaders, {len(layer)} ties\n")
        print("| step | ours | peer | seconds | times ours | largest difference |")
        print("|---|---|---|---|---|---|")
        for step, ours, theirs, slow in steps(layer, graph, plain):
            seconds, found = timed(ours)
            for peer, run in (("igraph", theirs), ("networkx", slow if asked.networkx else None)):
                if run is None:
                    continue
                beside, wanted = timed(run)
                print(
                    f"| {step} | {seconds:.3f} | {peer} | {beside:.3f} | {beside / seconds:.1f} |"
                    f" {agree(found, wanted):.0e} |",
                    flush=True,
                )
        if not layer.directed:
            print(communities(layer, graph), flush=True)
    print(
        f"\ncoalign {coalign.__version__}, igraph {igraph.__version__}, networkx {nx.__version__}"
    )


if __name__ == "__main__":
    main()
