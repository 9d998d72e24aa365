# SPDX-License-Identifier: MIT
"""Lists of ties: a row for each pair, a column with the answer to each question."""

from __future__ import annotations

from typing import Any

from ..values import id_text, is_missing
from .answers import no_answer, ticked
from .collected import Collected
from .grid import Grid
from .recipe import Ties
from .several import one_of
from .tie_list import read_list

__all__ = ["read_pairs"]


def read_pairs(grid: Grid, tie: Ties, into: Collected) -> None:
    """Takes the ties of one column in. A blank is no answer; 0 says that there is no tie."""
    if not tie.columns:
        read_list(grid, tie, into)
        return
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
        if weight := one_of(found, f"sheet {grid.title!r}: {leader!r} and {name!r}", into):
            kept = weight if rated else None
            into.ties.append(
                {"from": leader, "to": name, "type": tie.type, "weight": kept, "wave": said}
            )


def _weight(cell: Any, where: str, tie: Ties, into: Collected) -> float | None:
    """The strength that an answer says; 1 for a yes, and 0 for a no."""
    if tie.scale or tie.answers:
        return into.answer(cell, where, tie.scale, tie.answers)
    return float(ticked(cell))
