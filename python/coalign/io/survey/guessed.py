# SPDX-License-Identifier: MIT
"""Scales that no recipe states: what was guessed of them is remembered, and noted with the network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .answers import stated_scale
from .collected import Collected
from .recipe import Goals, Matrices, Recipe, Ties

__all__ = ["note_guesses", "scales_in"]

_BY_ANSWERS = "scales guessed by the answers; if one is wrong, 'coalign look FILE' writes a recipe to correct it"
_BY_HEADING = "scales as the questions state them"
_BY_WORDS = "words taken for the numbers of a scale"


def scales_in(recipe: Recipe) -> dict[str, str]:
    """The scales of a recipe, by what they are of, as they are shown."""
    return {shown: scale for shown, scale, _ in _scales(recipe)}


def note_guesses(into: Collected) -> None:
    """Notes the scales that a first look guessed. What somebody has changed since is theirs."""
    highest: dict[str, float] = {}
    for tie in into.ties:
        highest[tie["type"]] = max(highest.get(tie["type"], 0), tie.get("weight") or 0)
    for shown, scale, part in _scales(into.recipe):
        if into.recipe.guessed.get(shown) != scale:
            continue
        table = "agendas" if isinstance(part, Goals) else "ties"
        if part.answers:
            into.note(table, _BY_WORDS, f"{shown}: {scale}")
        elif not isinstance(part, Matrices) and stated_scale(part.columns) == part.scale:
            into.note(table, _BY_HEADING, f"{shown}: {scale}")
        else:
            top = 0.0 if isinstance(part, Goals) else highest.get(part.type, 0)
            met = f" (the highest answer is {top:g})" if 0 < top < part.scale[1] else ""
            into.note(table, _BY_ANSWERS, f"{shown}: {scale}{met}")


def _scales(recipe: Recipe) -> Iterator[tuple[str, str, Goals | Ties | Matrices]]:
    for goals in recipe.goals:
        yield from _scale(goals.shown, goals)
    parts: list[Ties | Matrices] = [*recipe.ties, *recipe.matrices]
    for part in parts:
        yield from _scale(repr(part.type), part)


def _scale(
    shown: str, part: Goals | Ties | Matrices
) -> Iterator[tuple[str, str, Goals | Ties | Matrices]]:
    if part.answers:
        yield shown, _words(part.answers), part
    elif part.scale:
        yield shown, f"{part.scale[0]:g} to {part.scale[1]:g}", part


def _words(answers: Mapping[str, float]) -> str:
    return ", ".join(f"{word} = {number:g}" for word, number in answers.items())
