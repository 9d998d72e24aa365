# SPDX-License-Identifier: MIT
"""What changed between two dates, and a series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .section import Section, Table
from .wording import Name, count, decimals, fixed, known, listed, why

if TYPE_CHECKING:
    from .._results.whole import Change, NumberChange
    from ..results import Estimate
    from ..time import Series

_MOST = 0.0005  # smaller is said to stay


def section(
    found: Change,
    leaders: Mapping[str, Name] | None = None,
    goals: Mapping[str, Name] | None = None,
) -> Section:
    """The whole of it, by the names of leaders and goals, where these are given."""
    first, second = (date or "" for date in found.dates)
    title = f"What changed from {first} to {second}"
    return Section("change", title, findings(found, leaders, goals=goals), tables(found, goals))


def tables(found: Change, goals: Mapping[str, Name] | None = None) -> list[Table]:
    """Every number on both dates and why it changed, and the part of each goal by its id, or its name."""
    first, second = (date or "" for date in found.dates)
    called = goals or {}
    moved = [row for row in found.by_goal if abs(row.within) + abs(row.shifted) >= _MOST]
    moved.sort(key=lambda row: -abs(row.within + row.shifted))
    return [
        Table(
            "",
            ("", first, "went", "changed", "came", second),
            [
                (
                    row.name,
                    decimals(row.first),
                    *map(_step, (row.went, row.changed, row.came)),
                    decimals(row.second),
                )
                for row in found.numbers
                if row.first.value is not None or row.second.value is not None
            ],
            most=len(found.numbers),
        ),
        Table(
            "",
            ("of what changed, by goal", "its score", "its weight"),
            [
                (
                    called.get(row.goal, Name(row.goal)),
                    fixed(row.within, 3, signed=True),
                    fixed(row.shifted, 3, signed=True),
                )
                for row in moved
            ],
            most=10,
        ),
    ]


def findings(
    found: Change,
    leaders: Mapping[str, Name] | None = None,
    name: str = "",
    goals: Mapping[str, Name] | None = None,
) -> list[str]:
    """The first of the numbers that is known, perhaps by another name, and who came and went, by ids or names."""
    first, second = (date or "" for date in found.dates)
    if all(row.first == row.second == row.same_first for row in found.numbers):
        return [
            f"Nothing that this measures was recorded between {first} and {second}: every number is the same on both.",
            *_who(found, leaders or {}, goals or {}),
        ]
    sure = [row for row in found.numbers if row.changed.value is not None]
    if sure:
        told = [_stayed(found, sure[0], name), _whole(sure[0], first, second)]
    else:
        row = found.numbers[0]
        reason = row.changed.unknown or row.first.unknown or row.second.unknown or "too_few"
        told = [f"What changed among those who stayed is not known: {why(reason)}."]
    return [*told, *_who(found, leaders or {}, goals or {})]


def _who(found: Change, leaders: Mapping[str, str], goals: Mapping[str, str]) -> list[str]:
    """Who came and went."""
    came, went = ([leaders.get(one, one) for one in some] for some in (found.came, found.went))
    up, silent = (
        [goals.get(one, one) for one in some] for some in (found.goals_came, found.goals_went)
    )
    told = [
        f"{count(len(found.came), 'leader', 'leaders')} came"
        f"{': ' + listed(came) if came else ''}; {len(went)} went"
        f"{': ' + listed(went) if went else ''}."
    ]
    if found.goals_came or found.goals_went:
        told.append(
            f"Goals that came up: {listed(up) or 'none'}; that nobody speaks of any more: "
            f"{listed(silent) or 'none'}."
        )
    return told


def _stayed(found: Change, row: NumberChange, name: str) -> str:
    name = name or row.name
    change, first = float(row.changed), decimals(row.same_first)
    moves = f"{'rises' if change > 0 else 'falls'} from {first} to {decimals(row.same_second)}"
    said = f"stays at {first}" if abs(change) < _MOST else moves
    who = count(found.same, "leader", "leaders")
    if row.changed.interval is None:
        return f"Among the {who} that are there on both dates, {name} {said}."
    low, high = row.changed.interval
    chance = low < 0 < high
    begin = "This could well be chance: among" if chance else "Among"
    by = f"by {fixed(change, 3, signed=True)} (95%: {fixed(low, 3, signed=True)} to {fixed(high, 3, signed=True)})"
    return f"{begin} the {who} that are there on both dates, {name} {said}, {by}."


def _whole(row: NumberChange, first: str, second: str) -> str:
    before, after = decimals(row.first), decimals(row.second)
    if row.went.value is None or row.came.value is None:
        return f"Of all, it is {before} on {first} and {after} on {second}."
    return (
        f"Of all it goes from {before} to {after}: {_step(row.went)} because of those who "
        f"went, {_step(row.changed)} among those who stayed, {_step(row.came)} because of those who came."
    )


def _step(estimate: Estimate) -> str:
    return known(estimate, lambda value: fixed(value, 3, signed=True))


def table(found: Series) -> str:
    """A series, a line for each date; numbers that are never known are left out."""
    shown = [
        name for name, values in found.items() if any(value.value is not None for value in values)
    ]
    if not shown:
        return f"{found.measure}: nothing is known on any of the {len(found.dates)} dates."
    heads = [f"{name:>9}" for name in shown]
    lines = ["date        " + "  ".join(heads)]
    for place, date in enumerate(found.dates):
        cells = [
            f"{decimals(found[name][place]):>{len(head)}}"
            for name, head in zip(shown, heads, strict=True)
        ]
        lines.append(f"{date:<12}" + "  ".join(cells))
    return "\n".join(lines)
