# SPDX-License-Identifier: MIT
"""Matrices in which those who answered are others than those they were asked about, as rosters give them."""

from __future__ import annotations

import pytest

import coalign
from coalign.cli import main

ROSTER = [
    ["Organization", "Sector", "Staff", "Clinic", "Schools", "Council", "Union", "Food Bank"],
    ["Clinic", "health", 5, None, 3, 0, 1, 2],
    ["Schools", "education", 3, 2, None, 1, None, 3],
    ["Council", "public", 4, None, None, None, None, None],
]
WORDS = [
    ["", "Clinic", "Schools", "Council", "Union"],
    ["Clinic", None, "Weekly", "Never", "Monthly"],
    ["Schools", "Daily", None, "Yearly", "Don't know"],
]


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def told(network):
    return {row["id"]: row["response"] for row in network.leaders}


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])


def test_who_answered_and_whom_they_were_asked_about_may_differ(save, capsys):
    path = save({"Trust": ROSTER})
    network = coalign.read(path)
    assert ties(network) == [
        ("Clinic", "Food Bank", "trust", 2),
        ("Clinic", "Schools", "trust", 3),
        ("Clinic", "Union", "trust", 1),
        ("Schools", "Clinic", "trust", 2),
        ("Schools", "Council", "trust", 1),
        ("Schools", "Food Bank", "trust", 3),
    ]
    assert told(network) == {
        "Clinic": "answered",
        "Schools": "answered",
        "Council": "asked",  # a blank row
        "Union": "not_asked",  # only a column
        "Food Bank": "not_asked",
    }
    assert network.tie_types[0]["directed"]
    assert network.leaders[1]["sector"] == "education"
    assert network.leaders[1]["attributes"] == {"Staff": 3}
    assert counted(network, "that are blank: did not answer") == 1
    assert counted(network, "blank cells in the matrix 'Trust': not answered") == 1
    assert counted(network, "rows are taken as who answered") == 1
    assert main(["look", str(path)]) == 0
    said = capsys.readouterr().out
    assert "who answered    'Organization': 3" in said and "asked about     5 columns" in said
    assert list(coalign.read(path).ties) == list(network.ties)
    assert main(["report", str(path)]) == 0


def test_density_knows_nothing_of_who_did_not_answer(save):
    found = coalign.structure.cohesion(coalign.read(save({"Trust": ROSTER})))
    assert found.density.value == 6 / 8  # two who answered, on four others each


@pytest.mark.parametrize("mark", [1, "x", "1", "yes"])
def test_a_roster_of_marks_has_no_unanswered_cells(save, mark):
    rows = [
        ["", "Clinic", "Schools", "Council", "Union"],
        ["Clinic", None, mark, mark, None],
        ["Schools", mark, None, None, mark],
    ]
    network = coalign.read(save({"Trust": rows}))
    assert len(network.ties) == 4 and counted(network, "blank cells") == 0
    same = [rows[0][:3], *(row[:3] for row in rows[1:])]
    assert counted(coalign.read(save({"Trust": same})), "blank cells") == 0


def test_one_who_answered_in_another_sheet_is_no_silent_one(save):
    rows = [ROSTER[0], *ROSTER[1:3], [*ROSTER[3][:3], 1, 0, None, 2, 2]]
    assert told(coalign.read(save({"Trust": ROSTER, "Contact": rows})))["Council"] == "answered"


def test_a_blank_row_of_a_square_matrix_did_not_answer(save):
    rows = [["", "A", "B", "C"], ["A", None, 2, 0], ["B", 1, None, 3], ["C", None, None, None]]
    assert told(coalign.read(save({"Trust": rows}))) == {
        "A": "answered",
        "B": "answered",
        "C": "asked",
    }


def test_words_of_a_matrix_are_numbers(save):
    found = [
        ("Clinic", "Schools", "contact", 4),
        ("Clinic", "Union", "contact", 3),
        ("Schools", "Clinic", "contact", 5),
        ("Schools", "Council", "contact", 1),
    ]
    assert ties(coalign.read(save({"Contact": WORDS}))) == found
    fewer = [*WORDS[:2], ["Schools", "Daily", None, "Never", None]]
    path = save({"Contact": fewer})
    with pytest.raises(coalign.Error, match="check which words could be chosen"):
        coalign.read(path)
    other = {"Weekly": "weak", "Monthly": "strong", "Daily": "strong", "Yearly": "weak"}
    path = save({"Contact": [[other.get(cell, cell) for cell in row] for row in WORDS]})
    with pytest.raises(
        coalign.Error, match=r'answers = \{ "strong" = …, "weak" = …, "Never" = … \}'
    ):
        coalign.read(path)
    recipe = coalign.look(path)
    recipe.matrices[0].answers = {"Never": 0, "weak": 1, "strong": 2}
    assert [tie[3] for tie in ties(coalign.read(path, recipe=recipe))] == [1, 2, 2, 1]


def test_two_people_of_one_organization_are_never_added_up(save):
    rows = [
        WORDS[0],
        ["Clinic", None, 1, 2, 3],
        ["clinic", None, 3, 2, 1],
        ["Schools", 2, None, 1, 1],
    ]
    path = save({"Contact": rows})
    with pytest.raises(coalign.Error, match="1 of them answered more than once"):
        coalign.read(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert max(tie[3] for tie in ties(network)) == 2 and len(network.ties) == 6


def test_numbers_in_rows_and_headings_may_be_questions(save):
    rows = [["ID", "1", "2", "3"], ["1", 5, 3, 2], ["2", 4, 4, 1], ["4", 1, 1, 1], ["5", 2, 1, 2]]
    with pytest.raises(coalign.Error, match="does each stand for a leader"):
        coalign.read(save({"Answers": rows}))


def test_rows_and_columns_without_a_name_in_common_need_a_recipe(save):
    rows = [["Person", "Clinic", "Schools"], ["Ann", 1, 0], ["Bob", 2, 1]]
    path = save({"Knows": rows})
    with pytest.raises(coalign.Error, match=r"\[\[matrices\]\] with sheet and type"):
        coalign.read(path)
    recipe = {"matrices": [{"sheet": "Knows", "type": "knows", "scale": [0, 2]}]}
    assert ties(coalign.read(path, recipe=recipe)) == [
        ("Ann", "Clinic", "knows", 1),
        ("Bob", "Clinic", "knows", 2),
        ("Bob", "Schools", "knows", 1),
    ]


def test_few_answers_of_1_do_not_say_that_all_are_marks(save):
    rows = [["Respondent", "A", "B", "C"], ["A", None, "Don't know", 2], ["B", 1, None, "N/A"]]
    path = save({"Trust": rows})
    assert ("A", "C", "trust", 2) in ties(coalign.read(path, recipe=coalign.look(path)))


def test_people_of_a_roster_are_people(save):
    rows = [
        ["Name", "Role", "Ann", "Bob", "Cem"],
        ["Ann", "chair", None, 4, 2],
        ["Bob", "", 3, None, 1],
    ]
    network = coalign.read(save({"Advice": rows}))
    assert {row["kind"] for row in network.leaders} == {"individual"}
