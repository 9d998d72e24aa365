# SPDX-License-Identifier: MIT
"""Lists of ties: a row for each pair, a column with the answer to each question."""

from __future__ import annotations

from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import no_answer, ticked
from .collected import Collected
from .grid import Grid
from .recipe import Ties
from .wide import together

__all__ = ["read_pairs"]


def read_pairs(grid: Grid, tie: Ties, into: Collected) -> None:
    """Takes the ties of one column in. A blank is no answer; 0 says that there is no tie."""
    source, target = grid.column(tie.source), grid.column(tie.target)
    place = grid.column(tie.columns)
    wave = grid.column(tie.wave) if tie.wave else None
    into.type(tie.type, directed=tie.directed, scale=tie.scale)
    met: dict[tuple[str, str, str], list[tuple[float | None, int]]] = {}
    columns = [grid.cells(one) for one in (source, target, place)]
    waves = grid.cells(wave) if wave is not None else [None] * len(grid.rows)
    for one, other, cell, when, line in zip(*columns, waves, grid.lines, strict=True):
        if is_missing(one) or is_missing(other):
            into.note("ties", "rows that lack one of the two: left out", f"row {line}", "left_out")
            continue
        leader, name = into.leader(id_text(one), response="answered"), into.leader(id_text(other))
        said = "" if is_missing(when) else id_text(when)
        if no_answer(cell) or into.is_code(cell):
            into.note("ties", f"no answer to {tie.columns!r}: no tie is made of it", f"row {line}")
            continue
        into.asked.add((leader, tie.type, said))
        weight = _weight(cell, f"row {line}, {tie.columns!r}", tie, into)
        if leader == name:
            into.note("ties", "ties of a leader with itself: left out", leader, "left_out")
        else:
            met.setdefault((leader, name, said), []).append((weight, line))
    into.check(f"sheet {grid.title!r}")
    rated = bool(tie.scale or tie.answers)
    for (leader, name, said), found in met.items():
        if weight := _one(found, f"sheet {grid.title!r}: {leader!r} and {name!r}", into):
            kept = weight if rated else None
            into.ties.append(
                {"from": leader, "to": name, "type": tie.type, "weight": kept, "wave": said}
            )


def _weight(cell: Any, where: str, tie: Ties, into: Collected) -> float | None:
    """The strength that an answer says; 1 for a yes, and 0 for a no."""
    if tie.scale or tie.answers:
        return into.answer(cell, where, tie.scale, tie.answers)
    return float(ticked(cell))


def _one(found: list[tuple[float | None, int]], where: str, into: Collected) -> float | None:
    """The answer of several people, as the recipe says. Error where it does not."""
    several = into.recipe.respondents.several
    if len(found) > 1:
        lines = ", ".join(str(line) for _, line in found[:5])
        if several == "ask":
            raise Error(
                f'{where} stand in rows {lines}: say in [respondents] which counts, such as several = "mean", '
                "or name the column of the wave, if they were asked again"
            )
        into.note(
            "ties",
            f"pairs with several answers: taken by their {several}",
            f"rows {lines}",
            "merged",
        )
    return together([number for number, _ in found], several)
