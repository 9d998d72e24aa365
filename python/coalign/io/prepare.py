# SPDX-License-Identifier: MIT
"""What `from_tables` does to a user's columns before they are read: each step, and what it changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .._core import TextColumn
from ..errors import Error
from .frames import Array, Column, Columns, array_of
from .lookalikes import look_alikes, several_in_one
from .values import day_or_time, id_text, is_huge, is_missing, plain, plain_attributes

__all__ = [
    "date_waves",
    "fill",
    "first_day",
    "infer",
    "move_to_attributes",
    "rename",
    "unanswered",
    "write_times",
]

_EXAMPLES = 5


def rename(given: dict[str, Columns], columns: Mapping[str, Mapping[str, str]]) -> None:
    """Columns under the names of the format."""
    for table, names in columns.items():
        there = given.get(table, {})
        absent = [name for name in names if name not in there]
        if absent:
            raise Error(
                f"columns: {table} has no {absent[0]!r}; it has {', '.join(there) or 'nothing'}"
            )
        renamed = [names.get(name, name) for name in there]
        twice = [name for name in renamed if renamed.count(name) > 1]
        if twice:
            raise Error(f"columns: {table} would have two columns {twice[0]!r}")
        given[table] = dict(zip(renamed, there.values(), strict=True))


def write_times(given: dict[str, Columns]) -> None:
    """Times as text: days alone in the fields of the format, with the time of day in a user's own columns."""
    for table, there in given.items():
        for name, column in there.items():
            if not isinstance(column, np.ndarray) or column.dtype.kind != "M":
                continue
            days = column.astype("datetime64[D]")
            text = np.datetime_as_string(days)
            timed = (column != days) & ~np.isnat(column)
            if name not in _core.fields[table] and timed.any():
                text = text.astype(object)
                text[timed] = [day_or_time(one) for one in column[timed].astype("M8[us]").tolist()]
            there[name] = np.where(np.isnat(column), "", text)


def write_huge(given: dict[str, Columns]) -> None:
    """Whole numbers of thousands of digits as text, which no field takes for a number."""
    for there in given.values():
        for name, column in there.items():
            values = column if isinstance(column, np.ndarray) else np.empty(0)
            if values.dtype.kind == "O" and any(map(is_huge, values)):
                there[name] = array_of([id_text(one) if is_huge(one) else one for one in values])


def _missing(values: Array) -> npt.NDArray[np.bool_]:
    if values.dtype.kind == "f":
        return np.isnan(values)
    if values.dtype.kind == "U":
        return np.asarray(values == "", dtype=bool)
    if values.dtype.kind == "O":
        return np.fromiter((is_missing(value) for value in values), bool, len(values))
    return np.zeros(len(values), bool)


def fill(given: dict[str, Columns], defaults: Mapping[str, Mapping[str, Any]]) -> None:
    """What a row does not say, said for it."""
    for table, values in defaults.items():
        there = given.get(table)
        if not there:
            continue
        size = len(next(iter(there.values())))
        for field, value in values.items():
            column = array_of(there.get(field, [None] * size)).astype(object)
            column[_missing(column)] = value
            there[field] = column


def unanswered(given: dict[str, Columns], notes: list[dict[str, Any]]) -> dict[str, list[int]]:
    """The agenda entries without a priority, where others have one: a blank is no answer, and never 1.

    By table, to be left out; notes count them.
    """
    there = given.get("agendas", {})
    if "priority" not in there:
        return {}
    blank = _missing(array_of(there["priority"]))
    if blank.all() or not blank.any():
        return {}
    sided = np.zeros(len(blank), bool)
    if "stance" in there:
        sided = ~_missing(array_of(there["stance"]))
    for about, which in (
        ("neither a stance nor a priority is given, where others have a priority", blank & ~sided),
        ("a stance is given without a priority, where others have one", blank & sided),
    ):
        rows = np.flatnonzero(which).tolist()
        if rows:
            notes.append(
                {
                    "what": "left_out",
                    "table": "agendas",
                    "message": f"{about}: not answered",
                    "count": len(rows),
                    "examples": [_row_named(there, row) for row in rows[:_EXAMPLES]],
                }
            )
    return {"agendas": np.flatnonzero(blank).tolist()}


def _row_named(there: Columns, row: int) -> str:
    """A row by what it refers to."""
    ends = [there[name] for name in ("from", "to", "leader", "goal") if name in there]
    return " → ".join(id_text(array_of(column)[row]) for column in ends)


def date_waves(given: dict[str, Columns], waves: Mapping[Any, Any] | None) -> None:
    """The dates of its wave for every row that has one."""
    if waves is None:
        return
    periods = _periods({str(wave): when for wave, when in waves.items()})
    for table, there in given.items():
        if "wave" not in there:
            continue
        fields = _core.fields[table]
        waves_given = array_of(there["wave"])
        texts = [
            "" if gone else id_text(wave)
            for wave, gone in zip(waves_given, _missing(waves_given), strict=True)
        ]
        unknown = sorted({text for text in texts if text and text not in periods})
        if unknown:
            raise Error(
                f"waves: {table} has {', '.join(map(repr, unknown[:_EXAMPLES]))}, which no date is given for"
            )
        first, last = (
            ("since", "until")
            if "since" in fields
            else ("start", "end")
            if "start" in fields
            else ("date", "")
        )
        if first not in fields:
            raise Error(f"waves: {table} have no dates, so a column wave says nothing of them")
        for place, field in enumerate(filter(None, (first, last))):
            if field in there:
                raise Error(f"waves: {table} has both a wave and a {field!r}")
            there[field] = array_of([periods[text][place] if text else None for text in texts])
        del there["wave"]


def _periods(waves: Mapping[str, Any]) -> dict[str, tuple[str | None, str | None]]:
    """The first and the last day of each wave: one that only begins ends the day before the next."""
    begins = {wave: when for wave, when in waves.items() if not isinstance(when, tuple | list)}
    days = {wave: first_day(when) for wave, when in begins.items()}
    found: dict[str, tuple[str | None, str | None]] = {}
    for wave, when in waves.items():
        if wave in days:
            later = [day for day in days.values() if day > days[wave]]
            until = (min(later) - timedelta(days=1)).isoformat() if later else None
            found[wave] = (str(when), until)
        else:
            first, last = when
            found[wave] = (str(first), None if last is None else str(last))
    return found


def first_day(when: Any) -> date:
    parts = str(when)[:10].split("-")
    try:
        return date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except (TypeError, ValueError):
        raise Error(f"waves: {when!r} is not a date: YYYY, YYYY-MM or YYYY-MM-DD") from None


def move_to_attributes(table: str, there: Columns, notes: list[dict[str, Any]]) -> None:
    """Columns that the format does not know, one attribute each."""
    own = [name for name in there if name not in _core.fields[table]]
    values = there.get("attributes", ())
    if not own and (
        isinstance(values, TextColumn)
        or all(isinstance(one, str) or is_missing(one) for one in values)
    ):
        return
    rows: list[dict[str, Any]] = [{} for _ in range(len(there[own[0]]) if own else len(values))]
    if "attributes" in there:
        for i, value in enumerate(array_of(values)):
            if not is_missing(value):
                rows[i].update(_parsed(value, table, i))
    for name in own:
        column = array_of(there.pop(name))
        here = np.flatnonzero(~_missing(column))
        for index in here:
            if (value := plain(column[index])) is not None:
                rows[index][name] = value
        notes.append(
            {
                "what": "to_attributes",
                "table": table,
                "message": f"the column {name!r} is none of the format's: kept under attributes",
                "count": len(here),
                "examples": [id_text(column[index]) for index in here[:_EXAMPLES]],
            }
        )
    there["attributes"] = array_of(
        [json.dumps(row, ensure_ascii=False) if row else None for row in rows]
    )


def _parsed(value: Any, table: str, row: int) -> dict[str, Any]:
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if not isinstance(found, Mapping):
        raise Error(
            f"{table}, row {row}: attributes are a dict or a JSON object, not {value!r:.80}"
        )
    return plain_attributes(found)


def infer(
    table: str, given: dict[str, Columns], defaults: Mapping[str, Any], notes: list[dict[str, Any]]
) -> None:
    """Rows for ids that are only referred to, in the order in which they first are."""
    if "id" not in _core.fields[table]:
        raise Error(f"infer: {table} have no ids")
    referred: dict[str, None] = {}
    for name, there in given.items():
        for field, target in _core.fields[name].items():
            if field in there and target in (table, (table,)):
                referred.update(dict.fromkeys(_ids(there[field], listed=target != table)))
    there = given.setdefault(table, {})
    known = dict.fromkeys(_ids(there["id"])) if "id" in there else {}  # in their order
    new = [key for key in referred if key not in known]
    if not new:
        return
    size = len(there["id"]) if "id" in there else 0
    made: dict[str, Any] = {"id": new} | {
        field: [value] * len(new) for field, value in defaults.items() if field != "id"
    }
    for field in dict.fromkeys([*there, *made]):
        before = list(array_of(there[field])) if field in there else [None] * size
        there[field] = array_of(before + list(made.get(field, [None] * len(new))))
    notes.append(
        {
            "what": "inferred",
            "table": table,
            "message": "had no row of their own, made because others refer to them",
            "count": len(new),
            "examples": new[:_EXAMPLES],
        }
    )
    if alike := look_alikes([*known, *new]):
        notes.append(
            {
                "what": "look_alike",
                "table": table,
                "message": "look like another, but differ by a space or how a letter is composed: "
                "taken as others",
                "count": len(alike),
                "examples": [one for one, _ in alike[:_EXAMPLES]],
            }
        )
    if several := several_in_one([*known, *new]):
        notes.append(
            {
                "what": "assumed",
                "table": table,
                "message": "names of several in one cell: each cell taken as one of its own; "
                "give each name a row",
                "count": len(several),
                "examples": several[:_EXAMPLES],
            }
        )


def _ids(values: Column, *, listed: bool = False) -> Iterable[str]:
    """The distinct ids of a column, of lists of them where it is `listed`, in the order in which they come."""
    if isinstance(values, TextColumn):
        values = array_of(values.distinct())
    elif values.dtype.kind != "O":
        found, first = np.unique(values, return_index=True)
        values = found[np.argsort(first)]
    if listed:
        values = array_of(
            [one for value in values if not is_missing(value) for one in _listed(value)]
        )
    for value in dict.fromkeys(values):
        if not is_missing(value):
            yield id_text(value.item() if isinstance(value, np.generic) else value)


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, str):
        return list(value)
    parts = re.findall(r"(?:[^;\\]|\\.)+", value)
    return [re.sub(r"\\(.)", r"\1", part) for part in parts]
