# SPDX-License-Identifier: MIT
"""Wide surveys: one row for each answer sheet, columns for what was asked of goals and of other leaders."""

from __future__ import annotations

from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import no_answer, tick_of, ticked
from .collected import Collected
from .columns import Row, Sheet, at, columns_of_form
from .described import describe
from .grid import Grid
from .groups import read_memberships
from .listed import names_in
from .names import folded
from .questions import is_other
from .recipe import Goals, Ties
from .several import together
from .words import TICKS, UNTICKED

__all__ = ["read_wide"]


def read_wide(grid: Grid, into: Collected, wave: str = "") -> None:
    """Takes the answers of a sheet in; all are of `wave` where a column does not say it."""
    for tie in (one for one in into.recipe.ties if not one.sheet):
        for _, item in columns_of_form(grid, tie):
            if item and not is_other(item) and (tie.each or " " in tie.columns):
                into.names.of(item)  # who asks spells a name as it is
    sheets = _answer_sheets(grid, into, wave)
    told: set[str] = set()
    for question in into.recipe.goals:
        if question.separator:
            told |= _named_goals(grid, into, question, sheets)
            continue
        for place, item in columns_of_form(grid, question):
            if is_other(item):
                into.note(
                    "goals",
                    "columns for what the list lacks: left out",
                    grid.headings[place],
                    "left_out",
                )
                continue
            told |= _goal(grid, into, question, place, item, sheets)
    for tie in into.recipe.ties:
        if not tie.sheet:
            told |= _ties(grid, into, tie, sheets)
    for groups in into.recipe.memberships:
        read_memberships(grid, into, groups, sheets)
    into.check(f"sheet {grid.title!r}")
    describe(grid, into, sheets, told)


def _answer_sheets(grid: Grid, into: Collected, of_all: str) -> dict[Sheet, list[Row]]:
    """The rows of each leader and wave. Error where there are several, and the recipe does not say what then."""
    who = grid.column(into.recipe.respondents.leader)
    wave = grid.column(into.recipe.respondents.wave) if into.recipe.respondents.wave else None
    sheets: dict[Sheet, list[Row]] = {}
    spelled: dict[str, str] = {}
    for place, (row, line) in enumerate(zip(grid.rows, grid.lines, strict=True)):
        name = at(row, who)
        if place in grid.tried:
            into.note(
                "leaders",
                "rows that only tried the survey out: left out",
                f"row {line}",
                "left_out",
            )
        elif no_answer(name) or into.is_code(name):
            into.note(
                "leaders", "rows that do not say who answered: left out", f"row {line}", "left_out"
            )
        else:
            when = of_all if wave is None or is_missing(at(row, wave)) else id_text(at(row, wave))
            if wave is not None and not when:
                into.note(
                    "leaders",
                    "rows that do not say in which wave they were answered: what they say holds in all",
                    f"row {line}",
                )
            written, when = when, spelled.setdefault(folded(when), when)
            if written != when:
                said = f"{written} = {when}"
                into.note(
                    "leaders", "waves written in more than one way: taken as one", said, "merged"
                )
            leader = into.leader(id_text(name), response="answered")
            sheets.setdefault((leader, when), []).append((place, line))
    _check_several(grid, into, sheets)
    return sheets


def _check_several(grid: Grid, into: Collected, sheets: dict[Sheet, list[Row]]) -> None:
    for (leader, when), rows in sheets.items():
        if len(rows) < 2:
            continue
        if into.recipe.respondents.several == "ask":
            lines = ", ".join(str(line) for _, line in rows[:5])
            times = f"{len(rows)} times{when and f' in wave {when!r}'}"
            raise Error(
                f"sheet {grid.title!r}: {leader!r} answered {times} (rows {lines}): "
                'say in [respondents] which counts, such as several = "mean"'
            )
        into.note(
            "leaders",
            f"answered more than once: taken by their {into.recipe.respondents.several}",
            leader,
            "merged",
        )


def _named_goals(
    grid: Grid, into: Collected, question: Goals, sheets: dict[Sheet, list[Row]]
) -> set[str]:
    """The entries for goals that cells name, and who named any. What is not named is not said."""
    told = set()
    for place, _ in columns_of_form(grid, question):
        for (leader, wave), rows in sheets.items():
            cells = [(at(grid.rows[row], place), line) for row, line in rows]
            for name in names_in(cells, question.separator, into):
                goal = question.items.get(name, name)
                told.add(leader)
                into.goals.setdefault(goal)
                entry = into.agendas.setdefault(
                    (leader, goal, wave), {"leader": leader, "goal": goal}
                )
                entry[question.gives] = 1.0
    return told


def _goal(
    grid: Grid,
    into: Collected,
    question: Goals,
    place: int,
    item: str,
    sheets: dict[Sheet, list[Row]],
) -> set[str]:
    """The entries that a column gives, and who answered it."""
    if not question.scale:
        raise Error(f"[[goals]] {question.shown}: scale is needed, such as scale = [1, 5]")
    goal = " ".join(item.split()) or grid.headings[place]
    into.goals.setdefault(goal)
    low, high = question.scale
    into.points.setdefault(question.gives, set()).add(high - low + 1)
    told = set()
    for (leader, wave), rows in sheets.items():
        given = [
            into.answer(
                at(grid.rows[row], place),
                _where(grid, line, place),
                question.scale,
                question.answers,
                "agendas",
            )
            for row, line in rows
        ]
        if (number := together(given, into.recipe.respondents.several)) is None:
            continue
        told.add(leader)
        share = (number - low) / (high - low)
        entry = into.agendas.setdefault((leader, goal, wave), {"leader": leader, "goal": goal})
        if question.gives in entry:
            raise Error(
                f"two questions of the recipe give a {question.gives} on {goal!r}: {question.shown} is one"
            )
        entry[question.gives] = share if question.gives == "priority" else 2 * share - 1
    return told


def _where(grid: Grid, line: int, place: int) -> str:
    return f"row {line}, {grid.headings[place]!r:.80}"


def _ties(grid: Grid, into: Collected, tie: Ties, sheets: dict[Sheet, list[Row]]) -> set[str]:
    into.type(tie.type, directed=tie.directed, scale=tie.scale)
    told = set()
    rated = bool(tie.scale or tie.answers)
    if not (rated or tie.only):
        _check_boxes(grid, into, tie, sheets)
    for place, item in columns_of_form(grid, tie):
        for (leader, wave), rows in sheets.items():
            cells = [(at(grid.rows[row], place), line) for row, line in rows]
            if any(not no_answer(cell) for cell, _ in cells):
                told.add(leader)
                into.asked.add((leader, tie.type, wave))
            if not item or is_other(item):
                for name in names_in(cells, tie.separator, into):
                    _tie(into, tie, leader, name, wave, None)
            elif tie.only:
                if any(folded(tie.only) in _parts(cell, tie) for cell, _ in cells):
                    _tie(into, tie, leader, item, wave, None)
                elif not into.names.known(item):
                    into.leader(item)
            elif rated:
                given = [
                    into.answer(cell, _where(grid, line, place), tie.scale, tie.answers)
                    for cell, line in cells
                ]
                _tie(
                    into, tie, leader, item, wave, together(given, into.recipe.respondents.several)
                )
            elif any([ticked(cell) and not into.is_none(cell, "ties") for cell, _ in cells]):
                _tie(into, tie, leader, item, wave, None)
            elif not into.names.known(item):
                into.leader(item)
    return told


def _check_boxes(grid: Grid, into: Collected, tie: Ties, sheets: dict[Sheet, list[Row]]) -> None:
    """A box says yes or names its item. Where cells say several other things, these are answers of a scale."""
    met: dict[str, str] = {}
    for place, item in columns_of_form(grid, tie):
        if not item or is_other(item):
            continue
        for row, line in (one for rows in sheets.values() for one in rows):
            cell = at(grid.rows[row], place)
            said = folded(id_text(cell)) if not no_answer(cell) else ""
            if said and tick_of(cell) is None and said not in TICKS | UNTICKED | {folded(item)}:
                met.setdefault(said, f"{_where(grid, line, place)}: {id_text(cell)!r:.80}")
    if len(met) > 1:
        into.wrong += [
            f"{one} is no box to tick; give it a number under answers" for one in met.values()
        ]


def _parts(cell: Any, tie: Ties) -> set[str]:
    """What a cell lists, where its boxes are what is done with one leader."""
    listed = [] if no_answer(cell) else id_text(cell).split(tie.separator)
    return {folded(part) for part in listed if not no_answer(part)}


def _tie(
    into: Collected, tie: Ties, leader: str, name: str, wave: str, weight: float | None
) -> None:
    """A tie where the answer says that there is one: 0 says that there is none, no answer says nothing."""
    other = into.leader(name)
    rated = bool(tie.scale or tie.answers)
    if rated and weight is not None and weight < 0:
        raise Error(f"[[ties]] {tie.shown}: an answer is {weight:g}, and a strength is above 0")
    if rated and not weight:
        return
    if leader == other:
        into.note("ties", "ties of a leader with itself: left out", leader, "left_out")
        return
    into.ties.append(
        {"from": leader, "to": other, "type": tie.type, "weight": weight, "wave": wave}
    )
