# SPDX-License-Identifier: MIT
"""Pictures as inline SVG, each with a title for those who cannot see it."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from ..printable import in_lines, one_line
from .section import Bar, Bullet, Dot, Picture, Sides, Stack
from .wording import fixed

# As they stand, from left to right.
STANCES = (
    ("opposing", "against"),
    ("neutral", "neutral"),
    ("supporting", "for"),
    ("silent", "silent"),
)
_WHERE = {"opposing": ", on the left", "supporting": ", on the right"}


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
        case Sides():
            return _sides(shown)
        case Bullet():
            return _bullet(shown)


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
    said = f"{shown.name}: {'unknown' if value is None else fixed(value, 3)}"
    return said if shown.chance is None else f"{said}, by chance {fixed(shown.chance)}"


def _stack(shown: Stack) -> Safe:
    whole = sum(length for _, length, _ in shown.parts)
    parts, begin = [], 0.0
    for kind, length, _ in shown.parts if whole else ():
        end = begin + 100 * length / whole
        parts.append(_rect(kind, (begin, end)))
        begin = end
    return _svg(parts, ", ".join(f"{length:g} {name}" for _, length, name in shown.parts))


def _sides(shown: Sides) -> Safe:
    """Of one scale in all rows, so that lengths can be compared."""
    left, right, apart = shown.room
    gap = 0.03 * (left + right + apart)
    scale = 100 / (left + right + gap + apart)
    lengths = {kind: length for kind, length, _ in shown.parts}
    half = lengths.get("neutral", 0) / 2
    begins = {
        "opposing": left - half - lengths.get("opposing", 0),
        "neutral": left - half,
        "supporting": left + half,
        "without_stance": left + half + lengths.get("supporting", 0),
        "silent": left + right + gap,
    }
    parts = [
        _rect(kind, (scale * begins[kind], scale * (begins[kind] + length)))
        for kind, length, _ in shown.parts
        if length
    ]
    said = ", ".join(f"{length:g} {name}" for _, length, name in shown.parts)
    return _svg([*parts, _mark("zero", scale * left, -2, 12)], said)


def _bullet(shown: Bullet) -> Safe:
    scale = 100 / shown.most
    parts = [
        _rect("needed", (0, scale * shown.needed)),
        _rect("value", (0, scale * shown.committed), 3, 4),
    ]
    if shown.arriving is not None:
        parts.append(_mark("chance", scale * shown.arriving, -2, 12))
    return _svg(parts, shown.name)


_BULLET = (("needed", "needed"), ("value", "committed"))


def legend(cells: Sequence[object]) -> str:
    """What the colours of a column of bars mean; of stacked ones with how many there are in all rows."""
    stacks = [cell for cell in cells if isinstance(cell, Stack | Sides)]
    sides = any(isinstance(cell, Sides) for cell in cells)
    bullets = [cell for cell in cells if isinstance(cell, Bullet)]
    if not stacks and not bullets:
        return ""
    totals: dict[tuple[str, str], float] = {}
    for cell in stacks:
        for kind, length, name in cell.parts:
            totals[kind, name] = totals.get((kind, name), 0) + length
    # Where colours look alike, as in grey, it is the place that tells sides apart.
    named = [
        (kind, f"{name}{_WHERE.get(kind, '') if sides else ''} ({total:,.0f})")
        for (kind, name), total in totals.items()
    ]
    swatches = "".join(
        f'<svg aria-hidden="true" viewBox="0 0 10 10">{_rect(kind, (0, 10))}</svg>\N{NO-BREAK SPACE}{name} '
        for kind, name in (named or _BULLET)
    )
    if any(cell.arriving is not None for cell in bullets):
        mark = _mark("chance", 5, 0, 10)
        swatches += f'<svg aria-hidden="true" viewBox="0 0 10 10">{mark}</svg>\N{NO-BREAK SPACE}could arrive '
    return f'<p class="legend">{swatches}</p>'


def _svg(parts: Iterable[str], said: str) -> Safe:
    return Safe(
        f'<svg role="img" aria-label="{escape(said)}" viewBox="0 -2 100 14" preserveAspectRatio="none">'
        f"<title>{escape(said)}</title>{''.join(parts)}</svg>"
    )
