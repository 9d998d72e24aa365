# SPDX-License-Identifier: MIT
"""Matrices: rows and columns are leaders, a cell is the tie of the row to the column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import no_answer, number_of, tick_of
from .collected import Collected
from .grid import Grid
from .names import folded
from .recipe import Matrices

__all__ = ["is_matrix", "is_symmetric", "read_matrix"]


def is_matrix(grid: Grid) -> bool:
    """Whether the first column holds the names of the header row, in any order."""
    rows = [folded(id_text(cell)) for cell in grid.cells(0) if not is_missing(cell)]
    columns = [folded(name) for name in grid.headings[1:] if name]
    return len(rows) > 1 and len(set(rows)) == len(rows) and set(rows) == set(columns)


def is_symmetric(grids: Sequence[Grid]) -> bool:
    """Whether all say of each pair the same in both directions."""
    for grid in grids:
        cells = dict(_cells(grid))
        if any(
            _plain(cells.get((other, one))) != _plain(value)
            for (one, other), value in cells.items()
            if one != other
        ):
            return False
    return True


def _plain(value: Any) -> float:
    tick = tick_of(value)
    return tick if tick is not None else 0.0 if no_answer(value) else (number_of(value) or 0.0)


def _cells(grid: Grid) -> list[tuple[tuple[str, str], Any]]:
    names = [id_text(cell) for cell in grid.cells(0)]
    found = []
    for row, name in zip(grid.rows, names, strict=True):
        for place, other in enumerate(grid.headings[1:], 1):
            if other:
                found.append(
                    ((folded(name), folded(other)), row[place] if place < len(row) else None)
                )
    return found


def _words(grid: Grid) -> set[str]:
    """The cells that say yes or no in words."""
    return {cell for row in grid.rows for cell in row[1:] if tick_of(cell) is not None}


def read_matrix(grid: Grid, matrix: Matrices, into: Collected, *, directed: bool) -> None:
    """Takes a sheet's ties in. The diagonal says nothing; a blank is no answer, and 0 no tie."""
    if not is_matrix(grid):
        raise Error(
            f"sheet {grid.title!r} is no matrix: its first column and its headings name different leaders"
        )
    ticks = {} if matrix.scale else {cell: tick_of(cell) for cell in _words(grid)}
    blank_is_no = bool(ticks) and 0 not in ticks.values()  # a mark is yes, and nothing else is there
    into.type(matrix.type, directed=directed, scale=matrix.scale)
    met: set[tuple[str, str]] = set()
    for row, line in zip(grid.rows, grid.lines, strict=True):
        leader = into.leader(id_text(row[0]))
        if any(not no_answer(cell) for cell in row[1:]):
            into.asked.add((leader, matrix.type, matrix.wave))
        for place, name in enumerate(grid.headings[1:], 1):
            cell = row[place] if place < len(row) else None
            other = into.leader(name) if name else leader
            if other == leader or (not directed and (other, leader) in met):
                continue
            met.add((leader, other))
            where = f"sheet {grid.title!r}, row {line}, {name!r:.60}"
            tick = ticks.get(cell) if isinstance(cell, str) else None
            weight = tick if tick is not None else into.answer(cell, where, matrix.scale, {})
            if not weight:
                if no_answer(cell) and not blank_is_no:
                    into.note(
                        "ties",
                        f"blank cells in the matrix {grid.title!r}: not answered",
                        f"{leader} → {other}",
                    )
                continue
            if weight < 0:
                into.wrong.append(f"{where}: {weight:g} is below 0, and no strength")
                continue
            into.ties.append(
                {
                    "from": leader,
                    "to": other,
                    "type": matrix.type,
                    "weight": weight,
                    "wave": matrix.wave,
                }
            )
    into.check(f"sheet {grid.title!r}")
