# SPDX-License-Identifier: MIT
"""A recipe and a file make a network."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..._core import Network
from ...errors import Error
from ..map_headings import in_kumus_words
from ..tables import from_tables
from ..values import id_text, is_missing
from .collected import Collected
from .grid import Grid, grids_of, grids_of_frame
from .guessed import note_guesses
from .long import spread
from .matrix import is_symmetric, read_matrix
from .names import Names, alike_note
from .pairs import read_pairs
from .recipe import Leaders, Recipe
from .recipe_file import recipe_of
from .roster import roster_of
from .shown import with_shown
from .waves import date_ties, dates_of, waves_apart
from .wide import read_wide

__all__ = ["from_survey", "network_of", "read_survey"]


def read_survey(path: Path, recipe: Recipe, named: str = "") -> Network:
    """The network of a file with answers, as its recipe says. `named` is what the recipe is called in the notes."""
    return network_of(grids_of(path, _header_rows(recipe)), recipe, path.stem, named)


def from_survey(
    frame: Any,
    recipe: Recipe | Mapping[str, Any] | str | os.PathLike[str] | None = None,
    *,
    name: str = "",
) -> Network:
    """A network from a survey in a data frame of any library.

    Parameters
    ----------
    frame : object
        a row for each answer sheet
    recipe : Recipe, mapping, path or None, default None
        what its columns are: the path of a ``.recipe.toml``, what such a file holds, or what `look` gives;
        without one, what `look` takes where nothing is to be checked
    name : str, default ''
        what the network is called

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    Error
        where something is to be checked and there is no recipe, with what
    InvalidNetwork
        with everything that is wrong

    Examples
    --------
    >>> answers = {"Your organization": ["Clinic", "School"]}
    >>> answers |= {"How far do you support: water": [5, 3], "How far do you support: jobs": [1, 4]}
    >>> frame = pd.DataFrame(answers)
    >>> len(coalign.from_survey(frame).agendas)
    4
    """
    from .look import look, settled

    known = settled(look(frame), "the frame") if recipe is None else recipe_of(recipe)
    return network_of(grids_of_frame(frame, known.respondents.header_rows), known, name, "")


def _header_rows(recipe: Recipe) -> dict[str, int]:
    about = recipe.respondents
    return {about.sheet: about.header_rows} if about.header_rows else {}


def network_of(grids: Sequence[Grid], recipe: Recipe, name: str, named: str) -> Network:
    """The network that a recipe makes of some sheets."""
    grids, dates = waves_apart(grids)
    forms = {long.sheet.strip().casefold(): long for long in recipe.long}
    for title in forms:
        _sheet(grids, title)
    grids = [
        grid if (long := forms.get(grid.title.strip().casefold())) is None else spread(grid, long)
        for grid in grids
    ]
    into = Collected(recipe, Names(recipe.names))
    for leaders in recipe.leaders:
        _leaders(_sheet(grids, leaders.sheet), leaders, into)
    for grid, wave in _answers(grids, recipe):
        read_wide(grid, into, wave)
    for tie in recipe.ties:
        if tie.sheet:
            read_pairs(_sheet(grids, tie.sheet), tie, into)
        elif not recipe.respondents.leader:
            raise Error(
                f"[[ties]] {tie.columns!r}: name the column of who answers, as leader under [respondents]"
            )
    symmetric = {
        kind: is_symmetric([(_sheet(grids, m.sheet), m) for m in recipe.matrices if m.type == kind])
        for kind in {m.type for m in recipe.matrices}
    }
    for matrix in recipe.matrices:
        read_matrix(_sheet(grids, matrix.sheet), matrix, into, directed=not symmetric[matrix.type])
    note_guesses(into)
    _note_columns(grids, recipe, into)
    _note_sheets(grids, recipe, into)
    _respond(into)
    return _made(
        into,
        recipe.title or name,
        named,
        dates | {wave: day for wave, day in recipe.waves.items() if day},
    )


def _note_sheets(grids: Sequence[Grid], recipe: Recipe, into: Collected) -> None:
    """Sheets that nothing was read from are said, and how all were read."""
    for grid in grids:
        for remark, place in grid.remarks:
            into.note("network", f"{grid.title}: {remark}", place)
    named = [tie.sheet for tie in recipe.ties] + [matrix.sheet for matrix in recipe.matrices]
    named += [leaders.sheet for leaders in recipe.leaders]
    used = {title.strip().casefold() for title in named if title}
    used |= {grid.title.strip().casefold() for grid, _ in _answers(grids, recipe)}
    for grid in grids:
        if grid.title.strip().casefold() not in used:
            into.note(
                "network", "sheets that the recipe does not name: left out", grid.title, "left_out"
            )


def _note_columns(grids: Sequence[Grid], recipe: Recipe, into: Collected) -> None:
    """Columns of lists of pairs that nothing was read from."""
    for title in dict.fromkeys(tie.sheet for tie in recipe.ties if tie.sheet):
        ties = [tie for tie in recipe.ties if tie.sheet == title]
        grid = _sheet(grids, title)
        named = {n for t in ties for n in (t.columns, t.source, t.target, t.wave) if n}
        if not all(tie.columns for tie in ties):
            named |= {*in_kumus_words(grid.headings)}
        used = {grid.find(name) for name in named}
        for place, heading in enumerate(grid.headings):
            if heading and place not in used:
                said = f"columns of the list {title!r} that the recipe does not name: left out"
                into.note("ties", said, heading, "left_out")


def _sheet(grids: Sequence[Grid], title: str) -> Grid:
    for grid in grids:
        if grid.title.strip().casefold() == title.strip().casefold():
            return grid
    raise Error(
        f"there is no sheet {title!r}; there are {', '.join(repr(grid.title) for grid in grids)}"
    )


def _answers(grids: Sequence[Grid], recipe: Recipe) -> list[tuple[Grid, str]]:
    """The sheets with answers, and the wave of each where the recipe says it."""
    about = recipe.respondents
    if not about.leader:
        return []
    if about.sheets:
        return [(_sheet(grids, title), wave) for title, wave in about.sheets.items()]
    if about.sheet and len(grids) > 1:
        return [(_sheet(grids, about.sheet), "")]
    if not grids:
        raise Error("there are no rows")
    found = [grid for grid in grids if grid.find(about.leader) is not None]
    if not found:
        grids[0].column(about.leader)
    return [(found[0], "")]


def _leaders(grid: Grid, leaders: Leaders, into: Collected) -> None:
    who = grid.column(leaders.leader)
    sector = grid.cells(grid.column(leaders.sector)) if leaders.sector else [None] * len(grid.rows)
    called = grid.cells(grid.column(leaders.name)) if leaders.name else None
    kept = [(name, grid.cells(grid.column(name))) for name in leaders.attributes]
    for row, name in enumerate(grid.cells(who)):
        if is_missing(name):
            into.note(
                "leaders", "rows without a name: left out", f"row {grid.lines[row]}", "left_out"
            )
            continue
        shown = None if called is None or is_missing(called[row]) else id_text(called[row])
        own = {about: cells[row] for about, cells in kept if not is_missing(cells[row])}
        about = None if is_missing(sector[row]) else id_text(sector[row])
        known = id_text(name)
        into.listed.add(
            into.leader(known, name=shown, kind=leaders.kind, sector=about, attributes=own)
        )
    used = {leaders.leader, leaders.name, leaders.sector, *leaders.attributes}
    if any(one.sheet == leaders.sheet for one in into.recipe.matrices) and (of := roster_of(grid)):
        used |= {grid.headings[place] for place in of.partners}
    for heading in grid.headings:
        if heading and heading not in used:
            into.note(
                "leaders", "columns that the recipe does not name: left out", heading, "left_out"
            )


def _respond(into: Collected) -> None:
    """Who was only named was not asked, where anybody is known to have answered; unless the recipe says so."""
    about = into.recipe.respondents
    asked = {into.leader(name) for name in about.asked}
    members = {of for _, of in into.members}
    if into.silent or into.partners:
        for name in into.told:
            into.leaders[name].setdefault("response", "answered")
        for name in into.silent:
            into.leaders[name].setdefault("response", "asked")
    someone = any(row.get("response") for row in into.leaders.values())
    for name, row in into.leaders.items():
        row.setdefault("kind", about.kind)
        if not row.get("response") and someone:
            if name in asked:
                row["response"] = "asked"
            elif name in into.partners or not (name in members or name in into.listed):
                row["response"] = "not_asked"
        if not row.get("attributes"):
            row.pop("attributes", None)


def _weighed(into: Collected) -> dict[tuple[str, str, str], dict[str, Any]]:
    """The entries, without those on a goal whose importance was asked and not answered: a blank is no answer."""
    asked = {key[1:] for key, entry in into.agendas.items() if "priority" in entry}
    kept = {}
    for key, entry in into.agendas.items():
        if "priority" in entry or not asked:
            kept[key] = entry
            continue
        if key[1:] not in asked:
            kept[key] = entry | {"priority": 1}
            message = "for or against, where importance was asked of other goals only: counted as 1"
            into.note("agendas", message, f"{key[0]}: {key[1]}")
            continue
        into.note(
            "agendas",
            "for or against without the importance that was asked: not answered",
            f"{key[0]}: {key[1]}",
            "left_out",
        )
    return kept


def _made(into: Collected, name: str, named: str, waves: Mapping[str, str]) -> Network:
    for typed, meant in into.names.merged.items():
        into.note(
            "leaders",
            "names written in more than one way: taken as one",
            f"{typed} = {meant}",
            "merged",
        )
    into.notes += alike_note(into.leaders, always=bool(into.recipe.hints.get("names")))
    agendas = [{**entry, "wave": wave} for (_, _, wave), entry in _weighed(into).items()]
    dates = dates_of([row["wave"] for row in (*agendas, *into.ties)], waves)
    for wave, day in dates.items():
        if wave != day and not named:
            into.note("network", "waves, and when each was", f"{wave} = {day}")
    date_ties(into.ties, dates, into.asked)
    for entry in agendas:
        if wave := entry.pop("wave"):
            entry["since"] = dates[wave]
    if named:
        into.note("network", "read as the recipe says", named)
    tables: dict[str, Any] = {
        "leaders": list(into.leaders.values()),
        "goals": [{"id": goal} for goal in into.goals],
        "memberships": [{"member": one, "of": of} for one, of in into.members],
        "tie_types": list(into.types.values()),
        "ties": [
            {key: value for key, value in tie.items() if value is not None} for tie in into.ties
        ],
        "agendas": agendas,
    }
    scales = {
        f"{what}_points": int(points.pop())
        for what, points in into.points.items()
        if len(points) == 1
    }
    network = from_tables(
        name=name,
        attributes={"waves": dates} if dates else None,
        scales=scales,
        notes=into.notes,
        **{table: rows for table, rows in tables.items() if rows},
    )
    return with_shown(network, into.recipe)
