# SPDX-License-Identifier: MIT
"""How leaders are tied, whatever they want: density and reciprocity, layer by layer."""

from __future__ import annotations

from .._results import structure as _results
from .._results.structure import *
from ._cohesion import cohesion

__all__ = [
    "cohesion",
]
__all__ += _results.__all__
