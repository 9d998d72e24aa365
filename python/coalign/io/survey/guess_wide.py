# SPDX-License-Identifier: MIT
"""What the columns of a wide survey are taken for, with what somebody should check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..values import id_text, is_missing
from .answers import Scale, no_answer, number_of, scale_of
from .bare import first_names
from .grid import Grid
from .guess_bare import guess_bare
from .guess_beside import without_beside
from .guess_once import each_once
from .guess_scale import check_scale, from_zero
from .guess_who import BY_CODE, ask_codes, ask_several, propose_alike, respondent_of
from .listed import parts_of
from .meanings import PERSONAL, WAVE, gives_of, is_about_ties, is_sector, names_respondent, type_of
from .names import folded
from .questions import HOLE, Question, fitted, is_other, names_codes, questions_in
from .recipe import Goals, Recipe, Respondents, Ties
from .wave_days import wave_dates
from .words import LARGEST_SCALE, NO_TIE

__all__ = ["guess_wide"]

_SEPARATORS = (";", ",", "|", "\n")
_NUMBER = re.compile(r"\s*-?\d+(?:[.,]\d+)?\s*")
_ASKS_WHOM = re.compile(
    r"\b(whom?|which (organi|partner|people|person|colleague|agenc|group)"
    r"|(list|name)( all)?( of)? the (organi|partner|people)|(mit )?wem|wen|avec qui|con qui[eé]n|met wie)\b",
    re.I,
)
_CHOICE = re.compile(
    r"\b(1st|2nd|3rd|\d+th|first|second|third|fourth|fifth|top|choice|rank)\b|^#?\d$|erste|zweite|dritte|premi|deuxi",
    re.I,
)
_OTHERS_TEXT = re.compile(r"[-–_\s]other\b.*\btext\s*$|_text$", re.I)  # Qualtrics: Other - Text
_NO_TIE = re.compile(
    r"\b1\s*[=:–-]\s*(never|not at all|no contact|none|no interaction|do not)", re.I
)


def guess_wide(
    grid: Grid, recipe: Recipe, known: Sequence[str] = (), waves: Sequence[Grid] = ()
) -> None:
    """Adds what a sheet of answers is taken for to a recipe. `known` are leaders that other sheets list, `waves`
    sheets in which the same was asked: on the same scales."""
    grid, waves = grid.answered(), [other.answered() for other in waves]
    about = recipe.respondents
    about.sheet = grid.title
    questions = questions_in(
        grid.headings,
        [i for i in range(len(grid.headings)) if i not in grid.export.added],
        spread=bool(grid.spread_by),
    )
    who, kind = respondent_of(grid, questions, known)
    who = grid.find(grid.spread_by) if who is None else who
    if who is None and first_names(grid):
        who = 0
        if grid.headings[0]:
            recipe.questions.append(
                f"[respondents] leader: does the column {grid.headings[0]!r} name who answers?"
            )
    about.leader = grid.name_of(who) if who is not None else ""
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
    bare = set() if who is None else guess_bare(grid, every, questions, who, names, recipe)
    questions = [one for one in questions if not bare & {*one.places}]
    questions = each_once(grid, questions, recipe)
    questions = without_beside(
        every,
        questions,
        lambda one: _lists_names([c for p in one.places for c in every.cells(p)], names, one.stem),
        recipe,
    )
    _ask_of_bare_names(questions, names, recipe)
    for question in questions:
        if who not in question.places and wave not in question.places:
            _guess(every, fitted(question, names) if question.items else question, names, recipe)
    if who is not None:
        ask_codes(grid, who, recipe)
        ask_several(grid, who, wave, recipe)
        propose_alike(grid, who, recipe)
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


def _guess(grid: Grid, question: Question, names: set[str], recipe: Recipe) -> None:
    items = question.items or [""] * len(question.places)
    named = [p for p, item in zip(question.places, items, strict=True) if not is_other(item)]
    cells = [cell for place in named for cell in grid.cells(place)]
    on_leaders = sum(folded(item) in names for item in question.items)
    if question.items and not on_leaders and _lists_names(cells, names, question.stem):
        form = question.form.replace(HOLE, "*")  # Partner 1, Partner 2: the numbers say nothing
        _listed_ties(Question(form, question.places, []), cells, names, recipe)
    elif question.items and (
        on_leaders >= max(1, len(question.items) / 2) or _asks_of_others(question)
    ):
        _rated_ties(question, cells, recipe)
        if gives_of(question.stem) and not is_about_ties(question.stem):
            shown = ", ".join(map(repr, question.items[:3]))
            recipe.questions.append(
                f"[[ties]] {_form(question, '{leader}')!r}: it reads as a question on goals, but names leaders "
                f"({shown}): are these ties? If they are goals, write [[goals]] with {{goal}} in place of it"
            )
    elif (
        not question.items
        and not names_respondent(question.stem)
        and _lists_names(cells, names, question.stem)
    ):
        _listed_ties(question, cells, names, recipe)
    elif gives_of(question.stem) and (mark := _lists_goals(cells)) and not question.items:
        _listed_goals(question, mark, recipe)
    elif _chooses(question, cells):
        form = question.form.replace(HOLE, "*")
        _listed_goals(Question(form, question.places, []), "\n", recipe)
    elif (
        gives_of(question.stem)
        and (question.items or len(set(map(str, cells))) > 1)
        and not is_sector(question.stem)
    ):
        _goals(question, cells, recipe)
    elif question.items and scale_of(cells, question.stem).ends and not all(map(no_answer, cells)):
        _goals(question, cells, recipe)
    else:
        if question.items and _is_answered(cells):
            _ask_about(question, recipe)
        for place in question.places:
            _attribute(grid, place, recipe.respondents)


def _ask_of_bare_names(questions: Sequence[Question], names: set[str], recipe: Recipe) -> None:
    """Columns that are called as leaders, without the question that they answer, are asked about."""
    bare = [one.form for one in questions if not one.items and folded(one.form) in names]
    if len(bare) > 1:
        recipe.questions.append(
            f"the columns {', '.join(map(repr, bare[:4]))} are called as leaders: what do they ask? Write the question "
            f"before each name, as in 'How often do you work with: [{bare[0]}]'"
        )


def _is_answered(cells: Sequence[Any]) -> bool:
    """Whether columns hold ticks, or the same few words again and again."""
    given = [id_text(cell) for cell in cells if not no_answer(cell)]
    return bool(given) and (
        scale_of(given).ticks
        or (len(set(given)) <= LARGEST_SCALE and 2 * len(set(given)) <= len(given))
    )


def _ask_about(question: Question, recipe: Recipe) -> None:
    recipe.questions.append(
        f"{_form(question, '{…}')!r}: what do these {len(question.places)} columns ask about? If leaders, write "
        f"[[ties]] with columns = {_form(question, '{leader}')!r}; if goals, [[goals]] with {{goal}}; if neither, "
        "write attributes = [] under [respondents], or those to keep"
    )


def _lists_goals(cells: Sequence[Any]) -> str:
    """What stands between goals, where cells name several of a few; nothing where they do not."""
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    for mark in _SEPARATORS:
        parts = [part.strip() for text in texts for part in text.split(mark) if part.strip()]
        if len(parts) > len(texts) and 2 * len(set(parts)) <= len(parts) + 1:
            return mark
    return ""


def _chooses(question: Question, cells: Sequence[Any]) -> bool:
    """Whether columns are called as choices, first, second, …, and their cells name what was chosen."""
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    if not texts or any(number_of(text) is not None for text in texts) or scale_of(texts).answers:
        return False
    said = question.items or ([question.stem] if gives_of(question.stem) else [])
    return bool(said) and all(map(_CHOICE.search, said)) and len(set(map(folded, texts))) > 1


def _listed_goals(question: Question, separator: str, recipe: Recipe) -> None:
    """Goals that cells name: who names one cares; that somebody does not name another says nothing."""
    gives = gives_of(question.stem) or "priority"
    recipe.goals.append(Goals(question.form, gives=gives, separator=separator))
    about = "matters most" if gives == "priority" else "has their full support"
    ranked = re.search(r"rank|choice|first|second|third|1st", question.form, re.I)
    recipe.questions.append(
        f"[[goals]] {question.form!r}: check that what a leader names here {about}; what they do not name is not said"
        f"{', nor is the order of ranks' if ranked else ''}"
    )


def _asks_of_others(question: Question) -> bool:
    return is_about_ties(question.stem) and not gives_of(question.stem)


def _form(question: Question, hole: str) -> str:
    return question.form.replace(HOLE, hole)


def _ask_items(question: Question, recipe: Recipe, section: str, form: str) -> None:
    """Headings that name what they ask about by a code cannot be read until somebody says what these are."""
    if question.items and names_codes(question.items):
        listed = ", ".join(f'"{item}" = "…"' for item in question.items[:4])
        recipe.questions.append(
            f"[[{section}]] {form!r}: what do the codes stand for? Write items = {{ {listed}, … }}{BY_CODE}"
        )


def _goals(question: Question, cells: Sequence[Any], recipe: Recipe) -> None:
    scale = scale_of(cells, question.stem, question.items)
    if (
        scale.ticks
    ):  # a box that is ticked says that a goal matters; a blank does not say that it does not
        scale = Scale(
            0, 1, {"yes": 1, "no": 0}, unsure="that a ticked box says how important it is"
        )
    form = _form(question, "{goal}")
    told = gives_of(question.stem) or gives_of(" ".join(scale.answers))
    gives = told or ("stance" if scale.low < 0 else "priority")
    recipe.goals.append(Goals(form, gives=gives, scale=scale.ends, answers=scale.answers))
    _ask_items(question, recipe, "goals", form)
    check_scale(recipe, f"[[goals]] {form!r}", f"goals {len(recipe.goals)}", scale)
    if not told and scale.low >= 0:  # what goes below 0 is for and against
        recipe.questions.append(
            f"[[goals]] {form!r}: is it on importance (priority) or for and against (stance)?"
        )


def _what_is_done(cells: Sequence[Any]) -> tuple[str, list[str]]:
    """What stands between answers that cells list, and the answers: what is done with a leader, each in its own box."""
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    if any(number_of(text) is not None for text in texts):
        return "", []
    mark = _lists_goals(cells)
    parts = [part.strip() for text in texts for part in text.split(mark)] if mark else []
    found = list(dict.fromkeys(part for part in parts if not no_answer(part)))
    known = scale_of(texts).answers or not found or len(found) > LARGEST_SCALE
    return ("", []) if known else (mark, found)


def _rated_ties(question: Question, cells: Sequence[Any], recipe: Recipe) -> None:
    mark, kinds = _what_is_done(cells)
    if kinds:
        form = _form(question, "{leader}")
        recipe.ties += [Ties(form, type=kind.lower(), only=kind, separator=mark) for kind in kinds]
        _ask_items(question, recipe, "ties", form)
        return
    scale = scale_of(cells, question.stem, question.items)
    form = _form(question, "{leader}")
    if scale.ends and (_NO_TIE.search(question.stem) and scale.low == 1):
        scale = from_zero(scale)
    tie = Ties(form, type=_type(question, recipe), scale=scale.ends, answers=scale.answers)
    if scale.answers and scale.low >= 1 and {*map(folded, scale.answers)} & NO_TIE:
        lowered = from_zero(scale)
        tie.scale, tie.answers = lowered.ends, lowered.answers
    recipe.ties.append(tie)
    _ask_items(question, recipe, "ties", form)
    check_scale(recipe, f"[[ties]] {form!r}", f"ties {len(recipe.ties)}", scale)


def _type(question: Question, recipe: Recipe) -> str:
    """A name that no other type of the recipe has; where a text says who else, that of the boxes before it."""
    name = type_of(question.stem)
    if _OTHERS_TEXT.search(question.stem) and any(tie.type == name for tie in recipe.ties):
        return name
    taken = {tie.type for tie in recipe.ties}
    if name in taken:
        name = " ".join(re.findall(r"\w+", question.stem.lower())[:8])
    return name if name not in taken else f"{name} {len(taken) + 1}"


def _lists_names(cells: Sequence[Any], names: set[str], stem: str) -> bool:
    """Whether cells name leaders, one or several."""
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    if not texts or any(_NUMBER.fullmatch(text) for text in texts):
        return False
    parts = [
        folded(part)
        for text in texts
        for piece in re.split(r"[;|\n,]", text)
        for part in parts_of(piece, ";", lambda name: folded(name) in names)
    ]
    if _ASKS_WHOM.search(stem) and is_about_ties(stem) and not gives_of(stem):
        return True
    met = sum(part in names for part in parts) + sum(folded(text) in names for text in texts)
    return met >= max(2, len(parts) / 3) or (
        bool(met) and is_about_ties(stem) and not gives_of(stem)
    )


def _and_between(texts: Sequence[str], names: set[str]) -> int:
    """How often "and" stands between names of which one at least is known, in cells that are no name."""
    lists = [text.split(" and ") for text in texts if " and " in text and folded(text) not in names]
    return sum(any(folded(part) in names for part in parts) for parts in lists)


def _listed_ties(question: Question, cells: Sequence[Any], names: set[str], recipe: Recipe) -> None:
    texts = [id_text(cell) for cell in cells if not no_answer(cell)]
    counts = {mark: sum(text.count(mark) for text in texts) for mark in _SEPARATORS}
    counts = counts if any(counts.values()) else {" and ": _and_between(texts, names)}
    separator = max(counts, key=lambda mark: counts[mark]) if any(counts.values()) else ";"
    tie = Ties(question.form, type=_type(question, recipe), separator=separator)
    recipe.ties.append(tie)
    parts = [
        one
        for text in texts
        for one in parts_of(text, separator, lambda name: folded(name) in names)
    ]
    unknown = [part for part in dict.fromkeys(parts) if folded(part) not in names]
    if _OTHERS_TEXT.search(question.stem):
        return
    if parts and len(unknown) == len(set(parts)):
        recipe.questions.append(
            f"[[ties]] {tie.columns!r}: its cells name nobody who answered, such as {unknown[0]!r}: do they name "
            "leaders? If not, delete this [[ties]]"
        )
    elif separator == "," and len(unknown) > len(set(parts)) / 3:
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
