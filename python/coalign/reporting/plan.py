# SPDX-License-Identifier: MIT
"""The theory of change as inline SVG, from what is tried, over goals, to the vision. The core has the places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._core import Network
from .letters import flat, width_of
from .section import Figure
from .svg import Safe, escape
from .wording import Name, count, cut, names

if TYPE_CHECKING:
    from .._results.outcomes import Plan, TheoryOfChange

MOST = 12  # columns

# In units of the drawing, as on the map.
_WIDTH, _EDGE = 720.0, 8.0
_TALL, _PITCH = 36.0, 46.0  # of a box, and from one to the next
_BETWEEN = 48.0  # columns
_ROOMY, _TIGHT = 12.0, 22.0  # sizes of letters
_NARROW = 80.0  # a box that is narrower has its number alone

# Each look with what it means, in the order of the legend.
LOOKS = {
    "tried": "active initiative",
    "planned": "planned",
    "ended": "failed or stopped",
    "goal": "goal",
    "vision": "vision",
    "hangs": "goal that depends on one thing",
}


@dataclass(frozen=True)
class _Box:
    """One on the drawing."""

    number: int
    name: Name
    look: str
    funded: bool
    x: float
    y: float
    wide: float

    @property
    def said(self) -> str:
        return f"{cut(self.name, 120)}: {LOOKS[self.look]}{', funded' if self.funded else ''}"


def plan_figure(drawn: Plan, found: TheoryOfChange, network: Network) -> Figure | None:
    """The drawing with its legend and text; nothing where nothing leads anywhere, or by too long a way."""
    if not drawn.arcs or drawn.columns > MOST:
        return None
    boxes = _boxes(drawn, found, network)
    height = max(box.y for box in boxes) + _TALL / 2 + _EDGE
    said = _said(drawn, any(box.look == "vision" for box in boxes))
    arcs = "".join(_arc(boxes[arc.begin], boxes[arc.end], arc.strength) for arc in drawn.arcs)
    svg = (
        f'<svg role="img" aria-label="{escape("What leads to the vision: " + said)}" '
        f'viewBox="0 0 {_WIDTH:.0f} {height:.0f}">{arcs}{"".join(map(_drawn, boxes))}{_labels(boxes)}</svg>'
    )
    listed = "".join(f"<li><bdi>{escape(cut(box.name, 120))}</bdi></li>" for box in boxes)
    return Figure(
        "What leads to the vision",
        Safe(
            f'<figure class="plan">{svg}{_legend(boxes)}<ol>{listed}</ol>'
            f'<figcaption dir="auto">{escape(said)}</figcaption></figure>'
        ),
    )


def _boxes(drawn: Plan, found: TheoryOfChange, network: Network) -> list[_Box]:
    tried, wanted = names(network, "initiatives"), names(network, "goals")
    initiatives = {row.initiative: row for row in found.by_initiative}
    goals = {row.goal: row for row in found.by_goal}
    rows = Counter(box.column for box in drawn.boxes)
    between = min(_BETWEEN, 240 / drawn.columns)
    wide = (_WIDTH - 2 * _EDGE - between * (drawn.columns - 1)) / drawn.columns
    middle = _EDGE + (_TALL + _PITCH * (max(rows.values()) - 1)) / 2
    made = []
    for number, box in enumerate(drawn.boxes, start=1):
        if box.initiative is not None:
            row = initiatives[box.initiative]
            look = "tried" if row.active else "planned" if row.status == "planned" else "ended"
            name, funded = tried[box.initiative], row.funded is True
        else:
            goal = goals[box.goal or ""]
            alone = goal.only_goal or goal.only_initiative
            look = "vision" if goal.vision else "hangs" if alone else "goal"
            name, funded = wanted[box.goal or ""], False
        level = middle + _PITCH * (box.row - (rows[box.column] - 1) / 2)
        left = _EDGE + box.column * (wide + between)
        made.append(_Box(number, name, look, funded, left, level, wide))
    return made


def _arc(one: _Box, other: _Box, strength: float) -> str:
    begin, end = one.x + one.wide, other.x
    bend = (end - begin) / 2
    said = f"{cut(one.name, 60)} leads to {cut(other.name, 60)}"
    return (
        f'<g class="leads"><title>{escape(said)}</title><path stroke-width="{0.8 + 2.2 * strength:.1f}" '
        f'd="M{begin:.1f} {one.y:.1f}C{begin + bend:.1f} {one.y:.1f} {end - bend:.1f} {other.y:.1f} '
        f'{end:.1f} {other.y:.1f}"/></g>'
    )


def _drawn(box: _Box) -> str:
    dot = f'<circle cx="{box.x + box.wide - 6:.1f}" cy="{box.y - _TALL / 2 + 6:.1f}" r="3"/>'
    return (
        f'<g class="box {box.look}"><title>{escape(box.said)}</title><rect x="{box.x:.1f}" '
        f'y="{box.y - _TALL / 2:.1f}" width="{box.wide:.1f}" height="{_TALL:.0f}" rx="4"/>'
        f"{dot if box.funded else ''}</g>"
    )


def _labels(boxes: Sequence[_Box]) -> str:
    """Names in two lines on a wide screen, numbers on a phone; the list below has both."""
    long, short = [], []
    for box in boxes:
        lines = _lines(box)
        for place, line in enumerate(lines):
            y = box.y + 0.36 * _ROOMY + (place - (len(lines) - 1) / 2) * 1.15 * _ROOMY
            long.append(f'<text x="{box.x + 6:.1f}" y="{y:.1f}">{escape(line)}</text>')
        middle, y = box.x + box.wide / 2, box.y + 0.36 * _TIGHT
        short.append(f'<text x="{middle:.1f}" y="{y:.1f}" text-anchor="middle">{box.number}</text>')
    return "".join(
        f'<g class="labels {kind}" aria-hidden="true">{"".join(texts)}</g>'
        for kind, texts in (("roomy", long), ("tight", short))
    )


def _lines(box: _Box) -> list[str]:
    """As many words as two lines hold."""
    if box.wide < _NARROW:
        return [str(box.number)]
    room = (box.wide - 20) / _ROOMY
    words = f"{box.number} {flat(box.name)[:200]}".split()
    first = ""
    while words and width_of(f"{first} {words[0]}".strip()) <= room:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    if not rest:
        return [first]
    letters = len(rest)
    while letters > 2 and width_of(cut(rest, letters)) > room:
        letters = min(letters - 1, int(room / 0.4))
    return [first, cut(rest, letters)]


def _legend(boxes: Sequence[_Box]) -> str:
    counts = Counter(box.look for box in boxes)
    entries = [
        f'<li><svg aria-hidden="true" viewBox="0 0 16 10"><g class="box {look}">'
        f'<rect x="1" y="1" width="14" height="8" rx="2"/></g></svg> {meaning} ({counts[look]:,})</li>'
        for look, meaning in LOOKS.items()
        if counts[look]
    ]
    funded = sum(box.funded for box in boxes)
    if funded:
        entries.append(
            '<li><svg aria-hidden="true" viewBox="0 0 10 10"><g class="box tried">'
            '<circle cx="5" cy="5" r="3"/></g></svg> '
            f"funded ({funded:,})</li>"
        )
    return f'<ul class="legend">{"".join(entries)}</ul>'


def _said(drawn: Plan, vision: bool) -> str:
    """What is shown, for those who do not see it, and how to read it."""
    shown: Mapping[bool, int] = Counter(box.initiative is not None for box in drawn.boxes)
    initiatives = _of(shown[True], drawn.initiatives, "initiative")
    goals = _of(shown[False], drawn.goals, "goal")
    end = ", the vision at the end" if vision else ""
    told = [
        f"{initiatives} on the left, {goals} to the right of what serves them{end}.",
        "A line joins what is recorded to lead to another; wider: a stronger contribution.",
    ]
    if shown[True] < drawn.initiatives or shown[False] < drawn.goals:
        told.append("Shown are active initiatives first, and the goals that most leads to or from.")
    return " ".join(told)


def _of(shown: int, known: int, what: str) -> str:
    if shown == known:
        return count(shown, what, f"{what}s")
    return f"{shown:,} of {count(known, what, f'{what}s')}"
