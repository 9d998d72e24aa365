# SPDX-License-Identifier: MIT
"""Valid documents, mutated: whatever is still valid has a report, fit for people, as text, page and JSON in turn.

`COALIGN_MUTATED=4000` tries so many; the seeds stay the same.
"""

from __future__ import annotations

import copy
import json
import os
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT

import coalign
from coalign import _core, cli

COALITION = json.loads((ROOT / "examples" / "coalition.json").read_text(encoding="utf-8"))
MUTATED = int(os.environ.get("COALIGN_MUTATED", "300"))
PARTS = 10  # of them, for several processors

NUMBERS = [0, -0.0, 1, -1, 0.5, 2, 1e15, 1e308, -1e308, 1.7976931348623157e308, 5e-324, 1e-300]
TEXTS = ["", "x" * 500, "a\x1b[2Jb", "\u202eevil", "\x07\x08", "\u05e9\u05dc", "a\nb", "\u2028"]
DATES = ["0001-01-01", "9999-12-31", "2020", "2020-02", "1970-01-01"]
SHOWN = {"name", "description", "sector", "unit", "group"}
MEASURED = ("amount", "value", "baseline", "target", "weight", "chance")
UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")
NO_NUMBER = re.compile(r"(?<![\w-])(?:nan|-?inf)(?![\w-])")


def places(part: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Everything in a document: what holds it, under which key, and itself."""
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in list(items):
        yield part, key, value
        if isinstance(value, dict | list):
            yield from places(value)


def changed(rng: random.Random, key: Any, value: Any, all_: list[Any]) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return rng.choice(NUMBERS)
    if isinstance(value, list):
        return rng.sample(value, rng.randint(0, len(value)))
    if isinstance(value, str) and key in SHOWN:
        return rng.choice(TEXTS)
    if isinstance(value, str):
        others = [other for _, name, other in all_ if name == key and isinstance(other, str)]
        return rng.choice([None, rng.choice(DATES), rng.choice(others)])
    return value


def drop_what_refers_to_nothing(document: dict[str, Any]) -> None:
    """Rows go with what they are about: a document of which rows are missing stays valid."""
    before = -1
    while before != (before := sum(len(document.get(table, ())) for table in _core.tables)):
        ids = {table: {row.get("id") for row in document.get(table, ())} for table in _core.tables}
        for table, fields in _core.fields.items():
            single = {name: of for name, of in fields.items() if isinstance(of, str)}
            several = {name: of[0] for name, of in fields.items() if isinstance(of, tuple)}
            for row in document.get(table, ()):
                for name, of in several.items():
                    row[name] = [one for one in row.get(name, ()) if one in ids[of]]
            document[table] = [
                row
                for row in document.get(table, ())
                if all(row.get(name, "") in {"", *ids[of]} for name, of in single.items())
            ]


def mutated(rng: random.Random) -> dict[str, Any]:
    document = copy.deepcopy(COALITION)
    for table, rows in document.items():
        if isinstance(rows, list) and rng.random() < 0.5:
            document[table] = rng.sample(rows, min(len(rows), rng.choice([0, 1, 3, 8, 1000])))
    drop_what_refers_to_nothing(document)
    all_ = list(places(document))
    for holder, key, value in rng.choices(all_, k=rng.randint(1, 6)):
        holder[key] = changed(rng, key, value, all_)
    for name in MEASURED:
        if rng.random() < 0.15:  # sums beyond the largest number there is
            for holder, key, value in places(document):
                if key == name and isinstance(value, int | float):
                    holder[key] = rng.choice([*NUMBERS, 1e308, 1e308, 1e308])
    return document


def valid_documents(part: int) -> Iterator[tuple[int, str]]:
    """One of `PARTS` parts of them, each with seeds of its own."""
    seed, found = part, 0
    while found < MUTATED // PARTS:
        text = json.dumps(mutated(random.Random(seed)))
        seed += PARTS
        try:
            coalign.from_json(text)
        except coalign.InvalidNetwork:
            continue
        found += 1
        yield seed - PARTS, text


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_is_valid_has_a_report_in_every_form(part, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COALIGN_TRACEBACK", "1")  # a fault fails the test where it is
    path, page = tmp_path / "n.json", tmp_path / "n.html"
    forms = (["report"], ["report", "-o", page], ["report", "--json"])
    for i, (seed, text) in enumerate(valid_documents(part)):
        path.write_text(text, encoding="utf-8")
        for command, *options in (forms[i % 3], ["summary"], ["validate"]):
            code = cli.main([command, str(path), *map(str, options)])
            said, errors = capsys.readouterr()
            assert (code, errors) == (0, ""), (seed, command, options)
            said += page.read_text(encoding="utf-8") if page in options else ""
            if "--json" in options:
                json.loads(said, parse_constant=pytest.fail)
            else:
                assert not UNFIT.search(said), (seed, command)
                assert not NO_NUMBER.search(said), (seed, command)


def test_what_is_broken_says_so(tmp_path, capsys, monkeypatch):
    """Bytes lost, doubled and turned: a network, or problems; never a fault."""
    monkeypatch.setenv("COALIGN_TRACEBACK", "1")
    rng = random.Random(1)
    whole = (ROOT / "examples" / "coalition.json").read_bytes()
    path = tmp_path / "n.json"
    for _ in range(300):
        text = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(text))
            text[at : at + rng.choice([0, 1, 30])] = rng.choice(
                [b"", b"\x00", b"\xff", b'"', b"1e999", b"\\ud800", b"{", b"]", text[at : at + 50]]
            )
        path.write_bytes(text)
        assert cli.main(["validate", str(path)]) in (cli.GOOD, cli.PROBLEMS)
        assert not UNFIT.search(capsys.readouterr().out)
