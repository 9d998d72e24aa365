# SPDX-License-Identifier: MIT
"""Intervals by their definition in docs/uncertainty.md, written slowly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.special
from scipy import stats


def interval(
    value: float, without: Sequence[float], low: float, high: float, ties: Sequence[float] = ()
) -> tuple[float, float]:
    """Of a number between `low` and `high`, from what it is without each leader, and without each pair's ties."""
    n = len(without)
    variance = (n - 1) * np.var(without)
    twice = max(sum((one - value) ** 2 for one in ties) - variance / (n - 2), 0)
    reach = stats.t.ppf(0.975, n - 1) * np.sqrt(max(variance - twice, variance / 2))
    share = (value - low) / (high - low)
    if share in (0, 1):
        reach = max(reach, (1 - 0.05 ** (1 / n)) * (high - low))
        return max(value - reach, low), min(value + reach, high)
    wide = reach / (high - low) / (share * (1 - share))
    odds = scipy.special.logit(share)
    ends = scipy.special.expit([odds - wide, odds + wide])
    return low + (high - low) * ends[0], low + (high - low) * ends[1]
