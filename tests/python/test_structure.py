# SPDX-License-Identifier: MIT
"""Positions, brokerage, communities, key players: against networkx on random graphs, and published numbers."""

from __future__ import annotations

import itertools
import json
import random
from fractions import Fraction

import networkx as nx
import numpy as np
import pandas as pd
import pytest
import scipy.stats
from conftest import ROOT, document

import coalign
from coalign import structure

SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="needs the shared reference numbers")


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


LAYERS = [
    pytest.param(seed, directed, id=f"{seed}-{'directed' if directed else 'undirected'}")
    for seed in range(12)
    for directed in (True, False)
]


def layer_of(seed: int, directed: bool) -> coalign.layers.Layer:
    layer = drawn(seed).layer()
    return layer if directed else layer.undirected()


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


def sets(numbers):
    return {frozenset(np.flatnonzero(numbers == n).tolist()) for n in set(numbers.tolist())}


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


def brokers_by_definition(matrix, groups):
    roles = {
        (True, True, True): "coordinator",
        (False, False, True): "itinerant",
        (True, False, False): "representative",
        (False, True, False): "gatekeeper",
        (False, False, False): "liaison",
    }
    n = len(groups)
    count = {role: np.zeros(n) for role in [*roles.values(), "total"]}
    for a, v, b in itertools.permutations(range(n), 3):
        if matrix[a, v] and matrix[v, b] and not matrix[a, b]:
            same = groups[a] == groups[v], groups[v] == groups[b], groups[a] == groups[b]
            count[roles[same]][v] += 1
            count["total"][v] += 1
    return count


@pytest.mark.parametrize(("seed", "directed"), LAYERS)
def test_brokers_are_those_of_the_definition(seed, directed):
    layer = layer_of(seed, directed)
    groups = [row["sector"] for row in drawn(seed).leaders]
    found = structure.brokerage(layer, groups)
    wanted = brokers_by_definition(layer.to_scipy().toarray(), groups)
    for role, count in wanted.items():
        assert getattr(found, role).tolist() == count.tolist(), role
    assert found.total.tolist() == structure.brokerage(layer, "sector").total.tolist()


def test_a_leader_without_a_group_is_no_broker_and_no_end():
    network = drawn(3)
    layer = network.layer()
    groups = ["a"] * len(layer.ids)
    groups[2] = None
    found = structure.brokerage(layer, groups)
    assert np.isnan(found.total[2]) and np.isnan(found.expected.total[2])
    matrix = layer.to_scipy().toarray()
    matrix[2, :] = matrix[:, 2] = 0
    wanted = brokers_by_definition(matrix, groups)
    keep = np.arange(len(groups)) != 2
    assert found.total[keep].tolist() == wanted["total"][keep].tolist()


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


@needs_shared
def test_brokerage_and_hierarchy_of_krackhardts_managers():
    case = json.loads((SHARED / "cases/krackhardt_managers.json").read_text())
    wanted, inputs = case["expected"], case["inputs"]
    advice = layer_from(21, inputs["advice"])
    found = structure.brokerage(advice, inputs["dept"])
    roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"]
    count = np.array([getattr(found, role) for role in roles]).T
    assert count.tolist() == wanted["brokerage_raw"]
    expected = np.array([getattr(found.expected, role) for role in roles]).T
    assert np.abs(expected - np.array(wanted["brokerage_expected"])).max() < 6e-5
    assert np.isnan(found.z.coordinator[6]), "a department of one leaves chance no room"
    for name in ("advice", "friendship", "reports_to"):
        for turned, key in ((False, "gtd"), (True, "gtd_transposed")):
            arcs = [[b, a] if turned else [a, b] for a, b in inputs[name]]
            tree = structure.hierarchy(layer_from(21, arcs)).to_dict()
            for measure, value in wanted[name].get(key, {}).items():
                measure = {"hierarchy": "hierarchy"}.get(measure, measure)
                assert tree[measure]["value"] == pytest.approx(value, abs=6e-8), (name, measure)


@needs_shared
def test_florentine_families():
    case = json.loads((SHARED / "cases/florentine_marriage.json").read_text())
    wanted = case["expected"]
    layer = layer_from(16, case["inputs"]["edges"], directed=False)
    numbers = [np.nan if x is None else x for x in wanted["constraint"]]
    assert structure.betweenness(layer) == pytest.approx(wanted["betweenness"], abs=1e-8)
    assert structure.constraint(layer) == pytest.approx(numbers, abs=1e-9, nan_ok=True)
    numbers = [np.nan if x is None else x for x in wanted["effective_size"]]
    assert structure.effective_size(layer) == pytest.approx(numbers, abs=1e-8, nan_ok=True)
    found = structure.hierarchy(layer).to_dict()
    for measure, value in wanted["gtd_directed_count"].items():
        assert found[measure]["value"] == pytest.approx(value, abs=1e-7)


REFERENCES = ["krackhardt_managers", "padgett_florentine", "kumu_paypal", "lhd_leaders",
              "kumu_us_financial_inclusion", "french_financial_elite"]  # fmt: skip


@needs_shared
@pytest.mark.parametrize("name", REFERENCES)
def test_reference_numbers_of_r(name):
    folder = SHARED / "data" / name
    reference = json.loads((folder / "reference.json").read_text())
    nodes = pd.read_csv(folder / "nodes.csv", keep_default_na=False, na_values=[""], dtype=str)
    edges = pd.read_csv(folder / "edges.csv", keep_default_na=False, na_values=[""])
    kinds = pd.read_csv(folder / "layers.csv", keep_default_na=False, na_values=[""])
    for key, wanted in reference["layers"].items():
        assert "@" not in key
        arcs = edges[(edges["layer"] == key) & (edges["source"] != edges["target"])]
        if len(arcs.get("value", [])) and not (arcs["value"] == 1).all():
            arcs = arcs[arcs["value"] > 0]
        kind = kinds[kinds["layer"] == key].iloc[0]
        directed = str(kind["directed"]).lower() in ("true", "yes", "1", "directed")
        place = {node: i for i, node in enumerate(nodes["id"])}
        pairs = sorted(
            {
                (place[str(a)], place[str(b)])
                for a, b in zip(arcs["source"], arcs["target"], strict=True)
            }
        )
        layer = layer_from(len(nodes), [list(pair) for pair in pairs], directed)
        assert len(layer) == wanted["edges"], key
        check_layer(layer, wanted, place, nodes)


def check_layer(layer, wanted, place, nodes):
    close = {"rel": 1e-9, "abs": 1e-10}
    assert float(structure.density(layer)) == pytest.approx(wanted["density"], **close)
    sizes = np.bincount(structure.components(layer))
    assert (len(sizes), sizes.max()) == (wanted["components_weak"], wanted["largest_component"])
    between, holes = structure.betweenness(layer), structure.constraint(layer)
    rank = structure.pagerank(layer)
    for name, numbers in (("betweenness", between), ("pagerank", rank)):
        for row in wanted.get(f"{name}_top5", []):
            assert numbers[place[str(row["id"])]] == pytest.approx(row["value"], **close), name
    for row in wanted.get("constraint_of_betweenness_top5", []):
        if row["value"] is not None and row["value"] != "NaN":
            assert holes[place[str(row["id"])]] == pytest.approx(row["value"], **close)
    if layer.directed:
        found = structure.reciprocity(layer)
        assert float(found) == pytest.approx(wanted["reciprocity_igraph"], **close)
        strong = len(set(structure.components(layer, strongly=True).tolist()))
        assert strong == wanted["components_strong"]
    assert len(structure.cut_points(layer).leaders) == wanted["articulation_points"]
    found = structure.distances(layer)
    assert found.mean == pytest.approx(wanted["mean_distance_igraph"], **close)
    assert found.longest == wanted["diameter_igraph"]
    if wanted.get("transitivity_global_igraph") is not None:
        found = structure.transitivity(layer)
        assert float(found) == pytest.approx(wanted["transitivity_global_igraph"], **close)
        local = structure.clustering(layer)
        assert np.nanmean(local) == pytest.approx(wanted["transitivity_avg_local_igraph"], **close)
    for key, by in wanted.items():
        if not key.startswith("by_") or by["nodes_with_attribute"] != len(nodes):
            continue
        groups = nodes[key[3:]]
        like = structure.assortativity(layer, list(groups))
        if by.get("assortativity_nominal") is not None:
            assert float(like) == pytest.approx(by["assortativity_nominal"], **close)
        if by.get("modularity_directed") is not None:
            found = structure.modularity(layer, list(groups))
            assert float(found) == pytest.approx(by["modularity_directed"], **close)
        roles = structure.brokerage(layer, list(groups))
        for name, total in by.get("gould_fernandez_totals", {}).items():
            role = name.rsplit("_", 1)[1]
            assert getattr(roles, role).sum() == total, (key, role)


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
    for h in ([1.0] * size, [draw.choice([0.5, 1, 2]) for _ in range(size)]):
        for goal in ("fragmentation", "distance_fragmentation", "reach", "distance_reach"):

            def value(chosen, goal=goal, h=h):
                if "fragmentation" in goal:
                    return fragmentation_by_definition(layer, chosen, "distance" in goal, h)
                return reach_by_definition(layer, chosen, 2 if goal == "reach" else None, h)

            few = list(draw.sample(range(size), min(2, size - 1)))
            if "fragmentation" in goal and size - len(few) < 2:
                continue
            found = structure.key_value(layer, list(layer.ids[few]), goal, steps=2, weights=h)
            assert found.value == pytest.approx(value(few), abs=1e-12)
            if size > 9:
                continue
            best = structure.key_players(layer, 2, goal, steps=2, weights=h)
            wanted = max(value(some) for some in itertools.combinations(range(size), 2))
            assert best.exact and best.value.value == pytest.approx(wanted, abs=1e-12)
            searched = structure.key_players(layer, 2, goal, steps=2, weights=h, exact_up_to=0)
            assert not searched.exact and searched.value.value <= wanted + 1e-12


def test_two_who_do_the_same_are_not_the_two_key_players():
    # Two leaders hold a star together, each alone enough; a third holds another part.
    arcs = [[0, i] for i in range(3, 8)] + [[1, i] for i in range(3, 8)] + [[2, 8], [2, 9], [2, 3]]
    layer = layer_from(10, arcs, directed=False)
    found = structure.key_players(layer, 2, "reach")
    assert "2" in found.leaders and len({"0", "1"} & set(found.leaders)) == 1
    with pytest.raises(coalign.Error, match="k must be from 1"):
        structure.key_players(layer, 0)


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
        error = np.sqrt((len(raters) - 1) * np.var(without))
        low = max(mean(given) - scipy.stats.t.ppf(0.975, len(raters) - 1) * error, 0)
        assert row.rated_trust.interval[0] == pytest.approx(low, abs=1e-9)


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
