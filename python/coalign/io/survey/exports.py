# SPDX-License-Identifier: MIT
"""Which program wrote a survey's file, by its headings: how many rows of them, and what is not an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

__all__ = ["NO_ROW_OF_ITEMS", "Export", "program_of", "recognized"]

# Columns that programs add. They are no questions, and who answered where and when is nobody's business.
_ADDED = {
    "Qualtrics": (
        *(
            "startdate",
            "enddate",
            "status",
            "ipaddress",
            "progress",
            "duration (in seconds)",
            "finished",
        ),
        *(
            "recordeddate",
            "responseid",
            "recipientlastname",
            "recipientfirstname",
            "recipientemail",
        ),
        *("externalreference", "externaldatareference", "locationlatitude", "locationlongitude"),
        *("distributionchannel", "userlanguage"),
    ),
    "SurveyMonkey": (
        *(
            "respondent id",
            "respondent_id",
            "collector id",
            "collector_id",
            "start date",
            "date_created",
        ),
        *(
            "end date",
            "date_modified",
            "ip address",
            "ip_address",
            "email address",
            "email_address",
        ),
        *(
            "first name",
            "first_name",
            "last name",
            "last_name",
            "custom data 1",
            "custom_1",
            "custom_value",
        ),
    ),
    "REDCap": (
        *(
            "record_id",
            "record id",
            "study_id",
            "redcap_event_name",
            "event name",
            "redcap_repeat_instrument",
        ),
        *(
            "redcap_repeat_instance",
            "repeat instrument",
            "repeat instance",
            "redcap_survey_identifier",
        ),
        *("survey identifier", "redcap_data_access_group", "data access group", "survey timestamp"),
    ),
    "LimeSurvey": (
        *(
            "response id",
            "id",
            "date submitted",
            "submitdate",
            "last page",
            "lastpage",
            "start language",
        ),
        *("startlanguage", "seed", "date started", "startdate", "date last action", "datestamp"),
        *("ip address", "ipaddr", "referrer url", "refurl", "total time", "token", "access code"),
    ),
    "KoboToolbox": (
        *(
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "subscriberid",
            "simserial",
        ),
        *(
            "_id",
            "_uuid",
            "_submission_time",
            "_validation_status",
            "_notes",
            "_status",
            "_submitted_by",
        ),
        *(
            "__version__",
            "_tags",
            "_index",
            "_version_",
            "meta/instanceid",
            "_attachments",
            "audit",
        ),
    ),
    "Microsoft Forms": (
        *("id", "start time", "completion time", "email", "name", "last modified time", "language"),
        *("startzeit", "fertigstellungszeit", "e-mail", "heure de début", "heure de fin"),
    ),
    "Google Forms": (
        *(
            "timestamp",
            "email address",
            "username",
            "score",
            "zeitstempel",
            "horodateur",
            "marca temporal",
        ),
        *("informazioni cronologiche", "tijdstempel", "carimbo de data/hora"),
    ),
}
# What tells a program: all of one of these. The first that fits is it.
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Qualtrics", ("responseid",)),
    ("Qualtrics", ("startdate", "recordeddate")),
    ("SurveyMonkey", ("respondent id", "collector id")),
    ("SurveyMonkey", ("respondent_id", "collector_id")),
    ("SurveyMonkey", ("respondent_id", "date_created")),
    ("REDCap", ("record_id",)),
    ("REDCap", ("redcap_event_name",)),
    ("REDCap", ("record id", "event name")),
    ("REDCap", ("record id", "survey timestamp")),
    ("REDCap", ("record id", "complete?")),
    ("LimeSurvey", ("last page", "response id")),
    ("LimeSurvey", ("lastpage", "submitdate")),
    ("LimeSurvey", ("response id", "date submitted")),
    ("KoboToolbox", ("_uuid",)),
    ("KoboToolbox", ("_submission_time",)),
    ("Microsoft Forms", ("id", "start time", "completion time")),
    ("Microsoft Forms", ("id", "startzeit", "fertigstellungszeit")),
    ("Microsoft Forms", ("id", "heure de début", "heure de fin")),
    ("Google Forms", ("timestamp",)),
    ("Google Forms", ("zeitstempel",)),
    ("Google Forms", ("horodateur",)),
    ("Google Forms", ("marca temporal",)),
    ("Google Forms", ("informazioni cronologiche",)),
    ("Google Forms", ("tijdstempel",)),
    ("Google Forms", ("carimbo de data/hora",)),
)
_WHEN = re.compile(r"(start|end|recorded|submi|completion|created|timestamp|today|time)", re.I)
NO_ROW_OF_ITEMS = ("response", "open-ended response", "")
_DONE = re.compile(r"(.*_complete|complete\?|.*_timestamp)\Z")


@dataclass
class Export:
    """A survey's headings: in words, by code where the program has these, and which are the program's own."""

    headings: list[str]
    doubled: frozenset[int] = frozenset()
    """Columns whose heading another column before them has."""
    program: str = ""
    header_rows: int = 1
    codes: list[str] = field(default_factory=list)
    added: frozenset[int] = frozenset()

    @property
    def when(self) -> int | None:
        """The column that says when somebody answered."""
        found = [
            place
            for place in sorted(self.added)
            if _WHEN.search(self.headings[place])
            and not re.search(r"duration|total", self.headings[place], re.I)
        ]
        return found[0] if found else None


def program_of(headings: Sequence[str]) -> str:
    """Which program wrote a first row of headings, "" where none is known."""
    names = {name.strip().lower() for name in headings}
    return next((name for name, signs in _SIGNS if all(sign in names for sign in signs)), "")


def recognized(rows: Sequence[Sequence[str]], header_rows: int = 0) -> Export:
    """What the first rows of a sheet say. `header_rows` above 0 says how many of them are headings."""
    first = list(rows[0])
    names = [name.strip().lower() for name in first]
    program = program_of(first)
    heads = header_rows or _header_rows(program, rows)
    below = [list(row) for row in rows[1:heads]]
    if program == "Qualtrics" and below:
        headings = [two or one for one, two in zip_longest(first, below[0], fillvalue="")]
        added = _added(program, names)
        headings = [first[i] if i in added else name for i, name in enumerate(headings)]
        return Export(*_apart(headings), program, heads, first, added)
    headings = _composed(first, below[0]) if below else first
    return Export(*_apart(headings), program, heads, [], _added(program, names))


def _header_rows(program: str, rows: Sequence[Sequence[str]]) -> int:
    if program == "Qualtrics":
        third = rows[2] if len(rows) > 2 else ()
        if any("ImportId" in cell for cell in third):
            return 3
        second = rows[1] if len(rows) > 1 else ()
        return (
            2
            if any(cell in ("Response ID", "Start Date", "Recorded Date") for cell in second)
            else 1
        )
    if program == "SurveyMonkey" and len(rows) > 1:
        second = [cell.strip().lower() for cell in rows[1]]
        own = len(_ADDED[program])
        items = any(cell in NO_ROW_OF_ITEMS[:2] for cell in second)
        return 2 if items or not any(second[: min(own, 2)]) else 1
    return 1


def _composed(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """Question and row in one: the question stands once, above the first of its rows."""
    found, question = [], ""
    for one, two in zip_longest(first, second, fillvalue=""):
        question = one or question
        found.append(question if two.strip().lower() in NO_ROW_OF_ITEMS else f"{question} [{two}]")
    return found


def _added(program: str, names: Sequence[str]) -> frozenset[int]:
    own = _ADDED.get(program, ())
    done = program == "REDCap"
    said = program == "LimeSurvey"
    return frozenset(
        i
        for i, name in enumerate(names)
        if name in own or (done and _DONE.match(name)) or (said and name.endswith("[comment]"))
    )


def _apart(headings: Sequence[str]) -> tuple[list[str], frozenset[int]]:
    """Headings of which no two are the same, and which were: a second one is numbered."""
    met: dict[str, int] = {}
    found, doubled = [], []
    for place, name in enumerate(" ".join(name.split()) for name in headings):
        met[name] = met.get(name, 0) + 1
        if name and met[name] > 1:
            doubled.append(place)
        found.append(f"{name} ({met[name]})" if place in doubled[-1:] else name)
    return found, frozenset(doubled)
