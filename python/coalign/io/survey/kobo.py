# SPDX-License-Identifier: MIT
"""Kobo puts the group of a question before its name: goals/imp_jobs. The boxes of one question look the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from .answers import no_answer
from .exports import Export

__all__ = ["without_groups"]

_NAMES = re.compile(r"[^\s/]+(?:/[^\s/]+)+")  # of variables, not in words
_BOX = ("0", "1", "0.0", "1.0", "true", "false")


def without_groups(export: Export, rows: Sequence[Sequence[Any]]) -> Export:
    """The headings of Kobo without groups. A question with boxes has a column of its own, or nothing but boxes."""
    headings = export.headings
    if export.program != "KoboToolbox" or not any(map(_NAMES.fullmatch, headings)):
        return export
    parents = {heading.rpartition("/")[0] for heading in headings if _NAMES.fullmatch(heading)}
    boxed = {
        parent for parent in parents if parent in headings or _has_boxes(headings, parent, rows)
    }
    found = []
    for heading in headings:
        parent, _, name = heading.rpartition("/")
        if parent in boxed:
            name = f"{parent.rpartition('/')[2]}/{name}"
        found.append(name if _NAMES.fullmatch(heading) else heading)
    if len(set(found)) < len(set(headings)):  # two groups have questions of one name
        return export
    return replace(export, headings=found)


def _has_boxes(headings: Sequence[str], parent: str, rows: Sequence[Sequence[Any]]) -> bool:
    places = [p for p, name in enumerate(headings) if name.rpartition("/")[0] == parent]
    given = [row[p] for row in rows for p in places if p < len(row) and not no_answer(row[p])]
    return len(places) > 1 and bool(given) and all(str(cell).lower() in _BOX for cell in given)
