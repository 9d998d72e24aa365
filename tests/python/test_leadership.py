# SPDX-License-Identifier: MIT
"""How leadership is spread, what would be lost with whom, who comes after: against definitions and published cases."""

from __future__ import annotations

import itertools
import json
import random

import jackknifed
import networkx as nx
import numpy as np
import pytest
from conftest import ROOT, document

import coalign
from coalign import leadership

SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="needs the shared reference numbers")


def rated(
    ratings: list[list[float]], most: float, leads: str = "to", **lists: object
) -> coalign.Network:
    """Who relies on whom for leadership, as a matrix; `leads` is the end at which the leader is."""
    kind = {"id": "leads", "means": "leadership", "max": most, "leads": leads}
    size = range(len(ratings))
    ties = [
        {
            "from": f"l{j if leads == 'from' else i}",
            "to": f"l{i if leads == 'from' else j}",
            "type": "leads",
            "weight": ratings[i][j],
        }
        for i in size
        for j in size
        if ratings[i][j] > 0
    ]
    leaders = [{"id": f"l{i}", "kind": "individual"} for i in size]
    return coalign.from_json(
        document(**({"leaders": leaders, "goals": [], "tie_types": [kind], "ties": ties} | lists))
    )


@needs_shared
@pytest.mark.parametrize("name", ["single_leader_star", "fully_shared", "two_leaders"])
@pytest.mark.parametrize("leads", ["to", "from"])
def test_shared_leadership_of_the_literature(name, leads):
    case = json.loads((SHARED / "cases/shared_leadership_density.json").read_text())
    inputs, wanted = case["inputs"][name], case["expected"][name]
    found = leadership.distribution(rated(inputs["ratings"], inputs["scale_max"], leads))
    assert found.stated and found.types == ["leads"]
    assert found.density.value == pytest.approx(wanted["density"], abs=1e-12)
    assert found.centralization_in.value.value == pytest.approx(wanted["C_in"], abs=1e-12)
    assert found.centralization_out.value.value == pytest.approx(wanted["C_out"], abs=1e-12)
    if "n_eff" in wanted:
        assert found.effective.value.value == pytest.approx(wanted["n_eff"], abs=1e-12)
    if "indegree" in wanted:
        received = {row.leader: row.received.value * inputs["scale_max"] for row in found.by_leader}
        assert list(received.values()) == pytest.approx(wanted["indegree"])


@needs_shared
def test_centralizations_of_krackhardts_managers():
    reference = json.loads((SHARED / "data/krackhardt_managers/reference.json").read_text())
    arcs = json.loads((SHARED / "cases/krackhardt_managers.json").read_text())["inputs"]
    for name, wanted in reference["layers"].items():
        ratings = np.zeros((21, 21))
        for a, b in arcs[name]:
            ratings[a, b] = 1
        found = leadership.distribution(rated(ratings.tolist(), 1), replicates=0)
        for end in ("in", "out"):
            value = getattr(found, f"centralization_{end}").value.value
            assert value == pytest.approx(wanted[f"{end}degree_centralization_sna"], abs=1e-9)
        value = found.centralization_betweenness.value.value
        assert value == pytest.approx(wanted["betweenness_centralization_sna"], abs=1e-9)


def numbers_by_definition(w, answered):
    """As they are printed, over those who answered where that is recorded."""
    n, rows = len(w), np.array(answered)
    w = np.where(rows[:, None], w, 0)
    x, y, a = w.sum(0), w.sum(1), rows.sum()
    q = x[x > 0] / x.sum()
    gini = np.abs(np.subtract.outer(x, x)).sum() / (2 * n * x.sum())
    named = x[x > 0]
    return {
        "density": x.sum() / (a * (n - 1)),
        "centralization_in": (x.max() - x).sum() / ((n - 1) * (n - 1 if a == n else a)),
        "centralization_out": (y[rows].max() - y[rows]).sum() / ((a - 1) * (n - 1)),
        "effective": np.exp(-(q * np.log(q)).sum()),
        "effective_0": len(q),
        "effective_2": 1 / (q**2).sum(),
        "evenness": np.exp(-(q * np.log(q)).sum()) / len(q),
        "gini": gini,
        "gini_named": np.abs(np.subtract.outer(named, named)).sum()
        / (2 * len(named) * named.sum()),
    }


def value_of(number):
    return number.value if isinstance(number, coalign.Estimate) else number.value.value


def interval_of(number):
    return number.interval if isinstance(number, coalign.Estimate) else number.value.interval


@pytest.mark.parametrize("seed", range(20))
def test_distribution_is_that_of_the_definition(seed):
    draw = random.Random(seed)
    size = draw.choice([6, 9, 15])
    w = np.array(
        [[draw.choice([0, 0, 1, 2, 3]) if i != j else 0 for j in range(size)] for i in range(size)],
        dtype=float,
    )
    answered = [seed % 2 == 0 or draw.random() < 0.7 for _ in range(size)]
    answered[0] = answered[1] = True
    w[0, 2], w[1, 3] = 3, 1
    leaders = [
        {"id": f"l{i}", "kind": "individual"}
        | ({"response": "answered" if answered[i] else "asked"} if not all(answered) else {})
        for i in range(size)
    ]
    network = rated(w.tolist(), 3, leaders=leaders)
    found = leadership.distribution(network, replicates=0)
    wanted = numbers_by_definition(w / 3, answered)
    for name, value in wanted.items():
        assert value_of(getattr(found, name)) == pytest.approx(value, abs=1e-12), name
    assert found.leaders_answering == sum(answered)
    without = []
    for i in range(size):
        keep = [k for k in range(size) if k != i]
        rest = [answered[k] for k in keep]
        if np.where(np.array(rest)[:, None], w[np.ix_(keep, keep)], 0).any() and sum(rest) > 1:
            without.append(numbers_by_definition(w[np.ix_(keep, keep)] / 3, rest))
    moved = []  # by each pair's ties; of two who name each other, what either way moves is added
    for i, j in itertools.combinations(range(size), 2):
        ways = []
        for way in ((i, j), (j, i)):
            rest = w.copy()
            rest[way] = 0
            if w[way]:
                ways.append(numbers_by_definition(rest / 3, answered))
        moved.append({name: sum(one[name] - wanted[name] for one in ways) for name in wanted})
    if len(without) == size:
        for name, most in (
            ("density", 1),
            ("effective", size),
            ("gini", 1),
            ("centralization_in", 1),
        ):
            each = np.array([one[name] for one in without])
            squares = (each - each.mean()) ** 2
            if name == "centralization_in" and squares.max() > squares.sum() / 2:
                assert interval_of(getattr(found, name)) is None  # it is about one leader
                continue
            low = 1 if name == "effective" else 0
            ties = [wanted[name] + one[name] for one in moved]
            ends = jackknifed.interval(wanted[name], each, low, most, ties)
            assert interval_of(getattr(found, name)) == pytest.approx(ends, abs=1e-9), name


def test_a_hub_is_not_chance():
    """Without the hub little is left, so the jackknife said "0 to 1": that held what random ties give."""
    rows = [[1.0 if i and not j else 0.0 for j in range(20)] for i in range(20)]
    for i in range(1, 20):
        rows[i][i % 19 + 1] = 1.0  # and everybody names one other
    network = rated(rows, 1)
    found = leadership.distribution(network).centralization_in
    assert found.value.value > 0.9
    assert found.value.interval is None
    assert found.p.value < 0.02
    said = " ".join(coalign.report(network).text(full=True).split())
    assert "One leader stands out more than at random" in said


def test_of_two_leaders_nobody_says_in_how_many_hands_it_is():
    said = " ".join(coalign.report(rated([[0.0, 1.0], [1.0, 0.0]], 1)).text().split())
    assert "Only 2 leaders: too few to say in how many hands" in said
    assert "2.0 of 2" not in said


def test_random_networks_say_what_is_unusual():
    star = [[1.0 if j == 0 and i != 0 else 0.0 for j in range(20)] for i in range(20)]
    found = leadership.distribution(rated(star, 1))
    assert found.replicates == 1_000
    assert found.centralization_in.value.value == 1
    assert found.centralization_in.p.value == pytest.approx(2 / 1_001)
    assert found.centralization_in.random.value < 0.3
    low, high = found.centralization_in.random.interval
    assert low <= found.centralization_in.random.value <= high < 1
    assert found.effective.value.value == pytest.approx(1)
    assert found.effective.random.value > 8
    ring = [[1.0 if j == (i + 1) % 20 else 0.0 for j in range(20)] for i in range(20)]
    even = leadership.distribution(rated(ring, 1))
    assert even.effective.value.value == pytest.approx(20) and even.evenness.value == pytest.approx(
        1
    )
    assert even.gini.value.value == pytest.approx(0, abs=1e-12)
    again = leadership.distribution(rated(star, 1), threads=3)
    assert again == found
    assert leadership.distribution(rated(star, 1), seed=2).gini.random != found.gini.random


def test_groups_goals_and_what_counts_where_nothing_says_leadership():
    network = coalign.from_json(
        document(
            leaders=[
                {"id": "a", "kind": "individual"},
                {"id": "b", "kind": "individual"},
                {"id": "c", "kind": "organization"},
                {"id": "d", "kind": "organization"},
            ],
            goals=[{"id": "g"}, {"id": "h"}],
            agendas=[{"leader": x, "goal": "g", "stance": 1} for x in "abc"]
            + [{"leader": "d", "goal": "g", "stance": -1}],
            tie_types=[{"id": "advice", "max": 1}],
            ties=[
                {"from": x, "to": y, "type": "advice"}
                for x, y in [("a", "b"), ("c", "b"), ("d", "c")]
            ],
        )
    )
    found = leadership.distribution(network)
    assert not found.stated and found.types == ["advice"]
    people, houses = found.groups
    assert (people.group, people.share.value) == ("individual", pytest.approx(2 / 3))
    assert people.representation.value == pytest.approx(4 / 3)
    assert houses.representation.value == pytest.approx(2 / 3)
    (goal,) = found.goals
    assert (goal.goal, goal.leaders, goal.named) == ("g", 3, 1)
    assert goal.effective.value == 1 and goal.centralization.value == pytest.approx(1)
    none = leadership.distribution(coalign.from_json(document()))
    assert none.density.unknown == "no_ties" and none.effective.value.unknown == "no_ties"
    assert none.gini.p.unknown == "no_ties"
    with pytest.raises(coalign.Error, match="is no type of tie here"):
        leadership.distribution(network, "trust")


def spread_out(seed: int) -> coalign.Network:
    draw = random.Random(seed)
    names = [f"l{i}" for i in range(12)]
    return coalign.from_json(
        document(
            leaders=[
                {"id": n, "kind": "individual"}
                | (
                    {"stage": stage}
                    if (stage := draw.choice(["current", "emerging", "future", None]))
                    else {}
                )
                for n in names
            ],
            goals=[{"id": g} for g in "ghk"],
            agendas=[
                {"leader": n, "goal": g, "stance": draw.choice([1, 0.5, -1]), "priority": 0.5}
                for n in names
                for g in "ghk"
                if draw.random() < 0.3
            ],
            tie_types=[{"id": "t"}],
            ties=[
                {"from": a, "to": b, "type": "t"}
                for a in names
                for b in names
                if a != b and draw.random() < 0.08
            ],
            resources=[{"id": "money"}, {"id": "time"}],
            commitments=[
                {"leader": n, "resource": r, "goal": g, "amount": draw.choice([1, 2, 5])}
                for n in names
                for r in ("money", "time")
                for g in "ghk"
                if draw.random() < 0.15
            ],
        )
    )


def committed_by_definition(network):
    found: dict[str, set[str]] = {g: set() for g in network.goals.ids}
    for row in network.agendas:
        if row["stance"] > 0:
            found[row["goal"]].add(row["leader"])
    for row in network.commitments:
        found[row["goal"]].add(row["leader"])
    return found


def stops(network, goal, committed, gone):
    if not committed - gone:
        return True
    for resource in network.resources.ids:
        given = [
            (row["leader"], row["amount"])
            for row in network.commitments
            if row["goal"] == goal and row["resource"] == resource
        ]
        total = sum(amount for _, amount in given)
        if total and sum(a for n, a in given if n not in gone) < total / 2:
            return True
    return False


@pytest.mark.parametrize("seed", range(15))
def test_resilience_is_that_of_the_definition(seed):
    network = spread_out(seed)
    found = leadership.resilience(network, leaving=3)
    graph = nx.Graph()
    graph.add_nodes_from(network.leaders.ids)
    graph.add_edges_from((row["from"], row["to"]) for row in network.ties)
    assert found.components == nx.number_connected_components(graph)
    assert found.largest == max(len(c) for c in nx.connected_components(graph))
    assert found.alone == nx.number_of_isolates(graph)
    assert set(found.articulation) == set(nx.articulation_points(graph))
    bridges = {frozenset((row.first, row.second)) for row in found.bridges}
    assert bridges == {frozenset(edge) for edge in nx.bridges(graph)}
    cores = nx.core_number(graph)
    assert found.core == max(cores.values())
    if found.core:
        assert set(found.core_leaders) == {n for n, k in cores.items() if k == found.core}
    joined = {
        frozenset(pair)
        for part in nx.connected_components(graph)
        for pair in itertools.combinations(part, 2)
    }
    between = nx.betweenness_centrality(graph, normalized=False)
    gone: set[str] = set()
    for row in found.losses:
        assert between[row.leader] >= max(between[n] for n in graph if n not in gone) - 1e-9
        gone.add(row.leader)
        rest = graph.subgraph(set(graph) - gone)
        before = [pair for pair in joined if not pair & gone]
        after = sum(len(c) * (len(c) - 1) // 2 for c in nx.connected_components(rest))
        if before:
            assert row.pairs.value == pytest.approx(1 - after / len(before))
        assert row.largest.value == pytest.approx(
            max(len(c) for c in nx.connected_components(rest)) / len(rest)
        )
        support = [(r["leader"], r["stance"] * 0.5) for r in network.agendas if r["stance"] > 0]
        if support:
            lost = sum(v for n, v in support if n in gone) / sum(v for _, v in support)
            assert row.agenda.value == pytest.approx(lost)
    committed = committed_by_definition(network)
    assert {row.goal for row in found.goals} == {g for g, who in committed.items() if who}
    for row in found.goals:
        who = committed[row.goal]
        assert row.committed == len(who)
        assert stops(network, row.goal, who, set(row.leaders))
        for fewer in itertools.combinations(sorted(who), len(row.leaders) - 1):
            assert not stops(network, row.goal, who, set(fewer))
    assert [len(r.leaders) for r in found.goals] == sorted(len(r.leaders) for r in found.goals)


@pytest.mark.parametrize("seed", range(15))
def test_continuity_is_that_of_the_definition(seed):
    network = spread_out(seed)
    found = leadership.continuity(network)
    stage = {row["id"]: row["stage"] for row in network.leaders}
    current = {n for n, s in stage.items() if s == "current"}
    after = {n for n, s in stage.items() if s in ("emerging", "future")}
    assert (found.current, found.next) == (len(current), len(after))
    if not after:
        assert found.bench_depth.unknown == "no_stages"
        return
    tied = {frozenset((row["from"], row["to"])) for row in network.ties}
    committed = committed_by_definition(network)
    rows = {row.goal: row for row in found.goals}
    deep = []
    for goal, who in committed.items():
        if not who & current:
            assert goal not in rows
            continue
        bench = {n for n in who & after if any(frozenset((n, c)) in tied for c in who & current)}
        assert set(rows[goal].bench) == bench
        deep.append(bool(bench))
    if deep:
        assert found.bench_depth.value == pytest.approx(np.mean(deep))
    assert found.leaders_left.value == pytest.approx(1 - len(current) / 12)
    if tied:
        kept = [pair for pair in tied if not pair & current]
        assert found.ties_left.value == pytest.approx(len(kept) / len(tied))
    with_leader = [who for who in committed.values() if who]
    if with_leader:
        kept = [who for who in with_leader if who - current]
        assert found.goals_left.value == pytest.approx(len(kept) / len(with_leader))
