# SPDX-License-Identifier: MIT
"""What data frames and graphs hold: gaps stay gaps, numbers, truths and times stay what they are.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import datetime as dt
import decimal

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from input_support import LEADERS, NOON, SYSTEM, counted, known

import coalign

# Missing stays missing


def test_a_blank_weight_beside_given_ones_is_counted():
    graph = nx.Graph([("a", "b", {"weight": 5}), ("b", "c", {"weight": np.nan}), ("c", "d")])
    network = coalign.from_networkx(graph)
    assert counted(network, "no weight is given") == 2
    again = igraph.Graph.TupleList([("a", "b", 5.0), ("b", "c", np.nan)], weights=True)
    assert counted(coalign.from_igraph(again), "no weight is given") == 1
    assert counted(coalign.from_networkx(nx.Graph([("a", "b"), ("b", "c")])), "no weight") == 0


def test_a_blank_weight_of_a_type_without_weights_is_no_gap():
    ties = {"from": ["a", "a"], "to": ["b", "b"], "type": ["t", "u"], "weight": [2, None]}
    network = coalign.from_tables(leaders=LEADERS, ties=ties, infer=["tie_types"])
    assert counted(network, "no weight") == 0


def test_a_blank_priority_beside_given_ones_is_no_answer():
    agendas = {"leader": ["a", "b"], "goal": ["g"] * 2, "stance": [1, 1], "priority": [0.5, None]}
    network = coalign.from_tables(leaders=LEADERS, agendas=agendas, infer=["goals"])
    assert counted(network, "a stance is given without a priority, where others have one") == 1
    assert len(network.agendas) == 1
    filled = coalign.from_tables(
        leaders=LEADERS,
        agendas=agendas,
        infer=["goals"],
        defaults={"agendas": {"priority": 1}},
    )
    assert len(filled.agendas) == 2


def test_a_code_among_the_weights_of_a_frame_is_said():
    ties = {"from": ["a", "b", "a"], "to": ["b", "a", "b"], "type": ["t"] * 3, "weight": [4, 1, 98]}
    network = coalign.from_tables(leaders=LEADERS, ties=ties, infer=["tie_types"])
    assert counted(network, "98 is there too, as codes for no answer are") == 1
    types = {"id": ["t"], "max": [100]}
    stated = coalign.from_tables(leaders=LEADERS, ties=ties, tie_types=types)
    assert counted(stated, "codes for no answer") == 0
    ties["weight"] = [4, 1, 50]
    plain = coalign.from_tables(leaders=LEADERS, ties=ties, infer=["tie_types"])
    assert counted(plain, "codes for no answer") == 0


def test_what_is_masked_is_missing():
    agendas = {"leader": ["a", "b"], "goal": ["g", "g"]}
    stance = np.ma.masked_array([1.0, -1.0], mask=[0, 1])
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.from_tables(
            leaders=LEADERS, goals={"id": ["g"]}, agendas={**agendas, "stance": stance}
        )
    assert [(one.row, one.code) for one in caught.value.problems] == [(1, "missing_field")]
    own = np.ma.masked_array([5, 9], mask=[0, 1])
    network = coalign.from_tables(leaders=LEADERS | {"size": own, "sector": ["x", np.ma.masked]})
    assert known(network.leaders) == [
        {"id": "a", "kind": "system", "sector": "x", "attributes": {"size": 5}},
        {"id": "b", "kind": "system"},
    ]


# Numbers and ids of data frames


A, B = 1234567890123456789, 1234567890123456790


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([A, B, None], dtype="Int64"),
        pd.Series([A, B, None], dtype=pd.ArrowDtype(pa.int64())),
        pl.Series([A, B, None]),
        pa.chunked_array([[A, B, None]]),
        pa.array([A, B, None]),
        [A, B, None],
    ],
    ids=["Int64", "int64[pyarrow]", "polars", "chunked", "array", "list"],
)
def test_whole_numbers_beside_a_gap_stay_whole(column):
    network = coalign.from_tables(
        leaders={"id": ["x", "y", "z"], "number": column},
        resources=[{"id": "m"}],
        goals=[{"id": "g"}],
        commitments={
            "leader": ["x", "y", "z"],
            "resource": ["m"] * 3,
            "goal": [None, None, "g"],
            "initiative": column,
        },
        infer=["initiatives"],
        defaults=SYSTEM,
    )
    assert list(network.initiatives.ids) == [str(A), str(B)]
    assert [row["attributes"] for row in network.leaders] == [{"number": A}, {"number": B}, None]


@pytest.mark.parametrize(
    "column", [[100000.0, np.nan], np.array([1e5, np.nan]), pl.Series([10**5, None])]
)
def test_an_id_is_the_same_in_a_column_of_floats(column):
    ties = {"from": pd.Series([100000.0, 2e6]), "to": [2000000, 100000], "type": ["t"] * 2}
    network = coalign.from_tables(
        leaders={"id": [100000, 2000000], "sector": column},
        ties=ties,
        infer=["leaders", "tie_types"],
        defaults=SYSTEM,
    )
    assert list(network.leaders.ids) == ["100000", "2000000"]
    assert network.leaders[0]["sector"] == "100000"


def test_an_id_is_the_same_in_lists_and_graphs():
    initiatives = [{"id": "i", "leaders": [100000.0, np.float64(2e6)]}]
    network = coalign.from_tables(
        leaders={"id": [100000, 2000000]}, initiatives=initiatives, defaults=SYSTEM
    )
    assert network.initiatives[0]["leaders"] == ["100000", "2000000"]
    assert list(coalign.from_networkx(nx.Graph([(1e5, 2)])).leaders.ids) == ["100000", "2"]
    graph = igraph.Graph(1, vertex_attrs={"number": [1e5]})
    assert list(coalign.from_igraph(graph, id="number").leaders.ids) == ["100000"]


@pytest.mark.parametrize(
    "vision",
    [
        [True, False],
        ["True", "False"],
        [np.True_, np.False_],
        [1, 0],
        pd.Series([1.0, 0.0]),
        pd.Series([True, False], dtype="boolean"),
        np.array([True, False]),
    ],
)
def test_true_and_false_in_any_dress(vision):
    network = coalign.from_tables(goals={"id": ["g", "h"], "vision": vision})
    assert list(network.goals["vision"]) == [True, False]


def test_true_and_false_as_pandas_writes_them(tmp_path):
    frame = pd.DataFrame({"id": ["g", "h"], "vision": [True, False]})
    frame.to_csv(tmp_path / "goals.csv", index=False)
    assert list(coalign.read(tmp_path).goals["vision"]) == [True, False]


@pytest.mark.parametrize("points", [5, np.int64(5), np.float64(5), 5.0])
def test_points_of_a_scale_as_a_frame_gives_them(points):
    agendas = {"leader": ["a", "b"], "goal": ["g", "g"], "stance": [1, 5]}
    network = coalign.from_tables(
        leaders=LEADERS,
        agendas=agendas,
        infer=["goals"],
        scales={"stance": np.array([1, 5]), "stance_points": points},
    )
    assert network.stance_points == 5 and list(network.agendas["stance"]) == [-1, 1]
    for wrong in (5.5, "5", -1, 10**7, None, np.nan, np.inf, [5]):
        with pytest.raises(coalign.Error, match="stance_points is"):
            coalign.from_tables(scales={"stance_points": wrong})


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        (pd.Series([NOON]), "2024-01-01T12:30:00"),
        (pl.Series([NOON]), "2024-01-01T12:30:00"),
        (np.array(["2024-01-01T12:30"], dtype="M8[m]"), "2024-01-01T12:30:00"),
        ([NOON], "2024-01-01T12:30:00"),
        (pd.Series([NOON]).dt.tz_localize("Europe/Berlin"), "2024-01-01T12:30:00+01:00"),
        (pl.Series([NOON]).dt.replace_time_zone("Europe/Berlin"), "2024-01-01T12:30:00+01:00"),
        (pd.Series([NOON.replace(hour=0, minute=0)]), "2024-01-01"),
        ([dt.date(2024, 1, 1)], "2024-01-01"),
    ],
)
def test_the_time_of_day_stays_in_what_is_the_users_own(column, kept):
    network = coalign.from_tables(
        leaders={"id": ["a"], "answered": column, "since": column}, defaults=SYSTEM
    )
    assert network.leaders[0]["attributes"] == {"answered": kept}
    assert network.leaders[0]["since"] == "2024-01-01"


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        (pd.Series(pd.Categorical([1, "refused"])), ["1", "refused"]),
        (pd.Series(pd.Categorical([1.5, "10 or more"])), ["1.5", "10 or more"]),
        (pd.Series(pd.arrays.SparseArray([1, 0])), ["1", "0"]),
        (pd.Series([1 + 2j, 0]), ["(1+2j)", "0j"]),
        (pd.Series(pd.interval_range(0, 2)), ["(0, 1]", "(1, 2]"]),
        (pd.Series(pd.period_range("2024-01", periods=2, freq="M")), ["2024-01", "2024-02"]),
    ],
)
def test_columns_that_arrow_does_not_have(column, kept):
    network = coalign.from_tables(leaders=LEADERS | {"sector": column})
    assert [row["sector"] for row in network.leaders] == kept


# Attributes


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (np.int64(3), 3),
        (np.float32(1.5), 1.5),
        (np.bool_(True), True),
        (dt.date(2020, 1, 1), "2020-01-01"),
        (dt.time(9, 30), "09:30:00"),
        (dt.timedelta(hours=1), "1:00:00"),
        (pd.Timestamp("2020-01-01"), "2020-01-01"),
        (decimal.Decimal("1.5"), "1.5"),
        ({"x"}, ["x"]),
        (np.array([1, 2]), [1, 2]),
        ([1.0, np.nan, {"y": np.inf}], [1.0, None, {"y": None}]),
        (2**80, 2**80),
        (b"bytes", "b'bytes'"),
        ("half \ud800", "half \ufffd\ufffd\ufffd"),
    ],
)
def test_attributes_of_any_type(value, kept):
    graph = nx.Graph()
    graph.add_node("a", x=value)
    again = igraph.Graph(1)
    again.vs["x"] = [value]
    row = {"id": "a", "kind": "system", "attributes": {"x": value}}
    for network in (
        coalign.from_networkx(graph),
        coalign.from_igraph(again),
        coalign.from_tables(leaders=[row]),
        coalign.from_tables(leaders={"id": ["a"], "kind": ["system"], "x": [value]}),
        coalign.from_kumu({"elements": [{"label": "a", "x": value}], "connections": []}),
    ):
        assert network.leaders[0]["attributes"] == {"x": kept}
    assert coalign.from_tables(attributes={"x": value}).attributes == {"x": kept}


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, np.float32("nan"), pd.NA, pd.NaT])
def test_a_number_that_is_none_is_left_out(number):
    graph = nx.Graph()
    graph.add_node("a", budget=number, size=3)
    assert coalign.from_networkx(graph).leaders[0]["attributes"] == {"size": 3}
    frame = pd.DataFrame({"id": ["a"], "kind": ["system"], "budget": [number]})
    assert coalign.from_tables(leaders=frame).leaders[0]["attributes"] is None
    kumu = {"elements": [{"label": "a", "budget": number}], "connections": []}
    assert coalign.from_kumu(kumu).leaders[0]["attributes"] is None


def test_what_no_reader_expects_is_an_error_of_ours_or_kept_as_text():
    leaders = [{"id": "a", "kind": "system"}, {"id": "b", "kind": "system"}]
    deep: dict = {}
    inner = deep
    for _ in range(5_000):
        inner["a"] = inner = {}
    with pytest.raises(coalign.InvalidNetwork, match="nested deeper than"):
        coalign.from_tables(leaders=[{**leaders[0], "attributes": deep}])
    large = coalign.from_tables(leaders=[{**leaders[0], "size": 10**5_000}])
    assert large.leaders[0]["attributes"]["size"].startswith("0x")
    ties = [{"from": "a", "to": "b", "type": "t", "weight": 10**5_000}]
    with pytest.raises(coalign.InvalidNetwork, match="weight"):
        coalign.from_tables(leaders=leaders, tie_types=[{"id": "t"}], ties=ties)
    report = coalign.report(coalign.from_tables(leaders=leaders), title="half \ud800")
    report.to_html().encode()
