# SPDX-License-Identifier: MIT
"""A section as lines for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from ..printable import one_line
from .section import Dot, Listed, Picture, Section, Table
from .wording import Name, cut

WIDTH = 88
_TEXT = 20  # a longer cell is text, as a name is
_AXIS = 25  # letters from one end of a score's axis to the other
_LEAST = 26  # letters that names have; where there are fewer, the last numbers are left out


def wrapped(text: str, first: str = "", width: int = WIDTH) -> list[str]:
    """A sentence in lines, the first of them marked."""
    lines = textwrap.wrap(
        one_line(text), width, initial_indent=first, subsequent_indent=" " * len(first)
    )
    return lines or [""]


def section(shown: Section) -> list[str]:
    """All of a section, under its title."""
    lines = [shown.title, "─" * len(shown.title), ""]
    for sentence in shown.findings:
        lines += wrapped(sentence, first="• ")
    if not shown.parts:
        return lines
    for part in (*shown.body, *shown.end):
        if isinstance(part, Table):
            lines += ["", *table(part)]
        elif isinstance(part, Listed):
            lines += ["", part.title]
            for sentence in part.sentences:
                lines += wrapped(sentence, first="  ")
        elif isinstance(part, str):
            lines += ["", *wrapped(part, first="  ")]
    return lines


def table(shown: Table) -> list[str]:
    """Numbers first, under their headings, then names and other text. Of pictures, pages show all, a terminal axes."""
    rows = shown.rows[: shown.most]
    columns = [
        (head, [_plain(row[place]) for row in rows])
        for place, head in enumerate(shown.head)
        if not any(
            isinstance(row[place], Picture) and not isinstance(row[place], Dot) for row in rows
        )
    ]
    texts = [columns[0]] + [column for column in columns[1:] if _is_text(column[1])]
    numbers = [column for column in columns[1:] if not _is_text(column[1])]
    widths = [_width(*column) for column in numbers]
    left_out = 0
    while widths and WIDTH - sum(widths) - 2 * len(widths) - 2 < _LEAST * len(texts):
        widths.pop()
        left_out += 1
    numbers = numbers[: len(widths)]
    rooms = _rooms(texts, WIDTH - sum(widths) - 2 * len(widths) - 2 * len(texts))
    lines = [*wrapped(shown.caption)] if shown.caption else []
    heads = [wrapped(head, width=width) for (head, _), width in zip(numbers, widths, strict=True)]
    if any(head for head, _ in columns):
        lines += _row(
            heads,
            widths,
            [wrapped(head, width=room) for (head, _), room in zip(texts, rooms, strict=True)],
            rooms,
            bottom=True,
        )
    for place in range(len(rows)):
        lines += _row(
            [[cells[place]] for _, cells in numbers],
            widths,
            [_within(cells[place], room) for (_, cells), room in zip(texts, rooms, strict=True)],
            rooms,
        )
    if len(shown.rows) > shown.most:
        lines.append(f"  {more(shown)}")
    if left_out:
        lines.append("  (The page has more columns.)")
    return [*lines, *(wrapped(shown.note, first="  ") if shown.note else [])]


def more(shown: Table) -> str:
    """What is said of the rows that are not shown."""
    return f"… and {len(shown.rows) - shown.most:,} more: the JSON report has them all."


class _Axis(str):
    """An axis as letters, which are as wide as they are."""

    __slots__ = ()


def _plain(cell: object) -> str:
    if isinstance(cell, Dot):
        return _axis(cell)
    return cell if isinstance(cell, Name) else str(cell)


def _axis(shown: Dot) -> _Axis:
    """A score on its axis, over its interval, over chance."""

    def at(number: float) -> int:
        part = (number - shown.low) / (shown.high - shown.low)
        return round(min(max(part, 0), 1) * (_AXIS - 1))

    letters = ["·"] * _AXIS
    if shown.score.interval is not None:
        low, high = map(at, shown.score.interval)
        letters[low : high + 1] = "─" * (high + 1 - low)
    if shown.chance is not None:
        letters[at(shown.chance)] = "|"
    letters[at(float(shown.score))] = "●"
    return _Axis("".join(letters))


def _is_text(cells: Sequence[str]) -> bool:
    return any(
        isinstance(cell, Name) or (len(cell) > _TEXT and not isinstance(cell, _Axis))
        for cell in cells
    )


def _width(head: str, cells: Sequence[str]) -> int:
    return max([*map(len, cells), *map(len, head.split()), len(head) // 2, 1])


def _rooms(texts: Sequence[tuple[str, list[str]]], width: int) -> list[int]:
    """What each column of text gets: all it takes, or an equal part of what the shorter ones leave."""
    takes = [max(map(len, (head, *cells))) for head, cells in texts]
    rooms = [0] * len(texts)
    for left, place in enumerate(sorted(range(len(texts)), key=takes.__getitem__)):
        rooms[place] = min(takes[place], (width - sum(rooms)) // (len(texts) - left))
    return rooms


def _within(cell: str, room: int) -> list[str]:
    return [cut(cell, room)] if isinstance(cell, Name) else wrapped(cell, width=room)


def _row(
    numbers: Sequence[list[str]],
    widths: Sequence[int],
    texts: Sequence[list[str]],
    rooms: Sequence[int],
    bottom: bool = False,
) -> list[str]:
    """A row in as many lines as its tallest cell; numbers stand on the first, headings on the last."""
    tall = max(len(cell) for cell in (*numbers, *texts))

    def line(cell: list[str], at: int) -> str:
        at -= tall - len(cell) if bottom else 0
        return cell[at] if 0 <= at < len(cell) else ""

    return [
        "  "
        + "  ".join(
            [f"{line(cell, at):>{width}}" for cell, width in zip(numbers, widths, strict=True)]
            + [f"{line(cell, at):<{room}}" for cell, room in zip(texts, rooms, strict=True)]
        ).rstrip()
        for at in range(tall)
    ]
