# SPDX-License-Identifier: MIT
"""Layers, and congruence over them, against scipy and networkx."""

from __future__ import annotations

import pickle
import random

import networkx as nx
import numpy as np
import pytest
from conftest import document
from scipy import sparse

import coalign
from coalign.alignment import gaps, networks


def field(seed: int, leaders: int = 14, goals: int = 5) -> coalign.Network:
    draw = random.Random(seed)
    names = [f"l{i}" for i in range(leaders)]
    return coalign.from_json(
        document(
            leaders=[{"id": name, "kind": "individual"} for name in names],
            goals=[{"id": f"g{g}"} for g in range(goals)],
            agendas=[
                {"leader": name, "goal": f"g{g}", "stance": draw.choice([-1, 0.5, 1])}
                for name in names
                for g in range(goals)
                if draw.random() < 0.4
            ],
            tie_types=[{"id": "trust", "max": 3}, {"id": "work", "directed": False, "max": 1}],
            ties=[
                {"from": a, "to": b, "type": type_, "weight": weight}
                for type_, most in (("trust", 3), ("work", 1))
                for a in names
                for b in names
                if a != b and draw.random() < 0.15 and (weight := draw.randint(1, most))
            ],
        )
    )


def test_a_layer_is_the_graph_that_networkx_builds():
    network = field(1)
    graph = nx.DiGraph()
    for tie in network.ties:
        if tie["type"] == "trust":
            graph.add_edge(tie["from"], tie["to"], weight=tie["weight"] / 3)
    layer = network.layer("trust")
    wanted = nx.to_scipy_sparse_array(graph, nodelist=list(layer.ids), weight="weight")
    assert len(layer) == graph.number_of_edges() and layer.directed
    assert np.allclose(layer.to_scipy().toarray(), wanted.toarray(), atol=1e-15)
    plain = layer.undirected()
    assert np.allclose(plain.to_scipy().toarray(), wanted.maximum(wanted.T).toarray(), atol=1e-15)
    assert len(plain) == graph.to_undirected().number_of_edges() and not plain.directed
    binary = network.layer(["trust", "work"], weight="binary")
    assert set(binary.weights) == {1.0}
    assert repr(plain) == f"Layer(leaders=14, edges={len(plain)})"
    with pytest.raises(
        coalign.Error, match='"trusts" is no type of tie here: they are trust, work'
    ):
        network.layer("trusts")


@pytest.mark.parametrize("seed", range(10))
def test_congruence_is_a_ratio_of_matrix_sums(seed):
    network = field(seed)
    ids = list(network.leaders.ids)
    position = np.zeros((len(ids), len(network.goals)))
    for row in network.agendas:
        position[ids.index(row["leader"]), int(row["goal"][1:])] = row["stance"]
    known = np.isin(ids, network.agendas.ids_of("leader"))
    support, oppose = np.clip(position, 0, None), np.clip(-position, 0, None)
    required = np.triu(support @ support.T + oppose @ oppose.T, 1)[np.ix_(known, known)]
    tied = network.layer().undirected().to_scipy().toarray()[np.ix_(known, known)]
    found = networks(network)
    assert found.score.value == pytest.approx((required * tied).sum() / required.sum())
    upper = np.triu_indices(known.sum(), 1)
    assert found.density.value == pytest.approx(tied[upper].mean())
    product = found.density.value * found.activity.value * found.placement.value
    assert product == pytest.approx(found.score.value)
    lacking = np.where(tied > 0, 0, required)
    assert [gap.required for gap in found.gaps(5)] == pytest.approx(
        sorted(lacking.ravel(), reverse=True)[:5]
    )
    assert found.gaps(5) == gaps(network, 5)
    again = pickle.loads(pickle.dumps(found))
    assert again == found and again.gaps(3) == found.gaps(3)


def test_options_and_their_errors():
    network = field(3)
    assert networks(network, "trust") == networks(network, ["trust"])
    assert networks(network, "trust") != networks(network, weight="binary")
    for wrong in ({"weight": "heavy"}, {"also": ["teams"]}, {"through": 2}):
        with pytest.raises(coalign.Error):
            networks(network, **wrong)
    alone = networks(coalign.from_json(document()))
    assert alone.score.unknown in ("no_ties", "too_few", "no_agendas")
    assert sparse.issparse(network.layer().to_scipy())


def asked_twice() -> coalign.Network:
    """Trust of 3 in 2020 and 1 from 2022; work of 1 twice at once in 2020, none later; one tie without dates."""
    ties = [
        ("a", "b", "trust", 3, "2020", "2021"),
        ("a", "b", "trust", 1, "2022", None),
        ("b", "a", "trust", 1, "2020", "2021"),
        ("b", "a", "trust", 1, "2020-06", "2021"),
        ("c", "a", "trust", 2, None, None),
    ]
    names = ("from", "to", "type", "weight", "since", "until")
    return coalign.from_tables(
        leaders=[{"id": one, "kind": "individual"} for one in "abc"],
        tie_types=[{"id": "trust", "max": 4}],
        ties=[dict(zip(names, tie, strict=True)) for tie in ties],
    )


@pytest.mark.parametrize(
    ("several", "strengths"),
    [
        ("latest", {"ab": 0.25, "ba": 0.5, "ca": 0.5}),
        ("sum", {"ab": 1, "ba": 0.5, "ca": 0.5}),
        ("max", {"ab": 0.75, "ba": 0.5, "ca": 0.5}),
    ],
)
def test_which_answer_counts_where_the_same_was_asked_again(several, strengths):
    network = asked_twice()
    layer = network.layer(several=several)
    rows = layer.to_scipy().tocoo()
    found = {
        layer.ids[i] + layer.ids[j]: weight
        for i, j, weight in zip(rows.row, rows.col, rows.data, strict=True)
    }
    assert found == strengths
    assert len(network.layer(weight="binary", several=several)) == 3
    report = coalign.report(network, several=several)
    whole = report.to_dict()["structure"]["cohesion"]
    one = coalign.structure.cohesion(network, several=several)
    assert whole["weighted"]["value"] == one.weighted.value
    spread = coalign.leadership.distribution(network, several=several)
    assert report.leadership.distribution.to_dict() == spread.to_dict()
    received = {row.leader: row.received.value for row in spread.by_leader}
    assert received["b"] == strengths["ab"]
    assert one.density.value == 0.5


def test_an_answer_that_is_none_of_these_is_refused():
    with pytest.raises(TypeError, match="several is one of latest, sum, max"):
        asked_twice().layer(several="mean")
    with pytest.raises(coalign.Error, match="several"):
        coalign.report(asked_twice(), several="mean")
