# SPDX-License-Identifier: MIT
"""The analyses of `coalign.outcomes`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = [
    "over_time",
    "portfolio",
    "theory_of_change",
]


@analysis("outcomes.over_time")
def over_time():
    """Where do the goals' numbers go?

    For each goal ``progress`` = (latest - baseline) / (target - baseline), below 0 where it is further away than it was
    and above 1 beyond the target; ``trend`` a year by Theil and Sen, since anything was tried where three dates are,
    else of all, with interval from about five observations on; ``forecast`` what the time before anything was tried,
    on it or on a goal that leads to it, would have led to by the day of the latest, from three dates on; ``turned`` =
    (latest - forecast) / |target - forecast| for the better: above 0 the curve was turned, 1 reached the target;
    ``expected`` the year in which the target was first seen met, or is at this pace from the latest value;
    ``breakthrough`` whether the latest is better than best practice. For each initiative that ended, ``gain`` at its
    end and the part of it that is ``lasting``: 1 all, 0 none, above 1 it went on.

    Of all goals: the shares ``reached``, ``in_time``, ``improving`` (among trends that are not within chance of 0),
    ``turned`` and ``breakthrough``, each of the goals that it can be said of; and ``lasting``, of gains those of which
    at least half is still there. What was not recorded is unknown. as_of: observations after that day are passed over.
    None of it says what caused a change.

    Cost: O(observations log observations), and the square of a goal's own. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.outcomes.over_time(network)
    >>> round(float(found.in_time), 2)
    0.0

    References
    ----------
    Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau. Journal of the American
    Statistical Association 63, 1379-1389.
    """


@analysis("outcomes.portfolio")
def portfolio():
    """What runs now, neither planned nor ended, and what if it fails?

    With p the chance of success given for an initiative: ``any`` = 1 - product of (1 - p), 0 to 1, the chance that at
    least one succeeds if each stands for itself; ``any_lowest`` = max p and ``any_highest`` = min(1, sum of p) are
    Frechet's bounds, whatever depends on whatever, with a p that is not given as 0 and as 1. ``successes`` their
    expected number, ``sd`` its deviation with this correlation between the outcomes of any two. ``effective_goals`` the
    effective number (Hill, q = 1) of the goals that they work on.

    Of each resource the ``amount`` committed to them, which is the worst loss, the ``expected`` loss = sum of (1 - p) x
    amount, and its ``sd``. Whatever is committed to what fails counts as lost. Where a chance is not given ``any``,
    ``successes`` and ``expected`` are unknown (``no_chances``); ``lowest`` and ``highest`` hold them in between.

    Shares by evidence beside a mix of your own: ``qualities.profile(network, mix=...)``. Raises Error for a correlation
    outside [0, 1]. Cost: O(rows). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.outcomes.portfolio(network).effective_goals), 1)
    3.7
    """


@analysis("outcomes.theory_of_change")
def theory_of_change():
    """How is what is tried meant to reach the vision?

    Paths run from an initiative to a goal of it, along contributions, and end at a vision: a goal marked so, or where
    none is marked (``visions_marked`` says it), one that is served and serves no other. An initiative is active where
    it is not planned and has not failed or been stopped.

    ``leading``: of active initiatives, the share from which a path leads to a vision. ``carried``: the share
    that is funded too. ``visions_reached``: of visions, the share that an active initiative leads to.
    ``fragile``: of goals that one leads to, the share with an initiative or another goal that every path to it
    takes. All from 0 to 1, unknown without contributions or initiatives. ``credit`` is an initiative's part of
    the weight of all paths, a path weighing the product of its strengths: it says how the plan is drawn, not
    what an initiative achieved.

    Cost: O((goals + contributions + goals of initiatives) log goals + commitments). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.outcomes.theory_of_change(network).leading), 2)
    1.0
    """
