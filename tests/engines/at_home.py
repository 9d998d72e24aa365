# SPDX-License-Identifier: MIT
"""The analyst's process on a host of its own: SCHEDULER MODE REPLICATES WORKERS; prints seconds and result as JSON."""

from __future__ import annotations

import json
import sys
import time
import warnings
from pathlib import Path

import slowly  # noqa: F401 - every replicate takes its time
from distributed import Client

import coalign

ROOT = Path(__file__).parent.parent.parent


def main(scheduler: str, mode: str, replicates: int, workers: int) -> None:
    network = coalign.read(ROOT / "examples" / "coalition.json")
    with Client(scheduler) as client, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        client.wait_for_workers(workers, timeout=60)
        client.run(coalign.alignment.agendas, network)  # so that nobody has yet to import it
        print("ready", flush=True)
        engine = client if mode == "client" else client.get_executor()
        begin = time.monotonic()
        found = coalign.alignment.along_ties(network, replicates=replicates, workers=engine)
        seconds = time.monotonic() - begin
        print(json.dumps({"seconds": seconds, "found": found.to_dict()}), flush=True)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
