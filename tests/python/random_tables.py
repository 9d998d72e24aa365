# SPDX-License-Identifier: MIT
"""Random tables of leaders, agendas and ties, with what people's tables have: gaps, odd names, large numbers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import coalign

_NAMES = (
    "Amara",
    "Zürich Water",
    "O'Neil & Sons",
    "São Tomé",
    "007",
    "12",
    "Городской совет",
    "健康局",
    "A, B",
    'the "Board"',
    "x;y",
    "1e5",
)
_SECTORS = ("health", "education", "Größe", "NGO", None)
_KINDS = ("organization", "individual", "system")
_TYPES = ("works with", "trust", "advice")


@dataclass
class Tables:
    """Rows of each list; what is None is a blank."""

    leaders: list[dict[str, Any]]
    goals: list[dict[str, Any]]
    agendas: list[dict[str, Any]]
    tie_types: list[dict[str, Any]]
    ties: list[dict[str, Any]]
    blanks: int = field(init=False)  # weights that are not given, where others of the type are

    def __post_init__(self) -> None:
        given = {row["type"] for row in self.ties if row["weight"] is not None}
        self.blanks = sum(row["weight"] is None and row["type"] in given for row in self.ties)

    def all(self) -> dict[str, list[dict[str, Any]]]:
        return {
            "leaders": self.leaders,
            "goals": self.goals,
            "agendas": self.agendas,
            "tie_types": self.tie_types,
            "ties": self.ties,
        }


def random_tables(seed: int) -> Tables:
    """Tables without mistakes: every way in has to read them."""
    draw = random.Random(seed)
    ids = draw.sample(_NAMES, draw.randint(2, 8))
    leaders = [
        {
            "id": name,
            "kind": draw.choice(_KINDS),
            "sector": draw.choice(_SECTORS),
            "size": None,
            "since": draw.choice((None, "2019-03-01", "2020-12-31")),
        }
        for name in ids
    ]
    kind_of_size = draw.choice(("whole", "large", "parts", "none"))
    for row in leaders:  # large ones beside gaps are the worst for frames, which make floats of them
        large, part = 2**53 + draw.randint(0, 9), 0.5 * draw.randint(1, 9)
        sizes = {"whole": draw.randint(0, 9), "large": large, "parts": part, "none": None}
        row["size"] = draw.choice((None, sizes[kind_of_size]))
    goals = [{"id": goal} for goal in ("Every child reads", "g2", "Luft")[: draw.randint(1, 3)]]
    agendas = [
        {
            "leader": name,
            "goal": goal["id"],
            "stance": draw.choice((-1, -0.5, 0, 0.5, 1)),
            "priority": draw.choice((0, 0.25, 1)),
        }
        for name in ids
        for goal in goals
        if draw.random() < 0.6
    ]
    types = [
        {"id": name, "directed": draw.random() < 0.7, "max": 5}
        for name in _TYPES[: draw.randint(1, 3)]
    ]
    ties = []
    for one in ids:
        for other in ids:
            for kind in types:
                if one == other or (not kind["directed"] and one > other) or draw.random() < 0.7:
                    continue
                weight = None if draw.random() < 0.1 else draw.randint(1, 5)
                ties.append({"from": one, "to": other, "type": kind["id"], "weight": weight})
    weighed = {row["type"] for row in ties if row["weight"] is not None}
    for kind in types:
        if kind["id"] not in weighed:  # a max would say that strengths were asked, and graphs have none
            kind["max"] = None
    return Tables(leaders, goals, agendas, types, ties)


def reference(tables: Tables) -> coalign.Network:
    """The network as lists of rows give it, each value as it is."""
    return coalign.from_tables(**tables.all())
