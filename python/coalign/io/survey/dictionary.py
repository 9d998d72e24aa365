# SPDX-License-Identifier: MIT
"""REDCap's data dictionary beside a file of answers: its headings and codes in words."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..values import id_text, is_missing
from .answers import no_answer
from .exports import program_of
from .meanings import gives_of, is_about_ties

__all__ = ["said_in_words"]

_FIRST = ("variable / field name", "field_name")
_MOST_FILES, _MOST_BYTES = 200, 1 << 22
_TAG = re.compile(r"<[^<>]{0,300}>")
_CHOSEN = ("radio", "dropdown", "select")


@dataclass
class _Field:
    """What the dictionary says of a variable."""

    kind: str
    label: str
    choices: dict[str, str]
    matrix: str  # the question above the rows of a matrix, "" where it stands alone

    @property
    def rates(self) -> bool:
        """Whether its codes are numbers of a scale, and no names."""
        asks = self.matrix or self.label
        whole = all(re.fullmatch(r"-?\d+", code) for code in self.choices)
        return whole and bool(self.matrix or gives_of(asks) or is_about_ties(asks))

    @property
    def ends(self) -> str:
        """The scale as a question states it: (0 = never, 4 = daily)."""
        steps = sorted(int(c) for c, word in self.choices.items() if not no_answer(word))
        shown = (
            [f"{step} = {self.choices[str(step)]}" for step in (steps[0], steps[-1])]
            if steps
            else []
        )
        return (
            f" ({', '.join(re.sub(r'[()]', '', one) for one in shown)})" if len(steps) > 1 else ""
        )


def said_in_words(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[list[Sequence[Any]], str]:
    """The rows of an export by code with the words of the dictionary that lies beside, and what is to be said of it."""
    names = (
        [id_text(cell).strip() if not is_missing(cell) else "" for cell in rows[0]] if rows else []
    )
    if program_of(names) != "REDCap" or not path.is_file():
        return list(rows), ""
    variables = {name.partition("___")[0].lower() for name in names}
    where, fields = max(
        _beside(path), key=lambda one: len(variables & set(one[1])), default=(path, {})
    )
    if len(variables & set(fields)) < 2:
        return list(rows), ""
    columns = [
        (names[0], {}),
        *(_column(name, fields) for name in names[1:]),
    ]  # the record's number first
    said = [
        [_word(cell, columns[i][1]) if i < len(columns) else cell for i, cell in enumerate(row)]
        for row in rows[1:]
    ]
    remark = f"headings and codes in the words of REDCap's data dictionary {where.name}"
    return [[heading for heading, _ in columns], *said], remark


def _beside(path: Path) -> list[tuple[Path, dict[str, _Field]]]:
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


def _fields(head: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, _Field]:
    def place(*begins: str) -> int:
        return next((i for i, name in enumerate(head) if name.startswith(begins)), -1)

    kind, label = place("field type", "field_type"), place("field label", "field_label")
    choices, group = place("choices", "select_choices"), place("matrix group", "matrix_group")
    section = place("section header", "section_header")
    found: dict[str, _Field] = {}
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
        found[at(0).lower()] = _Field(at(kind).lower(), name, words, asked.get(matrix, ""))
    return found


def _column(name: str, fields: Mapping[str, _Field]) -> tuple[str, dict[str, str]]:
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
    none = {code: word for code, word in field.choices.items() if no_answer(word)}
    if field.matrix:
        return f"{field.matrix}{field.ends} [{field.label}]", none
    return f"{field.label}{field.ends}", none


def _word(cell: Any, choices: Mapping[str, str]) -> Any:
    return cell if is_missing(cell) else choices.get(id_text(cell).strip(), cell)
