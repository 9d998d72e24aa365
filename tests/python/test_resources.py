# SPDX-License-Identifier: MIT
"""Resources: published numbers, and reports read as a board would."""

from __future__ import annotations

import math
import pickle

import pytest
from conftest import ROOT, document

import coalign
from coalign.alignment import resources


def test_hill_numbers_are_those_of_vegan():
    # R vegan 2.6-4, renyi(c(50, 25, 15, 10), hill = TRUE)
    wanted = {0: 4, 0.5: 3.65051800911, 1: 3.34669632495, 2: 2.89855072464, math.inf: 2}
    for q, value in wanted.items():
        assert coalign.agreement.hill_number([50, 25, 15, 10], q).value == pytest.approx(value)


def test_match_is_pefa_s_composition_variance_halved():
    # PEFA PI-2, derived by hand: budget 400 300 200 100, actual 360 330 120 90: variance 0.1333
    budget, actual = [400, 300, 200, 100], [360, 330, 120, 90]
    network = coalign.from_json(
        document(
            leaders=[{"id": "a", "kind": "organization"}],
            goals=[{"id": f"g{g}"} for g in range(4)],
            resources=[{"id": "money"}],
            agendas=[
                {"leader": "a", "goal": f"g{g}", "stance": 1, "priority": planned / 400}
                for g, planned in enumerate(budget)
            ],
            commitments=[
                {"leader": "a", "resource": "money", "goal": f"g{g}", "amount": amount}
                for g, amount in enumerate(actual)
            ],
        )
    )
    found = resources(network)
    assert 2 * (1 - found.match.value) == pytest.approx(0.1333333333)
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.coverage.unknown == "no_needs" and found.deliverable.unknown == "no_needs"


def test_the_coalition_s_means():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = resources(network)
    assert found.parts == 1 and found.amounts_unknown == 1
    assert 0 < found.coverage.value <= found.coverage_at_most.value <= 1
    assert sum(goal.loss.value for goal in found.by_goal) == pytest.approx(1 - found.match.value)
    report = coalign.report(network)
    assert report.to_dict()["alignment"]["resources"]["match"] == found.match.to_dict()
    text = report.text(full=True)
    assert "do the means follow the priorities" in text and "could arrive" in text
    assert "1 amount is not known and adds to no total" in text
    assert resources(network, deliverable=False).deliverable.unknown == "not_asked"


def test_afwi_s_means_are_mostly_not_public():
    network = coalign.read(ROOT / "examples" / "afwi.json")
    text = coalign.report(network).text(full=True)
    assert "because both say the same" in text and "amounts are not known" in text


@pytest.mark.parametrize("lists", [{}, {"resources": [{"id": "r"}]}])
def test_nothing_recorded_is_said_once(lists):
    network = coalign.from_json(document(leaders=[{"id": "a", "kind": "individual"}], **lists))
    assert "Nothing is recorded of what leaders have" in coalign.report(network).text(full=True)
    assert "Nothing is recorded of what leaders have" in coalign.report(network).to_html()
