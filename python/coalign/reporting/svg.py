# SPDX-License-Identifier: MIT
"""Pictures as inline SVG, each with a title for those who cannot see it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..printable import in_lines, one_line
from .section import Bar, Dot, Picture, Stack

STANCES = (
    ("supporting", "for"),
    ("neutral", "neutral"),
    ("opposing", "against"),
    ("silent", "silent"),
)


class Safe(str):
    """Markup that this package made. Everything else is escaped."""

    __slots__ = ()


def escape(text: object) -> str:
    """Text as it stands, whatever letters it has."""
    return html.escape(in_lines(one_line(str(text))))


def picture(shown: Picture) -> Safe:
    """Any of them."""
    match shown:
        case Bar():
            return _bar(shown)
        case Dot():
            return _dot(shown)
        case Stack():
            return _stack(shown)


def _at(number: float, low: float, high: float) -> float:
    """Where a number is on an axis of 100."""
    return 100 * (min(max(number, low), high) - low) / (high - low)


def _rect(kind: str, ends: Iterable[float], top: int = 0, height: int = 10) -> str:
    begin, end = ends
    y = f' y="{top}"' if top else ""
    return f'<rect class="{kind}" x="{begin:.2f}"{y} width="{end - begin:z.2f}" height="{height}"/>'


def _mark(kind: str, x: float, low: int, high: int) -> str:
    return f'<path class="{kind}" d="M{x:.2f} {low}V{high}"/>'


def _bar(shown: Bar) -> Safe:
    low, high, value = shown.low, shown.high, shown.value
    parts = ['<rect class="track" width="100" height="10"/>']
    if value is not None:
        ends = sorted((_at(0, low, high), _at(value, low, high)))
        parts.append(_rect("against" if value < 0 else "value", ends))
    if low < 0:
        parts.append(_mark("zero", _at(0, low, high), 0, 10))
    return _svg([*parts, *_chance(shown)], _title(shown, value))


def _dot(shown: Dot) -> Safe:
    low, high, value = shown.low, shown.high, float(shown.score)
    parts = [_rect("track", (0, 100), 3, 4)]
    if shown.score.interval is not None:
        ends = [_at(end, low, high) for end in shown.score.interval]
        parts.append(_rect("interval", ends, 4, 2))
    at = _at(value, low, high)
    parts.append(_rect("value", (max(at - 1, 0), min(at + 1, 100))))
    return _svg([*parts, *_chance(shown)], _title(shown, value))


def _chance(shown: Bar | Dot) -> list[str]:
    if shown.chance is None:
        return []
    return [_mark("chance", _at(shown.chance, shown.low, shown.high), -2, 12)]


def _title(shown: Bar | Dot, value: float | None) -> str:
    said = f"{shown.name}: {'unknown' if value is None else f'{value:z.3f}'}"
    return said if shown.chance is None else f"{said}, by chance {shown.chance:z.2f}"


def _stack(shown: Stack) -> Safe:
    whole = sum(length for _, length, _ in shown.parts)
    parts, begin = [], 0.0
    for kind, length, _ in shown.parts if whole else ():
        end = begin + 100 * length / whole
        parts.append(_rect(kind, (begin, end)))
        begin = end
    return _svg(parts, ", ".join(f"{length:g} {name}" for _, length, name in shown.parts))


def legend(shown: Stack) -> str:
    """What the colours of a stacked bar mean."""
    swatches = "".join(
        f'<svg aria-hidden="true" viewBox="0 0 10 10"><rect class="{kind}" width="10" height="10"/></svg> {name} '
        for kind, _, name in shown.parts
    )
    return f'<p class="legend">{swatches}</p>'


def _svg(parts: Iterable[str], said: str) -> Safe:
    return Safe(
        f'<svg role="img" aria-label="{escape(said)}" viewBox="0 -2 100 14" preserveAspectRatio="none">'
        f"<title>{escape(said)}</title>{''.join(parts)}</svg>"
    )
