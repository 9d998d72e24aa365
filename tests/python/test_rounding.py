# SPDX-License-Identifier: MIT
"""All numbers that are shown are rounded in one way: halves away from zero, in sentences and in tables."""

from __future__ import annotations

import re

import pytest

import coalign
from coalign.reporting.wording import fixed, share


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (0.125, 2, "0.13"),
        (-0.125, 2, "-0.13"),
        (0.375, 2, "0.38"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (0.0625, 3, "0.063"),
        (-0.001, 2, "0.00"),
        (1e300, 2, f"{1e300:.2f}"),
        (float("inf"), 2, "inf"),
        (12.0, 2, "12.00"),
    ],
)
def test_halves_go_away_from_zero(value, digits, said):
    assert fixed(value, digits) == said


def test_signs_and_shares():
    assert (fixed(0.125, signed=True), fixed(-0.125, signed=True)) == ("+0.13", "-0.13")
    assert (share(0.125), share(0.005), share(0.001), share(0.999)) == ("13%", "1%", "<1%", ">99%")


def test_one_number_is_the_same_in_every_place():
    """Agreement of 0.625 and overlap of 0.125: the sentences of the core and the tables of Python."""
    leaders = [{"id": name, "kind": "organization"} for name in "ab"]
    goals = [{"id": f"g{place}"} for place in range(8)]
    agendas = [
        {"leader": "a", "goal": f"g{place}", "stance": 1, "priority": 1} for place in range(8)
    ]
    agendas.append({"leader": "b", "goal": "g0", "stance": 1, "priority": 1})
    report = coalign.report(coalign.from_tables(leaders=leaders, goals=goals, agendas=agendas))
    value = report.alignment.agendas.score.value
    assert value == 0.125
    page = re.sub(r"<style>.*?</style>", "", report.to_html(), flags=re.DOTALL)
    text = report.text() + report.text(full=True) + page
    assert re.search(r"\b0\.13\b|\b13%", text)
    assert not re.search(r"\b0\.12\b|\b12%", text)
