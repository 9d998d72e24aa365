# SPDX-License-Identifier: MIT
"""Dask over hosts in network namespaces, one killed, cut off or ten times slower: the same bits, not much later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import hosts
import pytest

import coalign

pytest.importorskip("distributed", reason="Dask is not installed")
pytestmark = pytest.mark.skipif(hosts.possible() is not None, reason=str(hosts.possible()))

HERE = Path(__file__).parent
WORKERS = ("w1", "w2", "w3", "w4")
REPLICATES, SECONDS = 1_000, 0.02  # twice, for two tests: 40 seconds of one worker, 10 of four
LIMIT = 90  # seconds for one test


def dask(*arguments):
    return sys.executable, "-m", "dask", *arguments


def environment(seconds):
    paths = [str(HERE.parent.parent / "python"), str(HERE)]
    return os.environ | {
        "COALIGN_TEST_SECONDS": str(seconds),
        "PYTHONPATH": os.pathsep.join([*paths, os.environ.get("PYTHONPATH", "")]),
    }


def seconds_of(trouble, mode="client", slow=()):
    """How long it takes with four workers, and what was found; `trouble(hosts, workers)` comes two seconds later."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with hosts.Hosts("home", "scheduler", *WORKERS) as these:
        address = f"tcp://{these.address('scheduler')}:8786"
        env = environment(SECONDS)
        these.start(
            "scheduler",
            *dask("scheduler", "--host", these.address("scheduler"), "--no-dashboard"),
            env=env,
            **quiet,
        )
        workers = {
            name: these.start(
                name,
                *dask("worker", address, "--host", these.address(name), "--nthreads", "1"),
                *("--no-dashboard", "--preload", str(HERE / "slowly.py")),
                env=environment(SECONDS * (10 if name in slow else 1)),
                **quiet,
            )
            for name in WORKERS
        }
        command = [address, mode, str(REPLICATES), str(len(WORKERS))]
        home = these.start(
            "home",
            *(sys.executable, str(HERE / "at_home.py"), *command),
            env=env,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert home.stdout is not None
        assert home.stdout.readline() == "ready\n"
        time.sleep(2)
        trouble(these, workers)
        out, _ = home.communicate(timeout=LIMIT)
    found = json.loads(out)
    return found["seconds"], found["found"]


@pytest.fixture(scope="module")
def healthy():
    seconds, found = seconds_of(lambda these, workers: None)
    print(f"\nfour workers: {seconds:.1f} s")
    return seconds, found


def test_four_hosts_give_the_same_bits_in_a_quarter_of_the_time(healthy):
    network = coalign.read(HERE.parent.parent / "examples" / "coalition.json")
    whole = coalign.alignment.along_ties(network, replicates=REPLICATES)
    assert healthy[1] == json.loads(json.dumps(whole.to_dict()))
    assert healthy[0] < 0.35 * 2 * REPLICATES * SECONDS


def kill(these, workers):
    """The worker's process itself: its nanny starts another."""
    left = subprocess.run(
        ["ip", "netns", "pids", these._space("w2")], capture_output=True, text=True, check=True
    )
    for pid in left.stdout.split():
        os.kill(int(pid), 9)


@pytest.mark.parametrize(
    ("name", "trouble", "slow", "mode"),
    [
        ("killed", kill, (), "client"),
        ("cut off", lambda these, workers: these.cut_off("w3"), (), "client"),
        ("cut off", lambda these, workers: these.cut_off("w3"), (), "executor"),
        ("ten times slower", lambda these, workers: None, ("w1",), "client"),
    ],
)
def test_a_host_in_trouble_costs_little(healthy, name, trouble, slow, mode):
    seconds, found = seconds_of(trouble, mode, slow)
    print(f"\none {name}: {seconds:.1f} s, {seconds / healthy[0]:.2f} times")
    assert found == healthy[1]
    assert seconds < 1.5 * healthy[0]
