# SPDX-License-Identifier: MIT
"""The workbook to fill in is a network as it stands, and explains each of its headings."""

from __future__ import annotations

import openpyxl

import coalign
from coalign import _core
from coalign.cli import main
from coalign.io.example import EXAMPLE


def test_the_template_is_a_network_with_notes_and_drop_downs(tmp_path, capsys):
    path = tmp_path / "survey.xlsx"
    assert main(["template", str(path)]) == 0 and "fill in" in capsys.readouterr().out
    network = coalign.read(path)
    for name in _core.tables:
        assert len(getattr(network, name)) == len(EXAMPLE[name])
    assert not [note for note in network.notes if note["what"] == "to_attributes"]
    book = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in book.worksheets][1:] == list(_core.tables)
    for sheet in book.worksheets[1:]:
        assert all(cell.comment is not None for cell in sheet[1])
    rules = {
        str(rule.sqref)[0]: rule.formula1 for rule in book["ties"].data_validations.dataValidation
    }
    assert rules["A"] == "leaders!$A$2:$A$1000" and rules["C"] == "tie_types!$A$2:$A$1000"
    assert main(["report", str(path)]) == 0


def test_a_template_replaces_nothing_and_is_a_workbook(tmp_path, capsys):
    path = tmp_path / "survey.xlsx"
    path.write_bytes(b"mine")
    assert main(["template", str(path)]) == 3 and path.read_bytes() == b"mine"
    assert main(["template", str(tmp_path / "survey.csv")]) == 2
    assert "ends in .xlsx" in capsys.readouterr().err


def test_what_was_filled_in_below_the_example_is_read_without_it(tmp_path):
    path = tmp_path / "ours.xlsx"
    assert main(["template", str(path)]) == 0
    book = openpyxl.load_workbook(path)
    for sheet, row in (
        ("leaders", ["Clinic", "organization"]),
        ("leaders", ["Mayor", "Person"]),
        ("goals", ["Clean air", "Clean air for all", "yes"]),
        ("agendas", ["Clinic", "Clean air", "for", "80 %"]),
        ("ties", ["Clinic", "Mayor", "trust", 3]),
    ):
        book[sheet].append(row)
    book.save(path)
    network = coalign.read(path)
    assert list(network.leaders.ids) == ["Clinic", "Mayor"]
    assert list(network.goals.ids) == ["Clean air"]
    assert [(row["stance"], row["priority"]) for row in network.agendas] == [(1, 0.8)]
    assert [(row["from"], row["weight"]) for row in network.ties] == [("Clinic", 3)]
    said = {note["table"]: note["count"] for note in network.notes if "example" in note["message"]}
    made = {name: len(rows) for name, rows in EXAMPLE.items() if rows and name != "tie_types"}
    assert said == made
