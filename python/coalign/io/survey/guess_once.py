# SPDX-License-Identifier: MIT
"""Columns whose heading another before them has: of two that ask the same only the first is read, and that is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grid import Grid
from .questions import Question
from .recipe import Recipe

__all__ = ["each_once"]


def each_once(grid: Grid, questions: Sequence[Question], recipe: Recipe) -> list[Question]:
    """The questions without columns whose heading another before them has, where both ask of one thing."""
    grouped = {
        grid.headings[p] for question in questions if question.items for p in question.places
    }
    kept = []
    for question in questions:
        twice = [p for p in question.places if p in grid.export.doubled]
        first = [grid.headings[place].rpartition(" (")[0] for place in twice]
        again = [
            p for p, name in zip(twice, first, strict=True) if question.items or name in grouped
        ]
        if not again or _numbers_nothing(question):
            kept.append(question)
            continue
        recipe.questions.append(
            f"several columns are called {grid.headings[again[0]].rpartition(' (')[0]!r}: only the first is read; "
            "give each its own heading in the file"
        )
        left = [
            (p, i) for p, i in zip(question.places, question.items, strict=False) if p not in again
        ]
        if left:
            kept.append(Question(question.form, [p for p, _ in left], [i for _, i in left]))
    return kept


def _numbers_nothing(question: Question) -> bool:
    """Whether columns differ by nothing but the number that a repeated heading got: Partner, Partner (2)."""
    return all(re.fullmatch(r"\(?\d*\)?", item) for item in question.items) and bool(question.items)
