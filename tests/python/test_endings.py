# SPDX-License-Identifier: MIT
"""What is written is what the ending of its name says, or refused; and it can be read back."""

from __future__ import annotations

import json
import zipfile

import pytest
from conftest import AFWI
from random_networks import random_network

import coalign
from coalign.cli import main

COALITION = AFWI.parent / "coalition.json"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!doctype html"),
        ("r.HTML", "<!doctype html"),
        ("r.json", '{"format":'),
        ("r.txt", "Alberta"),
        ("r.md", "# Alberta"),
        ("r", "Alberta"),
    ],
)
def test_a_report_is_what_its_ending_says(name, begins, tmp_path):
    assert main(["report", str(AFWI), "-o", str(tmp_path / name)]) == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.lower().replace('{"format": ', '{"format":').startswith(begins.lower())


def test_markdown_has_headings_and_no_rules(tmp_path):
    main(["report", str(AFWI), "-o", str(tmp_path / "r.md")])
    text = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert (
        "## In short" in text and "═" not in text and "\n- " in text and text.count("```") % 2 == 0
    )


@pytest.mark.parametrize("name", ["r.docx", "r.xlsx", "r.csv"])
def test_a_report_is_not_written_as_what_it_is_not(name, tmp_path, capsys):
    assert main(["report", str(AFWI), "-o", str(tmp_path / name)]) == 2
    assert "ends in .html, .pdf, .json, .txt or .md" in capsys.readouterr().err
    assert not (tmp_path / name).exists()
    assert main(["report", str(AFWI), "--json", "-o", str(tmp_path / "r.html")]) == 2


def test_a_folder_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["report", str(AFWI), "-o", str(tmp_path / "no" / "r.html")]) == 3
    assert "there is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["out", "tables.2024", "t.1/"])
def test_a_network_as_a_folder(name, tmp_path):
    assert main(["convert", str(COALITION), f"{tmp_path}/{name}"]) == 0
    assert (tmp_path / name).is_dir() and coalign.read(tmp_path / name) == coalign.read(COALITION)


def test_a_network_as_a_document_or_a_workbook(tmp_path):
    network = coalign.read(COALITION)
    for name in ("out.json", "out.JSON", "out.xlsx"):
        assert main(["convert", str(COALITION), str(tmp_path / name)]) == 0
        assert coalign.read(tmp_path / name) == network
    assert zipfile.is_zipfile(tmp_path / "out.xlsx")
    json.loads((tmp_path / "out.JSON").read_text(encoding="utf-8"))


def test_a_network_as_a_list_of_ties(tmp_path, capsys):
    assert main(["convert", str(COALITION), str(tmp_path / "out.csv")]) == 0
    assert "holds the ties alone" in capsys.readouterr().err
    network, again = coalign.read(COALITION), coalign.read(tmp_path / "out.csv")
    assert len(again.ties) == len(network.ties)
    assert list(again.ties["weight"]) == list(network.ties["weight"])


@pytest.mark.parametrize("name", ["out.txt", "out.html", "out.graphml", "out.ods"])
def test_a_network_is_not_written_as_what_it_is_not(name, tmp_path, capsys):
    assert main(["convert", str(COALITION), str(tmp_path / name)]) == 2
    assert "ends in .json, .xlsx or .csv, or a folder" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("seed", range(20))
def test_random_networks_come_back_out_of_a_workbook_or_are_refused(seed, tmp_path):
    network = random_network(seed)
    path = tmp_path / "n.xlsx"
    try:
        coalign.write(network, path)
    except coalign.Error as error:
        assert "no workbook can" in str(error)
        return
    again = coalign.read(path)
    assert [len(getattr(again, name)) for name in ("leaders", "ties", "agendas")] == [
        len(getattr(network, name)) for name in ("leaders", "ties", "agendas")
    ]
