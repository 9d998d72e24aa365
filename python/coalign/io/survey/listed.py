# SPDX-License-Identifier: MIT
"""Cells that list names: "Clinic; School"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..values import id_text
from .answers import no_answer
from .collected import Collected

__all__ = ["names_in", "parts_of"]


def names_in(cells: Sequence[tuple[Any, int]], separator: str, into: Collected) -> list[str]:
    """The names in cells that list them, each once. A name that holds the separator is known from elsewhere."""
    found: dict[str, None] = {}
    for cell, _ in cells:
        if no_answer(cell) or into.is_code(cell):
            continue
        for part in parts_of(id_text(cell), separator, into.names.known):
            if not no_answer(part):
                found.setdefault(part)
    return list(found)


def parts_of(text: str, separator: str, known: Any) -> list[str]:
    """A list in a cell, parted: where the separator stands in a known name, that name is one."""
    marks = rf"{re.escape(separator.strip() or separator)}|\n"
    pieces = [piece for piece in re.split(marks, text) if piece.strip()]
    found, place = [], 0
    while place < len(pieces):
        for end in range(min(len(pieces), place + 4), place, -1):
            name = separator.join(pieces[place:end]).strip()
            if end == place + 1 or known(name):
                break
        if name:
            found.append(name)
        place = end
    return found
