# SPDX-License-Identifier: MIT
"""How leaders are tied, whatever they want: density and reciprocity, layer by layer."""

from __future__ import annotations

from .._analyses import structure as _analyses
from .._analyses.structure import *
from .._results import structure as _results
from .._results.structure import *

__all__ = [*_analyses.__all__, *_results.__all__]
