# SPDX-License-Identifier: MIT
"""Names that may be one, and leaders who answered more than once: what a recipe proposes, and asks about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..values import id_text, is_missing
from .answers import no_answer
from .grid import Grid
from .meanings import names_respondent
from .names import folded, similar
from .questions import Question, asked, names_codes
from .recipe import Recipe, Ties

__all__ = [
    "BY_CODE",
    "ask_codes",
    "ask_several",
    "mail_of",
    "propose_alike",
    "propose_names",
    "respondent_of",
    "who_of",
]


def who_of(grid: Grid) -> int | None:
    """The column of who answers by its heading; else that of e-mail addresses, where each row has its own."""
    said = [(names_respondent(name), place) for place, name in enumerate(grid.headings)]
    named = next((place for kind, place in said if kind), None)
    return mail_of(grid) if named is None else named


def mail_of(grid: Grid) -> int | None:
    """The column of e-mail addresses, where no two rows have one."""
    for place, name in enumerate(grid.headings):
        if re.fullmatch(r"(your )?e-?mail( address)?", name.strip(), re.I):
            cells = [id_text(cell).lower() for cell in grid.cells(place) if not is_missing(cell)]
            if len(cells) > 1 and len(set(cells)) == len(cells) and all("@" in c for c in cells):
                return place
    return None


def respondent_of(
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
    if (mail := mail_of(grid)) is not None:
        return mail, "individual"
    name = next(
        (i for i in grid.export.added if grid.headings[i].strip().lower() in ("name", "username")),
        None,
    )
    if name is not None and any(not is_missing(cell) for cell in grid.cells(name)):
        return name, "individual"
    return None, ""


BY_CODE = (
    "; or export again in words (REDCap: labels, or lay its data dictionary beside the file; LimeSurvey: full answers "
    "and question texts, or lay its structure (.lss) beside the file)"
)


def ask_codes(grid: Grid, who: int, recipe: Recipe) -> None:
    """Who answers by a code cannot be told from those whom others name."""
    codes = list(dict.fromkeys(id_text(c).strip() for c in grid.cells(who) if not no_answer(c)))
    if grid.export.program and names_codes(codes) and not any(map(recipe.names.get, codes)):
        listed = "; ".join(f'"{code}" = "…"' for code in codes[:4])
        recipe.questions.append(
            f"[respondents] {grid.headings[who]!r}: its cells are codes: who is each? Write under [names], a line for "
            f"each: {listed}{BY_CODE}"
        )


def ask_several(grid: Grid, who: int, wave: int | None, recipe: Recipe) -> None:
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


def propose_alike(grid: Grid, who: int, recipe: Recipe) -> None:
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
        for item in (
            *tie.each,
            *(item for _, item in asked(tie.columns, grid.headings, grid.export.codes)),
        )
        if item and not tie.sheet
    ]
