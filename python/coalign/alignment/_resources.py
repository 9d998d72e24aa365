# SPDX-License-Identifier: MIT
"""Do the means follow the priorities?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from ..files import Progress
from ..results import Estimate, Result, Rows

__all__ = [
    "Bottleneck",
    "GoalResource",
    "GoalResources",
    "LeaderResources",
    "ResourceAlignment",
    "Resources",
    "resources",
]


class ResourceAlignment(Result):
    """One kind of means: a resource, or those of one group, which add up by their rates."""

    resource: str
    group: str | None
    commitments: int
    providers: int
    amounts_unknown: int
    committed: float
    needed: float
    held: float
    need_unknown: float
    match: Estimate
    match_givers: Estimate
    chance: Estimate
    coverage: Estimate
    deliverable: Estimate


class GoalResource(Result):
    """A goal and one kind of means: what it needs, what is committed, and by how many."""

    goal: str
    resource: str
    needed: float
    committed: float
    providers: int
    amounts_unknown: int
    wanted: Estimate
    given: Estimate
    coverage: Estimate
    effective_providers: Estimate
    dominance: Estimate


class GoalResources(Result):
    """A goal's share of priorities and of means; ``loss`` is its part of 1 - match."""

    goal: str
    wanted: Estimate
    given: Estimate
    loss: Estimate
    coverage: Estimate


class LeaderResources(Result):
    """Whether a leader gives to what they want."""

    leader: str
    commitments: int
    match: Estimate


class Bottleneck(Result):
    """Goals that need more of a resource than the holdings that can reach them.

    A tie that carries it from ``giver``, who has most to spare, to ``receiver``, who could put it behind the goal that
    lacks most, would bring ``gain`` more. Both are None where there is nobody to give or to receive.
    """

    resource: str
    goals: list[str]
    needed: float
    reachable: float
    shortfall: float
    unused: float
    giver: str | None
    receiver: str | None
    gain: float


class Resources(Result):
    """How far means follow the priorities."""

    match: Estimate
    match_givers: Estimate
    chance: Estimate
    coverage: Estimate
    coverage_at_most: Estimate
    deliverable: Estimate
    commitments: int
    amounts_unknown: int
    parts: int
    no_goal: int
    by_resource: Rows[ResourceAlignment]
    by_goal: Rows[GoalResources]
    by_goal_resource: Rows[GoalResource]
    by_leader: Rows[LeaderResources]
    bottlenecks: Rows[Bottleneck]


def resources(
    network: Network,
    *,
    deliverable: bool = True,
    seed: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> Resources:
    """Do the means follow the priorities?

    ``match`` is 1 minus half the absolute difference between the shares of priorities (sums of positive stance x
    priority of all with a known agenda; where needs are recorded, times the need, over the goals that have one) and
    of what is committed: for each kind of means, then the mean; 0 to 1. ``match_givers`` compares those who commit
    with themselves. ``chance`` is the match if grants of the same sizes fell on goals at random, as likely as their
    shares of priorities: few lumps cannot match many goals. Exact up to 12 grants, simulated by ``seed`` beyond, with
    a 95 % interval.

    ``coverage``: of what is needed, how much is committed; ``coverage_at_most`` if every unknown amount covered its
    goals. ``deliverable``: of what is needed, how much could arrive if holdings flow along ties that carry the resource
    to leaders who support, or commit to, the goal. ``bottlenecks`` name where too little can.

    Resources of one group add up by their rates; others never mix. What goes to an initiative counts for its goals in
    equal parts. Unknown amounts add to no total and are counted. Cost: O(rows log rows), with ``deliverable`` a flow.
    """
    raw = _core.resources(
        network, deliverable=deliverable, seed=seed, threads=threads, progress=progress
    )
    return Resources(raw)
