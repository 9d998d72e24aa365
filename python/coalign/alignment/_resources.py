# SPDX-License-Identifier: MIT
"""Do the means follow the priorities?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.alignment import Resources
from ..io.files import Progress

__all__ = ["resources"]


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
