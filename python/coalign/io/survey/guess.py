# SPDX-License-Identifier: MIT
"""What the columns of a wide survey are taken for, with what somebody should check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from ..values import id_text, is_missing
from .answers import Scale, no_answer, number_of, scale_of
from .grid import Grid
from .meanings import PERSONAL, WAVE, gives_of, is_about_ties, is_sector, names_respondent, type_of
from .names import folded, similar
from .questions import HOLE, Question, asked, fitted, names_codes, questions_in
from .recipe import Goals, Recipe, Respondents, Ties
from .waves import dated_name
from .wide import parts_of

__all__ = ["first_day_of", "guess_wide", "propose_names", "wave_dates"]

_SEPARATORS = (";", ",", "|", "\n")
_NO_TIE = re.compile(
    r"\b1\s*[=:–-]\s*(never|not at all|no contact|none|no interaction|do not)", re.I
)


def guess_wide(
    grid: Grid, recipe: Recipe, known: Sequence[str] = (), waves: Sequence[Grid] = ()
) -> None:
    """Adds what a sheet of answers is taken for to a recipe. `known` are leaders that other sheets list, `waves`
    sheets in which the same was asked: on the same scales."""
    about = recipe.respondents
    about.sheet = grid.title
    questions = questions_in(
        grid.headings, [i for i in range(len(grid.headings)) if i not in grid.export.added]
    )
    who, kind = _respondent(grid, questions, known)
    about.leader = grid.headings[who] if who is not None else ""
    about.kind = kind or about.kind
    if who is None:
        recipe.questions.append(
            "[respondents] leader: which column names who answers? "
            f"The columns are {', '.join(repr(h) for h in grid.headings if h)[:400]}"
        )
    wave = next((i for i, name in enumerate(grid.headings) if name.strip().lower() in WAVE), None)
    about.wave = grid.headings[wave] if wave is not None else ""
    names = (
        {folded(id_text(cell)) for cell in grid.cells(who) if not is_missing(cell)}
        if who is not None
        else set()
    )
    names |= set(map(folded, known))
    every = _pooled(grid, waves)
    for question in questions:
        if who not in question.places and wave not in question.places:
            _guess(every, fitted(question, names) if question.items else question, names, recipe)
    if who is not None:
        _several(grid, who, wave, recipe)
        _alike(grid, who, recipe)
    if wave is not None:
        recipe.waves |= wave_dates(grid, wave, recipe)


def _pooled(grid: Grid, others: Sequence[Grid]) -> Grid:
    """The rows of a sheet and of others that have the same headings."""
    rows, lines = list(grid.rows), list(grid.lines)
    for other in others:
        places = [other.find(heading) for heading in grid.headings]
        columns = [[None] * len(other.rows) if at is None else other.cells(at) for at in places]
        rows += list(zip(*columns, strict=True))
        lines += other.lines
    return Grid(grid.title, grid.export, rows, lines)


def _respondent(
    grid: Grid, questions: Sequence[Question], known: Sequence[str]
) -> tuple[int | None, str]:
    """The column that names who answers, by its heading or because others are asked about the same names."""
    alone = [question.places[0] for question in questions if not question.items]
    said = [(place, names_respondent(grid.headings[place])) for place in alone]
    for wanted in ("organization", "individual"):
        for place, kind in said:
            if kind == wanted and any(not is_missing(cell) for cell in grid.cells(place)):
                return place, kind
    items = {folded(item) for question in questions for item in question.items} | set(
        map(folded, known)
    )
    shares = [
        (len({folded(id_text(c)) for c in grid.cells(p) if not is_missing(c)} & items), p)
        for p in alone
    ]
    best = max(shares, default=(0, 0))
    if best[0] >= 2:
        return best[1], "organization"
    name = next(
        (i for i in grid.export.added if grid.headings[i].strip().lower() in ("name", "username")),
        None,
    )
    if name is not None and any(not is_missing(cell) for cell in grid.cells(name)):
        return name, "individual"
    return None, ""


def _guess(grid: Grid, question: Question, names: set[str], recipe: Recipe) -> None:
    cells = [cell for place in question.places for cell in grid.cells(place)]
    on_leaders = sum(folded(item) in names for item in question.items)
    if question.items and (
        on_leaders >= max(1, len(question.items) / 2) or _asks_of_others(question)
    ):
        _rated_ties(question, cells, recipe)
    elif not question.items and _lists_names(cells, names, question.stem):
        _listed_ties(question, cells, names, recipe)
    elif (
        gives_of(question.stem)
        and (question.items or len(set(map(str, cells))) > 1)
        and not is_sector(question.stem)
    ):
        _goals(question, cells, recipe)
    elif question.items and scale_of(cells, question.stem).ends and not all(map(no_answer, cells)):
        _goals(question, cells, recipe)
    else:
        for place in question.places:
            _attribute(grid, place, recipe.respondents)


def _asks_of_others(question: Question) -> bool:
    return is_about_ties(question.stem) and not gives_of(question.stem)


def _form(question: Question, hole: str) -> str:
    return question.form.replace(HOLE, hole)


def _ask_items(question: Question, recipe: Recipe, section: str, form: str) -> None:
    """Headings that name what they ask about by a code cannot be read until somebody says what these are."""
    if question.items and names_codes(question.items):
        listed = ", ".join(f'"{item}" = "…"' for item in question.items[:4])
        recipe.questions.append(
            f"[[{section}]] {form!r}: what do the codes stand for? Write items = {{ {listed}, … }}"
        )


def _note_scale(recipe: Recipe, section: str, form: str, scale: Scale) -> None:
    """What is not sure of a scale becomes a question, and its codes are proposed as missing."""
    for code in scale.codes:
        whole = int(code) if float(code).is_integer() else code
        if whole not in recipe.missing.codes:
            recipe.missing.codes.append(whole)
    place = len(getattr(recipe, section))
    if scale.unknown:
        recipe.questions.append(
            f"[[{section}]] {form!r}: which number does each answer stand for? Write answers = "
            f"{{ {', '.join(f'{word!r} = …' for word in scale.unknown[:6])} }}".replace("'", '"')
        )
    elif scale.unsure:
        recipe.questions.append(f"[[{section}]] {form!r}: check {scale.unsure}")
    if scale.unsure or scale.unknown:
        recipe.hints.setdefault(f"{section} {place}", []).append(f"check: {scale.unsure}")


def _goals(question: Question, cells: Sequence[Any], recipe: Recipe) -> None:
    scale = scale_of(cells, question.stem, question.items)
    if (
        scale.ticks
    ):  # a box that is ticked says that a goal matters; a blank does not say that it does not
        scale = Scale(
            0, 1, {"yes": 1, "no": 0}, unsure="that a ticked box says how important it is"
        )
    form = _form(question, "{goal}")
    gives = gives_of(question.stem) or ("stance" if scale.low < 0 else "priority")
    recipe.goals.append(Goals(form, gives, scale.ends, scale.answers))
    _ask_items(question, recipe, "goals", form)
    _note_scale(recipe, "goals", form, scale)
    if not gives_of(question.stem):
        recipe.questions.append(
            f"[[goals]] {form!r}: is it on importance (priority) or for and against (stance)?"
        )


def _rated_ties(question: Question, cells: Sequence[Any], recipe: Recipe) -> None:
    scale = scale_of(cells, question.stem, question.items)
    form = _form(question, "{leader}")
    if scale.ends and (_NO_TIE.search(question.stem) and scale.low == 1):
        scale = _from_zero(scale)
    tie = Ties(form, _type(question, recipe), scale.ends, scale.answers)
    if (
        scale.answers
        and scale.low >= 1
        and any(folded(w) in ("never", "none", "not at all") for w in scale.answers)
    ):
        lowered = _from_zero(scale)
        tie.scale, tie.answers = lowered.ends, lowered.answers
    recipe.ties.append(tie)
    _ask_items(question, recipe, "ties", form)
    _note_scale(recipe, "ties", form, scale)


def _from_zero(scale: Scale) -> Scale:
    """The same scale with its lowest answer, which says that there is no tie, as 0."""
    steps = range(int(scale.low), int(scale.high) + 1)
    answers = scale.answers or {str(step): float(step) for step in steps}
    lowered = {word: number - scale.low for word, number in answers.items()}
    return Scale(0, scale.high - scale.low, lowered, scale.codes, unsure=scale.unsure)


def _type(question: Question, recipe: Recipe) -> str:
    """A name that no other type of the recipe has."""
    name = type_of(question.stem)
    taken = {tie.type for tie in recipe.ties}
    if name in taken:
        name = " ".join(re.findall(r"\w+", question.stem.lower())[:8])
    return name if name not in taken else f"{name} {len(taken) + 1}"


def _lists_names(cells: Sequence[Any], names: set[str], stem: str) -> bool:
    """Whether cells name leaders, one or several."""
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    if not texts or any(number_of(text) is not None for text in texts):
        return False
    parts = [folded(part) for text in texts for part in re.split(r"[;|\n,]", text) if part.strip()]
    met = sum(part in names for part in parts) + sum(folded(text) in names for text in texts)
    return met >= max(2, len(parts) / 3) or (
        bool(met) and is_about_ties(stem) and not gives_of(stem)
    )


def _listed_ties(question: Question, cells: Sequence[Any], names: set[str], recipe: Recipe) -> None:
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    counts = {mark: sum(text.count(mark) for text in texts) for mark in _SEPARATORS}
    separator = max(counts, key=lambda mark: counts[mark]) if any(counts.values()) else ";"
    tie = Ties(question.form, _type(question, recipe), separator=separator)
    recipe.ties.append(tie)
    parts = [
        one
        for text in texts
        for one in parts_of(text, separator, lambda name: folded(name) in names)
    ]
    unknown = [part for part in dict.fromkeys(parts) if folded(part) not in names]
    if separator == "," and len(unknown) > len(set(parts)) / 3:
        shown = ", ".join(map(repr, unknown[:4]))
        recipe.questions.append(
            f"[[ties]] {tie.columns!r}: do commas stand between names? These would be some: {shown}"
        )


def _attribute(grid: Grid, place: int, about: Respondents) -> None:
    heading = grid.headings[place]
    texts = [id_text(cell) for cell in grid.cells(place) if not no_answer(cell)]
    if not texts or PERSONAL.search(heading) or max(map(len, texts)) > 60:
        return
    if is_sector(heading) and not about.sector:
        about.sector = heading
    else:
        about.attributes.append(heading)


def _several(grid: Grid, who: int, wave: int | None, recipe: Recipe) -> None:
    waves = grid.cells(wave) if wave is not None else [None] * len(grid.rows)
    met: dict[tuple[str, str], int] = {}
    shown: dict[str, str] = {}
    for name, when in zip(grid.cells(who), waves, strict=True):
        if not is_missing(name):
            key = (folded(id_text(name)), "" if is_missing(when) else id_text(when))
            met[key] = met.get(key, 0) + 1
            shown.setdefault(key[0], id_text(name))
    twice = [shown[name] for (name, _), count in met.items() if count > 1]
    if twice:
        recipe.respondents.several = "mean"
        recipe.questions.append(
            f"[respondents] several: {len(twice)} of them answered more than once ({', '.join(twice[:3])}): "
            "is the mean of their answers right, or max, first or last?"
        )


def _alike(grid: Grid, who: int, recipe: Recipe) -> None:
    """Names that may be one are proposed as comments: nobody is merged by itself."""
    typed = [id_text(cell) for cell in grid.cells(who) if not no_answer(cell)]
    asked = [item for tie in recipe.ties for item in _items(grid, tie)]
    propose_names([*asked, *typed], recipe)


def propose_names(names: Sequence[str], recipe: Recipe) -> None:
    """Comments under [names] for names that look like one."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(folded(name), name)
    pairs = similar(first.values())[:50]
    if pairs:
        lines = [f'"{one}" = "{other}"'.replace("\\", "\\\\") for one, other in pairs]
        recipe.hints.setdefault("names", []).extend(
            ["Are these the same? Then remove the # before the line.", *lines]
        )
        recipe.seen.append(
            f"  names alike     {len(pairs)}, such as {pairs[0][0]!r} and {pairs[0][1]!r}: not merged"
        )


def _items(grid: Grid, tie: Ties) -> list[str]:
    return [
        item
        for _, item in asked(tie.columns, grid.headings, grid.export.codes)
        if item and not tie.sheet
    ]


def wave_dates(grid: Grid, wave: int, recipe: Recipe) -> dict[str, str]:
    """The date of each wave: from its name, or the first day on which anybody answered."""
    when = grid.export.when
    days: dict[str, list[str]] = {}
    for place, name in enumerate(grid.cells(wave)):
        if is_missing(name):
            continue
        found = days.setdefault(id_text(name), [])
        if when is not None and (day := _day(grid.rows[place][when])):
            found.append(day)
    dates = {}
    for name, found in days.items():
        dates[name] = recipe.waves.get(name) or dated_name(name) or min(found, default="")
        if not dates[name]:
            recipe.questions.append(
                f'[waves] {name!r}: when was it? Write "{name}" = "2024-05", or the year'
            )
    return dates


def first_day_of(grid: Grid) -> str:
    """The first day on which anybody answered, where the program says it."""
    when = grid.export.when
    days = [day for cell in grid.cells(when) if (day := _day(cell))] if when is not None else []
    return min(days, default="")


def _day(cell: Any) -> str:
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    text = "" if is_missing(cell) else str(cell)
    if match := re.match(r"(\d{4})[-/](\d\d?)[-/](\d\d?)\b", text):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})\b", text)
    if match and (int(match[2]) > 12 or match[1] == match[2]):  # the day is where no month can be
        return f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}"
    return ""
