# SPDX-License-Identifier: MIT
"""When each wave was: by its name, or by the first day on which anybody answered."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ..values import id_text, is_missing
from .grid import Grid
from .names import folded
from .recipe import Recipe
from .waves import dated_name

__all__ = ["first_day_of", "wave_dates"]


def wave_dates(grid: Grid, wave: int, recipe: Recipe) -> dict[str, str]:
    """The date of each wave: from its name, or the first day on which anybody answered."""
    when = grid.export.when
    days: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    for place, name in enumerate(grid.cells(wave)):
        if is_missing(name):
            continue
        found = days.setdefault(spelled.setdefault(folded(id_text(name)), id_text(name)), [])
        if when is not None and (day := _day(grid.rows[place][when])):
            found.append(day)
    dates = {}
    for name, found in days.items():
        dates[name] = recipe.waves.get(name) or dated_name(name) or min(found, default="")
        if not dates[name]:
            recipe.questions.append(
                f'[waves] {name!r}: when was it? Write "{name}" = "2024-05", or the year'
            )
    _ask_of_one_date(dates, recipe)
    return dates


def _ask_of_one_date(dates: dict[str, str], recipe: Recipe) -> None:
    """Waves of one date cannot be told apart: what was asked again would count twice."""
    waves: dict[str, list[str]] = {}
    for name, day in dates.items():
        waves.setdefault(day, []).append(name)
    for day, names in waves.items():
        if day and len(names) > 1:
            recipe.questions.append(
                f"[waves] {', '.join(map(repr, names))}: all seem to be of {day}: when was each? "
                f'Write "{names[0]}" = "2024-05"'
            )


def first_day_of(grid: Grid) -> str:
    """The first day on which anybody answered, where the program says it."""
    when = grid.export.when
    days = [day for cell in grid.cells(when) if (day := _day(cell))] if when is not None else []
    return min(days, default="")


def _day(cell: Any) -> str:
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    text = "" if is_missing(cell) else str(cell)
    if match := re.match(r"(\d{4})[-/](\d\d?)[-/](\d\d?)\b", text):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})\b", text)
    if match and (int(match[2]) > 12 or match[1] == match[2]):  # the day is where no month can be
        return f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}"
    return ""
