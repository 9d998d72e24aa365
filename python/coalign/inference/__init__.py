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
from ..io.files import Progress, from_json
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
    workers: Any = None,
) -> PermutationTest:
    """Do two matrices over the same things go together, more than by chance? Correlation with its QAP test.

    Pearson's correlation over all cells off the diagonal. Rows and columns of ``y`` are permuted together, in
    all n! ways for up to seven things. A cell that is NaN in one of both is left out. Frames that name their
    rows and columns are compared by name. Cost: n² for each replicate. Ctrl-C stops it.

    Parameters
    ----------
    x : array_like
        a square matrix
    y : array_like
        another over the same things
    seed : int, default 1
        of the random numbers; the same seed gives the same result
    replicates : int, default 1000
        how many permutations
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    workers : executor, client, pool or map-like callable, default None
        where replicates are drawn, if not on threads here (docs/engines.md); the result never depends on it

    Returns
    -------
    PermutationTest
        the correlation, -1 to 1, and how often chance alone gives as much; ``no_variation`` where one matrix is
        constant

    Raises
    ------
    Error
        where the matrices are not square, not of one size, or not over the same names

    Examples
    --------
    >>> x = np.array([[0, 1, 2], [1, 0, 3], [2, 3, 0]])
    >>> test = coalign.inference.qap_correlation(x, x)
    >>> test.observed.value, round(float(test.p_greater), 3)
    (1.0, 0.167)

    References
    ----------
    Krackhardt, D. (1987). QAP partialling as a test of spuriousness. Social Networks 9, 171-186.
    """
    options: dict[str, Any] = {"seed": seed, "replicates": replicates}
    one, other = numbers("x", x), numbers("y", _in_order_of(x, y))
    nobody = from_json('{"format": "coalign/network", "version": 1}')
    if workers is None:
        raw = _core.qap_correlation(one, other, **options, threads=threads, progress=progress)
    else:
        from ..engines.job import Job
        from ..engines.runs import replicated

        job = Job("inference.qap_correlation", nobody, x=one, y=other, **options)
        raw = replicated(job, workers, threads=threads, progress=progress).raw()
    asked = {"of": "inference.qap_correlation", "options": {"x": one, "y": other, **options}}
    return PermutationTest(raw, (nobody, asked))


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


def theil_sen(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    over_time: bool = False,
    progress: Progress | None = None,
) -> TheilSen:
    """How fast does y change with x, whatever a few wild points say? The median slope, with Sen's interval.

    The slope is the median over all pairs of points that differ in x. The numbers are those of
    scipy.stats.theilslopes. Under five points or so no interval of 95 % exists, and none is given. Ctrl-C stops
    it.

    Parameters
    ----------
    x : array_like
        numbers or dates; dates count in years
    y : array_like
        as many numbers
    over_time : bool, default False
        whether y are values one after another in x, each of which may resemble the one before: from eight points on
        the interval is as wide as that makes it (docs/uncertainty.md)
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    TheilSen
        the slope for each 1 of x; ``too_few`` under two different x, ``too_many_pairs`` above 5,000 points

    Raises
    ------
    Error
        where x and y are not as many, or not finite

    Examples
    --------
    >>> coalign.inference.theil_sen([1, 2, 3, 4], [2, 4, 6, 100]).slope.value
    17.333333333333332

    References
    ----------
    Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau. Journal of the American
    Statistical Association 63, 1379-1389.

    Hamed, K. H., & Rao, A. R. (1998). A modified Mann-Kendall trend test for autocorrelated data. Journal of Hydrology
    204, 182-196.
    """
    one, other = numbers_or_years("x", x), numbers_or_years("y", y)
    return TheilSen(_core.theil_sen(one, other, over_time=over_time, progress=progress))
