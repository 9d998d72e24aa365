# SPDX-License-Identifier: MIT
"""Who or what a sentence of the report names is the first by the number that it tells."""

from __future__ import annotations

import json
from datetime import date
from random import Random
from types import SimpleNamespace

import pytest
from conftest import ROOT

import coalign
from coalign.reporting import agendas_parting, over_time
from coalign.results import Estimate


def field(seed: int) -> coalign.Network:
    """Up to nine leaders with stances on up to six goals, from -1 to 1 in seven points."""
    random = Random(seed)
    leaders = [f"leader {i}" for i in range(random.randrange(3, 10))]
    goals = [f"goal {g}" for g in range(random.randrange(2, 7))]
    entries = [
        {
            "leader": leader,
            "goal": goal,
            "stance": random.randrange(-3, 4) / 3,
            "priority": random.randrange(1, 5) / 4,
        }
        for leader in leaders
        for goal in goals
        if random.random() < 0.6
    ]
    document = {
        "format": "coalign/network",
        "version": 1,
        "leaders": [{"id": key, "kind": "individual"} for key in leaders],
        "goals": [{"id": key, "weight": random.choice([0.5, 1, 3])} for key in goals],
        "agendas": entries,
    }
    return coalign.from_json(json.dumps(document))


@pytest.mark.parametrize("seed", range(40))
def test_the_goal_on_which_stances_part_them_most_costs_most_agreement(seed):
    network = field(seed)
    report = coalign.report(network).to_dict()
    section = report["alignment"]["agendas"]
    named = [
        one["goal_ids"][0] for one in report["findings"] if one["code"] == "most_contested_goal"
    ]
    if not named:
        assert not any(goal["opposing"] and goal["supporting"] for goal in section["by_goal"])
        return
    costs = {goal["goal"]: goal["loss_of_agreement"]["value"] for goal in section["by_goal"]}
    assert costs[named[0]] == max(costs.values())


@pytest.mark.parametrize("seed", range(40))
def test_who_shares_least_has_the_lowest_score_of_their_own(seed):
    network = field(seed)
    report = coalign.report(network)
    found, chance = report.alignment.agendas, report.alignment.agendas_by_chance
    own = {row.leader: row.score.value for row in found.by_leader if row.score.value is not None}
    lower = agendas_parting.out_of_step(found)
    if not lower:
        assert max(own.values(), default=0) - min(own.values(), default=0) < 1e-9
        return
    assert own[lower[0].leader] == min(own.values())
    said = " ".join(agendas_parting.who_and_what(found, chance, network))
    name = lower[0].leader
    named = f"{name} shares least" in said or f"out of step is {name}," in said
    assert named == (float(chance.least_aligned.p_less) <= 0.05)  # somebody always has the lowest


@pytest.mark.parametrize("name", ["afwi", "coalition"])
def test_who_shares_least_in_the_examples(name):
    network = coalign.read(ROOT / "examples" / f"{name}.json")
    report = coalign.report(network)
    found, chance = report.alignment.agendas, report.alignment.agendas_by_chance
    said = " ".join(agendas_parting.who_and_what(found, chance, network))
    lowest = min(row.score.value for row in found.by_leader)
    rare = float(chance.least_aligned.p_less) <= 0.05
    assert (f"{lowest:.3f} over their own pairs" in said) == rare


def row(expected, earliest=None, latest=None):
    def estimate(value, interval=None):
        return Estimate(value, None, 3, interval)

    return SimpleNamespace(
        expected=estimate(expected),
        progress=estimate(0.5),
        trend=estimate(1, None if earliest is None else (0, 1)),
        earliest=estimate(earliest),
        at_latest=estimate(latest),
    )


def test_a_year_is_that_in_which_the_day_lies():
    assert over_time.met(row(2025.7)) == "2025"
    assert over_time.met(row(2025.7, 2024.99, 2031.6)) == "2025 (2024 to 2031)"
    for day in (date(2023, 1, 1), date(2024, 12, 31), date(2028, 1, 1)):
        as_the_core_counts = 1970 + (day - date(1970, 1, 1)).days / 365.25
        assert over_time.met(row(as_the_core_counts)) == str(day.year)
