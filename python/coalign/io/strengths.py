# SPDX-License-Identifier: MIT
"""Strengths of ties in words: "weekly" is the number that a recipe says, or stays a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .survey.names import folded
from .survey.words import NO_TIE
from .values import id_text, is_missing

__all__ = ["IN_WORDS", "KEPT", "number_of_word", "say_strengths"]

KEPT = (
    "a strength that is no number, kept under attributes: [strengths] in a recipe says which number a word is "
    '("weekly" = 3)'
)
IN_WORDS = "a strength in words: a number as the recipe says"


def number_of_word(given: Any, strengths: Mapping[str, float]) -> float | None:
    """The number that a word is, None where nothing says it. "Never" is no tie, if nothing says otherwise."""
    if is_missing(given):
        return None
    said = {folded(word): number for word, number in strengths.items()}
    word = folded(id_text(given))
    return said.get(word, 0.0 if word in NO_TIE else None)


def say_strengths(
    rows: Sequence[dict[str, Any]], strengths: Mapping[str, float]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A table of ties with numbers for words, without those of 0; and notes that count both."""
    kept, met, none = [], [], []
    for row in rows:
        number = number_of_word(row.get("weight"), strengths)
        shown = f"{row.get('from')} → {row.get('to')}: {row.get('weight')}"
        if number == 0:
            none.append(shown)
            continue
        if number is not None:
            met.append(f"{shown} = {number:g}")
            row["weight"] = number
        kept.append(row)
    said = (
        ("assumed", IN_WORDS, met),
        ("left_out", "ties of a strength of 0, which is no tie", none),
    )
    notes = [
        {"what": what, "table": "ties", "message": text, "count": len(all_), "examples": all_[:5]}
        for what, text, all_ in said
        if all_
    ]
    return kept, notes
