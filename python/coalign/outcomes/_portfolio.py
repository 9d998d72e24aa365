# SPDX-License-Identifier: MIT
"""What runs now, and what if it fails?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.outcomes import Portfolio
from ..io.files import Progress

__all__ = ["portfolio"]


def portfolio(
    network: Network,
    *,
    correlation: float = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> Portfolio:
    """What runs now, neither planned nor ended, and what if it fails?

    With p the chance of success given for an initiative: ``any`` = 1 - product of (1 - p), 0 to 1, the chance that at
    least one succeeds if each stands for itself; ``any_lowest`` = max p and ``any_highest`` = min(1, sum of p) are
    Frechet's bounds, whatever depends on whatever, with a p that is not given as 0 and as 1. ``successes`` their
    expected number, ``sd`` its deviation with this correlation between the outcomes of any two. ``spread`` the
    effective number (Hill, q = 1) of the goals that they work on.

    Of each resource the ``amount`` committed to them, which is the worst loss, the ``expected`` loss = sum of (1 - p) x
    amount, and its ``sd``. Whatever is committed to what fails counts as lost. Where a chance is not given ``any``,
    ``successes`` and ``expected`` are unknown (``no_chances``); ``lowest`` and ``highest`` hold them in between.

    Shares by evidence beside a mix of your own: ``qualities.profile(network, mix=...)``. Raises Error for a correlation
    outside [0, 1]. Cost: O(rows). Ctrl-C stops it.
    """
    raw = _core.portfolio(network, correlation=correlation, threads=threads, progress=progress)
    return Portfolio(raw)
