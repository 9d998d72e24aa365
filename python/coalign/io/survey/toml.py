# SPDX-License-Identifier: MIT
"""A recipe as TOML that people read and edit: what is at its default is left out, what to check stands above it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from .recipe import LISTS, PARTS, Recipe, keys_of

__all__ = ["written"]

_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")
_TOP = (
    "# What the columns of the file are. Edit it, then run: coalign report FILE",
    "# Every key is explained in docs/surveys.md. Lines that begin with # are comments.",
)


def written(recipe: Recipe) -> str:
    """The text of a recipe. `recipe.hints` are comments by part: "respondents", "goals 1", "names"."""
    lines = [*_TOP, *_comments(recipe, "")]
    if recipe.title:
        lines += ["", f"title = {_value(recipe.title)}"]
    for name, kind in PARTS.items():
        lines += _part(recipe, getattr(recipe, name), kind, f"[{name}]", name)
    for name, kind in LISTS.items():
        for place, one in enumerate(getattr(recipe, name), 1):
            lines += _part(recipe, one, kind, f"[[{name}]]", f"{name} {place}")
    for name in ("elements", "strengths", "waves", "names"):
        table: Mapping[str, str | float] = getattr(recipe, name)
        hints = list(_comments(recipe, name))
        if table or hints:
            lines += ["", f"[{name}]", *hints]
            lines += [f"{_name(key)} = {_value(value)}" for key, value in table.items()]
    return "\n".join(lines) + "\n"


def _part(recipe: Recipe, part: Any, kind: type, heading: str, place: str) -> Iterator[str]:
    kept = [
        f"{name} = {_value(getattr(part, name))}"
        for name in keys_of(kind)
        if getattr(part, name) != getattr(kind(), name)
    ]
    hints = list(_comments(recipe, place))
    if kept or hints or heading.startswith("[["):
        yield from ("", heading, *hints, *kept)


def _comments(recipe: Recipe, place: str) -> Iterator[str]:
    for hint in recipe.hints.get(place, ()):
        yield from (f"# {line}" for line in hint.splitlines())


def _name(text: str) -> str:
    return text if _BARE.match(text) else _value(text)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):  # a text of JSON is one of TOML but for DEL
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{_name(key)} = {_value(one)}" for key, one in value.items()) + " }"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
