# SPDX-License-Identifier: MIT
"""Sheets beside the tables of a network: what it is called, when its waves were, on which scales was asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..errors import Error
from . import kumu
from .sections import Section
from .values import day_or_time, id_text, is_missing

__all__ = ["about_in", "scales_in", "waves_in"]


def waves_in(section: Section) -> dict[str, str]:
    """The date of each wave."""
    rows = section.dicts(("id", "name", "date"), {"wave": "id"})
    if any(is_missing(row.get("id")) or is_missing(row.get("date")) for row in rows):
        raise Error("sheet 'waves' has the columns id and date: w1, 2022-05 in a row")
    return {id_text(row["id"]): _day_of(row["date"]) for row in rows}


def _day_of(cell: Any) -> str:
    return day_or_time(cell)[:10] if isinstance(cell, date) else id_text(cell)


def about_in(section: Section) -> dict[str, Any]:
    """Name, description and attributes of the network."""
    rows = {
        str(row["field"]).strip().lower(): row["value"] for row in section.dicts(("field", "value"))
    }
    found = {
        name: id_text(rows[name])
        for name in ("name", "description")
        if not is_missing(rows.get(name))
    }
    if isinstance(own := rows.get("attributes"), str):
        return found | {
            "attributes": kumu.parsed(own.encode(), f"sheet {section.title!r}, attributes")
        }
    return found


def scales_in(section: Section) -> dict[str, Any]:
    scales: dict[str, Any] = {}
    for row in section.dicts(("scale", "lowest", "highest", "points")):
        try:
            name = row["scale"]
            scales[name] = (float(row["lowest"]), float(row["highest"]))
            if row.get("points") not in (None, ""):
                scales[f"{name}_points"] = int(row["points"])
        except (KeyError, TypeError, ValueError):
            raise Error(
                "sheet 'scales' has the columns scale, lowest, highest and, if you like, points: "
                "stance, 1, 5, 5 in a row, for answers from 1 to 5 in 5 steps"
            ) from None
    return scales
