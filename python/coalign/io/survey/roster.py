# SPDX-License-Identifier: MIT
"""Which rows and columns of a sheet are leaders: rows are who answered, columns whom they were asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..values import id_text, is_missing
from .answers import codes_in, no_answer, number_of, scale_of, tick_of
from .grid import Grid
from .meanings import PERSONAL, WAVE, is_sector
from .names import folded
from .words import LARGEST_SCALE

__all__ = ["Roster", "named_in", "partners_of", "roster_of"]

_ENOUGH = 6  # answers that say that all are marks, if none is above 1
_LOOKED_AT = 5  # columns among which the names of rows stand
_BESIDE = re.compile(
    r"(row |grand )?totals?|sum|mean|average|(in|out)-?degree|n|count|no\.?|nr\.?|#|id|size|staff|employees|budget"
    r"|year|founded|county|city|region|notes?|summe|gesamt|somme|moyenne|suma|timestamp",
    re.I,
)


@dataclass(frozen=True)
class Roster:
    """The column that names who answered, those that name whom they were asked about, and what stands beside."""

    who: int
    partners: tuple[int, ...]
    beside: tuple[int, ...]
    square: bool
    """Whether rows and columns are the same leaders, each once."""


def roster_of(grid: Grid) -> Roster | None:
    """The roster that a sheet is by its names, None where too few of its rows and columns are the same leaders."""
    named = {folded(name): place for place, name in enumerate(grid.headings) if name}
    best: Roster | None = None
    for who in range(min(_LOOKED_AT, len(grid.headings))):
        rows = [folded(id_text(cell)) for cell in grid.cells(who) if not is_missing(cell)]
        columns = {name for name, place in named.items() if place != who}
        both = set(rows) & columns
        if len(set(rows)) < 2:
            continue
        if who == 0 and len(set(rows)) == len(rows) and set(rows) == columns:
            return Roster(0, tuple(sorted(named[name] for name in columns)), (), True)
        if len(both) < 2 or 2 * len(both) < min(len(set(rows)), len(columns)):
            continue
        found = _parted(grid, who, {named[name] for name in both})
        if found is not None and (best is None or len(found.partners) > len(best.partners)):
            best = found
    return best


def _parted(grid: Grid, who: int, known: set[int]) -> Roster | None:
    """The roster whose columns are those that name a row, and those that hold answers of the same kind."""
    cells = [cell for place in known for cell in grid.cells(place)]
    given = [cell for cell in cells if not no_answer(cell)]
    words = {folded(id_text(cell)) for cell in given}
    if not given or (not all(map(_is_answer, given)) and len(words) > LARGEST_SCALE):
        return None
    first, last = min(known), max(known)
    partners: list[int] = []
    beside: list[int] = []
    for place, name in enumerate(grid.headings):
        if not name or place == who:
            continue
        own = [cell for cell in grid.cells(place) if not no_answer(cell)]
        fits = place in known or (
            not _is_beside(name)
            and _is_of_kind(own, given, words)
            and (bool(own) or first < place < last)
        )
        (partners if fits else beside).append(place)
    rows = [folded(id_text(cell)) for cell in grid.cells(who) if not is_missing(cell)]
    same = set(rows) == {folded(grid.headings[place]) for place in partners}
    return Roster(who, tuple(partners), tuple(beside), same and len(set(rows)) == len(rows))


def _is_answer(cell: Any) -> bool:
    return number_of(cell) is not None or tick_of(cell) is not None


def _is_beside(name: str) -> bool:
    """Whether a heading is about who answered, and names nobody."""
    plain = name.strip()
    return bool(
        _BESIDE.fullmatch(plain)
        or is_sector(plain)
        or PERSONAL.search(plain)
        or plain.lower() in WAVE
    )


def _is_of_kind(own: Sequence[Any], given: Sequence[Any], words: set[str]) -> bool:
    """Whether the cells of a column are answers as those of columns that are known: on their scale, or their words."""
    numbers = [number for cell in given if (number := number_of(cell)) is not None]
    if not numbers or not all(map(_is_answer, own)):
        met = sum(folded(id_text(cell)) in words for cell in own)
        return 2 * met >= len(own) or bool(scale_of([*given, *own]).answers)
    codes = codes_in(numbers)
    top = max((number for number in numbers if number not in codes), default=1.0)
    ends = (1, 5, 10) if len(numbers) >= _ENOUGH else (5, 10)
    usual = next((end for end in ends if top <= end), top)
    mine = [number for cell in own if (number := number_of(cell)) is not None]
    return all(0 <= n <= usual or n in codes or codes_in([0, top, n]) for n in mine)


def partners_of(grid: Grid, who: int, other: Iterable[str]) -> tuple[int, ...]:
    """All columns with a heading but that of who answered and others that the recipe names."""
    left_out = {who, *(place for name in other if (place := grid.find(name)) is not None)}
    return tuple(p for p, name in enumerate(grid.headings) if name and p not in left_out)


def named_in(grid: Grid, roster: Roster) -> list[str]:
    """The leaders of a roster, those of its rows first."""
    rows = [id_text(cell) for cell in grid.cells(roster.who) if not is_missing(cell)]
    return [*rows, *(grid.headings[place] for place in roster.partners)]
