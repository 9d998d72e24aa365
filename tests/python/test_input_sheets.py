# SPDX-License-Identifier: MIT
"""Spreadsheets as people have them, and such that do harm.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from input_support import NOON, change, counted

import coalign

ELEMENTS = [
    ["Label", "Type"],
    ["Amara", "Person"],
    ["Northside", "Organization"],
    ["City", "Group"],
]
CONNECTIONS = [["From", "To", "Type", "Strength"], ["Amara", "Northside", "trust", 2]]
AGENDAS = [
    ["leader", "goal", "stance", "priority"],
    ["Amara", "g1", 1, 0.5],
    ["Northside", "g1", 0.5, 1],
    ["City", "g1", -1, 0.2],
]


@pytest.mark.parametrize(
    "text",
    [
        "ID,From,To,Type,Strength\nc1,amara,north,trust,2\nc2,north,city,funds,1\n",
        "Id,Source,Target,Type,Weight\n1,amara,north,Directed,2\n2,north,city,Directed,1\n",
        "Type;To;From;Strength\ntrust;north;amara;2\nfunds;city;north;1\n",
        "FROM\tTO\tStrength\namara\tnorth\t2\nnorth\tcity\t1\n",
        "From,To,Strength,Notes\namara,north,2," + "x" * 200_000 + "\nnorth,city,1,\n",
        "From,To,Strength\r\namara,north,2\r\nnorth,city,1\r\n".encode("utf-16"),
    ],
    ids=["ids first", "Gephi", "semicolons", "tabs", "long text", "UTF-16"],
)
def test_connections_are_known_by_all_their_headings(put, text):
    network = coalign.read(put("edges1.csv", text))
    ties = [(row["from"], row["to"], row["weight"]) for row in network.ties]
    assert ties == [("amara", "north", 2), ("north", "city", 1)]
    assert list(network.leaders.ids) == ["amara", "north", "city"]
    assert network.tie_types[0]["directed"]


def test_answers_of_a_survey_are_no_elements(put):
    text = "ID,Start time,Name,Q1\n1,2024-01-02,Amara,Agree\n"
    with pytest.raises(coalign.Error, match="'answers' has the columns 'ID', 'Start time'"):
        coalign.read(put("answers.csv", text))


def test_headings_of_the_format_in_any_case(put):
    alone = coalign.read(put("agendas.csv", "Leader,Goal,Stance\na,g,1\n"))
    assert list(alone.leaders.ids) == ["a"] and len(alone.agendas) == 1
    assert counted(alone, "no sheet lists them: taken as organization") == 1
    assert len(coalign.read(put("leaders.csv", "ID,Kind\na,system\n")).leaders) == 1


def test_a_wrong_dimension_hides_no_rows(save):
    path = save(elements=ELEMENTS, agendas=AGENDAS)
    change(path, "xl/worksheets/sheet2.xml", rb'<dimension ref="[^"]*"', b'<dimension ref="A1:D2"')
    assert len(coalign.read(path).agendas) == 3


def test_rows_below_blank_ones_stay_in_their_table(save, put):
    rows = [*AGENDAS[:3], [], [], *AGENDAS[3:]]
    assert len(coalign.read(save(elements=ELEMENTS, agendas=rows)).agendas) == 3
    leaders = coalign.read(put("leaders.csv", "id,kind\na,system\n,\n,\nb,system\n")).leaders
    assert list(leaders.ids) == ["a", "b"]
    scales = [
        ["scale", "lowest", "highest", "points"],
        ["stance", 1, 5, 5],
        [],
        [],
        ["priority", 0, 1, 5],
    ]
    network = coalign.read(save(elements=ELEMENTS, scales=scales))
    assert (network.stance_points, network.priority_points) == (5, 5)


def test_a_formula_without_its_value_is_said(save):
    path = save(elements=ELEMENTS, connections=[CONNECTIONS[0], ["Amara", "City", "t", "=1+1"]])
    with pytest.raises(
        coalign.Error, match=r"connections!D2 is a formula whose value is not stored \(=1\+1\)"
    ):
        coalign.read(path)
    change(path, "xl/worksheets/sheet2.xml", rb"<v ?/>|<v></v>", b"<v>2</v>")
    assert coalign.read(path).ties["weight"][0] == 2


def test_cells_that_hold_an_error_or_na_are_counted(save, put):
    path = save(elements=[["Label", "Sector"], ["Amara", "#REF!"], ["Ben", "#REF!"]])
    network = coalign.read(path)
    assert [row["sector"] for row in network.leaders] == [None, None]
    assert counted(network, "holds the error #REF!") == 2
    network = coalign.read(put("leaders.csv", '"id","kind","sector"\n"a","system",NA\n'))
    assert network.leaders[0]["sector"] is None and counted(network, "a cell says NA") == 1
    folder = put("tables/leaders.csv", "id,kind,sector\na,system,NA\n").parent
    network = coalign.read(folder)
    assert network.leaders[0]["sector"] == "NA" and counted(network, "cells that say NA") == 1


def test_merged_cells_and_hidden_sheets_are_said(save):
    path = save(elements=[["Label", "Sector"], ["Amara", "health"], ["Ben", None]])
    book = openpyxl.load_workbook(path)
    book["elements"].merge_cells("B2:B3")
    book.create_sheet("more (ignore)")
    book["elements"].sheet_state = "hidden"
    book.save(path)
    network = coalign.read(path)
    assert counted(network, "merged down a column: their value holds in each of their rows (B2:B3)")
    assert [row["sector"] for row in network.leaders] == ["health", "health"]
    assert counted(network, "the sheet is hidden, and read like the others") == 1


def test_dates_and_times_in_a_map_are_kept(save):
    times = [dt.datetime(2020, 1, 1), dt.time(9, 30), dt.timedelta(hours=30), NOON]
    header = ["Label", "a", "b", "c", "d"]
    connection = [["From", "To", "a", "b", "c", "d"], ["A", "B", *times]]
    network = coalign.read(save(elements=[header, ["A", *times]], connections=connection))
    kept = {"a": "2020-01-01", "b": "09:30:00", "d": "2024-01-01T12:30:00"}
    for row in (network.leaders[0], network.ties[0]):
        assert kept.items() <= row["attributes"].items() and "c" in row["attributes"]


def test_sheets_of_the_format_stand_beside_kumus(save):
    ties = [["from", "to", "type"], ["A", "B", "t"]]
    network = coalign.read(save(elements=[["Label"], ["A"], ["B"]], ties=ties))
    assert len(network.leaders) == 2 and len(network.ties) == 1
    leaders = [["id", "kind", "name"], ["a", "system", "A"], ["b", "system", "B"]]
    network = coalign.read(save(leaders=leaders, connections=[["From", "To"], ["A", "b"]]))
    assert list(network.leaders.ids) == ["a", "b"] and len(network.ties) == 1


def test_leaders_are_named_by_id_or_label_in_every_sheet(save):
    elements = [["ID", "Label"], [7, "Amara"], [8, "City"]]
    agendas = [["leader", "goal", "stance"], ["Amara", "g", 1], [8, "g", 1]]
    network = coalign.read(save(elements=elements, agendas=agendas))
    assert list(network.leaders.ids) == ["7", "8"]
    assert list(network.agendas.ids_of("leader")) == ["7", "8"]


def test_hostile_workbooks_are_said_within_seconds(save, put):
    path = save(elements=ELEMENTS)
    sheet, end = "xl/worksheets/sheet1.xml", rb"</sheetData>"
    corner = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    assert len(coalign.read(change(path, sheet, end, corner)).leaders) == 3
    for harm, told in (
        (b'<row r="900000000"><c r="A900000000" t="b"><v>1</v></c></row>', "too large"),
        (b" " * (1 << 25), "unpacks to"),
        (b'<row r="9"><c r="A9" t="s"><v>99</v></c></row>', "is broken"),
        (b'<row r="1048575"/>' + b'<row><c r="XFD1048575"/></row>' * 2000, "too large"),
    ):
        path = change(save(elements=ELEMENTS), sheet, end, lambda _, harm=harm: harm + end)
        with pytest.raises(coalign.FileError, match=told):
            coalign.read(path)
    with pytest.raises(coalign.FileError, match="document type"):
        coalign.read(
            change(save(elements=ELEMENTS), sheet, rb"<worksheet", b"<!DOCTYPE a><worksheet")
        )
    with pytest.raises(coalign.FileError, match="protected by a password"):
        coalign.read(put("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    with pytest.raises(coalign.FileError, match="too large"):
        coalign.read(put("wide.csv", "Label," + ",".join(map(str, range(200_000)))))
