# SPDX-License-Identifier: MIT
"""Empty tables and documents are valid, and what is filled in is read."""

from __future__ import annotations

import coalign
from coalign.cli import main


def test_empty_tables_are_a_valid_network_and_take_rows(tmp_path, capsys):
    folder = tmp_path / "mine" / "coalition"
    assert main(["tables", str(folder)]) == 0
    assert "README.txt" in capsys.readouterr().out
    assert coalign.read(folder) == coalign.Network()
    with (folder / "leaders.csv").open("a", encoding="utf-8") as table:
        cells = len((folder / "leaders.csv").read_text(encoding="utf-8").split(","))
        table.write("amara,individual" + "," * (cells - 2) + "\n")
    assert list(coalign.read(folder).leaders.ids) == ["amara"]
    guide = (folder / "README.txt").read_text(encoding="utf-8")
    assert "+ stance" in guide and "* goal" in guide and "individual, organization, system" in guide


def test_an_empty_document_is_valid_and_explained(tmp_path, capsys):
    path = tmp_path / "coalition.json"
    assert main(["new", str(path)]) == 0
    assert "agendas: " in capsys.readouterr().out
    assert coalign.read(path) == coalign.Network()


def test_nothing_that_is_there_is_written_over(tmp_path, capsys):
    path = tmp_path / "notes.json"
    path.write_text("mine", encoding="utf-8")
    assert (
        main(["new", str(path)])
        == main(["tables", str(tmp_path)])
        == main(["tables", str(path)])
        == 3
    )
    assert path.read_text(encoding="utf-8") == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["notes.json"]
    assert "not empty" in capsys.readouterr().err
