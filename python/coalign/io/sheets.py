# SPDX-License-Identifier: MIT
"""The sheets of a spreadsheet, cell by cell, from CSV or Excel. A file that is hostile or broken is said to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..errors import FileError
from .cells import Sheet
from .csv_sheet import csv_sheet
from .excel import excel_sheets
from .formulas import without_guards
from .graph_files import two_modes
from .half_labelled import labelled
from .old_sheets import old_sheets
from .tidy import tidied

__all__ = ["ENDINGS", "sheets_of"]

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".tab")


def sheets_of(path: Path, header_rows: Mapping[str, int] | None = None) -> Iterator[Sheet]:
    """Each sheet, its rows without blank cells at their ends. FileError where the file cannot be read.

    Notes above the headings and totals below the rows are blank rows; what is merged down a column is in each row.
    Two rows of headings are one, if `header_rows` does not say for a sheet, or for all as "", how many there are.
    """
    if path.suffix.lower() not in ENDINGS and path.is_file():
        if (table := two_modes(path)) is not None:
            yield Sheet(path.stem, table, "DL with rows and columns of two kinds")
            return
    asked = header_rows or {}
    for sheet in _as_written(path):
        rows, said = tidied(
            without_guards(sheet.rows), sheet.merged, asked.get(sheet.title) or asked.get("", 0)
        )
        rows, first, added = labelled(rows)
        remark = "; ".join(filter(None, (sheet.remark, *said, added)))
        yield Sheet(sheet.title, rows, remark, first=first, hidden=sheet.hidden)


def _as_written(path: Path) -> Iterator[Sheet]:
    ending = path.suffix.lower()
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            if not file.is_file():
                raise FileError(f"cannot read {file}: it is no file")
            yield csv_sheet(file)
    elif ending in (".xls", ".ods"):
        yield from old_sheets(path)
    elif ending in (".xlsx", ".xlsm"):
        yield from excel_sheets(path)
    else:
        yield csv_sheet(path)
