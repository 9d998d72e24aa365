# SPDX-License-Identifier: MIT
"""Matrices: rows are who answered, columns whom they were asked about, a cell is the tie of the row to the column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..values import id_text, is_missing
from .answers import no_answer, number_of, tick_of
from .collected import Collected
from .grid import Grid
from .names import folded
from .recipe import Matrices, Recipe
from .roster import Roster, partners_of, roster_of
from .several import one_of

__all__ = ["is_symmetric", "read_matrix"]


def is_symmetric(sheets: Sequence[tuple[Grid, Matrices]]) -> bool:
    """Whether rows and columns are the same leaders, and all say of each pair the same in both directions."""
    for grid, matrix in sheets:
        roster = roster_of(grid)
        if roster is None or not roster.square:
            return False
        cells = {
            (folded(one), folded(other)): _plain(cell, matrix)
            for one, _, other, cell in _cells(grid, roster)
        }
        same = all(cells.get((other, one)) == cell for (one, other), cell in cells.items())
        if not same and not _is_half(grid, roster):
            return False
    return True


def _is_half(grid: Grid, roster: Roster) -> bool:
    """Whether one half of a square matrix has answers, in most of its cells, and the other none, as in a triangle."""
    order = {folded(id_text(name)): place for place, name in enumerate(grid.cells(roster.who))}
    if not roster.square or len(order) < 3:
        return False
    halves: dict[bool, list[str]] = {True: [], False: []}
    for one, _, other, cell in _cells(grid, roster):
        if not no_answer(cell):
            halves[order[folded(one)] < order[folded(other)]].append(folded(one))
    blank, filled = sorted(halves.values(), key=len)
    whole = len(order) * (len(order) - 1) / 2
    return not blank and 2 * len(filled) > whole and len({*filled}) == len(order) - 1


def _plain(value: Any, matrix: Matrices) -> float:
    if no_answer(value):
        return 0.0
    tick = None if matrix.scale else tick_of(value)
    return tick if tick is not None else (number_of(value, matrix.answers) or 0.0)


def _cells(grid: Grid, roster: Roster) -> Iterator[tuple[str, int, str, Any]]:
    """Who answered, in which line, whom it is about, and the cell; the diagonal says nothing."""
    for row, name, line in zip(grid.rows, grid.cells(roster.who), grid.lines, strict=True):
        for place in () if is_missing(name) else roster.partners:
            other = grid.headings[place]
            if folded(id_text(name)) != folded(other):
                yield id_text(name), line, other, row[place] if place < len(row) else None


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
    cells = list(_cells(grid, roster))
    ticks = [tick for *_, cell in cells if not no_answer(cell) and (tick := _tick(cell, matrix))]
    given = sum(not no_answer(cell) for *_, cell in cells)
    blank_is_no = given > 0 and len(ticks) == given  # a mark is yes, and nothing else is there
    into.type(matrix.type, directed=directed, scale=matrix.scale)
    half = not directed and _is_half(grid, roster)
    if half:
        said = f"one half of the matrix {grid.title!r} is blank: its ties have no direction"
        into.note("ties", said, grid.title)
    silent = _who_answered(grid, matrix, roster, into, blank_is_no=blank_is_no or half)
    met: dict[tuple[str, str], list[tuple[float | None, int]]] = {}
    for name, line, partner, cell in cells:
        leader, other = into.leader(name), into.leader(partner)
        if other == leader or (not directed and met.get((other, leader))):
            continue
        found = met.setdefault((leader, other), [])
        if no_answer(cell) and not (blank_is_no or half) and leader not in silent:
            said = f"blank cells in the matrix {grid.title!r}: not answered"
            into.note("ties", said, f"{leader} → {other}")
        where = f"sheet {grid.title!r}, row {line}, {partner!r:.60}"
        tick = None if no_answer(cell) else _tick(cell, matrix)
        weight = tick if tick is not None else _answer(cell, where, matrix, into)
        if weight is not None:
            found.append((weight, line))
    for leader, other in met if half and not blank_is_no else ():
        if leader < other and not met[leader, other] and not met.get((other, leader)):
            said = f"blank cells in the matrix {grid.title!r}: not answered"
            into.note("ties", said, f"{leader} – {other}")
    into.check(f"sheet {grid.title!r}")
    for (leader, other), found in met.items():
        if weight := one_of(found, f"sheet {grid.title!r}: {leader!r} and {other!r}", into):
            tie = {"from": leader, "to": other, "type": matrix.type, "weight": weight}
            into.ties.append(tie | {"wave": matrix.wave})


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
    grid: Grid, matrix: Matrices, roster: Roster, into: Collected, *, blank_is_no: bool
) -> set[str]:
    """Whose row has an answer, and whose has none, which are given; whom only a column names was not asked."""
    rows, told = set(), set()
    for row, name, line in zip(grid.rows, grid.cells(roster.who), grid.lines, strict=True):
        if is_missing(name):
            said = "rows of a matrix without a name: left out"
            into.note("leaders", said, f"sheet {grid.title!r}, row {line}", "left_out")
            continue
        rows.add(leader := into.leader(id_text(name)))
        if any(not no_answer(row[place]) for place in roster.partners if place < len(row)):
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
