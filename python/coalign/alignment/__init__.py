# SPDX-License-Identifier: MIT
"""Alignment: do leaders want the same, do ties run where shared goals need them, do means follow?

Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

from .._analyses import alignment as _analyses
from .._analyses.alignment import *
from .._results import alignment as _results
from .._results.alignment import *
from ._counting import from_counts, tally
from ._similarity import pair_similarity
from ._tally import AgendaTally

__all__ = ["AgendaTally", "from_counts", "pair_similarity", "tally"]
__all__ += _analyses.__all__
__all__ += _results.__all__
