# SPDX-License-Identifier: MIT
"""What was read from the sheets of a survey, on its way to the tables of a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...errors import Error
from ..values import id_text, is_missing
from .answers import missing_words, no_answer, number_of
from .names import Names, folded
from .recipe import Recipe

__all__ = ["Collected"]

_SHOWN = 10


@dataclass
class Collected:
    """Leaders, goals, agendas and ties, who was asked what in which wave, and notes that count."""

    recipe: Recipe
    names: Names
    leaders: dict[str, dict[str, Any]] = field(default_factory=dict)
    goals: dict[str, None] = field(default_factory=dict)
    agendas: dict[tuple[str, str, str], dict[str, Any]] = field(default_factory=dict)
    types: dict[str, dict[str, Any]] = field(default_factory=dict)
    ties: list[dict[str, Any]] = field(default_factory=list)
    asked: set[tuple[str, str, str]] = field(default_factory=set)  # leader, type of tie, wave
    points: dict[str, set[float]] = field(default_factory=dict)
    notes: list[dict[str, Any]] = field(default_factory=list)
    members: dict[tuple[str, str], None] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # whose row of a matrix has an answer
    silent: set[str] = field(default_factory=set)  # whose row of a matrix has none
    partners: set[str] = field(default_factory=set)  # whom only a column of a matrix names
    listed: set[str] = field(default_factory=set)  # whom a sheet lists: they may have been asked
    _codes: frozenset[str] | None = None

    def note(self, table: str, message: str, example: str, what: str = "assumed") -> None:
        for note in self.notes:
            if (note["what"], note["table"], note["message"]) == (what, table, message):
                break
        else:
            note = {"what": what, "table": table, "message": message, "count": 0, "examples": []}
            self.notes.append(note)
        note["count"] += 1
        if len(note["examples"]) < 5 and example not in note["examples"]:
            note["examples"].append(example)

    def leader(self, typed: str, **about: Any) -> str:
        """The id of a leader, who is made where it is new; what is said first of a leader stays."""
        shown = self.names.of(typed)
        row = self.leaders.setdefault(shown, {"id": shown})
        for key, value in about.items():
            if not is_missing(value) and is_missing(row.get(key)):
                row[key] = value
        return shown

    def type(self, name: str, *, directed: bool, scale: list[float]) -> None:
        about: dict[str, Any] = {"id": name, "directed": directed}
        if scale:
            about["max"] = scale[1]
        before = self.types.setdefault(name, about)
        if before != about:
            raise Error(
                f"the recipe has two types of tie {name!r} that differ in scale or direction: name them apart"
            )

    def answer(
        self,
        value: Any,
        where: str,
        scale: list[float],
        answers: Mapping[str, float],
        table: str = "ties",
    ) -> float | None:
        """The number of an answer, None where nothing was answered. What is neither is remembered as wrong."""
        if self.is_none(value, table):
            return None
        number = number_of(value, answers)
        if number is None:
            self.wrong.append(
                f"{where}: {id_text(value)!r:.80} is no number; give it one under answers"
            )
        elif scale and not scale[0] <= number <= scale[1]:
            self.wrong.append(
                f"{where}: {number:g} is not on the scale {scale[0]:g} to {scale[1]:g}; "
                "name it under [missing] codes if it means that nothing was answered"
            )
            return None
        return number

    def is_none(self, value: Any, table: str) -> bool:
        """Whether a cell holds no answer: blank, or a word or a code that says so, which is noted."""
        if no_answer(value):
            for word in missing_words([value]):
                said = "words that mean no answer: taken as not answered"
                self.note(table, said, word)
            return True
        if self.is_code(value):
            said = "answers that the recipe calls missing: taken as not answered"
            self.note(table, said, id_text(value))
            return True
        return False

    def is_code(self, value: Any) -> bool:
        if self._codes is None:
            self._codes = frozenset(folded(id_text(code)) for code in self.recipe.missing.codes)
        return folded(id_text(value)) in self._codes or (
            (number := number_of(value)) is not None
            and f"{number:g}" in self._codes
            and number_is_whole(value)
        )

    def check(self, where: str) -> None:
        """Raises what was remembered as wrong, all at once."""
        if self.wrong:
            count = len(self.wrong)
            lines = [f"{where}: {count:,} answer{'s' * (count > 1)} cannot be read:"]
            lines += [f"  {one}" for one in self.wrong[:_SHOWN]]
            lines += [f"  … and {count - _SHOWN:,} more"] if count > _SHOWN else []
            raise Error.of_lines(lines)


def number_is_whole(value: Any) -> bool:
    """Whether a cell is a number and nothing else: "99 - often" is an answer that begins with one."""
    return not isinstance(value, str) or value.strip().lstrip("-").replace(".", "", 1).isdigit()
