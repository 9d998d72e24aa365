# SPDX-License-Identifier: MIT
"""The workbook to fill in is a network as it stands, and explains each of its headings."""

from __future__ import annotations

import openpyxl

import coalign
from coalign import _core
from coalign.cli import main
from coalign.io.template import EXAMPLE


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
        str(rule.sqref)[0]: rule.formula1
        for rule in book["ties"].data_validations.dataValidation
    }
    assert rules["A"] == "leaders!$A$2:$A$1000" and rules["C"] == "tie_types!$A$2:$A$1000"
    assert main(["report", str(path)]) == 0


def test_a_template_replaces_nothing_and_is_a_workbook(tmp_path, capsys):
    path = tmp_path / "survey.xlsx"
    path.write_bytes(b"mine")
    assert main(["template", str(path)]) == 3 and path.read_bytes() == b"mine"
    assert main(["template", str(tmp_path / "survey.csv")]) == 2
    assert "ends in .xlsx" in capsys.readouterr().err
