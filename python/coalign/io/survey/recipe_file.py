# SPDX-License-Identifier: MIT
"""A recipe from its file: where it lies, and what is wrong with it, by the key that it is about."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ...errors import Error, FileError
from .recipe import ELEMENTS, LISTS, PARTS, SEVERAL, Recipe, keys_of

__all__ = ["beside", "recipe_of"]

_CHOICES = {
    ("goals", "gives"): ("priority", "stance"),
    ("report", "silence"): ("absent", "unknown"),
    ("report", "several"): ("latest", "sum", "max"),
    ("respondents", "several"): SEVERAL,
    ("respondents", "kind"): ("organization", "individual", "system"),
    ("leaders", "kind"): ("organization", "individual", "system"),
    ("memberships", "kind"): ("organization", "system"),
}
_COUNTS = {"header_rows": ("rows", 10), "smallest_group": ("leaders", 1000)}
_NEEDED = {
    "ties": ("type",),
    "matrices": ("sheet", "type"),
    "leaders": ("sheet", "leader"),
    "long": ("sheet", "rows", "question", "answer"),
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
            made[name] = {
                str(key): _number(one, f"{where}, [strengths]", str(key))
                if name == "strengths"
                else str(one)
                for key, one in value.items()
            }
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
    if "each" in known and not any(map(made.get, ("columns", "each", "source"))):
        lacks.insert(0, "columns")
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
    if name in _COUNTS:
        of, most = _COUNTS[name]
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise Error(f"{where}: {name} is a number of {of}, 0 to {most}, not {value!r:.60}")
        return value
    if name in ("directed", "no_names"):
        if not isinstance(value, bool):
            raise Error(f"{where}: {name} is true or false, not {value!r:.60}")
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
        raise Error(f"{where}: {name} is a number, not {value!r:.60}")
    return value


def _text(value: Any, where: str, name: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Error(f"{where}: {name} is a text in quotes, not {value!r:.60}")
    return str(value)


def _check_keys(given: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, 1)
            meant = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(known)}"
            raise Error(f"{where}: {name!r} is no key; {meant}")
