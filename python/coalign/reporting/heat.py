# SPDX-License-Identifier: MIT
"""Who wants what, as inline SVG: leaders in rows, goals in columns, like beside like as the core orders them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._core import Network
from .letters import flat, width_of
from .section import Figure
from .svg import Safe, escape
from .wording import Name, count, cut, names, share

if TYPE_CHECKING:
    from .._results.alignment import HeatCell, HeatMap

FEWEST = 2  # leaders, and goals: less is a list

# In units of the drawing, as on the map.
_WIDTH, _EDGE, _GAP = 720.0, 8.0, 6.0
_ROW, _WIDEST, _NARROWEST = 24.0, 32.0, 20.0
_NAMES = 250.0  # room for the names of leaders where there are many goals
_TALLEST = 190.0  # of the names of goals
_ROOMY, _TIGHT = 12.0, 20.0  # sizes of letters
_PART = 0.66  # of a cell, the side of the largest square; a diamond of its area just fits
_STRONG = 0.5

# Each look with what it means, in the order of the legend.
LOOKS = {
    "for": "for it",
    "for mild": "somewhat for it",
    "even": "neutral",
    "opposed mild": "somewhat against it",
    "opposed": "against it",
    "sideless": "side not known",
    "cares": "cares about it",
    "unsaid": "no answer",
}


@dataclass(frozen=True)
class _Grid:
    """Where the cells are."""

    left: float
    top: float
    wide: float
    rows: int
    columns: int

    @property
    def height(self) -> float:
        return self.top + self.rows * _ROW + _EDGE

    def middle(self, row: int, column: int) -> tuple[float, float]:
        return self.left + (column + 0.5) * self.wide, self.top + (row + 0.5) * _ROW


def heat_figure(found: HeatMap, network: Network) -> Figure | None:
    """The picture with its legend and text; nothing where there is too little to compare."""
    if min(len(found.rows), len(found.columns)) < FEWEST:
        return None
    leaders, goals = names(network, "leaders"), names(network, "goals")
    sideless = all(cell.stance.value is None for cell in found.cells)
    looks = {(cell.leader, cell.goal): look_of(cell, sideless) for cell in found.cells}
    grid = _grid(found, leaders, goals)
    said = _said(found)
    svg = (
        f'<svg role="img" class="spare{_spare(grid)}" aria-label="{escape("Who wants what: " + said)}" '
        f'viewBox="0 0 {_WIDTH:.0f} {grid.height:.0f}">{_unsaid(found, looks, grid)}'
        f"{''.join(_cells(found, looks, grid, leaders, goals))}{_rows(found, grid, leaders)}"
        f"{_columns(found, grid, goals)}</svg>"
    )
    counts = Counter(looks.values())
    counts["unsaid"] = len(found.rows) * len(found.columns) - len(found.cells)
    legend = "".join(
        f'<li><svg aria-hidden="true" viewBox="0 0 10 10">{_swatch(look)}</svg> {meaning} ({counts[look]:,})</li>'
        for look, meaning in LOOKS.items()
        if counts[look]
    )
    listed = "".join(
        f"<li><bdi>{escape(cut(goals[goal], 120))}</bdi></li>" for goal in found.columns
    )
    return Figure(
        "Who wants what",
        Safe(
            f'<figure class="heat">{svg}<ul class="legend">{legend}</ul>'
            f'<ol>{listed}</ol><figcaption dir="auto">{escape(said)}</figcaption></figure>'
        ),
    )


def look_of(cell: HeatCell, sideless: bool) -> str:
    """How a cell looks: which side, and how far."""
    stance = cell.stance.value
    if stance is None:
        return "cares" if sideless else "sideless"
    if stance == 0:
        return "even"
    side = "for" if stance > 0 else "opposed"
    return side if abs(stance) > _STRONG else f"{side} mild"


def _grid(found: HeatMap, leaders: Mapping[str, Name], goals: Mapping[str, Name]) -> _Grid:
    columns = len(found.columns)
    wide = min(_WIDEST, max(_NARROWEST, (_WIDTH - 2 * _EDGE - _NAMES) / columns))
    room = _WIDTH - 2 * _EDGE - columns * wide
    longest = max(_TIGHT * width_of(flat(leaders[key])) for key in found.rows)
    high = max(_ROOMY * width_of(f"20 {flat(goals[key])}") for key in found.columns)
    return _Grid(
        _EDGE + min(room, longest + _GAP),
        _EDGE + min(_TALLEST, max(high, 2.4 * _TIGHT)) + _GAP,
        wide,
        len(found.rows),
        columns,
    )


def _spare(grid: _Grid) -> int:
    """Where numbers stand for the names of goals, as on a phone: how high the room is that stays empty, in
    hundredths of the width."""
    return int(max(0.0, grid.top - _GAP - 2.4 * _TIGHT - _EDGE) / _WIDTH * 100)


def _fitting(name: str, size: float, room: float) -> str:
    """As much of a name as there is room for."""
    plain = flat(name)
    letters = len(plain)
    while letters > 2 and size * width_of(cut(plain, letters)) > room:
        letters = min(letters - 1, int(room / (0.4 * size)))
    return cut(plain, letters)


def _rows(found: HeatMap, grid: _Grid, leaders: Mapping[str, Name]) -> str:
    """Names of leaders beside their rows: once for a wide screen, once for a phone."""
    room = grid.left - _GAP - _EDGE
    return "".join(
        f'<g class="labels {kind}" aria-hidden="true">'
        + "".join(
            f'<text x="{grid.left - _GAP:.1f}" y="{grid.middle(row, 0)[1] + 0.36 * size:.1f}" text-anchor="end">'
            f"{escape(_fitting(leaders[key], size, room))}</text>"
            for row, key in enumerate(found.rows)
        )
        + "</g>"
        for kind, size in (("roomy", _ROOMY), ("tight", _TIGHT))
    )


def _columns(found: HeatMap, grid: _Grid, goals: Mapping[str, Name]) -> str:
    """Names of goals above their columns; on a phone numbers, in two lines where they are close."""
    room = grid.top - _GAP - _EDGE
    long, short = [], []
    for column, key in enumerate(found.columns):
        x = grid.middle(0, column)[0]
        text = _fitting(f"{column + 1} {goals[key]}", _ROOMY, room)
        at, bottom = x + 0.36 * _ROOMY, grid.top - _GAP
        long.append(
            f'<text transform="translate({at:.1f} {bottom:.1f})rotate(-90)">{escape(text)}</text>'
        )
        y = bottom - 1.2 * _TIGHT * (column % 2)
        short.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{column + 1}</text>')
    return "".join(
        f'<g class="labels {kind}" aria-hidden="true">{"".join(texts)}</g>'
        for kind, texts in (("roomy", long), ("tight", short))
    )


def _unsaid(found: HeatMap, looks: Mapping[tuple[str, str], str], grid: _Grid) -> str:
    """Cells without an answer, hatched."""
    lines = []
    x, y = 0.3 * grid.wide, 0.3 * _ROW
    for row, leader in enumerate(found.rows):
        for column, goal in enumerate(found.columns):
            if (leader, goal) in looks:
                continue
            at, level = grid.middle(row, column)
            lines.append(
                f"M{at - x:.1f} {level:.1f}l{x:.1f} {-y:.1f}m0 {2 * y:.1f}l{x:.1f} {-y:.1f}"
            )
    if not lines:
        return ""
    return f'<g class="unsaid"><title>no answer</title><path d="{"".join(lines)}"/></g>'


def _cells(
    found: HeatMap,
    looks: Mapping[tuple[str, str], str],
    grid: _Grid,
    leaders: Mapping[str, Name],
    goals: Mapping[str, Name],
) -> list[str]:
    rows = {key: place for place, key in enumerate(found.rows)}
    columns = {key: place for place, key in enumerate(found.columns)}
    largest = _PART * min(grid.wide, _ROW)
    drawn = []
    for cell in found.cells:
        look = looks[cell.leader, cell.goal]
        x, y = grid.middle(rows[cell.leader], columns[cell.goal])
        said = (
            f"{cut(leaders[cell.leader], 60)}, {cut(goals[cell.goal], 60)}: {LOOKS[look]}, "
            f"importance {share(cell.priority)}"
        )
        shape = _shape(look, x, y, max(3.0, largest * cell.priority**0.5))
        drawn.append(f'<g class="cell {look}"><title>{escape(said)}</title>{shape}</g>')
    return drawn


def _shape(look: str, x: float, y: float, side: float) -> str:
    """Of the area that importance gives: a square for, a diamond against, a circle for neither."""
    if look.startswith(("for", "cares")):
        return f'<rect x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" height="{side:.1f}"/>'
    if look.startswith("opposed"):
        half = side * 0.5**0.5
        down, up = f"{half:.1f}", f"{-half:.1f}"
        return f'<path d="M{x:.1f} {y - half:.1f}l{down} {down}l{up} {down}l{up} {up}Z"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{0.564 * side:.1f}"/>'


def _swatch(look: str) -> str:
    if look == "unsaid":
        return '<g class="unsaid"><path d="M1 5L5 1M5 9L9 5"/></g>'
    return f'<g class="cell {look}">{_shape(look, 5, 5, 6.4)}</g>'


def _said(found: HeatMap) -> str:
    """What is shown, for those who do not see it, and how to read it."""
    rows, columns = len(found.rows), len(found.columns)
    told = [
        f"{_of(rows, found.leaders_known, 'leader')} with a known agenda, by "
        f"{_of(columns, found.goals_known, 'goal')}.",
        "Those who want alike stand together.",
    ]
    if len({cell.priority for cell in found.cells}) > 1:
        told.append("The larger a mark, the more important the goal is to the leader.")
    if rows < found.leaders_known or columns < found.goals_known:
        told.append(_chosen(rows < found.leaders_known, columns < found.goals_known))
    return " ".join(told)


def _of(shown: int, known: int, what: str) -> str:
    if shown == known:
        return count(shown, what, f"{what}s")
    return f"{shown:,} of {count(known, what, f'{what}s')}"


def _chosen(leaders: bool, goals: bool) -> str:
    chosen: Sequence[str] = [
        *(["the goals that most leaders speak on"] if goals else []),
        *(["the leaders who speak on most of these goals"] if leaders else []),
    ]
    return f"Shown are {' and '.join(chosen)}."
