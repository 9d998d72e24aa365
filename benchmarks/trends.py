# SPDX-License-Identifier: MIT
"""How often the interval of a trend holds the true one, where each value resembles the one before.

    python benchmarks/trends.py [--replicates N] [--sizes 8 10 15 20 40]

Prints the table of docs/uncertainty.md: of values without a trend, each `handed on` times the one before and a normal
number, the share of intervals that hold 0; where points are taken as independent, and over time. The same arguments
give the same numbers.
"""

import argparse
from collections.abc import Sequence

import numpy as np

from coalign.inference import theil_sen

HANDED_ON = (0, 0.3, 0.5, 0.7)


def values(random: np.random.Generator, size: int, handed_on: float) -> np.ndarray:
    """Values without a trend, of which each hands on so much to the next."""
    noise = random.normal(size=size)
    noise[0] /= np.sqrt(1 - handed_on**2)
    for i in range(1, size):
        noise[i] += handed_on * noise[i - 1]
    return noise


def held(sizes: Sequence[int], replicates: int) -> None:
    print("| values | handed on | as independent | over time | no interval |")
    print("|---|---|---|---|---|")
    for size in sizes:
        x = np.arange(size, dtype=float)
        for handed_on in HANDED_ON:
            random = np.random.default_rng((1, size, int(10 * handed_on)))
            series = [values(random, size, handed_on) for _ in range(replicates)]
            shares = []
            for over_time in (False, True):
                ends = [theil_sen(x, y, over_time=over_time).slope.interval for y in series]
                known = [end for end in ends if end is not None]
                shares.append(sum(low <= 0 <= high for low, high in known) / len(known))
            none = 1 - len(known) / replicates
            print(f"| {size} | {handed_on} | {shares[0]:.2f} | {shares[1]:.2f} | {none:.2f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--replicates", type=int, default=2_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[8, 10, 15, 20, 40])
    given = parser.parse_args()
    held(given.sizes, given.replicates)
