# SPDX-License-Identifier: MIT
"""What changed between two dates, and a series, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .wording import count, cut, listed, why, wrapped

if TYPE_CHECKING:
    from ..over_time import Change, NumberChange, Series

__all__ = ["said", "sentences", "table"]

_MOST = 0.0005  # smaller is said to stay


def said(found: Change) -> str:
    """A change in words, and its numbers."""
    lines = []
    for sentence in sentences(found):
        lines += wrapped(sentence, first="• ")
    lines += [
        "",
        f"  {'':<28}{found.dates[0]:>10}{'went':>9}{'changed':>9}{'came':>9}{found.dates[1]:>11}",
    ]
    for row in found.numbers:
        if row.first.value is None and row.second.value is None:
            continue
        lines.append(
            f"  {cut(row.name, 27):<28}{_value(row.first):>10}{_step(row.went):>9}{_step(row.changed):>9}"
            f"{_step(row.came):>9}{_value(row.second):>11}"
        )
    moved = [row for row in found.by_goal if abs(row.within) + abs(row.shifted) >= _MOST]
    if moved:
        moved.sort(key=lambda row: -abs(row.within + row.shifted))
        lines += ["", f"  {'of what changed, by goal':<42}{'its score':>11}{'its weight':>11}"]
        lines += [
            f"  {cut(row.goal, 40):<42}{row.within:>+11.3f}{row.shifted:>+11.3f}"
            for row in moved[:10]
        ]
    return "\n".join(lines)


def sentences(found: Change) -> list[str]:
    """The first of the numbers that is known, and who came and went."""
    first, second = found.dates
    known = [row for row in found.numbers if row.changed.value is not None]
    if not known:
        row = next(iter(found.numbers))
        reason = row.changed.unknown or row.first.unknown or row.second.unknown or "too_few"
        told = [f"What changed among those who stayed is not known: {why(reason)}."]
    else:
        told = [_stayed(found, known[0]), _whole(known[0], first, second)]
    told.append(
        f"{count(len(found.came), 'leader', 'leaders')} came"
        f"{': ' + listed(found.came) if found.came else ''}; {len(found.went)} went"
        f"{': ' + listed(found.went) if found.went else ''}."
    )
    if found.goals_came or found.goals_went:
        told.append(
            f"Goals that came up: {listed(found.goals_came) or 'none'}; that nobody speaks of any more: "
            f"{listed(found.goals_went) or 'none'}."
        )
    return told


def _stayed(found: Change, row: NumberChange) -> str:
    change = row.changed.value or 0.0
    who = count(found.same, "leader", "leaders")
    verb = "stays at" if abs(change) < _MOST else f"{'rises' if change > 0 else 'falls'} from"
    ends = (
        f"{row.same_first.value:.3f}"
        if abs(change) < _MOST
        else f"{row.same_first.value:.3f} to {row.same_second.value:.3f}"
    )
    return f"Among the {who} that are there on both dates, {row.name} {verb} {ends}."


def _whole(row: NumberChange, first: str, second: str) -> str:
    if row.went.value is None or row.came.value is None:
        return f"Of all, it is {_value(row.first)} on {first} and {_value(row.second)} on {second}."
    return (
        f"Of all it goes from {_value(row.first)} to {_value(row.second)}: {row.went.value:+.3f} because of those who "
        f"went, {row.changed.value:+.3f} among those who stayed, {row.came.value:+.3f} because of those who came."
    )


def table(found: Series) -> str:
    """A series, a line for each date; numbers that are never known are left out."""
    shown = [
        name for name, values in found.items() if any(value.unknown is None for value in values)
    ]
    if not shown:
        return f"{found.measure}: nothing is known on any of the {len(found.dates)} dates."
    wide = [max(len(name), 9) for name in shown]
    lines = [
        "date        "
        + "  ".join(f"{name:>{size}}" for name, size in zip(shown, wide, strict=True))
    ]
    for place, date in enumerate(found.dates):
        cells = [
            f"{'?' if found[name][place].value is None else format(found[name][place].value, '.3f'):>{size}}"
            for name, size in zip(shown, wide, strict=True)
        ]
        lines.append(f"{date:<12}" + "  ".join(cells))
    return "\n".join(lines)


def _value(estimate: object) -> str:
    value = getattr(estimate, "value", None)
    return "?" if value is None else f"{value:.3f}"


def _step(estimate: object) -> str:
    value = getattr(estimate, "value", None)
    return "?" if value is None else f"{value:+.3f}"
