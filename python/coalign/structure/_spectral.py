# SPDX-License-Identifier: MIT
"""Who is tied to those who are central?

Arrays are in the order of the layer's ``ids``, NaN where a number is not known.
"""

from __future__ import annotations

from .. import _core
from ._checked import checked
from ._rows import Floats, LayerLike, rows_of

__all__ = [
    "eigenvector",
    "hits",
    "pagerank",
]


@checked
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


@checked
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


@checked
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
