# SPDX-License-Identifier: MIT
"""A first look at a file: what it seems to be, in plain words, and the recipe that says so."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...errors import Error, FileError
from ..graph_files import two_modes
from ..sheets import ENDINGS
from ..sniff import in_words
from ..values import id_text, is_missing
from .grid import Grid, grids_of, grids_of_frame
from .guess_elements import look_at_map
from .guessed import scales_in
from .long import lacking, long_of, spread
from .names import folded
from .questions import asked
from .recipe import Recipe, Respondents, Ties
from .roster import roster_of
from .shapes import guess_sheets, shape_of
from .waves import waves_apart

__all__ = ["look", "settled"]

_SHAPES = {
    "matrix": "a matrix of ties",
    "pairs": "a list of ties, a column for each question",
    "answers": "answers, one row for each answer sheet",
    "table": "a table of Coalign's format",
    "map": "elements or connections, as Kumu has them",
    "leaders": "a list of leaders",
    "": "not known: it is left out",
}


def look(data: Any, *, header_rows: int = 0) -> Recipe:
    """What does a file with survey answers, lists of ties or matrices seem to be?

    ``str()`` of the recipe says in plain words what was seen and what is to be checked. ``to_toml()`` is the
    text to save and edit; ``questions`` lists what is open.

    Parameters
    ----------
    data : object
        the path of a file, or a data frame
    header_rows : int, default 0
        how many rows of headings there are, where that is not recognized; 0: recognize it

    Returns
    -------
    Recipe
        all that `coalign look` writes

    Raises
    ------
    Error
        where nothing is recognized
    FileError
        where the file cannot be read

    Examples
    --------
    >>> answers = {"Your organization": ["Clinic", "School"]}
    >>> answers |= {"How important is: water": [5, 3], "How important is: jobs": [2, 4]}
    >>> frame = pd.DataFrame(answers)
    >>> print(coalign.look(frame))
    frame: answers, one row for each answer sheet; 2 rows, 3 columns
      who answers     'Your organization': 2 of kind organization
      importance      'How important is: {goal}': 2 goals, on a scale from 1 to 5
    <BLANKLINE>
    To check:
      1. [[goals]] 'How important is: {goal}': check the scale: answers go from 2 to 5
    """
    if isinstance(data, str | os.PathLike):
        path = Path(data)
        if not path.exists():
            raise FileError(f"cannot read {path}: there is no such file")
        other = path.is_file() and path.suffix.lower() not in ENDINGS and not two_modes(path)
        if other and (what := in_words(path)):
            found = Recipe(seen=[] if what == "a Kumu map" else [f"{path.stem}: {what}"])
            return look_at_map(path, found) if what == "a Kumu map" else found
        grids = grids_of(path, {"": header_rows} if header_rows else None)
    else:
        grids = grids_of_frame(data, header_rows)
    return look_at(grids, header_rows)


def look_at(grids: Sequence[Grid], header_rows: int = 0) -> Recipe:
    """The recipe that some sheets seem to need."""
    recipe = Recipe(respondents=Respondents(header_rows=header_rows))
    if grids and not any(grid.rows for grid in grids):
        named = ", ".join(repr(grid.title) for grid in grids[:5])
        raise Error(f"{named}: there are headings, and no rows below them: nobody answered yet")
    grids, dates = waves_apart(grids)
    grids = [_spread(grid, recipe) for grid in grids]
    recipe.waves |= dates
    shapes = guess_sheets(grids, recipe)
    alike, recipe.seen = recipe.seen, []
    for grid, shape in shapes:
        by = f" of {grid.export.program}" if grid.export.program and shape == "answers" else ""
        heads = (
            f", {grid.export.header_rows} rows of headings" if grid.export.header_rows > 1 else ""
        )
        shown = _SHAPES[shape]
        if not shape and any(one == "map" for _, one in shapes):
            shown = "read where it lists those whom the ties name"
        recipe.seen.append(
            f"{grid.title}: {shown}{by}; {len(grid.rows):,} rows, {len(grid.headings):,} columns{heads}"
        )
        recipe.seen += [f"  {remark}" for remark in dict(grid.remarks)]
        if not shape and (lacks := lacking(grid)):
            recipe.seen.append(f"  {lacks}")
        if shape == "matrix":
            recipe.seen += _of_roster(grid)
        if shape == "answers" and grid.title in (
            recipe.respondents.sheet,
            *list(recipe.respondents.sheets)[:1],
        ):
            recipe.seen += _of_answers(grid, recipe)
    for tie in recipe.ties:
        if tie.sheet:
            recipe.seen.append(f"  tie             {tie.shown}{_on(tie.scale)}")
    for matrix in recipe.matrices:
        recipe.seen.append(
            f"  tie             {matrix.type!r} in sheet {matrix.sheet!r}"
            f"{f', wave {matrix.wave}' if matrix.wave else ''}{_on(matrix.scale)}"
        )
    if dates:
        said = (f"{wave} ({day})" for wave, day in dates.items())
        recipe.seen.append(f"waves: when each was: {', '.join(said)}")
    recipe.seen += alike
    if recipe.missing.codes:
        recipe.seen.append(f"  not answered    {', '.join(map(str, recipe.missing.codes))}")
    if len(grids) == 1:
        recipe.respondents.sheet = ""
    recipe.guessed = scales_in(recipe)
    return recipe


def _of_roster(grid: Grid) -> list[str]:
    """Who answered and whom they were asked about, where these are not the same."""
    roster = roster_of(grid)
    if roster is None or roster.square:
        return []
    rows = {folded(id_text(cell)) for cell in grid.cells(roster.who) if not is_missing(cell)}
    who = repr(grid.headings[roster.who]) if grid.headings[roster.who] else "the first column"
    return [
        f"  who answered    {who}: {len(rows):,}",
        f"  asked about     {len(roster.partners):,} columns, such as {grid.headings[roster.partners[0]]!r}",
    ]


def _spread(grid: Grid, recipe: Recipe) -> Grid:
    """A sheet in long form with a column for each question; all others as they are."""
    if shape_of(grid) != "long" or (long := long_of(grid)) is None:
        return grid
    recipe.long.append(long)
    return spread(grid, long)


def _on(scale: Sequence[float]) -> str:
    return f", on a scale from {scale[0]:g} to {scale[1]:g}" if scale else ""


def _of_answers(grid: Grid, recipe: Recipe) -> list[str]:
    about, lines = recipe.respondents, []
    if about.leader:
        named = {
            str(cell).casefold()
            for cell in grid.cells(grid.column(about.leader))
            if not is_missing(cell)
        }
        lines.append(f"  who answers     {about.leader!r}: {len(named):,} of kind {about.kind}")
    if about.wave:
        dates = (f"{wave} ({day or 'date?'})" for wave, day in recipe.waves.items())
        lines.append(f"  waves           {about.wave!r}: {', '.join(dates)}")
    for goals in recipe.goals:
        count = len(goals.each or asked(goals.columns, grid.headings, grid.export.codes))
        name = "importance" if goals.gives == "priority" else "stance"
        said = f"{count} goal{'s' * (count != 1)}{_on(goals.scale)}"
        if goals.separator:
            said = f"goals named in its cells, separated by {goals.separator.strip() or 'lines'!r}"
        lines.append(f"  {name:<15} {goals.shown}: {said}")
    for tie in recipe.ties:
        if not tie.sheet:
            lines.append(f"  tie             {tie.type!r} from {tie.shown}{_how(grid, tie)}")
    if about.sector:
        lines.append(f"  sector          {about.sector!r}")
    if about.attributes:
        lines.append(f"  kept as well    {', '.join(map(repr, about.attributes))}")
    return lines


def _how(grid: Grid, tie: Ties) -> str:
    if tie.each:
        return f": {len(tie.each)} leaders{_on(tie.scale) or ', boxes ticked'}"
    columns = asked(tie.columns, grid.headings, grid.export.codes)
    if not any(item for _, item in columns):
        return f", names separated by {tie.separator.strip() or 'lines'!r}"
    return f": {len(columns)} leaders{_on(tie.scale) or ', boxes ticked'}"


def settled(recipe: Recipe, what: str) -> Recipe:
    """A recipe in which nothing has to be guessed. Error that lists what is open."""
    if not recipe.is_survey and not recipe.questions:
        seen = "; ".join(recipe.seen) or "it has no rows"
        raise Error(f"{what}: nothing in it is recognized: {seen}")
    if recipe.questions:
        raise Error.of_lines(
            [
                f"{what}: some of it has to be checked first:",
                *(f"  {place}. {one}" for place, one in enumerate(recipe.questions, 1)),
                "coalign.look(frame) gives a recipe with what seems right: edit it, then pass it as recipe="
                if what == "the frame"
                else f"'coalign look {what}' writes a recipe beside the file with what seems right: edit it, then "
                "report again",
            ]
        )
    return recipe
