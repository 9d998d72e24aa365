# SPDX-License-Identifier: MIT
"""A workbook to fill in: a sheet for each list, notes on its headings, drop-downs, a few rows as an example."""

from __future__ import annotations

import io
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .. import _core
from ..errors import Error, FileError
from .example import EXAMPLE
from .files import schema

__all__ = ["write_template"]

_ROWS = 1_000  # that have drop-downs
_HOW = (
    "Fill in the sheets that you have; empty ones may stay. Columns in bold are needed.",
    "The grey rows are an example: replace them. Point at a heading to read what goes there.",
    "A cell that is empty says that nothing is known. It does not say 0.",
    "Dates are 2024, 2024-05 or 2024-05-31. Several names in one cell are separated by semicolons.",
    "Columns of your own may be added: they are kept.",
    "Then run: coalign report {name}",
)


def write_template(path: Path) -> None:
    """Writes the workbook. FileError where the file is there already; Error where it does not end in .xlsx."""
    if path.suffix.lower() != ".xlsx":
        raise Error(f"cannot write {path}: name a file that ends in .xlsx")
    if path.exists():
        raise FileError(f"cannot write {path}: it is there already")
    if not find_spec("openpyxl"):
        raise Error(f"writing {path} needs openpyxl: pip install openpyxl")
    import openpyxl

    book = openpyxl.Workbook()
    first = book.active
    first.title = "Read me (ignore)"
    first.column_dimensions["A"].width = 100
    for line in _HOW:
        first.append([line.format(name=path.name)])
    for table, about in json.loads(schema())["properties"].items():
        if "items" in about:
            _sheet(book.create_sheet(table), table, about)
    data = io.BytesIO()
    book.save(data)
    _core.save(path, data.getvalue())


def _sheet(sheet: Any, table: str, about: dict[str, Any]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    needed = about["items"].get("required", [])
    fields = [
        name for name in about["items"]["properties"] if name not in ("attributes", "max_from_ties")
    ]
    sheet.append(fields)
    for place, name in enumerate(fields, 1):
        said = about["items"]["properties"][name]
        heading = sheet.cell(1, place)
        heading.font = Font(bold=name in needed)
        note = f"{'Needed: ' if name in needed else ''}{said['description']}"
        heading.comment = Comment(
            note + (f": {', '.join(said['enum'])}" if "enum" in said else ""), "Coalign"
        )
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = max(14, len(name) + 4)
        if (rule := _rule(table, name, said)) is not None:
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_ROWS}")
    for row in EXAMPLE[table]:
        sheet.append([row.get(name) for name in fields])
        for cell in sheet[sheet.max_row]:
            cell.font = Font(italic=True, color="808080")
    sheet.freeze_panes = "A2"


def _rule(table: str, name: str, said: dict[str, Any]) -> Any:
    """What a cell may hold: a word, an id of another sheet (others are warned of), or a number in a range."""
    from openpyxl.worksheet.datavalidation import DataValidation

    target = _core.fields[table][name]
    if "enum" in said:
        return DataValidation(type="list", formula1=f'"{",".join(said["enum"])}"', allow_blank=True)
    if said.get("type") == "boolean":
        return DataValidation(type="list", formula1='"TRUE,FALSE"', allow_blank=True)
    if isinstance(target, str):
        rule = DataValidation(type="list", formula1=f"{target}!$A$2:$A${_ROWS}", allow_blank=True)
        rule.errorStyle = "warning"
        rule.error = f"This is no id in the sheet {target}."
        return rule
    if said.get("type") != "number":
        return None
    low, high = said.get("minimum", said.get("exclusiveMinimum")), said.get("maximum")
    if name == "stance":
        low, high = -1, 1
    if name == "priority":
        low, high = 0, 1
    if low is None:
        return None
    if high is None:
        return DataValidation(
            type="decimal", operator="greaterThanOrEqual", formula1=str(low), allow_blank=True
        )
    return DataValidation(
        type="decimal", operator="between", formula1=str(low), formula2=str(high), allow_blank=True
    )
