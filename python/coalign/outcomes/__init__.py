# SPDX-License-Identifier: MIT
"""Whether what is tried leads to the vision, where the goals' numbers go, and what if what runs fails."""

from __future__ import annotations

from ._over_time import GoalOverTime, Lasting, OverTime, over_time
from ._portfolio import InitiativeRisk, Portfolio, ResourceRisk, portfolio
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
    "InitiativeRisk",
    "Lasting",
    "OverTime",
    "Portfolio",
    "ResourcePaths",
    "ResourceRisk",
    "TheoryOfChange",
    "over_time",
    "portfolio",
    "theory_of_change",
]
