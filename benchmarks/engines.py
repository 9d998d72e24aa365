#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What it costs to go beyond one process: tallies of very many answers, batches on workers, and many machines on paper.

    .venv/bin/python benchmarks/engines.py [tally|duckdb|workers|paper] [--answers N] [--seconds S]

`duckdb` needs duckdb, the others nothing. Answers are drawn batch by batch and never written.
"""

from __future__ import annotations

import argparse
import heapq
import os
import pickle
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import numpy as np

import coalign
from coalign import engines
from coalign.engines import job as jobs

GOALS, STANCES, PRIORITIES, EACH = 200, 7, 5, 20
BATCH = 50_000  # leaders
NAMES = [f"goal {number}" for number in range(GOALS)]
SCALES = {"stance": (1, 7), "priority": (0, 5), "stance_points": 7}


def answers(batch: int) -> dict[str, np.ndarray]:
    """A batch of answers: each leader has twenty goals of two hundred, in steps round the circle."""
    draw = np.random.default_rng(batch)
    n = BATCH * EACH
    first = draw.integers(0, GOALS, BATCH)
    goal = (first[:, None] + np.arange(EACH) * draw.integers(1, 10, (BATCH, 1))) % GOALS
    return {
        "leader": np.repeat(np.arange(batch * BATCH, (batch + 1) * BATCH), EACH),
        "goal": goal.ravel(),
        "stance": draw.integers(1, 8, n).astype(np.float64),
        "priority": draw.integers(1, 6, n).astype(np.float64),
        "kind": np.repeat(draw.integers(0, 2, BATCH), EACH),
    }


KINDS = ["individual", "organization"]


def tallied(batch: int) -> coalign.alignment.AgendaTally:
    rows = answers(batch)
    kind = rows.pop("kind")
    found = None
    for number, name in enumerate(KINDS):
        own = kind == number
        part = {column: values[own] for column, values in rows.items()}
        one = coalign.alignment.tally(
            part | {"kind": np.full(int(own.sum()), name)},
            goals=[str(number) for number in range(GOALS)],
            scales=SCALES,
        )
        found = one if found is None else found + one
    return found


def peak() -> float:
    """MB, of this process and of the largest of its children."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(who).ru_maxrss for who in both) / 1024


def tally(how_many: int) -> None:
    batches = max(how_many // (BATCH * EACH), 1)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(abs, range(8)))
        begin = time.perf_counter()
        total = None
        for one in pool.map(tallied, range(batches), chunksize=1):
            total = one if total is None else total + one
        counted = time.perf_counter() - begin
    begin = time.perf_counter()
    found = total.agendas()
    print(f"{total!r}: {counted:.0f} s to draw and count, {how_many / counted / 1e6:.2f} million/s")
    print(f"agendas of it in {time.perf_counter() - begin:.3f} s: score {float(found.score):.6f}")
    print(f"peak memory {peak():.0f} MB; a tally pickles to {len(pickle.dumps(total)) / 1e6:.2f} MB")
    begin = time.perf_counter()
    for batch in range(3):
        answers(batch)
    print(f"of that, drawing the answers: {(time.perf_counter() - begin) / 3 * batches:.0f} s of one core")


def duckdb(how_many: int) -> None:
    import duckdb as library

    database = library.connect()
    database.execute(f"SET threads = {os.cpu_count()}")
    leaders = how_many // EACH
    # Drawn by hashes where they are read: nothing of it is written.
    database.execute(f"""
        CREATE VIEW answers AS SELECT i // {EACH} AS leader,
            (hash(i // {EACH}) % {GOALS} + (i % {EACH}) * (1 + hash(i // {EACH} + 7) % 9)) % {GOALS} AS goal,
            (hash(i) % {STANCES})::DOUBLE / 3 - 1 AS stance,
            (1 + hash(i + 1) % {PRIORITIES})::DOUBLE / 5 AS priority FROM range({leaders * EACH}) numbers(i)""")
    begin = time.perf_counter()
    counts = database.execute(
        "SELECT goal, stance, priority, count(*) AS leaders FROM answers GROUP BY goal, stance, priority"
    ).fetchnumpy()
    counted = time.perf_counter() - begin
    found = coalign.alignment.from_counts(counts, leaders=leaders, scales={"stance_points": 7})
    print(f"DuckDB: {counted:.0f} s, {how_many / counted / 1e6:.2f} million/s; {found!r}")
    print(f"score {float(found.agendas().score):.6f}, peak memory {peak():.0f} MB")


def field(leaders: int) -> coalign.Network:
    draw = np.random.default_rng(7)
    people = [f"leader {number}" for number in range(leaders)]
    pairs = {(int(a), int(b)) for a, b in draw.integers(0, leaders, (6 * leaders, 2)) if a < b}
    return coalign.from_tables(
        leaders=[{"id": one, "kind": "individual"} for one in people],
        ties=[{"from": people[a], "to": people[b], "type": "works with"} for a, b in sorted(pairs)],
        agendas=[
            {"leader": one, "goal": f"goal {goal}", "stance": int(draw.integers(-1, 2)), "priority": 0.5}
            for one in people
            for goal in draw.choice(60, 12, replace=False)
        ],
        infer=["goals", "tie_types"],
    )


def one_batch(_: int) -> tuple[float, float]:
    """The memory of a worker when it has drawn a batch, and what it had before, in MB."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    job = engines.Job("alignment.along_ties", field(3_000), replicates=10_000)
    asked = job.start().asked()
    before = max(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    job.values(asked, 0, 50)
    return before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def workers(seconds: float) -> None:
    network = field(3_000)
    ask = coalign.alignment.advocacy_coalition
    took = []
    for many in (64, 512):  # the first of them also reads the network
        begin = time.perf_counter()
        ask(network, replicates=many)
        took.append(time.perf_counter() - begin)
    replicates = max(int(448 * seconds / (took[1] - took[0])), 100)
    begin = time.perf_counter()
    whole = ask(network, replicates=replicates)
    alone = time.perf_counter() - begin
    print(f"{replicates} replicates here, one thread: {alone:.2f} s")
    for many in (1, 2):
        with ProcessPoolExecutor(many) as pool:
            list(pool.map(abs, range(many)))
            begin = time.perf_counter()
            found = ask(network, replicates=replicates, workers=pool)
            took = time.perf_counter() - begin
        assert found == whole
        print(f"{many} process{'es' * (many > 1)}: {took:.2f} s, {took / alone:.2f} of one thread")
    job = engines.Job("alignment.advocacy_coalition", network, replicates=replicates)
    print(f"the job is {len(job.payload) / 1e6:.2f} MB")
    asked = job.start().asked()
    job.values(asked, 0, 1)
    size = max(min(int(0.2 * replicates / alone), replicates // 10), 1)
    held = jobs._jobs[job.key]._held
    ways: tuple[Callable[[int], object], ...] = (
        lambda first: job.values(asked, first, size),
        lambda first: held.values_of(tuple(asked), first, size),
    )
    took_by: tuple[list[float], list[float]] = ([], [])
    for turn in range(20):  # by turns, as a machine is quicker at one time than at another
        for way, took_all in zip(ways, took_by, strict=True):
            begin = time.perf_counter()
            way(turn % 10 * size)
            took_all.append(time.perf_counter() - begin)
    there, bare = (float(np.median(took_all)) for took_all in took_by)
    sent = len(pickle.dumps(jobs.Batch(job.key, "0", asked, 0, size, None)))
    beside = 1e3 * (there - bare)
    print(f"a batch of {size}: {there * 1e3:.1f} ms, {beside:.2f} ms of it not drawing; {sent} bytes out")
    with ProcessPoolExecutor(1) as pool:
        before, after = pool.submit(one_batch, 0).result()
    print(f"a worker's memory: {before:.0f} MB with the network read, {after:.0f} MB when it has drawn")


LATENCY, DISPATCH, LINK, SET_UP = 2e-3, 0.3e-3, 100.0, 0.05  # s there and back, s of home a task, MB/s, s a job


def paper() -> None:
    """1,000 coalitions x 10,000 replicates on 100 workers: what the rules come to, by a counted clock."""
    draw = np.random.default_rng(1)
    each = np.exp(draw.normal(np.log(2e-3), 1.0, 1_000))  # seconds of a replicate: half within 1 to 4 ms
    size = np.exp(draw.normal(np.log(0.3), 1.0, 1_000))  # MB
    core = float(each.sum()) * 10_000
    print(f"{core / 3600:.1f} core hours: {core / 100 / 60:.2f} min on 100 workers if nothing else cost anything")
    for name, slow, die in (("alike", 0, 0), ("10 are ten times slower", 10, 0), ("10 die halfway", 0, 10)):
        speed = np.r_[np.full(slow, 0.1), np.ones(100 - slow)]
        death = np.r_[np.full(die, core / 200), np.full(100 - die, np.inf)]
        mapped = spread_on_paper(SET_UP + each * 10_000, size, speed, death)
        batched = 0.0
        for seconds, mb in zip(each, size, strict=True):
            many = max(int(seconds * 10_000 / 0.2), 1)
            sent = np.where(np.arange(many) < 100, mb, 0.0)  # once for each worker
            first = np.where(np.arange(many) < 100, SET_UP, 0.0)
            batched += 0.1 + spread_on_paper(first + seconds * 10_000 / many, sent, speed, death - batched)
        print(f"{name}: {mapped / 60:.2f} min by map, {batched / 60:.2f} min one after the other by workers=")


def spread_on_paper(seconds: np.ndarray, mb: np.ndarray, speed: np.ndarray, death: np.ndarray) -> float:
    """When all tasks are done: handed in as workers come free, and at home whatever is overdue."""
    free = [(0.0, worker) for worker in range(len(speed))]
    home, ends, mine = 0.0, [], []
    for task, takes in enumerate(seconds):
        at, worker = heapq.heappop(free)
        while at >= death[worker] and free:
            at, worker = heapq.heappop(free)
        home = max(home, at) + DISPATCH + mb[task] / LINK
        end = home + LATENCY + takes / speed[worker]
        if end > death[worker]:
            mine.append(takes)
            continue
        ends.append((end, takes))
        heapq.heappush(free, (end, worker))
    patience = max(3 * float(np.median(seconds)), 0.6)
    ends.sort()
    done = ends[0][0] if ends else 0.0
    for place, (end, _) in enumerate(ends):
        if end - done > patience:  # nothing came for long: what is left is done at home, or comes first
            late = done + patience + float(np.cumsum([takes for _, takes in ends[place:]])[-1])
            done = min(late, ends[-1][0])
            break
        done = end
    return done + (patience + sum(mine) if mine else 0.0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=["tally", "duckdb", "workers", "paper"], default="paper")
    parser.add_argument("--answers", type=int, default=1_000_000_000)
    parser.add_argument("--seconds", type=float, default=20.0)
    given = parser.parse_args()
    if given.what == "tally":
        tally(given.answers)
    elif given.what == "duckdb":
        duckdb(given.answers)
    elif given.what == "workers":
        workers(given.seconds)
    else:
        paper()
