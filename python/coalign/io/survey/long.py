# SPDX-License-Identifier: MIT
"""Surveys in long form, a row for each answer: spread, so that a row is an answer sheet and a column a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import no_answer, number_of, scale_of
from .exports import recognized
from .grid import Grid
from .meanings import TO, WAVE, names_respondent
from .recipe import Long

_Column = tuple[int, ...]  # the places of the parts of a question
_MOST_COLUMNS, _MOST_CELLS = 16_384, 20_000_000

__all__ = ["is_goal_word", "lacking", "long_of", "spread"]

_QUESTION = (
    *("question", "question text", "question label", "question title", "field name", "variable"),
    *(
        "prompt",
        "frage",
        "pregunta",
        "domanda",
        "vraag",
        "pergunta",
        "question id",
        "question code",
    ),
)
_RELATION = ("relation", "relationship", "tie", "tie type", "type of tie", "relationship type")
_GOAL = (
    *(
        "goal",
        "goals",
        "issue",
        "topic",
        "outcome",
        "objective",
        "policy",
        "priority area",
        "vision",
    ),
    *("ziel", "thema", "objectif", "enjeu", "objetivo", "tema", "doel", "obiettivo"),
)
_ITEM = ("item", "sub question", "subquestion", "statement", "row", "option", *_GOAL)
_ANSWER = (
    *("answer", "response", "value", "rating", "score", "answer text", "answer value", "antwort"),
    *(
        "wert",
        "réponse",
        "reponse",
        "valeur",
        "respuesta",
        "valor",
        "risposta",
        "antwoord",
        "resposta",
    ),
)
_SHEET = (
    *("response id", "responseid", "respondent id", "respondentid", "submission id", "record"),
    *("record id", "participant id", "session id", "answer sheet"),
)
_WHO = (
    *("respondent", "respondent name", "leader", "participant", "ego", "from", "source", "member"),
    *("stakeholder", "actor", "person", "name", "rater", "organization", "organisation", "org"),
    *("teilnehmer", "répondant", "encuestado", "rispondente", "respondente"),
)


def _plain(heading: str) -> str:
    return " ".join(heading.replace("_", " ").replace("-", " ").split()).lower()


def _first(names: Sequence[str], wanted: Iterable[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _who(grid: Grid, names: Sequence[str]) -> int | None:
    said = next((p for p, name in enumerate(grid.headings) if names_respondent(name)), None)
    found = (_first(names, _WHO), said, _first(names, _SHEET))
    return next((place for place in found if place is not None), None)


def long_of(grid: Grid) -> Long | None:
    """What a sheet in long form is, None where it is none or does not say it plainly."""
    names = [_plain(name) for name in grid.headings]
    who, question, item = _who(grid, names), _first(names, _QUESTION), _first(names, (*TO, *_ITEM))
    if question is None and item is not None and names[item] in TO:
        question = _first(names, _RELATION)
    if who is None or who in (question, item):
        return None
    if question is not None:
        answers = [p for p, name in enumerate(names) if name in _ANSWER and p != question]
        rated = [p for p in answers if _is_numeric(grid, p)] or answers
        asked, given = [question, *([] if item is None else [item])], rated[:1]
    elif item is not None and names[item] in _GOAL and _repeats(grid, who, item):
        asked = [item]
        given = [p for p in range(len(names)) if p not in (who, item) and _is_rated(grid, p)]
    else:
        return None
    if not given:
        return None
    rows = [who, *_keys(grid, names, {who, *asked, *given})]
    return Long(
        grid.title, *([grid.headings[place] for place in some] for some in (rows, asked, given))
    )


def is_goal_word(heading: str) -> bool:
    """Whether a column is called as goals are."""
    return _plain(heading) in _GOAL


def lacking(grid: Grid) -> str:
    """What a sheet lacks that seems to be in long form or turned round, and is not plain."""
    names = [_plain(name) for name in grid.headings]
    rated = [p for p in range(1, len(names)) if names[p] and _is_rated(grid, p)]
    if names and is_goal_word(grid.headings[0]) and len(rated) > 2:
        return (
            f"its first column {grid.headings[0]!r} seems to list goals: write a row for each leader and a column for "
            "each goal, as spreadsheet programs do with paste, transposed"
        )
    question = _first(names, _QUESTION[:-2])
    answer = _first(names, _ANSWER[:3])
    if question is None or long_of(grid) is not None:
        return ""
    lacks = [
        *(["who answered (call it Respondent)"] if _who(grid, names) is None else []),
        *(["the answer (call it Answer)"] if answer is None else []),
    ]
    if not lacks:
        return ""
    return (
        f"its column {grid.headings[question]!r} makes it look like a survey with a row for each answer, but no column "
        f"names {' or '.join(lacks)}"
    )


def _is_numeric(grid: Grid, place: int) -> bool:
    given = [cell for cell in grid.cells(place) if not no_answer(cell)]
    return bool(given) and all(number_of(cell) is not None for cell in given)


def _is_rated(grid: Grid, place: int) -> bool:
    """Whether cells are numbers, or words of a scale that is known."""
    return _is_numeric(grid, place) or bool(scale_of(grid.cells(place)).answers)


def _repeats(grid: Grid, who: int, item: int) -> bool:
    """Whether those who answered stand in several rows, each with another thing that was asked about."""
    pairs = [
        (id_text(one), id_text(other))
        for one, other in zip(grid.cells(who), grid.cells(item), strict=True)
        if not is_missing(one) and not is_missing(other)
    ]
    return len({one for one, _ in pairs}) < len(pairs) and len({other for _, other in pairs}) > 1


def _keys(grid: Grid, names: Sequence[str], used: set[int]) -> list[int]:
    """The columns that tell answer sheets of one leader apart: the wave, and a number of the sheet."""
    found = []
    for place, name in enumerate(names):
        if place in used or name not in (*_SHEET, *WAVE):
            continue
        cells = [id_text(cell) for cell in grid.cells(place) if not is_missing(cell)]
        if len(set(cells)) < len(cells):  # else it counts the answers
            found.append(place)
    return found


def spread(grid: Grid, long: Long) -> Grid:
    """The same answers, a row for each answer sheet. What is answered twice is in two rows, names in one cell."""
    keys = [grid.column(name) for name in long.rows]
    asked = [grid.column(name) for name in long.question]
    given = [grid.column(name) for name in long.answer]
    same = [p for p in range(len(grid.headings)) if p not in (*keys, *asked, *given)]
    columns: dict[tuple[int, ...], tuple[str, bool]] = {}
    places: dict[tuple[int, str], int] = {}
    sheets: dict[tuple[str, ...], _Sheet] = {}
    differs: set[int] = set()
    for at, (row, line) in enumerate(zip(grid.rows, grid.lines, strict=True)):
        key = tuple(_text(row, place) for place in keys)
        key = key if key[0] else (*key, str(line))
        own = sheets.get(key) or sheets.setdefault(key, _Sheet(at, line))
        differs |= {p for p in same if _text(row, p) != _text(grid.rows[own.at], p)}
        parts = [_text(row, place) for place in asked]
        order = [places.setdefault((n, part), len(places)) for n, part in enumerate(parts)]
        for n, place in enumerate(given):
            cell = row[place] if place < len(row) else None
            column = (*order, n) if len(asked) > 1 or len(given) == 1 else (n, *order)
            columns.setdefault(column, (_heading(grid, long, parts, place), len(asked) > 1))
            own.put(column, cell, at, line, listed=not columns[column][1] and len(given) == 1)
    order_of = sorted(columns)
    kept = [*keys, *(p for p in same if p not in differs)]
    headings = [*(grid.headings[p] for p in kept), *(columns[column][0] for column in order_of)]
    found = [one for own in sheets.values() for one in own.rows]
    if len(headings) > _MOST_COLUMNS or len(found) * len(headings) > _MOST_CELLS:
        raise Error(
            f"{grid.title}: a row for each answer, which spread out would be {len(found):,} rows with "
            f"{len(headings):,} columns: at most {_MOST_COLUMNS:,} columns and {_MOST_CELLS:,} cells are read. Do all "
            f"questions stand in {' and '.join(map(repr, long.question))}?"
        )
    rows: list[Sequence[Any]] = [
        [
            *(_cell(grid.rows[at], p) for p in kept),
            *(_joined(cells.get(column)) for column in order_of),
        ]
        for at, _, cells in found
    ]
    said = "a row for each answer: spread into a row for each answer sheet"
    remarks = [*grid.remarks, (said, f"{len(grid.rows):,} rows into {len(rows):,}")]
    left_out = "a column that differs within an answer sheet: left out"
    remarks += [(left_out, grid.headings[p]) for p in sorted(differs) if grid.headings[p]]
    export = recognized([headings])
    return Grid(grid.title, export, rows, [line for _, line, _ in found], remarks, long.rows[0])


def _joined(cell: Any) -> Any:
    return "\n".join(map(str, cell)) if isinstance(cell, list) else cell


def _cell(row: Sequence[Any], place: int) -> Any:
    return row[place] if place < len(row) else None


def _text(row: Sequence[Any], place: int) -> str:
    cell = _cell(row, place)
    return "" if is_missing(cell) else " ".join(id_text(cell).split())


def _heading(grid: Grid, long: Long, parts: Sequence[str], answer: int) -> str:
    """A question as a wide survey has it: "How important is it? [Reading]"."""
    name = grid.headings[answer]
    if len(parts) > 1:
        question = parts[0] if len(long.answer) == 1 else f"{parts[0]} ({name})"
        return f"{question} [{parts[1]}]" if parts[1] else question
    in_words = len(long.answer) == 1 and _plain(long.question[0]) not in _GOAL
    return parts[0] if in_words else f"{name} [{parts[0]}]"


class _Sheet:
    """The rows of one answer sheet: more than one where something was answered twice."""

    def __init__(self, at: int, line: int) -> None:
        self.at = at
        self.rows: list[tuple[int, int, dict[_Column, Any]]] = [(at, line, {})]
        self._met: dict[_Column, dict[Any, None]] = {}

    def put(self, column: _Column, cell: Any, at: int, line: int, *, listed: bool) -> None:
        """Puts an answer into the first row that has none to it; names, of which several were chosen, in one cell."""
        if is_missing(cell):
            return
        first = self.rows[0][2]
        if listed and column in first and number_of(cell) is None:
            before = first[column]
            if type(before) is not list:
                before = first[column] = [before]
            before.append(cell)
            return
        met = self._met.setdefault(column, {})
        same = cell if isinstance(cell, str | int | float) else repr(cell)
        if same in met:
            return
        if len(met) == len(self.rows):
            self.rows.append((at, line, {}))
        self.rows[len(met)][2][column] = cell
        met[same] = None
