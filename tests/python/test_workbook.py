# SPDX-License-Identifier: MIT
"""Spreadsheets: tables of ours, Kumu's two sheets, or both; rows are named as the sheet counts them."""

from __future__ import annotations

import csv
import json

import openpyxl
import pytest
from conftest import ROOT

import coalign
from coalign.cli import main

DATA = ROOT.parent / "shared" / "data"
ELEMENTS = [["Label", "Type", "Sector"], ["Amara", "person", "health"], ["Clinic", "company", None]]
CONNECTIONS = [
    ["From", "To", "Type", "Direction", "Strength"],
    ["Amara", "Clinic", "trust", "mutual", 3],
    ["Amara", "Clinic|Ben", "trust", "directed", None],
]
AGENDAS = [["leader", "goal", "stance"], ["Amara", "play", 1], ["Clinic", "play", -1]]


@pytest.fixture
def save(tmp_path):
    def save_sheets(**sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title.replace("_", " "))
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / "map.xlsx")
        return tmp_path / "map.xlsx"

    return save_sheets


def counts(network):
    return {(note["what"], note["table"]): note["count"] for note in network.notes}


def test_kumus_two_sheets_and_what_kumu_does_not_know(save):
    network = coalign.read(save(Elements=ELEMENTS, Connections=CONNECTIONS, agendas=AGENDAS))
    assert [(row["id"], row["kind"]) for row in network.leaders] == [
        ("Amara", "individual"),
        ("Clinic", "organization"),
        ("Ben", "organization"),
    ]
    ties = [(row["from"], row["to"], row["weight"]) for row in network.ties]
    assert ties == [
        ("Amara", "Clinic", 3),
        ("Clinic", "Amara", 3),
        ("Amara", "Clinic", None),
        ("Amara", "Ben", None),
    ]
    assert network.leaders[0]["sector"] == "health"
    assert network.leaders[0]["attributes"] == {"type": "person"}
    assert counts(network)["inferred", "leaders"] == counts(network)["inferred", "goals"] == 1
    assert coalign.alignment.agendas(network).score.value == -1


def test_csv_says_the_same_as_excel(save, tmp_path):
    folder = tmp_path / "map"
    folder.mkdir()
    for title, rows in {"elements": ELEMENTS, "connections": CONNECTIONS}.items():
        with open(folder / f"{title}.csv", "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
    both = coalign.read(save(Elements=ELEMENTS, Connections=CONNECTIONS))
    assert coalign.read(folder) == both
    alone = coalign.read(folder / "connections.csv")
    assert list(alone.leaders.ids) == ["Amara", "Clinic", "Ben"]


def test_sheets_named_as_tables_have_their_columns(save):
    path = save(
        Leaders=[["id", "kind", "town"], ["amara", "individual", "Leeds"]],
        Agendas=[["leader", "goal", "stance"], ["amara", "play", 1]],
        Tie_Types=[["id", "max"], ["trust", 4]],
        notes_ignore=[["what the team said"]],
    )
    with pytest.raises(coalign.Error, match="'notes ignore' has the columns 'what the team said'"):
        coalign.read(path)
    book = openpyxl.load_workbook(path)
    book["notes ignore"].title = "notes (ignore)"
    book.save(path)
    network = coalign.read(path)
    assert (len(network.leaders), len(network.goals), len(network.tie_types)) == (1, 1, 1)
    assert network.leaders[0]["attributes"] == {"town": "Leeds"}


def test_a_sheet_says_what_was_asked_on(save):
    asked = [["Leader", "Goal", "stance"], ["Amara", "play", 5], ["Clinic", "play", 2]]
    sheets = {"Elements": ELEMENTS, "agendas": [[name.lower() for name in asked[0]], *asked[1:]]}
    steps = [["Scale", "lowest", "highest", "points"], ["stance", 1, 5, 5]]
    network = coalign.read(save(**sheets, Scales=steps))
    assert list(network.agendas["stance"]) == [1, -0.5]
    assert (network.stance_points, network.name) == (5, "map")
    with pytest.raises(coalign.Error, match="has the columns scale, lowest, highest"):
        coalign.read(save(**sheets, scales=[["stance", 1, 5]] * 2))


def test_two_blank_rows_begin_a_new_table(save):
    rows = [*ELEMENTS, [None], [None], *CONNECTIONS]
    one, two = save(Map=rows), coalign.read(save(E=ELEMENTS, C=CONNECTIONS))
    save(Map=rows)
    assert coalign.read(one) == two


def test_problems_name_the_row_of_the_sheet(save):
    leaders = [["id", "kind"], [None, None], ["amara", "individual"], ["ben", "sistem"]]
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.read(save(leaders=leaders))
    assert [(one.line, one.field) for one in caught.value.problems] == [(4, "kind")]
    assert str(caught.value.problems[0]).startswith("line 4: /leaders/1/kind: ")


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        ({"Nodes": [["Name"], ["Amara"]]}, "'Nodes' has the columns 'Name'"),
        ({"Nodes": []}, "it has no rows"),
        ({"E": [["Label", "Label"], ["a", "b"]]}, "sheet 'E': two columns are called 'label'"),
        ({"E": [["Label"], ["a", "b"]]}, "sheet 'E', row 2: a cell stands under no column name"),
        ({"E": ELEMENTS, "leaders": [["id", "kind"], ["a", "system"]]}, "leaders stand in a sheet"),
    ],
)
def test_what_is_no_network_is_said(save, sheets, said):
    with pytest.raises(coalign.Error, match=said):
        coalign.read(save(**sheets))


def test_broken_files_are_said(tmp_path, capsys):
    for name, bytes_, said in (
        ("a.xlsx", b"no zip", "no Excel workbook"),
        ("b.xls", b"old", "save it as .xlsx"),
        ("c.csv", b"Label\n\x81\n", "UTF-8"),
        ("d.csv", b'Label\n"a', "not CSV"),
    ):
        (tmp_path / name).write_bytes(bytes_)
        assert main(["report", str(tmp_path / name)]) == 3
        assert said in capsys.readouterr().err
    assert main(["report", str(tmp_path / "none.xlsx")]) == 3
    assert "No such file" in capsys.readouterr().err


@pytest.mark.skipif(not DATA.exists(), reason="the real networks are not beside the checkout")
@pytest.mark.parametrize("name", ["kumu_paypal", "kumu_us_financial_inclusion"])
def test_real_maps_in_both_forms_are_the_same_network(name, save):
    def rows(file):
        with open(DATA / name / f"{file}.csv", encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    nodes, edges = rows("nodes"), rows("edges")
    elements = [["Label", "Type"], *([node["id"], node.get("kind")] for node in nodes)]
    ties = [[edge["source"], edge["target"], edge["layer"], "undirected"] for edge in edges]
    connections = [["From", "To", "Type", "Direction"], *ties]
    sheets = coalign.read(save(Elements=elements, Connections=connections))
    blueprint = {
        "elements": [dict(zip(("label", "type"), row, strict=True)) for row in elements[1:]],
        "connections": [
            dict(zip(("from", "to", "type", "direction"), row, strict=True)) for row in ties
        ],
    }
    assert sheets == coalign.from_kumu(json.loads(json.dumps(blueprint | {"name": "map"})))
    aside = counts(sheets).get(("self_tie", "ties"), 0)
    assert (len(sheets.leaders), len(sheets.ties) + aside) == (len(nodes), len(edges))
    people = sum(node.get("kind") == "person" for node in nodes)
    assert list(sheets.leaders["kind"]).count("individual") == people
