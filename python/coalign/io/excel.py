# SPDX-License-Identifier: MIT
"""Sheets of .xlsx, which openpyxl reads: with values, and once more with formulas where there are any."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import Error, FileError
from .cells import BadCell, Sheet, bounded
from .package import check_package
from .tidy import Range, some_ranges

__all__ = ["excel_sheets"]

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MOST_MERGED = 100_000


def excel_sheets(path: Path) -> Iterator[Sheet]:
    has_formulas = check_package(path)
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
                some_ranges(merged): merged,
            }
            remark = "; ".join(remark for remark, met in remarks.items() if remark and met)
            yield Sheet(sheet.title, _excel_rows(path, same), remark, merged, hidden=hidden)
    finally:
        for one in (book, *formulas):
            one.close()


def _merged(path: Path, sheet: Any) -> list[Range]:
    """The merged ranges of a sheet: the library that reads rows one by one does not know them."""
    part = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    found: dict[Range, None] = {}
    try:
        with zipfile.ZipFile(path) as package, package.open(part) as file:
            before = b""
            while (block := file.read(1 << 20)) and len(found) < _MOST_MERGED:
                for first, top, last, bottom in _MERGED.findall(before + block):
                    found[int(top) - 1, _column(first), int(bottom) - 1, _column(last)] = None
                before = block[-64:]
    except Exception:  # who reads the rows says what is wrong
        return []
    return list(found)


def _column(letters: bytes) -> int:
    """The place of a column, from 0, that a spreadsheet calls by letters."""
    place = 0
    for letter in letters:
        place = 26 * place + letter - ord("A") + 1
    return place - 1


def _excel_rows(path: Path, same: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a sheet; where it has formulas, `same` holds it once more, with these instead of values."""
    title = same[0].title
    try:
        for (
            sheet
        ) in same:  # what a file says of a sheet's size may be wrong, or all that there could be
            sheet.reset_dimensions()
        rows = zip(*(sheet.iter_rows() for sheet in same), strict=True)
        yield from bounded(path, title, (_values(title, *row) for row in rows))
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
