# SPDX-License-Identifier: MIT
"""Lists of pairs with a column for each question: how they are told, and what they are taken for."""

from __future__ import annotations

import re

from ..values import id_text
from .answers import Scale, no_answer, number_of, scale_of
from .grid import Grid
from .guess_scale import check_scale, of_codes
from .meanings import FROM, TO, WAVE
from .recipe import Recipe, Ties
from .wave_days import wave_dates
from .waves import dated_name

__all__ = ["ends_of_pairs", "guess_pairs"]

_NUMBERED = re.compile(r"^q\d+\w?\s*[.:)]\s*")  # Q11: Trust
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


def ends_of_pairs(grid: Grid) -> tuple[int, int, list[int]] | None:
    """The columns of the two ends and of the answers, where a sheet lists ties with an answer to each question."""
    names = [_NUMBERED.sub("", name.strip().lower().replace("_", " ")) for name in grid.headings]
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
        and not name.endswith(" id")
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


def guess_pairs(grid: Grid, recipe: Recipe) -> None:
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
                unsure=of_codes(scale, pooled),
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
        check_scale(recipe, f"[[ties]] {tie.columns!r}", f"ties {len(recipe.ties)}", scale)
    again = [name for name in grid.headings if name.startswith(f"{grid.headings[target]} (")]
    if again:
        recipe.questions.append(
            f"the columns {', '.join(map(repr, again))} name others beside {grid.headings[target]!r}: "
            "write each pair in a row of its own"
        )
    twice = [grid.headings[place] for place in rated if place in grid.export.doubled]
    if twice:
        recipe.questions.append(
            f"the column {twice[0].rpartition(' (')[0]!r} stands there twice: is {twice[0]!r} a type of tie of its "
            "own? If not, delete its [[ties]]; else give it its own heading in the file"
        )
    years = [grid.headings[place] for place in rated if dated_name(grid.headings[place])]
    if len(years) > 1 and all(year[:4].isdigit() for year in years):
        recipe.questions.append(
            f"the columns {', '.join(map(repr, years))} are dates, and would be types of ties: if they are waves, "
            "write a row for each, with the columns wave and strength"
        )
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
