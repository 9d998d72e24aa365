# SPDX-License-Identifier: MIT
"""A codebook beside a file of answers (REDCap's data dictionary, LimeSurvey's structure): its codes in words."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..values import id_text, is_missing
from .codebook import Column, Field
from .exports import program_of
from .limesurvey import structures_beside

__all__ = ["said_in_words"]

_FIRST = ("variable / field name", "field_name")
_MOST_FILES, _MOST_BYTES = 200, 1 << 22
_TAG = re.compile(r"<[^<>]{0,300}>")
# A VV export says so of what nobody was asked; before the code of a row stands that of the question.
_NOT_SHOWN = ("{question_not_shown}", '"{question_not_shown}"')
_LAST = re.compile(r"^.*?_|^.*?\[|\]$")
_CHOSEN = ("radio", "dropdown", "select")


def said_in_words(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[list[Sequence[Any]], str]:
    """The rows of an export by code with the words of the codebook that lies beside, and what is to be said of it.

    LimeSurvey's VV export has the questions above the codes: one row of headings is left of the two.
    """
    if not path.is_file() or not rows:
        return list(rows), ""
    program = program_of(_names(rows[0]))
    if program == "REDCap":
        return _of_redcap(path, rows)
    return _of_limesurvey(path, rows) if program == "LimeSurvey" else (list(rows), "")


def _of_redcap(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[list[Sequence[Any]], str]:
    names = _names(rows[0])
    variables = {name.partition("___")[0].lower() for name in names}
    where, fields = max(
        _beside(path), key=lambda one: len(variables & set(one[1])), default=(path, {})
    )
    if len(variables & set(fields)) < 2:
        return list(rows), ""
    # the record's number first
    columns: list[Column] = [(names[0], {}), *(_column(name, fields) for name in names[1:])]
    remark = f"headings and codes in the words of REDCap's data dictionary {where.name}"
    return _in_words(columns, rows[1:]), remark


def _of_limesurvey(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[list[Sequence[Any]], str]:
    codes = _names(rows[1]) if len(rows) > 1 else []
    both = program_of(codes) == "LimeSurvey"  # a VV export
    names = codes if both else _names(rows[0])
    below = [[_shown(cell) for cell in row] for row in rows[2:]] if both else rows[1:]
    met = {name.lower() for name in names}
    beside = structures_beside(path) if "submitdate" in met else []  # else it is in words already
    where, known = max(beside, key=lambda one: len(met & set(one[1])), default=(path, {}))
    if met & set(known):
        columns = [known.get(name.lower(), (name, {})) for name in names]
        remark = f"headings and codes in the words of LimeSurvey's structure {where.name}"
        return _in_words(columns, below), remark
    if not both:
        return list(rows), ""
    questions = [*_names(rows[0]), *[""] * len(names)]
    several = Counter(filter(None, questions))
    heads = [
        f"{asked} [{_LAST.sub('', name)}]" if several[asked] > 1 else asked or name
        for asked, name in zip(questions, names, strict=False)
    ]
    return [heads, *below], ""


def _names(row: Sequence[Any]) -> list[str]:
    return [id_text(cell).strip() if not is_missing(cell) else "" for cell in row]


def _in_words(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    said = [
        [_word(cell, columns[i][1]) if i < len(columns) else cell for i, cell in enumerate(row)]
        for row in rows
    ]
    return [[heading for heading, _ in columns], *said]


def _shown(cell: Any) -> Any:
    return None if isinstance(cell, str) and cell.strip() in _NOT_SHOWN else cell


def _beside(path: Path) -> list[tuple[Path, dict[str, Field]]]:
    """The data dictionaries in the folder of a file."""
    found = []
    for other in sorted(path.parent.glob("*.csv"))[:_MOST_FILES]:
        if other == path or not other.is_file() or other.stat().st_size > _MOST_BYTES:
            continue
        try:
            with other.open(encoding="utf-8-sig", newline="") as file:
                table = csv.reader(file)
                head = [name.strip().lower() for name in next(table, [])]
                if head and head[0] in _FIRST:
                    found.append((other, _fields(head, list(table))))
        except (OSError, UnicodeDecodeError, csv.Error):
            continue
    return found


def _fields(head: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, Field]:
    def place(*begins: str) -> int:
        return next((i for i, name in enumerate(head) if name.startswith(begins)), -1)

    kind, label = place("field type", "field_type"), place("field label", "field_label")
    choices, group = place("choices", "select_choices"), place("matrix group", "matrix_group")
    section = place("section header", "section_header")
    found: dict[str, Field] = {}
    asked: dict[str, str] = {}
    for row in rows:
        cells = [_TAG.sub("", cell).strip() for cell in row]

        def at(i: int, cells: Sequence[str] = cells) -> str:
            return cells[i] if 0 <= i < len(cells) else ""

        if matrix := at(group):
            asked.setdefault(matrix, at(section) or matrix)
        parts = (one.partition(",") for one in at(choices).split("|"))
        words = {code.strip(): " ".join(word.split()) for code, mark, word in parts if mark}
        name = " ".join(at(label).split())
        found[at(0).lower()] = Field(at(kind).lower(), name, words, matrix=asked.get(matrix, ""))
    return found


def _column(name: str, fields: Mapping[str, Field]) -> Column:
    """A heading in words, and the words of the codes below it that are no numbers of a scale."""
    variable, box, code = name.partition("___")
    field = fields.get(variable.lower())
    if field is None or not field.label:
        return name, {}
    if box:
        chosen = next((w for c, w in field.choices.items() if c.lower() == code.lower()), code)
        return f"{field.label} (choice={chosen})", {}
    if field.kind not in _CHOSEN or not field.choices:
        return field.label, {}
    if not field.rates:
        return field.label, field.choices
    return field.column(field.label if field.matrix else "")


def _word(cell: Any, choices: Mapping[str, str]) -> Any:
    return cell if is_missing(cell) else choices.get(id_text(cell).strip(), cell)
