# SPDX-License-Identifier: MIT
"""Replicates drawn where the analyst's own engine has machines: `workers=` of the analyses, `map`, and the seam itself.

Nothing of an engine is imported here: what is given as ``workers`` is used as it is. See docs/engines.md.
"""

from __future__ import annotations

from .job import Asked, Batch, Drawn, Job, draw
from .maps import Mapped, map_networks
from .null import null_values
from .runs import Run, StoppedEarly
from .spread import WorkersFailed

__all__ = [
    "Asked",
    "Batch",
    "Drawn",
    "Job",
    "Mapped",
    "Run",
    "StoppedEarly",
    "WorkersFailed",
    "draw",
    "map_networks",
    "null_values",
]
