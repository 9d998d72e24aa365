# SPDX-License-Identifier: MIT
"""How often a report's findings claim something where nothing is related to anything.

    python benchmarks/false_claims.py [--networks N] [--leaders 15 30] [--first 0]

Each network is drawn with no relation at all: leaders put priorities on random goals and take random sides, ties join
anybody, grants go to goals as likely as they are wanted. What findings then say is more or less than chance is false.
The same arguments give the same numbers; `--first` continues where another run ended.
"""

import argparse
from collections import Counter

import numpy as np

import coalign

GOALS = 10


def unrelated(leaders: int, seed: int, sides: bool) -> coalign.Network:
    """Agendas, ties and grants that know nothing of one another; without sides only support is recorded."""
    random = np.random.default_rng(seed)
    ids = np.array([f"l{i}" for i in range(leaders)], dtype=object)
    goals = np.array([f"g{g}" for g in range(GOALS)], dtype=object)
    entries = [
        (i, g)
        for i in range(leaders)
        for g in random.choice(GOALS, random.integers(1, 6), replace=False)
    ]
    who, what = np.array(entries).T
    stance = random.integers(-3, 4, len(who)) / 3 if sides else np.ones(len(who))
    priority = random.integers(1, 5, len(who)) / 4
    wanted = np.bincount(what, np.clip(stance, 0, None) * priority, GOALS) + 1e-9
    tied = np.argwhere(np.triu(random.random((leaders, leaders)) < 0.15, 1))
    gives = random.random(leaders) < 0.5
    grants = int(gives.sum())
    return coalign.from_tables(
        leaders={"id": ids, "kind": np.full(leaders, "organization", dtype=object)},
        goals={"id": goals},
        agendas={
            "leader": ids[who],
            "goal": goals[what],
            "stance": stance,
            "priority": priority,
            "basis": ["stated" if sides else "inferred"] * len(who),
        },
        scales={"stance_points": 7},
        tie_types={"id": ["trust"], "directed": [False]},
        ties={"from": ids[tied[:, 0]], "to": ids[tied[:, 1]], "type": ["trust"] * len(tied)},
        resources={"id": ["money"]},
        commitments={
            "id": [f"c{i}" for i in np.flatnonzero(gives)],
            "leader": ids[gives],
            "goal": goals[random.choice(GOALS, grants, p=wanted / wanted.sum())],
            "resource": ["money"] * grants,
            "amount": random.gamma(2, 50, grants),
        },
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--leaders", type=int, nargs="+", default=[15, 30])
    asked = parser.parse_args()
    for leaders in asked.leaders:
        for sides in (True, False):
            claimed, alone, any_of = Counter(), Counter(), 0
            for k in range(asked.first, asked.first + asked.networks):
                network = unrelated(leaders, 1_000_000 * leaders + k, sides)
                found = coalign.report(network).findings
                claims = [one.code for one in found if one.verdict in ("above", "below")]
                claimed.update(claims)
                alone.update(
                    one.code for one in found if one.p.value is not None and one.p <= 0.05
                )
                any_of += bool(claims)
            kind = "with sides" if sides else "support only"
            print(
                f"{leaders} leaders, {kind}: something claimed in {any_of} of {asked.networks} networks "
                f"({any_of / asked.networks:.1%}); by finding {dict(claimed)}; p alone at most 0.05 in {dict(alone)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
