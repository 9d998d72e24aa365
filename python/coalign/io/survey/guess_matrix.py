# SPDX-License-Identifier: MIT
"""What matrices are taken for: the type and the wave by the title of the sheet, the scale by the cells."""

from __future__ import annotations

import re

from .answers import Scale, no_answer, number_of, scale_of
from .grid import Grid
from .guess_scale import check_scale, of_codes
from .recipe import Matrices, Recipe
from .waves import dated_name

__all__ = ["date_matrices", "guess_matrix", "type_and_wave"]

_WAVE_IN_TITLE = re.compile(r"(?<![^\W_])(w(?:ave)?|t(?:ime)?|round)[ _-]?(\d{1,2})(?!\d)", re.I)


def guess_matrix(grid: Grid, recipe: Recipe) -> None:
    values = [cell for row in grid.rows for cell in row[1:] if not no_answer(cell)]
    scale = scale_of(values)
    highest = max(
        (n for v in values if (n := number_of(v)) is not None and n not in scale.codes), default=1.0
    )
    if not scale.ticks and highest <= 10:
        scale.low = 0
    name, wave = type_and_wave(grid.title)
    ends = [] if scale.ticks or highest > 10 else [0.0, max(scale.high, highest)]
    recipe.matrices.append(Matrices(grid.title, name, wave, ends))
    only_codes = Scale(codes=scale.codes, unsure=of_codes(scale, scale) if scale.codes else "")
    check_scale(
        recipe, f"[[matrices]] {grid.title!r}", f"matrices {len(recipe.matrices)}", only_codes
    )


def type_and_wave(title: str) -> tuple[str, str]:
    """ "Trust 2022" is the tie trust in 2022; "trust_w2" that of wave 2."""
    wave = dated_name(title)
    rest = title.replace(wave, " ") if wave else title
    if not wave and (match := _WAVE_IN_TITLE.search(title)):
        wave = f"{match[1][0].lower()}{match[2]}"
        rest = title.replace(match[0], " ")
    name = " ".join(re.split(r"[\s_()-]+", rest)).strip().lower()
    return name or "tie", wave


def date_matrices(recipe: Recipe) -> None:
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
