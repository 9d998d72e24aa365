# SPDX-License-Identifier: MIT
"""Columns that are called as what they ask about, without a question: told by their cells, which have one scale."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

from ..values import id_text, is_missing
from .answers import Scale, codes_in, no_answer, number_of, scale_of, tick_of
from .grid import Grid
from .long import is_goal_word
from .meanings import PERSONAL, WAVE, gives_of, is_sector, names_respondent
from .names import folded
from .words import LARGEST_SCALE, TICKS, UNTICKED

__all__ = ["Bare", "bare_in", "first_names"]

_FEWEST = 3  # columns of numbers or ticks; words of a scale say more
_LOWEST = -5
_MOST_WORDS = 12  # of a heading that names something, and asks nothing
_COUNTS = re.compile(
    r"\bhow (many|much|often|long)\b|\bnumber of\b|\b(no|nr|n|#)\.? of\b|\?\s*\Z|anzahl|nombre de|n[uú]mero"
    r"|\b(counts?|years?|age|scores?|totals?|sum|mean|average|degree|size|staff|employees?|budget|population|founded"
    r"|latitude|longitude|x|y|z|id|zip|rank|county|region|district|city|state|zone|cluster|group|code|centrality|betweenness|closeness|notes?|index|date|time)\b",
    re.I,
)


@dataclass(frozen=True)
class Bare:
    """Columns that were answered on one scale, and the scale; `ticks` where they only were marked."""

    places: tuple[int, ...]
    scale: Scale
    kind: str  # words, numbers or ticks


def bare_in(grid: Grid, places: Sequence[int], who: int, names: Container[str] = ()) -> list[Bare]:
    """The groups of such columns among some that stand alone, `who` being the column of who answers.

    `names` are leaders that are known: a column that is called as one of them asks about them.
    """
    rows = sum(not is_missing(cell) for cell in grid.cells(who))
    kinds: dict[str, list[int]] = {"words": [], "numbers": [], "ticks": []}
    asked = [
        place
        for place in (places if rows > 1 else ())
        if place != who
        and (folded(grid.headings[place]) in names or _names_something(grid.headings[place]))
    ]
    for place in asked:
        if kind := _kind_of([cell for cell in grid.cells(place) if not no_answer(cell)]):
            kinds[kind].append(place)
    found = _in_words(grid, kinds["words"], asked)
    numbers = kinds["numbers"] and kinds["numbers"] + [
        p for p in kinds["ticks"] if _is_numbers(grid, p)
    ]
    if _fit(grid, numbers):
        found.append(_with_others(grid, numbers, asked, "numbers"))
    taken = {place for group in found for place in group.places}
    ticks = [place for place in kinds["ticks"] if place not in taken]
    if len(ticks) >= _FEWEST:
        found.append(Bare(tuple(ticks), Scale(ticks=True), "ticks"))
    return found


def _with_others(grid: Grid, places: Sequence[int], asked: Sequence[int], kind: str) -> Bare:
    """The group with those whose few answers stand on its scale, and blank columns between its own."""
    scale = scale_of([cell for place in places for cell in grid.cells(place)])
    words = {folded(word) for word in scale.answers}
    found = set(places)
    for place in asked:
        given = [cell for cell in grid.cells(place) if not no_answer(cell)]
        if kind == "words":
            fits = all(folded(id_text(cell)) in words for cell in given)
        else:
            fits = all(
                (n := number_of(cell)) is not None and scale.low <= n <= scale.high
                for cell in given
            )
        if fits and (given or min(places) < place < max(places)):
            found.add(place)
    return Bare(tuple(sorted(found)), scale, kind)


def first_names(grid: Grid) -> bool:
    """Whether the first column has no heading or says nothing of who answers, and names somebody in each row."""
    if not grid.headings or is_goal_word(grid.headings[0]):
        return False
    cells = [id_text(cell) for cell in grid.cells(0) if not is_missing(cell)]
    named = [cell for cell in cells if number_of(cell) is None]
    return (
        len(cells) == len(grid.rows) > 1
        and len(named) == len({folded(cell) for cell in cells}) == len(cells)
        and max(map(len, cells)) <= 100
    )


def _names_something(heading: str) -> bool:
    return bool(
        heading
        and len(heading.split()) <= _MOST_WORDS
        and number_of(heading) is None
        and not (PERSONAL.search(heading) or _COUNTS.search(heading) or is_sector(heading))
        and heading.strip().lower() not in WAVE
        and not (names_respondent(heading) or gives_of(heading))
    )


def _kind_of(given: Sequence[Any]) -> str:
    """What the answers of a column are: marks, words of a scale or small numbers; nothing for all else."""
    if not given:
        return ""
    if all(tick_of(cell) is not None or number_of(cell) in (0, 1) for cell in given):
        return "ticks"
    numbers = [number for cell in given if (number := number_of(cell)) is not None]
    if len(numbers) == len(given):
        codes = codes_in(numbers)
        rest = [number for number in numbers if number not in codes]
        small = all(number.is_integer() and _LOWEST <= number <= LARGEST_SCALE for number in rest)
        return "numbers" if rest and small else ""
    scale = scale_of(given)
    return "words" if scale.answers and not numbers else ""


def _in_words(grid: Grid, places: Sequence[int], asked: Sequence[int]) -> list[Bare]:
    """Columns whose words are of one scale, together."""
    groups: list[list[int]] = []
    for place in places:
        for group in groups:
            if scale_of([cell for one in (*group, place) for cell in grid.cells(one)]).answers:
                group.append(place)
                break
        else:
            groups.append([place])
    return [_with_others(grid, group, asked, "words") for group in groups if len(group) > 1]


def _is_numbers(grid: Grid, place: int) -> bool:
    return all(no_answer(cell) or number_of(cell) is not None for cell in grid.cells(place))


def _fit(grid: Grid, places: Sequence[int]) -> bool:
    """Whether columns of numbers are answers: some, on a scale of more than two steps."""
    numbers = {
        number
        for place in places
        for cell in grid.cells(place)
        if (number := number_of(cell)) is not None
    }
    return len(places) >= _FEWEST and len(numbers) >= _FEWEST


def marks_as_numbers(cells: Sequence[Any], items: Container[str] = ()) -> dict[str, float]:
    """The marks in some cells as 1 and 0, where they are no numbers: a box may hold what it stands for."""
    texts = {id_text(cell).strip() for cell in cells if not no_answer(cell)}
    found = {}
    for text in sorted(texts):
        if folded(text) in TICKS | UNTICKED and text not in ("0", "1"):
            found[text] = 0.0 if folded(text) in UNTICKED else 1.0
        elif folded(text) in items:
            found[text] = 1.0
    return found
