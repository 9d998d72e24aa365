# SPDX-License-Identifier: MIT
"""Lessons over time as inline SVG: when it was tried, how it ended, what it taught, and who heard when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .._core import Network
from ..printable import in_line, isolated
from .lines import end_of, year_of
from .section import Figure
from .svg import Safe, escape
from .wording import Name, count, cut, listed, names

if TYPE_CHECKING:
    from .._results.knowledge import Flow, LessonFlow

MOST = 12  # lessons
_YEARS = 12  # lines of years

# In units of the drawing, which are somewhat smaller than pixels on a laptop, and somewhat larger on a phone.
_WIDTH, _TALL, _EDGE = 480.0, 26.0, 10.0
_SMALL, _GROWS, _LARGEST = 3.5, 1.6, 9.0  # radius of who heard at once: one, more, at most
_ENDED = ("failed", "stopped")


@dataclass(frozen=True)
class _Row:
    """A lesson, and what is known of when."""

    name: Name
    tried: Name
    status: str
    begin: str
    end: str
    learned: str
    flow: LessonFlow | None
    heard: Mapping[str, Sequence[str]] = field(default_factory=dict)  # names of leaders by date

    @property
    def times(self) -> list[float]:
        begins = [year_of(date) for date in (self.begin, self.learned, *self.heard) if date]
        return [*begins, *([end_of(self.end)] if self.end else [])]


def timeline_figure(found: Flow, network: Network) -> Figure | None:
    """Of lessons of which any date is known; nothing where there is none."""
    known = [row for row in _rows(found, network) if row.times]
    if not known:
        return None
    known.sort(key=lambda row: min(row.times))
    shown = sorted(known, key=lambda row: -sum(map(len, row.heard.values())))[:MOST]
    shown.sort(key=lambda row: min(row.times))
    first = int(min(min(row.times) for row in shown))
    last = max(first + 1, -int(-max(max(row.times) for row in shown) // 1))
    items = "".join(_item(row, first, last) for row in shown)
    said = _said(len(shown), len(known), len(network.lessons))
    return Figure(
        "What was tried, what it taught, and who heard",
        Safe(
            f'<figure class="timeline"><p class="ends" aria-hidden="true"><bdi>{first}</bdi><bdi>{last}</bdi></p>'
            f"<ul>{items}</ul>{_legend(shown)}"
            f'<figcaption dir="auto">{escape(said)}</figcaption></figure>'
        ),
    )


def _rows(found: Flow, network: Network) -> list[_Row]:
    tried, leaders = names(network, "initiatives"), names(network, "leaders")
    flows = {row.lesson: row for row in found.by_lesson}
    place = {key: at for at, key in enumerate(network.initiatives.ids.tolist())}
    heard: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for share in network.shares:
        told = heard[share["lesson"]][share["date"] or ""]
        told.append(leaders[share["to"]])
    rows = []
    for lesson in network.lessons:
        initiative = network.initiatives[place[lesson["initiative"]]]
        dated = {date: to for date, to in sorted(heard[lesson["id"]].items()) if date}
        rows.append(
            _Row(
                Name(isolated(in_line(lesson["text"] or lesson["id"]))),
                tried[lesson["initiative"]],
                initiative["status"] or "",
                initiative["start"] or "",
                initiative["end"] or "",
                lesson["date"] or "",
                flows.get(lesson["id"]),
                dated,
            )
        )
    return rows


def _item(row: _Row, first: int, last: int) -> str:
    told = _told(row)

    def at(time: float) -> float:
        return _EDGE + (_WIDTH - 2 * _EDGE) * (time - first) / (last - first)

    middle = _TALL / 2
    step = -(-(last - first) // _YEARS)
    years = "".join(f"M{at(year):.1f} 0V{_TALL:.0f}" for year in range(first, last + 1, step))
    parts = [f'<path class="year" d="{years}"/>']
    if row.begin or row.end:
        begin = at(year_of(row.begin)) if row.begin else at(end_of(row.end)) - 2
        end = at(end_of(row.end)) if row.end else at(max(row.times))
        said = f"tried: {row.begin or 'not recorded'} to {row.end or 'not recorded'}"
        parts.append(
            f'<g class="tried"><title>{escape(said)}</title><rect x="{begin:.1f}" y="{middle - 3:.0f}" '
            f'width="{max(end - begin, 2):.1f}" height="6"/></g>'
        )
    if row.end and row.status in _ENDED:
        parts.append(_mark("cross", f"{row.status}: {row.end}", at(end_of(row.end)), middle))
    if row.learned:
        said = f"the lesson was recorded: {row.learned}"
        parts.append(_mark("learned", said, at(year_of(row.learned)), middle))
    for date, leaders in row.heard.items():
        said = f"{date}: passed on to {listed([cut(one, 40) for one in leaders])}"
        parts.append(_mark("heard", said, at(year_of(date)), middle, len(leaders)))
    return (
        f'<li><p dir="auto"><bdi>{escape(cut(row.name, 110))}</bdi> {escape(told)}</p>'
        f'<svg role="img" aria-label="{escape(f"{cut(row.name, 110)} {told}")}" '
        f'viewBox="0 0 {_WIDTH:.0f} {_TALL:.0f}">{"".join(parts)}</svg></li>'
    )


def _mark(kind: str, said: str, x: float, y: float, number: int = 1) -> str:
    if kind == "cross":
        shape = f'<path d="M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"/>'
    elif kind == "learned":
        shape = f'<path d="M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6Z"/>'
    else:
        radius = min(_SMALL + _GROWS * (number - 1) ** 0.5, _LARGEST)
        shape = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'
    return f'<g class="{kind}"><title>{escape(said)}</title>{shape}</g>'


def _told(row: _Row) -> str:
    """What the drawing shows, in words."""
    parts = [f"from “{cut(row.tried, 60)}”"]
    if row.status in _ENDED:
        parts.append(f"{row.status}{f' in {row.end}' if row.end else ''}")
    if row.learned:
        parts.append(f"recorded in {row.learned}")
    flow = row.flow
    if flow is not None and flow.concerned:
        parts.append(f"{flow.leaders_reached} of {flow.concerned:,} whom it concerns heard")
    return f"({'; '.join(parts)})"


def _legend(shown: Sequence[_Row]) -> str:
    middle = _TALL / 2
    counted = (
        (
            "tried",
            "tried, from its start to its end",
            sum(bool(row.begin or row.end) for row in shown),
        ),
        (
            "cross",
            "failed or stopped",
            sum(bool(row.end and row.status in _ENDED) for row in shown),
        ),
        ("learned", "lesson recorded", sum(bool(row.learned) for row in shown)),
        ("heard", "passed on", sum(len(to) for row in shown for to in row.heard.values())),
    )
    entries = []
    for kind, meaning, number in counted:
        shape = (
            f'<g class="tried"><rect x="1" y="{middle - 3:.0f}" width="24" height="6"/></g>'
            if kind == "tried"
            else _mark(kind, meaning, middle, middle, 4)
        )
        if number:
            box = f"0 0 {_TALL:.0f} {_TALL:.0f}"
            entries.append(
                f'<li><svg aria-hidden="true" viewBox="{box}">{shape}</svg> {meaning} ({number:,})</li>'
            )
    return f'<ul class="legend">{"".join(entries)}</ul>'


def _said(shown: int, known: int, lessons: int) -> str:
    of = (
        f"{shown} of {count(lessons, 'lesson', 'lessons')}"
        if shown < lessons
        else count(lessons, "lesson", "lessons")
    )
    told = [f"{of}, those tried first on top."]
    if shown < known:
        told.append("Shown are those passed on to most.")
    elif known < lessons:
        told.append("Of the others no date is recorded.")
    told.append("The larger a circle, the more leaders heard on that day. Upright lines are years.")
    return " ".join(told)
