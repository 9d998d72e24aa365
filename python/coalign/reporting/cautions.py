# SPDX-License-Identifier: MIT
"""What a reader of ties has to know that the ties do not say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..printable import in_line, isolated
from .wording import count, listed

if TYPE_CHECKING:
    from ..reports import Report


def of_ties(report: Report) -> list[str]:
    """Which ties count that perhaps should not, and whose are perhaps missing."""
    return [*_friendly(report), *of_answers(report)]


def of_answers(report: Report) -> list[str]:
    """The same where types of tie say what they mean."""
    return [*_ended(report), *_named_nobody(report)]


def types_of(ids: Iterable[str]) -> list[str]:
    """What types of tie are called: they have no name but their id."""
    return [isolated(in_line(one)) for one in ids]


def without_ties(report: Report) -> tuple[str, ...]:
    """Why nothing can be said of ties, and the tables that would tell."""
    leaders = len(report.network.leaders)
    if leaders < 2:
        known = "One leader is" if leaders else "No leader is"
        return f"{known} recorded: ties take two.", "leaders", "ties"
    return "No tie between leaders is recorded.", "ties"


def directed(report: Report) -> bool:
    """Whether any tie has a direction."""
    return bool(report.structure.cohesion.reciprocity.unknown != "no_direction")


def _friendly(report: Report) -> list[str]:
    types = report.network.tie_types.ids
    if len(types) < 2:
        return []
    return [
        f"Whether a tie is friendly: all types count alike ({listed(types_of(types))}). Take out types that mean "
        "rejection or rivalry before you read who connects."
    ]


def _ended(report: Report) -> list[str]:
    """Ties that ended count as well, unless one day is looked at."""
    ties, period = report.network.ties, report.looked_at
    if period.at:
        return []
    ended = sum(until is not None for until in ties["until"])
    if not ended:
        return []
    return [
        f"Which ties hold on the same day: {ended:,} of {count(len(ties), 'tie has', 'ties have')} a last day, and all "
        "count together. --at DATE looks at one day."
    ]


def _named_nobody(report: Report) -> list[str]:
    """Leaders from whom no tie runs perhaps did not answer; nothing else tells."""
    network = report.network
    if not directed(report) or any(network.leaders["response"]):
        return []
    ties = network.ties
    quiet = set(ties["to"].tolist()) - set(ties["from"].tolist())
    if not quiet:
        return []
    return [
        f"Who answered: ties only arrive at {count(len(quiet), 'leader', 'leaders')}. If they were asked and did not "
        "answer, record that (leaders: response): their silence then counts nowhere."
    ]
