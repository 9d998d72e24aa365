# SPDX-License-Identifier: MIT
"""Matrices: rows are who answered, columns whom they were asked about, a cell is the tie of the row to the column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..values import is_missing
from .answers import no_answer, number_of, tick_of
from .coded import Coded, Flags, coded
from .collected import Collected
from .grid import Grid
from .names import Names, folded
from .recipe import Matrices, Recipe
from .roster import Roster, partners_of, roster_of
from .several import one_of

__all__ = ["is_symmetric", "read_matrix"]

Ints = NDArray[np.int64]


def is_symmetric(sheets: Sequence[tuple[Grid, Matrices]]) -> bool:
    """Whether rows and columns are the same leaders, and all say of each pair the same in both directions."""
    for grid, matrix in sheets:
        roster = roster_of(grid)
        if roster is None or not roster.square:
            return False
        cells = _square(coded(grid, roster))
        weights = cells.each(partial(_plain, matrix=matrix))
        same = (weights == weights.T) | ~cells.about
        if not same.all() and not _is_half(cells):
            return False
    return True


def _square(cells: Coded) -> Coded:
    """A square matrix with its columns in the order of its rows."""
    columns = {folded(name): place for place, name in enumerate(cells.partners)}
    order = [columns[folded(name)] for name in cells.names]
    return replace(
        cells,
        partners=[cells.partners[place] for place in order],
        codes=cells.codes[:, order],
        about=cells.about[:, order],
        blank=cells.blank[:, order],
    )


def _is_half(cells: Coded) -> bool:
    """Whether one half of a square matrix has answers, in most of its cells, and the other none, as in a triangle."""
    size = len(cells.names)
    if size < 3:
        return False
    given = ~cells.blank & cells.about
    blank, filled = sorted((np.triu(given, 1), np.tril(given, -1)), key=np.count_nonzero)
    most = 2 * np.count_nonzero(filled) > size * (size - 1) / 2
    return bool(not blank.any() and most and filled.any(axis=1).sum() == size - 1)


def _plain(value: Any, matrix: Matrices) -> float:
    if no_answer(value):
        return 0.0
    tick = None if matrix.scale else tick_of(value)
    return tick if tick is not None else (number_of(value, matrix.answers) or 0.0)


def _laid_out(grid: Grid, matrix: Matrices, recipe: Recipe) -> Roster:
    """The rows and columns that are leaders: as the recipe says, else by their names."""
    found = roster_of(grid)
    who = grid.column(matrix.leader) if matrix.leader else found.who if found is not None else 0
    if found is not None and found.who == who:
        return found
    same = [one for one in recipe.leaders if one.sheet == matrix.sheet]
    others = [name for one in same for name in (one.leader, one.name, one.sector, *one.attributes)]
    return Roster(who, partners_of(grid, who, others), (), False)


def read_matrix(grid: Grid, matrix: Matrices, into: Collected, *, directed: bool) -> None:
    """Takes a sheet's ties in. A blank is no answer, and 0 no tie; a row without any answer did not answer."""
    roster = _laid_out(grid, matrix, into.recipe)
    cells = coded(grid, roster)
    given = cells.given()
    blank_is_no = bool(given) and all(_tick(cell, matrix) for cell in given)  # a mark is yes
    into.type(matrix.type, directed=directed, scale=matrix.scale)
    half = not directed and roster.square and _is_half(_square(cells))
    if half:
        said = f"one half of the matrix {grid.title!r} is blank: its ties have no direction"
        into.note("ties", said, grid.title)
    silent = _who_answered(grid, matrix, roster, into, cells, blank_is_no=blank_is_no or half)
    rows, columns = ([into.leader(name) for name in some] for some in (cells.names, cells.partners))
    number = {name: place for place, name in enumerate(dict.fromkeys([*rows, *columns]))}
    one, other = (np.array([number[name] for name in some], int) for some in (rows, columns))
    about = cells.about & (one[:, None] != other[None, :])
    if not directed:
        about &= ~_said_before(one, other, about & ~cells.blank)
    quiet = [_if_quiet(answer, matrix, into) for answer in cells.answers]
    if not (blank_is_no or half):
        asked = np.array([name not in silent for name in rows], bool)
        _note_blanks(about & cells.blank & asked[:, None], rows, columns, grid, into)
    once = len({*rows}) == len(rows) and len({*columns}) == len(columns)
    idle = [weight is None or (weight == 0 and once) for weight in quiet]
    looked_at = about & ~np.array(idle, bool)[cells.codes]
    met: dict[tuple[str, str], list[tuple[float | None, int]]] = {}
    for row, column in np.argwhere(looked_at).tolist():
        weight = quiet[cells.codes[row, column]]
        if weight is not None and weight != weight:
            partner, line = cells.partners[column], cells.lines[row]
            where = f"sheet {grid.title!r}, row {line}, {partner!r:.60}"
            weight = _answer(cells.answers[cells.codes[row, column]], where, matrix, into)
        if weight is not None:
            pair = rows[row], columns[column]
            met.setdefault(pair, []).append((weight, cells.lines[row]))
    if half and not blank_is_no:
        _note_unsaid(cells, about, rows, columns, grid, into)
    into.check(f"sheet {grid.title!r}")
    for (leader, partner), found in met.items():
        if weight := one_of(found, f"sheet {grid.title!r}: {leader!r} and {partner!r}", into):
            tie = {"from": leader, "to": partner, "type": matrix.type, "weight": weight}
            into.ties.append(tie | {"wave": matrix.wave})


def _said_before(one: Ints, other: Ints, answered: Flags) -> Flags:
    """Which cells of ties without direction are about a pair that was answered the other way round, further above."""
    size = int(max(one.max(initial=-1), other.max(initial=-1))) + 1
    never = answered.size
    first = np.full((size, size), never)
    places = np.where(answered, np.arange(answered.size).reshape(answered.shape), never)
    np.minimum.at(first, (one[:, None], other[None, :]), places)
    earlier: Flags = (first.T < first)[one[:, None], other[None, :]]
    return earlier


def _if_quiet(answer: Any, matrix: Matrices, into: Collected) -> float | None:
    """What an answer stands for, NaN where there is something to say of each cell that holds it."""
    tried = Collected(into.recipe, Names())
    tick = None if no_answer(answer) else _tick(answer, matrix)
    weight = tick if tick is not None else _answer(answer, "", matrix, tried)
    return float("nan") if tried.notes or tried.wrong else weight


def _note_blanks(
    blank: Flags, rows: Sequence[str], columns: Sequence[str], grid: Grid, into: Collected
) -> None:
    for row, column in zip(*(places.tolist() for places in np.nonzero(blank)), strict=True):
        said = f"blank cells in the matrix {grid.title!r}: not answered"
        into.note("ties", said, f"{rows[row]} → {columns[column]}")


def _note_unsaid(
    cells: Coded,
    about: Flags,
    rows: Sequence[str],
    columns: Sequence[str],
    grid: Grid,
    into: Collected,
) -> None:
    """Pairs of a matrix of which one half is blank, that the other says nothing of either."""
    said = {
        frozenset((rows[row], columns[column]))
        for row, column in np.argwhere(about & ~cells.blank).tolist()
    }
    pairs = ((rows[row], columns[column]) for row, column in np.argwhere(about).tolist())
    for leader, other in pairs:
        if leader < other and frozenset((leader, other)) not in said:
            message = f"blank cells in the matrix {grid.title!r}: not answered"
            into.note("ties", message, f"{leader} – {other}")


def _tick(cell: Any, matrix: Matrices) -> float | None:
    """1 and 0 for yes and no, where no scale says what else an answer may be."""
    if matrix.scale:
        return None
    number = number_of(cell)
    return 1.0 if number == 1 else tick_of(cell)


def _answer(cell: Any, where: str, matrix: Matrices, into: Collected) -> float | None:
    weight = into.answer(cell, where, matrix.scale, matrix.answers)
    if weight is not None and weight < 0:
        into.wrong.append(f"{where}: {weight:g} is below 0, and no strength")
    return weight


def _who_answered(
    grid: Grid,
    matrix: Matrices,
    roster: Roster,
    into: Collected,
    cells: Coded,
    *,
    blank_is_no: bool,
) -> set[str]:
    """Whose row has an answer, and whose has none, which are given; whom only a column names was not asked."""
    rows, told = set(), set()
    for name, line in zip(grid.cells(roster.who), grid.lines, strict=True):
        if is_missing(name):
            said = "rows of a matrix without a name: left out"
            into.note("leaders", said, f"sheet {grid.title!r}, row {line}", "left_out")
    for name, answered in zip(cells.names, np.any(~cells.blank, axis=1).tolist(), strict=True):
        rows.add(leader := into.leader(name))
        if answered:
            told.add(leader)
    into.asked.update((leader, matrix.type, matrix.wave) for leader in told)
    into.told |= told
    silent = rows - told if not (roster.square and blank_is_no) else set()
    into.silent |= silent
    if silent:
        said = f"rows of the matrix {grid.title!r} that are blank: did not answer"
        for leader in sorted(silent):
            into.note("leaders", said, leader)
    columns = [into.leader(grid.headings[place]) for place in roster.partners]
    others = [name for name in dict.fromkeys(columns) if name not in rows]
    into.partners.update(others)
    for name in others:
        said = f"the matrix {grid.title!r} has a column and no row for them: taken as leaders who were not asked"
        into.note("leaders", said, name)
    if not roster.square:
        message = f"the matrix {grid.title!r}: rows are taken as who answered, columns as whom they were asked about"
        into.note("ties", message, f"{len(rows)} rows, {len(set(columns))} columns")
    named = [one for one in into.recipe.leaders if one.sheet == matrix.sheet]
    for place in () if named else roster.beside:
        said = "columns that the recipe does not name: left out"
        into.note("leaders", said, grid.headings[place], "left_out")
    return silent
