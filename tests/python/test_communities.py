# SPDX-License-Identifier: MIT
"""Communities: the best of all divisions where all can be tried."""

from __future__ import annotations

import random

import networkx as nx
import numpy as np
import pytest
from random_layers import (
    layer_from,
    sets,
)

import coalign
from coalign import structure


def best_division(layer):
    """Of all divisions of a few leaders the best modularity."""
    matrix = layer.to_scipy().toarray()
    out, into, all_of = matrix.sum(1), matrix.sum(0), matrix.sum()
    gain = (matrix - np.outer(out, into) / all_of) / all_of
    best = -np.inf
    for labels in divisions(len(matrix)):
        same = np.equal.outer(labels, labels)
        best = max(best, gain[same].sum())
    return best


def divisions(size):
    def further(labels, used):
        if len(labels) == size:
            yield np.array(labels)
            return
        for label in range(used + 1):
            yield from further([*labels, label], max(used, label + 1))

    yield from further([], 0)


@pytest.mark.parametrize("seed", range(30))
def test_communities_of_few_leaders_are_the_best_of_all(seed):
    draw = random.Random(seed)
    arcs = [[a, b] for a in range(7) for b in range(7) if a != b and draw.random() < 0.3] or [
        [0, 1]
    ]
    layer = layer_from(7, arcs)
    for one in (layer, layer.undirected()):
        found = structure.communities(one, starts=20)
        assert found.quality.value == pytest.approx(best_division(one), abs=1e-9)
        assert structure.modularity(one, list(found.of)).value == pytest.approx(
            found.quality.value, abs=1e-12
        )


def test_communities_are_found_again_and_numbered_by_size():
    graph = nx.planted_partition_graph(5, 30, 0.5, 0.01, seed=3)
    layer = layer_from(150, [list(edge) for edge in graph.edges], directed=False)
    found = structure.communities(layer, seed=7)
    assert sets(found.of) == {frozenset(range(30 * k, 30 * k + 30)) for k in range(5)}
    assert found.sizes == [30] * 5 and found.of[0] == 0
    assert (found.of == structure.communities(layer, seed=7, threads=4).of).all()
    assert [len(some) for some in found.members()] == found.sizes
    fine = structure.communities(layer, quality="cpm", resolution=0.2)
    assert sets(fine.of) == sets(found.of)
    loose = structure.communities(layer, quality="cpm", resolution=1e-6)
    assert len(loose.sizes) == 1
    with pytest.raises(coalign.Error, match="resolution must be above 0"):
        structure.communities(layer, resolution=0)
