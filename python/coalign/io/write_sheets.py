# SPDX-License-Identifier: MIT
"""Networks as spreadsheets: a workbook with a sheet for each list, or one CSV file of ties."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .. import _core
from .._core import Network
from ..errors import Error
from .formulas import guarded

__all__ = ["left_out", "write_ties", "write_workbook"]

_LONGEST = 32_767  # letters in a cell of Excel
_MOST_ROWS = 1 << 20


def write_workbook(network: Network, path: Path) -> None:
    """A workbook that `from_workbook` reads back: sheets named as the lists, and `network` and `scales`."""
    if not find_spec("openpyxl"):
        raise Error(f"writing {path} needs openpyxl: pip install openpyxl")
    import openpyxl

    sheets = [
        (title, [[guarded(value) for value in row] for row in rows])
        for title, rows in _sheets(network)
    ]
    for title, rows in sheets:
        for line, row in enumerate(rows, 1):
            for value in row:
                _check(value, title, line)
    book = openpyxl.Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
    data = io.BytesIO()
    book.save(data)
    _core.save(path, data.getvalue())


def _sheets(network: Network) -> Iterator[tuple[str, list[list[Any]]]]:
    about = {
        "name": network.name,
        "description": network.description,
        "attributes": json.dumps(network.attributes, ensure_ascii=False)
        if network.attributes
        else "",
    }
    yield "network", [["field", "value"], *([key, value] for key, value in about.items() if value)]
    points = {"stance": (-1, 1, network.stance_points), "priority": (0, 1, network.priority_points)}
    asked = [[name, *ends] for name, ends in points.items() if ends[2]]
    if asked:
        yield "scales", [["scale", "lowest", "highest", "points"], *asked]
    for name in _core.tables:
        table = getattr(network, name)
        if len(table) >= _MOST_ROWS:
            raise Error(
                f"{name} has {len(table):,} rows, more than a sheet can have: name a folder"
            )
        if len(table):
            rows = [list(row.values()) for row in map(_plain, table)]
            used = [i for i in range(len(rows[0])) if any(row[i] is not None for row in rows)]
            fields = list(table[0])
            yield name, [[fields[i] for i in used], *([row[i] for i in used] for row in rows)]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(value) for name, value in row.items()}


def _text(value: Any) -> Any:
    """Ids of a list with ; between them, attributes as JSON."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return ";".join(str(one).replace("\\", "\\\\").replace(";", "\\;") for one in value) or None
    return None if value is None or value != value else value


def _check(value: Any, title: str, line: int) -> None:
    """Refuses a text that a cell cannot hold, or that is another text or a blank when it is read again."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        return
    place = f"{title}, row {line}"
    if len(value) > _LONGEST:
        raise Error(f"{place}: a text of {len(value):,} letters, more than a cell can hold")
    if ILLEGAL_CHARACTERS_RE.search(value) or "\r" in value or (value and not value.strip()):
        raise Error(
            f"{place}: {value!r:.60} holds a character that no workbook can: name a folder or .json"
        )


def _cell(sheet: Any, value: Any) -> Any:
    """A cell that shows the value: text that begins with = is no formula."""
    from openpyxl.cell import WriteOnlyCell

    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):  # openpyxl itself keeps 16 digits, and some numbers have 17
        cell = WriteOnlyCell(sheet, repr(value))
        cell.data_type = "n"
        return cell
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    return cell


def write_ties(network: Network, path: Path) -> None:
    """The ties as a list of connections that every program for networks reads."""
    ways = {row["id"]: row["directed"] for row in network.tie_types}
    lines = io.StringIO()
    rows = csv.writer(lines, lineterminator="\n")
    rows.writerow(["From", "To", "Type", "Direction", "Strength", "since", "until"])
    for row in network.ties:
        way = "directed" if ways[row["type"]] else "undirected"
        cells = [
            row["from"],
            row["to"],
            row["type"],
            way,
            row["weight"],
            row["since"],
            row["until"],
        ]
        rows.writerow("" if cell is None else guarded(cell) for cell in cells)
    _core.save(path, lines.getvalue().encode())


def left_out(network: Network) -> str:
    """What a list of ties does not hold, in words."""
    lists = [name for name in _core.tables if name not in ("leaders", "ties", "tie_types")]
    found = [
        f"{len(getattr(network, name)):,} {name}" for name in lists if len(getattr(network, name))
    ]
    named = {end for row in network.ties for end in (row["from"], row["to"])}
    alone = len(network.leaders) - len(named)
    return ", ".join(([f"{alone:,} leaders without ties"] if alone else []) + found)
