# SPDX-License-Identifier: MIT
"""LimeSurvey's structure beside a file of answers (.lss, .lsg, .lsq): its headings and codes in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

from ...errors import Error, FileError
from .answers import no_answer, number_of
from .codebook import Column, Field

__all__ = ["columns_of", "structures_beside"]

_ENDINGS = (".lss", ".lsg", ".lsq")
_MOST_FILES, _MOST_BYTES = 200, 1 << 24
_TAG = re.compile(r"<[^<>]{0,1000}>")
_TICKED = {"Y": "Yes", "N": "No"}
# What LimeSurvey's own scales store, by the letter of their type.
_OWN = {
    "Y": {"Y": "Yes", "N": "No"},
    "C": {"Y": "Yes", "U": "Uncertain", "N": "No"},
    "E": {"I": "Increase", "S": "Same", "D": "Decrease"},
    "5": {str(step): str(step) for step in range(1, 6)},
    "A": {str(step): str(step) for step in range(1, 6)},
    "B": {str(step): str(step) for step in range(1, 11)},
}
_BOXES, _DUAL, _RANKS, _GRIDS, _COMMENTS = "MP", "1", "R", (":", ";"), ("O", "P")
_ARRAYS = ("F", "H", "A", "B", "C", "E", "K", "Q", *_GRIDS)

Row = dict[str, str]


class _Target(ElementTree.TreeBuilder):
    """Refuses document types: with them come entities, which blow up or reach out."""

    def doctype(self, *_: object) -> None:
        raise Error("it has a document type (<!DOCTYPE), which no LimeSurvey structure has")


def structures_beside(path: Path) -> list[tuple[Path, dict[str, Column]]]:
    """The structures in the folder of a file, each with what its columns are called, in lower case.

    Files of single questions and groups count as one. FileError for one that cannot be read.
    """
    found = []
    parts: dict[str, Column] = {}
    part: Path | None = None
    for other in sorted(path.parent.iterdir())[: _MOST_FILES * 10]:
        if other.suffix.lower() not in _ENDINGS or not other.is_file():
            continue
        columns = columns_of(other)
        if other.suffix.lower() == ".lss":
            found.append((other, columns))
        else:
            part = part or other
            parts |= columns
    return [*found, *([(part, parts)] if part else [])]


def columns_of(path: Path) -> dict[str, Column]:
    """The columns of an export in words, by each name that LimeSurvey gives them, in lower case."""
    tables = _tables(path)
    language = _language(tables)
    texts = _by(_own(tables["question_l10ns"], language), "qid", "question")
    words = _by(_own(tables["answer_l10ns"], language), "aid", "answer")
    asked = _own([*tables["questions"], *tables["subquestions"]], language)
    below: dict[str, list[Row]] = defaultdict(list)
    for row in asked:
        row["question"] = _plain(row.get("question") or texts.get(row.get("qid", ""), ""))
        if row.get("parent_qid", "0") not in ("", "0"):
            below[row["parent_qid"]].append(row)
    answers: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    values: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in sorted(_own(tables["answers"], language), key=lambda row: _number(row, "sortorder")):
        key = row.get("qid", ""), row.get("scale_id") or "0"
        said = row.get("answer") or words.get(row.get("aid", ""), "")
        answers[key].setdefault(row.get("code", ""), _plain(said) or row.get("code", ""))
        values[key][row.get("code", "")] = row.get("assessment_value", "")
    found: dict[str, Column] = {}
    for row in asked:
        if row.get("parent_qid", "0") in ("", "0") and row.get("title"):
            items = sorted(
                below[row.get("qid", "")], key=lambda one: _number(one, "question_order")
            )
            for names, column in _columns(row, items, answers, values):
                for name in names:
                    found.setdefault(name.lower(), column)
    return found


def _columns(
    asked: Row,
    items: Sequence[Row],
    answers: Mapping[tuple[str, str], dict[str, str]],
    values: Mapping[tuple[str, str], dict[str, str]],
) -> Iterator[tuple[list[str], Column]]:
    """The columns of one question, each with its names."""
    kind, code, label = asked.get("type", ""), asked["title"], asked["question"] or asked["title"]
    sgqa = "X".join(asked.get(one, "") for one in ("sid", "gid", "qid"))

    def field(scale: str = "0", matrix: str = "") -> Field:
        key = asked.get("qid", ""), scale
        choices = answers.get(key) or _OWN.get(kind, {})
        return Field("radio", label, *_numbered(choices, values.get(key, {})), matrix)

    def names(*part: str) -> list[str]:
        inner = "_".join(part)
        return [f"{code}[{inner}]", f"{code}_{inner}", f"{sgqa}{inner}"]

    rows = [(one.get("title", ""), one["question"] or one.get("title", "")) for one in items]
    if kind in _BOXES:
        for item, said in rows:
            yield names(item), (f"{label} [{said}]", _TICKED)
            yield names(f"{item}comment"), (f"{label} [{said}] [comment]", {})
    elif kind == _RANKS:
        chosen = answers.get((asked.get("qid", ""), "0")) or dict(rows)
        for place in range(1, len(chosen) + 1):
            yield names(str(place)), (f"{label} [Rank {place}]", chosen)
    elif kind == _DUAL:
        for scale in ("0", "1"):
            about = field(scale, f"{label} (scale {int(scale) + 1})")
            for item, said in rows:
                column = about.column(said)
                yield [f"{code}[{item}][{int(scale) + 1}]", f"{code}_{item}_{scale}"], column
                yield [f"{sgqa}{item}#{scale}"], column
    elif kind in _GRIDS:
        across = [one for one in items if one.get("scale_id") == "1"]
        for item, said in ((r["title"], r["question"]) for r in items if r not in across):
            for one in across:
                yield names(item, one["title"]), (f"{label} [{said} | {one['question']}]", {})
    elif kind in _ARRAYS:
        about = field(matrix=label)
        for item, said in rows:
            yield names(item), about.column(said)
    else:
        yield [code, sgqa], field().column("")
        yield names("comment"), (f"{label} [comment]", {})
    yield names("other"), (f"{label} [Other]", {})


def _numbered(
    choices: Mapping[str, str], values: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The answers by code, and those numbers that stand for codes which are none.

    What people saw counts before codes: -2 to 2 may be stored as 1 to 5. Assessment values only where all differ.
    """
    given = {code: word for code, word in choices.items() if not no_answer(word)}
    seen = {code: number_of(word) for code, word in given.items()}
    if given and all(number is not None for number in seen.values()):
        return dict(choices), {code: f"{number:g}" for code, number in seen.items()}
    if all(re.fullmatch(r"-?\d+", code) for code in given):
        return dict(choices), {}
    stated = {code: values.get(code, "") for code in given}
    distinct = len(set(stated.values())) == len(stated) > 1
    if distinct and all(re.fullmatch(r"-?\d+", value) for value in stated.values()):
        return dict(choices), stated
    return dict(choices), {}


def _tables(path: Path) -> dict[str, list[Row]]:
    """The rows of each table of a structure."""
    found: dict[str, list[Row]] = defaultdict(list)
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Error(f"it is larger than {_MOST_BYTES >> 20} MB, as no structure is")
        with path.open("rb") as file:
            root = ElementTree.parse(file, ElementTree.XMLParser(target=_Target())).getroot()
        if root.tag != "document" or root.find("LimeSurveyDocType") is None:
            raise Error("it is no structure of LimeSurvey: it has no LimeSurveyDocType")
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from None
    except (Error, ElementTree.ParseError, LookupError, ValueError) as error:
        said = error if isinstance(error, Error) else f"it is not XML: {error}"
        raise FileError(
            f"cannot read {path}, the structure of the survey beside its answers: {said}. "
            "Export it anew (Survey structure), or take it out of the folder"
        ) from None
    found["languages"] = [
        {"language": one.text or ""} for one in root.iterfind("languages/language")
    ]
    for table in root:
        for row in table.iterfind("rows/row"):
            found[table.tag].append({cell.tag: (cell.text or "").strip() for cell in row})
    return found


def _language(tables: Mapping[str, Sequence[Row]]) -> str:
    """The language of the survey, "" where nothing says one: then the first that is met counts."""
    named = (
        *tables.get("surveys", ()),
        *tables.get("languages", ()),
    )  # the survey's own is the first
    stated = next((row["language"] for row in named if row.get("language")), "")
    met = [
        row["language"]
        for table in ("question_l10ns", "questions")
        for row in tables.get(table, ())
        if row.get("language")
    ]
    return stated if stated in met or not met else met[0]


def _own(rows: Sequence[Row], language: str) -> list[Row]:
    return [row for row in rows if row.get("language", "") in ("", language)]


def _by(rows: Sequence[Row], key: str, value: str) -> dict[str, str]:
    return {row[key]: row.get(value, "") for row in rows if key in row}


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).split())


def _number(row: Row, name: str) -> int:
    return int(row[name]) if re.fullmatch(r"\d{1,9}", row.get(name, "")) else 0
