# SPDX-License-Identifier: MIT
"""Sections of sheets: rows below a heading, with the lines where they stand. A sheet may hold several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

from .. import _core
from ..errors import Error
from .cells import BadCell, Sheet
from .map_headings import ends_in
from .survey.exports import recognized
from .survey.grid import Grid
from .survey.meanings import names_respondent
from .values import day_or_time, id_text, is_missing

__all__ = ["KUMU_FIELDS", "Remarks", "Section", "folded", "part_of_map", "sections_of"]

KUMU_FIELDS = ("label", "id", "type", "description", "tags", "from", "to", "direction", "strength")
_MOST_EMPTY, _TIMES_GIVEN = 1_000_000, 20  # so that memory is bounded by what is in the file
_ANSWERS = ("timestamp", "responseid", "response id", "start time", "startdate", "respondent_id")
_NOTHING = ("NA", "N/A", "#N/A", "NaN", "NULL")  # as R, pandas and databases write what is missing


class Remarks:
    """Notes on how sheets were read, counted by what was met."""

    def __init__(self) -> None:
        self.notes: list[dict[str, Any]] = []

    def leave_out(self, sheet: str, message: str, example: str) -> None:
        self.add(sheet, message, example, "left_out")

    def add(self, sheet: str, message: str, example: str, what: str = "assumed") -> None:
        for note in self.notes:
            if (note["table"], note["message"]) == (sheet, message):
                break
        else:
            note = {
                "what": what,
                "table": sheet,
                "message": message,
                "count": 0,
                "examples": [],
            }
            self.notes.append(note)
        note["count"] += 1
        if len(note["examples"]) < 5:
            note["examples"].append(example)


@dataclass
class Section:
    """Rows below a header, with the lines of the sheet where they stand."""

    title: str
    header: Sequence[str]
    rows: list[Sequence[Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    hidden: bool = False

    @property
    def table(self) -> str:
        return self.title.strip().lower().replace(" ", "_")

    def grid(self) -> Grid:
        """The same, for those who tell shapes apart."""
        return Grid(self.title, recognized([self.header]), self.rows, self.lines)

    def dicts(
        self, fields: Sequence[str] = (), also: Mapping[str, str] | None = None
    ) -> list[dict[str, Any]]:
        """A dict for each row; names of `fields` as they are there, however they were written."""
        plain_names = [folded(name) for name in self.header]
        names = [
            plain if plain in fields else name
            for plain, name in zip(plain_names, self.header, strict=True)
        ]
        for other, name in (also or {}).items():
            if name not in names:
                names = [
                    name if plain == other else old
                    for plain, old in zip(plain_names, names, strict=True)
                ]
        twice = [name for name, count in Counter(filter(None, names)).items() if count > 1]
        if twice:
            raise Error(f"sheet {self.title!r}: two columns are called {twice[0]!r}")
        given = sum(map(len, self.rows))
        if len(names) * len(self.rows) > _MOST_EMPTY + _TIMES_GIVEN * given:
            raise Error(
                f"sheet {self.title!r}: its first row has {len(names):,} cells and its {len(self.rows):,} rows have "
                f"{given:,} in all: a column that is empty is left out"
            )
        found = []
        for line, row in zip(self.lines, self.rows, strict=True):
            named = dict(zip(names, row, strict=False))
            beside = [cell for name, cell in zip_longest(names, row, fillvalue="") if not name]
            if not all(map(is_missing, beside)):
                raise Error(f"sheet {self.title!r}, row {line}: a cell stands under no column name")
            named.pop("", None)
            found.append({name: named.get(name) for name in names if name})
        return found


def folded(name: str) -> str:
    return name.strip().lower().replace(" ", "_")


def part_of_map(header: Sequence[str], title: str) -> str | None:
    names = {name.lower() for name in header}
    if ends_in(header) is not None and not names & set(_ANSWERS):
        return "connections"
    if names & set(_ANSWERS):
        return None  # a survey, one row for each answer sheet
    listed = "id" in names and (folded(title) in ("elements", "nodes") or names <= set(KUMU_FIELDS))
    return "elements" if "label" in names or listed else None


def sections_of(path: Path, sheets: Iterable[Sheet], remarks: Remarks) -> Iterator[Section]:
    for sheet in sheets:
        if "(ignore)" in sheet.title.lower():
            continue
        if sheet.remark:
            remarks.add(sheet.title, sheet.remark, path.name)
        section, blank = None, 0
        for line, row in enumerate(sheet.rows, sheet.first):
            cells = [value.strip() if isinstance(value, str) else value for value in row]
            if all(map(is_missing, cells)):
                blank += 1
                continue
            if section is None or (blank and _begins(section, cells, sure=blank >= 2)):
                if section is not None:
                    yield section
                header = ["" if is_missing(name) else _heading(name) for name in cells]
                section = Section(sheet.title, header, hidden=sheet.hidden)
            else:
                section.rows.append([_given(path, section, cell, remarks) for cell in cells])
                section.lines.append(line)
            blank = 0
        if section is not None:
            yield from _side_by_side(section)


def _side_by_side(section: Section) -> Iterator[Section]:
    """The tables of a sheet that a column without heading and cells parts, where each is known for what it is."""
    header = section.header
    gaps = [
        place
        for place, name in enumerate(header)
        if not name
        and all(is_missing(cell) for row in section.rows for cell in row[place : place + 1])
    ]
    ends = [-1, *gaps, len(header)]
    parts = [(a + 1, b) for a, b in pairwise(ends) if b > a + 1]
    kinds = [_kind_of([name for name in header[a:b] if name], section.title) for a, b in parts]
    if len(parts) < 2 or "" in kinds or len(set(kinds)) < len(kinds):
        yield section
        return
    for a, b in parts:
        part = Section(section.title, header[a:b])
        for row, line in zip(section.rows, section.lines, strict=True):
            cells = row[a:b]
            if not all(map(is_missing, cells)):
                part.rows.append(cells)
                part.lines.append(line)
        yield part


def _kind_of(header: Sequence[str], title: str) -> str:
    """Whether headings beside others are those of connections, or of elements, as a list of leaders is."""
    listed = "elements" if names_respondent(header[0]) and ends_in(header) is None else ""
    return part_of_map(header, title) or listed


def _heading(cell: Any) -> str:
    if isinstance(cell, BadCell):
        return cell.shows
    return day_or_time(cell) if isinstance(cell, date) else id_text(cell)


def _begins(section: Section, cells: Sequence[Any], *, sure: bool) -> bool:
    """Whether a row below blank ones is a heading: else it belongs to the table above them.

    Below one blank row alone, only a heading of a list of ties below a table that is none is `sure` to be one.
    """
    names = [cell for cell in cells if not is_missing(cell)]
    if not all(isinstance(name, str) for name in names):
        return False
    if not sure:
        return ends_in(names) is not None and ends_in(section.header) is None
    if section.table in _core.tables:
        return {folded(name) for name in names} <= {*_core.fields[section.table]}
    if section.table == "scales":
        return str(names[0]).lower() == "scale"
    return part_of_map(names, section.title) is not None


def _given(path: Path, section: Section, cell: Any, remarks: Remarks) -> Any:
    """What a cell says: nothing where it holds an error, or NA."""
    if isinstance(cell, BadCell):
        if cell.is_formula:
            raise Error(
                f"{path}: {cell.place} is a formula whose value is not stored ({cell.shows}): "
                "open the file in a spreadsheet program and save it there"
            )
        remarks.add(
            section.title, f"a cell holds the error {cell.shows}: taken as not given", cell.place
        )
        return None
    if isinstance(cell, str) and cell in _NOTHING:
        remarks.add(section.title, f"a cell says {cell}: taken as not given", cell)
        return None
    return cell
