# SPDX-License-Identifier: MIT
"""Cohesion and series, against networkx and igraph, and R's sna on real networks where they are at hand."""

from __future__ import annotations

import json
import pickle
import random
from typing import Any

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
import scipy.special
from conftest import ROOT, document

import coalign
from coalign.alignment import agendas
from coalign.structure import cohesion

DATA = ROOT.parent / "shared" / "data"
shared = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")


def digraph(seed: int, leaders: int = 12, chance: float = 0.3) -> Any:
    draw = random.Random(seed)
    graph = nx.DiGraph()
    graph.add_nodes_from(f"l{i}" for i in range(leaders))
    graph.add_edges_from((a, b) for a in graph for b in graph if a != b and draw.random() < chance)
    return graph


@pytest.mark.parametrize("seed", range(20))
def test_cohesion_is_what_networkx_and_igraph_say(seed):
    graph = digraph(seed, chance=0.1 + 0.04 * seed)
    found = cohesion(coalign.from_networkx(graph), "tie")
    assert found.density.value == pytest.approx(nx.density(graph), abs=1e-12)
    assert found.reciprocity.value == pytest.approx(nx.overall_reciprocity(graph), abs=1e-12)
    other = igraph.Graph.from_networkx(graph)
    assert found.reciprocity.value == pytest.approx(other.reciprocity(), abs=1e-12)
    mutual, _, null = other.dyad_census()
    assert found.dyadic.value == pytest.approx((mutual + null) / (12 * 11 / 2), abs=1e-12)
    r, d = found.reciprocity.value, found.density.value
    assert found.rho.value == pytest.approx((r - d) / (1 - d), abs=1e-12)
    assert found.by_layer[0].layer == "tie"
    assert found.by_layer[0].rho == found.rho


def test_weights_count_in_the_weighted_reciprocity_alone(small):
    found = cohesion(small)
    assert found.weighted.value == 0 and found.arcs == 2
    with pytest.raises(coalign.Error, match="is no type of tie here"):
        cohesion(small, "hate")


def dated() -> coalign.Network:
    return coalign.from_json(
        document(
            agendas=[
                {"leader": "amara", "goal": "play", "stance": 1},
                {"leader": "ben", "goal": "play", "stance": -1, "until": "2020"},
                {"leader": "ben", "goal": "play", "stance": 1, "since": "2021"},
            ],
            tie_types=[{"id": "trust"}],
            ties=[
                {"from": "amara", "to": "ben", "type": "trust", "since": "2019"},
                {"from": "ben", "to": "amara", "type": "trust", "since": "2021-05-04"},
            ],
        )
    )


def test_a_series_is_the_measure_at_each_date():
    network = dated()
    found = coalign.series(network, "structure.cohesion", layers="trust")
    assert found.dates == ("2019-01-01", "2021-01-01", "2021-05-04")
    for place, date in enumerate(found.dates):
        there = cohesion(network.at(date))
        assert {name: values[place] for name, values in found.items()} == {
            name: getattr(there, name) for name in found
        }
    assert list(found) == ["density", "reciprocity", "rho", "dyadic", "weighted"]
    columns = found.to_columns()
    assert columns["date"] == list(found.dates)
    assert np.array_equal(columns["reciprocity"], [0, 0, 1])
    assert "reciprocity_unknown" not in columns
    frame = found.to_frame("pandas")
    assert isinstance(frame, pd.DataFrame) and len(frame) == 3
    assert pickle.loads(pickle.dumps(found)) == found
    assert repr(found) == "Series(structure.cohesion, 3 dates from 2019-01-01 to 2021-05-04)"
    assert "2021-05-04" in found._repr_html_()
    assert found.to_dict()["numbers"]["density"][0] == found["density"][0].to_dict()


def test_dates_and_measures_of_ones_own():
    network = dated()
    seen = []
    wanted = coalign.series(
        network,
        "alignment.agendas",
        [2020, "2021-01"],
        progress=lambda done, total, what: seen.append((done, total, what)),
    )
    assert wanted.dates == ("2020-12-31", "2021-01-31")  # the days that were taken
    assert [value.value for value in wanted["score"]] == [-1, 1]
    assert seen[0] == (0, 2, "alignment.agendas at 2020") and seen[-1][:2] == (2, 2)
    own = coalign.series(network, lambda at: agendas(at).agreement, [2020])
    assert list(own) == ["value"] and own["value"][0].value == -1
    nested = coalign.series(network, "qualities.profile", [2020, 2021])
    assert nested["sharing.indicators.reach"][0].unknown is not None
    assert nested.to_columns()["sharing.score_unknown"] == [
        value.unknown for value in nested["sharing.score"]
    ]


@pytest.mark.parametrize(
    ("measure", "dates", "says"),
    [
        ("alignment.agenda", None, "is no measure to name"),
        (lambda at: 3, ["2020"], "a Result or an Estimate is needed"),
        ("alignment.agendas", [], "no dates are given"),
        ("alignment.agendas", ["soon"], "soon"),
    ],
)
def test_what_is_no_series(measure, dates, says):
    with pytest.raises(coalign.Error, match=says):
        coalign.series(dated(), measure, dates)


def test_without_dates_one_must_say_them(small):
    bare = coalign.from_json(document())
    with pytest.raises(coalign.Error, match="nothing in the network is dated"):
        coalign.series(bare, "structure.cohesion")


# Real networks. Where the waves have no calendar, wave w stands in the year 2000 + w.


def reference(name: str, layer: str, wave: Any) -> dict[str, Any]:
    layers = json.loads((DATA / name / "reference.json").read_text())["layers"]
    return layers[f"{layer}@{wave}"]


def ties_in_waves(
    name: str, layers: dict[str, bool], most: float = np.inf, base: int = 2000
) -> Any:
    edges = pd.read_csv(DATA / name / "edges.csv", keep_default_na=False)
    edges = edges[edges["layer"].isin(layers)]
    edges = edges.assign(value=pd.to_numeric(edges["value"]), wave=pd.to_numeric(edges["wave"]))
    edges = edges[edges["value"] <= most].assign(value=1)
    waves = {wave: (f"{base + wave}",) * 2 for wave in sorted(edges["wave"].unique())}
    nodes = pd.read_csv(DATA / name / "nodes.csv", keep_default_na=False)
    network = coalign.from_tables(
        leaders=nodes[["id"]],
        tie_types=[{"id": layer, "directed": way} for layer, way in layers.items()],
        ties=edges,
        columns={"ties": {"layer": "type", "source": "from", "target": "to", "value": "weight"}},
        defaults={"leaders": {"kind": "individual"}},
        waves=waves,
    )
    return network, list(waves)


@shared
@pytest.mark.parametrize(
    ("name", "layers", "most"),
    [
        ("newcomb_fraternity", {"liking_rank": True}, 3),
        ("kapferer_tailors", {"sociational": False, "instrumental": True}, np.inf),
    ],
)
def test_waves_have_the_density_and_reciprocity_of_sna(name, layers, most):
    network, waves = ties_in_waves(name, layers, most)
    for layer, directed in layers.items():
        found = coalign.series(
            network, "structure.cohesion", [2000 + wave for wave in waves], layers=layer
        )
        for place, wave in enumerate(waves):
            wanted = reference(name, layer, wave)
            assert found["density"][place].value == pytest.approx(wanted["density"], abs=1e-9)
            if not directed:
                assert found["reciprocity"][place].unknown == "no_direction"
                continue
            for ours, theirs in (("reciprocity", "edgewise"), ("dyadic", "dyadic")):
                value = wanted[f"reciprocity_sna_{theirs}"]
                assert found[ours][place].value == pytest.approx(value, abs=1e-9)
    # Week 9 of the fraternity is missing: there the ties of week 8 have ended, and nothing is known.
    own = coalign.series(network, "structure.cohesion")
    assert own.dates == tuple(f"{2000 + wave}-01-01" for wave in range(waves[0], waves[-1] + 1))
    unknown = [date for date, value in zip(own.dates, own["density"], strict=True) if value.unknown]
    assert unknown == (["2009-01-01"] if name == "newcomb_fraternity" else [])


@shared
def test_alliances_over_twenty_years():
    name = "state_alliances"
    network, waves = ties_in_waves(name, {"alliance": False, "conflict": False}, base=0)
    assert len(waves) == 20
    edges = pd.read_csv(DATA / name / "edges.csv", keep_default_na=False)
    for layer in ("alliance", "conflict"):
        found = coalign.series(network, "structure.cohesion", layers=layer)
        assert found.dates == tuple(f"{year}-01-01" for year in range(1981, 2001))
        for place, year in enumerate(waves):
            rows = edges[(edges["layer"] == layer) & (edges["wave"] == str(year))]
            graph = nx.Graph()
            graph.add_nodes_from(network.leaders.ids)
            graph.add_edges_from(zip(rows["source"], rows["target"], strict=True))
            assert found["density"][place].value == pytest.approx(nx.density(graph), abs=1e-12)


def co2_act() -> coalign.Network:
    name = DATA / "swiss_co2_act_phases"
    nodes = pd.read_csv(name / "nodes.csv")
    stances = pd.read_csv(name / "stances.csv")
    stances = stances[stances["value"].isin(["support", "oppose"])]
    return coalign.from_tables(
        leaders=pd.DataFrame(
            {
                "id": nodes["id"],
                "since": np.where(nodes["in_wave1"] == 1, "2001", "2002"),
                "until": np.where(nodes["in_wave2"] == 1, "2002", "2001"),
            }
        ),
        agendas=stances.assign(value=stances["value"].map({"support": 1, "oppose": -1})),
        tie_types=[{"id": "collaboration", "directed": False}],
        ties=pd.read_csv(name / "edges.csv").assign(layer="collaboration"),
        columns={
            "agendas": {"actor": "leader", "issue": "goal", "value": "stance"},
            "ties": {"layer": "type", "source": "from", "target": "to", "value": "weight"},
        },
        defaults={"leaders": {"kind": "organization"}},
        scales={"stance_points": 2},
        infer=["goals"],
        waves={1: ("2001", "2001"), 2: ("2002", "2002")},
    )


@shared
def test_two_phases_with_those_who_were_in_each():
    network = co2_act()
    found = coalign.series(network, "structure.cohesion")
    assert found.dates == ("2001-01-01", "2002-01-01")
    for place, phase in enumerate((1, 2)):
        wanted = reference("swiss_co2_act_phases", "collaboration", phase)["density"]
        assert found["density"][place].value == pytest.approx(wanted, abs=1e-9)
    for measure in ("alignment.agendas", "alignment.networks"):
        both = coalign.series(network, measure)
        assert all(value.value is not None for value in both["score"])


def test_what_changed_between_two_dates_adds_up():
    network = dated()
    found = coalign.change(network, 2020, "2021-06")
    score = found["score"]
    assert found.dates == ("2020-12-31", "2021-06-30") and found.same == 3
    assert (score.first.value, score.changed.value, score.second.value) == (-1, 2, 1)
    assert score.went.value == score.came.value == 0
    assert {row.goal: row.within for row in found.by_goal}["play"] == 2
    assert "rises from -1.000 to 1.000" in str(found)
    assert pickle.loads(pickle.dumps(found)) == found
    assert "changed" in found.numbers.to_columns()
    own = coalign.change(network, 2019, 2021, cohesion, layers="trust")
    assert own.measure == "cohesion" and not own.by_goal
    with pytest.raises(KeyError):
        own["score"]
    with pytest.raises(coalign.Error, match="is no measure to name"):
        coalign.change(network, 2019, 2021, "alignment.agenda")
    with pytest.raises(coalign.Error, match="soon"):
        coalign.change(network, 2019, "soon")


def test_a_change_keeps_the_intervals_of_its_numbers():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    reached = coalign.change(network, "2019", "2024", "outcomes.over_time")["reached"]
    asked = coalign.outcomes.over_time(network.at("2019")).reached
    assert reached.first == asked and asked.interval is not None
    assert coalign.change(network, "2019", "2024").measure == "alignment.agendas"


def test_a_measure_gives_the_same_numbers_on_every_date():
    network = dated()
    answers = iter([cohesion(network), agendas(network)])
    with pytest.raises(coalign.Error, match="other numbers at 2021 than at 2020"):
        coalign.series(network, lambda at: next(answers), [2020, 2021])


def test_the_coalition_aligned_among_those_who_stayed():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    for measure in ("alignment.agendas", "alignment.networks"):
        found = coalign.change(network, "2019-06", "2024-06", measure)
        score = found["score"]
        whole = score.went.value + score.changed.value + score.came.value
        assert whole == pytest.approx(score.second.value - score.first.value, abs=1e-12)
        parts = sum(row.within + row.shifted for row in found.by_goal)
        assert parts == pytest.approx(score.changed.value, abs=1e-12)
        assert score.changed.value > 0 > score.came.value  # the new ones are less aligned
        assert found.went == ["walter"] and len(found.came) == 5


def test_a_trend_of_a_series():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = coalign.series(network, "alignment.networks", range(2019, 2025))
    line = found.trend("density")
    known = [value.value for value in found["density"] if value.unknown is None]
    assert line.slope.evidence == len(known) >= 5
    assert line.slope.interval[0] <= line.slope.value <= line.slope.interval[1]
    assert list(found.only("density", "score")) == ["density", "score"]
    with pytest.raises(coalign.Error, match="has no number 'dense'"):
        found.only("dense")


@shared
def test_alliances_rise_among_the_old_states_and_fall_with_the_new():
    network, _ = ties_in_waves("state_alliances", {"alliance": False}, base=0)
    nodes = pd.read_csv(DATA / "state_alliances" / "nodes_by_wave.csv", keep_default_na=False)
    there = nodes[nodes["cinc"] > 0]
    tables = coalign.to_tables(network)
    leaders = pd.DataFrame(tables["leaders"])
    years = there.groupby("id")["wave"].agg(["min", "max"])
    leaders = leaders[leaders["id"].isin(years.index)][["id", "kind"]]
    leaders["since"] = [str(years["min"][key]) for key in leaders["id"]]
    leaders["until"] = [str(years["max"][key]) for key in leaders["id"]]
    ties = pd.DataFrame(tables["ties"])
    ties = ties[ties["from"].isin(leaders["id"]) & ties["to"].isin(leaders["id"])]
    dated_states = coalign.from_tables(leaders=leaders, tie_types=tables["tie_types"], ties=ties)
    found = coalign.change(dated_states, 1981, 2000, "structure.cohesion", layers="alliance")
    density = found["density"]
    assert density.first.value == pytest.approx(0.0671, abs=5e-5)
    assert density.second.value == pytest.approx(0.0643, abs=5e-5)
    assert found.same == 129
    assert density.same_first.value == pytest.approx(0.0665, abs=5e-5)
    assert density.same_second.value == pytest.approx(0.0820, abs=5e-5)
    assert density.second.value < density.first.value and density.changed.value > 0


def test_no_row_is_made_for_each_goal_and_date(monkeypatch):
    """6,000 goals on 60 dates took minutes: each goal became a row of all its fields, for two of them or none."""
    network = coalign.read(ROOT / "examples" / "coalition.json")
    wanted = coalign.change(network, "2019-06", "2024-06")
    with monkeypatch.context() as within:
        within.delattr(coalign.results.Rows, "__getitem__")
        within.delattr(coalign.results.Rows, "__iter__")
        assert len(coalign.series(network, "alignment.agendas", ["2020", "2024"])["score"]) == 2
        found = coalign.change(network, "2019-06", "2024-06")
    assert found == wanted and len(found.by_goal) > 0


def test_any_measure_with_clusters_that_leave_together():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    usual, found = coalign.alignment.networks(network), coalign.resampled(network)
    assert found.measure == "alignment.networks"
    few, many = usual.density.interval, found["density"].interval
    # The usual one takes a tie once, this one with either of its leaders.
    assert many[0] < few[0] < few[1] < many[1]
    agendas = coalign.resampled(network, "alignment.agendas")
    score = coalign.alignment.agendas(network).score
    assert agendas["score"].interval == pytest.approx(score.interval)
    these = coalign.resampled(network, population="these")
    row = next(row for row in these.numbers if row.name == "density")
    shrinks = (1 - row.leaders / len(network.leaders)) ** 0.5

    def reach(end: float) -> float:
        return float(scipy.special.logit(end) - scipy.special.logit(float(usual.density)))

    for end, wide in zip(these["density"].interval, many, strict=True):
        assert reach(end) == pytest.approx(shrinks * reach(wide))
    told: list[str] = []
    kinds = coalign.resampled(
        network,
        "structure.cohesion",
        clusters="kind",
        layers="trust",
        progress=lambda done, total, what: told.append(what),
    )
    assert kinds.clusters == 3
    assert told[-2:] == ["structure.cohesion: without each cluster", "structure.cohesion"]
    with pytest.raises(KeyError):
        found["scores"]
    with pytest.raises(coalign.Error, match="shoe size"):
        coalign.resampled(network, clusters="shoe size")
    with pytest.raises(coalign.Error, match="like_these"):
        coalign.resampled(network, population="all")


def test_a_trend_is_as_sure_as_values_that_resemble_one_another_make_it():
    years = np.arange(20.0)
    waves = 0.1 * years + np.where(years // 5 % 2 == 0, 1, -1) * (1 + 0.01 * years)
    plain = coalign.inference.theil_sen(years, waves)
    over_time = coalign.inference.theil_sen(years, waves, over_time=True)
    assert plain.autocorrelation.unknown == "not_asked"
    assert float(over_time.autocorrelation) > 0.5
    assert over_time.slope.interval[0] < plain.slope.interval[0]
    assert over_time.slope.interval[1] > plain.slope.interval[1]
