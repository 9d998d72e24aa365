# SPDX-License-Identifier: MIT
"""Pictures for notebooks and papers, drawn by matplotlib: ``pip install coalign[plot]``.

Each takes ``ax``, draws on that or on axes of its own, and returns the axes. Sizes of letters follow ``rcParams``.
"""

from ._alluvial import alluvial
from ._axes import COLOURS
from ._dendrogram import dendrogram
from ._goals import goals
from ._heat import heat
from ._ladder import ladder
from ._leadership import leadership
from ._map import map
from ._means import means
from ._null import null_distribution
from ._over_time import over_time
from ._plane import aci_plane
from ._scores import qualities, scores

__all__ = [
    "COLOURS",
    "aci_plane",
    "alluvial",
    "dendrogram",
    "goals",
    "heat",
    "ladder",
    "leadership",
    "map",
    "means",
    "null_distribution",
    "over_time",
    "qualities",
    "scores",
]
