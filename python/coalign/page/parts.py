# SPDX-License-Identifier: MIT
"""The small parts of a page: escaped text, tables, and bars as inline SVG."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..printable import in_lines

__all__ = [
    "Bar",
    "Safe",
    "bar",
    "element",
    "escape",
    "known",
    "legend",
    "listed",
    "more",
    "stack",
    "table",
    "verdict",
]

_LONGEST = 120
_TEXT = 40


class Safe(str):
    """Markup that this package made. Everything else is escaped."""

    __slots__ = ()


class Bar(NamedTuple):
    """A part of a stacked bar: its colour class, its length, and its name for those who cannot see it."""

    kind: str
    length: float
    name: str


def escape(text: object) -> str:
    """Text as it stands, whatever letters it has."""
    return html.escape(in_lines(str(text)))


def element(tag: str, content: object, kind: str = "") -> Safe:
    """An element with one content. Text is kept apart from the direction of what surrounds it."""
    inner = content if isinstance(content, Safe) else escape(content)
    named = f' class="{kind}"' if kind else ""
    return Safe(f'<{tag}{named} dir="auto">{inner}</{tag}>')


def named(name: str) -> Safe:
    """A name of the user's; one that is too long for a table is cut, and whole on pointing at it."""
    if len(name) <= _LONGEST:
        return Safe(f"<bdi>{escape(name)}</bdi>")
    return Safe(f'<bdi title="{escape(name[:2000])}">{escape(name[:_LONGEST])}…</bdi>')


def listed(sentences: Iterable[str], kind: str = "") -> str:
    """Sentences, one under the other."""
    items = "".join(element("li", sentence) for sentence in sentences)
    return f'<ul class="{kind}">{items}</ul>' if kind else f"<ul>{items}</ul>"


def table(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[object]], more: str = ""
) -> str:
    """A table whose first column names the row. Where there are more rows than it shows, `more` says so."""
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    lines = []
    for first, *rest in rows:
        cells = "".join(_cell(cell) for cell in rest)
        lines.append(f'<tr><th scope="row">{named(str(first))}</th>{cells}</tr>')
    note = element("p", more, "more") if more else ""
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>{note}"
    )


def more(rows: int, shown: int) -> str:
    """What stands below a table that shows only so many of its rows."""
    return f"… and {rows - shown:,} more: the JSON report has them all." if rows > shown else ""


def known(estimate: Mapping[str, Any], how: Callable[[float], str]) -> str:
    """A number as it is said, or a question mark."""
    return "?" if estimate["value"] is None else how(estimate["value"])


def _cell(cell: object) -> str:
    """Text that would be a long thin column where the table is narrow is marked."""
    if isinstance(cell, Safe):
        return f"<td>{cell}</td>"
    long = ' class="text"' if len(str(cell)) > _TEXT else ""
    return f"<td{long}>{escape(cell)}</td>"


def bar(
    value: float | None, low: float, high: float, name: str, chance: float | None = None
) -> Safe:
    """A bar from 0 to `value` on a scale from `low` to `high`; a mark stands where chance alone would be."""

    def at(number: float) -> float:
        return 100 * (min(max(number, low), high) - low) / (high - low)

    parts = ['<rect class="track" width="100" height="10"/>']
    if value is not None:
        begin, end = sorted((at(0), at(value)))
        way = "against" if value < 0 else "value"
        parts.append(f'<rect class="{way}" x="{begin:.2f}" width="{end - begin:.2f}" height="10"/>')
    parts.append(f'<path class="zero" d="M{at(0):.2f} 0V10"/>' if low < 0 else "")
    if chance is not None:
        parts.append(f'<path class="chance" d="M{at(chance):.2f} -2V12"/>')
    said = f"{name}: {'unknown' if value is None else f'{value:.3f}'}"
    said += "" if chance is None else f", by chance {chance:.2f}"
    return _svg(parts, said)


def stack(bars: Sequence[Bar]) -> Safe:
    """Lengths side by side, as portions of their sum."""
    whole = sum(part.length for part in bars)
    parts, begin = [], 0.0
    for part in bars if whole else ():
        width = 100 * part.length / whole
        parts.append(f'<rect class="{part.kind}" x="{begin:.2f}" width="{width:.2f}" height="10"/>')
        begin += width
    return _svg(parts, ", ".join(f"{part.length:g} {part.name}" for part in bars))


def legend(kinds: Iterable[tuple[str, str]]) -> str:
    """What the colours of stacked bars mean."""
    swatches = "".join(
        f'<svg aria-hidden="true" viewBox="0 0 10 10"><rect class="{kind}" width="10" height="10"/></svg> {name} '
        for kind, name in kinds
    )
    return f'<p class="legend">{swatches}</p>'


def verdict(value: float | None, digits: int = 3) -> str:
    """A number, or that there is none."""
    return "unknown" if value is None else f"{value:.{digits}f}"


def _svg(parts: Iterable[str], said: str) -> Safe:
    return Safe(
        f'<svg role="img" aria-label="{escape(said)}" viewBox="0 -2 100 14" preserveAspectRatio="none">'
        f"<title>{escape(said)}</title>{''.join(parts)}</svg>"
    )
