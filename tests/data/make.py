# SPDX-License-Identifier: MIT
"""What one coalition answered, and how nine files hold it: run this to write them anew, the same each time.

The answers stand here once, as numbers. The test builds the network from them by hand, and reads each file by one
command.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

HERE = Path(__file__).parent
ORGS = {
    "Harbor County Health Department": "health",
    "Northside Clinic": "health",
    "Harbor City Schools": "education",
    "United Way of Harbor": "giving",
    "Parents First": "families",
    "Harbor Library": "education",
    "Head Start Harbor": "education",
    "St. Mary's Food Bank": "families",
    "Mayor's Office": "government",  # was never asked
}
ASKED = [*ORGS][:8]
GOALS = [
    "Every child reads by grade 3",
    "Fewer children in care",
    "A clinic in every school",
    "Safe routes to school",
]
HALF = ASKED[7]  # left the survey after the first question
_draw = Random(20240501)
# Importance 1 to 5 ("Don't know": none), for or against 1 to 5, contact 0 (never) to 4 (daily), whom they trust.
IMPORTANCE: dict[str, list[Any]] = {one: [_draw.randint(1, 5) for _ in GOALS] for one in ASKED}
SUPPORT: dict[str, list[Any]] = {one: [_draw.randint(1, 5) for _ in GOALS] for one in ASKED}
CONTACT: dict[str, dict[str, Any]] = {
    one: {other: _draw.choice([0, 0, 1, 2, 3, 4]) for other in ORGS if other != one}
    for one in ASKED
}
TRUST = {one: [other for other in ORGS if other != one and _draw.random() < 0.3] for one in ASKED}
IMPORTANCE[ASKED[1]][2] = "Don't know"
IMPORTANCE[ASKED[4]][0] = None
SUPPORT[ASKED[4]][0] = None
CONTACT[ASKED[2]][ASKED[3]] = None
CONTACT[ASKED[5]][ASKED[0]] = "Don't know"
SUPPORT[HALF], CONTACT[HALF], TRUST[HALF] = [None] * 4, dict.fromkeys(CONTACT[HALF]), []
TYPED = {ASKED[1]: "northside clinic ", ASKED[3]: "United Way of  Harbor"}

MATTERS = "How important is each goal to your organization? (1 = not at all, 5 = extremely)"
SUPPORTS = (
    "How far does your organization support each goal? (1 = strongly against, 5 = strongly for)"
)
MEETS = "How often did you work with each organization in the last year? (0 = never, 4 = daily)"
TRUSTS = "Which of these organizations do you trust? (tick all that apply)"
GRIDS = ((MATTERS, GOALS), (SUPPORTS, GOALS), (MEETS, [*ORGS]))
SAID = "Anything else that you would like to tell us?"

# PARTNER: a row for each pair; 98 is "don't know". MATRICES: trust 0 to 3, in two years.
RATINGS = ("Frequency of contact", "Trust", "Value")
PAIRS = {
    (one, other): [_draw.choice([1, 2, 3, 4, 4, 98]) for _ in RATINGS]
    for one in ASKED[:6]
    for other in ORGS
    if other != one and _draw.random() < 0.4
}
MATRICES = {
    year: {
        (one, other): _draw.choice([0, 0, 1, 2, 3])
        for one in ASKED[:6]
        for other in ASKED[:6]
        if other != one
    }
    for year in (2022, 2024)
}
# KUMU: who and what, and what joins them.
ELEMENTS = [(one, "Organization") for one in ASKED[:5]] + [("Amara Diallo", "Person")]
ELEMENTS += [
    (GOALS[0], "Goal"),
    (GOALS[1], "Goal"),
    ("Home visits", "Program"),
    ("Summer reading", "Program"),
]
CONNECTIONS = [
    (ASKED[0], ASKED[1], "works with", "mutual"),
    (ASKED[2], ASKED[0], "funds", "directed"),
    ("Amara Diallo", ASKED[4], "advises", "directed"),
    (ASKED[0], GOALS[1], "supports", "directed"),
    (ASKED[2], GOALS[0], "supports", "directed"),
    (ASKED[4], GOALS[0], "opposes", "directed"),
    (ASKED[1], "Home visits", "runs", "directed"),
    (ASKED[2], "Summer reading", "runs", "directed"),
    ("Home visits", GOALS[1], "aims at", "directed"),
    ("Summer reading", GOALS[0], "aims at", "directed"),
]


def _answers(one: str, trusted: Any) -> list[Any]:
    who = [TYPED.get(one, one), ORGS[one]]
    grids = [*IMPORTANCE[one], *SUPPORT[one], *(CONTACT[one].get(other) for other in ORGS)]
    return [*who, *grids, *trusted, "Thank you!" if one == ASKED[0] else None]


def _ticks(one: str, yes: str | None = None, no: str | None = None) -> list[Any]:
    """A box for each organization; a program that names the box has its name in the cell."""
    answered = one != HALF
    return [(yes or other) if other in TRUST[one] else no if answered else None for other in ORGS]


def google_forms() -> list[list[Any]]:
    grids = [f"{question} [{row}]" for question, rows in GRIDS for row in rows]
    head = ["Timestamp", "Your organization", "Sector", *grids, TRUSTS, SAID]
    times = (f"5/{place + 1}/2024 9:0{place}:12" for place in range(len(ASKED)))
    return [
        head,
        *(
            [t, *_answers(one, [", ".join(TRUST[one])])]
            for t, one in zip(times, ASKED, strict=True)
        ),
    ]


def microsoft_forms() -> list[list[Any]]:
    grids = [f"{question}.{row}" for question, rows in GRIDS for row in rows]
    head = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        "Your organization",
        "Sector",
        *grids,
        TRUSTS,
        SAID,
    ]
    begin = ["5/1/24 9:00:00", "5/1/24 9:10:00", "anonymous", None]
    rows = [_answers(one, ["".join(f"{other};" for other in TRUST[one])]) for one in ASKED]
    return [head, *([place, *begin, *row] for place, row in enumerate(rows, 1))]


def qualtrics() -> list[list[Any]]:
    meta = {
        "StartDate": "Start Date",
        "EndDate": "End Date",
        "Status": "Response Type",
        "Progress": "Progress",
    }
    meta |= {"Finished": "Finished", "RecordedDate": "Recorded Date", "ResponseId": "Response ID"}
    codes = [
        *meta,
        "Q1",
        "Q2",
        *(f"Q{n}_{i}" for n, (_, rows) in enumerate(GRIDS, 3) for i in range(1, len(rows) + 1)),
    ]
    codes += [*(f"Q6_{i}" for i in range(1, len(ORGS) + 1)), "Q7"]
    said = [*meta.values(), "What is the name of your organization?", "Sector"]
    said += [f"{question} - {row}" for question, rows in GRIDS for row in rows]
    said += [*(f"{TRUSTS} - Selected Choice - {other}" for other in ORGS), SAID]
    ids = [json.dumps({"ImportId": f"QID{place}"}) for place in range(len(codes))]
    day = "2024-05-01 09:00:00"
    tried = [day, day, "Survey Preview", 100, "True", day, "R_0", "Test", "x", *[5] * 17]
    own = [
        [day, day, "IP Address", 30 if one == HALF else 100, str(one != HALF), day, f"R_{place}"]
        for place, one in enumerate(ASKED, 1)
    ]
    return [
        codes,
        said,
        ids,
        tried,
        *([*meta_, *_answers(one, _ticks(one))] for meta_, one in zip(own, ASKED, strict=True)),
    ]


def survey_monkey() -> list[list[Any]]:
    meta = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
        "First Name",
        "Last Name",
        "Custom Data 1",
    ]
    first, second = (
        [*meta, "Your organization", "Sector"],
        [None] * 9 + ["Open-Ended Response", "Response"],
    )
    for question, rows in (*GRIDS, (TRUSTS, [*ORGS])):
        first += [question, *[None] * (len(rows) - 1)]
        second += rows
    begin = [
        700,
        "05/01/2024 09:00:00 AM",
        "05/01/2024 09:10:00 AM",
        "192.0.2.1",
        None,
        None,
        None,
        None,
    ]
    rows = [_answers(one, _ticks(one)) for one in ASKED]
    return [
        [*first, SAID],
        [*second, "Open-Ended Response"],
        *([118000 + place, *begin, *row] for place, row in enumerate(rows)),
    ]


def redcap() -> list[list[Any]]:
    head = ["Record ID", "Survey Identifier", "Survey Timestamp", "Your organization", "Sector"]
    head += [f"{question} [{row}]" for question, rows in GRIDS for row in rows]
    head += [*(f"{TRUSTS} (choice={other})" for other in ORGS), SAID, "Complete?"]
    rows = [_answers(one, _ticks(one, "Checked", "Unchecked")) for one in ASKED]
    ends = ["Incomplete" if one == HALF else "Complete" for one in ASKED]
    return [
        head,
        *(
            [place, None, "2024-05-01 09:10:00", *row, end]
            for place, (row, end) in enumerate(zip(rows, ends, strict=True), 1)
        ),
    ]


def partner() -> dict[str, list[list[Any]]]:
    members = [["Organization", "Sector"], *([one, ORGS[one]] for one in ORGS)]
    return {
        "Organizations": members,
        "Relationships": [
            ["Respondent", "Partner", *RATINGS],
            *([*pair, *rated] for pair, rated in PAIRS.items()),
        ],
    }


def matrices() -> dict[str, list[list[Any]]]:
    names = ASKED[:6]
    sheets: dict[str, list[list[Any]]] = {
        "Members": [["Organization", "Sector"], *([one, ORGS[one]] for one in names)]
    }
    for year, cells in MATRICES.items():
        rows = [[one, *(cells.get((one, other)) for other in names)] for one in names]
        sheets[f"Trust {year}"] = [[None, *names], *rows]
    return sheets


def kumu_json() -> str:
    elements = [{"label": name, "type": kind} for name, kind in ELEMENTS]
    joined = [
        {"from": a, "to": b, "type": kind, "direction": way} for a, b, kind, way in CONNECTIONS
    ]
    return (
        json.dumps({"elements": elements, "connections": joined}, indent=1, ensure_ascii=False)
        + "\n"
    )


def kumu_sheets() -> dict[str, list[list[Any]]]:
    return {
        "Elements": [["Label", "Type"], *map(list, ELEMENTS)],
        "Connections": [["From", "To", "Type", "Direction"], *map(list, CONNECTIONS)],
    }


def as_csv(rows: list[list[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(["" if cell is None else cell for cell in row] for row in rows)
    return text.getvalue().encode()


def as_xlsx(sheets: dict[str, list[list[Any]]]) -> bytes:
    """A workbook without the time at which it was written."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    told, whole = io.BytesIO(), io.BytesIO()
    book.save(told)
    with (
        zipfile.ZipFile(told) as read,
        zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in read.namelist():
            part = re.sub(
                rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-05-01T09:00:00Z", read.read(name)
            )
            written.writestr(
                zipfile.ZipInfo(name, (2024, 5, 1, 9, 0, 0)), part, zipfile.ZIP_DEFLATED
            )
    return whole.getvalue()


def files() -> dict[str, bytes]:
    return {
        "google_forms.csv": as_csv(google_forms()),
        "microsoft_forms.xlsx": as_xlsx({"Sheet1": microsoft_forms()}),
        "qualtrics.csv": as_csv(qualtrics()),
        "surveymonkey.xlsx": as_xlsx({"Sheet": survey_monkey()}),
        "redcap.csv": as_csv(redcap()),
        "partner.xlsx": as_xlsx(partner()),
        "two_waves.xlsx": as_xlsx(matrices()),
        "kumu.json": kumu_json().encode(),
        "kumu.xlsx": as_xlsx(kumu_sheets()),
    }


if __name__ == "__main__":
    for name, content in files().items():
        (HERE / name).write_bytes(content)
