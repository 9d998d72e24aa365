# SPDX-License-Identifier: MIT
"""The five qualities of distributed leadership, as what is recorded bears them out.

Every indicator, how it could be gamed, and what it does not say: docs/qualities.md.
"""

from __future__ import annotations

from ._profile import (
    Counted,
    Dissatisfaction,
    DissatisfactionIndicators,
    GoalAmbition,
    Learning,
    LearningIndicators,
    Outcomes,
    OutcomesIndicators,
    Profile,
    Risk,
    RiskIndicators,
    Sharing,
    SharingIndicators,
    profile,
)

__all__ = [
    "Counted",
    "Dissatisfaction",
    "DissatisfactionIndicators",
    "GoalAmbition",
    "Learning",
    "LearningIndicators",
    "Outcomes",
    "OutcomesIndicators",
    "Profile",
    "Risk",
    "RiskIndicators",
    "Sharing",
    "SharingIndicators",
    "profile",
]
