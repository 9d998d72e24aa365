# SPDX-License-Identifier: MIT
"""How distributed leadership is, who holds it together, what would be lost with whom, who comes after."""

from __future__ import annotations

from .._results import leadership as _results
from .._results.leadership import *
from ._continuity import continuity
from ._distribution import distribution
from ._resilience import resilience

__all__ = ["continuity", "distribution", "resilience"]
__all__ += _results.__all__
