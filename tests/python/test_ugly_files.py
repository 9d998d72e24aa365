# SPDX-License-Identifier: MIT
"""Files as strangers have them: what is odd is read right, asked about, refused by its row, or noted with a count."""

from __future__ import annotations

import openpyxl
import pytest
from survey_rows import counted, ties

import coalign
from coalign.cli import main

WORK = "How often do you work with [{}]"


def leaders(network):
    return {row["id"]: row["sector"] for row in network.leaders}


def test_names_that_are_nearly_alike_are_counted_and_a_roster_keeps_its_sectors(save):
    names = ["Dept. of Health", "City Schools", "United Way", "YMCA"]
    roster = [["Name", "Sector"], *([name, f"sector {name}"] for name in names)]
    answers = [["Your organization", *map(WORK.format, names)]]
    answers += [["Department of Health", "", 3, 2, 1], ["City Schol", 2, "", 1, 0]]
    answers += [["United Way", 1, 2, "", 4], ["Y.M.C.A.", 0, 1, 2, ""]]
    network = coalign.read(save(Members=roster, Answers=answers))
    assert len(network.leaders) == 7 and leaders(network)["YMCA"] == "sector YMCA"
    assert counted(network, "names that are nearly alike: taken as different") == 3


def test_a_heading_that_stands_there_twice_is_asked_about_and_read_once(survey):
    goal = "How important is: Water"
    head = ["Your organization", goal, goal, "How important is: Jobs", "Comments", "Comments"]
    path = survey(
        head, ["A", 5, 4, 3, "so", "no"], ["B", 2, 2, 4, "", ""], ["C", 1, 3, 5, "ok", ""]
    )
    with pytest.raises(coalign.Error, match=f"several columns are called '{goal}': only the first"):
        coalign.read(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert list(network.goals.ids) == ["Water", "Jobs"] and len(network.agendas) == 6
    assert counted(network, "columns that the recipe does not name") == 3
    pairs = survey(["Respondent", "Partner", "Trust", "Trust"], ["A", "B", 3, 1], ["B", "A", 2, 4])
    with pytest.raises(coalign.Error, match="'Trust' stands there twice"):
        coalign.read(pairs)


def test_waves_that_seem_to_be_of_one_date_are_asked_about(survey):
    head = ["Your organization", "Wave", *map(WORK.format, "AB")]
    path = survey(
        head, ["A", "Spring 2022", "", 3], ["A", "Fall 2022", "", 1], ["B", "Fall 2022", 2, ""]
    )
    with pytest.raises(coalign.Error, match="'Spring 2022', 'Fall 2022': all seem to be of 2022"):
        coalign.read(path)
    with pytest.raises(coalign.Error, match="begin on one day, 2022"):
        coalign.read(path, recipe=coalign.look(path))
    listed = survey(
        ["From", "To", "Weight", "Wave"], ["A", "B", 3, "May 2022"], ["A", "B", 1, "Nov 2022"]
    )
    with pytest.raises(coalign.Error, match="begin on one day, 2022"):
        coalign.read(listed)


def test_a_row_without_its_wave_and_a_wave_in_two_spellings_are_noted(survey):
    head = ["Your organization", "Wave", *map(WORK.format, "ABC")]
    rows = [
        ["A", "Spring 2022", "", 3, 2],
        ["B", "spring 2022", 2, "", 1],
        ["A", "Fall 2023", "", 1, 0],
    ]
    network = coalign.read(survey(head, *rows, ["C", "", 2, 2, ""]))
    assert counted(network, "do not say in which wave") == 1
    assert counted(network, "waves written in more than one way") == 1
    assert counted(network, "waves, and when each was") == 2
    assert network.attributes["waves"] == {"Spring 2022": "2022", "Fall 2023": "2023"}


def test_a_hidden_sheet_that_would_be_a_wave_is_called_hidden(tmp_path):
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("Old")):
        for row in (["Your organization", "How important is: Water"], ["A", 5], ["B", 1]):
            sheet.append(row)
    book["Old"].sheet_state = "hidden"
    book.save(tmp_path / "survey.xlsx")
    with pytest.raises(
        coalign.Error, match=r"'w2' \(sheet 'Old', which is hidden\): when was it\?"
    ):
        coalign.read(tmp_path / "survey.xlsx")
    recipe = coalign.look(tmp_path / "survey.xlsx")
    recipe.waves = {"w1": "2024", "w2": "2022"}
    network = coalign.read(tmp_path / "survey.xlsx", recipe=recipe)
    assert counted(network, "the sheet is hidden, and read like the others") == 1


def test_words_of_a_scale_are_no_boxes(survey, tmp_path):
    path = survey(
        ["Your organization", *map(WORK.format, "ABC")],
        ["A", "", "once in a while", "Nunca"],
        ["B", "Nunca", "", "all the time"],
        ["C", "all the time", "Nunca", ""],
    )
    (tmp_path / "survey.recipe.toml").write_text(
        '[respondents]\nleader = "Your organization"\n[[ties]]\ntype = "works with"\n'
        'columns = "How often do you work with [{leader}]"\n'
    )
    with pytest.raises(
        coalign.Error, match=r"row 3, .*: 'Nunca' is no box to tick; give it a number"
    ):
        coalign.read(path)


def test_a_cell_that_lists_known_names_by_another_mark_is_parted(survey):
    head = ["Timestamp", "Your organization", "Who do you work with?"]
    rows = [["t", "A", '"B, C"'], ["t", "B", "A and C"], ["t", "C", "A; B"]]
    assert [tie[:2] for tie in ties(coalign.read(survey(head, *rows)))] == [
        *(("A", "B"), ("A", "C"), ("B", "A"), ("B", "C"), ("C", "A"), ("C", "B")),
    ]


def test_rows_below_the_answers_are_nobody(survey):
    head = ["Your organization", "How important is: Water", "How important is: Jobs"]
    rows = [["A", 5, 3], ["B", 1, 4], ["C", 2, 2], ["Average", 2.67, 3], ["n = 3", "", ""]]
    network = coalign.read(survey(head, *rows))
    assert list(network.leaders.ids) == ["A", "B", "C"]
    assert counted(network, "rows of totals: left out (Average, row 5)") == 1


def test_a_dash_is_no_answer(survey):
    head = [
        "Organisation",
        *(f"How much do you support: {goal} (1-10)" for goal in ("Water", "Jobs")),
    ]
    network = coalign.read(survey(head, ["A", 10, "–"], ["B", 1, "—"], ["C", 4, 7]))
    assert len(network.agendas) == 4 and counted(network, "mean no answer") == 2


def test_an_element_without_a_name_is_refused_by_its_row(save):
    path = save(
        Elements=[["Type", "Label"], ["org", "A"], [], ["person", None]],
        Ties=[["From", "To"], ["A", "B"]],
    )
    with pytest.raises(coalign.Error, match="sheet 'Elements', row 4: Label is blank"):
        coalign.read(path)


def test_a_map_without_a_name_is_called_as_its_file(tmp_path, capsys):
    (tmp_path / "harbor.json").write_text('{"elements": [{"label": "A"}], "connections": []}')
    assert main(["report", str(tmp_path / "harbor.json")]) == 0
    assert capsys.readouterr().out.startswith("harbor\n")
