# SPDX-License-Identifier: MIT
"""Spreadsheets as people fill them in: notes on top, totals below, merged cells, tables side by side."""

from __future__ import annotations

import json

import openpyxl
import pytest
from input_support import counted

import coalign
from coalign.cli import main
from coalign.io.tidy import tidied

TIES = [
    ["From", "To", "Type", "Strength"],
    ["Clinic", "School", "trust", 3],
    ["School", "Shop", "trust", 1],
]


def names(network: coalign.Network) -> list[str]:
    return sorted(network.leaders.ids)


def test_notes_above_the_headings_are_left_out_and_said(save):
    notes = [["Who trusts whom"], ["Filled in by Ana", None], []]
    network = coalign.read(save(Partners=[*notes, *TIES]))
    assert names(network) == ["Clinic", "School", "Shop"] and len(network.ties) == 2
    assert counted(network, "rows above the headings: left out (Who trusts whom, Filled in by Ana)")


def test_a_problem_below_notes_is_named_by_its_row(save):
    rows = [["Our ties"], [], ["from", "to", "type", "weight"], ["a", "b", "t", -2]]
    leaders = [["id", "kind"], ["a", "system"], ["b", "system"]]
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.read(save(leaders=leaders, ties=rows))
    assert [problem.line for problem in caught.value.problems] == [4]


@pytest.mark.parametrize(
    "rows",
    [
        [["From", "To"], ["a", "b", 1, 2, 3]],
        [["Label"], ["a", "x", "y"]],
        [["id", "kind"], ["a", "system", "z", "u", "v"]],
        [["x"], [1, 2, 3], [4, 5, 6]],
    ],
)
def test_headings_are_never_taken_for_notes(rows):
    kept, said = tidied(rows)
    assert kept == rows and said == []


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Average", "Summe"])
def test_totals_are_nobody(save, word):
    network = coalign.read(save(elements=[["Label", "Budget"], ["a", 3], ["b", 5], [word, 8]]))
    assert names(network) == ["a", "b"]
    assert counted(network, f"rows of totals: left out ({word}, row 4)") == 1
    answers = [
        ["Your organization", "How important is: Reading? (1-5)", "How important is: Tax? (1-5)"]
    ]
    answers += [["a", 5, 1], ["b", 4, 2], ["c", 1, 3], [word, 3.3, 2]]
    network = coalign.read(save(answers=answers))
    assert names(network) == ["a", "b", "c"] and counted(network, "rows of totals") == 1


def test_who_is_called_total_and_answers_in_words_stays(save):
    rows = [["Label", "Type"], ["Shell", "company"], ["Total", "company"]]
    assert names(coalign.read(save(elements=rows))) == ["Shell", "Total"]
    kept, said = tidied([["Label", "Size"], ["Total", 3], ["Shell", 4]])
    assert len(kept) == 3 and said == []  # the table goes on below it


def test_a_total_of_formulas_that_are_not_stored_is_left_out(save):
    network = coalign.read(save(ties=[*TIES, ["Total", None, None, "=SUM(D2:D3)"]]))
    assert len(network.ties) == 2


def test_totals_of_a_matrix_are_no_leader(save):
    rows = [
        ["", "a", "b", "c", "Total"],
        ["a", "", 1, 2, 3],
        ["b", 0, "", 1, 1],
        ["c", 3, 0, "", 3],
    ]
    network = coalign.read(save(trust=[*rows, ["Total", 3, 1, 3, 7]]))
    assert names(network) == ["a", "b", "c"] and len(network.ties) == 4


def test_what_is_merged_down_a_column_holds_in_each_row(save):
    rows = [
        ["Leader", "Goal", "Stance"],
        ["a", "x", 1],
        [None, "y", -1],
        ["b", "x", 1],
        [None, "y", 1],
    ]
    path = save(agendas=rows)
    book = openpyxl.load_workbook(path)
    book["agendas"].merge_cells("A2:A3")
    book["agendas"].merge_cells("A4:A5")
    book.save(path)
    network = coalign.read(path)
    assert [(row["leader"], row["goal"]) for row in network.agendas] == [
        ("a", "x"),
        ("a", "y"),
        ("b", "x"),
        ("b", "y"),
    ]
    assert counted(network, "merged down a column: their value holds in each of their rows") == 1


def test_one_organization_in_several_spellings_is_one(save):
    rows = [
        ["From", "To"],
        ["City Schools", "Clinic"],
        ["city  schools ", "Shop"],
        ["CLINIC", "Shop"],
    ]
    network = coalign.read(save(connections=rows))
    assert names(network) == ["City Schools", "Clinic", "Shop"]
    assert counted(network, "names written in more than one way: taken as one") == 2


def test_two_elements_that_differ_in_case_stay_two(save):
    elements = [["Label"], ["IT"], ["it"], ["Clinic"]]
    ties = [["From", "To"], ["IT", "Clinic"], ["it", "Clinic"]]
    network = coalign.read(save(elements=elements, connections=ties))
    assert names(network) == ["Clinic", "IT", "it"]
    assert [row["from"] for row in network.ties] == ["IT", "it"]


def test_look_says_of_other_files_that_they_need_no_recipe(tmp_path, capsys):
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"elements": [{"label": "a"}], "connections": []}))
    assert main(["look", str(path)]) == 0
    told = capsys.readouterr().out
    assert "map: a Kumu map; 1 elements, 0 connections" in told and not list(tmp_path.glob("*.toml"))
    assert f"No recipe is needed. Now: coalign report {path}" in told


def test_look_asks_about_codes_in_a_list_of_ties(tmp_path, capsys):
    path = tmp_path / "edges.csv"
    path.write_text("From,To,Strength\na,b,4\nb,c,1\nc,a,98\n")
    assert main(["summary", str(path)]) == 2
    assert "'coalign look FILE' writes edges.recipe.toml" in " ".join(
        capsys.readouterr().err.split()
    )
    assert main(["look", str(path)]) == 0
    assert "codes: 'Strength' has 98 beside much smaller numbers" in capsys.readouterr().out
    assert main(["summary", str(path)]) == 0


def test_what_is_to_be_checked_stands_line_by_line(save, capsys):
    path = save(
        answers=[
            ["Your organization", "How important is: Reading?", "How important is: Tax?"],
            ["a", 98, 1],
            ["b", 3, 4],
        ]
    )
    assert main(["summary", str(path)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].endswith("some of it has to be checked first:") and lines[1].startswith(
        "  1. [[goals]]"
    )


def test_the_index_of_a_data_frame_is_no_column(put):
    network = coalign.read(put("edges.csv", ",source,target,weight\n0,A,B,2\n1,B,C,1\n"))
    assert names(network) == ["A", "B", "C"]
    assert counted(network, "a column without a heading that counts the rows: left out") == 1
    rows = [["", 1, 2], [1, 0, 3], [2, 1, 0]]  # a matrix of leaders who are numbers
    assert tidied([list(row) for row in rows]) == (rows, [])


def test_two_tables_side_by_side_are_two(save):
    rows = [
        ["Label", "Type", None, "From", "To"],
        ["A", "org", None, "A", "B"],
        ["B", "person", None, "B", "A"],
    ]
    network = coalign.read(save(Map=rows))
    assert [row["kind"] for row in network.leaders] == ["organization", "individual"]
    assert list(network.tie_types.ids) == ["connection"] and len(network.ties) == 2
    assert all(row["attributes"] is None for row in network.ties)


def test_a_column_of_totals_is_named_too(tmp_path):
    path = tmp_path / "trust.csv"
    path.write_text(",A,B,C,Total\nA,,2,1,3\nB,1,,3,4\nC,2,0,,2\nTotal,3,2,4,9\n")
    network = coalign.read(path)
    assert len(network.ties) == 5 and sorted(network.leaders.ids) == ["A", "B", "C"]
    said = "rows of totals: left out (Total, row 5); and their column Total (E)"
    assert any(said in note["message"] for note in network.notes)
