# SPDX-License-Identifier: MIT
"""Constructive dissatisfaction, intentional risk, learning from failure, outcomes, sharing knowledge."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from .. import _core
from .._core import Network
from ..errors import Error
from ..files import Progress
from ..results import Estimate, Result, Rows

__all__ = [
    "Counted",
    "Dissatisfaction",
    "DissatisfactionIndicators",
    "GoalAmbition",
    "Learning",
    "LearningIndicators",
    "Outcomes",
    "OutcomesIndicators",
    "Profile",
    "Risk",
    "RiskIndicators",
    "Sharing",
    "SharingIndicators",
    "profile",
]

DateLike = str | int | datetime.date
_EVIDENCE = ("proven", "promising", "untested")


class DissatisfactionIndicators(Result):
    """What shows constructive dissatisfaction, each 0 to 1."""

    ambition: Estimate
    acted_on: Estimate
    mix: Estimate


class GoalAmbition(Result):
    """How far a goal is, beside how far it means to go beyond best practice."""

    goal: str
    wanted: float
    progress: Estimate
    stretch: Estimate


class Dissatisfaction(Result):
    """Do leaders want more than best practice, and act on it?"""

    score: Estimate
    thin: bool
    indicators: DissatisfactionIndicators
    stretch: Estimate
    exploring: Estimate
    exploring_resources: Estimate
    by_goal: Rows[GoalAmbition]


class RiskIndicators(Result):
    """What shows intentional risk taking, each 0 to 1."""

    intentional: Estimate
    aimed: Estimate
    spread: Estimate


class Risk(Result):
    """Is what is not proven tried on purpose, for a lot, and in several places?"""

    score: Estimate
    thin: bool
    indicators: RiskIndicators


class LearningIndicators(Result):
    """What shows failure-inspired learning, each 0 to 1."""

    candour: Estimate
    recorded: Estimate
    passed_on: Estimate
    used: Estimate
    prompt: Estimate


class Learning(Result):
    """Is what did not work said, taught, passed on and built on?"""

    score: Estimate
    thin: bool
    indicators: LearningIndicators
    days_to_lesson: Estimate
    days_to_use: Estimate
    success_using: Estimate
    success_others: Estimate
    success_difference: Estimate
    none_missed: bool


class OutcomesIndicators(Result):
    """What shows outcome orientation, each 0 to 1."""

    measurable: Estimate
    connected: Estimate
    carried: Estimate
    observed: Estimate
    progress: Estimate
    decided: Estimate


class Outcomes(Result):
    """Is what is tried meant to reach the vision, and measured? ``as_of``: the day looked at from."""

    score: Estimate
    thin: bool
    indicators: OutcomesIndicators
    all_lead: bool
    as_of: str | None


class SharingIndicators(Result):
    """What shows sharing of knowledge, each 0 to 1."""

    reach: Estimate
    reciprocity: Estimate
    candid: Estimate
    common_language: Estimate
    continuity: Estimate


class Sharing(Result):
    """Do lessons reach those whom they concern, both ways, good and bad?"""

    score: Estimate
    thin: bool
    indicators: SharingIndicators
    tied_language: Estimate


class Counted(Result):
    """A row behind an indicator: ``part`` 1 counts in, 0 against; ``portion`` is how much it weighs."""

    table: str
    row: int
    ids: list[str]
    part: float
    portion: float


class Profile(Result):
    """The five qualities, each with its score, its indicators and what is given beside."""

    __slots__ = ("_asked",)

    _asked: tuple[Network, dict[str, Any]]

    dissatisfaction: Dissatisfaction
    risk: Risk
    learning: Learning
    outcomes: Outcomes
    sharing: Sharing

    def __init__(self, raw: Mapping[str, Any], asked: tuple[Network, dict[str, Any]]) -> None:
        super().__init__(raw)
        object.__setattr__(self, "_asked", asked)

    def rows(self, indicator: str, *, progress: Progress | None = None) -> Rows[Counted]:
        """The rows behind an indicator, ``"learning.used"``: what counted in and what against.

        The indicator is the sum of ``portion * part``; but ``mix``, ``spread`` and ``candid`` compare what
        the rows add up to. Raises Error for an unknown indicator, naming those there are.
        """
        network, options = self._asked
        raw = _core.profile_rows(network, indicator=indicator, **options | {"progress": progress})
        return Rows(Counted, raw)

    def __getstate__(self) -> dict[str, Any]:
        return {"values": self._values, "asked": self._asked}

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state["values"])
        object.__setattr__(self, "_asked", state["asked"])


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
    return Profile(raw, (network, options | {"progress": None}))


def _parts(mix: Mapping[str, float] | None) -> tuple[float, float, float] | None:
    if mix is None:
        return None
    if unknown := set(mix) - set(_EVIDENCE):
        raise Error(f"a mix is of {', '.join(_EVIDENCE)}; {sorted(unknown)[0]!r} is none of them")
    proven, promising, untested = (float(mix.get(level, 0)) for level in _EVIDENCE)
    return proven, promising, untested
