# SPDX-License-Identifier: MIT
"""Wide surveys: one row for each answer sheet, columns for what was asked of goals and of other leaders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import no_answer, ticked
from .collected import Collected
from .grid import Grid
from .names import folded
from .questions import asked, is_other, names_codes
from .recipe import Goals, Ties

__all__ = ["parts_of", "read_wide", "together"]

Row = tuple[int, int]  # the place of a row in its grid, and the line where it stands
Sheet = tuple[str, str]  # who answered, and in which wave


def read_wide(grid: Grid, into: Collected, wave: str = "") -> None:
    """Takes the answers of a sheet in; all are of `wave` where a column does not say it."""
    for tie in (one for one in into.recipe.ties if not one.sheet):
        for _, item in _columns(grid, tie.columns, tie.items):
            if item and not is_other(item) and " " in tie.columns:
                into.names.of(item)  # who asks spells a name as it is
    sheets = _answer_sheets(grid, into, wave)
    told: set[str] = set()
    for question in into.recipe.goals:
        for place, item in _columns(grid, question.columns, question.items):
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
    into.check(f"sheet {grid.title!r}")
    _describe(grid, into, sheets, told)


def _answer_sheets(grid: Grid, into: Collected, of_all: str) -> dict[Sheet, list[Row]]:
    """The rows of each leader and wave. Error where there are several, and the recipe does not say what then."""
    who = grid.column(into.recipe.respondents.leader)
    wave = grid.column(into.recipe.respondents.wave) if into.recipe.respondents.wave else None
    status = grid.find("Status") if grid.export.program == "Qualtrics" else None
    sheets: dict[Sheet, list[Row]] = {}
    for place, (row, line) in enumerate(zip(grid.rows, grid.lines, strict=True)):
        name = _at(row, who)
        if status is not None and str(_at(row, status)).lower() in (
            "survey preview",
            "survey test",
            "1",
        ):
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
            when = of_all if wave is None or is_missing(_at(row, wave)) else id_text(_at(row, wave))
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


def _at(row: Sequence[Any], place: int | None) -> Any:
    return row[place] if place is not None and place < len(row) else None


def _columns(grid: Grid, form: str, items: dict[str, str]) -> list[tuple[int, str]]:
    own = grid.export.added
    found = [
        (place, item)
        for place, item in asked(form, grid.headings, grid.export.codes)
        if place not in own
    ]
    if not found:
        some = ", ".join(repr(one) for one in grid.headings[:8] if one)
        raise Error(f"sheet {grid.title!r} has no column of the form {form!r}; it has {some}")
    coded = [item for _, item in found if item and item not in items]
    if coded and not re.search(r"\s", form) and names_codes(coded):
        raise Error(
            f'{form!r}: say what {", ".join(map(repr, coded[:5]))} stand for: items = {{ {coded[0]} = "…" }}'
        )
    return [(place, items.get(item, item)) for place, item in found]


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
        raise Error(f"[[goals]] {question.columns!r}: scale is needed, such as scale = [1, 5]")
    goal = " ".join(item.split()) or grid.headings[place]
    into.goals.setdefault(goal)
    low, high = question.scale
    into.points.setdefault(question.gives, set()).add(high - low + 1)
    told = set()
    for (leader, wave), rows in sheets.items():
        given = [
            into.answer(
                _at(grid.rows[row], place),
                _where(grid, line, place),
                question.scale,
                question.answers,
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
                f"two questions of the recipe give a {question.gives} on {goal!r}: {question.columns!r} is one"
            )
        entry[question.gives] = share if question.gives == "priority" else 2 * share - 1
    return told


def _where(grid: Grid, line: int, place: int) -> str:
    return f"row {line}, {grid.headings[place]!r:.80}"


def together(given: Sequence[float | None], several: str) -> float | None:
    """Several answers of one leader as one. Who did not answer does not count."""
    numbers = [number for number in given if number is not None]
    if not numbers:
        return None
    if several == "mean":
        return sum(numbers) / len(numbers)
    return {"max": max(numbers), "last": numbers[-1]}.get(several, numbers[0])


def _ties(grid: Grid, into: Collected, tie: Ties, sheets: dict[Sheet, list[Row]]) -> set[str]:
    into.type(tie.type, directed=tie.directed, scale=tie.scale)
    told = set()
    rated = bool(tie.scale or tie.answers)
    for place, item in _columns(grid, tie.columns, tie.items):
        for (leader, wave), rows in sheets.items():
            cells = [(_at(grid.rows[row], place), line) for row, line in rows]
            if any(not no_answer(cell) for cell, _ in cells):
                told.add(leader)
                into.asked.add((leader, tie.type, wave))
            if not item or is_other(item):
                for name in _named(cells, tie.separator, into):
                    _tie(into, tie, leader, name, wave, None)
            elif rated:
                given = [
                    into.answer(cell, _where(grid, line, place), tie.scale, tie.answers)
                    for cell, line in cells
                ]
                _tie(
                    into, tie, leader, item, wave, together(given, into.recipe.respondents.several)
                )
            elif any(
                ticked(cell) and not no_answer(cell) and not into.is_code(cell) for cell, _ in cells
            ):
                _tie(into, tie, leader, item, wave, None)
            elif not into.names.known(item):
                into.leader(item)
    return told


def _named(cells: Sequence[tuple[Any, int]], separator: str, into: Collected) -> list[str]:
    """The names in cells that list them, each once. A name that holds the separator is known from elsewhere."""
    found: dict[str, None] = {}
    for cell, _ in cells:
        if no_answer(cell) or into.is_code(cell):
            continue
        for part in parts_of(id_text(cell), separator, into.names.known):
            if not no_answer(part):
                found.setdefault(part)
    return list(found)


def parts_of(text: str, separator: str, known: Any) -> list[str]:
    """A list in a cell, parted: where the separator stands in a known name, that name is one."""
    marks = rf"{re.escape(separator.strip() or separator)}|\n"
    pieces = [piece for piece in re.split(marks, text) if piece.strip()]
    found, place = [], 0
    while place < len(pieces):
        for end in range(min(len(pieces), place + 4), place, -1):
            name = separator.join(pieces[place:end]).strip()
            if end == place + 1 or known(name):
                break
        if name:
            found.append(name)
        place = end
    return found


def _tie(
    into: Collected, tie: Ties, leader: str, name: str, wave: str, weight: float | None
) -> None:
    """A tie where the answer says that there is one: 0 says that there is none, no answer says nothing."""
    other = into.leader(name)
    rated = bool(tie.scale or tie.answers)
    if rated and weight is not None and weight < 0:
        raise Error(f"[[ties]] {tie.columns!r}: an answer is {weight:g}, and a strength is above 0")
    if rated and not weight:
        return
    if leader == other:
        into.note("ties", "ties of a leader with itself: left out", leader, "left_out")
        return
    into.ties.append(
        {"from": leader, "to": other, "type": tie.type, "weight": weight, "wave": wave}
    )


def _describe(grid: Grid, into: Collected, sheets: dict[Sheet, list[Row]], told: set[str]) -> None:
    """Who the leaders are, by the other columns; and who opened the survey but answered nothing."""
    about = into.recipe.respondents
    sector = grid.column(about.sector) if about.sector else None
    kept = [(name, grid.column(name)) for name in about.attributes]
    forms = [(goals.columns, goals.items) for goals in into.recipe.goals]
    forms += [(tie.columns, tie.items) for tie in into.recipe.ties if not tie.sheet]
    part = {place: item for form, items in forms for place, item in _columns(grid, form, items)}
    whole = sorted(part)
    of_whom = {place: folded(item) for place, item in part.items() if item}
    for (leader, _), rows in sheets.items():
        cells = [grid.rows[row] for row, _ in rows]
        first = {
            place: _first(cells, place)
            for place in (sector, *(p for _, p in kept))
            if place is not None
        }
        own = {name: first[place] for name, place in kept if first[place] is not None}
        into.leader(
            leader,
            sector=None if sector is None or first[sector] is None else id_text(first[sector]),
            attributes=own,
        )
        if whole and leader not in told:
            into.leaders[leader]["response"] = "asked"
            into.note(
                "leaders",
                "opened the survey, and answered nothing that is read: asked, not answered",
                leader,
            )
        elif _ended_early(cells, [p for p in whole if of_whom.get(p) != folded(leader)]):
            into.note(
                "leaders",
                "left the survey before its end: what they did not answer is unknown",
                leader,
            )
    named = (about.leader, about.wave, about.sector, about.member_of)
    used = {*part, *(place for _, place in kept), *map(grid.find, named), *grid.export.added}
    for place, name in enumerate(grid.headings):
        if name and place not in used:
            into.note(
                "leaders", "columns that the recipe does not name: left out", name, "left_out"
            )
    if about.member_of:
        _members(grid, into, sheets)


def _first(cells: Sequence[Sequence[Any]], place: int) -> Any:
    return next((_at(row, place) for row in cells if not no_answer(_at(row, place))), None)


def _ended_early(cells: Sequence[Sequence[Any]], places: Sequence[int]) -> bool:
    """Whether the last third of the questions has no answer, and an earlier one has."""
    given = [any(not no_answer(_at(row, place)) for row in cells) for place in places]
    return len(given) > 2 and any(given) and not any(given[-(-len(given) * 2 // 3) :])


def _members(grid: Grid, into: Collected, sheets: dict[Sheet, list[Row]]) -> None:
    place = grid.column(into.recipe.respondents.member_of)
    for (leader, _), rows in sheets.items():
        name = _first([grid.rows[row] for row, _ in rows], place)
        if name is not None:
            of = into.leader(id_text(name), kind="organization")
            if of != leader:
                into.members.setdefault((leader, of))
