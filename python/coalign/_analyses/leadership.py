# SPDX-License-Identifier: MIT
"""The analyses of `coalign.leadership`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = ["continuity", "distribution", "resilience"]


@analysis("leadership.continuity")
def continuity():
    """Would it go on without those who lead now?

    ``bench_depth``: of the goals of current leaders, the share to which an emerging or future leader is committed
    too who has a tie, either way, with one of them. The rest is what would remain if all current leaders left.
    Leaders without a stage are neither, and stay. All unknown (``no_stages``) where nobody is emerging or future.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.leadership.continuity(network).bench_depth), 2)
    0.56
    """


@analysis("leadership.distribution")
def distribution():
    """Is leadership in few hands or in many?

    ``stated`` says whether any type of ties means leadership. A type says at which end the leader is (``leads``);
    where it does not, the leader is at the end that the tie runs to. What those who did not answer would have said
    is in no denominator.

    Read ``density`` and ``centralization_in`` together: how much leadership there is, and how far it goes to one.
    ``effective`` is how many equal leaders would be as spread. These, and Freeman's centralizations and the Gini
    coefficient, stand beside random networks of the same size and density, and have intervals (jackknife over
    leaders).

    Unknown: without ties, and centralizations under three leaders. Raises Error for a type that is not there. The
    same on any number of threads. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.leadership.distribution(network)
    >>> round(float(found.effective.value), 1), found.leaders
    (10.5, 27)

    References
    ----------
    Carson, J. B., Tesluk, P. E. and Marrone, J. A. (2007). Shared leadership in teams. Academy of Management
    Journal 50, 1217-1234.

    Mayo, M., Meindl, J. R. and Pastor, J.-C. (2003). Shared leadership in work teams: a social network
    approach. In Pearce and Conger (eds.), Shared Leadership. Sage.

    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1, 215-239.
    """


@analysis("leadership.resilience")
def resilience():
    """What would be lost with whom? Ties of the layer, whichever way they run.

    ``losses``: the leaders with most betweenness go, one after the other; of the pairs of those who stay whom a
    path joined, ``pairs`` is the share that none joins any more. ``goals``: the fewest leaders whose leaving stops
    each, because nobody who is committed to it remains, or under half of a resource committed to it.
    ``articulation`` and ``bridges``: leaders and ties on which alone it hangs that others are joined. ``core``:
    those with most ties among them.

    Cost: O(leaders x (leaders + ties)). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> loss = coalign.leadership.resilience(network).losses[0]
    >>> loss.leader, round(float(loss.pairs), 2)
    ('chloe', 0.26)
    """
