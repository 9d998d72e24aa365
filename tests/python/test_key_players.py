# SPDX-License-Identifier: MIT
"""Whose leaving breaks a network most, and who reaches most, against the definitions."""

from __future__ import annotations

import itertools
import random

import networkx as nx
import pytest
from random_layers import (
    LAYERS,
    graph_of,
    layer_from,
    layer_of,
)

import coalign
from coalign import structure


def fragmentation_by_definition(layer, gone, by_distance, h):
    graph = graph_of(layer)
    left = [i for i in graph if i not in gone]
    part = graph.subgraph(left)
    pairs = sum(h[i] * h[j] for i in left for j in left if i != j)
    kept = 0.0
    for i, row in nx.all_pairs_shortest_path_length(part):
        kept += sum(h[i] * h[j] * (1 / d if by_distance else 1) for j, d in row.items() if j != i)
    return 1 - kept / pairs


def reach_by_definition(layer, chosen, steps, h):
    graph = graph_of(layer)
    best = {}
    for s in chosen:
        for j, d in nx.single_source_shortest_path_length(graph, s).items():
            best[j] = min(d, best.get(j, d))
    if steps is None:
        return sum(h[j] / max(d, 1) for j, d in best.items()) / sum(h)
    return sum(h[j] for j, d in best.items() if d <= steps) / sum(h)


@pytest.mark.parametrize(("seed", "directed"), LAYERS)
def test_key_players_are_those_of_the_definition(seed, directed):
    layer = layer_of(seed, directed)
    size = len(layer.ids)
    draw = random.Random(seed)
    even, drawn = [1.0] * size, [draw.choice([0.5, 1, 2]) for _ in range(size)]
    for h, weights in ((even, None), (even, even), (drawn, drawn)):
        for goal in ("fragmentation", "distance_fragmentation", "reach", "distance_reach"):

            def value(chosen, goal=goal, h=h):
                if "fragmentation" in goal:
                    return fragmentation_by_definition(layer, chosen, "distance" in goal, h)
                return reach_by_definition(layer, chosen, 2 if goal == "reach" else None, h)

            few = list(draw.sample(range(size), min(2, size - 1)))
            if "fragmentation" in goal and size - len(few) < 2:
                continue
            found = structure.key_value(layer, list(layer.ids[few]), goal, steps=2, weights=weights)
            assert found.value == pytest.approx(value(few), abs=1e-12)
            if size > 9:
                continue
            best = structure.key_players(layer, 2, goal, steps=2, weights=weights)
            wanted = max(value(some) for some in itertools.combinations(range(size), 2))
            assert best.exact and best.value.value == pytest.approx(wanted, abs=1e-12)
            searched = structure.key_players(layer, 2, goal, steps=2, weights=weights, exact_up_to=0)
            assert not searched.exact and searched.value.value <= wanted + 1e-12


def test_two_who_do_the_same_are_not_the_two_key_players():
    # Two leaders hold a star together, each alone enough; a third holds another part.
    arcs = [[0, i] for i in range(3, 8)] + [[1, i] for i in range(3, 8)] + [[2, 8], [2, 9], [2, 3]]
    layer = layer_from(10, arcs, directed=False)
    found = structure.key_players(layer, 2, "reach")
    assert "2" in found.leaders and len({"0", "1"} & set(found.leaders)) == 1
    with pytest.raises(coalign.Error, match="k must be from 1"):
        structure.key_players(layer, 0)
