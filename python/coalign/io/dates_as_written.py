# SPDX-License-Identifier: MIT
"""Dates as people write them: 3/15/2024, 15.3.2024, March 2024. What could be two days is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

__all__ = ["Order", "as_iso", "order_of"]

Order = str
"""Which comes first where a month and a day are numbers with / or - between them: "day", "month", or "" for unknown."""

_MONTHS = (
    "january jan januar janvier enero ene",
    "february feb februar février fevrier fev fév febrero",
    "march mar märz maerz mrz mär mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_YEAR = re.compile(r"(\d{4})(?:\.0)?\Z")  # 2020.0 is what pandas makes of a year beside a gap
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?\Z")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,? \d{1,2}:\d{2}.*)?\Z")
_MONTH_LAST = re.compile(r"(\d{1,2})[/.](\d{4})\Z")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?[ -])?([^\W\d]+)\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?,)?[ -](\d{4})\Z"
)


def order_of(texts: Iterable[str]) -> Order:
    """What stands first in dates of one file: a number above 12 is a day. Unknown where none says, or two differ."""
    found = set()
    for text in texts:
        match = _YEAR_LAST.match(text.strip())
        if match and match[2] != ".":
            first, second = int(match[1]), int(match[3])
            found |= {"day"} if first > 12 else {"month"} if second > 12 else set()
    return found.pop() if len(found) == 1 else ""


def as_iso(text: str, order: Order = "") -> str | None:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD; None where it is none, or could be two."""
    text = " ".join(text.split())
    if match := _YEAR.match(text):
        return match[1]
    if match := _YEAR_FIRST.match(text):
        return _iso(match[1], match[2], match[3])
    if match := _MONTH_LAST.match(text):
        return _iso(match[2], match[1], None)
    if match := _YEAR_LAST.match(text):
        first, second = match[1], match[3]
        if match[2] == "." or order == "day" or int(first) == int(second):
            return _iso(match[4], second, first)
        return _iso(match[4], first, second) if order == "month" else None
    if match := _WORDS.match(text):
        month = _MONTH_OF.get(match[2].lower())
        day = match[1] or match[3]
        return _iso(match[4], month, day) if month and not (match[1] and match[3]) else None
    return None


def _iso(year: str, month: str | int, day: str | None) -> str | None:
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return found.isoformat() if day else found.isoformat()[:7]
