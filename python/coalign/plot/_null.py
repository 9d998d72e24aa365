# SPDX-License-Identifier: MIT
"""What chance alone gives, beside what is observed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..engines.null import null_values
from ..errors import Error
from ..results import Result
from ._axes import AGAINST, NEUTRAL, own_axes

if TYPE_CHECKING:
    from .._results.inference import PermutationTest

_LETTERS = 80


def null_distribution(
    found: Result, test: str | None = None, *, bins: int = 30, ax: Any = None
) -> Any:
    """Draw the values by chance as a histogram, with the observed number, and say how many are as extreme.

    The values are drawn again by the seed of the test, so they are those that its p counts. Of seven leaders or fewer
    they are those of every shuffle there is.

    Parameters
    ----------
    found : Result
        what an analysis gave that has tests, as `coalign.alignment.along_ties`, or one of its tests
    test : str | None, default None
        which of its tests, by the field's name; None: the first whose values were drawn
    bins : int, default 30
        how many bars; two of them meet at the observed number
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, nothing was drawn, or there is no such test

    Examples
    --------
    >>> found = coalign.alignment.along_ties(coalign.read("coalition.json"))
    >>> axes = coalign.plot.null_distribution(found, "score_chance")
    """
    said, one = _which(found, test)
    if one.mean.value is None:
        raise Error(f"there is nothing to draw: {one.mean.unknown}")
    values, observed = np.sort(null_values(one)), float(one.observed)
    above = float(one.p_greater) <= float(one.p_less)
    p = float(one.p_greater if above else one.p_less)
    itself = 0 if one.exact else 1  # p counts the observed as one of those that were drawn
    many = round(p * (len(values) + itself)) - itself
    cut = len(values) - many if above else many
    extreme, rest = (values[cut:], values[:cut]) if above else (values[:cut], values[cut:])
    much = "as much or more" if above else "as little or less"
    axes = own_axes(7, 4.2) if ax is None else ax
    bars = axes.hist(
        [rest, extreme], _edges(values, observed, bins), stacked=True, color=[NEUTRAL, AGAINST]
    )[2]
    for bar in bars[1]:
        bar.set_hatch("////")  # in grey too
        bar.set_edgecolor("white")
        bar.set_linewidth(0)
    line = axes.axvline(observed, color="black", linewidth=2)
    axes.set_ylim(0, 1.05 * axes.dataLim.y1)
    axes.set_xlabel(textwrap.fill(said, _LETTERS))
    axes.set_ylabel("all shuffles there are" if one.exact else "shuffles")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(
        [line, bars[1], bars[0]],
        [
            f"observed: {observed:.3g}",
            f"{many:,} of {len(values):,} shuffles give {much} (p = {p:.3f})",
            f"all others; the mean of all is {float(one.mean):.3g}",
        ],
        loc="lower left",
        bbox_to_anchor=(0, 1),
        frameon=False,
    )
    return axes


def _edges(values: npt.NDArray[np.float64], observed: float, bins: int) -> npt.NDArray[np.float64]:
    """Ends of bars, one of them at the observed, so that no bar stands on both sides of it."""
    wide = (values[-1] - values[0]) / bins or abs(observed) / 100 or 0.01
    first = np.floor((values[0] - observed) / wide)
    last = np.floor((values[-1] - observed) / wide) + 1
    ends: npt.NDArray[np.float64] = observed + wide * np.arange(first, last + 1)
    ends[[0, -1]] = min(ends[0], values[0]), max(ends[-1], values[-1])  # for all that is rounded
    return ends


def _which(found: Result, test: str | None) -> tuple[str, PermutationTest]:
    """A test of a result, and what it is a test of."""
    from .._results.inference import PermutationTest

    if isinstance(found, PermutationTest):
        what = (found._asked or (None, {}))[1].get("field", "")
        return _said(
            what or "correlation of the cells of two matrices, one of them shuffled"
        ), found
    tests = {
        field["name"]: (str(field["meaning"]), getattr(found, field["name"]))
        for field in getattr(found, "_fields", ())
        if field["of"] == "PermutationTest"
    }
    if not tests:
        raise Error(f"{type(found).__name__} has no test against chance")
    if test is not None and test not in tests:
        raise Error(f"there is no test {test!r} here, but {', '.join(tests)}")
    known = [name for name, (_, one) in tests.items() if one.mean.value is not None]
    what, one = tests[test or (known or list(tests))[0]]
    return _said(what), one


def _said(meaning: str) -> str:
    """ "test of the index against ..." names what is on the axis."""
    return meaning.removeprefix("test of ").removeprefix("the ")
