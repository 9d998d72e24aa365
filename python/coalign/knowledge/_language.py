# SPDX-License-Identifier: MIT
"""Do leaders use the same words?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from ..files import Progress
from ..layers import Also, types_of
from ..results import Estimate, Result, Rows

__all__ = ["Language", "LeaderLanguage", "TermUse", "language"]


class LeaderLanguage(Result):
    """How far a leader uses the words of the others: 0 none of them, 1 just as they do."""

    leader: str
    terms: int
    common: Estimate


class TermUse(Result):
    """A term, how many use it, and its mean share in the words of a leader."""

    term: str
    leaders: int
    share: float


class Language(Result):
    """Whether leaders use the same words."""

    common: Estimate
    tied: Estimate
    any_two: Estimate
    leaders: int
    leaders_known: int
    by_leader: Rows[LeaderLanguage]
    by_term: Rows[TermUse]


def language(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Also] = (),
    threads: int = 1,
    progress: Progress | None = None,
) -> Language:
    """Do leaders use the same words?

    ``common`` is 1 minus the generalised Jensen-Shannon divergence of the leaders' shares of terms, over log2 of
    their number: 1 the same words as often, 0 none shared. ``tied`` is the mean over pairs joined by a tie of
    ``layers`` of 1 minus their divergence, ``any_two`` over all pairs: whether those who work together speak more
    alike. Above two million pairs ``any_two`` rests on 100,000 drawn at random by a fixed seed, and has a 95 %
    interval. Only leaders with terms count.

    layers: types of ties, by id; None: all. also: as in `coalign.alignment.networks`. See `terms` for terms from texts.
    """
    raw = _core.language(
        network, types=types_of(layers), also=list(also), threads=threads, progress=progress
    )
    return Language(raw)
