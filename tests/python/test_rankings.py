# SPDX-License-Identifier: MIT
"""Who or what a sentence of the report names is the first by the number that it tells."""

from __future__ import annotations

import json
from random import Random

import pytest

import coalign
from coalign.words import together


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
    said = " ".join(together.findings(report, network))
    if "The goal on which stances part them most is " not in said:
        assert not any(goal["opposing"] and goal["supporting"] for goal in section["by_goal"])
        return
    named = said.split("The goal on which stances part them most is ")[1].split(":")[0]
    costs = {goal["goal"]: goal["loss_of_agreement"]["value"] for goal in section["by_goal"]}
    assert costs[named] == max(costs.values())
