# SPDX-License-Identifier: MIT
"""What each sheet of a file is: by all its headings and cells, never by the first column alone."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ... import _core
from ..map_headings import ends_in
from ..values import id_text, is_missing
from .bare import bare_in, first_names
from .grid import Grid
from .guess_elements import guess_elements
from .guess_matrix import date_matrices, guess_matrix, type_and_wave
from .guess_pairs import ends_of_pairs, guess_pairs
from .guess_strengths import guess_strengths
from .guess_who import ask_several, propose_names, who_of
from .guess_wide import guess_wide
from .listed import parts_of
from .long import long_of
from .meanings import PERSONAL, gives_of, is_about_ties, is_sector, names_respondent
from .names import folded
from .questions import Question, questions_in
from .recipe import Leaders, Recipe
from .roster import Roster, named_in, roster_of
from .tie_list import guess_list
from .wave_days import first_day_of
from .waves import dated_name

__all__ = ["guess_sheets", "shape_of"]


def shape_of(grid: Grid) -> str:
    """matrix, pairs, answers, long, table (of the format), map (of Kumu), or nothing."""
    title = grid.title.strip().lower().replace(" ", "_")
    names = {name.strip().lower() for name in grid.headings if name}
    if title == "scales" or (title in _core.tables and _has_fields(title, names)):
        return "table"
    if grid.spread_by:
        return "answers"
    if long_of(grid) is not None:
        return "long"
    roster = roster_of(grid)
    if roster is not None and (
        _asks_of_others_first(grid, roster) and _rates(grid)
        if not grid.export.program
        else _asks(grid) or _rates(grid)
    ):
        return "answers"
    if roster is not None:
        return "matrix"
    ends = ends_in(grid.headings)
    if grid.export.program and ends is None:
        return "answers"
    if ends_of_pairs(grid) is not None:
        return "pairs"
    if (ends is not None and not _asks(grid, ends[1])) or "label" in names:
        return "map"
    return "answers" if _asks(grid) or _rates(grid) else ""


def _asks_of_others_first(grid: Grid, roster: Roster) -> bool:
    """Whether several columns that name nobody who answered stand before all that do: these may be goals."""
    rows = {folded(id_text(cell)) for cell in grid.cells(roster.who) if not is_missing(cell)}
    known = [folded(grid.headings[place]) in rows for place in roster.partners]
    return True in known and known.index(True) > 1


def _rates(grid: Grid) -> bool:
    """Whether columns that are called as what they ask about were answered on one scale, by those of another."""
    who = who_of(grid)
    if who is None:
        if not first_names(grid):
            return False
        who = 0
    alone = [
        q.places[0] for q in questions_in(grid.headings, range(len(grid.headings))) if not q.items
    ]
    return bool(bare_in(grid, alone, who))


def _has_fields(table: str, names: set[str]) -> bool:
    """Whether headings are those of a table of the format: one at least that its rows need."""
    needed = json.loads(_core.network_schema())["properties"][table]["items"].get("required", [])
    return bool(set(needed) & {name.replace(" ", "_") for name in names})


def _asks(grid: Grid, target: str = "") -> bool:
    """Whether headings are questions of one form, or one asks who answers and another asks something.

    The column `target` of a list of ties asks nothing, unless its cells list several.
    """
    questions = questions_in(grid.headings, range(len(grid.headings)))
    groups = [question for question in questions if question.items]
    who = who_of(grid) is not None
    return (who and len(questions) > 1) and (
        bool(groups)
        or any(gives_of(q.stem) for q in questions)
        or any(
            is_about_ties(q.stem) and _names_others(grid, q, several=q.stem == target)
            for q in questions
        )
    )


def _names_others(grid: Grid, question: Question, *, several: bool) -> bool:
    """Whether the cells of a column name those who answered, and, if need be, some cell several of them."""
    who = who_of(grid)
    if who is None or who in question.places:
        return False
    known = {folded(id_text(cell)) for cell in grid.cells(who) if not is_missing(cell)}
    texts = [id_text(cell) for cell in grid.cells(question.places[0]) if not is_missing(cell)]
    parts = [
        folded(part)
        for text in texts
        for piece in re.split(r"[;|\n,]", text)
        for part in parts_of(piece, ";", lambda name: folded(name) in known) or [""]
    ]
    if several and len(parts) == len(texts):
        return False
    return sum(part in known for part in parts) >= max(2, len(parts) / 3)


def guess_sheets(grids: Sequence[Grid], recipe: Recipe) -> list[tuple[Grid, str]]:
    """Adds to a recipe what the sheets are taken for; gives each with its shape."""
    shapes = [(grid, shape_of(grid)) for grid in grids]
    names = _names_in(shapes)
    known = {folded(name) for name in names}
    items = _asked_of(shapes)
    for place, (grid, shape) in enumerate(shapes):
        beside = _is_listed(grid, shape) and bool(names)
        if beside and (column := _lists_leaders(grid, known, items)) is not None:
            shapes[place] = (grid, "leaders")
            _guess_leaders(grid, column, recipe)
            names += [id_text(cell) for cell in grid.cells(column) if not is_missing(cell)]
    for grid, shape in shapes:
        if shape == "matrix":
            _guess_matrix(grid, recipe)
        elif shape == "pairs":
            guess_pairs(grid, recipe)
        elif shape in ("map", "table"):
            guess_strengths(grid, recipe)
            if shape == "map":
                guess_elements(grid, recipe)
            if names and ends_in(grid.headings) is not None:
                guess_list(grid, type_and_wave(grid.title)[0], recipe)
    answers = [grid for grid, shape in shapes if shape == "answers"]
    if answers:
        same = _same_questions(answers)
        guess_wide(answers[0], recipe, names, same[1:])
        _guess_waves(answers, same, recipe)
    if recipe.matrices and len({matrix.wave for matrix in recipe.matrices}) == 1:
        for matrix in recipe.matrices:
            if not dated_name(matrix.wave):
                matrix.wave = ""
    if recipe.matrices:
        date_matrices(recipe)
    if not recipe.respondents.leader:
        named = [*names, *_drawn_in(shapes)]
        propose_names(list(dict.fromkeys(named)), recipe)
    return shapes


def _drawn_in(shapes: Sequence[tuple[Grid, str]]) -> list[str]:
    """The leaders that lists of elements and of ties name, those of elements first."""
    found: dict[bool, list[str]] = {False: [], True: []}
    for grid in (grid for grid, shape in shapes if shape == "map"):
        ends = ends_in(grid.headings)
        for place in map(grid.find, ends or ("Label",)):
            cells = [] if place is None else grid.cells(place)
            found[ends is not None] += [id_text(cell) for cell in cells if not is_missing(cell)]
    return [*found[False], *found[True]]


def _is_listed(grid: Grid, shape: str) -> bool:
    """Whether a sheet may list leaders: it is not known, or elements of a map, or the format's table of leaders."""
    title = grid.title.strip().casefold()
    return (
        not shape
        or (shape == "map" and ends_in(grid.headings) is None)
        or (shape == "table" and title == "leaders")
    )


def _same_questions(answers: Sequence[Grid]) -> list[Grid]:
    first = set(answers[0].headings)
    return [grid for grid in answers if len(first & set(grid.headings)) >= 0.6 * len(first)]


def _guess_waves(answers: Sequence[Grid], same: Sequence[Grid], recipe: Recipe) -> None:
    """Sheets with the same questions are waves of one survey."""
    others = [grid for grid in answers if grid not in same]
    for grid in others:
        recipe.questions.append(
            f"sheet {grid.title!r} has answers to other questions, and is not read: put (ignore) in its name"
        )
    if len(same) < 2:
        return
    for place, grid in enumerate(same, 1):
        wave = type_and_wave(grid.title)[1] or f"w{place}"
        recipe.respondents.sheets[grid.title] = wave
        stated = recipe.waves.get(wave) or recipe.waves.get(grid.title)
        day = stated or dated_name(wave) or first_day_of(grid)
        recipe.waves[wave] = day
        if not day:
            hidden = (
                ", which is hidden" if any("is hidden" in said for said, _ in grid.remarks) else ""
            )
            recipe.questions.append(
                f"[waves] {wave!r} (sheet {grid.title!r}{hidden}): when was it? "
                f'Write {wave} = "2024-05", or put (ignore) in the name of the sheet if it is no wave'
            )
    recipe.respondents.sheet = ""


def _names_in(shapes: Sequence[tuple[Grid, str]]) -> list[str]:
    found: list[str] = []
    for grid, shape in shapes:
        if shape == "matrix":
            found += named_in(grid, roster) if (roster := roster_of(grid)) else []
        elif shape == "pairs" and (ends := ends_of_pairs(grid)):
            found += [id_text(c) for end in ends[:2] for c in grid.cells(end) if not is_missing(c)]
        elif shape == "answers":
            said = [(names_respondent(name), place) for place, name in enumerate(grid.headings)]
            kinds = [kind for kind in ("organization", "individual") if (kind in dict(said))]
            for place in (place for kind, place in said if kinds and kind == kinds[0]):
                found += [id_text(c) for c in grid.cells(place) if not is_missing(c)]
    return list(dict.fromkeys(found))


def _asked_of(shapes: Sequence[tuple[Grid, str]]) -> set[str]:
    """Whom and what the questions of sheets with answers are asked of."""
    return {
        folded(item)
        for grid, shape in shapes
        if shape == "answers"
        for question in questions_in(grid.headings, range(len(grid.headings)))
        for item in question.items
    }


def _lists_leaders(grid: Grid, known: set[str], items: set[str]) -> int | None:
    """The column whose cells, no two the same, are names of leaders that other sheets have, or were asked about."""
    for place in range(len(grid.headings)):
        cells = [folded(id_text(cell)) for cell in grid.cells(place) if not is_missing(cell)]
        if (
            len(cells) > 1
            and len(set(cells)) == len(cells)
            and (
                len(known & set(cells)) >= len(known) / 2 > 0
                or (known & set(cells) and len(items & set(cells)) > len(cells) / 2)
            )
        ):
            return place
    return None


def _guess_leaders(
    grid: Grid, column: int, recipe: Recipe, among: Sequence[int] | None = None
) -> None:
    kind = names_respondent(grid.headings[column]) or "organization"
    leaders = Leaders(grid.title, grid.name_of(column), kind=kind)
    named = _names_of(grid, column)
    leaders.name = "" if named is None else grid.headings[named]
    for place, name in enumerate(grid.headings):
        if place in (column, named) or not name or PERSONAL.search(name):
            continue
        if among is not None and place not in among:
            continue
        if is_sector(name) and not leaders.sector:
            leaders.sector = name
        else:
            leaders.attributes.append(name)
    recipe.leaders.append(leaders)


def _guess_matrix(grid: Grid, recipe: Recipe) -> None:
    guess_matrix(grid, recipe)
    roster = roster_of(grid)
    if roster is None or roster.square:
        return
    if names_respondent(grid.headings[roster.who]) == "individual":
        recipe.respondents.kind = "individual"
    if roster.beside:
        _guess_leaders(grid, roster.who, recipe, roster.beside)
    ask_several(grid, roster.who, None, recipe)
    if all(folded(name).isdigit() for name in named_in(grid, roster)):
        recipe.questions.append(
            f"[[matrices]] {grid.title!r}: its rows and headings are numbers: does each stand for a leader? "
            "If these are questions, name them in words"
        )


def _names_of(grid: Grid, column: int) -> int | None:
    """The column with names, where leaders are told apart by a number or a code."""
    codes = [id_text(cell) for cell in grid.cells(column)]
    if not all(len(code) <= 8 and " " not in code for code in codes):
        return None
    for place, heading in enumerate(grid.headings):
        cells = [id_text(cell) for cell in grid.cells(place) if not is_missing(cell)]
        if place != column and names_respondent(heading) and len(set(cells)) == len(codes):
            return place
    return None
