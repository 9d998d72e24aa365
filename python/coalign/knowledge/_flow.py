# SPDX-License-Identifier: MIT
"""How does what was learned travel?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.knowledge import Flow
from ..io.files import Progress

__all__ = ["flow"]


def flow(network: Network, *, threads: int = 1, progress: Progress | None = None) -> Flow:
    """How does what was learned travel?

    A lesson is held by the leaders of its initiative and by everyone to whom a holder passed it on, in time: who
    gets it on a day may pass it on from that day. It concerns those who support one of the initiative's goals
    (everybody, where no agendas are known) and those whom it reached, the initiative's own leaders aside.

    ``reach``: mean share of those concerned whom a lesson reached. ``unheard``: of leaders whom a lesson concerns,
    the share that heard none that does. ``reciprocity``: share of what is passed on that is matched by something
    given back. ``passed_on_worked``, ``passed_on_failed``: of lessons of what worked, and of what did not, the
    share that reached anybody. ``kept``: of lessons, the share that an emerging or future leader holds. All from
    0 to 1, unknown where no shares are recorded. Exact up to 10,000 lessons; beyond, ``reach`` and ``unheard`` rest
    on 10,000 drawn at random by a fixed seed, and ``reach`` has a 95 % interval.

    Cost: O(shares log shares), and for each lesson looked at those who support its goals. Ctrl-C stops it.
    """
    return Flow(_core.knowledge_flow(network, threads=threads, progress=progress))
