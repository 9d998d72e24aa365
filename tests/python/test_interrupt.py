# SPDX-License-Identifier: MIT
"""Ctrl-C while the core computes: answered within a second, and the session goes on."""

from __future__ import annotations

import os
import signal
import time

import pytest
from conftest import document

import coalign


@pytest.mark.skipif(os.name == "nt", reason="interval timers are POSIX")
def test_a_long_computation_is_interrupted_and_the_session_stays_usable():
    network = coalign.from_json(
        document(
            leaders=[{"id": f"l{i}", "kind": "individual"} for i in range(9000)],
            goals=[{"id": f"g{g}"} for g in range(20)],
            agendas=[
                {"leader": f"l{i}", "goal": f"g{g}", "stance": ((i * 7 + g) % 13 - 6) / 6}
                for i in range(9000)
                for g in range(20)
            ],
        )
    )
    previous = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        begin = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(KeyboardInterrupt):
            coalign.alignment.pairs(network, silence="unknown", threads=2)
        assert time.monotonic() - begin < 1.2
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert coalign.alignment.agendas(network).leaders_known == 9000


def test_other_threads_run_while_the_core_computes(afwi):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: coalign.alignment.agendas(afwi), range(16)))
    assert all(result == found[0] for result in found)
