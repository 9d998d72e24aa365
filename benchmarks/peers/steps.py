# SPDX-License-Identifier: MIT
"""What every peer does alike: read the graph, run its steps, write what each found and how long it took.

A peer is a script of this folder, run in a process of its own: `python with_igraph.py FOLDER THREADS STEP...`.
`FOLDER` holds `edges.csv` (two numbers a line), `graph.json` (`leaders`, `directed`) and `groups.csv`.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

folder, threads, wanted = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
graph = json.loads((folder / "graph.json").read_text())
leaders, directed = graph["leaders"], graph["directed"]
edges = np.loadtxt(folder / "edges.csv", delimiter=",", dtype=np.int64, ndmin=2)
groups = np.loadtxt(folder / "groups.csv", dtype=np.int64)


def timed(work: Callable[[], Any]) -> tuple[Any, tuple[float, float]]:
    """What it found, and the least seconds of five times; of one where that takes long."""
    least = (np.inf, np.inf)
    for again in range(5):
        clock, processor = time.perf_counter(), time.process_time()
        found = work()
        took = time.perf_counter() - clock, time.process_time() - processor
        least = min(least[0], took[0]), min(least[1], took[1])
        if again == 0 and took[0] > 0.5:
            break
    return found, least


def run(peer: str, version: str, steps: dict[str, Callable[[], Any]]) -> None:
    """Prints one JSON line for each step asked for: seconds by the clock and of processors; numbers go to a file."""
    for step in wanted:
        if step not in steps:
            continue
        found, took = timed(steps[step])
        np.savetxt(folder / f"{step} {peer}.csv", np.atleast_1d(np.asarray(found, dtype=float)))
        line = {"step": step, "peer": f"{peer} {version}", "clock": took[0], "processor": took[1]}
        print(json.dumps(line), flush=True)
