# SPDX-License-Identifier: MIT
"""Lists of pairs and matrices, as PARTNER and UCINET's users keep them: codes, waves, and who was not asked."""

from __future__ import annotations

import openpyxl
import pytest

import coalign
from coalign.cli import main

MEMBERS = [
    ["Organization", "Sector", "Budget"],
    ["Clinic", "health", 10],
    ["Schools", "education", 20],
    ["United Way", "giving", None],
    ["Parents", "families", 1],
]
RELATIONS = [
    ["Respondent", "Partner", "Frequency of contact", "Trust", "Resource contribution"],
    ["Clinic", "Schools", 4, 3, 2],
    ["Clinic", "United Way", 1, 98, 1],
    ["Schools", "Clinic", 3, 4, None],
    ["United Way", "Clinic", 2, 1, 4],
    ["United Way", "Parents", 4, 2, 3],
]


@pytest.fixture
def save(tmp_path):
    def save_sheets(sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / "survey.xlsx")
        return tmp_path / "survey.xlsx"

    return save_sheets


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def by_hand():
    rows = [
        (one, other, name.lower(), weight)
        for one, other, *answers in RELATIONS[1:]
        for name, weight in zip(RELATIONS[0][2:], answers, strict=True)
        if weight not in (None, 98)
    ]
    return sorted(rows)


def test_a_workbook_of_pairs_has_a_type_for_each_rating(save, capsys):
    path = save({"Organizations": MEMBERS, "Relationships": RELATIONS})
    with pytest.raises(coalign.Error, match="whether 98 means that nothing was answered"):
        coalign.read(path)
    assert main(["look", str(path)]) == 0 and "not answered    98" in capsys.readouterr().out
    network = coalign.read(path)
    assert ties(network) == by_hand()
    assert [row["max"] for row in network.tie_types] == [4, 4, 4]
    told = {
        row["id"]: (row["sector"], row["response"], row["attributes"]) for row in network.leaders
    }
    assert told["Clinic"] == ("health", "answered", {"Budget": 10})
    assert told["Parents"] == ("families", None, {"Budget": 1})
    assert main(["report", str(path)]) == 0


def test_pairs_without_codes_need_no_recipe(save):
    rows = [row[:3] for row in RELATIONS]
    network = coalign.read(save({"Relationships": rows}))
    assert ties(network) == [tie for tie in by_hand() if tie[2] == "frequency of contact"]
    assert {row["id"]: row["response"] for row in network.leaders}["Parents"] == "not_asked"


def test_98_is_never_a_weight_of_an_edge_list(tmp_path):
    path = tmp_path / "edges.csv"
    path.write_text("From,To,Strength\na,b,4\nb,c,1\nc,a,98\n")
    with pytest.raises(coalign.Error, match=r"codes = \[98\]"):
        coalign.read(path)
    (tmp_path / "edges.recipe.toml").write_text("[missing]\ncodes = [98]\n")
    network = coalign.read(path)
    assert [row["weight"] for row in network.ties] == [4, 1, None]
    (tmp_path / "edges.recipe.toml").write_text("[missing]\ncodes = []\n")
    assert max(row["weight"] for row in coalign.read(path).ties) == 98


@pytest.mark.parametrize("code", [98, 99, 88, 77, -9])
@pytest.mark.parametrize(
    "head", ["From,To,Strength", "from,to,type,weight", "Source;Target;Weight", "Ego,Alter,Rating"]
)
def test_a_code_is_never_a_weight_whatever_the_list_of_ties_is_called(head, code, tmp_path):
    path = tmp_path / "edges.csv"
    comma = ";" if ";" in head else ","
    typed = ["t"] if "type" in head else []
    rows = [["a", "b", *typed, 4], ["b", "c", *typed, 1], ["c", "a", *typed, code]]
    lines = [head, *(comma.join(map(str, row)) for row in rows)]
    path.write_text("\n".join(lines) + "\n")
    with pytest.raises(coalign.Error, match=str(code)):
        coalign.read(path)


def test_98_is_never_a_weight_in_a_workbook(save):
    people = [["Label", "Type"], *([name, "person"] for name in "abc")]
    ties = [["From", "To", "Type", "Strength"], *(["a", "b", "t", 4], ["b", "c", "t", 1])]
    with pytest.raises(coalign.Error, match="98"):
        coalign.read(save({"Elements": people, "Connections": [*ties, ["c", "a", "t", 98]]}))
    tables = {
        "leaders": [["id", "kind"], *([name, "system"] for name in "abc")],
        "tie_types": [["id"], ["t"]],
        "ties": [["from", "to", "type", "weight"], *ties[1:], ["c", "a", "t", 98]],
    }
    with pytest.raises(coalign.Error, match="98"):
        coalign.read(save(tables))


NAMES = ["Clinic", "Schools", "United Way"]


def matrix(*rows):
    return [["", *NAMES], *([name, *row] for name, row in zip(NAMES, rows, strict=True))]


FIRST = matrix([None, 3, 0], [2, None, 1], [0, 0, None])
SECOND = matrix([None, 1, 0], [0, None, 4], [2, 0, None])


def dated(network, date):
    return ties(network.at(date))


def test_two_waves_of_matrices_never_add_up(save):
    path = save(
        {
            "Trust 2022": FIRST,
            "Trust 2024": SECOND,
            "Attributes": [["Name", "Sector"], ["Clinic", "health"], ["Schools", "x"]],
        }
    )
    network = coalign.read(path)
    assert dated(network, "2022") == [
        ("Clinic", "Schools", "trust", 3),
        ("Schools", "Clinic", "trust", 2),
        ("Schools", "United Way", "trust", 1),
    ]
    assert dated(network, "2024") == [
        ("Clinic", "Schools", "trust", 1),
        ("Schools", "United Way", "trust", 4),
        ("United Way", "Clinic", "trust", 2),
    ]
    assert network.attributes["waves"] == {"2022": "2022", "2024": "2024"}
    assert network.leaders[0]["sector"] == "health" and network.tie_types[0]["max"] == 4
    assert network.tie_types[0]["directed"]


def test_waves_without_a_date_are_asked_about(save, tmp_path):
    path = save({"Trust T1": FIRST, "Trust T2": SECOND, "Contact T1": FIRST})
    with pytest.raises(coalign.Error, match=r"'t2': when was it\?"):
        coalign.read(path)
    assert main(["look", str(path)]) == 0
    recipe = tmp_path / "survey.recipe.toml"
    with pytest.raises(coalign.Error, match="no date is given for the wave"):
        coalign.read(path)
    text = (
        recipe.read_text().replace('t1 = ""', 't1 = "2022-05"').replace('t2 = ""', 't2 = "2024-05"')
    )
    recipe.write_text(text)
    network = coalign.read(path)
    assert len(dated(network, "2023-01-01")) == 6
    # contact was not asked again: what was said of it holds
    assert len([tie for tie in dated(network, "2024-06-01") if tie[2] == "contact"]) == 3


def test_a_folder_of_matrices_is_a_type_for_each_file(tmp_path):
    folder = tmp_path / "net"
    folder.mkdir()
    for name, rows in (("trust", FIRST), ("money", matrix([0, 1, 0], [1, 0, 1], [0, 1, 0]))):
        lines = [",".join("" if cell is None else str(cell) for cell in row) for row in rows]
        (folder / f"{name}.csv").write_text("\n".join(lines))
    network = coalign.read(folder)
    assert {row["id"]: row["directed"] for row in network.tie_types} == {
        "money": False,
        "trust": True,
    }
    assert len(network.ties) == 2 + 3


def test_a_sheet_with_a_code_in_a_matrix_asks(save):
    rows = matrix([None, 3, 99], [2, None, 1], [0, 0, None])
    with pytest.raises(coalign.Error, match="whether 99 means"):
        coalign.read(save({"Trust": rows}))


def test_the_command_reports_on_the_latest_wave(save, capsys):
    path = save({"Trust 2022": FIRST, "Trust 2024": SECOND})
    assert main(["report", str(path)]) == 0
    assert "as it was on 2024" in capsys.readouterr().out
    assert main(["report", str(path), "--at", "2022"]) == 0
    assert "as it was on 2022" in capsys.readouterr().out


@pytest.mark.parametrize("sheet", ["ties", "connections"])
def test_a_wave_column_in_a_list_of_ties(sheet, save):
    leaders = [["id", "kind"], *([name, "organization"] for name in "abc")]
    rows = [
        ["from", "to", "type", "weight", "wave"],
        ["a", "b", "t", 1, "w1"],
        ["b", "c", "t", 3, "w1"],
        ["a", "b", "t", 2, "w2"],
    ]
    waves = [["id", "date"], ["w1", "2022-05"], ["w2", "2024-05"]]
    network = coalign.read(save({"leaders": leaders, sheet: rows, "waves": waves}))
    assert dated(network, "2023-01-01") == [("a", "b", "t", 1), ("b", "c", "t", 3)]
    assert dated(network, "2024-06-01") == [
        ("a", "b", "t", 2),
        ("b", "c", "t", 3),
    ]  # b was not asked again
    assert network.attributes["waves"] == {"w1": "2022-05", "w2": "2024-05"}
    with pytest.raises(coalign.Error, match="no date is given for the wave 'w1', 'w2'"):
        coalign.read(save({"leaders": leaders, sheet: rows}))
    years = [rows[0], *([*row[:4], 2022 if row[4] == "w1" else 2024] for row in rows[1:])]
    assert len(dated(coalign.read(save({"leaders": leaders, sheet: years})), "2024")) == 2


def test_ratings_beside_one_another_were_asked_on_one_scale(save):
    rows = [
        ["Respondent", "Partner", "Power", "Trust"],
        ["a", "b", 4, 3],
        ["b", "a", 2, 1],
        ["a", "c", 1, 2],
        ["c", "a", 3, 3],
    ]
    network = coalign.read(save({"Relationships": rows}))
    assert {row["id"]: row["max"] for row in network.tie_types} == {"power": 4, "trust": 4}
