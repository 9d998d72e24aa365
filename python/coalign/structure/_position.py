# SPDX-License-Identifier: MIT
"""Where each leader stands in a layer: arrays in the order of its ``ids``, NaN where a number is not known."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..io.files import Progress
from ..results import Estimate
from ._rows import Floats, LayerLike, rows_of

__all__ = [
    "betweenness",
    "betweenness_error",
    "closeness",
    "clustering",
    "constraint",
    "core_numbers",
    "degree",
    "density",
    "effective_size",
    "eigenvector",
    "harmonic",
    "hits",
    "pagerank",
    "reciprocity",
    "strength",
    "tie_betweenness",
    "transitivity",
]

Direction = Literal["out", "in", "both"]
Length = Literal["steps", "strength"]
Counts = npt.NDArray[np.int64]


def density(layer: LayerLike) -> Estimate:
    """How many of the ties that could be are there? 0 to 1; unknown under two leaders.

    Every leader counts as asked: where it is recorded who answered, `cohesion` leaves the others out.
    """
    return Estimate(*_core.layer_numbers(rows_of(layer))["density"])


def reciprocity(layer: LayerLike) -> Estimate:
    """Which share of arcs is returned? As in igraph and networkx; unknown without arcs or without directions."""
    return Estimate(*_core.layer_numbers(rows_of(layer))["reciprocity"])


def degree(layer: LayerLike, direction: Direction = "both") -> Counts:
    """How many ties leave each leader, arrive, or both together; without directions all are the same."""
    out, into, _, _ = _core.degrees(rows_of(layer))
    if direction != "both" or not rows_of(layer)[3]:
        return (into if direction == "in" else out).astype(np.int64)
    return (out + into).astype(np.int64)


def strength(layer: LayerLike, direction: Direction = "both") -> Floats:
    """The strengths of those ties added up."""
    _, _, out, into = _core.degrees(rows_of(layer))
    if direction != "both" or not rows_of(layer)[3]:
        return into if direction == "in" else out
    return out + into


def betweenness(
    layer: LayerLike,
    *,
    length: Length = "steps",
    samples: int | None = None,
    seed: int = 1,
    threads: int = 1,
    progress: Progress | None = None,
) -> Floats:
    """On how many shortest paths between two others does each leader lie?

    Pairs are ordered where the layer has directions, else each counts once; several shortest paths share their
    pair. Not normalised, from 0 to (n - 1)(n - 2), half of that without directions: igraph's and sna's numbers.
    length: "steps", every tie is one; "strength", a tie is 1 / its weight long. samples: from so many leaders,
    drawn by seed, scaled up; `betweenness_error` bounds how far that is off.

    Cost: O(leaders x (leaders + ties)). The same bits on any number of threads. Ctrl-C stops it. Source: Brandes
    (2001).
    """
    found, _ = _core.betweenness(
        rows_of(layer),
        ties=False,
        length=length,
        samples=samples or 0,
        seed=seed,
        threads=threads,
        progress=progress,
    )
    return found


def betweenness_error(layer: LayerLike, samples: int) -> float:
    """How far `betweenness` from a sample is off at most, for all leaders at once in 95 of 100 samples (Hoeffding)."""
    rows = rows_of(layer)
    leaders = len(rows[0]) - 1
    if not 0 < samples < leaders or leaders < 3:
        return 0.0
    bound = leaders * (leaders - 2) * float(np.sqrt(np.log(2 * leaders / 0.05) / (2 * samples)))
    return bound if rows[3] else bound / 2


def tie_betweenness(
    layer: LayerLike,
    *,
    length: Length = "steps",
    threads: int = 1,
    progress: Progress | None = None,
) -> Floats:
    """`betweenness` of ties, in the order of the layer's ``indices``; both entries of an edge have its sum."""
    found, _ = _core.betweenness(
        rows_of(layer),
        ties=True,
        length=length,
        samples=0,
        seed=1,
        threads=threads,
        progress=progress,
    )
    return found


def closeness(
    layer: LayerLike,
    *,
    direction: Literal["out", "in"] = "out",
    scaled: bool = True,
    length: Length = "steps",
    threads: int = 1,
) -> Floats:
    """How near is each leader to those it reaches (or, "in", who reach it)?

    With r of n - 1 others reached, in all D away: (r / D) (r / (n - 1)), Wasserman and Faust's and networkx's
    (which goes "in"); 0 where nobody is reached. Not ``scaled``: r / D, igraph's; NaN there.
    """
    found = _core.distances(
        rows_of(layer), length=length, inward=direction == "in", threads=threads, progress=None
    )
    near: Floats = found["closeness_wf" if scaled else "closeness"]
    return near


def harmonic(
    layer: LayerLike,
    *,
    direction: Literal["out", "in"] = "out",
    length: Length = "steps",
    threads: int = 1,
) -> Floats:
    """The sum of 1 / distance to all whom a leader reaches (or who reach it): networkx's, which goes "in"."""
    found = _core.distances(
        rows_of(layer), length=length, inward=direction == "in", threads=threads, progress=None
    )
    near: Floats = found["harmonic"]
    return near


def pagerank(layer: LayerLike, *, damping: float = 0.85) -> Floats:
    """Where is somebody how often who follows ties by strength, and begins anew with probability 1 - damping?

    Above 0, adding up to 1; exact to rounding (igraph's; networkx's own stops at 1e-6). Source: Brin and Page (1998).
    """
    return _core.pagerank(rows_of(layer), damping=damping)


def eigenvector(layer: LayerLike) -> Floats:
    """How central are those who tie to a leader? By strength, the largest 1 (igraph's; networkx scales by squares).

    All NaN where there is no circle of ties, or no single answer is found. Source: Bonacich (1972).
    """
    return _core.eigenvector(rows_of(layer))


def hits(layer: LayerLike) -> tuple[Floats, Floats]:
    """Hubs, who tie to authorities, and authorities, to whom hubs tie; each adds up to 1. Source: Kleinberg (1999)."""
    hubs, authorities = _core.hits(rows_of(layer))
    return hubs, authorities


def core_numbers(layer: LayerLike) -> Counts:
    """The largest k such that the leader is among leaders who each have k neighbours among them.

    Whichever way ties run; two ties between the same two count once (igraph counts them twice).
    """
    return _core.core_numbers(rows_of(layer)).astype(np.int64)


def clustering(layer: LayerLike) -> Floats:
    """Of the pairs of a leader's neighbours, the share that is tied, whichever way; NaN under two neighbours."""
    found, _ = _core.clustering(rows_of(layer))
    return found


def transitivity(layer: LayerLike) -> Estimate:
    """`clustering` of all pairs of neighbours together (igraph's global transitivity)."""
    return Estimate(*_core.clustering(rows_of(layer))[1])


def constraint(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How little do a leader's neighbours leave open between them? Burt's, by strength, ties either way.

    Low: between many who are apart. NaN without neighbours. As in igraph and networkx. Source: Burt (1992).
    """
    found, _ = _core.structural_holes(rows_of(layer), threads=threads)
    return found


def effective_size(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How many of a leader's neighbours are not redundant? From 1 to their number; NaN without any (Burt 1992)."""
    _, found = _core.structural_holes(rows_of(layer), threads=threads)
    return found
