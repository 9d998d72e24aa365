# SPDX-License-Identifier: MIT
"""Strengths in a list of ties that are no plain numbers: codes for no answer, and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..map_headings import in_kumus_words
from .answers import codes_in, no_answer, number_of, scale_of
from .grid import Grid
from .recipe import Recipe

__all__ = ["guess_strengths", "guess_words"]


def guess_strengths(grid: Grid, recipe: Recipe) -> None:
    """Asks about strengths that look like codes for no answer, and proposes numbers for words."""
    said = in_kumus_words(grid.headings)
    named = [name for name, word in said.items() if word == "strength"] or ["strength", "weight"]
    for name in named:
        place = grid.find(name)
        if place is not None:
            _guess_codes(grid, place, recipe)
            guess_words(grid.headings[place], grid.cells(place), recipe)


def _guess_codes(grid: Grid, place: int, recipe: Recipe) -> None:
    numbers = [number for cell in grid.cells(place) if (number := number_of(cell)) is not None]
    codes = codes_in(numbers) if all(number.is_integer() for number in numbers) else []
    recipe.missing.codes += [int(c) for c in codes if int(c) not in recipe.missing.codes]
    if codes:
        named = ", ".join(f"{code:g}" for code in codes)
        recipe.questions.append(
            f"[missing] codes: {grid.headings[place]!r} has {named} beside much smaller numbers: "
            "does it mean that nothing was answered? If not, write codes = []"
        )


def guess_words(heading: str, cells: Sequence[Any], recipe: Recipe) -> None:
    """Asks which numbers strengths in words are."""
    words = [cell for cell in cells if not no_answer(cell) and number_of(cell) is None]
    if not words:
        return
    scale = scale_of(words)
    recipe.strengths |= scale.answers
    if scale.answers:
        recipe.questions.append(f"[strengths] {heading!r}: check which number each word is")
    elif scale.unknown:
        lines = [f'"{word}" = 1' for word in scale.unknown[:20]]
        recipe.hints.setdefault("strengths", []).extend(
            ["Which number is each word? Remove the # and write it; 0 is no tie.", *lines]
        )
        recipe.questions.append(
            f"[strengths] {heading!r}: which number is each word? Write {lines[0].replace('= 1', '= …')}, and so on"
        )
