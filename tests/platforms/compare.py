# SPDX-License-Identifier: MIT
"""Compare what two builds said of the same networks: python3 compare.py HERE THERE.

Says whether all is the same to the last bit, and if not, how far numbers are apart. More than rounding, or
other words, is a failure.
"""

import re
import sys
from pathlib import Path

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
ROUNDING = 1e-9


def lines(path: str) -> list[str]:
    """Without the order in which a folder lists its files, and as Linux ends lines."""
    return sorted(Path(path).read_bytes().decode().replace("\r\n", "\n").split("\n"))


def apart(here: str, there: str) -> float:
    """How far the numbers of two lines are apart at most, as a share; of other words, infinitely."""
    if NUMBER.sub("#", here) != NUMBER.sub("#", there):
        return float("inf")
    pairs = zip(map(float, NUMBER.findall(here)), map(float, NUMBER.findall(there)), strict=True)
    return max((abs(a - b) / max(abs(a), abs(b), 1e-3) for a, b in pairs if a != b), default=0)


def main() -> int:
    here, there = lines(sys.argv[1]), lines(sys.argv[2])
    if len(here) < 2 or len(here) != len(there):
        print(f"{len(there)} lines, and here {len(here)}")
        return 1
    others = [(apart(a, b), a, b) for a, b in zip(here, there, strict=True) if a != b]
    if not others:
        print(f"the same bits in {len(here)} results")
        return 0
    furthest, a, b = max(others)
    print(f"{len(others)} of {len(here)} results differ, by {furthest:.1g} at most")
    if furthest <= ROUNDING:
        return 0
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)
    for text in (a, b):
        print(f"  {text[:60]} … {text[max(0, at - 60) : at + 60]}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
