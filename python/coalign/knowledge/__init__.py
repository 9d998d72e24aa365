# SPDX-License-Identifier: MIT
"""How what was learned travels, and whether leaders use the same words."""

from __future__ import annotations

from .._results import knowledge as _results
from .._results.knowledge import *
from ._flow import flow
from ._language import language
from ._terms import terms

__all__ = [
    "flow",
    "language",
    "terms",
]
__all__ += _results.__all__
