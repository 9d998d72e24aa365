# SPDX-License-Identifier: MIT
"""How often the intervals hold the true number, in simulated fields; prints the table of docs/uncertainty.md.

    python benchmarks/coverage.py [--replicates N] [--sizes 8 15 30 60] [--silent 0.25] [--json]

Each replicate draws a field of a kind, in which so many leaders answer, and some more do not. The true number is the
mean over all replicates of that kind and size: what other leaders like these, as many of them, give on average. The
same arguments give the same numbers.
"""

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

import coalign
from coalign import Estimate

GOALS = 12
Draw = Callable[[np.random.Generator, int], tuple[np.ndarray, np.ndarray]]


def diffuse(random: np.random.Generator, leaders: int) -> tuple[np.ndarray, np.ndarray]:
    """Each leader speaks on half of the goals and leans this way or that."""
    stance = random.integers(-2, 4, (leaders, GOALS)).clip(-3, 3) / 3
    return stance, _priorities(random, leaders, np.full(GOALS, 0.5))


def two_blocs(random: np.random.Generator, leaders: int) -> tuple[np.ndarray, np.ndarray]:
    """Half are for what the other half is against, on the same goals."""
    side = np.where(random.random(leaders) < 0.5, 1, -1)[:, None]
    stance = (side * random.integers(0, 4, (leaders, GOALS))) / 3
    return stance, _priorities(random, leaders, np.linspace(0.3, 0.8, GOALS))


def sparse(random: np.random.Generator, leaders: int) -> tuple[np.ndarray, np.ndarray]:
    """All that is known is which few goals a leader acts on; some goals are popular."""
    chance = np.linspace(0.05, 0.45, GOALS)
    priority = (random.random((leaders, GOALS)) < chance).astype(float)
    return np.ones((leaders, GOALS)), priority


def near_unanimous(random: np.random.Generator, leaders: int) -> tuple[np.ndarray, np.ndarray]:
    """Nearly all are for nearly all goals."""
    stance = random.choice([1, 2 / 3, -1 / 3], (leaders, GOALS), p=[0.7, 0.25, 0.05])
    return stance, _priorities(random, leaders, np.full(GOALS, 0.9))


def _priorities(random: np.random.Generator, leaders: int, chance: np.ndarray) -> np.ndarray:
    spoken = random.random((leaders, len(chance))) < chance
    return spoken * random.integers(1, 5, (leaders, len(chance))) / 4


FIELDS: dict[str, Draw] = {
    "diffuse": diffuse,
    "two blocs": two_blocs,
    "sparse support": sparse,
    "near unanimous": near_unanimous,
}


def field(draw: Draw, answering: int, silent: float, seed: int) -> coalign.Network:
    """A field of a kind. Leaders differ in how many ties they have; those who share a goal have more."""
    random = np.random.default_rng(seed)
    leaders = round(answering / (1 - silent))
    stance, priority = draw(random, leaders)
    known = random.permutation(leaders) < answering
    ids = np.array([f"l{i}" for i in range(leaders)], dtype=object)
    goals = np.array([f"g{g}" for g in range(GOALS)], dtype=object)
    who, what = np.nonzero((priority > 0) & known[:, None])
    active = random.gamma(4, 0.25, leaders)
    position = stance * priority
    shared = (np.clip(position, 0, None) @ np.clip(position, 0, None).T) > 0.5
    chance = 0.08 * np.outer(active, active) * np.where(shared, 1.6, 1)
    tied = np.argwhere(np.triu(random.random((leaders, leaders)) < chance, 1))
    gives = random.random(leaders) < 0.6
    chosen = np.array(
        [
            random.choice(GOALS, p=(row + 0.1) / (row + 0.1).sum())
            for row in np.clip(position, 0, None)
        ]
    )
    return coalign.from_tables(
        leaders={"id": ids, "kind": np.full(leaders, "organization", dtype=object)},
        goals={"id": goals},
        agendas={
            "leader": ids[who],
            "goal": goals[what],
            "stance": stance[who, what],
            "priority": priority[who, what],
        },
        tie_types={"id": ["trust"], "directed": [False]},
        ties={"from": ids[tied[:, 0]], "to": ids[tied[:, 1]], "type": ["trust"] * len(tied)},
        resources={"id": ["money"]},
        commitments={
            "id": [f"c{i}" for i in np.flatnonzero(gives)],
            "leader": ids[gives],
            "goal": goals[chosen[gives]],
            "resource": ["money"] * int(gives.sum()),
            "amount": random.gamma(2, 50, int(gives.sum())),
        },
    )


def numbers(network: coalign.Network) -> Iterator[tuple[str, Estimate]]:
    agendas = coalign.alignment.agendas(network)
    for name in ("score", "agreement", "overlap"):
        yield f"agendas: {name}", getattr(agendas, name)
    yield "agendas: score less chance", agendas.chance.score_difference
    yield "agendas: overlap less chance", agendas.chance.overlap_difference
    yield "agendas: one goal's score", agendas.by_goal[GOALS - 1].score
    yield "agendas: one goal's mean stance", agendas.by_goal[GOALS - 1].mean_stance
    networks = coalign.alignment.networks(network, of_best=False)
    for name in ("score", "density", "difference", "lift", "activity", "placement"):
        yield f"networks: {name}", getattr(networks, name)
    means = coalign.alignment.resources(network, deliverable=False)
    yield "resources: match", means.match
    yield "resources: match less chance", means.difference
    yield "resources: one goal's loss", means.by_goal[GOALS - 1].loss
    spread = coalign.leadership.distribution(network, replicates=0)
    yield "leadership: density", spread.density
    yield "leadership: Gini", spread.gini.value


def coverage(sizes: list[int], silent: float, replicates: int) -> dict[str, Any]:
    """By number, size and kind of field: how many intervals there were, and what share held the true number."""
    found: dict[str, Any] = defaultdict(lambda: defaultdict(dict))
    for kind, (name, draw) in enumerate(FIELDS.items()):
        for size in sizes:
            drawn: dict[str, list[Estimate]] = defaultdict(list)
            for r in range(replicates):
                network = field(draw, size, silent, (kind * 1_000 + size) * 100_000 + r)
                for key, one in numbers(network):
                    if one.value is not None:
                        drawn[key].append(one)
            for key, all_drawn in drawn.items():
                values = [float(one) for one in all_drawn]
                true = sum(values) / len(values)
                sure = [one.interval for one in all_drawn if one.interval is not None]
                if len(sure) < replicates / 2 or max(values) == min(values):
                    continue  # too few have one, or there is nothing to be unsure of
                held = sum(low <= true <= high for low, high in sure)
                found[key][size][name] = {"intervals": len(sure), "coverage": held / len(sure)}
            print(f"{name}, {size} leaders: done", file=sys.stderr)
    return found


def table(found: dict[str, Any], sizes: list[int]) -> str:
    lines = [
        "| number | " + " | ".join(f"{size} leaders" for size in sizes) + " |",
        "|---" * (len(sizes) + 1) + "|",
    ]
    for key, by_size in found.items():
        cells = []
        for size in sizes:
            shares = [one["coverage"] for one in by_size.get(size, {}).values()]
            cells.append(f"{min(shares):.2f} to {max(shares):.2f}" if shares else "")
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replicates", type=int, default=200)
    parser.add_argument("--sizes", type=int, nargs="+", default=[8, 15, 30, 60])
    parser.add_argument(
        "--silent", type=float, default=0.25, help="share of leaders without agenda"
    )
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = coverage(asked.sizes, asked.silent, asked.replicates)
    if asked.json:
        print(json.dumps(found, indent=1))
        return
    print(table(found, asked.sizes))
    error = 2 * math.sqrt(0.95 * 0.05 / asked.replicates)
    print(f"\n{asked.replicates} replicates a cell: a share of 0.95 is sure to about {error:.2f}.")


if __name__ == "__main__":
    main()
