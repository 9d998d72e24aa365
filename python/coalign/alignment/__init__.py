# SPDX-License-Identifier: MIT
"""Alignment: do leaders want the same, do ties run where that needs them, do means follow it?

Formulas, ranges and sources are in docs/measures.md.
"""

from __future__ import annotations

from .._results import alignment as _results
from .._results.alignment import *
from ._agendas import agendas
from ._blocs import blocs
from ._levels import levels
from ._networks import gaps, networks
from ._resources import resources
from ._similarity import pair_similarity, pairs, similarity
from ._ties import advocacy_coalition, along_ties, ei_index
from ._together import conversations, together

__all__ = [
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
__all__ += _results.__all__
