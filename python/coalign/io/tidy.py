# SPDX-License-Identifier: MIT
"""Sheets as people fill them in: notes above the headings, totals below the rows, cells merged over several rows.

Rows that are none of the table's become blank, so that all others keep their lines. Each thing is remarked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import _core
from .two_headings import one_heading
from .values import is_missing

__all__ = ["Range", "some_ranges", "tidied"]

Range = tuple[int, int, int, int]  # first row and column, last row and column, from 0

_MOST_NOTES = 15
_LOOKED_AT = 20
_TOTALS = frozenset(
    (
        *(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sum",
            "average",
            "mean",
            "median",
            "count",
        ),
        *(
            "degree",
            "in-degree",
            "out-degree",
            "indegree",
            "outdegree",
            "row total",
            "column total",
        ),
        *(
            "overall",
            "summe",
            "gesamt",
            "durchschnitt",
            "somme",
            "moyenne",
            "totaal",
            *("suma", "media", "promedio", "média", "soma", "totale", "gemiddelde", "mittelwert"),
            *("gesamtsumme", "total general", "std", "std dev", "standard deviation", "n", "ø"),
        ),
    )
)
_FOOTNOTE = re.compile(
    r"\s*(?:\*|\(?\d+\)\s|(?:note|notes|source|sources|legend|key|remark|n\.b\.|anmerkung|hinweis|quelle|legende"
    r"|remarque|nota)\b\s*[:.\d]|n\s*=\s*\d+\s*\Z|.+\d\s*=\s*\w)",
    re.I | re.S,
)
_NUMBER = re.compile(r"[\s$€£]*-?[\d.,\s']*\d\s*%?\s*\Z")
_HEADINGS = frozenset(
    (
        *("label", "from", "to", "source", "target", "type", "id", "scale", "field", "name"),
        *(name for fields in _core.fields.values() for name in fields),
    )
)


def tidied(
    rows: Iterable[Sequence[Any]], merged: Sequence[Range] = (), header_rows: int = 0
) -> tuple[list[Sequence[Any]], list[str]]:
    """The rows with those blank that are no part of the table, and what is to be said of it.

    Rows of headings stay as they are where somebody says how many there are.
    """
    kept = list(rows)
    remarks = [
        _fill_merged(kept, merged),
        *([] if header_rows else [one_heading(kept, merged)]),
        *([] if header_rows > 1 else [_without_notes(kept)]),
        _without_footnotes(kept),
        _without_totals(kept),
        _without_index(kept),
    ]
    return kept, [remark for remark in remarks if remark]


def _filled(row: Sequence[Any]) -> list[Any]:
    return list(_each_filled(row))


def _each_filled(row: Sequence[Any]) -> Iterator[Any]:
    return (cell for cell in row if not is_missing(cell) and str(cell).strip())


def _fill_merged(rows: list[Sequence[Any]], merged: Sequence[Range]) -> str:
    """What is merged down a column holds in each of its rows."""
    named = []
    for top, column, bottom, last in merged:
        if column != last or bottom <= top or top >= len(rows) or column >= len(rows[top]):
            continue
        value = rows[top][column]
        for place in range(top + 1, min(bottom + 1, len(rows))):
            row = list(rows[place])
            row += [None] * (column + 1 - len(row))
            row[column] = value
            rows[place] = row
        named.append(_name_of((top, column, bottom, last)))
    if not named:
        return ""
    return f"cells merged down a column: their value holds in each of their rows ({_some(named)})"


def some_ranges(merged: Sequence[Range]) -> str:
    """What is to be said of cells that are merged over several columns."""
    wide = [_name_of(one) for one in merged if one[1] != one[3]]
    return f"merged cells, of which only the first has the value ({_some(wide)})" if wide else ""


def _name_of(range_: Range) -> str:
    top, first, bottom, last = range_
    return f"{_letters(first)}{top + 1}:{_letters(last)}{bottom + 1}"


def _without_notes(rows: list[Sequence[Any]]) -> str:
    """Makes what stands above the headings blank: rows that are much narrower than these."""
    heading = _heading(rows)
    notes = [_filled(row) for row in rows[:heading]]
    said = [str(cells[0]) for cells in notes if cells]
    if not said or any(str(cell).strip().lower() in _HEADINGS for cells in notes for cell in cells):
        return ""
    for place in range(heading):
        rows[place] = ()
    return f"rows above the headings: left out ({_some(said)})"


def _heading(rows: Sequence[Sequence[Any]]) -> int:
    """The place of the first row that is as wide as what follows and holds nothing but words; 0 where there is none."""
    for place, row in enumerate(rows[: _MOST_NOTES + 1]):
        cells = _filled(row)
        width = max(
            (len(_filled(below)) for below in rows[place + 1 : place + _LOOKED_AT]), default=0
        )
        if len(cells) < 2 or 2 * len(cells) <= width:
            continue
        words = [cell for cell in cells if isinstance(cell, str) and not _NUMBER.match(cell)]
        return place if len(words) == len(cells) == len(set(words)) else 0
    return 0


def _without_footnotes(rows: list[Sequence[Any]]) -> str:
    """Makes what stands below a blank row under a table blank: single cells that are sentences."""
    said: list[str] = []
    for place in reversed(range(1, len(rows))):
        cells = _filled(rows[place])
        if len(cells) > 1 or (cells and not (_FOOTNOTE.match(str(cells[0])))):
            break
        if cells:
            said.append(str(cells[0]))
    else:
        return ""
    if not said or max(len(_filled(row)) for row in rows[: place + 1]) < 2:
        return ""
    for below in range(place + 1, len(rows)):
        rows[below] = ()
    return f"notes below the table: left out ({_some(said[::-1])})"


def _without_totals(rows: list[Sequence[Any]]) -> str:
    """Makes rows below a table blank that begin with "Total" and hold nothing but numbers; its column too."""
    said: list[str] = []
    below = False  # whether the row beneath goes on with the table
    for place in reversed(range(1, len(rows))):
        first = next(_each_filled(rows[place]), None)
        if _is_word(first) and not below and _is_total(_filled(rows[place])):
            said.append(f"{first}, row {place + 1}")
            rows[place] = ()
        else:
            below = first is not None
    if not said:
        return ""
    heads = next((row for row in rows if next(_each_filled(row), None) is not None), ())
    beside = ""
    if heads and _is_word(heads[-1]):
        column = len(heads) - 1
        beside = f"; and their column {str(heads[-1]).strip():.60} ({_letters(column)})"
        for place, row in enumerate(rows):
            rows[place] = [*row[:column], *row[column + 1 :]]
    return f"rows of totals: left out ({_some(said[::-1])}){beside}"


def _without_index(rows: list[Sequence[Any]]) -> str:
    """Takes out a first column without a heading that counts the rows, as data frames are written."""
    filled = [p for p, row in enumerate(rows) if next(_each_filled(row), None) is not None]
    if len(filled) < 2:
        return ""
    heads = rows[filled[0]]
    named = [str(cell) for cell in heads[1:] if str(cell).strip()]
    cells = [str(rows[place][0]).strip() for place in filled[1:]]
    counts = [[str(first + place) for place in range(len(cells))] for first in (0, 1)]
    if str(heads[0] or "").strip() or cells not in counts or all(map(_NUMBER.match, named)):
        return ""
    for place in filled:
        rows[place] = rows[place][1:]
    return "a column without a heading that counts the rows: left out"


def _is_word(cell: Any) -> bool:
    return isinstance(cell, str) and cell.strip().rstrip(":").lower() in _TOTALS


def _is_total(cells: Sequence[Any]) -> bool:
    rest = cells[1:]
    numbers = [
        cell
        for cell in rest
        if isinstance(cell, int | float)
        or getattr(cell, "is_formula", False)
        or _NUMBER.match(str(cell))
    ]
    return _is_word(cells[0]) and bool(rest) and len(numbers) == len(rest)


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(f"{' '.join(name.split()):.60}" for name in names[:5])
    return f"{shown}, …" if len(names) > 5 else shown


def _letters(column: int) -> str:
    """A column as a spreadsheet names it."""
    found = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        found = chr(ord("A") + place) + found
    return found
