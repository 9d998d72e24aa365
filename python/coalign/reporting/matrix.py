# SPDX-License-Identifier: MIT
"""Which groups align, as inline SVG: a cell for each two groups, in grey where it cannot be told from all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..printable import in_line
from ..results import Estimate
from .letters import flat, width_of
from .section import Figure
from .svg import Safe, escape
from .wording import count, cut, fixed, sure

if TYPE_CHECKING:
    from .._results.alignment import Agendas, SectorPair

FEWEST, MOST = 2, 8  # groups

# In units of the drawing, as on the map.
_WIDTH, _EDGE, _GAP = 720.0, 8.0, 8.0
_ROW, _WIDEST = 46.0, 64.0
_NAMES = 220.0
_ROOMY, _TIGHT = 12.0, 20.0  # sizes of letters

# Each look with what it means, in the order of the legend.
LOOKS = {
    "for mild": "more than all together",
    "opposed mild": "less than all together",
    "alike": "cannot be told from all together",
    "unsaid": "not known",
}
Groups = Mapping[tuple[str, str], "SectorPair"]


def matrix_figure(found: Agendas) -> Figure | None:
    """Of sectors; nothing where there are fewer than two, or nothing is known of them."""
    pairs: Groups = {(row.sectors[0] or "", row.sectors[1] or ""): row for row in found.by_sector}
    counts = {one: row.leaders[0] for (one, other), row in pairs.items() if one == other}
    order = sorted(counts, key=lambda one: (-counts[one], one))
    shown = order[:MOST]
    if len(shown) < FEWEST or all(row.score.value is None for row in pairs.values()):
        return None
    left = (
        _EDGE
        + _GAP
        + min(_NAMES, max(_TIGHT * width_of(f"10 {_named(one, 99)} (9)") for one in shown))
    )
    wide = min(_WIDEST, (_WIDTH - left - _EDGE) / len(shown))
    top = _EDGE + 1.3 * _TIGHT
    height = top + _ROW * len(shown) + _EDGE
    looks: Counter[str] = Counter()
    cells = []
    for row, one in enumerate(shown):
        for column, other in enumerate(shown[: row + 1]):
            pair = pairs.get((one, other)) or pairs[other, one]
            look = _look(pair.score, found.score)
            looks[look] += 1
            said = (
                f"{_named(one, 60)} and {_named(other, 60)}"
                if row != column
                else f"within {_named(one, 60)}"
            )
            about = f"{said}: {sure(pair.score)}, {count(pair.score.evidence, 'entry', 'entries')}; {LOOKS[look]}"
            cells.append(
                _cell(left + column * wide, top + row * _ROW, wide, look, about, pair.score)
            )
    said = _said(len(shown), len(order), found, looks.total() - looks["unsaid"])
    svg = (
        f'<svg role="img" aria-label="{escape("Which sectors align: " + said)}" '
        f'viewBox="0 0 {_WIDTH:.0f} {height:.0f}">{"".join(cells)}{_labels(shown, counts, left, top, wide)}</svg>'
    )
    legend = "".join(
        f'<li><svg aria-hidden="true" viewBox="0 0 10 10">{_rect(look, 0.5, 0.5, 9, 9)}'
        f'<g class="cell {look}">{_sign(look, 5, 5, 2.5)}</g></svg> '
        f"{meaning} ({looks[look]})</li>"
        for look, meaning in LOOKS.items()
        if looks[look]
    )
    return Figure(
        "Which sectors align",
        Safe(
            f'<figure class="heat">{svg}<ul class="legend">{legend}</ul>'
            f'<figcaption dir="auto">{escape(said)}</figcaption></figure>'
        ),
    )


def _named(sector: str, letters: int) -> str:
    return cut(flat(in_line(sector)), letters) or "no sector recorded"


def _look(score: Estimate, whole: Estimate) -> str:
    """Only an interval beside the number of all tells a cell from it."""
    if score.value is None:
        return "unsaid"
    if score.interval is None or whole.value is None:
        return "alike"
    low, high = score.interval
    return "for mild" if low > whole.value else "opposed mild" if high < whole.value else "alike"


def _cell(x: float, y: float, wide: float, look: str, said: str, score: Estimate) -> str:
    value = "–" if score.value is None else fixed(score.value)
    middle = x + wide / 2
    texts = (
        f'<text class="roomy" x="{middle:.1f}" y="{y + 19:.1f}" text-anchor="middle">{value}</text>'
        f'<text class="roomy few" x="{middle:.1f}" y="{y + 35:.1f}" text-anchor="middle">n={score.evidence:,}</text>'
        f'<text class="tight" x="{middle:.1f}" y="{y + 30:.1f}" text-anchor="middle">{value}</text>'
    )
    return (
        f'<g class="cell {look}"><title>{escape(said)}</title>{_rect("", x + 1, y + 1, wide - 2, _ROW - 2)}'
        f"{_sign(look, x + wide - 9, y + 8, 4)}"
        f'<g class="numbers" aria-hidden="true">{texts}</g></g>'
    )


def _sign(look: str, x: float, y: float, half: float) -> str:
    """Points up for more and down for less, so that they are told apart in grey too."""
    if look not in ("for mild", "opposed mild"):
        return ""
    up = half if look == "for mild" else -half
    return f'<path class="sign" d="M{x - half:.1f} {y + up:.1f}h{2 * half:.1f}L{x:.1f} {y - up:.1f}Z"/>'


def _rect(look: str, x: float, y: float, wide: float, tall: float) -> str:
    kind = f' class="cell {look}"' if look else ""
    return f'<rect{kind} x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}"/>'


def _labels(
    shown: Sequence[str], counts: Mapping[str, int], left: float, top: float, wide: float
) -> str:
    """Groups beside their rows with a number each, and the numbers above columns."""
    parts = []
    for kind, size in (("roomy", _ROOMY), ("tight", _TIGHT)):
        texts = []
        for row, one in enumerate(shown):
            y = top + (row + 0.5) * _ROW + 0.36 * size
            name = f"{row + 1} {_fitting(one, counts[one], size, left - _GAP - _EDGE)}"
            texts.append(
                f'<text x="{left - _GAP:.1f}" y="{y:.1f}" text-anchor="end">{escape(name)}</text>'
            )
            x = left + (row + 0.5) * wide
            texts.append(
                f'<text x="{x:.1f}" y="{top - 6:.1f}" text-anchor="middle">{row + 1}</text>'
            )
        parts.append(f'<g class="labels {kind}" aria-hidden="true">{"".join(texts)}</g>')
    return "".join(parts)


def _fitting(sector: str, leaders: int, size: float, room: float) -> str:
    """As much of a name as there is room for beside its number, and how many leaders it has where that fits too."""
    whole = f"{_named(sector, 99)} ({leaders:,})"
    free = room - size * width_of("10 ")
    if size * width_of(whole) <= free:
        return whole
    letters = len(_named(sector, 99))
    while letters > 2 and size * width_of(_named(sector, letters)) > free:
        letters -= 1
    return _named(sector, letters)


def _said(shown: int, known: int, found: Agendas, cells: int) -> str:
    of = (
        f"{shown} of {count(known, 'sector', 'sectors')}, those with most leaders"
        if shown < known
        else count(known, "sector", "sectors")
    )
    return (
        f"{of}. Each cell says how far two sectors align, from -1 to 1, and where there is room n, how many entries "
        f"that is based on. All together align at {sure(found.score, 2)}. A cell has a colour only where its 95% "
        f"interval lies above or below that number. Of {count(cells, 'cell', 'cells')}, chance alone would colour "
        f"about {round(cells / 20)}."
    )
