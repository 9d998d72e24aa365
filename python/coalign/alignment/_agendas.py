# SPDX-License-Identifier: MIT
"""Do leaders want the same, do they care about the same?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from .._core import Network
from .._results.alignment import Agendas
from ..errors import Error
from ..io.files import Progress

__all__ = ["agendas"]

Weights = Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating]
Silence = Literal["absent", "unknown"]
Balance = Literal["none", "leader"]


def agendas(
    network: Network,
    *,
    silence: Silence = "absent",
    through: float = 0.0,
    balance: Balance = "none",
    weights: Weights | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Agendas:
    """How far do leaders want the same things, and care about the same things?

    ``score`` is ``agreement`` (on what two leaders both care about, do they pull the same way? -1 to 1)
    times ``overlap`` (how much of what they care about do both care about? 0 to 1), pooled over all
    pairs of leaders with a known agenda. It splits exactly by goal, pair of kinds, pair of sectors and
    leader: each part's score times its portion adds up to the whole. A goal's ``loss`` is what it costs the
    score, of not caring alike and of not standing alike; ``van_der_eijk`` (-1 to 1) and ``esteban_ray``
    (0 to 1) say how those who speak on it agree and polarize, where the scale's points are known.
    ``krippendorff_alpha`` is the agreement of all stances beyond chance, with goals as units. ``common`` says
    what share of leaders is behind each vision.

    silence: "absent" where leaders named their goals, so that what they do not name they do not pursue;
    "unknown" where all were asked about every goal and may have skipped some: the score is then the
    agreement. through: how much, from 0 to 1, an agenda counts for the goals that it serves.
    balance: "leader" gives every leader the same sum of priorities. weights: each leader's influence, by
    row or by id, at least 0.

    Cost: O(entries log entries), no pairs formed. Ctrl-C stops it.
    """
    raw = _core.agendas(
        network,
        silence=silence,
        through=through,
        balance=balance,
        weights=_by_row(network, weights),
        threads=threads,
        progress=progress,
    )
    return Agendas(raw)


def _by_row(network: Network, weights: Weights | None) -> list[float]:
    """Influences by row, of what was given by id or by row; none for none."""
    if weights is None:
        return []
    if isinstance(weights, Mapping):
        missing = [leader for leader in network.leaders.ids if leader not in weights]
        if missing:
            raise Error(f"weights lack {len(missing)} of the leaders, {missing[0]!r} first")
        return [float(weights[leader]) for leader in network.leaders.ids]
    return [float(weight) for weight in weights]
