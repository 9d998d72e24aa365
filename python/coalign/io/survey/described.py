# SPDX-License-Identifier: MIT
"""Who the leaders of a wide survey are, by the columns that are no questions, and who left it half-way."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from ..values import id_text, is_missing
from .answers import no_answer, tick_of
from .collected import Collected
from .columns import Row, Sheet, at, columns_of_form
from .grid import Grid
from .names import folded
from .recipe import Goals, Ties

__all__ = ["describe"]


def describe(grid: Grid, into: Collected, sheets: dict[Sheet, list[Row]], told: set[str]) -> None:
    """Who the leaders are, by the other columns; and who opened the survey but answered nothing."""
    about = into.recipe.respondents
    sector = grid.column(about.sector) if about.sector else None
    kept = [(name, grid.column(name)) for name in about.attributes]
    forms: list[Goals | Ties] = [
        *into.recipe.goals,
        *(tie for tie in into.recipe.ties if not tie.sheet),
    ]
    part = {place: item for form in forms for place, item in columns_of_form(grid, form)}
    whole = sorted(part)
    boxes = [
        form
        for form in forms
        if (form.separator if isinstance(form, Goals) else not (form.scale or form.answers))
    ]
    ticked = {place for form in boxes for place, _ in columns_of_form(grid, form)}
    rated = set(whole) - ticked
    of_whom = {place: folded(item) for place, item in part.items() if item}
    for (leader, _), rows in sheets.items():
        cells = [grid.rows[row] for row, _ in rows]
        first = {
            place: _first(cells, place)
            for place in (sector, *(p for _, p in kept))
            if place is not None
        }
        own = {name: first[place] for name, place in kept if first[place] is not None}
        into.leader(
            leader,
            sector=None if sector is None or first[sector] is None else id_text(first[sector]),
            attributes=own,
        )
        if whole and leader not in told:
            into.leaders[leader]["response"] = "asked"
            into.note(
                "leaders",
                "opened the survey, and answered nothing that is read: asked, not answered",
                leader,
            )
        elif not grid.spread_by and _ended_early(
            cells, [p for p in whole if of_whom.get(p) != folded(leader)], rated
        ):
            into.note(
                "leaders",
                "left the survey before its end: what they did not answer is unknown",
                leader,
            )
    named = (about.leader, about.wave, about.sector, about.member_of)
    groups = {place for one in into.recipe.memberships for place, _ in columns_of_form(grid, one)}
    used = {
        *part,
        *groups,
        *(place for _, place in kept),
        *map(grid.find, named),
        *grid.export.added,
    }
    for place, name in enumerate(grid.headings):
        if name and place not in used:
            into.note(
                "leaders", "columns that the recipe does not name: left out", name, "left_out"
            )
    if about.member_of:
        _members(grid, into, sheets)


def _first(cells: Sequence[Sequence[Any]], place: int) -> Any:
    return next((at(row, place) for row in cells if not no_answer(at(row, place))), None)


def _ended_early(
    cells: Sequence[Sequence[Any]], places: Sequence[int], rated: Container[int]
) -> bool:
    """Whether the last third of the questions on a scale has no answer, nor what follows, and an earlier one has.

    A blank box is an answer: no. So where questions on a scale end, boxes after them say only by a tick that
    somebody came that far.
    """
    asked = [place for place in places if place in rated]
    if len(asked) < 3:
        return False
    last = asked[-(-len(asked) * 2 // 3)]
    given = [any(_is_given(at(row, p), box=p not in rated) for row in cells) for p in places]
    since = places.index(last)
    return any(given[:since]) and not any(given[since:])


def _is_given(cell: Any, *, box: bool) -> bool:
    """Whether somebody came as far as a cell: who says that they do not know did, who left a box blank may not."""
    return not is_missing(cell) and bool(str(cell).strip()) and not (box and tick_of(cell) == 0)


def _members(grid: Grid, into: Collected, sheets: dict[Sheet, list[Row]]) -> None:
    place = grid.column(into.recipe.respondents.member_of)
    for (leader, _), rows in sheets.items():
        name = _first([grid.rows[row] for row, _ in rows], place)
        if name is not None:
            of = into.leader(id_text(name), kind="organization")
            if of != leader:
                into.members.setdefault((leader, of))
