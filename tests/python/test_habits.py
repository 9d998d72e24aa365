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
        (lambda n: coalign.to_networkx(n, types=3), "types is a type of tie"),
        (lambda n: n.layer(3), "types is a type of tie or a list of them"),
    ],
)
def test_wrong_arguments_are_named_in_words_of_python(network, call, said):
    with pytest.raises(TypeError, match=said) as raised:
        call(network)
    for word in ("Supports", "coalign._core", "incompatible", "std::"):
        assert word not in str(raised.value)
