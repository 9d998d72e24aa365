# SPDX-License-Identifier: MIT
"""Constructive dissatisfaction, intentional risk, learning from failure, outcomes, sharing knowledge."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from .. import _core
from .._core import Network
from .._results.qualities import Profile
from ..errors import Error
from ..io.files import Progress

__all__ = ["profile"]

DateLike = str | int | datetime.date
_EVIDENCE = ("proven", "promising", "untested")


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
    """The five qualities of distributed leadership, from what is recorded, not from opinions about leaders.

    Each indicator is in [0, 1], mostly the share of things that show it, with their number as evidence and
    Jeffreys interval; unknown where the list that it rests on is absent. A quality's score is the mean of its
    known indicators, unknown under two; ``thin`` says that fewer than five things stand behind it. These are
    this library's operationalisations: docs/qualities.md has each formula, and how it could be gamed.

    of: the id of a leader (an organization or system: with its members), or of a goal (with those that
    serve it), or a period as two dates. as_of: forgets what was first known after a day. mix: how much
    should go to what is "proven", "promising" and "untested"; only proportions matter. weights: what
    indicators count in their score, such as {"risk.aimed": 2}; 1 where not named. lessons: ``reach`` is
    exact up to so many, beyond it is a sample of as many with the error that leaves as interval.

    Raises Error for an id that is not there, an unknown indicator, or numbers out of range. Cost:
    O(rows log rows). Ctrl-C stops it.
    """
    period = of if isinstance(of, tuple) else (None, None)
    options: dict[str, Any] = {
        "of": None if isinstance(of, tuple) else of,
        "as_of": as_of,
        "first": period[0],
        "last": period[1],
        "mix": _parts(mix),
        "weights": list((weights or {}).items()),
        "lessons": lessons,
        "threads": threads,
    }
    raw = _core.profile(network, **options, progress=progress)
    return Profile(raw, (network, options))


def _parts(mix: Mapping[str, float] | None) -> tuple[float, float, float] | None:
    if mix is None:
        return None
    if unknown := set(mix) - set(_EVIDENCE):
        raise Error(f"a mix is of {', '.join(_EVIDENCE)}; {sorted(unknown)[0]!r} is none of them")
    proven, promising, untested = (float(mix.get(level, 0)) for level in _EVIDENCE)
    return proven, promising, untested
