# SPDX-License-Identifier: MIT
"""Surveys in long form: a row for each answer."""

from __future__ import annotations

import csv
import io

import pytest
import survey_files

import coalign
from coalign.cli import main

IMPORTANT = "How important is {} to you? (1 to 5)"
WORK = "How often do you work with them? (0 = never; 3 = weekly)"
TRUST = "How much do you trust them? (1 to 4)"


@pytest.fixture
def save(tmp_path):
    def put(*rows, name="survey.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return put


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def agendas(network):
    return sorted((row["leader"], row["goal"], row["priority"]) for row in network.agendas)


def test_a_wide_survey_and_the_same_in_long_form_are_one_network(save):
    heads, *sheets = csv.reader(io.StringIO(survey_files.google_forms()))
    rows = [["Your organization", "Sector", "Question", "Answer"]]
    for _, organization, sector, *answers in sheets:
        for question, answer in zip(heads[3:], answers, strict=True):
            several = answer.split(", ") if question == survey_files.Q_TRUST else [answer]
            rows += [[organization, sector, question, one] for one in several if one]
    network = coalign.read(save(*rows))
    assert ties(network) == ties(survey_files.by_hand())
    wanted = survey_files.importances()
    assert agendas(network) == sorted((*key, share) for key, share in wanted.items())
    told = {row["id"]: (row["sector"], row["response"]) for row in network.leaders}
    assert told == {
        row["id"]: (row["sector"], row["response"]) for row in survey_files.by_hand().leaders
    }


def test_respondent_partner_question_answer(save, capsys):
    path = save(
        ["Respondent", "Partner", "Question", "Answer", "Answered at"],
        ["Clinic", "School", WORK, 3, "2024-05-01"],
        ["Clinic", "Council", WORK, 0, "2024-05-02"],
        ["Clinic", "School", TRUST, 4, "2024-05-01"],
        ["School", "Clinic", WORK, 2, "2024-05-01"],
        ["School", "Clinic", TRUST, "", "2024-05-01"],
        ["School", "Union", TRUST, 1, "2024-05-01"],
    )
    network = coalign.read(path)
    assert ties(network) == [
        ("Clinic", "School", "trust", 4),
        ("Clinic", "School", "works with", 3),
        ("School", "Clinic", "works with", 2),
        ("School", "Union", "trust", 1),
    ]
    assert {row["id"]: row["response"] for row in network.leaders}["Council"] == "not_asked"
    notes = {note["message"]: note["examples"] for note in network.notes}
    assert notes["survey: a column that differs within an answer sheet: left out"] == [
        "Answered at"
    ]
    assert main(["look", str(path)]) == 0 and "spread into" in capsys.readouterr().out
    assert list(coalign.read(path).ties) == list(network.ties)
    assert main(["report", str(path)]) == 0


def test_an_answer_sheet_may_name_itself_by_a_number(save):
    path = save(
        ["Respondent ID", "Question", "Item", "Response"],
        [1, "What is your organization?", "", "Clinic"],
        [1, "How important is each goal? (1-3)", "Reading", 3],
        [1, "How important is each goal? (1-3)", "Housing", 2],
        [1, "How often do you work with each? (0-3)", "School", 3],
        [2, "What is your organization?", "", "School"],
        [2, "How important is each goal? (1-3)", "Reading", 1],
        [2, "How often do you work with each? (0-3)", "Clinic", 1],
    )
    network = coalign.read(path)
    assert ties(network) == [
        ("Clinic", "School", "works with", 3),
        ("School", "Clinic", "works with", 1),
    ]
    assert agendas(network) == [
        ("Clinic", "Housing", 0.5),
        ("Clinic", "Reading", 1),
        ("School", "Reading", 0),
    ]


def test_a_list_of_goals_with_ratings(save):
    network = coalign.read(
        save(
            ["Organization", "Goal", "Importance (1-5)", "Support (-2 to 2)"],
            ["Clinic", "Reading", 5, 2],
            ["Clinic", "Housing", 1, -2],
            ["School", "Reading", 3, 0],
        )
    )
    assert [(r["leader"], r["goal"], r["stance"], r["priority"]) for r in network.agendas] == [
        ("Clinic", "Reading", 1, 1),
        ("School", "Reading", 0, 0.5),
        ("Clinic", "Housing", -1, 0),
    ]


def test_two_answers_to_one_question_are_asked_about(save):
    path = save(
        ["Respondent", "Question", "Answer"],
        *(["Clinic", IMPORTANT.format("Reading"), answer] for answer in (1, 5)),
        *(["School", IMPORTANT.format(goal), 3] for goal in ("Reading", "Housing")),
    )
    with pytest.raises(coalign.Error, match="1 of them answered more than once"):
        coalign.read(path)
    recipe = coalign.look(path)
    assert ("Clinic", "Reading", 0.5) in agendas(coalign.read(path, recipe=recipe))


def test_waves_in_long_form(save):
    rows = [
        [who, wave, WORK, other, answer]
        for wave, answer in (("2022", 1), ("2024", 3))
        for who, other in (("Clinic", "School"), ("School", "Clinic"))
    ]
    network = coalign.read(save(["Respondent", "Wave", "Question", "Partner", "Answer"], *rows))
    assert [tie[3] for tie in ties(network.at("2022"))] == [1, 1]
    assert [tie[3] for tie in ties(network.at("2024"))] == [3, 3]


@pytest.mark.parametrize(
    ("head", "lacks"),
    [
        (["Question", "Answer"], r"who answered \(call it Respondent\)"),
        (["Organization", "Question", "Points"], r"the answer \(call it Answer\)"),
    ],
)
def test_what_is_not_plain_is_an_error_that_says_what_is_needed(save, head, lacks):
    path = save(head, [*["Clinic", "How important is Reading?", "3"][3 - len(head) :]])
    with pytest.raises(coalign.Error, match=lacks):
        coalign.read(path)


def test_a_recipe_names_the_columns_where_their_names_say_nothing(save):
    path = save(
        ["Stimme von", "Punkt", "Zahl"],
        *(["Clinic", IMPORTANT.format(goal), 5] for goal in ("Reading", "Housing")),
        ["School", IMPORTANT.format("Reading"), 1],
    )
    recipe = {
        "long": [
            {"sheet": "survey", "rows": ["Stimme von"], "question": ["Punkt"], "answer": ["Zahl"]}
        ],
        "respondents": {"leader": "Stimme von"},
        "goals": [{"columns": IMPORTANT.format("{goal}"), "scale": [1, 5]}],
    }
    assert len(coalign.read(path, recipe=recipe).agendas) == 3
    recipe["long"][0].pop("answer")
    with pytest.raises(coalign.Error, match=r"\[\[long\]\] number 1: answer is needed"):
        coalign.read(path, recipe=recipe)


def test_a_question_on_one_partner_alone_is_a_question(save):
    path = save(
        ["Respondent", "Partner", "Question", "Answer"],
        ["Clinic", "School", WORK, 3],
        ["School", "Clinic", WORK, 2],
        ["Clinic", "School", "How much do you trust them? (1 to 3)", 1],
    )
    assert ("Clinic", "School", "trust", 1) in ties(coalign.read(path, recipe=coalign.look(path)))
