# SPDX-License-Identifier: MIT
"""The sheets of a spreadsheet, cell by cell, from CSV or Excel. A file that is hostile or broken is said to be."""

from __future__ import annotations

import csv
import os
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import Error, FileError
from .decode import decoded

__all__ = ["ENDINGS", "BadCell", "Sheet", "sheets_of"]

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".tab")
_SEPARATORS = {",": "", ";": "semicolons", "\t": "tabs"}
_MOST_COLUMNS = 16_384  # as Excel has them
_MOST_ROWS = 1 << 20
_MOST_CSV_COLUMNS = 1 << 17
_MOST_CELLS = 20_000_000
_MOST_EMPTY, _TIMES_GIVEN = 2_000_000, 200  # a sheet of blanks takes memory and time, and says nothing
_MOST_BYTES, _SURELY_SMALL = 1 << 30, 1 << 24
_MOST_PACKED = 100  # sheets of real data are packed to a tenth, rarely to a fiftieth
_DECIMAL_COMMA = re.compile(r"\s*-?\d+,\d+\s*\Z")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_MOST_CELLS_OF_A_ROW = 4 * _MOST_COLUMNS  # cells may be said twice, and cut by where a block ends
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z0-9:]{1,40})"')
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


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


def sheets_of(path: Path) -> Iterator[Sheet]:
    """Each sheet, its rows without blank cells at their ends. FileError where the file cannot be read."""
    ending = path.suffix.lower()
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            if not file.is_file():
                raise FileError(f"cannot read {file}: it is no file")
            yield _csv_sheet(file)
    elif ending in (".xls", ".ods"):
        yield from _old_sheets(path)
    elif ending in (".xlsx", ".xlsm"):
        yield from _excel_sheets(path)
    else:
        yield _csv_sheet(path)


def _csv_sheet(path: Path) -> Sheet:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    text, remark = decoded(path, raw)
    separator = _separator(text)
    try:
        with _cells_of_any_size():
            rows = list(
                csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
            )
    except csv.Error as error:
        raise FileError(f"cannot read {path}: it is not CSV: {error}") from None
    named = _SEPARATORS[separator]
    commas = separator == ";" and _decimal_points(rows)
    remarks = {
        f"the cells are separated by {named}": named and path.suffix.lower() == ".csv",
        "numbers have a decimal comma": commas,
        remark: remark,
    }
    said = "; ".join(one for one, met in remarks.items() if met)
    return Sheet(path.stem, _narrow(path, rows), said)


def _decimal_points(rows: Sequence[list[str]]) -> bool:
    """Writes 2,5 as 2.5, where cells are separated by semicolons; whether there was any."""
    found = False
    for row in rows:
        for place, cell in enumerate(row):
            if _DECIMAL_COMMA.match(cell):
                row[place], found = cell.replace(",", "."), True
    return found


def _separator(text: str) -> str:
    """What stands most often in the first line that holds anything, outside of quotes; a comma if nothing does."""
    first = re.search(r'(?:"[^"]*"|[^"\r\n]++)++', text.lstrip("\r\n"))  # ++: nothing to go back to
    bare = re.sub(r'"[^"]*"', "", first[0]) if first else ""
    return max(_SEPARATORS, key=bare.count)


@contextmanager
def _cells_of_any_size() -> Iterator[None]:
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _trimmed(row: Sequence[Any]) -> Sequence[Any]:
    """A row without the blank cells at its end."""
    width = len(row)
    while width and row[width - 1] in (None, ""):
        width -= 1
    return row[:width]


def _narrow(path: Path, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows of a CSV file, which holds no more than its size; but nobody fills in so many columns."""
    for line, row in enumerate(rows, 1):
        kept = _trimmed(row)
        if len(kept) > _MOST_CSV_COLUMNS:
            raise FileError(
                f"cannot read {path}: row {line:,} is too large: at most {_MOST_CSV_COLUMNS:,} columns are read"
            )
        yield kept


def _bounded(path: Path, title: str, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows of a workbook, which unpacks to far more than its size, as long as a sheet can have them."""
    cells = given = 0
    for line, row in enumerate(rows, 1):
        cells += len(row)
        kept = _trimmed(row)
        given += sum(cell is not None and cell != "" for cell in kept)
        if cells > _MOST_EMPTY + _TIMES_GIVEN * given:
            raise FileError(
                f"cannot read {path}: sheet {title!r} has {cells:,} cells up to row {line:,} and fills in {given:,}: "
                "move what stands far to the right, or delete its empty columns"
            )
        if len(kept) > _MOST_COLUMNS or line > _MOST_ROWS or cells > _MOST_CELLS:
            raise FileError(
                f"cannot read {path}: sheet {title!r} is too large at row {line:,}: "
                f"at most {_MOST_COLUMNS:,} columns, {_MOST_ROWS:,} rows and {_MOST_CELLS:,} cells are read"
            )
        yield kept


def _old_sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of an old Excel file or an OpenDocument spreadsheet."""
    if not path.is_file():
        raise FileError(f"cannot read {path}: there is no such file")
    what = "an old Excel file" if path.suffix.lower() == ".xls" else "an OpenDocument spreadsheet"
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            _check_package(path, what.partition(" ")[2])
    if not find_spec("python_calamine"):
        raise FileError(
            f"cannot read {path}: it is {what}; pip install python-calamine, or save it as .xlsx"
        )
    library = import_module("python_calamine")
    try:
        book = library.CalamineWorkbook.from_path(os.fspath(path))
        sheets = [(about, book.get_sheet_by_name(about.name)) for about in book.sheets_metadata]
    except Exception as error:  # a class of its own for each kind of file
        locked = "password" in str(error).lower() or "encrypt" in str(error).lower()
        said = "it is protected by a password" if locked else f"it is not {what}: {error!s:.200}"
        raise FileError(f"cannot read {path}: {said}; save it as .xlsx") from None
    for about, sheet in sheets:
        hidden = str(about.visible).rpartition(".")[2] != "Visible"
        merged = sheet.merged_cell_ranges or ()
        remarks = {
            "the sheet is hidden, and read like the others": hidden,
            f"merged cells, of which only the first has the value ({len(merged)} ranges)": merged,
        }
        remark = "; ".join(said for said, met in remarks.items() if met)
        yield Sheet(about.name, _bounded(path, about.name, _without_blanks(sheet)), remark)


def _without_blanks(sheet: Any) -> Iterator[Sequence[Any]]:
    """The rows of a sheet from its first, whole numbers without a point."""
    for row in sheet.to_python(skip_empty_area=False):
        yield [
            int(c)
            if isinstance(c, float) and c.is_integer() and abs(c) < 1e15
            else None
            if c == ""
            else c
            for c in row
        ]


def _excel_sheets(path: Path) -> Iterator[Sheet]:
    has_formulas = _check_package(path)
    if not find_spec("openpyxl"):
        raise Error(f"reading {path} needs openpyxl: pip install openpyxl")
    import openpyxl

    try:
        book, *formulas = (
            openpyxl.load_workbook(path, read_only=True, data_only=values)
            for values in ((True, False) if has_formulas else (True,))
        )
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror or error}") from None
    except Exception as error:  # a zip file that is broken in one of a hundred ways
        raise FileError(f"cannot read {path}: it is no Excel workbook: {error}") from None
    try:
        for sheet in book.worksheets:
            hidden = sheet.sheet_state != "visible"
            same = [sheet, *(other[sheet.title] for other in formulas)]
            merged = _merged(path, sheet)
            remarks = {
                "the sheet is hidden, and read like the others": hidden,
                f"merged cells, of which only the first has the value ({', '.join(merged)})": merged,
            }
            remark = "; ".join(remark for remark, met in remarks.items() if met)
            yield Sheet(sheet.title, _excel_rows(path, same), remark)
    finally:
        for one in (book, *formulas):
            one.close()


def _merged(path: Path, sheet: Any) -> list[str]:
    """The first few merged ranges of a sheet: the library that reads rows one by one does not know them."""
    part = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    found: list[str] = []
    try:
        with zipfile.ZipFile(path) as package, package.open(part) as file:
            before = b""
            while block := file.read(1 << 20):
                found += (match[1].decode() for match in _MERGED.finditer(before + block))
                before = block[-64:]
    except Exception:  # who reads the rows says what is wrong
        return []
    return list(dict.fromkeys(found))[:5]


def _excel_rows(path: Path, same: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a sheet; where it has formulas, `same` holds it once more, with these instead of values."""
    title = same[0].title
    try:
        for (
            sheet
        ) in same:  # what a file says of a sheet's size may be wrong, or all that there could be
            sheet.reset_dimensions()
        rows = zip(*(sheet.iter_rows() for sheet in same), strict=True)
        yield from _bounded(path, title, (_values(title, *row) for row in rows))
    except Error:
        raise
    except Exception as error:
        raise FileError(
            f"cannot read {path}: sheet {title!r} is broken: {type(error).__name__}: {error!s:.200}"
        ) from None


def _values(title: str, cells: Sequence[Any], formulas: Sequence[Any] = ()) -> list[Any]:
    values = [cell.value for cell in cells]
    for place, cell in enumerate(cells):
        if cell.data_type == "e":
            at = f"{title}!{cell.coordinate}"
            values[place] = BadCell(at, str(cell.value), is_formula=False)
    for place, cell in enumerate(formulas):
        if cell.data_type == "f" and values[place] is None:
            at = f"{title}!{cell.coordinate}"
            values[place] = BadCell(at, f"{cell.value!s:.40}", is_formula=True)
    return values


def _check_package(path: Path, what: str = "Excel workbook") -> bool:
    """Whether any sheet has formulas. FileError where it is no workbook, or one that unpacks without end."""
    if path.exists() and not path.is_file():
        raise FileError(f"cannot read {path}: it is no file")
    try:
        with open(path, "rb") as file:
            if file.read(len(_OLD_EXCEL)) == _OLD_EXCEL:
                raise FileError(
                    f"cannot read {path}: it is protected by a password, or an old Excel file; "
                    "save it as .xlsx without a password"
                )
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            whole = sum(part.file_size for part in parts)
            if whole > _MOST_BYTES or any(map(_is_bomb, parts)):
                raise FileError(
                    f"cannot read {path}: it unpacks to {whole:,} bytes, which no sheet needs"
                )
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return any([_has_formulas(package, path, part) for part in sheets])
    except Error:
        raise
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror or error}") from None
    except Exception as error:  # zipfile, zlib and struct each have their own
        raise FileError(f"cannot read {path}: it is no {what}: {error}") from None


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    packed = max(part.compress_size, 1)
    return part.file_size > _SURELY_SMALL and part.file_size > _MOST_PACKED * packed


def _has_formulas(package: zipfile.ZipFile, path: Path, part: zipfile.ZipInfo) -> bool:
    """Whether a sheet has formulas. FileError where it has what no sheet has: entities, or a row without end."""
    before, found, cells = b"", False, 0
    with package.open(part) as file:
        while block := file.read(1 << 20):
            text = before + block
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise FileError(
                    f"cannot read {path}: {part.filename} has a document type, which no sheet has"
                )
            ended = max(block.rfind(b"</row>"), block.rfind(b"<row"), block.rfind(b":row"))
            cells = (0 if ended >= 0 else cells) + len(_CELL.findall(block, max(ended, 0)))
            if cells > _MOST_CELLS_OF_A_ROW:
                raise FileError(
                    f"cannot read {path}: a row of {part.filename} is too large: "
                    f"at most {_MOST_COLUMNS:,} columns are read"
                )
            found = found or _FORMULA.search(text) is not None
            before = block[-16:]
    return found
