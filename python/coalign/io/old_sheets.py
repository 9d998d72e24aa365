# SPDX-License-Identifier: MIT
"""Sheets of .xls and .ods, which python-calamine reads."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import FileError
from .cells import Sheet, bounded
from .package import check_package
from .tidy import some_ranges

__all__ = ["old_sheets"]


def old_sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of an old Excel file or an OpenDocument spreadsheet."""
    if not path.is_file():
        raise FileError(f"cannot read {path}: there is no such file")
    what = "an old Excel file" if path.suffix.lower() == ".xls" else "an OpenDocument spreadsheet"
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            check_package(path, what.partition(" ")[2])
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
        merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
        remarks = {
            "the sheet is hidden, and read like the others": hidden,
            some_ranges(merged): merged,
        }
        remark = "; ".join(said for said, met in remarks.items() if said and met)
        rows = bounded(path, about.name, _without_blanks(sheet))
        yield Sheet(about.name, rows, remark, merged, hidden=hidden)


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
