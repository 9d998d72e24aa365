# SPDX-License-Identifier: MIT
"""Waves: a tie that was asked again is not a second tie. It lasts until the wave in which it was asked again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ...errors import Error
from ..dates_as_written import as_iso, order_of
from ..prepare import first_day
from ..values import day_or_time, id_text, is_missing

if TYPE_CHECKING:
    from .grid import Grid

__all__ = [
    "date_rows",
    "date_ties",
    "dated_name",
    "dates_of",
    "two_latest_waves",
    "waves_apart",
]

_WHEN = (
    *("year", "date", "survey date", "survey year", "date of survey", "asked on", "month", "day"),
    *("jahr", "datum", "année", "annee", "año", "fecha", "ano", "data", "anno", "jaar"),
)
_ROUNDS = ("round", "survey round", "survey wave", "time point", "timepoint", "period", "phase")
_MOST_WAVES = 12


def waves_apart(grids: Sequence[Grid]) -> tuple[list[Grid], dict[str, str]]:
    """The sheets without the one that is called waves, and the dates that this gives: id, perhaps name, date."""
    rest, dates = [], {}
    for grid in grids:
        key = next((one for one in ("id", "wave", "name") if grid.find(one) is not None), "")
        if grid.title.strip().casefold() != "waves" or not key or grid.find("date") is None:
            rest.append(grid)
            continue
        named = zip(
            grid.cells(grid.column(key)), grid.cells(grid.column("date")), grid.lines, strict=True
        )
        for wave, when, line in named:
            if is_missing(wave) or is_missing(when):
                raise Error(f"sheet 'waves', row {line}: a wave has an id and a date: w1, 2022-05")
            day = day_or_time(when)[:10] if isinstance(when, date) else id_text(when)
            first_day(day)
            dates[id_text(wave)] = day
    return rest, dates


def two_latest_waves(attributes: Mapping[str, Any] | None) -> tuple[str | None, str | None]:
    """The dates of the latest wave but one, and of the latest, that a network keeps; None where it keeps none."""
    waves = (attributes or {}).get("waves")
    if not isinstance(waves, Mapping) or not all(isinstance(when, str) for when in waves.values()):
        return None, None
    try:
        days = {first_day(when): when for when in waves.values()}
    except Error:
        return None, None
    dates = [None, None, *(days[day] for day in sorted(days))]
    return dates[-2], dates[-1]


def dates_of(waves: Iterable[str], stated: Mapping[str, str]) -> dict[str, str]:
    """The date of each wave that was met. Error where one has none."""
    met = list(dict.fromkeys(wave for wave in waves if wave))
    lacks = [wave for wave in met if not stated.get(wave)]
    if lacks:
        named = ", ".join(map(repr, lacks[:5]))
        raise Error(
            f'no date is given for the wave {named}: write it under [waves], such as "{lacks[0]}" = "2024-05"'
        )
    days: dict[date, str] = {}
    for wave in met:
        other = days.setdefault(first_day(stated[wave]), wave)
        if other != wave:
            raise Error(
                f"the waves {other!r} and {wave!r} begin on one day, {stated[wave]}: what was asked again would count "
                f'twice. Write under [waves] when each was, such as "{other}" = "2024-05"'
            )
    return {wave: stated[wave] for wave in met}


def date_ties(
    ties: Iterable[dict[str, Any]], dates: Mapping[str, str], asked: set[tuple[str, str, str]]
) -> None:
    """`since` is the wave's date, `until` the day before that in which the same leader was asked the same again."""
    days = {wave: first_day(when) for wave, when in dates.items()}
    order = sorted(days, key=lambda wave: days[wave])
    for tie in ties:
        wave = tie.pop("wave", "")
        if not wave:
            continue
        tie["since"] = dates[wave]
        later = (one for one in order if days[one] > days[wave])
        again = next((one for one in later if (tie["from"], tie["type"], one) in asked), None)
        if again is not None:
            tie["until"] = _before(days[again])


def _before(day: date) -> str:
    return (day - timedelta(days=1)).isoformat()


def date_rows(
    ties: Sequence[dict[str, Any]], agendas: Sequence[dict[str, Any]], stated: Mapping[str, str]
) -> dict[str, str]:
    """Dates for rows that say under `wave` in which they were asked; the dates of the waves that were met.

    A wave that is called by a year needs no date. Connections of a map keep `wave` under their attributes.
    """
    when = _repeats_by(ties)
    read = {} if when is None else when[1]
    for tie in ties:
        own = tie.get("attributes")
        beside = [name for name in tie if when is not None and str(name).lower() == when[0]]
        if beside and "wave" not in tie:
            tie["wave"] = tie.pop(beside[0])
        elif isinstance(own, dict) and "wave" not in tie:
            names = ("wave",) if when is None else ("wave", when[0])
            key = next((name for name in own if name.lower() in names), None)
            if key is not None:
                tie["wave"] = own.pop(key)
                tie["attributes"] = own or None
    rows = [row for row in (*ties, *agendas) if "wave" in row]
    for row in rows:
        row["wave"] = "" if is_missing(row["wave"]) else id_text(row["wave"])
        row["wave"] = read.get(row["wave"], row["wave"])
    named = {row["wave"]: dated_name(row["wave"]) for row in rows}
    dates = dates_of(
        named, {**named, **{day: day for day in read.values() if as_iso(day)}, **stated}
    )
    asked = {(tie["from"], tie["type"], tie["wave"]) for tie in ties if tie.get("wave")}
    date_ties(ties, dates, asked)
    for entry in agendas:
        if wave := entry.pop("wave", ""):
            entry["since"] = dates[wave]
    return dates


def _repeats_by(ties: Sequence[Mapping[str, Any]]) -> tuple[str, dict[str, str]] | None:
    """The column that tells apart by a date the rows in which some pairs stand again, and what it says as dates.

    On many days things happened, and were not asked.
    """
    met: dict[tuple[Any, ...], list[Mapping[str, Any]]] = {}
    for tie in ties:
        own = tie.get("attributes")
        about = {name.lower(): tie[name] for name in tie if isinstance(name, str)}
        about |= {name.lower(): own[name] for name in own} if isinstance(own, Mapping) else {}
        met.setdefault((tie.get("from"), tie.get("to"), tie.get("type")), []).append(about)
    again = [rows for rows in met.values() if len(rows) > 1]
    for name in (*_WHEN, *_ROUNDS) if again else ():
        said = [[id_text(about.get(name, "")) for about in rows] for rows in met.values()]
        texts = list(dict.fromkeys(text for rows in said for text in rows if text))
        order = order_of(texts)
        read = {
            text: as_iso(text, order) or dated_name(text) or (text if name in _ROUNDS else "")
            for text in texts
        }
        if not texts or not all(read.values()) or len({*read.values()}) > _MOST_WAVES:
            continue
        if all(len({*rows}) == len(rows) and all(rows) for rows in said if len(rows) > 1):
            return name, read
    return None


def dated_name(name: str) -> str:
    """The date that a wave's name states."""
    match = re.search(r"(?<!\d)((?:19|20)\d\d)(?:[-_ ](0[1-9]|1[0-2]))?(?!\d)", name)
    return "-".join(filter(None, match.groups())) if match else ""
