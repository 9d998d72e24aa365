# SPDX-License-Identifier: MIT
"""What a topic of the report is made of. How it looks is the business of `text` and `page`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..results import Estimate
    from .svg import Safe


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from 0 to a value on a scale; a mark stands where chance alone would be."""

    value: float | None
    low: float
    high: float
    name: str
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A score on an axis, with its interval as a line and a mark where chance alone would be."""

    score: Estimate
    low: float
    high: float
    name: str
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Stack:
    """Lengths side by side, as portions of their sum: of each its kind, its length and its name."""

    parts: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is against it on the left of a line, who is for it on the right, half of who is neutral on either side.

    Who is silent stands apart, at the right. ``room`` is for how many there is room: left of the line,
    right of it, apart.
    """

    parts: tuple[tuple[str, float, str], ...]
    room: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Bullet:
    """What is needed as a wide bar, what is committed as a narrow one on it, and a mark for what could arrive."""

    needed: float
    committed: float
    arriving: float | None
    most: float
    name: str


Picture = Bar | Dot | Stack | Sides | Bullet


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of which the first cell names the row. Cells are text, numbers, or pictures, which only a page shows.

    Without rows nothing of it is shown. Where there are more than ``most``, the rest is counted.
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[tuple[object, ...]]
    most: int = 15
    note: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Sentences under a title of their own."""

    title: str
    sentences: Sequence[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its legend and its text, which only a page shows."""

    title: str
    drawn: Safe


Part = str | Table | Listed | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A topic: what was found, what shows it, what it is based on, what is not known, and how it was computed.

    ``parts`` are sentences, tables and lists in order. Without any of them nothing is recorded that the topic could
    speak of, and it is its one finding. What only those look for who know its technical name is in the appendix.
    """

    topic: str
    title: str
    findings: Sequence[str]
    parts: Sequence[Part] = ()
    basis: Sequence[str] = ()
    unknown: Sequence[str] = ()
    how: Sequence[str] = ()
    appendix: Sequence[Part] = ()

    @classmethod
    def empty(cls, topic: str, title: str, said: str, *tables: str) -> Section:
        """A topic of which nothing is recorded, and the tables of the format that would tell."""
        would = f" What would tell: {', '.join(tables)}."
        return cls(topic, title, [said + (would if tables else "")])

    @property
    def body(self) -> list[Part]:
        """The parts that hold anything, and what they are based on."""
        basis = Listed("What this is based on", self.basis)
        return _filled((*self.parts, basis, Listed("What is not known", self.unknown)))

    @property
    def end(self) -> list[Part]:
        """The appendix, and how everything was computed."""
        return _filled((*self.appendix, Listed("How it is computed", self.how)))


def _filled(parts: Sequence[Part]) -> list[Part]:
    return [
        part
        for part in parts
        if (part.rows if isinstance(part, Table) else getattr(part, "sentences", part))
    ]
