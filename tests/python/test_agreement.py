# SPDX-License-Identifier: MIT
"""Coefficients of agreement through Python."""

from __future__ import annotations

import json

import numpy as np
import pytest
from conftest import ROOT

import coalign
from coalign.agreement import esteban_ray, krippendorff_alpha, van_der_eijk

CASES = ROOT.parent / "shared" / "cases"
NAN = np.nan


def test_van_der_eijk_as_published():
    assert van_der_eijk([30, 40, 210, 130, 530, 50, 10]).value == pytest.approx(0.6113333, abs=1e-7)
    assert [van_der_eijk(f).value for f in ([0, 4, 0, 0], [1, 1, 1, 1], [2, 0, 0, 2])] == [1, 0, -1]
    assert van_der_eijk([1, 2]).unknown == "too_few"
    with pytest.raises(coalign.Error, match="at least 0"):
        van_der_eijk([1, -1, 0])


def test_esteban_ray_of_two_poles():
    assert esteban_ray([0, 1]).value == pytest.approx(0.25)
    assert esteban_ray([0, 1], [50, 50], alpha=1.6).value == pytest.approx(0.1649, abs=1e-4)
    assert esteban_ray([-1, 1, -1, 1], range=2).value == pytest.approx(1)
    with pytest.raises(coalign.Error, match="one for each"):
        esteban_ray([0, 1], [1])


def test_krippendorff_as_published_in_a_table_and_as_a_list():
    table = np.array(
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
            [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
        ]
    )
    wanted = {"nominal": 0.743421, "ordinal": 0.815388, "interval": 0.849107, "ratio": 0.797403}
    units = np.tile([f"unit {u}" for u in range(12)], 4)
    for level, alpha in wanted.items():
        assert krippendorff_alpha(table, level=level).value == pytest.approx(alpha, abs=1e-6)
        assert krippendorff_alpha(table.ravel(), units, level=level) == krippendorff_alpha(
            table, level=level
        )
    assert krippendorff_alpha([[1, 1], [1, 1]]).unknown == "no_variation"
    assert krippendorff_alpha([[1, NAN], [NAN, 1]]).unknown == "too_few"
    with pytest.raises(coalign.Error, match="level is one of nominal"):
        krippendorff_alpha(table, level="some")
    with pytest.raises(coalign.Error, match="one for each rating"):
        krippendorff_alpha([1, 2], [1])


@pytest.mark.skipif(not CASES.is_dir(), reason="../shared/cases is not here")
def test_the_cases():
    case = json.loads((CASES / "van_der_eijk_agreement.json").read_text())
    for name, vector in case["inputs"]["vectors"].items():
        found = van_der_eijk(vector).value
        assert found == pytest.approx(case["expected"][name], abs=case["tolerance"])
    case = json.loads((CASES / "krippendorff_alpha.json").read_text())
    for name, given in case["inputs"].items():
        table = np.array(given["data"], dtype=float)
        for level in given["levels"]:
            found = krippendorff_alpha(table, level=level).value
            assert found == pytest.approx(case["expected"][name][level], abs=case["tolerance"])


def test_goals_say_how_those_who_speak_agree(afwi):
    found = coalign.alignment.agendas(afwi)
    assert sum(goal.loss.value for goal in found.by_goal) == pytest.approx(1 - found.score.value)
    goals = {row["goal"]: [] for row in afwi.agendas}
    for row in afwi.agendas:
        goals[row["goal"]].append(row["stance"])
    assert found.krippendorff_alpha.unknown == "no_variation"
    assert {goal.esteban_ray.unknown for goal in found.by_goal} <= {"no_scale", "no_agendas"}
    assert found.common.visions in ("marked", "served")
    shares = [vision.share.value for vision in found.common.by_vision]
    assert shares and all(0 <= share <= 1 for share in shares)
