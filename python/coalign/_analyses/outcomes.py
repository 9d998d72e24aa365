# SPDX-License-Identifier: MIT
"""The analyses of `coalign.outcomes`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = [
    "over_time",
    "plan",
    "portfolio",
    "theory_of_change",
]


@analysis("outcomes.over_time")
def over_time():
    """Where do the goals' numbers go, and will targets be met?

    For each goal, ``progress`` = (latest - baseline) / (target - baseline). It is below 0 if the number moved
    away, and above 1 beyond the target. ``trend`` is the change a year by Theil and Sen, since anything was
    tried if three dates are there, else of all; it has an interval from about five observations on.
    ``forecast`` is what the time before anything was tried, on the goal or on one that leads to it, would have
    led to by the day of the latest, from three dates on. ``turned`` = (latest - forecast) / abs(target -
    forecast), for the better: above 0 the curve was turned, 1 reached the target. ``expected`` is the year in
    which the target was first met, or will be at this pace. ``breakthrough`` says whether the latest is better
    than best practice.

    For each initiative that ended, ``gain`` is what it had gained at its end, and ``lasting`` the part of it
    that is still there: 1 all, 0 none, above 1 it went on.

    Of all goals: the shares ``reached``, ``in_time``, ``improving`` (among trends that are not within chance of
    0), ``turned`` and ``breakthrough``, each of the goals for which it is known; and ``lasting``, of gains
    those of which at least half is still there. None of it says what caused a change. Cost: O(observations log
    observations), and the square of a goal's own. Ctrl-C stops it.

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


@analysis("outcomes.plan")
def plan():
    """What leads to the vision, as it is drawn: the geometry of the theory of change.

    ``boxes`` are initiatives in the first column, and goals so that every contribution runs to the right; goals
    that serve none are in the last. Rows follow what a box is joined to, so that arcs climb little. ``arcs``
    join boxes by their places. Shown are the goals that most leads to or from, and active initiatives first.

    Cost: O(contributions + goals of initiatives), times a log of the boxes.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.outcomes.plan(network)
    >>> found.columns, found.boxes[-1].goal
    (5, 'ready')

    References
    ----------
    Sugiyama, K., Tagawa, S. and Toda, M. (1981). Methods for visual understanding of hierarchical system
    structures. IEEE Transactions on Systems, Man, and Cybernetics 11, 109-125.
    """


@analysis("outcomes.portfolio")
def portfolio():
    """What runs now, and what if it fails?

    With p the chance of success given for an initiative, ``any`` = 1 - product of (1 - p): the chance that at
    least one succeeds, if each is independent. ``any_lowest`` = max p and ``any_highest`` = min(1, sum of p)
    are Fréchet's bounds, whatever depends on whatever; a p that is not given counts as 0 and as 1.
    ``successes`` is their expected number, and ``sd`` its deviation with this correlation between the outcomes
    of any two. ``effective_goals`` is the effective number (Hill, q = 1) of the goals that they work on.

    Of each resource there is the ``amount`` committed to them, which is the worst loss, the ``expected`` loss =
    sum of (1 - p) x amount, and its ``sd``. All that is committed to what fails counts as lost. If a chance is
    not given, ``any``, ``successes`` and ``expected`` are unknown (``no_chances``), between ``lowest`` and
    ``highest``.

    Shares by evidence beside a mix of your own: `coalign.qualities.profile(network, mix=...)`. Cost: O(rows).
    Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.outcomes.portfolio(network).effective_goals), 1)
    3.7
    """


@analysis("outcomes.theory_of_change")
def theory_of_change():
    """How is what is tried meant to reach the vision?

    Paths run from an initiative to one of its goals, along contributions, and end at a vision: a goal that is
    marked so. If none is marked (``visions_marked`` says it), visions are goals that are served and serve no
    other. An initiative is active unless it is planned, failed or was stopped.

    ``leading`` is, of active initiatives, the share from which a path leads to a vision, and ``carried`` the
    share that is funded too. ``visions_reached`` is, of visions, the share to which an active initiative leads.
    ``fragile`` is, of goals to which one leads, the share with an initiative or another goal that is on every
    path to them. All are from 0 to 1, and unknown without contributions or initiatives. ``credit`` is an
    initiative's part of the weight of all paths, where a path weighs the product of its strengths. It says how
    the plan is drawn, not what an initiative achieved.

    Cost: O((goals + contributions + goals of initiatives) log goals + commitments). Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.outcomes.theory_of_change(network).leading), 2)
    1.0
    """
