# SPDX-License-Identifier: MIT
"""A small survey as LimeSurvey exports it by code, and its structure as two versions of LimeSurvey write it.

Made by hand from the public description of the format: nobody's survey.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

ORGS = ["Clinic", "School", "Council & City"]
GOALS = ["Reading", "Care"]
OFTEN = ["Never", "Yearly", "Monthly", "Weekly", "Daily"]
OWN = ("id", "submitdate", "lastpage", "startlanguage", "seed")
# qid, parent, type, code, text
Question = tuple[int, int, str, str, str]
QUESTIONS: list[Question] = [
    (1, 0, "L", "org", "<p>Your&nbsp;organization</p>"),
    (2, 0, "F", "imp", "How <b>important</b> is each goal?"),
    (3, 0, "F", "work", "How often do you work with"),
    (4, 0, "M", "trust", "Whom do you trust?"),
    (5, 0, "S", "note", "Anything else?"),
    *((20 + i, 2, "T", f"G{i}", goal) for i, goal in enumerate(GOALS)),
    *((30 + i, 3, "T", f"SQ{i}", org) for i, org in enumerate(ORGS)),
    *((40 + i, 4, "T", f"SQ{i}", org) for i, org in enumerate(ORGS)),
]
IMPORTANT = [("A1", "1 - not at all"), *((f"A{i}", str(i)) for i in (2, 3, 4)), ("A5", "5 - most")]
# qid, code, text, order, assessment value
ANSWERS = [
    *((1, f"O{i}", org, i, 0) for i, org in enumerate(ORGS)),
    *((2, code, text, i, 0) for i, (code, text) in enumerate(IMPORTANT)),
    (2, "A6", "Don't know", 9, 0),
    *((3, f"AO{i}", word, i, i) for i, word in enumerate(OFTEN)),
]
# org, importance, work, trust
ROWS = [
    ("O0", ["A5", "A3"], ["", "AO4", "AO0"], ["", "Y", ""]),
    ("O1", ["A1", "A6"], ["AO3", "", "AO0"], ["Y", "", "Y"]),
    ("O2", ["A4", "A2"], ["AO0", "AO2", ""], ["", "", ""]),
]


def names(form: str) -> list[str]:
    """The headings of the questions: form is of "[]" (as answers are exported by code), "_" (VV) or "X" (SGQA)."""
    found = []
    for qid, parent, _, code, _ in QUESTIONS:
        rows = [row for row in QUESTIONS if row[1] == qid]
        if parent:
            continue
        if form == "X":
            found += [f"7X1X{qid}{row[3]}" for row in rows] or [f"7X1X{qid}"]
        elif form == "_":
            found += [f"{code}_{row[3]}" for row in rows] or [code]
        else:
            found += [f"{code}[{row[3]}]" for row in rows] or [code]
    return found


def texts() -> list[str]:
    """What the first row of a VV export says: the question, once for each of its rows."""
    found = []
    for qid, parent, _, _, _ in QUESTIONS:
        said = {
            1: "Your organization",
            2: "How important is each goal?",
            3: "How often do you work with",
        }
        said |= {4: "Whom do you trust?", 5: "Anything else?"}
        if not parent:
            found += [said[qid]] * max(1, sum(row[1] == qid for row in QUESTIONS))
    return found


def export(form: str = "[]", tabs: bool = False) -> str:
    """The answers by code."""
    text = io.StringIO()
    table = csv.writer(text, delimiter="\t" if tabs else ",")
    own = ["Response ID", "Date submitted", "Last page", "Start language", "Seed"]
    if tabs:
        table.writerow([*own, *texts()])
    table.writerow([*OWN, *names(form)])
    unseen = "{question_not_shown}" if tabs else ""
    for i, (org, important, work, trust) in enumerate(ROWS, 1):
        cells = [*important, *work, *trust, ""]
        table.writerow([i, "2024-05-01 09:00:00", 3, "en", 99, org, *(c or unseen for c in cells)])
    return text.getvalue()


def structure(version: int = 6, kind: str = "Survey", head: str = "") -> str:
    """Its structure: since version 4 texts stand in tables of their own, by language."""
    tables: dict[str, list[dict[str, object]]] = {"surveys": [{"sid": 7, "language": "en"}]}
    for language in ("de", "en"):  # another language first
        for qid, parent, letter, code, said in QUESTIONS:
            row: dict[str, object] = {"qid": qid, "parent_qid": parent, "sid": 7, "gid": 1}
            row |= {"type": letter, "title": code, "question_order": qid, "scale_id": 0}
            text = said if language == "en" else f"{said} (de)"
            table = "subquestions" if parent else "questions"
            if version < 4:
                tables.setdefault(table, []).append({**row, "question": text, "language": language})
                continue
            if language == "en":
                tables.setdefault(table, []).append(row)
            words = {"qid": qid, "question": text, "language": language}
            tables.setdefault("question_l10ns", []).append(words)
        for aid, (qid, code, said, order, value) in enumerate(ANSWERS):
            row = {"qid": qid, "code": code, "sortorder": order, "assessment_value": value}
            row |= {"scale_id": 0}
            text = said if language == "en" else f"{said} (de)"
            if version < 4:
                tables.setdefault("answers", []).append(
                    {**row, "answer": text, "language": language}
                )
                continue
            if language == "en":
                tables.setdefault("answers", []).append({**row, "aid": aid})
            words = {"aid": aid, "answer": text, "language": language}
            tables.setdefault("answer_l10ns", []).append(words)
    if kind != "Survey":
        del tables["surveys"]
    body = "".join(_table(name, rows) for name, rows in tables.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}<document>\n <LimeSurveyDocType>{kind}'
        f"</LimeSurveyDocType>\n <DBVersion>{140 if version < 4 else 623}</DBVersion>\n"
        f" <languages><language>en</language><language>de</language></languages>\n{body}</document>\n"
    )


def _table(name: str, rows: Sequence[dict[str, object]]) -> str:
    fields = "".join(f"<fieldname>{key}</fieldname>" for key in rows[0])
    said = "".join(
        "  <row>"
        + "".join(
            f"<{key}><![CDATA[{cell}]]></{key}>" if cell != "" else f"<{key}/>"
            for key, cell in row.items()
        )
        + "</row>\n"
        for row in rows
    )
    return f" <{escape(name)}><fields>{fields}</fields><rows>\n{said} </rows></{name}>\n"
