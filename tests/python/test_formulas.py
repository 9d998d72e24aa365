# SPDX-License-Identifier: MIT
"""No text in a table that we write is a formula to a spreadsheet, and reading gives each text back."""

from __future__ import annotations

import csv
from itertools import pairwise

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as some

import coalign
from coalign.cli import main
from coalign.io.formulas import guarded, without_guards

SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"  # the last four in full width
TEXTS = some.text(alphabet=SIGNS + "'1a;, ") | some.text()
NAMES = ("=1+1", "+49", "-x", "@all", "'=1", "''-", "'plain", "\uff1da")


def test_each_text_comes_back_and_none_begins_a_formula():
    @given(TEXTS)
    def check(text):
        cell = guarded(text)
        assert cell[:1] not in {*SIGNS}
        assert list(without_guards([[cell]])) == [[text]]

    check()


def network():
    leaders = [{"id": name, "kind": "organization", "sector": name} for name in NAMES]
    ties = [
        {"from": one, "to": other, "type": "=type"}
        for one, other in pairwise(NAMES)
    ]
    agendas = [{"leader": name, "goal": "-goal", "stance": -1} for name in NAMES]
    initiatives = [{"id": "@try", "leaders": [*NAMES], "goals": ["-goal"]}]
    return coalign.from_tables(
        name="=name",
        leaders=leaders,
        goals=[{"id": "-goal", "baseline": -2}],
        tie_types=[{"id": "=type"}],
        ties=ties,
        agendas=agendas,
        initiatives=initiatives,
    )


@pytest.mark.parametrize("name", ["book.xlsx", "folder"])
def test_names_that_look_like_formulas_go_there_and_back(name, tmp_path):
    coalign.write(network(), tmp_path / name)
    assert coalign.read(tmp_path / name) == network()


def test_no_cell_of_a_workbook_begins_a_formula(tmp_path):
    coalign.write(network(), tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in cells if isinstance(cell, str) and cell[:1] in {*SIGNS}] == []
    assert -1 in cells and -2 in cells


def test_no_cell_of_a_list_of_ties_begins_a_formula(tmp_path):
    path = tmp_path / "ties.csv"
    coalign.write(network(), path)
    with path.open(encoding="utf-8", newline="") as lines:
        cells = [cell for row in csv.reader(lines) for cell in row]
    assert [cell for cell in cells if cell[:1] in {*SIGNS}] == []
    again = coalign.read(path)
    assert list(again.ties["from"]) == list(network().ties["from"])


def test_a_series_as_csv_neither(tmp_path, capsys):
    path = tmp_path / "n.json"
    coalign.write(network(), path)
    shown = ["series", str(path), "--csv", "--dates", "2024"]
    assert main([*shown, "--measure", "alignment.agendas"]) == 0
    rows = list(csv.reader(capsys.readouterr().out.splitlines()))
    texts = [cell for row in rows for cell in row if not cell.lstrip("-").replace(".", "").isdigit()]
    assert [cell for cell in texts if cell[:1] in {*SIGNS}] == []
