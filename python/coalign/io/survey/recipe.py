# SPDX-License-Identifier: MIT
"""The recipe: what the sheets and columns of a file are. Each key is described once, here."""
# ruff: noqa: RUF009 (`_key` makes a field of a dataclass, a fresh one for each)

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ...errors import Error, FileError

__all__ = [
    "SEVERAL",
    "Goals",
    "Matrices",
    "Missing",
    "Recipe",
    "Respondents",
    "Shown",
    "Ties",
    "beside",
    "guide",
    "recipe_of",
]

SEVERAL = ("ask", "mean", "max", "first", "last")
ELEMENTS = ("goals", "initiatives", "resources", "individual", "organization", "system", "skip")


def _key(means: str, default: Any = "") -> Any:
    """A key with what it means; lists and tables each get a value of their own."""
    if isinstance(default, list | dict):
        return field(default_factory=type(default), metadata={"means": means})
    return field(default=default, metadata={"means": means})


@dataclass
class Respondents:
    """Who answered, one row for each answer sheet."""

    sheet: str = _key(
        "the sheet with the answers; without it the first that has the column `leader`"
    )
    sheets: dict[str, str] = _key("sheets with the same questions = the wave of each", {})
    header_rows: int = _key(
        "how many rows of headings; 0: as the program that wrote the file does it", 0
    )
    leader: str = _key("the column that names who answers")
    kind: str = _key("what they are: organization, individual or system", "organization")
    sector: str = _key("the column with their sector")
    member_of: str = _key("the column with the organization that a person belongs to")
    attributes: list[str] = _key(
        "columns to keep as attributes; others are left out, and counted", []
    )
    wave: str = _key("the column that says in which wave a row was answered")
    several: str = _key(
        "several rows of one leader, or of one pair, in one wave: mean, max, first, last, or ask (an error)",
        "ask",
    )
    asked: list[str] = _key(
        "who was asked, beside those who answered; all others are not asked", []
    )


@dataclass
class Missing:
    """Answers that are none."""

    codes: list[Any] = _key(
        'numbers and words that stand for no answer, such as 98 or "Don\'t know"', []
    )


@dataclass
class Shown:
    """What a report is on, where whoever asks for it does not say. It counts for every kind of file."""

    silence: str = _key(
        "what it means that a leader says nothing on a goal: absent (does not care) or unknown"
    )
    layers: list[str] = _key("the types of ties to look at; without it all", [])
    goals: list[str] = _key("the goals to look at; without it all", [])
    sector: str = _key("what counts as sector: an attribute of leaders")


@dataclass
class Goals:
    """Questions on goals that have one form."""

    columns: str = _key("the question; {goal} stands where the goal is named")
    gives: str = _key("priority (how important) or stance (against or for)", "priority")
    scale: list[float] = _key("the lowest and the highest answer", [])
    answers: dict[str, float] = _key("words as numbers of the scale", {})
    items: dict[str, str] = _key("codes that stand for goals = the goals", {})


@dataclass
class Ties:
    """Questions on other leaders that have one form, or a list with a row for each pair."""

    columns: str = _key(
        "the question; {leader} stands where the other is named. Without {leader} the cells name them, and * "
        "stands for any text; in a list of pairs the column with the answer"
    )
    type: str = _key("the type of tie")
    scale: list[float] = _key(
        "the lowest and the highest answer; 0 is no tie. Without it a box was ticked", []
    )
    answers: dict[str, float] = _key("words as numbers of the scale", {})
    items: dict[str, str] = _key("codes that stand for leaders = the leaders", {})
    separator: str = _key("what stands between names in one cell", ";")
    directed: bool = _key("whether a tie has a direction", True)
    sheet: str = _key("the sheet with the list of pairs")
    source: str = _key("in a list of pairs, the column of who answers")
    target: str = _key("in a list of pairs, the column of whom it is about")
    wave: str = _key("in a list of pairs, the column of the wave")


@dataclass
class Matrices:
    """A sheet whose rows and columns are leaders."""

    sheet: str = _key("the sheet; a folder of files has one for each")
    type: str = _key("the type of tie")
    wave: str = _key("the wave in which it was asked")
    scale: list[float] = _key("the lowest and the highest value; 0 is no tie", [])


@dataclass
class Leaders:
    """A sheet that lists leaders, one in each row."""

    sheet: str = _key("the sheet")
    leader: str = _key("the column that tells them apart, as other sheets name them")
    name: str = _key("the column with their names, where `leader` is a number or a code")
    kind: str = _key("what they are: organization, individual or system", "organization")
    sector: str = _key("the column with their sector")
    attributes: list[str] = _key("columns to keep as attributes", [])


@dataclass
class Recipe:
    """What a file's sheets and columns are. `look` proposes one; the same recipe and file give the same network."""

    title: str = _key("the name of the network; without it that of the file")
    respondents: Respondents = _key("", None)
    missing: Missing = _key("", None)
    report: Shown = _key("", None)
    goals: list[Goals] = _key("", [])
    ties: list[Ties] = _key("", [])
    matrices: list[Matrices] = _key("", [])
    leaders: list[Leaders] = _key("", [])
    elements: dict[str, str] = _key(
        f"types of a Kumu map's elements = what they are: {', '.join(ELEMENTS)}",
        {},
    )
    waves: dict[str, str] = _key("waves = their dates", {})
    names: dict[str, str] = _key("names that people typed = who it is", {})

    seen: list[str] = field(default_factory=list, repr=False, compare=False)
    questions: list[str] = field(default_factory=list, repr=False, compare=False)
    hints: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.respondents = self.respondents or Respondents()
        self.missing = self.missing or Missing()
        self.report = self.report or Shown()

    def __str__(self) -> str:
        """What was seen, and what is to be checked, in plain words."""
        lines = list(self.seen)
        if self.questions:
            lines += ["", "To check:"]
            lines += [f"  {place}. {one}" for place, one in enumerate(self.questions, 1)]
        return "\n".join(lines)

    def to_toml(self) -> str:
        """The recipe as text, with comments, ready to edit."""
        from .toml import written

        return written(self)

    @property
    def is_survey(self) -> bool:
        """Whether answers, pairs or matrices are to be read, not only a map."""
        return bool(self.respondents.leader or self.ties or self.matrices or self.leaders)


LISTS = {"goals": Goals, "ties": Ties, "matrices": Matrices, "leaders": Leaders}
PARTS = {"respondents": Respondents, "missing": Missing, "report": Shown}
_NOT_KEYS = ("seen", "questions", "hints")
_CHOICES = {
    ("goals", "gives"): ("priority", "stance"),
    ("report", "silence"): ("absent", "unknown"),
    ("respondents", "several"): SEVERAL,
    ("respondents", "kind"): ("organization", "individual", "system"),
    ("leaders", "kind"): ("organization", "individual", "system"),
}
_NEEDED = {
    "goals": ("columns",),
    "ties": ("columns", "type"),
    "matrices": ("sheet", "type"),
    "leaders": ("sheet", "leader"),
}


def beside(path: str | os.PathLike[str]) -> Path:
    """Where the recipe of a file lies: survey.recipe.toml for survey.xlsx."""
    path = Path(path)
    return path.with_name(f"{path.stem}.recipe.toml")


def recipe_of(given: Recipe | Mapping[str, Any] | str | os.PathLike[str]) -> Recipe:
    """A recipe from its file, or from what that holds. Error where a key is not one of a recipe's."""
    if isinstance(given, Recipe):
        return given
    if isinstance(given, Mapping):
        return _made(given, "the recipe")
    try:
        document = tomllib.loads(Path(given).read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"cannot read {given}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FileError(f"cannot read {given}: it is not TOML: {error}") from None
    return _made(document, os.fspath(given))


def _made(document: Mapping[str, Any], where: str) -> Recipe:
    known = keys_of(Recipe)
    _check_keys(document, known, where)
    made: dict[str, Any] = {}
    for name, value in document.items():
        if name in PARTS:
            made[name] = _part(PARTS[name], name, value, f"{where}, [{name}]")
        elif name in LISTS:
            if not isinstance(value, list):
                raise Error(f"{where}: write [[{name}]] with two brackets: there may be several")
            made[name] = [
                _part(LISTS[name], name, one, f"{where}, [[{name}]] number {place}")
                for place, one in enumerate(value, 1)
            ]
        elif isinstance(known[name].default_factory, type):
            if not isinstance(value, Mapping):
                raise Error(f'{where}, [{name}]: lines such as "one" = "other", not {value!r:.60}')
            made[name] = {str(key): str(one) for key, one in value.items()}
            wrong = [
                one for one in made[name].values() if name == "elements" and one not in ELEMENTS
            ]
            if wrong:
                raise Error(
                    f"{where}, [elements]: {wrong[0]!r:.60} is none of {', '.join(ELEMENTS)}"
                )
        else:
            made[name] = _text(value, where, name)
    return Recipe(**made)


def _part(kind: type, name: str, value: Any, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise Error(f"{where}: lines such as key = value, not {value!r:.60}")
    known = keys_of(kind)
    _check_keys(value, known, where)
    made = {key: _value(known[key], one, where) for key, one in value.items()}
    for key, one in made.items():
        choices = _CHOICES.get((name, key))
        if choices and one not in choices:
            raise Error(f"{where}: {key} is one of {', '.join(choices)}, not {one!r:.60}")
    lacks = [key for key in _NEEDED.get(name, ()) if not made.get(key)]
    if lacks:
        raise Error(f"{where}: {lacks[0]} is needed: {known[lacks[0]].metadata['means']}")
    return kind(**made)


def _value(about: Field[Any], value: Any, where: str) -> Any:
    """A value of the type that its key has."""
    name = about.name
    if name == "scale":
        return _scale(value, where)
    if name in ("answers", "items", "sheets"):
        if not isinstance(value, Mapping):
            raise Error(f'{where}: {name} is written {{ "one" = …, "other" = … }}')
        return {
            str(key): _number(one, where, name) if name == "answers" else str(one)
            for key, one in value.items()
        }
    if name == "header_rows":
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
            raise Error(f"{where}: header_rows is a number of rows, 0 to 10, not {value!r:.60}")
        return value
    if name == "directed":
        if not isinstance(value, bool):
            raise Error(f"{where}: directed is true or false, not {value!r:.60}")
        return value
    if about.default is MISSING:
        if not isinstance(value, list):
            raise Error(f"{where}: {name} is a list in brackets, not {value!r:.60}")
        return value if name == "codes" else [_text(one, where, name) for one in value]
    return _text(value, where, name)


def _scale(value: Any, where: str) -> list[float]:
    if value == []:
        return []
    right = isinstance(value, list) and len(value) == 2
    numbers = [_number(one, where, "scale") for one in value] if right else []
    if len(numbers) != 2 or not numbers[0] < numbers[1]:
        raise Error(
            f"{where}: scale is the lowest and the highest answer, such as [1, 5], not {value!r:.60}"
        )
    return numbers


def _number(value: Any, where: str, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise Error(f"{where}: {name} holds numbers, not {value!r:.60}")
    return value


def _text(value: Any, where: str, name: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Error(f"{where}: {name} is a text in quotes, not {value!r:.60}")
    return str(value)


def keys_of(kind: type) -> dict[str, Field[Any]]:
    """The keys of a part of a recipe, in order."""
    assert is_dataclass(kind)
    return {one.name: one for one in fields(kind) if one.name not in _NOT_KEYS}


def _check_keys(given: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, 1)
            meant = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(known)}"
            raise Error(f"{where}: {name!r} is no key; {meant}")


def guide() -> str:
    """Every key of a recipe with what it means and its default, as tables for docs/surveys.md."""
    lines = []
    kinds = {
        "": Recipe,
        **{f"[{n}]": k for n, k in PARTS.items()},
        **{f"[[{n}]]": k for n, k in LISTS.items()},
    }
    for heading, kind in kinds.items():
        about = (
            (kind.__doc__ or "").splitlines()[0]
            if heading
            else "At the top, and as tables of their own."
        )
        lines += [
            f"### {heading or 'The whole'}",
            "",
            about,
            "",
            "| key | means | default |",
            "|---|---|---|",
        ]
        for name, one in keys_of(kind).items():
            if one.metadata["means"]:
                shown = f"[{name}]" if kind is Recipe and one.default is MISSING else name
                lines.append(f"| `{shown}` | {one.metadata['means']} | {_default(one)} |")
        lines.append("")
    return "\n".join(lines)


def _default(about: Field[Any]) -> str:
    if about.default is MISSING or about.default == "":
        return ""
    value = about.default
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
