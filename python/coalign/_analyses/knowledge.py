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
    """Whom do lessons reach, and who never hears of them?

    A lesson is held by the leaders of its initiative, and by everyone to whom a holder passed it on; a leader
    who gets it on a day may pass it on from that day. It concerns those who support one of the initiative's
    goals (everybody, if no agendas are known), and those whom it reached. The initiative's own leaders do not
    count.

    ``reach`` is the mean share of those concerned whom a lesson reached. ``unheard`` is, of leaders whom a
    lesson concerns, the share that heard none of those. ``reciprocity`` is the share of what is passed on that
    is matched by something given back. ``passed_on_worked`` and ``passed_on_failed`` are, of lessons of what
    worked and of what did not, the shares that reached anybody. ``kept`` is the share of lessons that an
    emerging or future leader holds. All are from 0 to 1, and unknown if no shares are recorded.

    Exact up to 10,000 lessons. Beyond, ``reach`` and ``unheard`` are based on 10,000 of them, drawn by a fixed
    seed, and ``reach`` has a 95 % interval. Cost: O(shares log shares), and for each lesson looked at those who
    support its goals. Ctrl-C stops it.

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

    ``common`` is 1 minus the generalised Jensen-Shannon divergence of the leaders' shares of terms, over log2
    of their number. 1: the same words, as often; 0: no word shared. ``tied`` is the mean over pairs that a tie
    of ``layers`` joins, ``any_two`` over all pairs: if tied is higher, leaders who work together speak more
    alike. Above two million pairs ``any_two`` is based on 100,000 of them, drawn by a fixed seed, and has a 95
    % interval. Only leaders with terms count.

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
