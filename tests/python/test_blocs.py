# SPDX-License-Identifier: MIT
"""Blocs: planted camps, and modularity against its formula in numpy."""

from __future__ import annotations

import json
import pickle
import random

import numpy as np
import pytest
from conftest import document

import coalign
from coalign.alignment import blocs, pairs


def camps(slips: float = 0.05, size: int = 8) -> coalign.Network:
    draw = random.Random(5)
    return coalign.from_json(
        document(
            leaders=[
                {"id": f"{camp}{i}", "kind": "organization"} for camp in "ab" for i in range(size)
            ],
            goals=[{"id": f"g{g}"} for g in range(6)],
            agendas=[
                {
                    "leader": f"{camp}{i}",
                    "goal": f"g{g}",
                    "stance": (1 if (camp == "a") == (g % 2 == 0) else -1)
                    * (-1 if draw.random() < slips else 1),
                }
                for camp in "ab"
                for i in range(size)
                for g in range(6)
            ],
        )
    )


def test_planted_camps_and_their_modularity():
    network = camps()
    found = blocs(network)
    assert [set(member[0] for member in bloc.members) for bloc in found.blocs] == [{"a"}, {"b"}]
    assert found.structure.value > 1.3 and found.spread_by_chance.p_greater.value == 1 / 201
    place = {leader: i for i, leader in enumerate(network.leaders.ids)}
    scores = np.zeros((len(place), len(place)))
    for order in ("most_aligned", "most_opposed"):
        for pair in pairs(network, top=1000, order=order):
            i, j = place[pair.first], place[pair.second]
            scores[i, j] = scores[j, i] = pair.score.value
    plus, minus = np.maximum(scores, 0), np.maximum(-scores, 0)
    bloc = np.array([leader[0] for leader in network.leaders.ids])
    expected = np.outer(plus.sum(1), plus.sum(1)) / plus.sum()
    expected = expected - np.outer(minus.sum(1), minus.sum(1)) / minus.sum()
    wanted = ((scores - expected) * (bloc[:, None] == bloc)).sum() / np.abs(scores).sum()
    assert found.modularity.value == pytest.approx(wanted)
    assert all(abs(goal.apart.value) > 1 for goal in found.goals)


def test_results_are_values_and_the_report_says_the_same():
    network = camps()
    found = blocs(network)
    assert found == blocs(network, threads=3) == pickle.loads(pickle.dumps(found))
    assert found.blocs.to_frame()["leaders"].tolist() == [8, 8]
    assert len(found.goals.to_frame()) == len(found.goals) == 10
    report = coalign.report(network)
    assert report.to_dict()["alignment"]["blocs"] == json.loads(json.dumps(found.to_dict()))
    assert "into 2 blocs, of 8, 8 leaders" in report.text(full=True) and "more than chance" in report.text(full=True)
    assert "What sets bloc 2 apart" in report.to_html()
    assert "All 10 searches found the same blocs." in report.text(full=True)


def test_what_cannot_be_said_is_said(afwi):
    text = coalign.report(camps(slips=0.5, size=12)).text(full=True)
    assert "Do not read camps into it" in text
    assert "is not known: no leader has an agenda entry" in coalign.report(coalign.Network()).text(full=True)
    assert blocs(afwi).structure.unknown == "no_variation"
    assert "they part by what they care about" in " ".join(coalign.report(afwi).text(full=True).split())
    assert blocs(afwi, replicates=0).spread_by_chance.mean.unknown is not None
    with pytest.raises(coalign.Error, match="orders"):
        blocs(afwi, orders=0)
