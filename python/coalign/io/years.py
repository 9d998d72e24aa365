# SPDX-License-Identifier: MIT
"""Dates as numbers that mean the same whatever unit or type they came in."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import Error
from .frames import numbers

__all__ = ["numbers_or_years"]


def numbers_or_years(name: str, values: Any) -> npt.NDArray[np.float64]:
    """Numbers as they are; dates as the year and the part of it that has passed: 2 July 2021 is 2021.5."""
    given = np.asarray(values)
    if given.dtype.kind == "m":
        raise Error(f"{name}: durations have no unit here: give numbers, such as those of days")
    if (
        given.dtype.kind == "O"
        and given.size
        and all(hasattr(one, "isoformat") for one in given.flat)
    ):
        given = np.array([np.datetime64(one.isoformat()[:19]) for one in given.flat])
    if given.dtype.kind != "M":
        return numbers(name, values)
    if np.isnat(given).any():
        raise Error(f"{name}: a date is missing")
    years = given.astype("datetime64[Y]")
    begin, end = years.astype("datetime64[s]"), (years + 1).astype("datetime64[s]")
    passed = (given.astype("datetime64[s]") - begin) / (end - begin)
    return np.asarray(years.astype(np.int64) + 1970 + passed, dtype=np.float64)
