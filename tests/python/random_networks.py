# SPDX-License-Identifier: MIT
"""Random documents that are valid, made from the schema: whatever the format has comes up here too."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import coalign
from coalign import _core

LETTERS = 'abc XYZ019,;|\\"\n\r\té日🦊\u202e<&=-'
NOT_TWICE = {"memberships", "agendas", "holdings", "needs", "uses", "terms", "contributions"}
ENDS = {"since": "until", "start": "end"}


def random_network(seed: int) -> coalign.Network:
    """Of up to six rows a table, each field given or not, texts with every letter that hurts."""
    random = Random(seed)
    schema = json.loads(coalign.schema())["properties"]
    tables = {name: about["items"] for name, about in schema.items() if "items" in about}
    ids = {
        name: [_id(random) + str(i) for i in range(random.randrange(1, 7))]
        for name, row in tables.items()
        if "id" in row["properties"]
    }
    document: dict[str, Any] = {"format": "coalign/network", "version": 1}
    for name, row in tables.items():
        count = len(ids.get(name, "")) or random.randrange(7)
        rows = [_row(random, name, row, ids, place) for place in range(count)]
        document[name] = _without_repeats(name, [row for row in rows if row])
    _mend(document)
    return coalign.from_json(json.dumps(document))


def _row(
    random: Random, table: str, about: dict[str, Any], ids: dict[str, list[str]], place: int
) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for field, kind in about["properties"].items():
        target = _core.fields[table][field]
        if field == "id":
            row[field] = ids[table][place]
        elif field not in about.get("required", []) and random.random() < 0.5:
            continue
        elif isinstance(target, tuple):
            row[field] = random.sample(ids[target[0]], random.randrange(len(ids[target[0]]) + 1))
        elif target is not None:
            row[field] = random.choice(ids[target])
        else:
            row[field] = _value(random, field, kind)
    for first, last in ENDS.items():
        if first in row and last in row:
            row[first], row[last] = sorted((row[first][:4], row[last]))
    return row


def _value(random: Random, field: str, kind: dict[str, Any]) -> Any:
    if "enum" in kind:
        return random.choice(kind["enum"])
    if "pattern" in kind:
        year, month, day = (
            random.randrange(1, 9999),
            random.randrange(1, 13),
            random.randrange(1, 29),
        )
        return random.choice(
            [f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}"]
        )
    if kind["type"] == "number":
        return (
            random.choice([1, 0.1, random.random() or 1])
            if field != "stance"
            else random.choice([-1, 0, 0.3])
        )
    if kind["type"] == "boolean":
        return random.random() < 0.5
    if kind["type"] == "object":
        return {_text(random): random.choice([1, None, "x;y", [1.5], {"a": True}])}
    return _text(random)


def _text(random: Random) -> str:
    return "".join(random.choice(LETTERS) for _ in range(random.randrange(1, 8)))


def _id(random: Random) -> str:
    return "i" + "".join(letter for letter in _text(random) if letter >= " ")


def _without_repeats(table: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if table not in NOT_TWICE:
        return rows
    refers = [field for field, target in _core.fields[table].items() if target is not None]
    refers.append("term")
    return list({tuple(row.get(field) for field in refers): row for row in rows}.values())


def _mend(document: dict[str, Any]) -> None:
    """What no single field can state: no circles, no tie to oneself, kinds that can be members."""
    for table in ("contributions", "memberships", "commitments", "shares"):
        document[table] = [row for row in document[table] if _mendable(document, table, row)]
    for row in document["agendas"]:
        if "stance" not in row:
            row.setdefault("priority", 1)
    document["ties"] = [row for row in document["ties"] if row["from"] != row["to"]]
    for tie_type in document["tie_types"]:
        tie_type.pop("max", None)
        if tie_type.get("means") == "leadership":
            tie_type.setdefault("leads", "to")


def _mendable(document: dict[str, Any], table: str, row: dict[str, Any]) -> bool:
    place = {leader["id"]: i for i, leader in enumerate(document["leaders"])}
    if table == "contributions":
        goals = [goal["id"] for goal in document["goals"]]
        return goals.index(row["from"]) < goals.index(row["to"])
    if table == "memberships":
        kind = {leader["id"]: leader["kind"] for leader in document["leaders"]}
        kinds = ("individual", "organization", "system")
        grows = kinds.index(kind[row["member"]]) <= kinds.index(kind[row["of"]])
        return grows and place[row["member"]] < place[row["of"]]
    if table == "shares":
        return row["from"] != row["to"]
    row.pop("part_of", None)
    if "goal" in row:
        row.pop("initiative", None)
    return ("goal" in row or "initiative" in row) and row.get("to") != row["leader"]
