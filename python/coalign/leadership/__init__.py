# SPDX-License-Identifier: MIT
"""Leadership: in how many hands is it, what would be lost if somebody left, and who comes after?

Formulas, ranges and sources are in docs/leadership.md.
"""

from __future__ import annotations

from .._analyses import leadership as _analyses
from .._analyses.leadership import *
from .._results import leadership as _results
from .._results.leadership import *

__all__ = [*_analyses.__all__, *_results.__all__]
