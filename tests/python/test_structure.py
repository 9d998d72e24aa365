# SPDX-License-Identifier: MIT
"""Positions and the whole of a layer, against networkx on random graphs."""

from __future__ import annotations

import itertools
import json
import pickle
import random

import jackknifed
import networkx as nx
import numpy as np
import pytest
from conftest import document
from random_layers import (
    LAYERS,
    SHARED,
    by_leader,
    drawn,
    graph_of,
    layer_from,
    layer_of,
    needs_shared,
    sets,
)

import coalign
from coalign import structure


@pytest.mark.parametrize(("seed", "directed"), LAYERS)
def test_positions_are_those_of_networkx(seed, directed):
    layer = layer_of(seed, directed)
    graph = graph_of(layer)
    turned = graph.reverse() if directed else graph
    close = {"rel": 1e-9, "abs": 1e-12}
    assert float(structure.density(layer)) == pytest.approx(nx.density(graph), **close)
    for length in ("steps", "strength"):
        weight = None if length == "steps" else "length"
        wanted = nx.betweenness_centrality(graph, normalized=False, weight=weight)
        found = structure.betweenness(layer, length=length)
        assert found == pytest.approx(by_leader(wanted), **close)
        for direction, of in (("in", graph), ("out", turned)):
            found = structure.closeness(layer, direction=direction, length=length)
            wanted = nx.closeness_centrality(of, distance=weight)
            assert found == pytest.approx(by_leader(wanted), **close)
            found = structure.harmonic(layer, direction=direction, length=length)
            wanted = nx.harmonic_centrality(of, distance=weight)
            assert found == pytest.approx(by_leader(wanted), **close)
        edges = nx.edge_betweenness_centrality(graph, normalized=False, weight=weight)
        carried = structure.tie_betweenness(layer, length=length)
        for row, (i, j) in enumerate(itertools.pairwise(layer.indptr)):
            for e in range(i, j):
                to = int(layer.indices[e])
                wanted = edges[(row, to) if (row, to) in edges else (to, row)]
                assert carried[e] == pytest.approx(wanted, **close)
    rank = nx.pagerank(graph, tol=1e-14, max_iter=2000)
    assert structure.pagerank(layer) == pytest.approx(by_leader(rank), rel=1e-9)
    plain = graph.to_undirected()
    assert list(structure.core_numbers(layer)) == by_leader(nx.core_number(plain))
    local = by_leader(nx.clustering(plain))
    degrees = [plain.degree(i) for i in range(len(local))]
    wanted = [c if d > 1 else np.nan for c, d in zip(local, degrees, strict=True)]
    assert structure.clustering(layer) == pytest.approx(wanted, nan_ok=True, **close)
    known = [d > 1 for d in degrees]
    if any(known):
        assert float(structure.transitivity(layer)) == pytest.approx(
            nx.transitivity(plain), **close
        )
    wanted = by_leader(nx.constraint(graph, weight="weight"))
    assert structure.constraint(layer) == pytest.approx(wanted, nan_ok=True, **close)
    # One by one: asked for all at once, networkx 3.6 divides by the largest of the wrong leader.
    wanted = [nx.effective_size(graph, nodes=[i], weight="weight")[i] for i in sorted(graph)]
    # Nor has it a number for leaders to whom ties only come.
    found = [
        x if graph.degree(i) and len(graph[i]) else np.nan
        for i, x in enumerate(structure.effective_size(layer))
    ]
    assert found == pytest.approx(wanted, nan_ok=True, **close)


@pytest.mark.parametrize(("seed", "directed"), LAYERS)
def test_the_whole_is_as_in_networkx(seed, directed):
    layer = layer_of(seed, directed)
    graph = graph_of(layer)
    plain = graph.to_undirected()
    if directed:
        assert float(structure.reciprocity(layer)) == pytest.approx(nx.reciprocity(graph))
    else:
        assert structure.reciprocity(layer).unknown == "no_direction"
    joined = nx.connected_components(plain)
    assert sets(structure.components(layer)) == {frozenset(c) for c in joined}
    if directed:
        strong = nx.strongly_connected_components(graph)
        found = structure.components(layer, strongly=True)
        assert sets(found) == {frozenset(c) for c in strong}
    cuts = structure.cut_points(layer)
    place = {leader: i for i, leader in enumerate(layer.ids)}
    assert {place[x] for x in cuts.leaders} == set(nx.articulation_points(plain))
    bridges = {frozenset((place[a], place[b])) for a, b in cuts.bridges}
    assert bridges == {frozenset(edge) for edge in nx.bridges(plain)}
    lengths = [
        d for i, row in nx.all_pairs_shortest_path_length(graph) for j, d in row.items() if i != j
    ]
    found = structure.distances(layer)
    assert found.pairs == len(lengths)
    assert (found.mean, found.longest) == pytest.approx((np.mean(lengths), max(lengths)))
    labels = [row["sector"] for row in drawn(seed).leaders]
    nx.set_node_attributes(graph, dict(enumerate(labels)), "sector")
    like = structure.assortativity(layer, "sector")
    if like.value is not None:
        wanted = nx.attribute_assortativity_coefficient(graph, "sector")
        assert like.value == pytest.approx(wanted, abs=1e-12)
    assert like == structure.assortativity(layer, labels)
    parts = [{i for i, label in enumerate(labels) if label == s} for s in set(labels)]
    wanted = nx.community.modularity(graph, parts, weight="weight")
    assert float(structure.modularity(layer, "sector")) == pytest.approx(wanted, abs=1e-12)
    degree = structure.assortativity(layer)
    if degree.value is not None:
        with np.errstate(invalid="ignore"):
            wanted = nx.degree_assortativity_coefficient(graph)
        assert degree.value == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_eigenvectors_are_those_of_the_matrix(seed):
    layer = layer_of(seed, False)
    matrix = layer.to_scipy().toarray()
    values, vectors = np.linalg.eigh(matrix)
    found = structure.eigenvector(layer)
    if values[-1] - values[-2] < 1e-3:
        return
    assert found == pytest.approx(np.abs(vectors[:, -1]) / np.abs(vectors[:, -1]).max(), abs=1e-8)
    left, _, right = np.linalg.svd(drawn(seed).layer().to_scipy().toarray())
    gap = np.linalg.svd(drawn(seed).layer().to_scipy().toarray(), compute_uv=False)
    hubs, authorities = structure.hits(drawn(seed).layer())
    if gap[0] - gap[1] > 1e-2:
        assert hubs == pytest.approx(np.abs(left[:, 0]) / np.abs(left[:, 0]).sum(), abs=1e-8)
        assert authorities == pytest.approx(np.abs(right[0]) / np.abs(right[0]).sum(), abs=1e-8)


def test_the_same_bits_on_any_number_of_threads():
    layer = drawn(3).layer()
    draw = np.random.default_rng(1)
    big = nx.gnp_random_graph(700, 0.01, seed=1, directed=True)
    matrix = nx.to_scipy_sparse_array(big, dtype=float, format="csr")
    matrix.sort_indices()
    ids = np.array([str(i) for i in range(700)], dtype=object)
    weights = draw.integers(1, 4, len(matrix.data)) / 4
    big_layer = coalign.layers.Layer(
        ids, matrix.indptr.astype(np.int64), matrix.indices.astype(np.int64), weights, True
    )
    for one in (layer, big_layer):
        for length in ("steps", "strength"):
            wanted = structure.betweenness(one, length=length)
            near = structure.harmonic(one, length=length)
            for threads in (2, 7):
                again = structure.betweenness(one, length=length, threads=threads)
                assert (again == wanted).all()
                assert (structure.harmonic(one, length=length, threads=threads) == near).all()
        holes = structure.constraint(one)
        assert np.array_equal(structure.constraint(one, threads=7), holes, equal_nan=True)
    sampled = structure.betweenness(big_layer, samples=100)
    assert (sampled == structure.betweenness(big_layer, samples=100, threads=7)).all()
    exact = structure.betweenness(big_layer)
    assert np.abs(sampled - exact).max() < structure.betweenness_error(big_layer, 100)
    assert structure.betweenness(big_layer, samples=100, seed=2).tolist() != sampled.tolist()


def test_holes_of_a_layer_that_is_cut_into_parts():
    graph = nx.gnp_random_graph(1_200, 0.1, seed=2, directed=True)
    matrix = nx.to_scipy_sparse_array(graph, dtype=float, format="csr")
    matrix.sort_indices()
    ids = np.array([str(i) for i in range(1_200)], dtype=object)
    layer = coalign.Layer(ids, matrix.indptr, matrix.indices, matrix.data, True)
    constraint, size = structure.constraint(layer), structure.effective_size(layer)
    for threads in (2, 7):
        assert (structure.constraint(layer, threads=threads) == constraint).all()
    both = matrix.toarray() + matrix.toarray().T  # Burt's definitions, with matrices
    share = both / both.sum(axis=1, keepdims=True)
    most = both / both.max(axis=1, keepdims=True)
    tied = both > 0
    assert constraint == pytest.approx((((share + share @ share) ** 2) * tied).sum(axis=1))
    assert size == pytest.approx(((1 - share @ most.T) * tied).sum(axis=1))


def test_a_layer_is_taken_over_once_and_cannot_be_changed_after():
    indptr, indices, weights = np.array([0, 1, 2]), np.array([1, 0]), np.ones(2)
    layer = coalign.Layer(np.array(["a", "b"], dtype=object), indptr, indices, weights, True)
    assert structure.strength(layer).tolist() == [2, 2]
    weights[0] = 5  # their own: the layer has a copy
    assert structure.strength(layer).tolist() == [2, 2]
    with pytest.raises(ValueError, match="read-only"):
        layer.weights[0] = 5
    again = pickle.loads(pickle.dumps(layer))
    assert structure.strength(again).tolist() == [2, 2]
    with pytest.raises(ValueError, match="read-only"):
        again.weights[0] = 5
    made = drawn(4).layer()
    assert made._rows is made._rows
    assert not made.weights.flags.writeable
    twice = made.to_scipy() * 2
    assert twice.data.tolist() == (made.weights * 2).tolist()


def test_what_is_no_layer_is_said():
    ids = np.array(["a", "b"], dtype=object)
    first, to = np.array([0, 1, 1]), np.array([0])
    with pytest.raises(coalign.Error, match="row 0 has a tie to itself"):
        structure.degree(coalign.layers.Layer(ids, first, to, np.ones(1), True))
    with pytest.raises(coalign.Error, match="must be symmetric"):
        structure.degree(coalign.layers.Layer(ids, first, np.array([1]), np.ones(1), False))
    with pytest.raises(coalign.Error, match="indices must rise"):
        structure.degree(coalign.layers.Layer(ids, first, np.array([2]), np.ones(1), True))
    layer = coalign.layers.Layer(ids, first, np.array([1]), -np.ones(1), True)
    with pytest.raises(coalign.Error, match="strength 0 or less"):
        structure.betweenness(layer, length="strength")
    with pytest.raises(coalign.Error, match="groups: 1 labels for 2 leaders"):
        structure.brokerage(layer, ["a"])
    with pytest.raises(coalign.Error, match="one label for each leader"):
        structure.brokerage(layer, "sector")


def test_more_paths_than_can_be_counted_are_an_error_not_a_number():
    # A chain of diamonds doubles the paths at each.
    arcs = []
    for k in range(1_100):
        arcs += [
            [3 * k, 3 * k + 1],
            [3 * k, 3 * k + 2],
            [3 * k + 1, 3 * k + 3],
            [3 * k + 2, 3 * k + 3],
        ]
    layer = layer_from(3 * 1_100 + 1, arcs)
    with pytest.raises(coalign.Error, match="more shortest paths than can be counted"):
        structure.betweenness(layer, samples=16)


def test_no_ties_no_circles_no_neighbours():
    layer = layer_from(3, [])
    assert structure.betweenness(layer).tolist() == [0, 0, 0]
    assert np.isnan(structure.eigenvector(layer)).all()
    assert np.isnan(structure.constraint(layer)).all()
    assert structure.pagerank(layer) == pytest.approx([1 / 3] * 3)
    assert structure.communities(layer).quality.unknown == "no_ties"
    assert structure.closeness(layer).tolist() == [0, 0, 0]
    assert np.isnan(structure.closeness(layer, scaled=False)).all()
    assert np.isnan(structure.eigenvector(layer_from(3, [[0, 1], [1, 2]]))).all()
    assert structure.hierarchy(layer).hierarchy.unknown == "no_ties"
    assert structure.distances(layer).pairs == 0 and np.isnan(structure.distances(layer).mean)


def rated(ratings: list[tuple[int, int, int, float]], size: int, types: int) -> coalign.Network:
    return coalign.from_json(
        document(
            leaders=[{"id": f"l{i}", "kind": "organization"} for i in range(size)],
            tie_types=[{"id": f"t{t}", "max": 4} for t in range(types)],
            ties=[
                {"from": f"l{a}", "to": f"l{b}", "type": f"t{t}", "weight": weight}
                for a, b, t, weight in ratings
            ],
        )
    )


@pytest.mark.parametrize("seed", range(10))
def test_ratings_are_means_by_type_and_then_of_types_without_each_rater_too(seed):
    draw = random.Random(seed)
    size, types = draw.choice([4, 9, 14]), draw.choice([1, 3])
    ratings = [
        (a, b, t, draw.choice([1, 2, 3, 4]))
        for a, b in itertools.permutations(range(size), 2)
        for t in range(types)
        if draw.random() < 0.5
    ]
    asked = [f"t{t}" for t in range(types)]
    found = structure.positions(rated(ratings, size, types), trust=asked).rows

    def mean(given: list[tuple[int, int, int, float]]) -> float:
        by_type = [[r[3] / 4 for r in given if r[2] == t] for t in range(types)]
        return float(np.mean([np.mean(one) for one in by_type if one]))

    for place, row in enumerate(found):
        given = [one for one in ratings if one[1] == place]
        raters = sorted({one[0] for one in given})
        assert row.rated_value.unknown == "not_asked"
        if not given:
            assert row.rated_trust.unknown == "no_ties"
            continue
        assert row.rated_trust.value == pytest.approx(mean(given), abs=1e-12)
        if len(raters) < 5:
            assert row.rated_trust.interval is None
            continue
        without = [mean([one for one in given if one[0] != rater]) for rater in raters]
        ends = jackknifed.interval(mean(given), without, 0, 1)
        assert row.rated_trust.interval == pytest.approx(ends, abs=1e-9)


@needs_shared
def test_trust_and_value_of_the_published_definition():
    case = json.loads((SHARED / "cases" / "partner_scores.json").read_text())
    kinds = [*case["inputs"]["trust_dims"], *case["inputs"]["value_dims"]]
    ratings = [
        (one["from"], one["to"], t, one[kind])
        for one in case["inputs"]["ratings"]
        for t, kind in enumerate(kinds)
    ]
    network = rated(ratings, case["inputs"]["n"], len(kinds))
    found = structure.positions(network, trust=["t0", "t1", "t2"], value=["t3", "t4", "t5"]).rows
    for key, field in (("trust", "rated_trust"), ("value", "rated_value")):
        scores = case["expected"][key]
        for place, row in enumerate(found):
            score = getattr(row, field)
            if str(place) not in scores:
                assert score.value is None
            else:
                assert 4 * score.value == pytest.approx(scores[str(place)], abs=1e-9)
