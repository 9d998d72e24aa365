# SPDX-License-Identifier: MIT
"""The analyses of `coalign.knowledge`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = [
    "flow",
    "language",
]


@analysis("knowledge.flow")
def flow():
    """How does what was learned travel?

    A lesson is held by the leaders of its initiative and by everyone to whom a holder passed it on, in time: who
    gets it on a day may pass it on from that day. It concerns those who support one of the initiative's goals
    (everybody, where no agendas are known) and those whom it reached, the initiative's own leaders aside.

    ``reach``: mean share of those concerned whom a lesson reached. ``unheard``: of leaders whom a lesson concerns,
    the share that heard none that does. ``reciprocity``: share of what is passed on that is matched by something
    given back. ``passed_on_worked``, ``passed_on_failed``: of lessons of what worked, and of what did not, the
    share that reached anybody. ``kept``: of lessons, the share that an emerging or future leader holds. All from
    0 to 1, unknown where no shares are recorded. Exact up to 10,000 lessons; beyond, ``reach`` and ``unheard`` rest
    on 10,000 drawn at random by a fixed seed, and ``reach`` has a 95 % interval.

    Cost: O(shares log shares), and for each lesson looked at those who support its goals. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> flow = coalign.knowledge.flow(network)
    >>> round(float(flow.reach), 2)
    0.46

    References
    ----------
    Squartini, T., Picciolo, F., Ruzzenenti, F. and Garlaschelli, D. (2013). Reciprocity of weighted networks.
    Scientific Reports 3, 2729.
    """


@analysis("knowledge.language")
def language():
    """Do leaders use the same words?

    ``common`` is 1 minus the generalised Jensen-Shannon divergence of the leaders' shares of terms, over log2 of
    their number: 1 the same words as often, 0 none shared. ``tied`` is the mean over pairs joined by a tie of
    ``layers`` of 1 minus their divergence, ``any_two`` over all pairs: whether those who work together speak more
    alike. Above two million pairs ``any_two`` rests on 100,000 drawn at random by a fixed seed, and has a 95 %
    interval. Only leaders with terms count.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.knowledge.language(network).common), 2)
    0.5

    References
    ----------
    Lin, J. (1991). Divergence measures based on the Shannon entropy. IEEE Transactions on Information Theory
    37, 145-151.
    """
