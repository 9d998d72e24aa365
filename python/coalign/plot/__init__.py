# SPDX-License-Identifier: MIT
"""Pictures for notebooks and papers, drawn by matplotlib: ``pip install coalign[plot]``.

Each takes ``ax``, draws on that or on axes of its own, and returns the axes. Sizes of letters follow ``rcParams``.
"""

from ._axes import COLOURS
from ._goals import goals
from ._heat import heat
from ._map import map

__all__ = ["COLOURS", "goals", "heat", "map"]
