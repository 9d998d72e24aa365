# SPDX-License-Identifier: MIT
"""Agenda alignment from Python: the contract's names, an independent oracle, results as values."""

from __future__ import annotations

import itertools
import json
import math
import pickle
import random

import numpy as np
import pytest
from conftest import document

import coalign
from coalign.alignment import Agendas, agendas, pairs


def field(seed: int, leaders: int = 12, goals: int = 5) -> tuple[coalign.Network, dict]:
    draw = random.Random(seed)
    said = {
        (f"l{i}", f"g{g}"): (draw.uniform(-1, 1), draw.choice([0, 0.25, 1, draw.random()]))
        for i in range(leaders)
        for g in range(goals)
        if draw.random() < 0.6
    }
    return coalign.from_json(
        document(
            leaders=[{"id": f"l{i}", "kind": "individual"} for i in range(leaders)],
            goals=[{"id": f"g{g}"} for g in range(goals)],
            agendas=[
                {"leader": leader, "goal": goal, "stance": stance, "priority": priority}
                for (leader, goal), (stance, priority) in said.items()
            ],
        )
    ), said


def by_definition(said: dict) -> tuple[float, float]:
    known = sorted({leader for leader, _ in said})
    goals = sorted({goal for _, goal in said})
    agreed = shared = cared = 0.0
    for i, j in itertools.combinations(known, 2):
        for goal in goals:
            a, b = said.get((i, goal)), said.get((j, goal))
            cared += max(a[1] if a else 0, b[1] if b else 0)
            if a and b:
                shared += min(a[1], b[1])
                agreed += min(a[1], b[1]) * (1 - abs(a[0] - b[0]))
    return agreed / shared, shared / cared


@pytest.mark.parametrize("seed", range(20))
def test_it_equals_the_sum_over_pairs(seed):
    network, said = field(seed)
    found = agendas(network)
    agreement, overlap = by_definition(said)
    assert found.agreement.value == pytest.approx(agreement, abs=1e-12)
    assert found.overlap.value == pytest.approx(overlap, abs=1e-12)
    assert found.score.value == pytest.approx(agreement * overlap, abs=1e-12)
    for split in (found.by_goal, found.by_kind, found.by_leader):
        assert sum(row.portion for row in split) == pytest.approx(1, abs=1e-12)
        whole = sum(row.portion * row.score.value for row in split if row.portion)
        assert whole == pytest.approx(found.score.value, abs=1e-12)


def test_the_options_do_something_and_their_words_are_checked(afwi):
    plain = agendas(afwi)
    assert agendas(afwi, silence="unknown").score == plain.agreement
    assert agendas(afwi, through=0.5).score == plain.through.score
    assert agendas(afwi, balance="leader").score != plain.score
    for wrong in ({"silence": "loud"}, {"through": 2}, {"balance": "both"}, {"weights": [1.0]}):
        with pytest.raises(coalign.Error):
            agendas(afwi, **wrong)


def test_without_intervals_the_numbers_are_the_same(afwi):
    for measure in (agendas, coalign.alignment.networks):
        with_them, without = measure(afwi), measure(afwi, intervals=False)
        assert with_them.score.interval is not None and without.score.interval is None
        assert without.score.value == with_them.score.value
        assert [row.portion for row in without.by_leader] == [
            row.portion for row in with_them.by_leader
        ]
    assert without.gaps(3) == with_them.gaps(3)


def test_weights_come_by_row_by_id_or_as_an_array(small):
    by_id = agendas(small, weights={"amara": 2, "ben": 1, "clinic": 1})
    assert by_id == agendas(small, weights=[2, 1, 1]) == agendas(small, weights=np.array([2, 1, 1]))
    assert by_id.influence_known.value == 0.75
    with pytest.raises(coalign.Error, match="ben"):
        agendas(small, weights={"amara": 2, "clinic": 1})


def test_results_are_frozen_values(afwi):
    found = agendas(afwi)
    assert isinstance(found, Agendas)
    assert found == agendas(afwi, threads=2) and hash(found) == hash(agendas(afwi))
    assert pickle.loads(pickle.dumps(found)) == found
    with pytest.raises(AttributeError):
        found.score = 1
    with pytest.raises(AttributeError):
        _ = found.sore
    assert set(dir(found)) >= {"score", "by_goal", "to_dict"}
    assert len(found.by_leader) == 29 and found.by_leader[-1] == list(found.by_leader)[28]
    assert [row.goal for row in found.by_goal[:2]] == list(afwi.goals.ids[:2])
    with pytest.raises(IndexError):
        found.by_leader[29]
    assert "<table>" in found._repr_html_() and "<table>" in found.by_goal._repr_html_()


def test_an_unknown_number_says_why_and_is_nan(small):
    nobody = agendas(coalign.Network())
    assert nobody.score.value is None and nobody.score.unknown == "no_agendas"
    assert math.isnan(float(nobody.score)) and "no_agendas" in str(nobody.score)
    with pytest.raises(TypeError):
        bool(nobody.score)
    frame = agendas(small).by_leader.to_frame("pandas")
    assert frame["without"].isna().all() and set(frame["without_unknown"]) == {"too_few"}


def test_results_and_report_say_the_same(afwi):
    found = coalign.report(afwi).to_dict()["alignment"]["agendas"]
    assert found == json.loads(json.dumps(agendas(afwi).to_dict()))
    assert found["score"].keys() == {"value", "evidence", "interval"}
    assert {"goal", "portion", "score", "supporting", "opposing", "neutral", "silent"} <= found[
        "by_goal"
    ][0].keys()
    assert found["by_kind"][0]["kinds"] == ["individual", "individual"]
    assert found["by_sector"] == []


def test_pairs_are_the_most_aligned_or_opposed(small):
    opposed = pairs(small, order="most_opposed")
    assert [(pair.first, pair.second) for pair in opposed] == [("amara", "ben")]
    assert opposed[0].agreement.value == -1 and opposed[0].shared_goals == 1
    assert len(pairs(small)) == 0


WORDS = {
    "nobody": {"leaders": []},
    "one leader": {"agendas": [{"leader": "ben", "goal": "play", "stance": 1}]},
    "nothing shared": {
        "agendas": [
            {"leader": "ben", "goal": "play", "stance": 1},
            {"leader": "amara", "goal": "readiness", "stance": 1},
        ]
    },
    "nothing matters": {
        "agendas": [
            {"leader": who, "goal": "play", "stance": 1, "priority": 0} for who in ("ben", "amara")
        ]
    },
    "all opposed": {
        "agendas": [
            {"leader": "ben", "goal": "play", "stance": 1},
            {"leader": "amara", "goal": "play", "stance": -1},
        ]
    },
    "all the same": {
        "agendas": [{"leader": who, "goal": "play", "stance": 1} for who in ("ben", "amara")]
    },
}


@pytest.mark.parametrize("case", WORDS)
def test_the_words_fit_the_corners_too(case):
    text = coalign.report(coalign.from_json(document(**WORDS[case]))).text(full=True)
    expected = {
        "nobody": "no leader has an agenda entry",
        "one leader": "it takes two leaders with a known agenda",
        "nothing shared": "no two leaders pursue the same goal",
        "nothing matters": "every priority, or every weight, is 0",
        "all opposed": "agreement is -1.00",
        "all the same": "they pull the same way",
    }
    plain = " ".join(text.split())
    assert expected[case] in plain
    assert "nan" not in plain.lower() and "None" not in plain and "inferred" not in plain
