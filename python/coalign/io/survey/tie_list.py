# SPDX-License-Identifier: MIT
"""Lists of ties beside the answers of a survey: a row for each tie, with its own type and strength."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..map_headings import ends_in, in_kumus_words
from ..values import id_text, is_missing
from .answers import no_answer, number_of
from .collected import Collected
from .grid import Grid
from .names import folded
from .recipe import Recipe, Ties
from .words import NO_TIE

__all__ = ["guess_list", "read_list"]

_SAYS_NOTHING = ("tie", "ties", "connections", "edges", "links", "relations", "relationships")
_NO_DIRECTION = ("undirected", "mutual", "no", "false")


def guess_list(grid: Grid, name: str, recipe: Recipe) -> None:
    """Adds a list of ties to a recipe; its type counts for rows that say none."""
    ends = ends_in(grid.headings)
    assert ends is not None
    kind = "connection" if name in _SAYS_NOTHING else name
    recipe.ties.append(Ties(type=kind, sheet=grid.title, source=ends[0], target=ends[1]))


def read_list(grid: Grid, tie: Ties, into: Collected) -> None:
    """Takes the ties of a list in. A blank strength is not known, and 0 says that there is no tie."""
    said = {word: grid.column(name) for name, word in in_kumus_words(grid.headings).items()}
    said |= {"from": grid.column(tie.source), "to": grid.column(tie.target)}
    rows = list(_rows(grid, said, tie, into))
    weights: dict[str, list[float]] = {}
    ways: dict[str, set[bool]] = {}
    for row in rows:
        ways.setdefault(row["type"], set()).add(row.pop("directed"))
        weights.setdefault(row["type"], []).extend([] if row["weight"] is None else [row["weight"]])
    for name, directed in ways.items():
        into.type(
            name,
            directed=directed != {False},
            scale=[0, max(weights[name])] if weights[name] else [],
        )
    into.check(f"sheet {grid.title!r}")
    into.ties += rows


def _rows(grid: Grid, said: dict[str, int], tie: Ties, into: Collected) -> Iterator[dict[str, Any]]:
    columns = {word: grid.cells(place) for word, place in said.items()}
    for at, line in enumerate(grid.lines):
        cells = {word: column[at] for word, column in columns.items()}
        if is_missing(cells["from"]) or is_missing(cells["to"]):
            into.note("ties", "rows that lack one of the two: left out", f"row {line}", "left_out")
            continue
        leader, other = into.leader(id_text(cells["from"])), into.leader(id_text(cells["to"]))
        weight = _strength(cells.get("strength"), f"row {line}", into)
        if leader == other or weight == 0:
            what = "ties of a leader with itself" if leader == other else "ties of a strength of 0"
            into.note("ties", f"{what}: left out", f"{leader} → {other}", "left_out")
            continue
        way = cells.get("direction")
        yield {
            "from": leader,
            "to": other,
            "type": tie.type if is_missing(cells.get("type")) else id_text(cells["type"]),
            "weight": weight,
            "directed": tie.directed
            and (is_missing(way) or folded(id_text(way)) not in _NO_DIRECTION),
            "wave": "",
        }


def _strength(cell: Any, where: str, into: Collected) -> float | None:
    if no_answer(cell) or into.is_code(cell):
        return None
    number = number_of(cell, into.recipe.strengths)
    if number is None:
        if folded(id_text(cell)) in NO_TIE:
            return 0.0
        into.wrong.append(
            f"{where}: the strength {id_text(cell)!r:.60} is no number; name it under [strengths]"
        )
    elif number < 0:
        into.wrong.append(f"{where}: {number:g} is below 0, and no strength")
    return number
