# SPDX-License-Identifier: MIT
"""How is what is tried meant to reach the vision?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.outcomes import TheoryOfChange
from ..io.files import Progress

__all__ = ["theory_of_change"]


def theory_of_change(
    network: Network, *, threads: int = 1, progress: Progress | None = None
) -> TheoryOfChange:
    """How is what is tried meant to reach the vision?

    Paths run from an initiative to a goal of it, along contributions, and end at a vision: a goal marked so, or where
    none is marked (``visions_marked`` says it), one that is served and serves no other. An initiative stands where it
    is not planned and has not failed or been stopped.

    ``leading``: of standing initiatives, the share from which a path leads to a vision. ``carried``: the share that
    is funded too. ``reached``: of visions, the share that a standing initiative leads to. ``fragile``: of goals that
    one leads to, the share with an initiative or another goal that every path to it takes. All from 0 to 1, unknown
    without contributions or initiatives. ``credit`` is an initiative's part of the weight of all paths, a path
    weighing the product of its strengths: it says how the plan is drawn, not what an initiative achieved.

    Cost: O((goals + contributions + goals of initiatives) log goals + commitments). Ctrl-C stops it.
    """
    return TheoryOfChange(_core.theory_of_change(network, threads=threads, progress=progress))
