# SPDX-License-Identifier: MIT
"""Where do the goals' numbers go?"""

from __future__ import annotations

import datetime

from .. import _core
from .._core import Network
from .._results.outcomes import OverTime
from ..io.files import Progress

__all__ = ["over_time"]


def over_time(
    network: Network,
    as_of: str | int | datetime.date | None = None,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> OverTime:
    """Where do the goals' numbers go?

    For each goal ``progress`` = (latest - baseline) / (target - baseline), below 0 where it is further away than it was
    and above 1 beyond the target; ``trend`` a year by Theil and Sen, since anything was tried where three dates are,
    else of all, with interval from about five observations on; ``forecast`` what the time before anything was tried,
    on it or on a goal that leads to it, would have led to by the day of the latest, from three dates on; ``turned`` =
    (latest - forecast) / |target - forecast| for the better: above 0 the curve was turned, 1 reached the target;
    ``expected`` the year in which the target was first seen met, or is at this pace from the latest value;
    ``breakthrough`` whether the latest is better than best practice. For each initiative that ended, ``gain`` at its
    end and the part of it that is ``lasting``: 1 all, 0 none, above 1 it went on.

    Of all goals: the shares ``reached``, ``in_time``, ``improving`` (among trends that are not within chance of 0),
    ``turned`` and ``breakthrough``, each of the goals that it can be said of; and ``lasting``, of gains those of which
    at least half is still there. What was not recorded is unknown. as_of: observations after that day are passed over.
    None of it says what caused a change.

    Cost: O(observations log observations), and the square of a goal's own. Ctrl-C stops it.
    """
    raw = _core.outcomes_over_time(network, as_of=as_of, threads=threads, progress=progress)
    return OverTime(raw)
