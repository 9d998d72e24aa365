# SPDX-License-Identifier: MIT
"""How is what is tried meant to reach the vision?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from ..files import Progress
from ..results import Estimate, Result, Rows

__all__ = ["GoalPaths", "InitiativePaths", "ResourcePaths", "TheoryOfChange", "theory_of_change"]


class GoalPaths(Result):
    """A goal: whether it leads to a vision, what supports it, and what it hangs on."""

    goal: str
    vision: bool
    leads: str | None
    initiatives: int
    supported: bool
    funded: str | None
    share: Estimate
    only_initiative: str | None
    only_goal: str | None


class InitiativePaths(Result):
    """An initiative: its paths to visions, and its part of the weight of all."""

    initiative: str
    status: str | None
    standing: bool
    leads: str | None
    funded: str | None
    paths: float
    weight: float
    credit: Estimate


class ResourcePaths(Result):
    """What is committed of a resource, and where it goes."""

    resource: str
    amount: float
    leading: float
    nowhere: float
    ended: float
    open: float
    unknown: int
    share: Estimate


class TheoryOfChange(Result):
    """How what is tried is meant to reach the vision."""

    leading: Estimate
    carried: Estimate
    reached: Estimate
    fragile: Estimate
    visions_marked: bool
    all_lead: bool
    standing: int
    planned: int
    ended: int
    by_goal: Rows[GoalPaths]
    by_initiative: Rows[InitiativePaths]
    by_resource: Rows[ResourcePaths]


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
