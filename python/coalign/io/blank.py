# SPDX-License-Identifier: MIT
"""Empty tables and documents to fill in, with what goes where."""

from __future__ import annotations

import json
import os
import textwrap
from pathlib import Path
from typing import Any

from .. import _core
from ..errors import FileError
from .files import schema

__all__ = ["blank_document", "blank_tables", "guide"]

_HOW = (
    "One table for each kind of thing. Fill in those that you have: empty tables and columns may stay or go. "
    "Only the columns marked * are needed, and of those marked + one in each row. Ids are any text; other "
    "tables refer to things by them. Dates are YYYY, YYYY-MM or YYYY-MM-DD. Leave unknown what is not known: an "
    "empty cell is not a zero."
)
_IN_TABLES = (
    "In CSV, separate the ids of a list by semicolons; attributes is a JSON object. Save as CSV in UTF-8, with "
    "commas. Name, description and scales stand in network.json. Then: coalign validate FOLDER"
)
_START = {"format": "coalign/network", "version": 1, "name": ""}


def blank_tables(folder: str | os.PathLike[str]) -> None:
    """Write a folder of empty CSV tables, with README.txt beside them saying what each column is.

    A folder that holds anything is left as it is: FileError.
    """
    there = Path(folder)
    try:
        there.mkdir(parents=True, exist_ok=True)
        if any(there.iterdir()):
            raise FileError(f"cannot write {there}: it is not empty")
        for table, fields in _core.fields.items():
            _write(there / f"{table}.csv", ",".join(fields) + "\n")
        _write(there / "network.json", _json(_START))
        _write(there / "README.txt", f"{_filled(_HOW)}\n{_filled(_IN_TABLES)}\n{guide()}")
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(f"cannot write {there}: {error.strerror}") from None


def blank_document(path: str | os.PathLike[str]) -> None:
    """Write a JSON document whose lists are empty. A file that is there is left as it is: FileError."""
    try:
        _write(Path(path), _json(_START | {table: [] for table in _core.tables}))
    except OSError as error:
        raise FileError(f"cannot write {path}: {error.strerror}") from None


def guide() -> str:
    """What each table and each of its columns is; * marks those that a row needs, + those of which it needs one."""
    lines = []
    for table, about in json.loads(schema())["properties"].items():
        if "items" not in about:
            continue
        lines.append(f"\n{table}: {about['description']}\n")
        required = about["items"].get("required", [])
        one_of = [name for each in about["items"].get("anyOf", []) for name in each["required"]]
        for field, said in about["items"]["properties"].items():
            words = f": {', '.join(said['enum'])}" if "enum" in said else ""
            mark = "*" if field in required else "+" if field in one_of else " "
            lines.append(
                textwrap.fill(
                    f"{said['description']}{words}",
                    96,
                    initial_indent=f"  {mark} {field:<20}",
                    subsequent_indent=" " * 24,
                )
                + "\n"
            )
    return "".join(lines)


def _filled(text: str) -> str:
    return textwrap.fill(text, 96) + "\n"


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2) + "\n"


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
