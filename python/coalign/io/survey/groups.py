# SPDX-License-Identifier: MIT
"""Groups that leaders belong to: columns with a box for each, or cells that name them."""

from __future__ import annotations

from typing import Any

from ..values import id_text
from .answers import no_answer, number_of, tick_of
from .collected import Collected
from .columns import Row, Sheet, at, columns_of_form
from .grid import Grid
from .listed import names_in
from .names import folded
from .questions import is_other
from .recipe import Memberships

__all__ = ["read_memberships"]


def read_memberships(
    grid: Grid, into: Collected, question: Memberships, sheets: dict[Sheet, list[Row]]
) -> None:
    """Takes the memberships in that a question gives. A blank box, 0 and no say that there is none."""
    for place, item in columns_of_form(grid, question):
        for (leader, _), rows in sheets.items():
            cells = [(at(grid.rows[row], place), line) for row, line in rows]
            if not item or is_other(item):
                named = names_in(cells, question.separator, into)
            else:
                boxes = [
                    _is_member(cell, item, f"row {line}, {grid.headings[place]!r:.80}", into)
                    for cell, line in cells
                ]
                named = [item] if any(boxes) else []
            for name in named:
                group = into.leader(name, kind=question.kind)
                if group != leader:
                    into.members.setdefault((leader, group))


def _is_member(cell: Any, item: str, where: str, into: Collected) -> bool:
    """Whether a box is ticked: what it holds may be its name. What says neither yes nor no is remembered as wrong."""
    if no_answer(cell) or into.is_code(cell) or folded(id_text(cell)) == folded(item):
        return not no_answer(cell) and not into.is_code(cell)
    said = tick_of(cell)
    said = number_of(cell) if said is None else said
    if said is None:
        into.wrong.append(f"{where}: {id_text(cell)!r:.80} says neither yes nor no")
    return bool(said)
