# SPDX-License-Identifier: MIT
"""The goals' numbers over time as inline SVG: a small picture for each goal, with its target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from .._core import Network
from ..printable import in_line
from .letters import width_of
from .section import Figure
from .svg import Safe, escape
from .wording import Name, amount, count, cut

if TYPE_CHECKING:
    from .._results.outcomes import GoalOverTime

MOST = 12
FEWEST = 2  # observations: one is no line

# In units of the drawing, which are pixels on any screen.
_WIDTH, _HEIGHT = 300.0, 150.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 8.0, 292.0, 26.0, 118.0
_LETTERS = 12.0  # as the style says
GAP = 2.5  # times the usual distance between observations: longer ones are left open


@dataclass(frozen=True)
class _Line:
    """What is drawn of a goal. Times are years with their fraction."""

    name: Name
    unit: str
    dates: Sequence[str]
    values: Sequence[float]
    target: float | None
    by: str
    began: str

    @property
    def times(self) -> list[float]:
        return list(map(year_of, self.dates))

    def said(self, value: float) -> str:
        return f"{amount(value)}{self.unit}"


def lines_figure(found: Sequence[tuple[Name, GoalOverTime]], network: Network) -> Figure | None:
    """Of goals that were observed twice and more; nothing where there is none."""
    seen = [(name, row) for name, row in found if len(row.rows) >= FEWEST]
    if not seen:
        return None
    shown = sorted(seen, key=lambda one: -len(one[1].rows))[:MOST]
    panels = "".join(_panel(_line(name, row, network)) for name, row in shown)
    return Figure(
        "How the numbers moved",
        Safe(
            f'<figure class="lines"><ul>{panels}</ul>'
            f'<figcaption dir="auto">{escape(_said(len(shown), len(seen)))}</figcaption></figure>'
        ),
    )


def year_of(date: str) -> float:
    """A year, month or day as a year with its fraction: its first day."""
    year, month, day = [*map(int, date.rsplit("-", date.count("-", 1))), 1, 1][:3]
    return year + (month - 1) / 12 + (day - 1) / 372


def end_of(date: str) -> float:
    """Its last day, near enough: what is to be met by 2027 has until the end of it."""
    return year_of(date) + (1, 1 / 12, 0)[date.count("-", 1)]


def _line(name: Name, row: GoalOverTime, network: Network) -> _Line:
    goal = network.goals[network.goals.ids.tolist().index(row.goal)]
    unit = in_line(goal["unit"] or "")
    dates, values = network.observations["date"], network.observations["value"]
    return _Line(
        name,
        f" {cut(unit, 16)}" if unit else "",
        [str(dates[place]) for place in row.rows],
        [float(values[place]) for place in row.rows],
        goal["target"],
        row.by or "",
        row.began or "",
    )


def _panel(line: _Line) -> str:
    times = line.times
    ends = [*times, *([end_of(line.by)] if line.by and line.target is not None else [])]
    levels = [*line.values, *([] if line.target is None else [line.target])]
    x, y = _scale(ends, _LEFT + 6, _RIGHT - 6), _scale(levels, _BOTTOM - 6, _TOP + 6)
    at = [(x(time), y(value)) for time, value in zip(times, line.values, strict=True)]
    parts = [f'<path class="axis" d="M{_LEFT:.0f} {_BOTTOM:.0f}H{_RIGHT:.0f}"/>']
    if line.began and ends and min(ends) < year_of(line.began) < max(ends):
        began = x(year_of(line.began))
        parts.append(
            f'<g class="began"><title>{escape(f"work on it began: {line.began}")}</title>'
            f'<path d="M{began:.1f} {_TOP:.0f}V{_BOTTOM:.0f}"/></g>'
        )
    if line.target is not None:
        level = y(line.target)
        said = f"target {line.said(line.target)}" + (f" by {line.by}" if line.by else "")
        parts.append(
            f'<g class="target"><title>{escape(said)}</title>'
            f'<path d="M{_LEFT:.0f} {level:.1f}H{_RIGHT:.0f}"/></g>'
        )
    parts.append(f'<path class="moved" d="{_path(times, at)}"/>')
    for date, value, (left, top) in zip(line.dates, line.values, at, strict=True):
        said = f"{date}: {line.said(value)}"
        parts.append(
            f'<g class="seen"><title>{escape(said)}</title><circle cx="{left:.1f}" cy="{top:.1f}" r="3"/></g>'
        )
    told = _told(line)
    return (
        f'<li><svg role="img" aria-label="{escape(f"{cut(line.name, 120)}: {told}")}" '
        f'viewBox="0 0 {_WIDTH:.0f} {_HEIGHT:.0f}">{"".join(parts)}{_labels(line, ends, at)}</svg>'
        f'<p dir="auto"><bdi>{escape(cut(line.name, 90))}</bdi>: {escape(told)}</p></li>'
    )


def _scale(values: Sequence[float], low: float, high: float) -> Callable[[float], float]:
    """From the least value to the largest; one value alone stands in the middle. Halves, since a sum may overflow."""
    least, span = min(values) / 2, max(values) / 2 - min(values) / 2

    def placed(value: float) -> float:
        return low + (high - low) * ((value / 2 - least) / span if span else 0.5)

    return placed


def _path(times: Sequence[float], at: Sequence[tuple[float, float]]) -> str:
    """A line through all, open where nothing was observed for long."""
    usual = median(later - earlier for earlier, later in pairwise(times))
    steps = [f"M{at[0][0]:.1f} {at[0][1]:.1f}"]
    for (earlier, later), (left, top) in zip(pairwise(times), at[1:], strict=True):
        steps.append(f"{'M' if later - earlier > GAP * usual else 'L'}{left:.1f} {top:.1f}")
    return "".join(steps)


def _labels(line: _Line, ends: Sequence[float], at: Sequence[tuple[float, float]]) -> str:
    """The target above, the years below: each at an end of its own. The first and last number stand at their dots."""
    last = line.by if line.target is not None and line.by and end_of(line.by) == max(ends) else ""
    texts = [
        (_LEFT, _BOTTOM + 16, "start", line.dates[0]),
        (_RIGHT, _BOTTOM + 16, "end", last or line.dates[-1]),
    ]
    if line.target is not None:
        texts.append((_LEFT, _TOP - 10, "start", f"- - target {line.said(line.target)}"))
    texts += _numbers(line, at)
    return (
        '<g class="labels" aria-hidden="true">'
        + "".join(
            f'<text x="{left:.0f}" y="{top:.0f}" text-anchor="{anchor}">{escape(text)}</text>'
            for left, top, anchor, text in texts
        )
        + "</g>"
    )


def _numbers(line: _Line, at: Sequence[tuple[float, float]]) -> list[tuple[float, float, str, str]]:
    """The last number, and the first where both have room; below a dot that is high up, where the target is named."""
    values = [(line.values[0], at[0]), (line.values[-1], at[-1])]
    texts = [(amount(value), left, top) for value, (left, top) in values]
    widths = [_LETTERS * width_of(text) for text, _, _ in texts]
    first, last = texts
    end = min(_RIGHT, last[1] + widths[1] / 2)
    shown = [(last[0], end, last[2], "end")]
    if first[1] - 6 + widths[0] + 12 < end - widths[1]:
        shown.append((first[0], first[1] - 6, first[2], "start"))
    return [
        (left, top + (_LETTERS + 7 if top < _TOP + 26 else -8), anchor, text)
        for text, left, top, anchor in shown
    ]


def _told(line: _Line) -> str:
    return (
        f"{line.said(line.values[0])} in {line.dates[0][:4]}, "
        f"{line.said(line.values[-1])} in {line.dates[-1][:4]}"
        + ("" if line.target is None else f"; the target is {line.said(line.target)}")
        + (f" by {line.by}" if line.target is not None and line.by else "")
        + "."
    )


def _said(shown: int, seen: int) -> str:
    of = (
        f"{shown} of {count(seen, 'goal', 'goals')}, those observed most"
        if shown < seen
        else count(seen, "goal", "goals")
    )
    return (
        f"{of}. A dot is an observation; the line is open where nothing was observed for long. Dashes are the "
        "target. An upright line is the day on which work on the goal began. Each goal has an axis of its own."
    )
