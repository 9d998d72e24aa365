# SPDX-License-Identifier: MIT
"""The cells of a matrix as numbers of the few answers that there are, so that each answer is understood once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..values import id_text, is_missing
from .answers import no_answer
from .grid import Grid
from .names import folded
from .roster import Roster

__all__ = ["Coded", "Flags", "coded"]

Flags = NDArray[np.bool_]


class _Codes(dict[Any, int]):
    """The number of each answer that was met; 0 is nothing."""

    def __init__(self) -> None:
        super().__init__({(type(None), None): 0, (str, ""): 0})
        self.answers: list[Any] = [None]

    def __missing__(self, key: tuple[type, Any]) -> int:
        if is_missing(key[1]):  # a NaN is not equal to another: it would be met anew each time
            return 0
        self.answers.append(key[1])
        return self.setdefault(key, len(self.answers) - 1)

    def of(self, cell: Any) -> int:
        try:
            return self[cell.__class__, cell]
        except TypeError:  # a list in a cell of a data frame
            return self[cell.__class__, repr(cell)]


@dataclass
class Coded:
    """The rows of a matrix that have a name, and their cells under the headings that name somebody."""

    names: list[str]
    lines: list[int]
    partners: list[str]
    answers: list[Any]
    codes: NDArray[np.int32]
    about: Flags
    """Whether a cell is about somebody else: the diagonal says nothing."""
    blank: Flags
    """Whether it holds no answer."""

    def each(self, of: Callable[[Any], Any], dtype: Any = np.float64) -> NDArray[Any]:
        """What a function gives for each cell, asked once for each answer."""
        return np.array([of(answer) for answer in self.answers], dtype)[self.codes]

    def given(self) -> list[Any]:
        """The different answers about others, without those that say that there is none."""
        met = np.unique(self.codes[self.about])
        return [answer for answer in (self.answers[code] for code in met) if not no_answer(answer)]


def coded(grid: Grid, roster: Roster) -> Coded:
    """The cells of a matrix by what they hold."""
    named = [
        (row, id_text(name), line)
        for row, name, line in zip(grid.rows, grid.cells(roster.who), grid.lines, strict=True)
        if not is_missing(name)
    ]
    partners = [grid.headings[place] for place in roster.partners]
    codes = _Codes()
    cells = np.zeros((len(named), len(partners)), np.int32)
    for place, (row, _, _) in enumerate(named):
        own = [row[p] if p < len(row) else None for p in roster.partners]
        try:
            cells[place] = [codes[cell.__class__, cell] for cell in own]
        except TypeError:
            cells[place] = [codes.of(cell) for cell in own]
    known = {name: code for code, name in enumerate(dict.fromkeys(map(folded, partners)))}
    rows = np.array([known.get(folded(name), -1) for _, name, _ in named], np.int64)
    columns = np.array([known[folded(name)] for name in partners], np.int64)
    found = Coded(
        [name for _, name, _ in named],
        [line for _, _, line in named],
        partners,
        codes.answers,
        cells,
        rows[:, None] != columns[None, :],
        np.zeros(0, np.bool_),
    )
    found.blank = found.each(no_answer, np.bool_)
    return found
