# SPDX-License-Identifier: MIT
"""Small inputs as people have them: what a reader meets is kept, refused by its place, or counted in a note.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import datetime as dt
import decimal
import json
import os
import pickle
import re
import threading
import zipfile
from collections import Counter

import igraph
import networkx as nx
import numpy as np
import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import coalign

SYSTEM = {"leaders": {"kind": "system"}}
LEADERS = {"id": ["a", "b"], "kind": ["system"] * 2}
NOON = dt.datetime(2024, 1, 1, 12, 30)


def known(table):
    return [{name: value for name, value in row.items() if value is not None} for row in table]


def said(network):
    """The messages of the notes, with how often each."""
    found = Counter()
    for note in network.notes:
        found[note["message"]] += note["count"]
    return found


def counted(network, part):
    """How often the notes that hold this part count."""
    return sum(count for message, count in said(network).items() if part in message)


# Missing stays missing


def test_a_blank_weight_beside_given_ones_is_counted():
    graph = nx.Graph([("a", "b", {"weight": 5}), ("b", "c", {"weight": np.nan}), ("c", "d")])
    network = coalign.from_networkx(graph)
    assert counted(network, "no weight is given") == 2
    again = igraph.Graph.TupleList([("a", "b", 5.0), ("b", "c", np.nan)], weights=True)
    assert counted(coalign.from_igraph(again), "no weight is given") == 1
    assert counted(coalign.from_networkx(nx.Graph([("a", "b"), ("b", "c")])), "no weight") == 0


def test_a_blank_weight_of_a_type_without_weights_is_no_gap():
    ties = {"from": ["a", "a"], "to": ["b", "b"], "type": ["t", "u"], "weight": [2, None]}
    network = coalign.from_tables(leaders=LEADERS, ties=ties, infer=["tie_types"])
    assert counted(network, "no weight") == 0


def test_a_blank_priority_beside_given_ones_is_counted():
    agendas = {"leader": ["a", "b"], "goal": ["g"] * 2, "stance": [1, 1], "priority": [0.5, None]}
    network = coalign.from_tables(leaders=LEADERS, agendas=agendas, infer=["goals"])
    assert counted(network, "no priority is given, where others have one: counted as 1") == 1


def test_what_is_masked_is_missing():
    agendas = {"leader": ["a", "b"], "goal": ["g", "g"]}
    stance = np.ma.masked_array([1.0, -1.0], mask=[0, 1])
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.from_tables(
            leaders=LEADERS, goals={"id": ["g"]}, agendas={**agendas, "stance": stance}
        )
    assert [(one.row, one.code) for one in caught.value.problems] == [(1, "missing_field")]
    own = np.ma.masked_array([5, 9], mask=[0, 1])
    network = coalign.from_tables(leaders=LEADERS | {"size": own, "sector": ["x", np.ma.masked]})
    assert known(network.leaders) == [
        {"id": "a", "kind": "system", "sector": "x", "attributes": {"size": 5}},
        {"id": "b", "kind": "system"},
    ]


# Numbers and ids of data frames

A, B = 1234567890123456789, 1234567890123456790


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([A, B, None], dtype="Int64"),
        pd.Series([A, B, None], dtype=pd.ArrowDtype(pa.int64())),
        pl.Series([A, B, None]),
        pa.chunked_array([[A, B, None]]),
        pa.array([A, B, None]),
        [A, B, None],
    ],
    ids=["Int64", "int64[pyarrow]", "polars", "chunked", "array", "list"],
)
def test_whole_numbers_beside_a_gap_stay_whole(column):
    network = coalign.from_tables(
        leaders={"id": ["x", "y", "z"], "number": column},
        resources=[{"id": "m"}],
        goals=[{"id": "g"}],
        commitments={
            "leader": ["x", "y", "z"],
            "resource": ["m"] * 3,
            "goal": [None, None, "g"],
            "initiative": column,
        },
        infer=["initiatives"],
        defaults=SYSTEM,
    )
    assert list(network.initiatives.ids) == [str(A), str(B)]
    assert [row["attributes"] for row in network.leaders] == [{"number": A}, {"number": B}, None]


@pytest.mark.parametrize(
    "column", [[100000.0, np.nan], np.array([1e5, np.nan]), pl.Series([10**5, None])]
)
def test_an_id_is_the_same_in_a_column_of_floats(column):
    ties = {"from": pd.Series([100000.0, 2e6]), "to": [2000000, 100000], "type": ["t"] * 2}
    network = coalign.from_tables(
        leaders={"id": [100000, 2000000], "sector": column},
        ties=ties,
        infer=["leaders", "tie_types"],
        defaults=SYSTEM,
    )
    assert list(network.leaders.ids) == ["100000", "2000000"]
    assert network.leaders[0]["sector"] == "100000"


def test_an_id_is_the_same_in_lists_and_graphs():
    initiatives = [{"id": "i", "leaders": [100000.0, np.float64(2e6)]}]
    network = coalign.from_tables(
        leaders={"id": [100000, 2000000]}, initiatives=initiatives, defaults=SYSTEM
    )
    assert network.initiatives[0]["leaders"] == ["100000", "2000000"]
    assert list(coalign.from_networkx(nx.Graph([(1e5, 2)])).leaders.ids) == ["100000", "2"]
    graph = igraph.Graph(1, vertex_attrs={"number": [1e5]})
    assert list(coalign.from_igraph(graph, id="number").leaders.ids) == ["100000"]


@pytest.mark.parametrize(
    "vision",
    [
        [True, False],
        ["True", "False"],
        [np.True_, np.False_],
        [1, 0],
        pd.Series([1.0, 0.0]),
        pd.Series([True, False], dtype="boolean"),
        np.array([True, False]),
    ],
)
def test_true_and_false_in_any_dress(vision):
    network = coalign.from_tables(goals={"id": ["g", "h"], "vision": vision})
    assert list(network.goals["vision"]) == [True, False]


def test_true_and_false_as_pandas_writes_them(tmp_path):
    frame = pd.DataFrame({"id": ["g", "h"], "vision": [True, False]})
    frame.to_csv(tmp_path / "goals.csv", index=False)
    assert list(coalign.read(tmp_path).goals["vision"]) == [True, False]


@pytest.mark.parametrize("points", [5, np.int64(5), np.float64(5), 5.0])
def test_points_of_a_scale_as_a_frame_gives_them(points):
    agendas = {"leader": ["a", "b"], "goal": ["g", "g"], "stance": [1, 5]}
    network = coalign.from_tables(
        leaders=LEADERS,
        agendas=agendas,
        infer=["goals"],
        scales={"stance": np.array([1, 5]), "stance_points": points},
    )
    assert network.stance_points == 5 and list(network.agendas["stance"]) == [-1, 1]
    for wrong in (5.5, "5", -1, 10**7, None, np.nan, np.inf, [5]):
        with pytest.raises(coalign.Error, match="stance_points is"):
            coalign.from_tables(scales={"stance_points": wrong})


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        (pd.Series([NOON]), "2024-01-01T12:30:00"),
        (pl.Series([NOON]), "2024-01-01T12:30:00"),
        (np.array(["2024-01-01T12:30"], dtype="M8[m]"), "2024-01-01T12:30:00"),
        ([NOON], "2024-01-01T12:30:00"),
        (pd.Series([NOON]).dt.tz_localize("Europe/Berlin"), "2024-01-01T12:30:00+01:00"),
        (pl.Series([NOON]).dt.replace_time_zone("Europe/Berlin"), "2024-01-01T12:30:00+01:00"),
        (pd.Series([NOON.replace(hour=0, minute=0)]), "2024-01-01"),
        ([dt.date(2024, 1, 1)], "2024-01-01"),
    ],
)
def test_the_time_of_day_stays_in_what_is_the_users_own(column, kept):
    network = coalign.from_tables(
        leaders={"id": ["a"], "answered": column, "since": column}, defaults=SYSTEM
    )
    assert network.leaders[0]["attributes"] == {"answered": kept}
    assert network.leaders[0]["since"] == "2024-01-01"


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        (pd.Series(pd.Categorical([1, "refused"])), ["1", "refused"]),
        (pd.Series(pd.Categorical([1.5, "10 or more"])), ["1.5", "10 or more"]),
        (pd.Series(pd.arrays.SparseArray([1, 0])), ["1", "0"]),
        (pd.Series([1 + 2j, 0]), ["(1+2j)", "0j"]),
        (pd.Series(pd.interval_range(0, 2)), ["(0, 1]", "(1, 2]"]),
        (pd.Series(pd.period_range("2024-01", periods=2, freq="M")), ["2024-01", "2024-02"]),
    ],
)
def test_columns_that_arrow_does_not_have(column, kept):
    network = coalign.from_tables(leaders=LEADERS | {"sector": column})
    assert [row["sector"] for row in network.leaders] == kept


# Attributes


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (np.int64(3), 3),
        (np.float32(1.5), 1.5),
        (np.bool_(True), True),
        (dt.date(2020, 1, 1), "2020-01-01"),
        (dt.time(9, 30), "09:30:00"),
        (dt.timedelta(hours=1), "1:00:00"),
        (pd.Timestamp("2020-01-01"), "2020-01-01"),
        (decimal.Decimal("1.5"), "1.5"),
        ({"x"}, ["x"]),
        (np.array([1, 2]), [1, 2]),
        ([1.0, np.nan, {"y": np.inf}], [1.0, None, {"y": None}]),
        (2**80, 2**80),
        (b"bytes", "b'bytes'"),
        ("half \ud800", "half \ufffd\ufffd\ufffd"),
    ],
)
def test_attributes_of_any_type(value, kept):
    graph = nx.Graph()
    graph.add_node("a", x=value)
    again = igraph.Graph(1)
    again.vs["x"] = [value]
    row = {"id": "a", "kind": "system", "attributes": {"x": value}}
    for network in (
        coalign.from_networkx(graph),
        coalign.from_igraph(again),
        coalign.from_tables(leaders=[row]),
        coalign.from_tables(leaders={"id": ["a"], "kind": ["system"], "x": [value]}),
        coalign.from_kumu({"elements": [{"label": "a", "x": value}], "connections": []}),
    ):
        assert network.leaders[0]["attributes"] == {"x": kept}
    assert coalign.from_tables(attributes={"x": value}).attributes == {"x": kept}


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, np.float32("nan"), pd.NA, pd.NaT])
def test_a_number_that_is_none_is_left_out(number):
    graph = nx.Graph()
    graph.add_node("a", budget=number, size=3)
    assert coalign.from_networkx(graph).leaders[0]["attributes"] == {"size": 3}
    frame = pd.DataFrame({"id": ["a"], "kind": ["system"], "budget": [number]})
    assert coalign.from_tables(leaders=frame).leaders[0]["attributes"] is None
    kumu = {"elements": [{"label": "a", "budget": number}], "connections": []}
    assert coalign.from_kumu(kumu).leaders[0]["attributes"] is None


# Kumu's maps


def drawn(**connection):
    ends = {"from": "A", "to": "B", "direction": "directed"}
    elements = [{"label": name, "type": "person"} for name in "AB"]
    return {"elements": elements, "connections": [ends | connection, ends | {"strength": 4}]}


@pytest.mark.parametrize(
    ("strength", "note"),
    [
        (0, "a strength of 0, which is no tie"),
        (-2, "a strength of below 0"),
        ("-1", "a strength of below 0"),
        ("high", "a strength that is no number"),
        ("2,5", "a strength that is no number"),
        (True, "a strength that is no number"),
        ([3], "a strength that is no number"),
        ("1e999", "a strength that is no number"),
    ],
)
def test_a_strength_that_is_no_weight_is_counted(strength, note):
    network = coalign.from_kumu(drawn(strength=strength))
    assert counted(network, note) == 1
    kept = [row for row in network.ties if row["attributes"] == {"strength": strength}]
    assert len(kept) == counted(network, "no weight is given") == ("no number" in note)


def test_a_label_that_two_elements_have_names_neither():
    elements = [{"id": f"e{i}", "label": "Board" if i < 3 else "City"} for i in (1, 2, 3)]
    tie = {"from": "e1", "to": "City"}
    assert len(coalign.from_kumu({"elements": elements, "connections": [tie]}).ties) == 1
    with pytest.raises(
        coalign.Error, match=r"connections, item 1: 'Board' is the name of 2 leaders \(e1, e2\)"
    ):
        coalign.from_kumu({"elements": elements, "connections": [tie, tie | {"from": "Board"}]})


def test_a_document_is_known_by_the_keys_at_its_top(tmp_path):
    leaders = [
        {"id": f"l{i}", "kind": "system", "attributes": {"elements": ['wa"ter']}}
        for i in range(1500)
    ]
    whole = {"attributes": {"elements": "\\"}, "leaders": leaders, "version": 1}
    path = tmp_path / "late.json"
    for document in (whole | {"format": "coalign/network"}, {"format": "coalign/network"} | whole):
        path.write_text(json.dumps(document), encoding="utf-8")
        assert len(coalign.read(path).leaders) == 1500
    for text in (
        '{"data": {"elements": [], "connections": []}}',
        '{"title": "elements", "nodes": []}',
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(coalign.Error):
            coalign.read(path)
    kumu = {"description": 'x"elements' * 20_000, "maps": [{"format": 1}]} | drawn(strength=2)
    path.write_text(json.dumps(kumu), encoding="utf-8")
    assert len(coalign.read(path).ties) == 2


def test_ends_that_multiply_are_refused():
    many = "|".join(f"n{i}" for i in range(3000))
    with pytest.raises(coalign.Error, match="joins 3,000 and 3,000 elements"):
        coalign.from_kumu({"elements": [], "connections": [{"from": many, "to": many}]})


# Spreadsheets

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


@pytest.fixture
def save(tmp_path):
    def save_sheets(**sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
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


def change(path, part, old, new):
    """The workbook with one of its parts edited."""
    with zipfile.ZipFile(path) as package:
        parts = {item.filename: package.read(item) for item in package.infolist()}
    parts[part] = re.sub(old, new, parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


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
    path = put("agendas.csv", "Leader,Goal,Stance\na,g,1\n")
    with pytest.raises(coalign.InvalidNetwork, match="no leader has the id"):
        coalign.read(path)
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
    assert counted(network, "merged cells, of which only the first has the value (B2:B3)") == 1
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


# Graphs


def test_the_parts_of_a_graph_are_kept():
    graph = nx.MultiDiGraph(survey="2024", name="ours")
    graph.add_edge("a", "b", key="trust")
    graph.add_edge("a", "b", key="money")
    graph.add_edge("b", "a")
    graph.nodes["a"]["attributes"] = "important"
    network = coalign.from_networkx(graph)
    assert [row.get("attributes") for row in known(network.ties)] == [
        {"key": "trust"},
        {"key": "money"},
        None,
    ]
    assert network.leaders[0]["attributes"] == {"attributes": "important"}
    assert (network.name, network.attributes) == ("ours", {"survey": "2024"})
    again = igraph.Graph(2, [(0, 1)])
    again["name"], again["year"] = "My net", 2024
    network = coalign.from_igraph(again)
    assert (network.name, network.attributes) == ("My net", {"year": 2024})


GRAPHML = """<graphml xmlns:y="yed"><key id="g" for="graph" attr.name="name"/><key id="t" for="node" attr.name="type"/>
<key id="t" for="edge" attr.name="weight" attr.type="int"/><key id="e" for="node" attr.name="who"/>
<key id="s" for="node" attr.name="share" attr.type="double"/>
<graph edgedefault="directed"><key id="l" for="node" attr.name="label"/><data key="g">Coalition</data>
<node id="a"><data key="t">NGO</data><data key="l">Amara</data><data key="e"><p>of <b>Leeds</b></p></data>
<port name="N"/><data key="s">INF</data></node>
<node id="b"><data key="d"><y:S><y:NodeLabel/><y:NodeLabel>Ben</y:NodeLabel>
<y:NodeLabel>B.</y:NodeLabel></y:S></data></node>
<edge id="c17" source="a" target="b" sourceport="N"><desc>signed</desc><data key="t">2</data></edge>
</graph></graphml>"""


@pytest.mark.parametrize("name", ["g.graphml", "g.xml", "g.txt"])
def test_the_parts_of_graphml_are_kept_or_counted(put, name):
    network = coalign.read(put(name, GRAPHML))
    assert network.name == "Coalition"
    amara, ben = network.leaders
    assert (amara["name"], amara["attributes"]) == ("Amara", {"type": "NGO", "who": "of Leeds"})
    assert (ben["name"], ben["attributes"]) == ("Ben", {"labels": ["B."]})
    tie = network.ties[0]
    assert (tie["weight"], tie["attributes"]) == (
        2,
        {"id": "c17", "sourceport": "N", "desc": "signed"},
    )
    assert counted(network, "ports of nodes") == 1 and counted(network, "drawings and data") == 2


# Files by what they hold


def test_other_files_are_said_to_be_what_they_are(put):
    assert len(coalign.read(put("list.tsv", "From\tTo\na\tb\n")).ties) == 1
    assert len(coalign.read(put("list.txt", "From,To\na,b\n")).ties) == 1
    for name, text, told in (
        ("n.json.gz", b"\x1f\x8b\x08", "packed"),
        ("n.zip", b"PK\x03\x04", "packed"),
        ("n.ods", b"PK\x03\x04", "OpenDocument"),
        ("n.xml", "<a/>", "no graph in it"),
        ("n.txt", "what they said", "has the columns 'what they said'"),
    ):
        with pytest.raises(coalign.Error, match=told):
            coalign.read(put(name, text))


def test_a_pipe_is_read_as_the_file_is(tmp_path):
    kumu = json.dumps(drawn(strength=2)).encode()
    ours = coalign.to_json(coalign.from_tables(leaders=LEADERS))
    for number, document in enumerate((ours, kumu)):
        pipe, file = tmp_path / f"pipe{number}", tmp_path / f"{number}.json"
        file.write_bytes(document)
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_bytes, args=(document,))
        writer.start()
        assert coalign.read(pipe) == coalign.read(file)
        writer.join()


# Names


def test_names_that_only_look_alike_are_said(put):
    ties = {"from": ["Zu\u0308rich", "Org\u00a0A"], "to": ["Org A", "Zürich "], "type": ["t"] * 2}
    leaders = {"id": ["Zürich", "Org A"], "kind": ["system"] * 2}
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.from_tables(leaders=leaders, ties=ties, infer=["tie_types"])
    right = [problem.suggestion for problem in caught.value.problems]
    assert any("composed" in one for one in right) and any("no-break space" in one for one in right)
    assert any("a space at the end" in one for one in right)
    network = coalign.read(
        put("connections.csv", "From,To\nZürich,Org A\nZu\u0308rich,Org\u00a0A\n")
    )
    assert counted(network, "look like another") == 2


# Arrays


def test_matrices_with_names_are_compared_by_name():
    graph = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("d", "b"), ("b", "e")])
    other = nx.DiGraph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from(graph.edges)
    one, two = nx.to_pandas_adjacency(graph), nx.to_pandas_adjacency(other)
    assert coalign.inference.qap_correlation(one, two).observed.value == pytest.approx(1)
    with pytest.raises(coalign.Error, match="'f'"):
        coalign.inference.qap_correlation(one, two.rename(index={"e": "f"}, columns={"e": "f"}))
    with pytest.raises(coalign.Error, match="rows and columns"):
        coalign.inference.qap_correlation(one, two[sorted(two)])


def test_agreement_of_words_and_of_what_is_masked():
    alpha = coalign.agreement.krippendorff_alpha
    words = [["yes", "no", "yes"], ["yes", "yes", "yes"]]
    numbers = alpha([[1, 0, 1], [1, 1, 1]], level="nominal").value
    assert alpha(words, level="nominal").value == numbers
    assert alpha(pd.DataFrame(words), level="nominal").value == numbers
    gaps = [["yes", None, "no", "no"], ["yes", "no", "no", np.nan]]
    assert alpha(gaps, level="nominal").value == 1
    frame = pd.DataFrame(
        {"a": pd.array([1, None], dtype="Int64"), "b": pd.array([1, 2], dtype="Int64")}
    )
    assert alpha(frame).unknown == alpha([[1, 1], [np.nan, 2]]).unknown
    masked = np.ma.masked_array([[1, 2, 9.0], [1, 2, 3.0]], mask=[[0, 0, 1], [0, 0, 0]])
    assert alpha(masked).value == alpha([[1, 2, np.nan], [1, 2, 3.0]]).value == 1
    with pytest.raises(coalign.Error, match="level='nominal'"):
        alpha(words)
    assert coalign.agreement.esteban_ray(np.ma.masked_array([0, 1, 9], mask=[0, 0, 1])).value == (
        coalign.agreement.esteban_ray([0, 1]).value
    )


def test_tables_pickle():
    network = coalign.from_tables(leaders=LEADERS)
    again = pickle.loads(pickle.dumps(network.leaders))
    assert list(again) == list(network.leaders) and again.name == "leaders"
