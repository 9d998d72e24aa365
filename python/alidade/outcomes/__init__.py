# SPDX-License-Identifier: MIT
"""Whether what is tried leads to the vision."""

from __future__ import annotations

from ._theory_of_change import (
    GoalPaths,
    InitiativePaths,
    ResourcePaths,
    TheoryOfChange,
    theory_of_change,
)

__all__ = ["GoalPaths", "InitiativePaths", "ResourcePaths", "TheoryOfChange", "theory_of_change"]
