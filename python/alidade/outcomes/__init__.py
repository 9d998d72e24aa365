# SPDX-License-Identifier: MIT
"""Whether what is tried leads to the vision, and where the goals' numbers go."""

from __future__ import annotations

from ._over_time import GoalOverTime, Lasting, OverTime, over_time
from ._theory_of_change import (
    GoalPaths,
    InitiativePaths,
    ResourcePaths,
    TheoryOfChange,
    theory_of_change,
)

__all__ = [
    "GoalOverTime",
    "GoalPaths",
    "InitiativePaths",
    "Lasting",
    "OverTime",
    "ResourcePaths",
    "TheoryOfChange",
    "over_time",
    "theory_of_change",
]
