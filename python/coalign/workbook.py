# SPDX-License-Identifier: MIT
"""Spreadsheets: an Excel workbook, a CSV file, or a folder of CSV files as Kumu exports them.

A sheet is a table of the format where it is named as one (docs/format.md), and one of Kumu's two where its
first columns say so: ``Label`` or ``ID`` begin a list of elements, ``From`` and ``To`` one of connections.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path
from typing import Any

from . import _core, kumu
from ._core import Network
from .errors import Error, FileError, InvalidNetwork
from .tables import from_tables

__all__ = ["from_workbook", "is_workbook"]

_KUMU_FIELDS = ("label", "id", "type", "description", "tags", "from", "to", "direction", "strength")
_MOST_EMPTY, _TIMES_GIVEN = 1_000_000, 20  # so that memory is bounded by what is in the file
_FOLDER = ("elements", "connections")


def is_workbook(path: str | os.PathLike[str]) -> bool:
    """Whether a path is a spreadsheet's, or a folder of Kumu's two tables."""
    path = Path(path)
    if path.is_dir():
        return any((path / f"{name}.csv").exists() for name in _FOLDER)
    return path.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".csv")


def from_workbook(path: str | os.PathLike[str], *, kind: str = "organization") -> Network:
    """A network from a spreadsheet: .xlsx (needs openpyxl), .csv, or a folder of CSV files.

    Sheets named as tables of the format have its columns; sheets that begin with ``Label`` or ``ID`` hold
    Kumu's elements, those that begin with ``From`` and ``To`` its connections, and are read as `from_kumu`
    reads them, ``kind`` included. Both may stand together: elements and connections with a sheet ``agendas``.
    A sheet ``scales`` says what was asked on: its columns are ``scale`` (stance or priority), ``lowest``,
    ``highest`` and, if answers were steps, ``points``. The network is called as the file is.
    Goals and types of ties that have no sheet are made where others refer to them, and so are elements that
    only connections name: ``network.notes`` counts them. Sheets with ``(ignore)`` in their name are left
    alone; two blank rows begin a new table within a sheet.

    Raises InvalidNetwork with everything that is wrong, by sheet and row; FileError where it cannot be read.
    """
    path = Path(path)
    tables: dict[str, list[dict[str, Any]]] = {}
    lines: dict[str, list[int]] = {}
    kumus: dict[str, list[dict[str, Any]]] = {}
    scales: dict[str, Any] = {}
    others = []
    for section in _sections(path):
        table = section.title.strip().lower().replace(" ", "_")
        part = _part_of_map(section.header)
        if table == "scales":
            scales |= _scales(section)
        elif table in _core.tables:
            tables.setdefault(table, []).extend(section.dicts())
            lines.setdefault(table, []).extend(section.lines)
        elif part is not None:
            kumus.setdefault(part, []).extend(section.dicts(_KUMU_FIELDS))
        else:
            others.append(f"{section.title!r} begins with {section.header[0]!r}")
    if others or not (tables or kumus):
        said = f": {'; '.join(others)}" if others else ", and it has no rows"
        raise Error(
            f"{path}: a sheet is named as a table ({', '.join(_core.tables)}), begins with 'Label', or with "
            f"'From' and 'To'{said}; put (ignore) in the name of one that is none of these"
        )
    drawn: dict[str, Any] = kumu.tables_of(kumus, kind=kind) if kumus else {}
    both = [name for name in drawn if name in tables]
    if both:
        raise Error(f"{path}: {both[0]} stand in a sheet of their own and in Kumu's too")
    made = [name for name in ("goals", "tie_types") if name not in {*tables, *drawn}]
    try:
        return from_tables(
            name=path.stem,
            scales=scales,
            **(drawn | tables),
            infer=[*(["leaders"] if drawn else []), *made],
            defaults={"leaders": {"kind": kind}} if drawn else None,
        )
    except InvalidNetwork as error:
        raise InvalidNetwork(
            [
                replace(problem, line=lines[problem.table][problem.row])
                if problem.row is not None and problem.row < len(lines.get(problem.table, []))
                else problem
                for problem in error.problems
            ],
            error.count,
        ) from None


@dataclass
class _Section:
    """Rows below a header, with the lines of the sheet where they stand."""

    title: str
    header: Sequence[str]
    rows: list[Sequence[Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def dicts(self, lowered: Sequence[str] = ()) -> list[dict[str, Any]]:
        """A dict for each row; names of `lowered` in small letters, however they were written."""
        names = [name.lower() if name.lower() in lowered else name for name in self.header]
        twice = next((name for name, n in Counter(names).items() if name and n > 1), None)
        if twice is not None:
            raise Error(f"sheet {self.title!r}: two columns are called {twice!r}")
        given = sum(map(len, self.rows))
        if len(names) * len(self.rows) > _MOST_EMPTY + _TIMES_GIVEN * given:
            raise Error(
                f"sheet {self.title!r}: its first row has {len(names):,} cells and its {len(self.rows):,} rows have "
                f"{given:,} in all: a column that is empty is left out"
            )
        found = []
        for line, row in zip(self.lines, self.rows, strict=True):
            named = dict(zip_longest(names, row, fillvalue=""))
            if named.pop("", None) not in (None, ""):
                raise Error(f"sheet {self.title!r}, row {line}: a cell stands under no column name")
            found.append(named)
        return found


def _part_of_map(header: Sequence[str]) -> str | None:
    first, second, *_ = *(name.lower() for name in header), ""
    if first == "from" and second == "to":
        return "connections"
    return "elements" if first in ("label", "id") else None


def _scales(section: _Section) -> dict[str, Any]:
    scales: dict[str, Any] = {}
    for row in section.dicts(("scale", "lowest", "highest", "points")):
        try:
            name = row["scale"]
            scales[name] = (float(row["lowest"]), float(row["highest"]))
            if row.get("points") not in (None, ""):
                scales[f"{name}_points"] = int(row["points"])
        except (KeyError, TypeError, ValueError):
            raise Error(
                "sheet 'scales' has the columns scale, lowest, highest and, if you like, points: "
                "stance, 1, 5, 5 in a row, for answers from 1 to 5 in 5 steps"
            ) from None
    return scales


def _sections(path: Path) -> Iterator[_Section]:
    for title, rows in _sheets(path):
        if "(ignore)" in title.lower():
            continue
        section, blank = None, 0
        for line, row in enumerate(rows, 1):
            cells = [value.strip() if isinstance(value, str) else value for value in row]
            if all(value in (None, "") for value in cells):
                blank += 1
                continue
            if section is None or blank >= 2:
                if section is not None:
                    yield section
                section = _Section(title, ["" if name is None else str(name) for name in cells])
            else:
                section.rows.append(cells)
                section.lines.append(line)
            blank = 0
        if section is not None:
            yield section


def _sheets(path: Path) -> Iterator[tuple[str, Iterable[Sequence[Any]]]]:
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            yield file.stem, _csv_rows(file)
    elif path.suffix.lower() == ".csv":
        yield path.stem, _csv_rows(path)
    elif path.suffix.lower() == ".xls":
        raise FileError(f"cannot read {path}: it is an old Excel file; save it as .xlsx")
    else:
        yield from _excel_sheets(path)


def _csv_rows(path: Path) -> list[list[str]]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file, strict=True))
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise FileError(f"cannot read {path}: save it as CSV in UTF-8") from None
    except csv.Error as error:
        raise FileError(f"cannot read {path}: it is not CSV: {error}") from None


def _excel_sheets(path: Path) -> Iterator[tuple[str, Iterable[Sequence[Any]]]]:
    if not find_spec("openpyxl"):
        raise Error(f"reading {path} needs openpyxl: pip install openpyxl")
    import openpyxl

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror or error}") from None
    except Exception as error:  # a zip file that is broken in one of a hundred ways
        raise FileError(f"cannot read {path}: it is no Excel workbook: {error}") from None
    try:
        for sheet in book.worksheets:
            yield sheet.title, sheet.iter_rows(values_only=True)
    finally:
        book.close()
