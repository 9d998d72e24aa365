# SPDX-License-Identifier: MIT
"""Is leadership in few hands or in many?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.leadership import Distribution
from ..io.files import Progress
from ..layers import types_of

__all__ = ["distribution"]


def distribution(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    by: str = "kind",
    seed: int = 1,
    replicates: int = 200,
    threads: int = 1,
    progress: Progress | None = None,
) -> Distribution:
    """Is leadership in few hands or in many?

    layers: types of ties, by id; None: those that mean leadership, or all where none says so (``stated``). A type
    says at which end the leader is (``leads``); where it does not, at the end the tie runs to. What those who did
    not answer would have said is in no denominator.

    Read ``density`` and ``centralization_in`` together: how much leadership there is, and how far it goes to one.
    ``effective`` is how many equal leaders would be as spread. These, and Freeman's centralizations and the Gini
    coefficient, stand beside random networks of the same size and density, and have intervals (jackknife over
    leaders). by: the groups of ``groups``, a field or an attribute of leaders. replicates: of the null model;
    fewer, or none, where one takes long.

    Unknown: without ties, and centralizations under three leaders. Raises Error for a type that is not there. The
    same on any number of threads. Ctrl-C stops it. Source: Carson and others (2007), Mayo and others (2003),
    Freeman (1978).
    """
    raw = _core.distribution(
        network,
        types=types_of(layers),
        by=by,
        seed=seed,
        replicates=replicates,
        threads=threads,
        progress=progress,
    )
    return Distribution(raw)
