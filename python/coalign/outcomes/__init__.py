# SPDX-License-Identifier: MIT
"""Whether what is tried leads to the vision, where the goals' numbers go, and what if what runs fails."""

from __future__ import annotations

from .._results import outcomes as _results
from .._results.outcomes import *
from ._over_time import over_time
from ._portfolio import portfolio
from ._theory_of_change import theory_of_change

__all__ = [
    "over_time",
    "portfolio",
    "theory_of_change",
]
__all__ += _results.__all__
