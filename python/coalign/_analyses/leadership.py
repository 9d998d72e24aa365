# SPDX-License-Identifier: MIT
"""The analyses of `coalign.leadership`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = ["continuity", "distribution", "resilience"]


@analysis("leadership.continuity")
def continuity():
    """Would it go on without those who lead now?

    ``bench_depth`` is, of the goals of current leaders, the share to which an emerging or future leader is
    committed too, and who has a tie, either way, with one of them. The rest is what would remain if all current
    leaders left. Leaders without a stage are neither, and stay. All are unknown (``no_stages``) if nobody is
    emerging or future.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.leadership.continuity(network).bench_depth), 2)
    0.56
    """


@analysis("leadership.distribution")
def distribution():
    """Is leadership in few hands or in many?

    ``stated`` says whether any type of ties means leadership. A type says at which end the leader is
    (``leads``); otherwise it is the end to which the tie runs. What those who did not answer would have said is
    in no denominator.

    Read ``density`` and ``centralization_in`` together: how much leadership there is, and how far it goes to
    one. ``effective`` is how many equal leaders would be as spread. These, Freeman's centralizations and the
    Gini coefficient stand beside random networks of the same size and density, and have intervals (jackknife
    over leaders). ``by_leader`` names who receives most; the interval of ``place`` holds the places that each could
    have if other leaders like these had answered.

    ``typology`` has the numbers by which de Jong put fourteen school teams into three classes, and for 5 to 15
    leaders the class (``level``). It describes; it is no norm.

    Unknown without ties; centralizations also under three leaders. The same on any number of threads. Ctrl-C
    stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.leadership.distribution(network)
    >>> round(float(found.effective.value), 1), found.leaders
    (10.0, 27)

    References
    ----------
    Carson, J. B., Tesluk, P. E. and Marrone, J. A. (2007). Shared leadership in teams. Academy of Management
    Journal 50, 1217-1234.

    Mayo, M., Meindl, J. R. and Pastor, J.-C. (2003). Shared leadership in work teams: a social network
    approach. In Pearce and Conger (eds.), Shared Leadership. Sage.

    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1, 215-239.

    de Jong, W. A. et al. (2022). Describing and measuring leadership within school teams by applying a social
    network perspective. International Journal of Educational Research Open 3, 100116.
    """


@analysis("leadership.resilience")
def resilience():
    """What would be lost if a leader left? Ties of the layer count, whichever way they run.

    ``losses``: the leaders with most betweenness leave, one after the other. Of the pairs of remaining leaders
    whom a path joined, ``pairs`` is the share that no path joins any more. ``goals``: the fewest leaders whose
    leaving stops each goal, because nobody who is committed to it remains, or under half of a resource
    committed to it. ``articulation`` and ``bridges``: leaders and ties without whom others are no longer
    joined. ``core``: those with most ties among them.

    Cost: O(leaders x (leaders + ties)). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> loss = coalign.leadership.resilience(network).losses[0]
    >>> loss.leader, round(float(loss.pairs), 2)
    ('chloe', 0.26)
    """
