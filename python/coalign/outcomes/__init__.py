# SPDX-License-Identifier: MIT
"""Outcomes: does what is tried lead to the vision, are targets met in time, and what if it fails?

Formulas, ranges and sources are in docs/outcomes.md.
"""

from __future__ import annotations

from .._analyses import outcomes as _analyses
from .._analyses.outcomes import *
from .._results import outcomes as _results
from .._results.outcomes import *

__all__ = [*_analyses.__all__, *_results.__all__]
