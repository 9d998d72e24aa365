# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import coalign

ROOT = Path(__file__).parent.parent.parent
AFWI = ROOT / "examples" / "afwi.json"


def document(**lists: Any) -> bytes:
    """A document of these lists, with three leaders and two goals where none are given."""
    whole = {
        "format": "coalign/network",
        "version": 1,
        "leaders": [
            {"id": "amara", "kind": "individual", "name": "Amara"},
            {"id": "ben", "kind": "individual"},
            {"id": "clinic", "kind": "organization", "sector": "health"},
        ],
        "goals": [{"id": "readiness"}, {"id": "play"}],
    }
    return json.dumps(whole | lists).encode()


@pytest.fixture
def afwi() -> coalign.Network:
    return coalign.read(AFWI)


@pytest.fixture
def small() -> coalign.Network:
    return coalign.from_json(
        document(
            agendas=[
                {"leader": "amara", "goal": "readiness", "stance": 1, "priority": 0.8},
                {"leader": "ben", "goal": "readiness", "stance": -1, "priority": 0.4},
                {"leader": "ben", "goal": "play", "stance": 0.5, "since": "2020-03"},
            ],
            tie_types=[{"id": "trust"}],
            ties=[
                {"from": "amara", "to": "ben", "type": "trust", "weight": 2},
                {"from": "clinic", "to": "ben", "type": "trust"},
            ],
            resources=[{"id": "money"}],
            commitments=[{"leader": "clinic", "resource": "money", "goal": "play"}],
            initiatives=[
                {"id": "pilot", "leaders": ["amara", "clinic"], "attributes": {"a": [1, None]}}
            ],
        )
    )


@pytest.fixture
def save(tmp_path):
    def save_sheets(sheets=(), change=None, **named):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in {**dict(sheets), **named}.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
            if change is not None:
                change(sheet)
        book.save(tmp_path / "map.xlsx")
        return tmp_path / "map.xlsx"

    return save_sheets


@pytest.fixture
def put(tmp_path):
    def put_text(name, text):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return put_text


@pytest.fixture
def survey(tmp_path):
    def put(*rows, name="survey.csv"):
        path = tmp_path / name
        path.write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
        return path

    return put
