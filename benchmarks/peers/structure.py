#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Positions in layers beside igraph, NetworKit, networkx, rustworkx, leidenalg, graph-tool and R's sna.

    .venv/bin/python benchmarks/peers/structure.py --install     what of them is missing, into build/peers and by apt
    .venv/bin/python benchmarks/peers/structure.py [--scale S] [--threads N] [--networkx] [--write]

The same work on the same graphs, one after the other, each peer in a process of its own; answers are compared before
times are shown. One thread: processor seconds, which other work on the machine disturbs less. More: seconds by the
clock. `--write` puts the tables into docs/peers.md, with machine and versions, and keeps those of other graphs there.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import numpy as np
from graphs import Graph, graphs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PEERS = ROOT / "build" / "peers"  # an environment of their own
PYTHON, SYSTEM = str(PEERS / "bin" / "python"), "/usr/bin/python3"
COMMANDS = {
    "coalign": [sys.executable, "with_coalign.py"],
    "igraph": [PYTHON, "with_igraph.py"],
    "leidenalg": [PYTHON, "with_leidenalg.py"],
    "NetworKit": [PYTHON, "with_networkit.py"],
    "rustworkx": [PYTHON, "with_rustworkx.py"],
    "graph-tool": [SYSTEM, "with_graph_tool.py"],
    "R": ["Rscript", "with_sna.R"],
    "networkx": [PYTHON, "with_networkx.py"],
}
ONE_NUMBER = {"leiden", "fragmenting"}  # a search: what it finds is shown, not compared
MARKER = "<!-- written by benchmarks/peers/structure.py -->"
LIMIT = 1_800  # seconds for each peer and graph


def install() -> None:
    subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet"]
    subprocess.run(
        [*pip, "numpy", "scipy", "igraph", "networkit", "rustworkx", "leidenalg", "networkx"],
        check=True,
    )
    debian = ["python3-graph-tool", "r-base-core", "r-cran-sna", "r-cran-jsonlite"]
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *debian], check=True)
    subprocess.run(
        ["Rscript", "-e", 'install.packages("keyplayer", repos="https://cloud.r-project.org")'],
        check=False,
    )


def put(graph: Graph, folder: Path) -> None:
    np.savetxt(folder / "edges.csv", graph.edges, fmt="%d", delimiter=",")
    np.savetxt(folder / "groups.csv", np.arange(graph.leaders) % 5, fmt="%d")
    said = {"leaders": graph.leaders, "directed": graph.directed}
    (folder / "graph.json").write_text(json.dumps(said))


def asked_of(peer: str, graph: Graph, folder: Path, threads: int) -> list[dict[str, object]]:
    command, script = COMMANDS[peer]
    try:
        done = subprocess.run(
            [command, script, str(folder), str(threads), *graph.steps],
            cwd=HERE,
            env=os.environ | {"OMP_NUM_THREADS": str(threads), "RAYON_NUM_THREADS": str(threads)},
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as why:
        print(f"{peer}: {type(why).__name__}, left out", file=sys.stderr)
        return []
    if done.returncode:
        print(f"{peer}: left out\n{done.stderr[-500:]}", file=sys.stderr)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def found(folder: Path, step: str, peer: str) -> np.ndarray:
    return np.loadtxt(folder / f"{step} {peer.rpartition(' ')[0]}.csv", ndmin=1)


def apart(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest difference, as a share of the number or of 1. Who has none has none in both."""
    both = ~(np.isnan(ours) | np.isnan(theirs))
    if not both.any():
        return float("nan")
    return float((np.abs(ours - theirs) / np.maximum(np.abs(theirs), 1))[both].max())


def table(graph: Graph, threads: int, peers: list[str]) -> str:
    clock = "processor" if threads == 1 else "clock"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        put(graph, folder)
        lines = [line for peer in peers for line in asked_of(peer, graph, folder, threads)]
        rows = []
        for step in graph.steps:
            of_step = [line for line in lines if line["step"] == step]
            own = next((line for line in of_step if line["peer"].startswith("coalign")), None)
            if own is None:
                continue
            ours = found(folder, step, own["peer"])
            said = f"{ours[0]:.4f}" if step in ONE_NUMBER else ""
            rows.append(f"| {step} | coalign | {own[clock]:.4f} | | {said} |")
            for line in of_step:
                if line is own:
                    continue
                theirs = found(folder, step, line["peer"])
                said = f"{theirs[0]:.4f}" if step in ONE_NUMBER else f"{apart(ours, theirs):.0e}"
                rows.append(
                    f"| | {line['peer']} | {line[clock]:.4f} | {line[clock] / own[clock]:.1f} | {said} |"
                )
    kind = "directed" if graph.directed else "undirected"
    threads_said = "one thread" if threads == 1 else f"{threads} threads"
    head = f"### {graph.name}: {graph.leaders:,} leaders, {len(graph.edges):,} ties, {kind}; {threads_said}\n\n"
    head += f"{date.today():%-d %B %Y}, {platform.machine()}, {os.cpu_count()} cores.\n\n"
    return (
        head
        + "| step | by | seconds | times ours | largest difference, or what was found |\n|---|---|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def merged(written: str, made: list[str]) -> list[str]:
    """The tables that were there, each replaced where it was made anew; new ones at the end."""
    tables = {one.partition("\n")[0]: "### " + one for one in written.split("### ")[1:]}
    tables |= {one[4:].partition("\n")[0]: one for one in made}
    return [one.rstrip() + "\n" for one in tables.values()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--graphs", nargs="*", help="only these, by the beginning of their names")
    parser.add_argument("--networkx", action="store_true", help="slow: with --scale 0.1 at most")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if asked.install:
        install()
        return
    peers = [peer for peer in COMMANDS if asked.networkx or peer != "networkx"]
    made = []
    for graph in graphs(asked.scale, asked.shared):
        if asked.graphs and not graph.name.startswith(tuple(asked.graphs)):
            continue
        made.append(table(graph, asked.threads, peers))
        print(made[-1], flush=True)
    if asked.write:
        place = ROOT / "docs" / "peers.md"
        begin, marker, written = place.read_text().partition(MARKER)
        place.write_text(begin + marker + "\n\n" + "\n".join(merged(written, made)))


if __name__ == "__main__":
    main()
