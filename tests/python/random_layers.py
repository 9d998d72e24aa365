# SPDX-License-Identifier: MIT
"""Random layers, the same in networkx, and layers of published cases."""

from __future__ import annotations

import random
from fractions import Fraction

import networkx as nx
import numpy as np
import pytest
from conftest import ROOT, document

import coalign

SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="needs the shared reference numbers")
LAYERS = [
    pytest.param(seed, directed, id=f"{seed}-{'directed' if directed else 'undirected'}")
    for seed in range(12)
    for directed in (True, False)
]


def drawn(seed: int) -> coalign.Network:
    """A random field: some layers sparse and in parts, some dense, with parallel ties of any weight."""
    draw = random.Random(seed)
    size = draw.choice([2, 5, 9, 17, 40])
    names = [f"l{i}" for i in range(size)]
    chance = draw.choice([0.05, 0.1, 0.3])
    ties = [
        {"from": a, "to": b, "type": "trust", "weight": draw.choice([1, 2, 3, 5])}
        for a in names
        for b in names
        if a != b
        for _ in range(draw.choice([1, 1, 2]))
        if draw.random() < chance
    ]
    if not ties:
        ties = [{"from": names[0], "to": names[1], "type": "trust", "weight": 2}]
    return coalign.from_json(
        document(
            leaders=[{"id": n, "kind": "individual", "sector": draw.choice("abc")} for n in names],
            tie_types=[{"id": "trust", "max": 16}],
            ties=ties,
        )
    )


def graph_of(layer: coalign.layers.Layer) -> nx.DiGraph | nx.Graph:
    """The same in networkx, made from the matrix alone."""
    kind = nx.DiGraph if layer.directed else nx.Graph
    graph = nx.from_scipy_sparse_array(layer.to_scipy(), create_using=kind)
    for _, _, data in graph.edges(data=True):
        data["length"] = 1 / Fraction(data["weight"])
    return graph


def by_leader(values: dict[int, float]) -> list[float]:
    return [values[i] for i in range(len(values))]


def layer_of(seed: int, directed: bool) -> coalign.layers.Layer:
    layer = drawn(seed).layer()
    return layer if directed else layer.undirected()


def layer_from(leaders: int, arcs: list[list[int]], directed: bool = True) -> coalign.layers.Layer:
    network = coalign.from_json(
        document(
            leaders=[{"id": str(i), "kind": "individual"} for i in range(leaders)],
            tie_types=[{"id": "t", "directed": directed}],
            ties=[{"from": str(a), "to": str(b), "type": "t"} for a, b in arcs],
        )
    )
    layer = network.layer()
    return layer if directed else layer.undirected()


def sets(numbers):
    return {frozenset(np.flatnonzero(numbers == n).tolist()) for n in set(numbers.tolist())}
