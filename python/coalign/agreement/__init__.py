# SPDX-License-Identifier: MIT
"""Agreement: do answers agree, do raters?

Coefficients of arrays, as the field has them. Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..errors import Error
from ..io.frames import numbers, objects
from ..io.values import is_missing
from ..results import Estimate

__all__ = ["esteban_ray", "hill_number", "krippendorff_alpha", "van_der_eijk"]


def van_der_eijk(frequencies: npt.ArrayLike) -> Estimate:
    """Do answers on an ordered scale agree? Van der Eijk's A.

    Cost: the square of the points.

    Parameters
    ----------
    frequencies : array_like
        how many gave each point of the scale, lowest first

    Returns
    -------
    Estimate
        1: all gave the same answer; 0: evenly spread; -1: half at either end; ``too_few`` below three points or
        without answers

    Raises
    ------
    Error
        for frequencies below 0

    Examples
    --------
    >>> coalign.agreement.van_der_eijk([0, 0, 30, 0, 0]).value
    1.0
    >>> coalign.agreement.van_der_eijk([15, 0, 0, 0, 15]).value
    -1.0

    References
    ----------
    van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality and Quantity 35, 325-341.
    """
    return Estimate(*_core.van_der_eijk(numbers("frequencies", frequencies)))


def esteban_ray(
    values: npt.ArrayLike,
    masses: npt.ArrayLike | None = None,
    *,
    alpha: float = 1.0,
    range: float | None = None,
) -> Estimate:
    """How polarized are values? K Σ_i Σ_j p_i^(1 + alpha) p_j abs(y_i - y_j), over groups of equal values.

    Cost: O(values log values).

    Parameters
    ----------
    values : array_like
        what was answered
    masses : array_like or None, default None
        how many gave each value; None: one each
    alpha : float, default 1.0
        above 0, at most 1.6; the larger, the more it counts that groups are large
    range : float | None, default None
        the length of the scale; None: K is 1

    Returns
    -------
    Estimate
        0: all the same; with ``range`` 1: two equal camps at the ends of the scale; ``too_few`` without any
        mass

    Raises
    ------
    Error
        for what is out of range, or masses that are not one for each value

    Examples
    --------
    >>> coalign.agreement.esteban_ray([-1, -1, 1, 1], range=2).value
    1.0

    References
    ----------
    Esteban, J.-M. and Ray, D. (1994). On the measurement of polarization. Econometrica 62, 819-851.
    """
    y = numbers("values", values)
    mass = np.ones(len(y)) if masses is None else numbers("masses", masses)
    if len(y) != len(mass):
        raise Error("masses must be one for each value")
    if isinstance(values, np.ma.MaskedArray):  # not given, as if it were not there
        y, mass = y[~np.isnan(y)], mass[~np.isnan(y)]
    return Estimate(*_core.esteban_ray(y, mass, alpha=alpha, range=range or 0.0))


def krippendorff_alpha(
    ratings: npt.ArrayLike,
    units: npt.ArrayLike | None = None,
    *,
    level: Literal["nominal", "ordinal", "interval", "ratio"] = "interval",
) -> Estimate:
    """Do raters agree on units beyond chance? Krippendorff's alpha.

    A unit with one rating is left out. Cost: O(ratings log ratings).

    Parameters
    ----------
    ratings : array_like
        a table with a row for each rater and a column for each unit, NaN where a rater said nothing; or, with
        ``units``, a list. Words where ``level`` is "nominal", None then for nothing
    units : array_like or None, default None
        the unit of each rating in the list
    level : Literal['nominal', 'ordinal', 'interval', 'ratio'], default 'interval'
        what differences between ratings mean

    Returns
    -------
    Estimate
        1: all agree on every unit; 0: as by chance; below 0: less than that; ``too_few`` where no unit has two
        ratings, ``no_variation`` where all ratings are equal

    Raises
    ------
    Error
        for lists of different lengths, or a ratio of values below 0

    Examples
    --------
    >>> coalign.agreement.krippendorff_alpha([[1, 2, 3], [1, 2, 3]]).value
    1.0

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    given = _numbered(ratings) if level == "nominal" else numbers("ratings", ratings)
    if units is None:
        if given.ndim != 2:
            raise Error("ratings must be a table of raters and units, or come with units")
        number, place = np.nonzero(~np.isnan(given.T))
        values, count = given.T[number, place], given.shape[1]
    else:
        names, number = np.unique(np.asarray(units), return_inverse=True)
        if given.ndim != 1 or given.shape != number.shape:
            raise Error("units must be one for each rating")
        there = ~np.isnan(given)
        order = np.argsort(number[there], kind="stable")
        number, values, count = number[there][order], given[there][order], len(names)
    first = np.searchsorted(number, np.arange(count + 1)).astype(np.uint64)
    return Estimate(*_core.krippendorff_alpha(first, values, level=level))


def _numbered(ratings: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Answers that are only equal or not, as numbers: one for each that there is."""
    given = objects(ratings)
    codes: dict[object, int] = {}
    flat = [
        math.nan if is_missing(one) else codes.setdefault(one, len(codes)) for one in given.flat
    ]
    return np.array(flat, dtype=np.float64).reshape(given.shape)


def hill_number(amounts: npt.ArrayLike, q: float = 1.0) -> Estimate:
    """How many equal amounts would be as diverse as these? The Hill number of order q.

    q = 0: how many are above 0; 1: exp of Shannon's entropy; 2: 1 / Herfindahl's index; infinite: 1 / the
    largest share. Cost: O(amounts).

    Parameters
    ----------
    amounts : array_like
        0 or more each
    q : float, default 1.0
        the order; the larger, the less small amounts count

    Returns
    -------
    Estimate
        from 1 to the number of amounts above 0; ``no_amounts`` where there is none

    Raises
    ------
    Error
        for amounts below 0

    Examples
    --------
    >>> coalign.agreement.hill_number([10, 10, 10, 10]).value
    4.0

    References
    ----------
    Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences. Ecology 54, 427-432.
    """
    values = numbers("amounts", amounts)
    if not (values >= 0).all():
        raise Error("amounts must be 0 or more")
    return Estimate(*_core.hill_number(values, float(q)))
