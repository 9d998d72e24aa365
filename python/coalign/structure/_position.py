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
    """How many of the possible ties are there?

    Every leader counts as asked. Where it is recorded who answered, `cohesion` leaves the others out.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        ties / possible ties, 0 to 1; unknown under two leaders

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.density(network)), 3)
    0.093
    """
    return Estimate(*_core.layer_numbers(rows_of(layer))["density"])


def reciprocity(layer: LayerLike) -> Estimate:
    """Which share of ties is returned? The same number as in igraph and networkx.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        0: none; 1: all; unknown without ties, or where ties have no direction

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> trust = network.layer("trust")
    >>> round(float(coalign.structure.reciprocity(trust)), 3)
    0.231
    """
    return Estimate(*_core.layer_numbers(rows_of(layer))["reciprocity"])


def degree(layer: LayerLike, direction: Direction = "both") -> Counts:
    """How many ties does each leader have?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Direction, default 'both'
        "out": ties that leave; "in": ties that arrive; "both": both together; without directions all are the
        same

    Returns
    -------
    array of int
        in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> trust = network.layer("trust")
    >>> named = coalign.structure.degree(trust, "in")
    >>> trust.ids[named.argmax()], named.max().item()
    ('chloe', 4)
    """
    out, into, _, _ = _core.degrees(rows_of(layer))
    if direction != "both" or not rows_of(layer)[3]:
        return (into if direction == "in" else out).astype(np.int64)
    return (out + into).astype(np.int64)


def strength(layer: LayerLike, direction: Direction = "both") -> Floats:
    """How strong are the ties of each leader together?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Direction, default 'both'
        "out": ties that leave; "in": ties that arrive; "both": both together

    Returns
    -------
    array of float
        sums of weights, in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.strength(network).max().item(), 2)
    8.75
    """
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

    Several shortest paths of one pair share it. Pairs are ordered where the layer has directions; else each
    counts once. Not normalised: the numbers are those of igraph and sna. Cost: O(leaders x (leaders + ties)).
    Ctrl-C stops it.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    length : Length, default 'steps'
        "steps": every tie is 1 long; "strength": a tie is 1 / its weight long
    samples : int | None, default None
        paths from so many leaders only, drawn by ``seed`` and scaled up; None: from all; see
        `betweenness_error`
    seed : int, default 1
        of the random numbers; the same seed gives the same result
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    array of float
        from 0 to (n - 1)(n - 2), or half of that without directions, in the order of the layer's ``ids``

    Raises
    ------
    Error
        where there are more shortest paths than a number can hold

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.betweenness(network)
    >>> network.leaders.ids[found.argmax()]
    'preschools'

    References
    ----------
    Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25,
    163-177.
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
    """How far may `betweenness` from a sample be off?

    The bound holds for all leaders at once, in 95 of 100 samples (Hoeffding). In practice the error is far
    smaller.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    samples : int
        from how many leaders paths start

    Returns
    -------
    float
        the largest error, in the unit of `betweenness`; 0 where the sample is everybody

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.betweenness_error(network, 27)
    0.0

    References
    ----------
    Hoeffding, W. (1963). Probability inequalities for sums of bounded random variables. Journal of the American
    Statistical Association 58, 13-30.
    """
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
    """On how many shortest paths does each tie lie? As `betweenness`, for ties.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    length : Length, default 'steps'
        "steps": every tie is 1 long; "strength": a tie is 1 / its weight long
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    array of float
        in the order of the layer's ``indices``; without directions both entries of a tie have its number

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> layer = network.layer()
    >>> len(coalign.structure.tie_betweenness(layer)) == len(layer.indices)
    True

    References
    ----------
    Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25,
    163-177.
    """
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
    """How near is each leader to the others?

    Of n leaders, one reaches r others over paths that are D long together. ``scaled`` gives (r / D) (r / (n -
    1)), the number of Wasserman and Faust and of networkx (which goes "in"). Else it is r / D, the number of
    igraph.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Literal['out', 'in'], default 'out'
        "out": to those whom the leader reaches; "in": from those who reach the leader
    scaled : bool, default True
        whether it counts how many are reached
    length : Length, default 'steps'
        "steps": every tie is 1 long; "strength": a tie is 1 / its weight long
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        in the order of the layer's ``ids``; who reaches nobody has 0, or NaN where not ``scaled``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.closeness(network).max().item(), 3)
    0.26

    References
    ----------
    Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
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
    """How near is each leader to the others? The sum of 1 / distance, as in networkx (which goes "in").

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    direction : Literal['out', 'in'], default 'out'
        "out": to those whom the leader reaches; "in": from those who reach the leader
    length : Length, default 'steps'
        "steps": every tie is 1 long; "strength": a tie is 1 / its weight long
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        from 0 to n - 1 in steps, in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.harmonic(network).max().item(), 2)
    8.42
    """
    found = _core.distances(
        rows_of(layer), length=length, inward=direction == "in", threads=threads, progress=None
    )
    near: Floats = found["harmonic"]
    return near


def pagerank(layer: LayerLike, *, damping: float = 0.85) -> Floats:
    """Where is somebody most often who follows ties by their strength?

    With probability 1 - ``damping`` they begin anew at any leader. Exact to rounding, as in igraph; networkx
    stops at 1e-6.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    damping : float, default 0.85
        how likely it is that a tie is followed, from 0 to below 1

    Returns
    -------
    array of float
        above 0, adding up to 1, in the order of the layer's ``ids``

    Raises
    ------
    Error
        for a damping out of range

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.pagerank(network).sum().item(), 6)
    1.0

    References
    ----------
    Brin, S. and Page, L. (1998). The anatomy of a large-scale hypertextual Web search engine. Computer Networks
    30, 107-117.
    """
    return _core.pagerank(rows_of(layer), damping=damping)


def eigenvector(layer: LayerLike) -> Floats:
    """How central are those who tie to a leader? By strength; igraph's numbers, where networkx scales by squares.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    array of float
        the largest is 1, in the order of the layer's ``ids``; all NaN where there is no circle of ties, or no
        single answer

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> trust = network.layer("trust").undirected()
    >>> coalign.structure.eigenvector(trust).max().item()
    1.0

    References
    ----------
    Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique identification. Journal
    of Mathematical Sociology 2, 113-120.
    """
    return _core.eigenvector(rows_of(layer))


def hits(layer: LayerLike) -> tuple[Floats, Floats]:
    """Who ties to those whom many tie to, and whom do such leaders tie to? Hubs and authorities.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    tuple of two arrays of float
        hubs, then authorities; each adds up to 1, in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> hubs, authorities = coalign.structure.hits(network)
    >>> round(hubs.sum().item(), 6)
    1.0

    References
    ----------
    Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. Journal of the ACM 46, 604-632.
    """
    hubs, authorities = _core.hits(rows_of(layer))
    return hubs, authorities


def core_numbers(layer: LayerLike) -> Counts:
    """How deep in the core is each leader?

    The largest k such that the leader is among leaders who each have k neighbours among them. Directions do not
    count. Two ties between the same two leaders count once; igraph counts them twice.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    array of int
        in the order of the layer's ``ids``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.core_numbers(network).max().item()
    3

    References
    ----------
    Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287.
    """
    return _core.core_numbers(rows_of(layer)).astype(np.int64)


def clustering(layer: LayerLike) -> Floats:
    """Of the pairs of a leader's neighbours, which share is tied? Directions do not count.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    array of float
        0 to 1, in the order of the layer's ``ids``; NaN under two neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.structure.clustering(network).shape
    (27,)

    References
    ----------
    Watts, D. J. and Strogatz, S. H. (1998). Collective dynamics of "small-world" networks. Nature 393, 440-442.
    """
    found, _ = _core.clustering(rows_of(layer))
    return found


def transitivity(layer: LayerLike) -> Estimate:
    """Of all pairs with a common neighbour, which share is tied? The same number as igraph's global transitivity.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties

    Returns
    -------
    Estimate
        0: none; 1: all; unknown where no leader has two neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.transitivity(network)), 3)
    0.351

    References
    ----------
    Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
    """
    return Estimate(*_core.clustering(rows_of(layer))[1])


def constraint(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How little do a leader's neighbours leave open between them? Burt's constraint.

    By strength, ties either way, as in igraph and networkx. Low: the leader connects others who are apart.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        from 0, in the order of the layer's ``ids``; NaN without neighbours

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.constraint(network)
    >>> network.leaders.ids[found.argmin()]
    'schools'

    References
    ----------
    Burt, R. S. (1992). Structural Holes. Harvard University Press.
    """
    found, _ = _core.structural_holes(rows_of(layer), threads=threads)
    return found


def effective_size(layer: LayerLike, *, threads: int = 1) -> Floats:
    """How many of a leader's neighbours are not redundant?

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it

    Returns
    -------
    array of float
        from 1 to the number of neighbours, in the order of the layer's ``ids``; NaN without any

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(coalign.structure.effective_size(network).max().item(), 2)
    4.69

    References
    ----------
    Burt, R. S. (1992). Structural Holes. Harvard University Press.
    """
    _, found = _core.structural_holes(rows_of(layer), threads=threads)
    return found
