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
    """Van der Eijk's A of answers on an ordered scale, from how many gave each of its points, lowest first.

    1: all gave the same; 0: evenly spread; -1: half at either end. ``too_few`` below three points or without
    answers. (Quality & Quantity 2001) Raises Error for frequencies below 0. Cost: the square of the points.
    """
    return Estimate(*_core.van_der_eijk(numbers("frequencies", frequencies)))


def esteban_ray(
    values: npt.ArrayLike,
    masses: npt.ArrayLike | None = None,
    *,
    alpha: float = 1.0,
    range: float | None = None,
) -> Estimate:
    """Esteban and Ray's polarization, K Σ_i Σ_j p_i^(1 + alpha) p_j |y_i - y_j|, over groups of equal values.

    masses: how many have each value; None: one each. alpha: above 0, at most 1.6. range: the length of the
    scale; the result is then 1 for two equal camps at its ends. None: K is 1. ``too_few`` without any mass.
    (Econometrica 1994) Raises Error for what is out of range. Cost: O(values log values).
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
    """Krippendorff's alpha: do raters agree on units beyond chance?

    ratings: a table of raters (rows) and units (columns), NaN where a rater said nothing (words where ``level``
    is nominal, None then); or, with ``units``,
    a list of ratings beside the list of the units that they rate, which needs no table. 1: all agree on every
    unit; 0: as by chance; below 0: they differ more than that. A unit with one rating is left out. ``too_few``
    where none has two, ``no_variation`` where all ratings are equal. (Krippendorff 2011)

    Raises Error for lists of different lengths, or a ratio of values below 0. Cost: O(ratings log ratings).
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
    """How many equal ones would be as diverse as these amounts: the Hill number of order q.

    q = 0: how many are above 0; 1: exp of Shannon's entropy; 2: 1 / Herfindahl; infinite: 1 / the largest share.
    ``no_amounts`` where none is above 0. (Ecology 1973) Raises Error for amounts below 0. Cost: O(amounts).
    """
    values = numbers("amounts", amounts)
    if not (values >= 0).all():
        raise Error("amounts must be 0 or more")
    return Estimate(*_core.hill_number(values, float(q)))
