# SPDX-License-Identifier: MIT
"""Ids that the eye cannot tell apart: they differ by a space, or by how a letter is composed. And those of several."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .. import _core
from ..errors import InvalidNetwork, Problem
from .frames import Columns, array_of

__all__ = ["explain", "look_alikes", "several_in_one"]

_NO_BREAK = "\u00a0"
_BETWEEN = re.compile(r"[;,|/\n]")


def look_alikes(ids: Iterable[str]) -> list[tuple[str, str]]:
    """Each id that looks as one before it, with that one."""
    first: dict[str, str] = {}
    pairs = ((key, first.setdefault(_shape(key), key)) for key in ids)
    return [(key, other) for key, other in pairs if key != other]


def several_in_one(ids: Sequence[str]) -> list[str]:
    """Those that are others, one after the other, as people write several names into one cell."""
    known = set(ids)
    parts = ((key, [part.strip() for part in _BETWEEN.split(key)]) for key in known)
    found = {key for key, names in parts if len(names) > 1 and known.issuperset(names)}
    return [key for key in dict.fromkeys(ids) if key in found]


def explain(error: InvalidNetwork, given: Mapping[str, Columns]) -> InvalidNetwork:
    """The same, where an id that is not known only looks as one that is: by what they differ."""
    known: dict[str, dict[str, str]] = {}
    return InvalidNetwork([_explained(one, given, known) for one in error.problems], error.count)


def _explained(
    problem: Problem,
    given: Mapping[str, Columns],
    known: dict[str, dict[str, str]],
) -> Problem:
    target = _core.fields.get(problem.table, {}).get(problem.field)
    column = given.get(problem.table, {}).get(problem.field)
    if problem.code != "unknown_id" or not isinstance(target, str) or column is None:
        return problem
    if target not in known:
        ids = map(str, array_of(given.get(target, {}).get("id", ())))
        known[target] = {_shape(key): key for key in ids}
    found = str(array_of(column)[problem.row]) if problem.row is not None else ""
    meant = known[target].get(_shape(found))
    if meant is None or meant == found:
        return problem
    return replace(
        problem, suggestion=f'"{meant}" looks the same, but differs by {_difference(found, meant)}'
    )


def _shape(text: str) -> str:
    """What the eye sees: one form for each letter, plain single spaces, nothing invisible."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join(text.split())


def _difference(one: str, other: str) -> str:
    if _NO_BREAK in one + other and one.replace(_NO_BREAK, " ") == other.replace(_NO_BREAK, " "):
        return "a no-break space"
    if one.rstrip() == other.rstrip():
        return "a space at the end"
    if one.strip() == other.strip():
        return "a space at the beginning"
    if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other):
        return "how a letter is composed (with its accent, or from two signs)"
    return "spaces or letters that look alike"
