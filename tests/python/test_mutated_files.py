# SPDX-License-Identifier: MIT
"""Workbooks and Kumu maps with something wrong in them: each gives a network, or an error of ours."""

from __future__ import annotations

import copy
import json
import random
import warnings
import zipfile

import openpyxl
import pytest

import coalign

ROUNDS = 1000
MAP = {
    "name": "a map",
    "elements": [
        {"id": "e1", "label": "Amara", "type": "Person", "tags": ["x"], "Sector": "health"},
        {"_id": "e2", "attributes": {"label": "Clinic", "element type": "company"}},
        {"id": "e3", "label": "Poverty"},
    ],
    "connections": [
        {"id": "c1", "from": "e1", "to": "Clinic|e3", "direction": "mutual", "strength": 3},
        {"from": "e2", "to": "e3", "direction": "undirected", "type": "trust", "note": {"a": [1]}},
    ],
    "loops": [{"id": "l1"}],
}
WRONG = (
    *(None, True, False, 0, -1, 1.5, 1e308, -1e-320, 10**400, 2**63, float("nan"), float("inf")),
    *("", " ", "|", "||e1", "\ud800", "\x00", "\x1b[31m", "e1", "x" * 5000, "ÅÅ\u0301", "1e999"),
    *([], {}, [[]], [None], {"label": {}}, ["e1", "e2"], {"\ud800": 1}, [[[[]]]]),
)
SHEETS = {
    "elements": [["Label", "Type", "Founded"], ["Amara", "Person", 2001], ["City", "Group", None]],
    "connections": [["From", "To", "Strength"], ["Amara", "City|Ben", 2], ["Ben", "City", "=1+1"]],
    "agendas": [
        ["leader", "goal", "stance", "priority"],
        ["Amara", "g", 1, 0.5],
        ["City", "g", 1, 1],
    ],
    "scales": [["scale", "lowest", "highest", "points"], ["stance", -1, 1, 3]],
}


def outcome(read, where):
    """Network, or what kind of error of ours. The notes and the message must be text that can be written."""
    try:
        found = read()
    except coalign.Error as error:
        str(error).encode("utf-8", "backslashreplace")
        return type(error).__name__
    except Exception as error:
        raise AssertionError(f"{where}: {type(error).__name__}: {error!s:.300}") from error
    json.dumps(found.notes, ensure_ascii=False).encode()
    assert coalign.from_json(coalign.to_json(found)) == found
    return "Network"


def places(value, path=()):
    yield path
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, one in inner:
        yield from places(one, (*path, key))


def mutated_map(dice):
    document = copy.deepcopy(MAP)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        *way, last = dice.choice(list(places(document))[1:])
        holder = document
        for key in way:
            holder = holder[key]
        change = dice.randrange(4)
        if change == 0:
            del holder[last]
        elif change == 1 and isinstance(holder, dict):
            holder[dice.choice(("id", "label", "from", "to", "type", "strength", "\ud800", ""))] = (
                holder.pop(last)
            )
        else:
            holder[last] = copy.deepcopy(dice.choice(WRONG))
    return document


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_mutated_maps(tmp_path):
    seen = {}
    path = tmp_path / "map.json"
    for seed in range(ROUNDS):
        document = mutated_map(random.Random(seed))
        kind = outcome(lambda document=document: coalign.from_kumu(document), seed)
        seen[kind] = seen.get(kind, 0) + 1
        path.write_text(json.dumps(document), encoding="utf-8")
        outcome(lambda: coalign.from_kumu(path), seed)
        outcome(lambda: coalign.read(path), seed)
    assert seen["Network"] > ROUNDS / 5 and len(seen) > 2, seen


def mutated_book(dice, whole, path):
    with zipfile.ZipFile(whole) as package:
        parts = {item.filename: package.read(item) for item in package.infolist()}
    for _ in range(dice.choice((1, 1, 3))):
        name = dice.choice(list(parts))
        data = bytearray(parts[name])
        change = dice.randrange(6)
        if change == 0:
            del parts[name]
        elif change == 1:
            parts[name] = bytes(data[: dice.randrange(len(data) + 1)])
        elif change == 2 and data:
            data[dice.randrange(len(data))] = dice.randrange(256)
            parts[name] = bytes(data)
        elif change == 3:  # a word of the markup becomes another
            words = (b"<v>", b't="n"', b't="s"', b"1", b'r="', b"<row", b"</c>", b'"')
            parts[name] = bytes(data).replace(
                dice.choice(words), dice.choice(words), dice.choice((1, -1))
            )
        elif change == 4:
            parts[name] = bytes(data).replace(
                b"<v>", b"<v>" + dice.choice((b"9e999", b"-1", b"x", b"99999999999"))
            )
        else:
            start = dice.randrange(len(data) + 1)
            parts[name] = bytes(data[:start] + data[start + dice.randrange(1, 40) :])
        if not parts:
            break
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    if dice.random() < 0.15:
        raw = bytearray(path.read_bytes())
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        path.write_bytes(raw[: dice.choice((len(raw), dice.randrange(len(raw))))])


def test_mutated_workbooks(tmp_path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in SHEETS.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book["connections"]["C3"] = 2
    book.save(tmp_path / "whole.xlsx")
    seen = {}
    for seed in range(ROUNDS):
        mutated_book(random.Random(seed), tmp_path / "whole.xlsx", tmp_path / "map.xlsx")
        with warnings.catch_warnings(action="ignore"):  # what openpyxl remarks
            kind = outcome(lambda: coalign.read(tmp_path / "map.xlsx"), seed)
        seen[kind] = seen.get(kind, 0) + 1
    assert seen["Network"] > ROUNDS / 10 and len(seen) > 2, seen
