# SPDX-License-Identifier: MIT
"""Who stands on the paths between others, and who is near to all?

Arrays are in the order of the layer's ``ids``, NaN where a number is not known.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from .. import _core
from ..io.files import Progress
from ._checked import checked
from ._rows import Floats, LayerLike, layer_of, rows_of

__all__ = [
    "betweenness",
    "betweenness_error",
    "closeness",
    "harmonic",
    "tie_betweenness",
]

Length = Literal["steps", "strength"]


@checked
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


@checked
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
    layer = layer_of(layer)
    leaders = len(layer.ids)
    if not 0 < samples < leaders or leaders < 3:
        return 0.0
    bound = leaders * (leaders - 2) * float(np.sqrt(np.log(2 * leaders / 0.05) / (2 * samples)))
    return bound if layer.directed else bound / 2


@checked
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


@checked
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


@checked
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
