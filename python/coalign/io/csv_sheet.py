# SPDX-License-Identifier: MIT
"""A CSV file as a sheet: what separates its cells, how its letters and its numbers are written."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import FileError
from .cells import Sheet, trimmed
from .decode import decoded

__all__ = ["csv_sheet"]

_SEPARATORS = {",": "", ";": "semicolons", "\t": "tabs"}
_MOST_CSV_COLUMNS = 1 << 17
_DECIMAL_COMMA = re.compile(r"\s*-?\d+,\d+\s*\Z")


def csv_sheet(path: Path) -> Sheet:
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


def _narrow(path: Path, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows of a CSV file, which holds no more than its size; but nobody fills in so many columns."""
    for line, row in enumerate(rows, 1):
        kept = trimmed(row)
        if len(kept) > _MOST_CSV_COLUMNS:
            raise FileError(
                f"cannot read {path}: row {line:,} is too large: at most {_MOST_CSV_COLUMNS:,} columns are read"
            )
        yield kept
