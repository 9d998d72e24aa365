# SPDX-License-Identifier: MIT
"""One function of many networks: here, in threads, in processes."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

import coalign
from coalign import engines


def test_scopes_become_one_frame(afwi):
    scopes = afwi.split("kind")
    found = coalign.map(coalign.alignment.agendas, scopes)
    assert list(found) == list(scopes)
    columns = found.to_columns()
    assert columns["network"] == list(scopes)
    scores = [float(found[name].score) for name in scopes]
    assert np.array_equal(columns["score"], scores, equal_nan=True)
    assert {"score_unknown", "score_low", "score_high", "chance_overlap"} <= set(columns)
    assert found.to_frame().shape[0] == len(scopes)


def rows_of(network):
    return coalign.alignment.agendas(network).by_goal


def test_rows_are_put_below_one_another(afwi):
    found = coalign.map(rows_of, {"one": afwi, "two": afwi})
    goals = len(afwi.goals)
    assert found.to_columns()["network"] == ["one"] * goals + ["two"] * goals


def leaders_of(network):
    if len(network.leaders) < 4:
        raise ValueError("too few")
    return len(network.leaders)


def test_on_workers_and_what_fails_is_kept_apart(afwi, small):
    networks = [afwi, small, afwi]
    here = coalign.map(leaders_of, networks)
    assert dict(here) == {0: len(afwi.leaders), 2: len(afwi.leaders)}
    assert str(here.failed[1]) == "too few"
    heard = []
    with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(2) as processes:
        for workers in (threads, processes, map):
            there = coalign.map(
                leaders_of, networks, workers=workers, progress=lambda *one: heard.append(one)
            )
            assert list(there.items()) == list(here.items())
            assert str(there.failed[1]) == "too few"
            assert heard[-1][:2] == (3, 3)
        with pytest.warns(engines.WorkersFailed):  # a lambda does not pickle: done here
            there = coalign.map(lambda network: 1, networks, workers=processes)
        assert dict(there) == {0: 1, 1: 1, 2: 1}


def test_what_is_no_network_is_named(afwi):
    with pytest.raises(TypeError, match="network is"):
        coalign.map(leaders_of, [afwi, "x"])
    with pytest.raises(TypeError, match="function is a function of a network"):
        coalign.map("agendas", [afwi])
