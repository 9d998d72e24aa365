# SPDX-License-Identifier: MIT
"""What each sheet of a file is: by all its headings and cells, never by the first column alone."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ... import _core
from ..values import id_text, is_missing
from .answers import Scale, codes_in, no_answer, number_of, scale_of
from .grid import Grid
from .guess import first_day_of, guess_wide, propose_names, wave_dates
from .matrix import is_matrix
from .meanings import FROM, PERSONAL, TO, WAVE, gives_of, is_sector, names_respondent
from .names import folded
from .questions import questions_in
from .recipe import Leaders, Matrices, Recipe, Ties
from .waves import dated_name

__all__ = ["ends_of_pairs", "guess_sheets", "shape_of"]

_PLAIN_TIES = {
    "type",
    "direction",
    "strength",
    "weight",
    "label",
    "description",
    "tags",
    "id",
    "since",
    "until",
}
_WAVE_IN_TITLE = re.compile(r"(?<![^\W_])(w(?:ave)?|t(?:ime)?|round)[ _-]?(\d{1,2})(?!\d)", re.I)


def shape_of(grid: Grid) -> str:
    """matrix, pairs, answers, table (of the format), map (of Kumu), or nothing."""
    title = grid.title.strip().lower().replace(" ", "_")
    names = {name.strip().lower() for name in grid.headings if name}
    if title == "scales" or (title in _core.tables and _has_fields(title, names)):
        return "table"
    if is_matrix(grid):
        return "matrix"
    if grid.export.program and not {"from", "to"} <= names:
        return "answers"
    if ends_of_pairs(grid) is not None:
        return "pairs"
    if {"from", "to"} <= names or {"source", "target"} <= names or "label" in names:
        return "map"
    return "answers" if _asks(grid) else ""


def _has_fields(table: str, names: set[str]) -> bool:
    """Whether headings are those of a table of the format: one at least that its rows need."""
    needed = json.loads(_core.network_schema())["properties"][table]["items"].get("required", [])
    return bool(set(needed) & {name.replace(" ", "_") for name in names})


def _asks(grid: Grid) -> bool:
    """Whether headings are questions of one form, or one asks who answers and another asks something."""
    questions = questions_in(grid.headings, range(len(grid.headings)))
    groups = [question for question in questions if question.items]
    who = any(names_respondent(question.form) for question in questions)
    return (who and len(questions) > 1) and (
        bool(groups) or any(gives_of(q.stem) for q in questions)
    )


def ends_of_pairs(grid: Grid) -> tuple[int, int, list[int]] | None:
    """The columns of the two ends and of the answers, where a sheet lists ties with an answer to each question."""
    names = [name.strip().lower().replace("_", " ") for name in grid.headings]
    source = next((names.index(name) for name in FROM if name in names), None)
    target = next((names.index(name) for name in TO if name in names), None)
    if source is None or target is None or {"type", "direction", "strength", "weight"} & set(names):
        return None
    rated = [
        place
        for place, name in enumerate(names)
        if place not in (source, target)
        and name
        and name not in (*_PLAIN_TIES, *WAVE)
        and _is_rated(grid, place)
    ]
    return (source, target, rated) if rated else None


def _is_rated(grid: Grid, place: int) -> bool:
    given = [cell for cell in grid.cells(place) if not no_answer(cell)]
    if not given:
        return False
    numbers = [number for cell in given if (number := number_of(cell)) is not None]
    if len(numbers) == len(given):
        usual = [n for n in numbers if 0 <= n <= 10 and n.is_integer()]
        return len(usual) >= 0.5 * len(numbers)
    scale = scale_of(given)
    return bool(scale.answers) and not scale.unknown


def guess_sheets(grids: Sequence[Grid], recipe: Recipe) -> list[tuple[Grid, str]]:
    """Adds to a recipe what the sheets are taken for; gives each with its shape."""
    shapes = [(grid, shape_of(grid)) for grid in grids]
    names = _names_in(shapes)
    known = {folded(name) for name in names}
    for place, (grid, shape) in enumerate(shapes):
        if not shape and (column := _lists_leaders(grid, known)) is not None:
            shapes[place] = (grid, "leaders")
            _guess_leaders(grid, column, recipe)
            names += [id_text(cell) for cell in grid.cells(column) if not is_missing(cell)]
    for grid, shape in shapes:
        if shape == "matrix":
            _guess_matrix(grid, recipe)
        elif shape == "pairs":
            _guess_pairs(grid, recipe)
        elif shape in ("map", "table"):
            _guess_codes(grid, recipe)
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
        _date_matrices(recipe)
    if names and not recipe.respondents.leader:
        propose_names(list(dict.fromkeys(names)), recipe)
    return shapes


def _guess_codes(grid: Grid, recipe: Recipe) -> None:
    """Asks about strengths of a list of ties that look like codes for no answer."""
    for name in ("strength", "weight"):
        place = grid.find(name)
        cells = [] if place is None else grid.cells(place)
        numbers = [number for cell in cells if (number := number_of(cell)) is not None]
        codes = codes_in(numbers) if all(number.is_integer() for number in numbers) else []
        recipe.missing.codes += [int(c) for c in codes if int(c) not in recipe.missing.codes]
        if codes:
            named = ", ".join(f"{code:g}" for code in codes)
            recipe.questions.append(
                f"[missing] codes: {grid.headings[place or 0]!r} has {named} beside much smaller numbers: "
                "does it mean that nothing was answered? If not, write codes = []"
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
        wave = _type_and_wave(grid.title)[1] or f"w{place}"
        recipe.respondents.sheets[grid.title] = wave
        stated = recipe.waves.get(wave) or recipe.waves.get(grid.title)
        day = stated or dated_name(wave) or first_day_of(grid)
        recipe.waves[wave] = day
        if not day:
            recipe.questions.append(
                f'[waves] {wave!r} (sheet {grid.title!r}): when was it? Write {wave} = "2024-05"'
            )
    recipe.respondents.sheet = ""


def _names_in(shapes: Sequence[tuple[Grid, str]]) -> list[str]:
    found: list[str] = []
    for grid, shape in shapes:
        if shape == "matrix":
            found += [id_text(cell) for cell in grid.cells(0) if not is_missing(cell)]
        elif shape == "pairs" and (ends := ends_of_pairs(grid)):
            found += [id_text(c) for end in ends[:2] for c in grid.cells(end) if not is_missing(c)]
        elif shape == "answers":
            for question in questions_in(grid.headings, range(len(grid.headings))):
                if names_respondent(question.form) and not question.items:
                    found += [
                        id_text(c) for c in grid.cells(question.places[0]) if not is_missing(c)
                    ]
    return list(dict.fromkeys(found))


def _lists_leaders(grid: Grid, known: set[str]) -> int | None:
    """The column whose cells, no two the same, are names of leaders that other sheets have."""
    for place in range(len(grid.headings)):
        cells = [folded(id_text(cell)) for cell in grid.cells(place) if not is_missing(cell)]
        if (
            len(cells) > 1
            and len(set(cells)) == len(cells)
            and len(known & set(cells)) >= len(known) / 2 > 0
        ):
            return place
    return None


def _guess_leaders(grid: Grid, column: int, recipe: Recipe) -> None:
    leaders = Leaders(grid.title, grid.headings[column])
    named = _names_of(grid, column)
    leaders.name = "" if named is None else grid.headings[named]
    for place, name in enumerate(grid.headings):
        if place in (column, named) or not name or PERSONAL.search(name):
            continue
        if is_sector(name) and not leaders.sector:
            leaders.sector = name
        else:
            leaders.attributes.append(name)
    recipe.leaders.append(leaders)


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


def _guess_pairs(grid: Grid, recipe: Recipe) -> None:
    ends = ends_of_pairs(grid)
    assert ends is not None
    source, target, rated = ends
    wave = next((i for i, name in enumerate(grid.headings) if name.strip().lower() in WAVE), None)
    numeric = [place for place in rated if _is_numeric(grid, place)]
    pooled = scale_of([cell for place in numeric for cell in grid.cells(place)])
    for place in rated:
        scale = scale_of(grid.cells(place), grid.headings[place])
        if place in numeric and scale.ends and pooled.ends and scale.high <= pooled.high:
            scale = Scale(
                pooled.low,
                pooled.high,
                pooled.answers,
                scale.codes,
                unsure=_of_codes(scale, pooled),
            )
        tie = Ties(
            columns=grid.headings[place],
            type=grid.headings[place].lower(),
            scale=scale.ends,
            answers=scale.answers,
            sheet=grid.title,
            source=grid.headings[source],
            target=grid.headings[target],
            wave=grid.headings[wave] if wave is not None else "",
        )
        recipe.ties.append(tie)
        _check(recipe, f"[[ties]] {tie.columns!r}", f"ties {len(recipe.ties)}", scale)
    if wave is not None:
        recipe.waves |= wave_dates(grid, wave, recipe)
    keys = [
        tuple(
            id_text(row[i]) if i is not None and i < len(row) else ""
            for i in (source, target, wave)
        )
        for row in grid.rows
    ]
    if len(set(keys)) < len(keys) and recipe.respondents.several == "ask":
        recipe.respondents.several = "mean"
        recipe.questions.append(
            "[respondents] several: pairs stand in more than one row: is the mean right, or max, first or last?"
        )


def _is_numeric(grid: Grid, place: int) -> bool:
    return all(number_of(cell) is not None for cell in grid.cells(place) if not no_answer(cell))


def _of_codes(scale: Scale, pooled: Scale) -> str:
    """What stays to be checked of a scale that is taken from the columns beside it."""
    if scale.codes:
        return f"whether {', '.join(f'{c:g}' for c in scale.codes)} means that nothing was answered"
    return "" if pooled.codes else pooled.unsure


def _check(recipe: Recipe, what: str, place: str, scale: Scale) -> None:
    for code in scale.codes:
        if int(code) not in recipe.missing.codes:
            recipe.missing.codes.append(int(code))
    if scale.unsure:
        recipe.questions.append(f"{what}: check {scale.unsure}")
        recipe.hints.setdefault(place, []).append(f"check: {scale.unsure}")


def _guess_matrix(grid: Grid, recipe: Recipe) -> None:
    values = [cell for row in grid.rows for cell in row[1:] if not no_answer(cell)]
    scale = scale_of(values)
    highest = max(
        (n for v in values if (n := number_of(v)) is not None and n not in scale.codes), default=1.0
    )
    if not scale.ticks and highest <= 10:
        scale.low = 0
    name, wave = _type_and_wave(grid.title)
    ends = [] if scale.ticks or highest > 10 else [0.0, max(scale.high, highest)]
    recipe.matrices.append(Matrices(grid.title, name, wave, ends))
    only_codes = Scale(codes=scale.codes, unsure=_of_codes(scale, scale) if scale.codes else "")
    _check(recipe, f"[[matrices]] {grid.title!r}", f"matrices {len(recipe.matrices)}", only_codes)


def _type_and_wave(title: str) -> tuple[str, str]:
    """ "Trust 2022" is the tie trust in 2022; "trust_w2" that of wave 2."""
    wave = dated_name(title)
    rest = title.replace(wave, " ") if wave else title
    if not wave and (match := _WAVE_IN_TITLE.search(title)):
        wave = f"{match[1][0].lower()}{match[2]}"
        rest = title.replace(match[0], " ")
    name = " ".join(re.split(r"[\s_()-]+", rest)).strip().lower()
    return name or "tie", wave


def _date_matrices(recipe: Recipe) -> None:
    for matrix in recipe.matrices:
        if matrix.wave and matrix.wave not in recipe.waves:
            recipe.waves[matrix.wave] = dated_name(matrix.wave)
            if not recipe.waves[matrix.wave]:
                recipe.questions.append(
                    f'[waves] {matrix.wave!r}: when was it? Write {matrix.wave} = "2024-05", or the year'
                )
    tops: dict[str, float] = {}
    for matrix in recipe.matrices:
        if matrix.scale:
            tops[matrix.type] = max(tops.get(matrix.type, 0), matrix.scale[1])
    for matrix in recipe.matrices:  # waves of one type were asked on one scale
        if matrix.type in tops:
            matrix.scale = [0, tops[matrix.type]]
