# SPDX-License-Identifier: MIT
"""Whether what is tried leads to the vision, where the goals' numbers go, and what if what runs fails."""

from __future__ import annotations

from .._analyses import outcomes as _analyses
from .._analyses.outcomes import *
from .._results import outcomes as _results
from .._results.outcomes import *

__all__ = [*_analyses.__all__, *_results.__all__]
