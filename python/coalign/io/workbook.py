# SPDX-License-Identifier: MIT
"""Spreadsheets: an Excel workbook, a CSV file, or a folder of CSV files as Kumu exports them.

A sheet is a table of the format where it is named as one (docs/format.md), and one of Kumu's two where its
columns say so: ``Label`` tells a list of elements, ``From`` and ``To`` one of connections.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import _core
from .._core import Network
from ..errors import Error, InvalidNetwork
from . import kumu
from .as_written import rows_as_written
from .counts import Counts
from .example import without_examples
from .map_headings import in_kumus_words
from .map_lists import connections_in, elements_in, listed_beside
from .map_names import Names
from .map_parts import PARTS
from .sections import Remarks, Section, folded, part_of_map, sections_of
from .sheets import ENDINGS, sheets_of
from .small_sheets import about_in, scales_in, waves_in
from .strengths import say_strengths
from .survey.answers import number_of
from .survey.codes import set_codes_aside
from .survey.grid import grids_of
from .survey.long import lacking
from .survey.look import look_at, settled
from .survey.read import network_of, read_survey
from .survey.recipe import Recipe
from .survey.recipe_file import recipe_of
from .survey.shapes import shape_of
from .survey.waves import date_rows
from .tables import from_tables
from .values import id_text

__all__ = ["from_workbook", "is_workbook"]

_FOLDER = ("elements", "connections")


def is_workbook(path: str | os.PathLike[str]) -> bool:
    """Whether a path is a spreadsheet's, or a folder of Kumu's two tables or of other CSV files than ours."""
    path = Path(path)
    if path.is_dir():
        if any((path / f"{name}.csv").exists() for name in _FOLDER):
            return True
        tables = {file.stem for file in path.glob("*.csv")}
        return (
            bool(tables) and not tables & {*_core.tables} and not (path / "network.json").exists()
        )
    return path.suffix.lower() in ENDINGS


def from_workbook(
    path: str | os.PathLike[str],
    *,
    kind: str = "organization",
    recipe: Recipe | Mapping[str, Any] | str | os.PathLike[str] | None = None,
) -> Network:
    r"""A network from a spreadsheet: .xlsx (needs openpyxl), .csv, or a folder of CSV files.

    Sheets that are named as tables of the format have its columns. Sheets with a column ``Label`` hold Kumu's
    elements, those with ``From`` and ``To`` (or ``Source`` and ``Target``) its connections; they are read as
    `from_kumu` reads them. Headings may be in any case and order. Both may stand together: elements and
    connections with a sheet ``agendas``. A leader is then named by its id or its label. A sheet ``scales`` says
    on what was asked, with the columns ``scale`` (stance or priority), ``lowest``, ``highest`` and, if answers
    were steps, ``points``. The network is called as the file is.

    Goals and types of ties that have no sheet are made where others refer to them, and so are elements that
    only connections name: ``network.notes`` counts them. Sheets with ``(ignore)`` in their name are left alone.
    Two blank rows and a heading begin a new table within a sheet. Cells that hold an error, or NA as R writes
    it, are not given, and counted. A formula without a stored value is an error.

    Parameters
    ----------
    path : path
        where the file is
    kind : str, default 'organization'
        what leaders are where nothing says so: individual, organization or system
    recipe : Recipe, mapping, path or None, default None
        what the columns of a survey are (docs/surveys.md): the path of a ``.recipe.toml``, what such a file
        holds, or what `look` gives; without it the recipe beside the file, or what `look` takes where nothing
        is to be checked

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    InvalidNetwork
        with everything that is wrong, by sheet and row
    FileError
        where it cannot be read

    Examples
    --------
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "elements.csv").write_text("Label\nClinic\nSchool\n")
    ...     _ = pathlib.Path(folder, "connections.csv").write_text("From,To\nClinic,School\n")
    ...     len(coalign.from_workbook(folder).ties)
    1
    """
    path = Path(path)
    named = os.fspath(recipe) if isinstance(recipe, str | os.PathLike) else ""
    told = None if recipe is None else recipe_of(recipe)
    if told is not None and told.is_survey:
        return read_survey(path, told, named)
    tables: dict[str, list[dict[str, Any]]] = {}
    lines: dict[str, list[int]] = {}
    kumus: dict[str, list[dict[str, Any]]] = {}
    drawn_at: list[str] = []
    scales: dict[str, Any] = {}
    about: dict[str, Any] = {"name": path.stem}
    waves: dict[str, str] = {} if told is None else dict(told.waves)
    others: list[Section] = []
    remarks = Remarks()
    sheets = list(sheets_of(path))
    for section in sections_of(path, sheets, remarks):
        table, part = section.table, part_of_map(section.header, section.title)
        if told is None and shape_of(section.grid()) in ("matrix", "pairs", "answers", "long"):
            grids = grids_of(path, None, sheets)
            found = settled(look_at(grids), str(path))
            return network_of(grids, found, path.stem, "")
        if table == "scales":
            scales |= scales_in(section)
        elif table == "waves":
            waves |= waves_in(section)
        elif table == "network" and [name.lower() for name in section.header] == ["field", "value"]:
            about |= about_in(section)
        elif table in _core.tables and not (table == "ties" and _is_a_maps(section.header)):
            tables.setdefault(table, []).extend(section.dicts(tuple(_core.fields[table])))
            lines.setdefault(table, []).extend(section.lines)
        elif part == "elements":
            kumus.setdefault(part, []).extend(elements_in(section))
        elif part == "connections":
            kumus.setdefault(part, []).extend(connections_in(section))
            drawn_at += [f"sheet {section.title!r}, row {line}" for line in section.lines]
        else:
            others.append(section)
    others = listed_beside(others, kumus, remarks.add)
    for unread in (one for one in others if one.hidden and (tables or kumus)):
        why = "a hidden sheet of which nothing says what it is: left out"
        remarks.notes = [note for note in remarks.notes if note["table"] != unread.title]
        remarks.add(unread.title, why, _listed(unread.header))
    others = [one for one in others if not (one.hidden and (tables or kumus))]
    if others or not (tables or kumus):
        raise Error(_unknown(path, [_about_other(section) for section in others]))
    without_examples(tables, lines, remarks.leave_out)
    for name, listed in tables.items():
        rows_as_written(name, listed, remarks.add, _scaled(scales))
    if told is not None and "ties" in tables:
        tables["ties"], said = say_strengths(tables["ties"], told.strengths)
        remarks.notes += said
    for rows, weight in (
        (kumus.get("connections", []), "strength"),
        (tables.get("ties", []), "weight"),
    ):
        remarks.notes += set_codes_aside(path, rows, weight, told)
    alone = bool(kumus) or "leaders" not in tables  # nobody lists them
    if not kumus and alone and {*tables} - {"goals", "tie_types", "resources"}:
        remarks.add("leaders", f"no sheet lists them: taken as {kind}", path.name)
    drawn = _drawn(path, kumus, drawn_at, tables, kind, told or Recipe())
    notes = [*drawn.pop("notes", ()), *remarks.notes]
    if "ties" in tables and "tie_types" not in tables:
        counts = Counts()
        types = [row["id"] for row in drawn.get("tie_types", ())]
        kumu.spell_types_alike(tables["ties"], types, counts)
        notes += counts.notes
    dated = date_rows(
        [*drawn.get("ties", ()), *tables.get("ties", ())], tables.get("agendas", ()), waves
    )
    if dated:
        remarks.notes.clear()
        for wave, day in dated.items():
            shown = day if wave == day else f"{wave} = {day}"
            remarks.add("network", "waves, and when each was", shown)
        notes += remarks.notes
        about["attributes"] = {**about.get("attributes", {}), "waves": dated}
    made = [name for name in ("goals", "tie_types") if name not in {*tables, *drawn}]
    try:
        return from_tables(
            **about,
            scales=scales,
            **(drawn | tables),
            infer=[*(["leaders"] if alone else []), *made],
            defaults={"leaders": {"kind": kind}} if alone else None,
            notes=notes,
        )
    except InvalidNetwork as error:
        raise InvalidNetwork(
            [
                replace(problem, line=lines[problem.table][problem.row])
                if problem.row is not None and problem.row < len(lines.get(problem.table, []))
                else problem
                for problem in error.problems
            ],
            error.count,
        ) from None


def _scaled(scales: Mapping[str, Any]) -> set[str]:
    """What was asked on a scale that the file states."""
    return {what for what in ("stance", "priority") if what in scales}


def _unknown(path: Path, others: Sequence[str]) -> str:
    """Why nothing is known of a file, and what would be."""
    if not others:
        return f"{path}: it has no rows"
    one = path.suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".ods") and not path.is_dir()
    ignore = "" if one else "; put (ignore) in the name of a sheet that is not to be read"
    return (
        f"{path}: {'; '.join(others)}: nothing says what that is. Ties have the columns From and To, elements Label, "
        "a matrix the same leaders in its first column and its headings (where they differ, write a recipe: "
        "[[matrices]] with sheet and type), a survey a column that names who answers (Your organization) and questions "
        f"on goals or on the others; a {'file' if one else 'sheet'} that is called as a table of the format (leaders, "
        f"agendas, ties, …) is that{ignore}"
    )


def _drawn(
    path: Path,
    kumus: Mapping[str, list[dict[str, Any]]],
    places: Sequence[str],
    tables: Mapping[str, list[dict[str, Any]]],
    kind: str,
    recipe: Recipe,
) -> dict[str, Any]:
    """What Kumu's sheets give: only what they are there for, the rest may stand in sheets of the format."""
    if not kumus:
        return {}
    drawn = kumu.tables_of(
        kumus,
        kind=kind,
        known=tables.get("leaders", ()),
        types=recipe.elements,
        strengths=recipe.strengths,
        same=recipe.names,
        places=places,
        tie_types=[id_text(row["id"]) for row in tables.get("tie_types", ()) if row.get("id")],
    )
    more = ("agendas", "contributions", "holdings", "needs")  # only where there is any
    there = {"elements": ("leaders", *PARTS), "connections": ("ties", "tie_types", *more)}
    wanted = [name for part in kumus for name in there[part]]
    drawn = {name: rows for name, rows in drawn.items() if name in (*wanted, "notes")}
    both = [name for name in drawn if name in tables and name != "tie_types"]
    if both:
        drawn_in = {place.partition("', row")[0] + "'" for place in places if both[0] == "ties"}
        beside = f" ({', '.join(sorted(drawn_in))})" if drawn_in else ""
        raise Error(
            f"{path}: {both[0]} stand in a sheet of their own and in Kumu's too{beside}: keep one of the two, or put "
            "(ignore) in the name of the sheet that is not to be read"
        )
    if "tie_types" in tables:
        drawn.pop("tie_types", None)
    _name_by_label(Names([*drawn.get("leaders", ()), *tables.get("leaders", ())]), tables)
    return drawn


def _name_by_label(names: Names, tables: Mapping[str, list[dict[str, Any]]]) -> None:
    """Beside a map people name leaders by what it shows: these become ids."""
    for table, rows in tables.items():
        fields = [name for name, target in _core.fields[table].items() if target == "leaders"]
        for row in rows:
            for name in fields:
                if isinstance(row.get(name), str) and name != "id":
                    row[name] = names.id_of(row[name], f"sheet {table!r}, {name}")


def _about_other(section: Section) -> str:
    lacks = lacking(section.grid())
    if all(number_of(name) is not None for name in section.header):
        lacks = "numbers alone: write the names of the leaders above them, and before them"
    return f"{section.title!r} has the columns {_listed(section.header)}{lacks and f' ({lacks})'}"


def _listed(header: Sequence[str]) -> str:
    shown = [f"{name!r:.40}" for name in header if name]
    return ", ".join(shown[:6]) + (", …" if len(shown) > 6 else "")


def _is_a_maps(header: Sequence[str]) -> bool:
    """Whether ties are listed as maps list them: other words for from and to, strength for weight, or no type."""
    said = {word: folded(name) for name, word in in_kumus_words(header).items()}
    if not said:
        return False
    return (
        said["from"] != "from" or said.get("strength", "weight") != "weight" or "type" not in said
    )
