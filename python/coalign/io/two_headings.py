# SPDX-License-Identifier: MIT
"""Two rows of headings, as merged cells give them: a question stands once, above what it is asked of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .survey.exports import NO_ROW_OF_ITEMS, program_of
from .values import is_missing

__all__ = ["heading_of", "one_heading"]

_MOST_NOTES = 15  # rows above the headings
_LOOKED_AT = 20  # rows that tell how wide a table is
_NUMBER = re.compile(r"[\s$€£]*-?[\d.,\s']*\d\s*%?\s*\Z")
_UNNAMED = re.compile(r"Unnamed: \d+(_level_\d+)?\Z")  # as pandas calls a heading that is blank


def one_heading(rows: list[Sequence[Any]], merged: Sequence[tuple[int, int, int, int]]) -> str:
    """Makes two rows of headings one, "question [item]", and gives what is to be said of it."""
    for place in range(min(_MOST_NOTES, len(rows) - 2)):
        upper, lower = _texts(rows[place]), _texts(rows[place + 1])
        ends = {first: last for top, first, _, last in merged if top == place and last > first}
        groups = None if program_of(upper) else _groups(upper, lower, ends)
        if groups is None:  # SurveyMonkey's are known for what they are
            if 2 * len([*filter(None, upper)]) > max(map(_width, rows[place + 1 : place + _LOOKED_AT])):
                break  # the headings of the table: what follows are rows
            continue
        rows[place] = ()
        rows[place + 1] = [heading_of(question, item) for question, item in groups]
        return "two rows of headings: taken as a question and what it is asked of"
    return ""


def heading_of(question: str, item: str) -> str:
    """One heading of two that stand above each other; a blank one, or the same again, says nothing."""
    said = "" if item.lower() in NO_ROW_OF_ITEMS else item
    parts = [part for part in (question, said) if part and not _UNNAMED.match(part)]
    return f"{parts[0]} [{parts[1]}]" if len(set(parts)) == 2 else "".join(parts[:1])


def _width(row: Sequence[Any]) -> int:
    return sum(not is_missing(cell) for cell in row)


def _texts(row: Sequence[Any]) -> list[str]:
    return ["" if is_missing(cell) else " ".join(str(cell).split()) for cell in row]


def _groups(
    upper: Sequence[str], lower: Sequence[str], ends: dict[int, int]
) -> list[tuple[str, str]] | None:
    """Question and item of each column, None where two rows are no such headings.

    A heading of rows stands above a blank cell, or in both rows; two that differ there are a note and a heading,
    or a heading and a name.
    """
    width = max(len(upper), len(lower))
    upper, lower = ([*row, *[""] * (width - len(row))] for row in (upper, lower))
    items = [place for place in range(width) if lower[place] and lower[place] != upper[place]]
    asked = [place for place in items if upper[place]]
    words = [text for text in (*upper, *lower) if text]
    if not asked or 2 * len(asked) > len(set(items) - {0}) or any(map(_NUMBER.match, words)):
        return None
    if upper[0] and 0 in items:
        return None
    found, question, last = [], "", width
    for place in range(width):
        if upper[place]:
            question, last = upper[place], ends.get(place, width)
        elif place > last or not asked or place < asked[0]:
            question = ""
        found.append((question if upper[place] or place in items else "", lower[place]))
    named = [pair for pair in found if pair[1]]
    return found if len(set(named)) == len(named) else None  # marks in cells are the same again
