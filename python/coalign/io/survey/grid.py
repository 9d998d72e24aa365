# SPDX-License-Identifier: MIT
"""A sheet or a frame as headings and rows, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ...errors import Error
from ..cells import BadCell, Sheet
from ..frames import array_of, columns_of
from ..sheets import sheets_of
from ..values import day_or_time, id_text, is_missing
from .dictionary import said_in_words
from .exports import Export, recognized
from .kobo import without_groups

__all__ = ["FIRST", "Grid", "grids_of", "grids_of_frame"]

_TRIED = ("survey preview", "survey test", "1", "2")
FIRST = "first column"  # what a recipe calls it where it has no heading


@dataclass
class Grid:
    """The headings of a sheet and the rows below them, with the lines where they stand."""

    title: str
    export: Export
    rows: list[Sequence[Any]]
    lines: list[int]
    remarks: list[tuple[str, str]] = field(default_factory=list)
    """What has to be said of how it was read, each with a place."""
    spread_by: str = ""
    """Where a sheet with a row for each answer was spread, the column of who answered."""

    @property
    def headings(self) -> list[str]:
        return self.export.headings

    def column(self, name: str) -> int:
        """The place of a column by its heading, or by its code. Error where there is none."""
        place = self.find(name)
        if place is None:
            some = ", ".join(repr(one) for one in self.headings[:8] if one)
            raise Error(f"sheet {self.title!r} has no column {name!r}; it has {some}")
        return place

    def find(self, name: str) -> int | None:
        if not name:
            return None
        first = bool(self.headings) and not self.headings[0] and _plain(name) == FIRST
        return 0 if first else self._places.get(_plain(name))

    def name_of(self, place: int) -> str:
        """What a recipe calls a column."""
        return self.headings[place] or (FIRST if place == 0 else "")

    @cached_property
    def _places(self) -> dict[str, int]:
        """The columns by their names, those in words before codes, the first of two before the second."""
        found: dict[str, int] = {}
        for names in (self.headings, self.export.codes):
            for place, one in enumerate(names):
                if one:
                    found.setdefault(_plain(one), place)
        return found

    @cached_property
    def tried(self) -> frozenset[int]:
        """The rows in which somebody only tried the survey out, as Qualtrics marks them."""
        status = self.find("Status") if self.export.program == "Qualtrics" else None
        if status is None:
            return frozenset()
        said = (id_text(cell).lower() for cell in self.cells(status))
        return frozenset(row for row, word in enumerate(said) if word in _TRIED)

    def answered(self) -> Grid:
        """The same without these rows."""
        if not self.tried:
            return self
        kept = [row for row in range(len(self.rows)) if row not in self.tried]
        rows, lines = [self.rows[row] for row in kept], [self.lines[row] for row in kept]
        return Grid(self.title, self.export, rows, lines, self.remarks, self.spread_by)

    def cells(self, place: int) -> list[Any]:
        return [row[place] if place < len(row) else None for row in self.rows]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def grids_of(
    path: Path,
    header_rows: Mapping[str, int] | None = None,
    sheets: Iterable[Sheet] | None = None,
) -> list[Grid]:
    """Each sheet that holds anything; sheets with (ignore) in their name are left alone.

    `sheets` are those of the file where it was read before.
    """
    grids = []
    for sheet in sheets_of(path, header_rows) if sheets is None else sheets:
        if "(ignore)" not in sheet.title.lower():
            asked = (header_rows or {}).get(sheet.title) or (header_rows or {}).get("", 0)
            grid = _grid(path, sheet, asked)
            if grid is not None:
                grids.append(grid)
    return grids


def _grid(path: Path, sheet: Sheet, header_rows: int) -> Grid | None:
    kept: list[Sequence[Any]] = []
    lines = []
    remarks = [(sheet.remark, path.name)] if sheet.remark else []
    for line, row in enumerate(sheet.rows, sheet.first):
        cells = [_cell(path, cell, remarks) for cell in row]
        if not all(map(is_missing, cells)):
            kept.append(cells)
            lines.append(line)
    if not kept:
        return None
    found = len(kept)
    kept, said = said_in_words(path, kept)
    lines = lines[found - len(kept) :]  # two rows of headings may have become one
    remarks += [(said, path.name)] if said else []
    export = recognized([[_text(cell) for cell in row] for row in kept[:3]], header_rows)
    below = export.header_rows
    rows = kept[below:]
    return Grid(sheet.title, without_groups(export, rows), rows, lines[below:], remarks)


def _cell(path: Path, cell: Any, remarks: list[tuple[str, str]]) -> Any:
    if isinstance(cell, BadCell):
        if cell.is_formula:
            raise Error(
                f"{path}: {cell.place} is a formula whose value is not stored ({cell.shows}): "
                "open the file in a spreadsheet program and save it there"
            )
        remarks.append((f"a cell holds the error {cell.shows}: taken as not given", cell.place))
        return None
    return cell.strip() if isinstance(cell, str) else cell


def _text(cell: Any) -> str:
    if is_missing(cell):
        return ""
    return day_or_time(cell) if isinstance(cell, date) else " ".join(id_text(cell).split())


def grids_of_frame(frame: Any, header_rows: int = 0) -> list[Grid]:
    """A data frame of any library, or a dict of columns: its names are the first row of headings."""
    columns = columns_of("frame", frame)
    names = list(columns)
    values = [list(array_of(column)) for column in columns.values()]
    rows: list[list[Any]] = [list(row) for row in zip(*values, strict=True)]
    heads = [[str(name) for name in names], *([_text(cell) for cell in row] for row in rows[:2])]
    export = recognized(heads, header_rows)
    below = export.header_rows - 1
    kept = [
        (place, row)
        for place, row in enumerate(rows[below:], below)
        if not all(map(is_missing, row))
    ]
    given: list[Sequence[Any]] = [row for _, row in kept]
    return [Grid("frame", without_groups(export, given), given, [place for place, _ in kept])]


def texts(cells: Sequence[Any]) -> Iterator[str]:
    """Cells as text, those that say nothing left out."""
    return (_text(cell) for cell in cells if not is_missing(cell))
