# SPDX-License-Identifier: MIT
"""Cells that list names: "Clinic; School"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..values import id_text
from .answers import no_answer
from .collected import Collected
from .names import folded
from .questions import is_other
from .words import NOBODY

__all__ = ["names_in", "parts_of"]

_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]\s+|[-*•–]\s+)")  # as people write lists
_AND = re.compile(
    r"\s*[,;/|]\s*(?:and|und|et|y|e|en)?\s+|\s+(?:and|und|et|y|e|en|&|\+)\s+|[,;/|]", re.I
)


def names_in(cells: Sequence[tuple[Any, int]], separator: str, into: Collected) -> list[str]:
    """The names in cells that list them, each once. A name that holds the separator is known from elsewhere.

    That the box for others was ticked names nobody.
    """
    found: dict[str, None] = {}
    for cell, _ in cells:
        if no_answer(cell) or into.is_code(cell):
            continue
        for part in parts_of(id_text(cell), separator, into.names.known):
            if folded(part) in NOBODY and not into.names.known(part):
                into.note("ties", "words for nobody, where names were asked for: no tie", part)
            elif not (no_answer(part) or is_other(part)):
                found.setdefault(part)
    return list(found)


def parts_of(text: str, separator: str, known: Any) -> list[str]:
    """A list in a cell, parted: where the separator stands in a known name, that name is one."""
    plain = re.escape(separator.strip() or separator)
    marks = rf"\s{plain}\s|\n" if separator.strip().isalpha() else rf"{plain}|\n"
    pieces = [_NUMBERED.sub("", piece) for piece in re.split(marks, text) if piece.strip()]
    found, place = [], 0
    while place < len(pieces):
        for end in range(min(len(pieces), place + 4), place, -1):
            name = separator.join(pieces[place:end]).strip()
            if end == place + 1 or known(name):
                break
        if name:
            found += _joined_by_and(name, known)
        place = end
    return found


def _joined_by_and(name: str, known: Any) -> list[str]:
    """Names with "and" or another mark between them, where all are known, and the whole is not."""
    parts = [part.strip() for part in _AND.split(name) if part.strip()]
    return parts if len(parts) > 1 and not known(name) and all(map(known, parts)) else [name]
