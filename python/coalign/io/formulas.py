# SPDX-License-Identifier: MIT
"""Cells that no spreadsheet computes: what would begin a formula has an apostrophe before it, and readers take it off.

The tables that C++ writes have it too (include/coalign/io/detail/formula.hpp).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

__all__ = ["guarded", "without_guards"]

_BEGINS = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def guarded(cell: Any) -> Any:
    """A text that begins with = + - @ or a blank letter, behind an apostrophe; all else as it is.

    What begins so after apostrophes gets one more, so that reading gives each text back.
    """
    return f"'{cell}" if isinstance(cell, str) and _BEGINS.match(cell) else cell


def without_guards(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows as they were before `guarded`."""
    for row in rows:
        yield [_without_guard(cell) for cell in row]


def _without_guard(cell: Any) -> Any:
    is_guarded = isinstance(cell, str) and cell[:1] == "'" and _BEGINS.match(cell)
    return cell[1:] if is_guarded else cell
