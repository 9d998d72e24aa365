# SPDX-License-Identifier: MIT
"""The five qualities of distributed leadership, by what is recorded.

Every indicator, how it could be gamed, and what it does not say: docs/qualities.md.
"""

from __future__ import annotations

from .._results import qualities as _results
from .._results.qualities import *
from ._profile import profile

__all__ = [
    "profile",
]
__all__ += _results.__all__
