# SPDX-License-Identifier: MIT
"""Alignment: do leaders want the same, and do their ties run where what they want needs them?

Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

from ._agendas import (
    Agendas,
    Chance,
    GoalAgendas,
    KindPair,
    LeaderAgendas,
    LeaderPair,
    SectorPair,
    Through,
    agendas,
    pairs,
)
from ._networks import Gap, GoalNetworks, KindNetworks, LeaderNetworks, Networks, gaps, networks

__all__ = [
    "Agendas",
    "Chance",
    "Gap",
    "GoalAgendas",
    "GoalNetworks",
    "KindNetworks",
    "KindPair",
    "LeaderAgendas",
    "LeaderNetworks",
    "LeaderPair",
    "Networks",
    "SectorPair",
    "Through",
    "agendas",
    "gaps",
    "networks",
    "pairs",
]
