# SPDX-License-Identifier: MIT
"""Knowledge: does what was learned reach those whom it concerns, and do leaders use the same words?

Formulas, ranges and sources are in docs/knowledge.md.
"""

from __future__ import annotations

from .._analyses import knowledge as _analyses
from .._analyses.knowledge import *
from .._results import knowledge as _results
from .._results.knowledge import *
from ._terms import terms

__all__ = ["terms"]
__all__ += _analyses.__all__
__all__ += _results.__all__
