# SPDX-License-Identifier: MIT
"""Codes that stand for no answer in a list of ties: 98 beside strengths of 1 to 4 is never the strongest tie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...errors import Error
from ..values import id_text
from .answers import codes_in, number_of
from .names import folded
from .recipe import Recipe

__all__ = ["set_codes_aside"]


def set_codes_aside(
    path: Path, rows: Sequence[dict[str, Any]], field: str, recipe: Recipe | None
) -> list[dict[str, Any]]:
    """Takes what the recipe calls missing out of the rows, with a note. Error where codes are not said to be any."""
    if recipe is None:
        numbers = [n for row in rows if (n := number_of(row.get(field))) is not None]
        codes = codes_in(numbers) if all(n.is_integer() for n in numbers) else []
        if codes:
            named = ", ".join(f"{code:g}" for code in codes)
            highest = max(number for number in numbers if number not in codes)
            raise Error(
                f"{path}: {field} goes up to {highest:g}, but {named} is there too, as codes for no answer are: "
                f"'coalign look FILE' writes {path.stem}.recipe.toml beside it, with codes = [{named}] under "
                "[missing]; write codes = [] there if these are strengths"
            )
        return []
    codes_of = {folded(id_text(code)) for code in recipe.missing.codes}
    found = [
        row
        for row in rows
        if row.get(field) is not None and folded(id_text(row[field])) in codes_of
    ]
    for row in found:
        row[field] = None
    message = f"a {field} that the recipe calls missing: taken as not given"
    shown = [f"{row.get('from')} → {row.get('to')}" for row in found[:5]]
    note = {
        "what": "assumed",
        "table": "ties",
        "message": message,
        "count": len(found),
        "examples": shown,
    }
    return [note] if found else []
