# SPDX-License-Identifier: MIT
"""One small survey as five programs export it, and the network that it is, built by hand."""

from __future__ import annotations

import csv
import io

import coalign

ORGS = ["Harbor County Health", "Northside Clinic", "City Schools", "United Way", "Parents First"]
SECTORS = ["health", "health", "education", "giving", "families"]
GOALS = ["Every child reads by grade 3", "Fewer children in care", "A clinic in every school"]
# Who answered how important each goal is (1 to 5, blank: no answer), how often they work with whom (0 to 4), whom
# they trust. Parents First never answered; City Schools left half-way.
IMPORTANCE = [[5, 3, 1], [4, None, 2], [5, 1, 3], [2, 5, 4]]
CONTACT = [[None, 4, 0, 2, 1], [3, None, 1, 0, 0], [None] * 5, [4, 2, 1, None, 3]]
TRUST = [[1, 3], [0], [], [0, 1, 4]]
Q_IMPORTANCE = "How important is each goal to your organization? (1 = not at all, 5 = extremely)"
Q_CONTACT = "How often do you work with each organization? (0 = never, 4 = daily)"
Q_TRUST = "Which of these organizations do you trust?"


def by_hand() -> coalign.Network:
    """The network that every export is to give; importance is data without a side."""
    ties = [
        {"from": ORGS[one], "to": ORGS[other], "type": "works with", "weight": weight}
        for one, row in enumerate(CONTACT)
        for other, weight in enumerate(row)
        if weight
    ]
    ties += [
        {"from": ORGS[one], "to": ORGS[other], "type": "trust"}
        for one, row in enumerate(TRUST)
        for other in row
    ]
    return coalign.from_tables(
        leaders={
            "id": ORGS,
            "kind": ["organization"] * 5,
            "sector": [*SECTORS[:4], None],
            "response": ["answered"] * 4 + ["not_asked"],
        },
        goals={"id": GOALS},
        tie_types=[{"id": "works with", "max": 4}, {"id": "trust"}],
        ties=ties,
    )


def importances() -> dict[tuple[str, str], float]:
    return {
        (ORGS[one], GOALS[goal]): (answer - 1) / 4
        for one, row in enumerate(IMPORTANCE)
        for goal, answer in enumerate(row)
        if answer is not None
    }


def _rows(ticks: str) -> list[list[object]]:
    """Answers in one order of columns: organization, sector, importance, contact, trust (as ticks or as a list)."""
    found: list[list[object]] = []
    for one in range(4):
        row: list[object] = [ORGS[one], SECTORS[one], *IMPORTANCE[one], *CONTACT[one]]
        if ticks == "list":
            row.append(", ".join(ORGS[other] for other in TRUST[one]))
        elif ticks == "semicolons":
            row.append("".join(f"{ORGS[other]};" for other in TRUST[one]))
        elif ticks == "names":
            row += [ORGS[other] if other in TRUST[one] else None for other in range(5)]
        elif ticks == "words":
            row += ["Checked" if other in TRUST[one] else "Unchecked" for other in range(5)]
        else:
            row += [1 if other in TRUST[one] else 0 for other in range(5)]
        found.append(row)
    return found


def _csv(rows: list[list[object]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(["" if cell is None else cell for cell in row] for row in rows)
    return text.getvalue()


def google_forms() -> str:
    head = ["Timestamp", "Your organization", "Sector", *(f"{Q_IMPORTANCE} [{g}]" for g in GOALS)]
    head += [*(f"{Q_CONTACT} [{o}]" for o in ORGS), Q_TRUST]
    return _csv([head, *(["2024/05/01 9:00:00 AM", *row] for row in _rows("list"))])


def microsoft_forms() -> str:
    head = ["ID", "Start time", "Completion time", "Email", "Name", "Your organization", "Sector"]
    head += [*(f"{Q_IMPORTANCE}.{g}" for g in GOALS), *(f"{Q_CONTACT}.{o}" for o in ORGS), Q_TRUST]
    begin = ["5/1/2024 9:00", "5/1/2024 9:10", "anonymous", ""]
    return _csv([head, *([i, *begin, *row] for i, row in enumerate(_rows("semicolons"), 1))])


def qualtrics() -> str:
    meta = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Finished", "ResponseId"]
    codes = [
        *meta,
        "Q1",
        "Q2",
        "Q3_1",
        "Q3_2",
        "Q3_3",
        *(f"Q4_{i}" for i in range(1, 6)),
        *(f"Q5_{i}" for i in range(1, 6)),
    ]
    said = [
        "Start Date",
        "End Date",
        "Response Type",
        "IP Address",
        "Progress",
        "Finished",
        "Response ID",
    ]
    said += [
        "What is the name of your organization?",
        "Sector",
        *(f"{Q_IMPORTANCE} - {g}" for g in GOALS),
    ]
    said += [
        f"{question} - {o}"
        for question in (Q_CONTACT, f"{Q_TRUST} - Selected Choice")
        for o in ORGS
    ]
    ids = [f'{{"ImportId":"{code}"}}' for code in codes]
    answers = [
        [
            "2024-05-01 09:00:00",
            "2024-05-01 09:10:00",
            "IP Address",
            "1.2.3.4",
            "100",
            "True",
            f"R_{i}",
            *row,
        ]
        for i, row in enumerate(_rows("names"))
    ]
    tried = [
        "2024-04-01 09:00:00",
        "",
        "Survey Preview",
        "",
        "100",
        "True",
        "R_x",
        ORGS[4],
        "x",
        5,
        5,
        5,
    ]
    return _csv([codes, said, ids, tried, *answers])


def survey_monkey() -> str:
    meta = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
    ]
    meta += ["First Name", "Last Name", "Custom Data 1"]
    first = [
        *meta,
        "What organization do you represent?",
        "Sector",
        Q_IMPORTANCE,
        "",
        "",
        Q_CONTACT,
        *[""] * 4,
        Q_TRUST,
        *[""] * 4,
    ]
    second = [*[""] * 9, "Open-Ended Response", "Response", *GOALS, *ORGS, *ORGS]
    begin = ["05/01/2024 09:00:00 AM", "05/01/2024 09:10:00 AM", "1.2.3.4", "", "", "", ""]
    return _csv(
        [first, second, *([100 + i, 7, *begin, *row] for i, row in enumerate(_rows("names")))]
    )


def redcap() -> str:
    head = ["Record ID", "Survey Timestamp", "Your organization", "Sector"]
    head += [*(f"{Q_IMPORTANCE} [{g}]" for g in GOALS), *(f"{Q_CONTACT} [{o}]" for o in ORGS)]
    head += [*(f"{Q_TRUST} (choice={o})" for o in ORGS), "Complete?"]
    return _csv(
        [
            head,
            *(
                [i, "2024-05-01 09:00:00", *row, "Complete"]
                for i, row in enumerate(_rows("words"), 1)
            ),
        ]
    )


def lime_survey() -> str:
    head = [
        "Response ID",
        "Date submitted",
        "Last page",
        "Start language",
        "Seed",
        "Your organization",
        "Sector",
    ]
    head += [*(f"{Q_IMPORTANCE} [{g}]" for g in GOALS), *(f"{Q_CONTACT} [{o}]" for o in ORGS)]
    head += [f"{Q_TRUST} [{o}]" for o in ORGS]
    rows = [
        [*row[:10], *("Yes" if tick else "No" for tick in row[10:])] for row in _rows("numbers")
    ]
    return _csv(
        [head, *([i, "2024-05-01 09:00:00", 3, "en", 99, *row] for i, row in enumerate(rows, 1))]
    )


def kobo() -> str:
    head = ["start", "end", "Your organization", "Sector", *(f"{Q_IMPORTANCE}/{g}" for g in GOALS)]
    head += [*(f"{Q_CONTACT}/{o}" for o in ORGS), *(f"{Q_TRUST}/{o}" for o in ORGS)]
    head += ["_id", "_uuid", "_submission_time", "_index"]
    times = ["2024-05-01T09:00:00", "2024-05-01T09:10:00"]
    return _csv(
        [
            head,
            *([*times, *row, i, f"u{i}", times[1], i] for i, row in enumerate(_rows("numbers"), 1)),
        ]
    )


EXPORTS = {
    "Google Forms": google_forms,
    "Microsoft Forms": microsoft_forms,
    "Qualtrics": qualtrics,
    "SurveyMonkey": survey_monkey,
    "REDCap": redcap,
    "LimeSurvey": lime_survey,
    "KoboToolbox": kobo,
}
