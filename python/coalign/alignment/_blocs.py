# SPDX-License-Identifier: MIT
"""Do leaders fall into camps?"""

from __future__ import annotations

from .. import _core
from .._core import Network
from .._results.alignment import Blocs
from ..io.files import Progress
from ._agendas import Balance, Silence, Weights, _by_row

__all__ = ["blocs"]


def blocs(
    network: Network,
    *,
    seed: int = 1,
    orders: int = 10,
    replicates: int = 200,
    again: int = 10,
    silence: Silence = "absent",
    through: float = 0.0,
    balance: Balance = "none",
    weights: Weights | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Blocs:
    """Do leaders fall into camps, and over which goals?

    Communities of the pairs of leaders who share a goal, weighted by their score, of highest signed
    ``modularity`` (Gómez, Jensen and Arenas 2009): 0 as if camps fell anyhow. Found by local moving and merging
    from several ``orders``, and from more where they cost little, until the best was found ``again`` times (0: no
    more); ``orders_same`` of them found exactly these, ``stability`` is how alike the others
    are (adjusted Rand index, 1: the same). ``structure`` is the spread of pair agreement as a multiple of what it
    is with each goal's stances shuffled ``replicates`` times: near 1, do not read camps into it. ``goals`` are the
    five that set each bloc apart most.

    Unknown above 5 million pairs that share a goal. Raises Error for options out of range. The same seed gives
    the same bits on any number of threads. Cost: pairs on each goal, and memory for each pair. Ctrl-C stops it.
    """
    raw = _core.blocs(
        network,
        seed=seed,
        orders=orders,
        replicates=replicates,
        again=again,
        silence=silence,
        through=through,
        balance=balance,
        weights=_by_row(network, weights),
        threads=threads,
        progress=progress,
    )
    return Blocs(raw)
