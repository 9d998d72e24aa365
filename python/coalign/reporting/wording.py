# SPDX-License-Identifier: MIT
"""How numbers, names and counts are said."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from .._core import Network
from ..printable import in_line, isolated
from ..results import Estimate
from .section import Bar


class Name(str):
    """A name of the user's: it may be cut where there is little room, and our own words may not."""

    __slots__ = ()


_WHY = {
    "no_agendas": "no leader has an agenda entry",
    "too_few": "it takes two leaders with a known agenda",
    "nothing_shared": "no two leaders pursue the same goal",
    "no_priority": "every priority, or every weight, is 0",
    "no_contributions": "no goal is recorded to serve another",
    "no_scale": "the number of points of the scale was not given",
    "not_asked": "it was not asked for",
    "no_ties": "no tie is recorded between those who are compared",
    "no_room": "every arrangement of the ties would be as good",
    "too_many_pairs": "it takes looking at every pair of leaders, and they are too many",
    "no_goals": "no goal is recorded that this is about",
    "no_initiatives": "no initiative is recorded that this is about",
    "no_resources": "nothing is recorded of any resource",
    "no_commitments": "nothing is recorded of what anyone commits",
    "no_needs": "nothing is recorded of what goals take",
    "no_holdings": "nothing is recorded of what leaders have",
    "no_amounts": "the amounts that it takes are unknown or 0",
    "no_lessons": "no lesson is recorded that this is about",
    "no_shares": "nothing is recorded of what was passed on",
    "no_uses": "nothing is recorded of lessons that were used",
    "no_observations": "nothing is recorded of what was measured",
    "no_terms": "nothing is recorded of the terms that leaders use",
    "no_memberships": "nobody is recorded as a member of another",
    "no_vision": "no goal is marked as vision",
    "no_targets": "no goal has the baseline and target that this compares",
    "no_dates": "nothing that this is about has a date",
    "no_variation": "all are the same",
    "no_stages": "nobody is recorded as an emerging or future leader",
    "no_chances": "a chance of success that it takes was not given",
    "leads_away": "the trend never meets the target",
    "no_gain": "nothing was gained that could last",
    "no_direction": "these ties have no direction",
    "not_stated": "what leaders want was inferred from what they do",
    "no_stances": "leaders were asked how important goals are, not whether they are for or against them",
    "no_strengths": "no tie that this is about says how strong it is",
}


JACKKNIFED = (
    "In brackets stands the 95% interval: how far the number would differ with other leaders like these. Under five "
    "leaders there is none, and none where one leader decides it all."
)


def why(reason: str | None) -> str:
    """Why a number is unknown."""
    return _WHY.get(reason or "", spaced(reason or "unknown"))


def known(estimate: Estimate, how: Callable[[float], str]) -> str:
    """A number as it is said, or that there is none."""
    if estimate.value is None:
        return "not asked" if estimate.unknown == "no_stances" else "unknown"
    return how(estimate.value)


def fixed(value: float, digits: int = 2, *, signed: bool = False) -> str:
    """A number with so many digits after the point, halves away from zero: the one rounding of all that is shown.

    The sentences of the library's core round so; Python's own formats round halves to even digits.
    """
    scaled = abs(value) * 10**digits
    if not scaled < 2**52:  # it has no more digits, or is no number
        return f"{value:{'+' * signed}z.{digits}f}"
    down = math.floor(scaled)
    steps = down + (scaled - down >= 0.5)
    minus = "-" if value < 0 and steps else "+" * signed
    return f"{minus}{steps / 10**digits:.{digits}f}"


def decimals(estimate: Estimate, digits: int = 3) -> str:
    return known(estimate, lambda value: fixed(value, digits))


def sure(estimate: Estimate, digits: int = 3) -> str:
    """A number, and in brackets its interval where it has one."""
    said = decimals(estimate, digits)
    if estimate.interval is None:
        return said
    return f"{said} ({' to '.join(map(fixed, estimate.interval))})"


PLACES = (
    "Place: which places a leader could have if other leaders like these had taken part. Two are told apart where "
    "their difference is clear of what leaving out each leader in turn does to it (95%, jackknifed)."
)


def could_have(place: Estimate) -> str:
    """The places that somebody could have; nothing where that is not known."""
    if place.interval is None:
        return ""
    low, high = (f"{round(end):,}" for end in place.interval)
    return low if low == high else f"{low} to {high}"


def measured(
    estimate: Estimate,
    name: str,
    low: float = 0,
    high: float = 1,
    chance: float | None = None,
    digits: int = 3,
) -> tuple[str, Bar]:
    """A number with its interval, and its bar, as two cells of a table."""
    return sure(estimate, digits), Bar(estimate.value, low, high, name, chance)


def percent(estimate: Estimate) -> str:
    return known(estimate, share)


_WRITTEN_OUT = 1e15
_MOST_PERCENT = 999_999


def amount(value: float | None) -> str:
    """Four digits of it, written out unless nobody could read it."""
    if value is None:
        return "an unknown amount"
    if not math.isfinite(value):
        return "more than can be written"
    if abs(value) >= _WRITTEN_OUT:
        return f"{value:.4g}"
    rounded = float(f"{value:.4g}")
    return f"{rounded:,.0f}" if abs(rounded) >= 1000 else f"{rounded:z.4g}"


def share(value: float) -> str:
    if abs(value) * 100 > _MOST_PERCENT:
        return f"{'<-' if value < 0 else '>'}{_MOST_PERCENT:,}%"
    shown = fixed(100 * value, 0)
    if shown == "0" and value > 0:
        shown = "<1"
    elif shown == "100" and value < 1:
        shown = ">99"
    return f"{shown}%"


def count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def first_of(shown: int, of: int) -> str:
    """That a table of the report has the first rows only; nothing where it has all."""
    return f": the first {shown:,} of {of:,}" if shown < of else ""


def plural(kind: str, number: int) -> str:
    return kind if number == 1 else f"{kind}s"


def between(by: str, groups: tuple[str | None, str | None], leaders: tuple[int, int]) -> str:
    """Which two groups of leaders by kind, or by something else."""

    def called(group: str | None, number: int) -> str:
        if group is None:
            return f"{number} without a {by}"
        named = plural(group, number) if by == "kind" else f"of {cut(in_line(group), 24)}"
        return f"{number} {named}"

    one, other = map(called, groups, leaders)
    return f"among {one}" if groups[0] == groups[1] else f"{one} with {other}"


def parts_of(found: object, meanings: Mapping[str, str]) -> list[tuple[object, ...]]:
    """The numbers of a result that are known, each with its bar and its evidence."""
    parts: list[tuple[str, str, Estimate]] = [
        (spaced(key), said, getattr(found, key)) for key, said in meanings.items()
    ]
    return [
        (f"{name}: {said}", *measured(one, name), one.evidence)
        for name, said, one in parts
        if one.value is not None
    ]


def spaced(word: str) -> str:
    return word.replace("_", " ")


def cut(text: str, most: int) -> str:
    """A text that may be too long, cut at a word if one ends near."""
    if len(text) <= most:
        return text
    short = text[: most - 1]
    whole = short.rpartition(" ")[0]
    return f"{(whole if len(whole) > 0.7 * most else short).rstrip(' ,;:')}…"


def ended(text: str) -> str:
    """A sentence that ends with this: "Inc." and what was cut have their full stop."""
    return text if text.endswith((".", "…")) else f"{text}."


def listed(names: Sequence[str], most: int = 5) -> str:
    shown = "; ".join(names[:most])
    return shown if len(names) <= most else f"{shown}; and {len(names) - most} more"


def names(network: Network, table: str) -> dict[str, Name]:
    """What the rows of a table are called, by id."""
    rows = getattr(network, table)
    return {
        key: Name(text if text.isascii() and text.isprintable() else isolated(in_line(text)))
        for key, name in zip(rows.ids, rows["name"], strict=True)
        for text in (name or key,)
    }


def called(network: Network) -> str:
    """What a network is called."""
    return isolated(in_line(network.name)) or "A network without a name"
