# SPDX-License-Identifier: MIT
"""Coalign beside what people would take instead, on the same data in one run.

    python benchmarks/peers.py [--leaders N] [--pairs-leaders N] [--columns-leaders N]
                               [--best-leaders N] [--json]

Each step of reading runs in a process of its own; its memory is the peak above what importing took.
Needs the package with networkx, pandas and scipy: pip install '.[test]'.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp

import coalign


def field(leaders: int, goals: int = 200, each: int = 10, seed: int = 1) -> dict[str, Any]:
    """Tables of a field in which each leader has so many entries and so many ties."""
    random = np.random.default_rng(seed)
    ids = np.array([f"leader-{i}" for i in range(leaders)], dtype=object)
    goal_ids = np.array([f"goal-{g}" for g in range(goals)], dtype=object)
    row = np.repeat(np.arange(leaders), each)
    nth = np.tile(np.arange(each), leaders)
    entries = leaders * each
    step = 1 + ((nth + random.random(entries)) * (leaders - 1) / each).astype(np.int64)
    goal = ((nth + random.random(entries)) * goals / each).astype(np.int64)
    kinds = np.array(["individual", "organization", "system"], dtype=object)
    return {
        "leaders": {"id": ids, "kind": kinds[random.integers(3, size=leaders)]},
        "goals": {"id": goal_ids},
        "agendas": {
            "leader": ids[row],
            "goal": goal_ids[goal],
            "stance": random.integers(-3, 4, entries) / 3,
            "priority": random.random(entries),
        },
        "tie_types": {"id": ["trust"], "max": [5.0]},
        "ties": {
            "from": ids[row],
            "to": ids[(row + step) % leaders],
            "type": np.full(entries, "trust", dtype=object),
            "weight": random.integers(1, 6, entries).astype(float),
        },
    }


def to_networkx(document: dict[str, Any]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((leader["id"], leader) for leader in document["leaders"])
    graph.add_edges_from((tie["from"], tie["to"], tie["type"], tie) for tie in document["ties"])
    return graph


def json_load(file: Path) -> Any:
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def all_pairs(network: coalign.Network) -> tuple[float, float]:
    """Agreement and overlap as they are defined: every pair of leaders, every goal."""
    shape = len(network.leaders), len(network.goals)
    stance, priority = np.zeros(shape), np.zeros(shape)
    at = network.agendas["leader"], network.agendas["goal"]
    stance[at], priority[at] = network.agendas["stance"], network.agendas["priority"]
    agreed = shared = cared = 0.0
    for i in range(shape[0] - 1):
        both = np.minimum(priority[i], priority[i + 1 :])
        shared += both.sum()
        agreed += (both * (1 - np.abs(stance[i] - stance[i + 1 :]))).sum()
        cared += np.maximum(priority[i], priority[i + 1 :]).sum()
    return agreed / shared, shared / cared


def pooled(network: coalign.Network) -> tuple[float, float]:
    found = coalign.alignment.agendas(network)
    return found.agreement.value, found.overlap.value


# What is read, and how.
STEPS: dict[str, tuple[str, Callable[[Path], Any]]] = {
    "coalign, JSON": ("network.json", coalign.read),
    "json.load": ("network.json", json_load),
    "json.load, then networkx": ("network.json", lambda file: to_networkx(json_load(file))),
    "coalign, CSV": ("tables", coalign.read),
    "pandas.read_csv of each table": (
        "tables",
        lambda folder: [pd.read_csv(file) for file in sorted(folder.glob("*.csv"))],
    ),
}


def peak() -> int:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def run_step(name: str, folder: Path) -> None:
    what, read = STEPS[name]
    before = peak()
    begin = time.perf_counter()
    made = read(folder / what)
    seconds = time.perf_counter() - begin
    found = {"step": name, "seconds": seconds, "peak": peak() - before}
    if isinstance(made, coalign.Network):
        found["network"] = made.nbytes
    print(json.dumps(found))


def best_of(times: int, run: Callable[[], Any]) -> tuple[float, Any]:
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        result = run()
        taken.append(time.perf_counter() - begin)
    return min(taken), result


def reading(leaders: int) -> list[dict[str, Any]]:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        network = coalign.from_tables(**field(leaders))
        for what in ("network.json", "tables"):
            coalign.write(network, Path(folder, what))
        for step, (what, _) in STEPS.items():
            command = [sys.executable, __file__, "--step", step, "--folder", folder]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            read = Path(folder, what)
            size = sum(
                file.stat().st_size for file in (read.iterdir() if read.is_dir() else [read])
            )
            found.append({**json.loads(done.stdout), "bytes": size})
    return found


def columns(leaders: int) -> list[dict[str, Any]]:
    """A network of the columns of tables in memory, text as Python objects and as fixed-width numpy."""
    tables = field(leaders)
    fixed = {
        name: {
            key: column.astype(str) if column.dtype == object else column
            for key, column in table.items()
        }
        for name, table in (
            (name, {k: np.asarray(v) for k, v in table.items()}) for name, table in tables.items()
        )
    }
    objects, network = best_of(1, lambda: coalign.from_tables(**tables))
    text, again = best_of(1, lambda: coalign.from_tables(**fixed))
    assert network == again, "the two are not the same network"
    rows = len(network.agendas["leader"]) + len(network.ties["from"])
    steps = (("from columns, text as objects", objects), ("from columns, text of numpy", text))
    return [{"step": f"{step}: {rows} rows", "seconds": seconds} for step, seconds in steps]


def agreement(leaders: int) -> list[dict[str, Any]]:
    network = coalign.from_tables(**field(leaders))
    ours, result = best_of(5, lambda: pooled(network))
    theirs, expected = best_of(1, lambda: all_pairs(network))
    assert np.allclose(result, expected, rtol=1e-9), "the two do not compute the same"
    return beside("coalign, with all splits", ours, "numpy, all pairs, no splits", theirs, leaders)


def beside(name: str, ours: float, other: str, theirs: float, leaders: int) -> list[dict[str, Any]]:
    return [
        {"step": f"{name}: {leaders} leaders", "seconds": ours},
        {"step": f"{other}: {leaders} leaders", "seconds": theirs, "of_ours": theirs / ours},
    ]


def best_products(
    rows: sp.csr_array, top: int, tied: sp.csr_array | None = None, block: int = 1000
) -> Any:
    """The largest entries of rows @ rows.T above the diagonal, block by block, without tied pairs."""
    columns = rows.T.tocsr()
    best = np.empty(0)
    for first in range(0, rows.shape[0], block):
        found = rows[first : first + block] @ columns
        if tied is not None:
            found = found - found.multiply(tied[first : first + block])
        found = found.tocoo()
        best = np.concatenate([best, found.data[found.row + first < found.col]])
        if len(best) > top:
            best = np.partition(best, len(best) - top)[-top:]
    return np.sort(best)[::-1]


def best_few(
    leaders: int, goals: int = 2000, each: int = 20, top: int = 100
) -> list[dict[str, Any]]:
    """Of all pairs of leaders the few best.

    Coordination that goals without contributions require is a product of matrices: for the gaps the
    two do the same. Alignment is a ratio of sums of minima and maxima; the one product that is timed
    beside it is the nearest that a library of matrices has, and does less.
    """
    network = coalign.from_tables(**field(leaders, goals, each))
    at = network.agendas["leader"], network.agendas["goal"]
    position = sp.csr_array(
        (network.agendas["stance"] * network.agendas["priority"], at), (leaders, goals)
    )
    both_sides = sp.hstack([position.maximum(0), (-position).maximum(0)]).tocsr()
    tied = network.layer("trust", weight="binary").undirected().to_scipy()

    gaps, found = best_of(1, lambda: coalign.alignment.gaps(network, top))
    product, expected = best_of(1, lambda: best_products(both_sides, top, tied))
    assert np.allclose([gap.required for gap in found], expected, rtol=1e-9), "not the same gaps"
    pairs, _ = best_of(1, lambda: coalign.alignment.pairs(network, top))
    nearest, _ = best_of(1, lambda: best_products(position, top))
    return [
        *beside("coalign, 100 largest gaps", gaps, "scipy, the same", product, leaders),
        *beside("coalign, 100 best pairs", pairs, "scipy, one product", nearest, leaders),
    ]


def show(found: list[dict[str, Any]]) -> None:
    print(f"{'step':<44} {'seconds':>9} {'MB/s':>8} {'peak MB':>9}")
    for one in found:
        line = f"{one['step']:<44} {one['seconds']:9.3f}"
        if "bytes" in one:
            line += f" {one['bytes'] / 1e6 / one['seconds']:8.1f} {one['peak'] / 1e6:9.1f}"
        if "of_ours" in one:
            line += f"   {one['of_ours']:.1f} times ours"
        print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--leaders", type=int, default=100_000)
    parser.add_argument("--pairs-leaders", type=int, default=5_000)
    parser.add_argument("--columns-leaders", type=int, default=100_000)
    parser.add_argument("--best-leaders", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        return run_step(asked.step, asked.folder)
    found = reading(asked.leaders) + columns(asked.columns_leaders)
    found += agreement(asked.pairs_leaders) + best_few(asked.best_leaders)
    if asked.json:
        print(json.dumps(found, indent=1))
    else:
        show(found)
    return None


if __name__ == "__main__":
    main()
