# SPDX-License-Identifier: MIT
"""How distributed leadership is, who holds it together, what would be lost with whom, who comes after."""

from __future__ import annotations

from .._analyses import leadership as _analyses
from .._analyses.leadership import *
from .._results import leadership as _results
from .._results.leadership import *

__all__ = [*_analyses.__all__, *_results.__all__]
