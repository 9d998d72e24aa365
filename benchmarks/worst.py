# SPDX-License-Identifier: MIT
"""What the worst documents of one size cost: processor seconds and memory of the command, in every output.

    python benchmarks/worst.py [--size 1000000] [--only NAME ...] [--how text html json series folder xlsx]

A line for each; one that takes over 20 seconds or 1 GB is marked, and the exit code is 1 then.
"""

import argparse
import os
import resource
import sys
import tempfile
from pathlib import Path

from worst_documents import CASES, grown

SECONDS, MEGABYTES = 20, 1000
END = 60  # processor seconds after which a command is ended
HOW = {
    "text": ["report", "IN", "--full", "--threads", "1"],
    "html": ["report", "IN", "-o", "out.html", "--threads", "1"],
    "json": ["report", "IN", "-o", "out.json", "--threads", "1"],
    "series": ["series", "IN", "--csv"],
    "folder": ["convert", "IN", "out"],
    "xlsx": ["convert", "IN", "out.xlsx"],
}


def cost(document: Path, how: str, folder: str) -> tuple[int, float, float]:
    """The exit code, processor seconds and megabytes of one command."""
    words = [str(document) if word == "IN" else word for word in HOW[how]]
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        resource.setrlimit(resource.RLIMIT_CPU, (END, END))
        os.execv(sys.executable, [sys.executable, "-m", "coalign", *words])
    _, status, used = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    asks = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asks.add_argument("--size", type=int, default=1_000_000, help="bytes of a document")
    asks.add_argument("--only", nargs="*", choices=CASES, default=list(CASES), metavar="NAME")
    asks.add_argument("--how", nargs="*", choices=HOW, default=list(HOW))
    asked = asks.parse_args()
    over = 0
    for name in asked.only:
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder, "in.json")
            document.write_text(grown(CASES[name], asked.size), encoding="utf-8")
            for how in asked.how:
                with tempfile.TemporaryDirectory() as into:
                    code, seconds, megabytes = cost(document, how, into)
                bad = seconds > SECONDS or megabytes > MEGABYTES or code not in (0, 1, 2)
                over += bad
                mark = "  OVER" if bad else ""
                print(
                    f"{name:22} {how:7} {code:4} {seconds:7.1f} s {megabytes:7.0f} MB{mark}",
                    flush=True,
                )
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
