# SPDX-License-Identifier: MIT
"""What people who write Python expect of the package's values, and of its errors."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest

import coalign
from coalign import Estimate

KNOWN, LOW, UNKNOWN = (
    Estimate(0.25, None, 8, (0.1, 0.4)),
    Estimate(0.1, None, 3),
    Estimate(None, "too_few", 1),
)


@pytest.fixture(scope="module")
def network():
    return coalign.from_tables(
        leaders={"id": ["amara", "north", "kind"], "kind": ["organization"] * 3},
        ties={"from": ["amara", "north"], "to": ["north", "kind"], "type": ["trust"] * 2},
        agendas={
            "leader": ["amara", "north", "amara"],
            "goal": ["g", "g", "h"],
            "stance": [1, 0.5, 1],
        },
        infer=["tie_types", "goals"],
    )


def test_an_estimate_is_formatted_as_its_number():
    assert f"{KNOWN:.2f} {KNOWN:>6.1%} {UNKNOWN:.1f}" == "0.25  25.0% nan"
    assert f"{KNOWN}" == str(KNOWN)
    assert round(KNOWN, 1) == 0.2 and KNOWN + 1 == 1.25 and math.isnan(UNKNOWN)


def test_estimates_are_compared_and_sorted_as_numbers_unknown_ones_last():
    assert sorted([UNKNOWN, KNOWN, LOW]) == [LOW, KNOWN, UNKNOWN]
    assert KNOWN > 0.2 and 0.2 < KNOWN and KNOWN == 0.25 and max(LOW, KNOWN, UNKNOWN) is KNOWN
    assert not UNKNOWN > 0 and not UNKNOWN < 1 and UNKNOWN != UNKNOWN.value
    assert KNOWN != Estimate(0.25, None, 9) and Estimate(None, "too_few", 1) == UNKNOWN
    assert len({KNOWN, Estimate(0.25, None, 8, (0.1, 0.4)), UNKNOWN, UNKNOWN}) == 2


def test_estimates_enter_arrays_series_and_json_as_numbers():
    array = np.asarray([KNOWN, UNKNOWN])
    assert array.dtype == np.float64 and array[0] == 0.25 and np.isnan(array[1])
    assert pd.Series([KNOWN, UNKNOWN]).dtype == np.float64
    assert json.dumps(KNOWN) == "0.25"


def test_an_estimate_is_neither_true_nor_false_and_frozen():
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(KNOWN)
    with pytest.raises(AttributeError, match="frozen"):
        KNOWN.evidence = 9
    for one in (KNOWN, UNKNOWN):
        assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
        assert type(one.value) in (float, type(None))


def test_rows_are_frames_of_pandas_and_polars(network):
    rows = coalign.alignment.agendas(network).by_leader
    for frame in (pd.DataFrame(rows), pl.DataFrame(rows)):
        assert list(frame["leader"]) == [row.leader for row in rows]
        assert list(frame["score"]) == [float(row.score) for row in rows]
    assert list(pl.DataFrame(rows).columns) == list(rows.to_frame("polars").columns)
    assert dataclasses.asdict(rows[0])["leader"] == rows[0].leader


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda n: coalign.alignment.agendas("n.json"), "network is a coalign.Network.*coalign.read"),
        (lambda n: coalign.alignment.agendas(n, threads="all"), "threads is a whole number"),
        (lambda n: coalign.report(3), "network is a coalign.Network, not 3"),
        (lambda n: coalign.report(n, threads=-1), "threads is a whole number"),
        (lambda n: coalign.report(n, between=3), "between is a first and a last date"),
        (lambda n: coalign.series(n, "alignment.agendas", "2020"), "dates is a list of dates"),
        (lambda n: coalign.change(None, 2020, 2021), "network is a coalign.Network"),
        (lambda n: coalign.read(3), "path is the path of a file"),
        (lambda n: coalign.write(3, "x.json"), "network is a coalign.Network"),
        (lambda n: coalign.write(n, 3), "path is the path of a file"),
        (lambda n: coalign.to_json(3), "network is a coalign.Network"),
        (lambda n: coalign.from_json(3), "document is the text of a JSON document"),
        (lambda n: coalign.from_networkx(3), "graph is a graph of networkx"),
        (lambda n: coalign.from_igraph(3), "graph is a graph of igraph"),
        (lambda n: coalign.to_networkx(3), "network is a coalign.Network"),
        (lambda n: coalign.to_networkx(n, types=3), "types is a name or a list of names"),
        (lambda n: n.layer(3), "types is a name or a list of names"),
    ],
)
def test_wrong_arguments_are_named_in_words_of_python(network, call, said):
    with pytest.raises(TypeError, match=said) as raised:
        call(network)
    for word in ("Supports", "coalign._core", "incompatible", "std::"):
        assert word not in str(raised.value)


def test_a_row_is_found_by_its_id_and_a_network_has_a_length(network):
    leaders = network.leaders
    assert leaders["north"] == leaders[leaders.index("north")] and leaders["north"]["id"] == "north"
    assert list(leaders["kind"]) == ["organization"] * 3  # a column goes before an id of its name
    assert len(network) == 3 and bool(coalign.Network()) and len(coalign.Network()) == 0
    assert "north" in leaders and 3 not in leaders
    with pytest.raises(KeyError, match="no column of leaders and no id in it"):
        leaders["nobody"]
    with pytest.raises(KeyError, match="no column of ties"):
        network.ties["amara"]
    assert leaders[np.int64(1)]["id"] == "north"


def test_tables_are_frames_of_pandas_and_polars(network):
    for frame in (pd.DataFrame(network.leaders), pl.DataFrame(network.leaders)):
        assert list(frame["id"]) == list(network.leaders.ids)
    assert pl.DataFrame(network.ties)["from"].to_list() == ["amara", "north"]
    assert pickle.loads(pickle.dumps(network.leaders)).name == "leaders"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda n: n.leaders[1.5], "name of a column, the number of a row or an id, not 1.5"),
        (lambda n: n.leaders.index(3), "id is a text, not 3"),
        (lambda n: n.leaders.ids_of(3), "column is a text, not 3"),
        (lambda n: n.layer(weight=3), "weight is one of strength, binary"),
        (lambda n: n.split(3), "by is the name of an attribute"),
    ],
)
def test_wrong_arguments_of_networks_and_tables_are_named(network, call, said):
    with pytest.raises(TypeError, match=said):
        call(network)


def test_what_was_not_asked_twice_is_refused():
    rows = [{"leader": "a", "goal": "g", "stance": 1}]
    leaders = [{"id": "a", "kind": "system"}]
    undated = coalign.from_tables(leaders=leaders, agendas=rows, infer=["goals"])
    for call in (
        lambda: coalign.change(undated, 2020, 2021),
        lambda: coalign.series(undated, "alignment.agendas", [2020, 2021]),
    ):
        with pytest.raises(coalign.Error, match="nothing in the network is dated"):
            call()
    once = coalign.from_tables(
        leaders=leaders, agendas=[{**rows[0], "since": "2019-05"}], infer=["goals"]
    )
    with pytest.raises(coalign.Error, match="nothing was recorded between 2020-12-31 and 2021-12-31"):
        coalign.change(once, 2020, 2021)
