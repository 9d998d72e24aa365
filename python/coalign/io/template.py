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
from .files import schema

__all__ = ["EXAMPLE", "write_template"]

# Rows that make a network: they show what a cell looks like, and are to be replaced.
EXAMPLE: dict[str, list[dict[str, Any]]] = {
    "leaders": [
        {"id": "Amara Okafor", "kind": "individual", "stage": "emerging", "sector": "health"},
        {
            "id": "Northside Clinic",
            "kind": "organization",
            "sector": "health",
            "response": "answered",
        },
        {"id": "City Schools", "kind": "organization", "sector": "education", "response": "asked"},
    ],
    "memberships": [
        {"member": "Amara Okafor", "of": "Northside Clinic", "role": "director", "since": "2022-03"}
    ],
    "goals": [
        {
            "id": "Ready for school",
            "vision": True,
            "unit": "%",
            "baseline": 61,
            "target": 80,
            "by": "2030",
        },
        {"id": "Home visits", "vision": False},
        {"id": "Reading at home", "vision": False},
    ],
    "contributions": [
        {"from": "Home visits", "to": "Ready for school", "strength": 0.6},
        {"from": "Reading at home", "to": "Ready for school"},
    ],
    "agendas": [
        {"leader": "Amara Okafor", "goal": "Ready for school", "stance": 1, "priority": 0.8},
        {"leader": "Northside Clinic", "goal": "Home visits", "stance": 0.5, "priority": 1},
        {"leader": "City Schools", "goal": "Home visits", "stance": -0.5, "priority": 0.3},
    ],
    "tie_types": [{"id": "trust", "directed": True, "means": "other", "max": 4}],
    "ties": [
        {
            "from": "Amara Okafor",
            "to": "City Schools",
            "type": "trust",
            "weight": 3,
            "since": "2024",
        },
        {"from": "City Schools", "to": "Northside Clinic", "type": "trust", "weight": 1},
        {"from": "Northside Clinic", "to": "City Schools", "type": "trust", "weight": 4},
    ],
    "resources": [{"id": "money", "unit": "$"}, {"id": "staff time", "unit": "hours a week"}],
    "holdings": [{"leader": "Northside Clinic", "resource": "money", "amount": 150000}],
    "needs": [{"goal": "Home visits", "resource": "money", "amount": 90000}],
    "commitments": [
        {"leader": "Northside Clinic", "resource": "money", "goal": "Home visits", "amount": 40000}
    ],
    "initiatives": [
        {
            "id": "Visits pilot",
            "leaders": "Northside Clinic",
            "goals": "Home visits",
            "start": "2023",
            "status": "running",
        }
    ],
    "observations": [
        {"goal": "Ready for school", "date": "2023", "value": 61},
        {"goal": "Ready for school", "date": "2024", "value": 63},
    ],
    "lessons": [
        {"id": "Evenings work", "initiative": "Visits pilot", "worked": True, "date": "2024-02"}
    ],
    "shares": [
        {
            "from": "Northside Clinic",
            "to": "City Schools",
            "date": "2024-03",
            "lesson": "Evenings work",
        }
    ],
    "uses": [],
    "terms": [{"leader": "City Schools", "term": "readiness", "count": 3}],
}
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
