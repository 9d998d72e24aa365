# SPDX-License-Identifier: MIT
"""The analyses of `coalign.structure`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = ["cohesion", "core_periphery", "positions"]


@analysis("structure.cohesion")
def cohesion():
    """How many of the possible ties exist, and how many are returned?

    ``density`` is the arcs of those who answered / what they could have, 0 to 1. The rest is among those who
    answered. ``reciprocity`` is the share of arcs that are returned (as in igraph and networkx). ``rho``
    compares it with random arcs: 0 the same, 1 all returned, below 0 fewer than at random. ``dyadic`` is the
    share of pairs tied both ways or not at all (the default of R's sna). ``weighted`` is the share of the
    strength of arcs that is returned. A tie without direction is an arc each way.

    Cost: O((leaders + ties) x types). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.cohesion(network, "trust")
    >>> round(float(found.density), 3)
    0.04

    References
    ----------
    Garlaschelli, D. and Loffredo, M. I. (2004). Patterns of link reciprocity in directed networks. Physical
    Review Letters 93, 268701.

    Squartini, T., Picciolo, F., Ruzzenenti, F. and Garlaschelli, D. (2013). Reciprocity of weighted networks.
    Scientific Reports 3, 2729.
    """


@analysis("structure.core_periphery")
def core_periphery():
    """Is there a core of leaders who are all tied to each other, while of the others no two are?

    ``core`` are the leaders in every best core, ``either`` those who fit as well among the others. ``fit`` is 1
    if no pair is out of place, and 0 if it is no better to speak of a core than to call nobody core, or
    everybody. ``fit_chance`` has the fit of as many pairs tied at random. A pair counts as tied in either
    direction. The fit follows from how many ties each leader has, and from nothing else.

    Cost: O(leaders + ties), and for each replicate O(leaders + tied pairs). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.core_periphery(network)
    >>> len(found.core), round(float(found.fit), 2)
    (3, 0.38)

    References
    ----------
    Borgatti, S. P. and Everett, M. G. (1999). Models of core/periphery structures. Social Networks 21, 375-395.

    Lip, S. Z. W. (2011). A fast algorithm for the discrete core/periphery bipartitioning problem.
    arXiv:1102.5511.
    """


@analysis("structure.positions")
def positions():
    """Who stands where? One table of leaders, ``rows``, and what the layer is like as a whole.

    ``among_first`` counts in how many of five measures (ties in, betweenness, closeness, PageRank, low
    constraint) a leader is in the first quarter. ``place`` is by betweenness. Its interval holds the places that
    the leader could have if other leaders like these had taken part. Betweenness counts each pair once if no
    tie has a direction. If paths from everybody would take long, betweenness is from a sample (``sampled``),
    and distances are unknown.

    ``rated_trust`` and ``rated_value`` are PARTNER's scores: for each type of ties in ``trust`` and ``value`` the
    mean of a leader's ratings by others, as a share of the type's ``max``, and of these the mean.
    ``effective_size`` are the ties that are not redundant, ``held_alone`` the resources that nobody else has,
    ``connectivity`` the neighbours as a share of those of whoever has most.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.positions(network)
    >>> found.components, found.largest
    (2, 14)
    >>> most = min(found.rows, key=lambda row: row.place.value)
    >>> round(most.place.value), most.place.interval
    (1, (1.0, 27.0))

    References
    ----------
    Goldstein, H. and Healy, M. J. R. (1995). The graphical presentation of a collection of means. Journal of the
    Royal Statistical Society A 158, 175-177.

    Snijders, T. A. B. and Borgatti, S. P. (1999). Non-parametric standard errors and tests for network statistics.
    Connections 22, 161-170.
    """
