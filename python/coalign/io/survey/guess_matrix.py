# SPDX-License-Identifier: MIT
"""What matrices are taken for: the type and the wave by the title of the sheet, the scale by the cells."""

from __future__ import annotations

import re

from .answers import Scale, distinct, no_answer, number_of, scale_of
from .grid import Grid
from .guess_scale import check_scale, from_zero, of_codes
from .names import folded
from .recipe import Matrices, Recipe
from .roster import Roster, roster_of
from .waves import dated_name
from .words import NO_TIE

__all__ = ["date_matrices", "guess_matrix", "type_and_wave"]

_WAVE_IN_TITLE = re.compile(r"(?<![^\W_])(w(?:ave)?|t(?:ime)?|round)[ _-]?(\d{1,2})(?!\d)", re.I)
_STAGE_IN_TITLE = re.compile(
    r"(?<![^\W_])(pre|post|before|after|baseline|midline|endline|follow[ _-]?up|vorher|nachher|avant|après)(?![^\W_])",
    re.I,
)

_SAYS_NOTHING = re.compile(  # as programs call a sheet or a file
    r"(sheet|tabelle|feuil|hoja|foglio|blad|planilha|form responses|matrix|roster|export|data) ?\d*"
)


def guess_matrix(grid: Grid, recipe: Recipe) -> None:
    """Adds what a matrix is taken for; what stands beside it says who its rows are."""
    roster = roster_of(grid)
    assert roster is not None
    values = distinct(cell for p in roster.partners for cell in grid.cells(p))
    values = [cell for cell in values if not no_answer(cell)]
    scale = scale_of(values)
    if scale.answers or scale.unknown:
        _guess_words(grid, roster, scale, recipe)
        return
    highest = max(
        (n for v in values if (n := number_of(v)) is not None and n not in scale.codes), default=1.0
    )
    if not scale.ticks and highest <= 10:
        scale.low = 0
    name, wave = type_and_wave(grid.title)
    ends = [] if scale.ticks or highest > 10 else [0.0, max(scale.high, highest)]
    recipe.matrices.append(Matrices(grid.title, name, wave, ends, leader=_leader(grid, roster)))
    only_codes = Scale(codes=scale.codes, unsure=of_codes(scale, scale) if scale.codes else "")
    check_scale(
        recipe, f"[[matrices]] {grid.title!r}", f"matrices {len(recipe.matrices)}", only_codes
    )


def _guess_words(grid: Grid, roster: Roster, scale: Scale, recipe: Recipe) -> None:
    """A matrix whose cells are words, such as Never, Monthly, Weekly."""
    if scale.low >= 1 and scale.answers and {*map(folded, scale.answers)} & NO_TIE:
        scale = from_zero(scale)
    name, wave = type_and_wave(grid.title)
    matrix = Matrices(grid.title, name, wave, scale.ends, scale.answers, _leader(grid, roster))
    recipe.matrices.append(matrix)
    check_scale(recipe, f"[[matrices]] {grid.title!r}", f"matrices {len(recipe.matrices)}", scale)


def _leader(grid: Grid, roster: Roster) -> str:
    """The column that names who answered, where it is not the first."""
    return grid.name_of(roster.who) if roster.who else ""


def type_and_wave(title: str) -> tuple[str, str]:
    """ "Trust 2022" is the tie trust in 2022; "trust_w2" that of wave 2."""
    wave = dated_name(title)
    rest = title.replace(wave, " ") if wave else title
    if not wave and (match := _WAVE_IN_TITLE.search(title)):
        wave = f"{match[1][0].lower()}{match[2]}"
        rest = title.replace(match[0], " ")
    elif not wave and (match := _STAGE_IN_TITLE.search(title)):
        wave = re.sub(r"[ _-]", "", match[1].lower())
        rest = title.replace(match[0], " ")
    name = " ".join(re.split(r"[\s_()-]+", rest)).strip().lower()
    return "tie" if not name or _SAYS_NOTHING.fullmatch(name) else name, wave


def date_matrices(recipe: Recipe) -> None:
    for matrix in recipe.matrices:
        if matrix.wave and matrix.wave not in recipe.waves:
            recipe.waves[matrix.wave] = dated_name(matrix.wave)
            if not recipe.waves[matrix.wave]:
                recipe.questions.append(
                    f'[waves] {matrix.wave!r}: when was it? Write {matrix.wave} = "2024-05", or the year'
                )
    for matrix in recipe.matrices:
        others = [one for one in recipe.matrices if one.type == matrix.type and one.wave]
        if not matrix.wave and others:
            recipe.questions.append(
                f"[[matrices]] {matrix.sheet!r}: of which wave is it? {others[0].sheet!r} is the same tie, of the wave "
                f"{others[0].wave!r}: write wave under it, and its date under [waves]"
            )
    tops: dict[str, float] = {}
    for matrix in recipe.matrices:
        if matrix.scale:
            tops[matrix.type] = max(tops.get(matrix.type, 0), matrix.scale[1])
    for matrix in recipe.matrices:  # waves of one type were asked on one scale
        if matrix.type in tops:
            matrix.scale = [0, tops[matrix.type]]
