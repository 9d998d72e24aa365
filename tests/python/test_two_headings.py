# SPDX-License-Identifier: MIT
"""Two rows of headings, as merged cells give them: a question stands once, above what it is asked of."""

from __future__ import annotations

import pytest

import coalign

GOALS = ["Reading", "Housing", "Jobs"]
ORGS = ["Clinic", "School", "Council"]
ANSWERS = [["Clinic", 5, 3, 1, None, 4, 0], ["School", 4, None, 2, 2, None, 1]]
ANSWERS += [["Council", 1, 5, 3, 0, 3, None]]
IMPORTANT = "How important is it? (1 to 5)"
WORK = "How often do you work with them? (0 to 4)"
UPPER = ["Your organization", IMPORTANT, None, None, WORK, None, None]
LOWER = [None, *GOALS, *ORGS]


def agendas(network):
    return {(row["leader"], row["goal"]): row["priority"] for row in network.agendas}


def ties(network):
    return {(row["from"], row["to"]): row["weight"] for row in network.ties}


def check(network):
    assert sorted(network.leaders.ids) == sorted(ORGS)  # a goal is nobody
    assert len(agendas(network)) == 8 and agendas(network)["Clinic", "Housing"] == 0.5
    assert ties(network) == {
        ("Clinic", "School"): 4,
        ("School", "Clinic"): 2,
        ("School", "Council"): 1,
        ("Council", "School"): 3,
    }


def merge(sheet):
    for cells in ("A1:A2", "B1:D1", "E1:G1"):
        sheet.merge_cells(cells)


@pytest.mark.parametrize("change", [merge, None], ids=["merged", "as a file of text has them"])
def test_a_question_stands_above_what_it_is_asked_of(save, change):
    network = coalign.read(save({"Answers": [UPPER, LOWER, *ANSWERS]}, change=change))
    check(network)
    said = [note["message"] for note in network.notes]
    assert any(
        "two rows of headings: taken as a question and what it is asked of" in m for m in said
    )


def test_the_heading_of_rows_may_stand_in_the_second_row(save):
    rows = [[None, *UPPER[1:]], ["Organization", *GOALS, *ORGS], *ANSWERS]
    check(coalign.read(save({"Answers": [["Harbor County"], [], *rows]})))


def test_what_stands_behind_a_merged_question_is_no_part_of_it(save):
    rows = [[*row, "none"] for row in (UPPER, LOWER, *ANSWERS)]
    rows[0][-1], rows[1][-1] = None, "Remarks"
    check(coalign.read(save({"Answers": rows}, change=merge)))


def test_one_goal_under_two_questions(save):
    upper = ["Organization", "Importance", None, None, "Position, -2 to 2", None, None]
    rows = [
        upper,
        [None, *GOALS, *GOALS],
        ["Clinic", 5, 3, 1, 2, -1, 0],
        ["School", 4, 2, 5, 1, 1, -2],
    ]
    network = coalign.read(save({"Answers": rows}))
    found = {
        (row["leader"], row["goal"]): (row["priority"], row["stance"]) for row in network.agendas
    }
    assert found["Clinic", "Housing"] == (0.5, -0.5) and len(found) == 6


def test_a_recipe_may_say_that_there_are_two_rows(save):
    path = save({"Answers": [UPPER, LOWER, *ANSWERS]})
    recipe = coalign.look(path, header_rows=2)
    check(coalign.read(path, recipe=recipe))


def test_a_frame_with_two_rows_of_headings(save):
    pandas = pytest.importorskip("pandas")
    path = save({"Answers": [UPPER, LOWER, *ANSWERS]}, change=merge)
    check(coalign.from_survey(pandas.read_excel(path, header=[0, 1], engine="openpyxl")))


@pytest.mark.parametrize(
    "rows",
    [
        [["From", "To", "Strength"], ["a", "b", 1], ["b", "a", 2]],
        [["From", "To", None], ["a", "b", "new"], ["b", "a", "old"]],
        [
            [None, "a", "b", "c"],
            ["a", None, "x", "x"],
            ["b", "x", None, "x"],
            ["c", "x", "x", None],
        ],
        [["Exported by", "Ana"], ["From", "To"], ["a", "b"], ["b", "a"]],
        [["Label", None], ["a", "x"], ["b", "y"]],
        [["Organization", "A", "B", "C"], ["A", "", "x", ""], ["", "y", "z", "w"], ["C", "x", "", ""]],
    ],
)
def test_other_tables_stay_what_they_are(rows):
    from coalign.io.two_headings import one_heading

    kept = list(rows)
    assert one_heading(kept, ()) == "" and kept == rows
