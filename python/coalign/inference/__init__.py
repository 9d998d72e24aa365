# SPDX-License-Identifier: MIT
"""Inference: is it more than chance alone would give?

Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from .. import _core
from .._results.inference import PermutationTest, TheilSen
from ..errors import Error
from ..io.files import Progress
from ..io.frames import numbers
from ..io.years import numbers_or_years

__all__ = ["PermutationTest", "TheilSen", "qap_correlation", "theil_sen"]


def qap_correlation(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    seed: int = 1,
    replicates: int = 1_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> PermutationTest:
    """The correlation of two square matrices over the same things, and its QAP test.

    Frames that name their rows and columns are compared by name.

    Pearson's correlation over all cells off the diagonal, -1 to 1; rows and columns of ``y`` are permuted
    together ``replicates`` times, or in all n! ways for up to seven things. A cell that is NaN in one of both is
    left out. ``no_variation`` where one matrix is constant. The same seed gives the same bits on any number of
    threads. (Krackhardt 1987)

    Raises Error where the matrices are not square, not of one size or not over the same names. Cost: n² for each
    replicate. Ctrl-C stops it.
    """
    options: dict[str, Any] = {"seed": seed, "replicates": replicates, "threads": threads}
    one, other = numbers("x", x), numbers("y", _in_order_of(x, y))
    raw = _core.qap_correlation(one, other, **options, progress=progress)
    return PermutationTest(raw)


def _in_order_of(x: Any, y: Any) -> Any:
    """`y` with its rows and columns as those of `x`, where both are frames that name them."""
    if not all(hasattr(frame, "index") and hasattr(frame, "reindex") for frame in (x, y)):
        return y
    names = list(x.index)
    for which, frame in (("x", x), ("y", y)):
        if list(frame.index) != list(frame.columns):
            raise Error(f"{which}: rows and columns are named otherwise")
    different = set(names) ^ set(y.index)
    if different or len(set(names)) < len(names):
        shown = ", ".join(sorted(map(repr, different))[:5]) or "two of one name"
        raise Error(f"x and y are over other things: {shown}")
    return y.reindex(index=names, columns=names)


def theil_sen(x: npt.ArrayLike, y: npt.ArrayLike, *, progress: Progress | None = None) -> TheilSen:
    """The median of the slopes of all pairs of points that differ in x, with Sen's interval at 95 %.

    The numbers are those of scipy.stats.theilslopes, but for fewer than five points or so: no interval of 95 % exists
    then, and none is given. Unknown (``too_few``) under two different x, ``too_many_pairs`` above 5,000 points.
    The interval takes the points as independent of one another; numbers of one indicator year by year are less sure
    than it says. (Sen 1968)

    Dates become years with their fraction, whatever their unit: the slope is per year.

    Raises Error where x and y are not as many, or not finite. Cost: O(n²). Ctrl-C stops it.
    """
    one, other = numbers_or_years("x", x), numbers_or_years("y", y)
    return TheilSen(_core.theil_sen(one, other, progress=progress))
