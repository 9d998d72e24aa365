# SPDX-License-Identifier: MIT
"""The example rows of the workbook to fill in, which are no answers where somebody wrote answers below them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .values import id_text, is_missing

__all__ = ["EXAMPLE", "without_examples"]

# Rows that make a network: they show what a cell looks like, and are to be replaced.
EXAMPLE: dict[str, list[dict[str, Any]]] = {
    "leaders": [
        {"id": "Amara Okafor", "kind": "individual", "stage": "emerging", "sector": "health"},
        {
            "id": "Northside Clinic",
            "kind": "organization",
            "sector": "health",
            "response": "answered",
        },
        {"id": "City Schools", "kind": "organization", "sector": "education", "response": "asked"},
    ],
    "memberships": [
        {"member": "Amara Okafor", "of": "Northside Clinic", "role": "director", "since": "2022-03"}
    ],
    "goals": [
        {
            "id": "Ready for school",
            "vision": True,
            "unit": "%",
            "baseline": 61,
            "target": 80,
            "by": "2030",
        },
        {"id": "Home visits", "vision": False},
        {"id": "Reading at home", "vision": False},
    ],
    "contributions": [
        {"from": "Home visits", "to": "Ready for school", "strength": 0.6},
        {"from": "Reading at home", "to": "Ready for school"},
    ],
    "agendas": [
        {"leader": "Amara Okafor", "goal": "Ready for school", "stance": 1, "priority": 0.8},
        {"leader": "Northside Clinic", "goal": "Home visits", "stance": 0.5, "priority": 1},
        {"leader": "City Schools", "goal": "Home visits", "stance": -0.5, "priority": 0.3},
    ],
    "tie_types": [{"id": "trust", "directed": True, "means": "other", "max": 4}],
    "ties": [
        {
            "from": "Amara Okafor",
            "to": "City Schools",
            "type": "trust",
            "weight": 3,
            "since": "2024",
        },
        {"from": "City Schools", "to": "Northside Clinic", "type": "trust", "weight": 1},
        {"from": "Northside Clinic", "to": "City Schools", "type": "trust", "weight": 4},
    ],
    "resources": [{"id": "money", "unit": "$"}, {"id": "staff time", "unit": "hours a week"}],
    "holdings": [{"leader": "Northside Clinic", "resource": "money", "amount": 150000}],
    "needs": [{"goal": "Home visits", "resource": "money", "amount": 90000}],
    "commitments": [
        {"leader": "Northside Clinic", "resource": "money", "goal": "Home visits", "amount": 40000}
    ],
    "initiatives": [
        {
            "id": "Visits pilot",
            "leaders": "Northside Clinic",
            "goals": "Home visits",
            "start": "2023",
            "status": "running",
        }
    ],
    "observations": [
        {"goal": "Ready for school", "date": "2023", "value": 61},
        {"goal": "Ready for school", "date": "2024", "value": 63},
    ],
    "lessons": [
        {"id": "Evenings work", "initiative": "Visits pilot", "worked": True, "date": "2024-02"}
    ],
    "shares": [
        {
            "from": "Northside Clinic",
            "to": "City Schools",
            "date": "2024-03",
            "lesson": "Evenings work",
        }
    ],
    "uses": [],
    "terms": [{"leader": "City Schools", "term": "readiness", "count": 3}],
}


def without_examples(
    tables: Mapping[str, list[dict[str, Any]]],
    lines: Mapping[str, list[int]],
    note: Callable[[str, str, str], None],
) -> None:
    """Takes rows out that stand in the template word for word, where other leaders were filled in beside its own."""
    own = {_plain(row) for row in EXAMPLE["leaders"]}
    listed = {_plain(row) for row in tables.get("leaders", ())}
    if not own & listed or listed <= own:
        return
    examples = {name: {_plain(row) for row in EXAMPLE.get(name, ())} for name in tables}
    meant = {  # an example that somebody's own row names is no example any more
        id_text(value)
        for table, rows in tables.items()
        for row in rows
        if _plain(row) not in examples[table]
        for name, value in row.items()
        if name != "id" and not is_missing(value)
    }
    for table, rows in tables.items():
        kept = []
        for place, row in enumerate(rows):
            if _plain(row) in examples[table] and row.get("id") not in meant:
                first = next(value for value in row.values() if not is_missing(value))
                note(table, "grey example rows of the template: left out", id_text(first))
            else:
                kept.append(place)
        rows[:] = [rows[place] for place in kept]
        lines[table][:] = [lines[table][place] for place in kept]


def _plain(row: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    said = ((name, value) for name, value in row.items() if not is_missing(value))
    return frozenset((name, id_text(value).strip().lower()) for name, value in said)
