# SPDX-License-Identifier: MIT
"""The whole structural profile of a network of 300 leaders, step by step: processor milliseconds on one thread.

    .venv/bin/python benchmarks/peers/profile.py [--leaders N]

The least of fifteen each. First everything that `coalign.structure` says about a layer, without chance beside it and
without searches for key players, which are another question; then what has intervals or stands beside chance.
"""

import argparse
import json
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import graphs
import numpy as np

import coalign
from coalign import structure


def network_of(leaders: int, edges: np.ndarray, directed: bool) -> coalign.Network:
    head = {
        "format": "coalign/network",
        "version": 1,
        "tie_types": [{"id": "t", "directed": directed}],
        "leaders": [{"id": str(i), "kind": "organization"} for i in range(leaders)],
    }
    ties = [{"from": str(one), "to": str(other), "type": "t"} for one, other in edges]
    return coalign.from_json(json.dumps(head | {"ties": ties}))


def least(work: Callable[[], Any]) -> float:
    took = []
    for _ in range(15):
        begin = time.process_time()
        work()
        took.append(time.process_time() - begin)
        if took[0] > 0.5:
            break
    return 1000 * min(took)


def steps(network: coalign.Network) -> dict[str, Callable[[], Any]]:
    directed = any(of["directed"] for of in network.tie_types)
    layer = network.layer() if directed else network.layer().undirected()
    groups = np.arange(len(network.leaders)) % 5
    of_layer = (
        "density reciprocity degree strength betweenness tie_betweenness closeness harmonic pagerank eigenvector "
        "hits core_numbers clustering transitivity components constraint effective_size communities hierarchy"
    )
    found: dict[str, Callable[[], Any]] = {
        name: partial(getattr(structure, name), layer) for name in of_layer.split()
    }
    found["brokerage"] = lambda: structure.brokerage(layer, groups)
    found["cohesion"] = lambda: structure.cohesion(network)
    found["core_periphery"] = lambda: structure.core_periphery(network, replicates=0)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--leaders", type=int, default=300)
    n = parser.parse_args().leaders
    made = {
        "small world": network_of(n, graphs.small_world(n, 5 * n), False),
        "scale-free": network_of(n, graphs.scale_free(n, 5 * n), False),
        "communities": network_of(n, graphs.communities(n, 5 * n), False),
        "random": network_of(n, graphs.random(n, 5 * n, False), False),
        "random, directed": network_of(n, graphs.random(n, 5 * n, True), True),
    }
    took = {
        name: {step: least(run) for step, run in steps(of).items()} for name, of in made.items()
    }
    print("| milliseconds | " + " | ".join(took) + " |\n|---|" + "---|" * len(took))
    for step in next(iter(took.values())):
        print(f"| {step} | " + " | ".join(f"{of[step]:.2f}" for of in took.values()) + " |")
    print("| **all** | " + " | ".join(f"{sum(of.values()):.1f}" for of in took.values()) + " |")
    for said, run in (
        ("positions, with intervals", structure.positions),
        ("core_periphery, beside 200 by chance", structure.core_periphery),
    ):
        beside = [least(partial(run, network)) for network in made.values()]
        print(f"| {said} | " + " | ".join(f"{of:.0f}" for of in beside) + " |")


if __name__ == "__main__":
    main()
