# SPDX-License-Identifier: MIT
"""What columns without a question are taken for: leaders by their names, all others goals, and what to check."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .answers import Scale
from .bare import Bare, bare_in, marks_as_numbers
from .grid import Grid
from .guess_scale import check_scale, from_zero
from .meanings import gives_of
from .names import folded
from .questions import Question
from .recipe import Goals, Recipe, Ties
from .words import NO_TIE

__all__ = ["guess_bare"]

_SAYS_WHAT = re.compile(
    r"import|priorit|oppos|support|favou?r|against|wichtig|essential|critical", re.I
)


def guess_bare(
    grid: Grid,
    every: Grid,
    questions: Sequence[Question],
    who: int,
    names: set[str],
    recipe: Recipe,
) -> set[int]:
    """Adds what such columns are taken for, and gives those that are. `every` has the rows of all waves."""
    alone = [one.places[0] for one in questions if not one.items]
    others = any(one.items or gives_of(one.stem) for one in questions)
    taken: set[int] = set()
    for group in bare_in(every, alone, who, names):
        partners, goals = _parted(grid, group, names)
        if partners:
            _ties(grid, every, group, partners, recipe)
            taken.update(partners)
        if len(goals) > 1 and (group.kind != "ticks" or not (others or partners)):
            _goals(grid, every, group, goals, recipe)
            taken.update(goals)
    return taken


def _parted(grid: Grid, group: Bare, names: set[str]) -> tuple[list[int], list[int]]:
    """The columns of a group that are leaders, and the others.

    Those between leaders that are known are leaders too, and so is what has their words, or stands alone beside them.
    """
    known = [p for p in group.places if folded(grid.headings[p]) in names]
    if len(known) < 2:
        return [], list(group.places)
    blocks = [p for p in group.places if p < known[0]], [p for p in group.places if p > known[-1]]
    beside = [p for block in blocks if len(block) > 1 and group.kind != "words" for p in block]
    return [p for p in group.places if p not in beside], beside


def _named(grid: Grid, places: Sequence[int]) -> str:
    return ", ".join(repr(grid.headings[place]) for place in places[:4]) + ", …" * (len(places) > 4)


def _ties(grid: Grid, every: Grid, group: Bare, places: Sequence[int], recipe: Recipe) -> None:
    scale = group.scale
    if scale.answers and scale.low >= 1 and {*map(folded, scale.answers)} & NO_TIE:
        scale = from_zero(scale)
    name = "tie" if all(tie.type != "tie" for tie in recipe.ties) else f"tie {len(recipe.ties) + 1}"
    tie = Ties(each=[grid.headings[place] for place in places], type=name)
    tie.scale, tie.answers = scale.ends, scale.answers
    recipe.ties.append(tie)
    recipe.questions.append(
        f"[[ties]] the columns {_named(grid, places)} are called as leaders: what do they ask? "
        'Write it as their type, such as type = "works with"'
    )
    check_scale(recipe, f"[[ties]] {tie.shown}", f"ties {len(recipe.ties)}", scale)


def _goals(grid: Grid, every: Grid, group: Bare, places: Sequence[int], recipe: Recipe) -> None:
    scale, cells = group.scale, [cell for place in places for cell in every.cells(place)]
    headings = [grid.headings[place] for place in places]
    if scale.ticks:
        scale = Scale(0, 1, marks_as_numbers(cells, {folded(name) for name in headings}))
    said = " ".join(scale.answers)
    gives = gives_of(said) or ("stance" if scale.low < 0 else "priority")
    recipe.goals.append(Goals("", headings, gives, scale.ends, scale.answers))
    number = len(recipe.goals)
    check_scale(recipe, f"[[goals]] {recipe.goals[-1].shown}", f"goals {number}", scale)
    hints = recipe.hints.setdefault(f"goals {number}", [])
    if group.kind == "ticks":
        recipe.questions.append(
            f"[[goals]] {_named(grid, places)}: are these goals that a mark says somebody cares about? If they are "
            "groups that leaders belong to, write [[memberships]] with the same line each, and nothing else"
        )
        hints.append(
            "If these are groups: [[memberships]] in place of [[goals]], and of its keys each alone."
        )
    elif not _SAYS_WHAT.search(said) and scale.low >= 0:
        recipe.questions.append(
            f"[[goals]] {_named(grid, places)}: no question stands before these columns. Are they goals, and is "
            'each rated by how important it is? Write gives = "stance" if by for and against, and delete this '
            "[[goals]] if they are none"
        )
        hints.append("No question stands before these columns: they are taken for goals.")
