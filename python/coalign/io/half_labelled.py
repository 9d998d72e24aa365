# SPDX-License-Identifier: MIT
"""Matrices with names on one side only, and lists of ties without headings: what is missing is put there.

What could be something else as well stays as it is: the diagonal of such a matrix is blank or 0, and in such a list
some name stands on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from .values import is_missing

__all__ = ["labelled"]

Rows = list[Sequence[Any]]
_NUMBER = re.compile(r"\s*\d+(?:[.,]\d+)?\s*\Z")
_MOST = 2_000  # leaders of a matrix that somebody wrote down


def labelled(rows: Rows) -> tuple[Rows, int, str]:
    """The rows with all their names, the line of the first of them, and what is to be said of it."""
    first = next((row for row in rows if any(not _blank(cell) for cell in row)), ())
    if len(first) < 2 or (len(first) > 3 and len(rows) > _MOST):
        return rows, 1, ""
    filled = [place for place, row in enumerate(rows) if any(not _blank(cell) for cell in row)]
    if len(filled) < 3:
        return rows, 1, ""
    kept: Rows = [rows[place] for place in filled]
    for said, made in _KINDS:
        heading = made(kept)
        if heading is not None:
            return [heading, *rows], 0, said
    names = _of_columns(kept)
    if names is not None:
        rows = [list(row) for row in rows]
        rows[filled[0]] = ["", *rows[filled[0]]]
        for place, name in zip(filled[1:], names, strict=True):
            rows[place] = [name, *rows[place]]
        return rows, 1, "the matrix has no names before its rows: taken in the order of its columns"
    return rows, 1, ""


def _blank(cell: Any) -> bool:
    return is_missing(cell) or (isinstance(cell, str) and not cell.strip())


def _is_number(cell: Any) -> bool:
    if isinstance(cell, str):
        return bool(_NUMBER.match(cell))
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _is_name(cell: Any) -> bool:
    return isinstance(cell, str) and not _blank(cell) and not _is_number(cell)


def _is_square(cells: Sequence[Sequence[Any]]) -> bool:
    """Whether rows hold numbers, as many as there are rows, with nothing on the diagonal and something beside it."""
    size = len(cells)
    if not 3 <= size <= _MOST or max(map(len, cells)) != size:
        return False
    if not all(_blank(cell) or _is_number(cell) for row in cells for cell in row):
        return False
    diagonal = [row[i] for i, row in enumerate(cells) if i < len(row)]
    return not any(map(_counts, diagonal)) and any(_counts(cell) for row in cells for cell in row)


def _counts(cell: Any) -> bool:
    return not _blank(cell) and float(str(cell).replace(",", ".")) != 0


def _of_columns(rows: Rows) -> list[Any] | None:
    """The names above a matrix that has none before its rows."""
    names = list(rows[0])
    if len(rows) != len(names) + 1 or not all(map(_is_name, names)) or len(set(names)) < len(names):
        return None
    return names if _is_square(rows[1:]) else None


def _of_rows(rows: Rows) -> Sequence[Any] | None:
    """The headings of a matrix that has names before its rows only."""
    names = [row[0] for row in rows]
    if not all(map(_is_name, names)) or len(set(names)) < len(names):
        return None
    return ["", *names] if _is_square([row[1:] for row in rows]) else None


def _of_list(rows: Rows) -> Sequence[Any] | None:
    """The headings of a list of ties that has none."""
    width = max(map(len, rows))
    if width not in (2, 3) or not all(
        len(row) >= 2 and all(map(_is_name, row[:2])) and all(map(_is_number, row[2:]))
        for row in rows
    ):
        return None
    ends = [{row[end] for row in rows} for end in (0, 1)]
    again = {name for row in rows[1:] for name in row[:2]}
    if not ends[0] & ends[1] or not again & set(rows[0][:2]):
        return None
    return ["From", "To", "Strength"][:width]


_KINDS: tuple[tuple[str, Callable[[Rows], Sequence[Any] | None]], ...] = (
    ("the matrix has no headings: its columns are taken in the order of its rows", _of_rows),
    ("the list has no headings: taken as From, To and Strength", _of_list),
)
