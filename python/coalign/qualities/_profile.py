# SPDX-License-Identifier: MIT
"""Constructive dissatisfaction, intentional risk, learning from failure, outcomes, sharing knowledge."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from .._analyses import ask
from .._core import Network
from .._results.qualities import Profile
from ..errors import Error
from ..io.files import Progress

__all__ = ["profile"]

DateLike = str | int | datetime.date


def profile(
    network: Network,
    of: str | tuple[DateLike | None, DateLike | None] | None = None,
    as_of: DateLike | None = None,
    mix: Mapping[str, float] | None = None,
    *,
    weights: Mapping[str, float] | None = None,
    lessons: int = 10_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> Profile:
    """How far do leaders live the five qualities, by what is recorded?

    Each indicator is in [0, 1]. Most are shares of things that show it, with their number as evidence and
    Jeffreys' interval. An indicator is unknown where the list that it is based on is absent. A quality's score
    is the mean of its known indicators, unknown under two; ``thin`` says that it is based on fewer than five
    things. These are this library's own definitions: docs/qualities.md has each formula, and how it could be
    gamed. Cost: O(rows log rows). Ctrl-C stops it.

    Parameters
    ----------
    network : Network
        the network to look at
    of : str, pair of dates or None, default None
        the id of a leader (an organization or system: with its members), or of a goal (with those that serve
        it), or a period as two dates; None: all
    as_of : date or None, default None
        leaves out what was first known after this day
    mix : Mapping[str, float] | None, default None
        how much should go to what is "proven", "promising" and "untested"; only proportions matter
    weights : Mapping[str, float] | None, default None
        what indicators count in their score, such as {"risk.aimed": 2}; 1 where not named
    lessons : int, default 10000
        ``reach`` is exact up to so many; beyond, a sample of as many with an interval
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    Profile
        the five qualities, each with its score and indicators

    Raises
    ------
    Error
        for an id that is not there, an unknown indicator, or numbers out of range

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> profile = coalign.qualities.profile(network)
    >>> round(float(profile.learning.score), 2)
    0.85
    """
    subject = _subject(network, of)
    found: Profile = ask(
        "qualities.profile",
        network,
        as_of=as_of,
        mix=mix,
        weights=weights,
        lessons=lessons,
        threads=threads,
        progress=progress,
        **subject,
    )
    return found


def _subject(network: Network, of: str | tuple[Any, Any] | None) -> dict[str, Any]:
    """Of a period, or of the leader or the goal that has the id."""
    if of is None:
        return {}
    if isinstance(of, tuple):
        return {"first": of[0], "last": of[1]}
    there = [name for name in ("leader", "goal") if of in set(getattr(network, f"{name}s").ids)]
    if len(there) == 2:
        raise Error(f'"{of}" is a leader and a goal; only an id of one of them will do')
    if not there:
        raise Error(f'"{of}" is neither a leader nor a goal here')
    return {there[0]: of}
