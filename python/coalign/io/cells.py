# SPDX-License-Identifier: MIT
"""Sheets as rows of cells, before anybody says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import FileError
from .tidy import Range

__all__ = ["MOST_COLUMNS", "BadCell", "Sheet", "bounded", "trimmed"]

MOST_COLUMNS = 16_384  # as Excel has them
_MOST_ROWS = 1 << 20
_MOST_CELLS = 20_000_000
_MOST_EMPTY, _TIMES_GIVEN = (
    2_000_000,
    200,
)  # a sheet of blanks takes memory and time, and says nothing


@dataclass(frozen=True)
class BadCell:
    """A cell that shows no value: an error, or a formula that no program has computed yet."""

    place: str
    shows: str
    is_formula: bool


@dataclass
class Sheet:
    """A sheet, and what has to be said of how it was read."""

    title: str
    rows: Iterable[Sequence[Any]]
    remark: str = ""
    merged: Sequence[Range] = ()
    first: int = 1
    """The line of the first row: 0 where a heading was put above what the sheet has."""
    hidden: bool = False


def trimmed(row: Sequence[Any]) -> Sequence[Any]:
    """A row without the blank cells at its end."""
    width = len(row)
    while width and row[width - 1] in (None, ""):
        width -= 1
    return row[:width]


def bounded(path: Path, title: str, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows of a workbook, which unpacks to far more than its size, as long as a sheet can have them."""
    cells = given = 0
    for line, row in enumerate(rows, 1):
        cells += len(row)
        kept = trimmed(row)
        given += sum(cell is not None and cell != "" for cell in kept)
        if cells > _MOST_EMPTY + _TIMES_GIVEN * given:
            raise FileError(
                f"cannot read {path}: sheet {title!r} has {cells:,} cells up to row {line:,} and fills in {given:,}: "
                "move what stands far to the right, or delete its empty columns"
            )
        if len(kept) > MOST_COLUMNS or line > _MOST_ROWS or cells > _MOST_CELLS:
            raise FileError(
                f"cannot read {path}: sheet {title!r} is too large at row {line:,}: "
                f"at most {MOST_COLUMNS:,} columns, {_MOST_ROWS:,} rows and {_MOST_CELLS:,} cells are read"
            )
        yield kept
