# SPDX-License-Identifier: MIT
"""Which columns of a wide survey ask a question of the recipe, and what their cells hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...errors import Error
from .grid import Grid
from .questions import asked, names_codes
from .recipe import Goals, Memberships, Ties

__all__ = ["Row", "Sheet", "at", "columns_of_form"]

Row = tuple[int, int]  # the place of a row in its grid, and the line where it stands
Sheet = tuple[str, str]  # who answered, and in which wave


def columns_of_form(grid: Grid, question: Goals | Ties | Memberships) -> list[tuple[int, str]]:
    """The columns of a question with what each asks about."""
    form, items = question.columns, question.items
    if question.each:
        named = [(grid.column(name), " ".join(name.split())) for name in question.each]
        return [(place, items.get(name, name)) for place, name in named]
    own, twice = grid.export.added, grid.export.doubled
    found = [
        (place, item)
        for place, item in asked(form, grid.headings, grid.export.codes)
        if place not in own and not (item and "*" not in form and place in twice)
    ]
    if not found:
        some = ", ".join(repr(one) for one in grid.headings[:8] if one)
        raise Error(f"sheet {grid.title!r} has no column of the form {form!r}; it has {some}")
    coded = [item for _, item in found if item and item not in items]
    if coded and not re.search(r"\s", form) and names_codes(coded):
        raise Error(
            f'{form!r}: say what {", ".join(map(repr, coded[:5]))} stand for: items = {{ {coded[0]} = "…" }}'
        )
    return [(place, items.get(item, item)) for place, item in found]


def at(row: Sequence[Any], place: int | None) -> Any:
    return row[place] if place is not None and place < len(row) else None
