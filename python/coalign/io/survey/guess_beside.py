# SPDX-License-Identifier: MIT
"""Columns that rate each partner whom the column before them names: Partner 1, How strong? (1-5), Partner 2, …"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from .answers import no_answer, number_of, scale_of
from .grid import Grid
from .questions import Question, asked
from .recipe import Recipe

__all__ = ["without_beside"]

_MOST_BETWEEN = 6  # columns on one partner
_PLACE = re.compile(
    r"[\W_]*\b(\d{1,2}|#\d+|(1st|2nd|3rd|\d+th)|first|second|third|fourth|fifth|sixth)\b[\W_]*|\.\d+$",
    re.I,
)
_SCALE = re.compile(r"\((?:[^\w()]|[\d_])*\)")
_LONG_RUN = re.compile(r"([\W_]{3})[\W_]+")


def without_beside(
    grid: Grid, questions: Sequence[Question], lists: Callable[[Question], bool], recipe: Recipe
) -> list[Question]:
    """The questions without those that rate partners whom several columns name: these are asked about. Such columns are
    one question.

    `lists` says whether the cells of a question name leaders.
    """
    groups: dict[str, list[int]] = {}
    for place in sorted(place for one in questions for place in one.places):
        groups.setdefault(_without_place(grid.headings[place]), []).append(place)
    several = [places for places in groups.values() if len(places) > 1]
    naming = {place for one in questions if lists(one) for place in one.places}
    beside: set[int] = set()
    joined: list[Question] = []
    for named in (places for places in several if naming.issuperset(places)):
        found = [
            places
            for places in several
            if not naming & {*places} and _follow(places, named) and _rates(grid, places)
        ]
        if found:
            recipe.questions.append(
                f"{grid.headings[named[0]]!r} and {len(named) - 1} more name partners: is "
                f"{grid.headings[found[0][0]]!r} beside each how strong that tie is? The ties are read without it; for "
                "strengths write a list with a row for each tie, and the columns From, To and Strength"
            )
        beside.update(place for places in found for place in places)
        form = " ".join(_PLACE.sub(" * ", grid.headings[named[0]]).split())
        if [
            place for place, _ in asked(form, grid.headings)
        ] == named:  # Partner 1 name, Partner 2 name
            joined.append(Question(form, named, []))
            beside.update(named)
    left = [one for one in questions if not beside & {*one.places}]
    return sorted([*left, *joined], key=lambda one: one.places[0])


def _without_place(heading: str) -> str:
    """A heading without the number or the ordinal that tells it from the others of its form."""
    short = _LONG_RUN.sub(
        r"\1", _SCALE.sub(" ", heading)
    )  # else long runs take the square of their time
    return " ".join(re.findall(r"\w+", _PLACE.sub(" ", short).casefold()))


def _follow(places: Sequence[int], named: Sequence[int]) -> bool:
    """Whether one of some columns stands after each of those that name somebody, before the next."""
    if len(places) != len(named) or places[-1] > named[-1] + _MOST_BETWEEN:
        return False
    return [bisect_right(named, place) for place in places] == [*range(1, len(named) + 1)]


def _rates(grid: Grid, places: Sequence[int]) -> bool:
    """Whether columns hold numbers, or words of a scale."""
    cells = [cell for place in places for cell in grid.cells(place) if not no_answer(cell)]
    numbers = [number_of(cell) for cell in cells]
    return bool(cells) and (None not in numbers or bool(scale_of(cells).answers))
