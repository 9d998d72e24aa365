# SPDX-License-Identifier: MIT
"""What is guessed about a scale is said: in the notes of the network, and so in every report on it."""

from __future__ import annotations

import json

import pytest

import coalign

MATRIX = ",A,B,C\nA,,2,0\nB,1,,1\nC,2,0,\n"
PAIRS = "Respondent,Partner,Trust,Advice\nA,B,4,weekly\nB,A,1,daily\nA,C,0,never\nC,A,2,monthly\nB,C,3,yearly\n"
STATED = (
    "Timestamp,Your organization,How important is it (1 = not at all - 5 = very)? [Water],"
    "How important is it (1 = not at all - 5 = very)? [Jobs]\n2024-01-01,A,1,2\n2024-01-01,B,4,5\n"
)


@pytest.fixture
def read(tmp_path):
    def write_and_read(text, **options):
        (tmp_path / "survey.csv").write_text(text)
        return coalign.read(tmp_path / "survey.csv", **options)

    return write_and_read


def scales(network):
    return [
        example
        for note in network.notes
        if "scale" in note["message"]
        for example in note["examples"]
    ]


def test_a_scale_that_ends_above_the_highest_answer_is_noted(read):
    network = read(MATRIX)
    assert scales(network) == ["'survey': 0 to 3 (the highest answer is 2)"]
    assert network.tie_types["max"].tolist() == [3]


def test_the_report_says_it(read):
    report = coalign.report(read(MATRIX))
    assert "scales guessed by the answers" in report.text(full=True).replace("\n  ", " ")
    assert "scales guessed by the answers" in report.to_html()


def test_sure_scales_and_words_are_noted_too(read):
    found = read(PAIRS)
    assert scales(found)[0] == "'trust': 0 to 4"
    assert scales(found)[1].startswith("'advice': never = 0, ")


def test_a_scale_that_the_question_states_is_called_stated(read):
    network = read(STATED)
    said = [note["message"] for note in network.notes if "scale" in note["message"]]
    assert said == ["scales as the questions state them"]


def test_what_a_recipe_states_is_no_guess(read, tmp_path):
    recipe = {"matrices": [{"sheet": "survey", "type": "trust", "scale": [0, 2]}]}
    network = read(MATRIX, recipe=recipe)
    assert scales(network) == [] and network.tie_types["max"].tolist() == [2]
    looked = coalign.look(tmp_path / "survey.csv")
    looked.matrices[0].scale = [0, 4]
    assert scales(read(MATRIX, recipe=looked)) == []


def test_many_types_of_elements_are_one_note(tmp_path):
    path = tmp_path / "map.json"
    elements = [{"label": f"leader {i}", "type": f"type {i}"} for i in range(1000)]
    lines = [
        {"from": "leader 0", "to": f"leader {i}", "direction": f"way {i}"} for i in range(1, 1000)
    ]
    path.write_text(json.dumps({"elements": elements, "connections": lines}))
    network = coalign.read(path)
    assert len(network.notes) < 100
    counts = {note["message"]: note["count"] for note in network.notes}
    assert counts["more types that are no kind of leader: taken as organization"] == 960
    assert counts["more directions that are none of Kumu's: taken as directed"] == 959


def test_two_short_questions_of_one_form_have_one_scale(read, tmp_path):
    text = "Organization,Importance of water,Importance of jobs\nA,3,4\nB,1,5\nC,2,2\n"
    network = read(text)
    assert scales(network) == ["'Importance of {goal}': 1 to 5"]
    found = {(row["leader"], row["goal"]): row["priority"] for row in network.agendas}
    assert found["A", "water"] == 0.5 and found["B", "jobs"] == 1
