# SPDX-License-Identifier: MIT
"""The graphs on which peers are compared: drawn ones of four shapes, and real ones where `../shared` is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ALL = ("betweenness", "closeness", "harmonic", "pagerank", "constraint")
LARGE = ("pagerank", "constraint", "leiden")  # exact paths take hours there


@dataclass
class Graph:
    name: str
    leaders: int
    directed: bool
    edges: np.ndarray  # pairs of leaders, each once, none to itself
    steps: tuple[str, ...]


def once(edges: np.ndarray, directed: bool) -> np.ndarray:
    edges = edges[edges[:, 0] != edges[:, 1]]
    return np.unique(edges if directed else np.sort(edges, axis=1), axis=0)


def random(leaders: int, arcs: int, directed: bool) -> np.ndarray:
    return once(np.random.default_rng(1).integers(0, leaders, (arcs, 2)), directed)


def small_world(leaders: int, ties: int) -> np.ndarray:
    """A ring in which each has the same number of neighbours; a tenth of the ends drawn anew (Watts and Strogatz)."""
    draw = np.random.default_rng(2)
    near = np.arange(leaders)
    edges = np.vstack(
        [np.c_[near, (near + step) % leaders] for step in range(1, ties // leaders + 1)]
    )
    moved = draw.random(len(edges)) < 0.1
    edges[moved, 1] = draw.integers(0, leaders, moved.sum())
    return once(edges, False)


def scale_free(leaders: int, ties: int) -> np.ndarray:
    """Who comes later chooses the ends of ties that are there (Barabási and Albert)."""
    draw = np.random.default_rng(3)
    each = max(ties // leaders, 1)
    ends = list(range(each))
    edges = []
    for newcomer in range(each, leaders):
        for other in {ends[i] for i in draw.integers(0, len(ends), each)}:
            edges.append((newcomer, other))
            ends += (newcomer, other)
    return once(np.array(edges), False)


def communities(leaders: int, ties: int) -> np.ndarray:
    """Groups of some fifty, in which four of five ties stay."""
    draw = np.random.default_rng(4)
    one = draw.integers(0, leaders, ties)
    inside = one // 50 * 50 + draw.integers(0, 50, ties)
    other = np.where(
        draw.random(ties) < 0.8, np.minimum(inside, leaders - 1), draw.integers(0, leaders, ties)
    )
    return once(np.c_[one, other], False)


def graphs(scale: float, shared: Path) -> Iterator[Graph]:
    n, m = int(20_000 * scale), int(100_000 * scale)
    with_leiden = (*ALL, "leiden")
    yield Graph("random, directed", n, True, random(n, m, True), ALL)
    yield Graph("small world", n, False, small_world(n, m), with_leiden)
    yield Graph("scale-free", n, False, scale_free(n, m), with_leiden)
    yield Graph("communities", n, False, communities(n, m), with_leiden)
    many = 10 * m
    yield Graph("scale-free, large", 10 * n, False, scale_free(10 * n, many), LARGE)
    yield Graph("communities, large", 10 * n, False, communities(10 * n, many), LARGE)
    few = max(int(5_000 * scale), 300)
    yield Graph("random, directed, smaller", few, True, random(few, 10 * few, True), ("brokerage",))
    yield Graph("random, of 300", 300, False, random(300, 1_500, False), ("fragmenting",))
    if (real := shared / "lhd_leaders" / "edges.csv").exists():
        ends = np.loadtxt(real, delimiter=",", dtype=str, skiprows=1, usecols=(2, 3))
        _, numbers = np.unique(ends, return_inverse=True)
        yield Graph(
            "lhd_leaders",
            int(numbers.max()) + 1,
            False,
            once(numbers.reshape(-1, 2), False),
            with_leiden,
        )
    if (real := shared / "snap_ego_twitter" / "edges.csv.gz").exists():
        ends = np.loadtxt(real, delimiter=",", dtype=np.int64, skiprows=1) - 1
        yield Graph("snap_ego_twitter", int(ends.max()) + 1, False, once(ends, False), LARGE)
