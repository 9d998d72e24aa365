# SPDX-License-Identifier: MIT
"""Lists of ties, and sheets beside them that list those whom they name, whatever the columns are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..errors import Error
from .map_headings import NODEXL, in_kumus_words
from .sections import KUMU_FIELDS, Section
from .sections import folded as as_field
from .survey.meanings import names_respondent
from .survey.names import folded
from .values import id_text, is_missing

__all__ = ["connections_in", "elements_in", "listed_beside"]

_WAYS = ("directed", "undirected", "mutual")


def listed_beside(
    sections: Sequence[Section],
    kumus: dict[str, list[dict[str, Any]]],
    note: Callable[[str, str, str], None],
) -> list[Section]:
    """Takes lists of those whom ties name as elements; gives the sections that are something else."""
    ties = kumus.get("connections", [])
    named = {folded(id_text(row[end])) for row in ties for end in ("from", "to")}
    if not named:
        return list(sections)
    rest = []
    for section in sections:
        places = _columns(section, named)
        if places is not None:
            also = {as_field(section.header[place]): word for place, word in places.items()}
            kumus.setdefault("elements", []).extend(section.dicts(KUMU_FIELDS, also))
        elif section.title.strip().casefold() in NODEXL:
            note(section.title, "a sheet that NodeXL adds: left out", section.title)
        else:
            rest.append(section)
    return rest


def _columns(section: Section, named: set[str]) -> Mapping[int, str] | None:
    """The columns of the id and of the name, where one lists at least half of whom ties name."""
    for place in range(len(section.header)):
        cells = [folded(text) for text in _texts(section, place)]
        if (
            len(cells) < 2
            or len(set(cells)) < len(cells)
            or 2 * len(named & set(cells)) < len(named)
        ):
            continue
        name = next(
            (p for p in range(len(section.header)) if p != place and _names(section, p)), None
        )
        coded = all(len(cell) <= 8 and " " not in cell for cell in cells)
        return {place: "label"} if name is None or not coded else {place: "id", name: "label"}
    return None


def _names(section: Section, place: int) -> bool:
    """Whether a column holds the names of leaders."""
    cells = list(_texts(section, place))
    heading = section.header[place].strip().lower()
    return (heading == "name" or bool(names_respondent(heading))) and len(set(cells)) == len(
        section.rows
    )


def _texts(section: Section, place: int) -> list[str]:
    return [
        id_text(row[place])
        for row in section.rows
        if place < len(row) and not is_missing(row[place])
    ]


def elements_in(section: Section) -> list[dict[str, Any]]:
    """The rows of a list of elements. Error where one has no name."""
    rows = section.dicts(KUMU_FIELDS)
    for row, line in zip(rows, section.lines, strict=True):
        if is_missing(row.get("label")) and is_missing(row.get("id")):
            raise Error(
                f"sheet {section.title!r}, row {line}: Label is blank: an element has a name; "
                "write it, or clear the row if it is no element"
            )
    return rows


def connections_in(section: Section) -> list[dict[str, Any]]:
    """The rows of a list of ties. Error where one names only one of the two."""
    also = {as_field(name): word for name, word in in_kumus_words(section.header).items()}
    rows = [_connection(row) for row in section.dicts(KUMU_FIELDS, also)]
    for row, line in zip(rows, section.lines, strict=True):
        lacks = [end for end in ("from", "to") if is_missing(row.get(end))]
        if lacks:
            named = next(
                (n for n, word in in_kumus_words(section.header).items() if word == lacks[0]), ""
            )
            raise Error(
                f"sheet {section.title!r}, row {line}: {named} is blank: a tie has both ends; "
                "write the name in each row, or clear the row if it is no tie"
            )
    return rows


def _connection(row: dict[str, Any]) -> dict[str, Any]:
    """Gephi calls the direction the type."""
    way = row.get("type")
    if "direction" in row or not isinstance(way, str) or way.lower() not in _WAYS:
        return row
    return {name: value for name, value in row.items() if name != "type"} | {"direction": way}
