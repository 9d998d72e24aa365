# SPDX-License-Identifier: MIT
"""Alignment: do leaders want the same, do ties run where that needs them, do means follow it?

Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

from ._agendas import (
    Agendas,
    Chance,
    CommonAgenda,
    GoalAgendas,
    KindPair,
    LeaderAgendas,
    LeaderPair,
    SectorPair,
    Through,
    VisionAgenda,
    agendas,
)
from ._blocs import Bloc, BlocGoal, Blocs, blocs
from ._levels import GroupPair, HouseAgendas, Levels, MemberAgendas, MembershipAgendas, levels
from ._networks import Gap, GoalNetworks, KindNetworks, LeaderNetworks, Networks, gaps, networks
from ._resources import (
    Bottleneck,
    GoalResource,
    GoalResources,
    LeaderResources,
    ResourceAlignment,
    Resources,
    resources,
)
from ._similarity import NetworkSimilarity, pair_similarity, pairs, similarity
from ._ties import (
    AdvocacyCoalition,
    AlongTies,
    EiIndex,
    GroupEi,
    LeaderAdvocacy,
    advocacy_coalition,
    along_ties,
    ei_index,
)
from ._together import (
    AlignedPart,
    Conversation,
    OneNumber,
    Together,
    conversations,
    together,
)

__all__ = [
    "AdvocacyCoalition",
    "Agendas",
    "AlignedPart",
    "AlongTies",
    "Bloc",
    "BlocGoal",
    "Blocs",
    "Bottleneck",
    "Chance",
    "CommonAgenda",
    "Conversation",
    "EiIndex",
    "Gap",
    "GoalAgendas",
    "GoalNetworks",
    "GoalResource",
    "GoalResources",
    "GroupEi",
    "GroupPair",
    "HouseAgendas",
    "KindNetworks",
    "KindPair",
    "LeaderAdvocacy",
    "LeaderAgendas",
    "LeaderNetworks",
    "LeaderPair",
    "LeaderResources",
    "Levels",
    "MemberAgendas",
    "MembershipAgendas",
    "NetworkSimilarity",
    "Networks",
    "OneNumber",
    "ResourceAlignment",
    "Resources",
    "SectorPair",
    "Through",
    "Together",
    "VisionAgenda",
    "advocacy_coalition",
    "agendas",
    "along_ties",
    "blocs",
    "conversations",
    "ei_index",
    "gaps",
    "levels",
    "networks",
    "pair_similarity",
    "pairs",
    "resources",
    "similarity",
    "together",
]
