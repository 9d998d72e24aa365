# SPDX-License-Identifier: MIT
"""Answers as people and programs give them: stars, percents, ranks, scales turned round, lists in cells."""

from __future__ import annotations

import pytest
from survey_rows import ties

import coalign
from coalign.io.survey.answers import number_of, scale_of
from coalign.io.survey.turned import turned

ORG = "Your organization"
IMPORTANT = "How important is it? [{}]"
GOALS = ["Reading", "Housing", "Jobs"]


def heads(form):
    return [ORG, *(form.format(goal) for goal in GOALS)]


def priorities(network):
    return {(row["leader"], row["goal"]): row["priority"] for row in network.agendas}


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("★★★", 3),
        ("★★★☆☆", 3),
        ("4/5", 4),
        ("4 out of 5", 4),
        ("5 (Extremely important)", 5),
        ("80%", 80),
        ("80 %", 80),
        ("4/5/2024", None),
        ("7/5", None),
        ("a/b", None),
    ],
)
def test_numbers_as_answers_show_them(cell, number):
    assert number_of(cell) == number


@pytest.mark.parametrize("shown", ["{}/5", "{} (step)", "{} out of 5"])
def test_answers_that_name_their_scale(survey, shown):
    rows = [["Clinic", 5, 1, 3], ["School", 4, 2, 5], ["Council", 1, 5, 2]]
    written = [[name, *(shown.format(answer) for answer in answers)] for name, *answers in rows]
    network = coalign.read(survey(heads(IMPORTANT), *written))
    assert priorities(network)["School", "Reading"] == 0.75 and len(network.agendas) == 9


def test_percents_go_from_0_to_100(survey):
    rows = [["Clinic", "100%", "20%", "50%"], ["School", "40%", "60%", "75%"]]
    assert priorities(coalign.read(survey(heads(IMPORTANT), *rows)))["Clinic", "Housing"] == 0.2


@pytest.mark.parametrize(
    ("question", "is_turned"),
    [
        ("How important? (1 = extremely important, 5 = not at all important)", True),
        ("How important? (1 = not at all important, 5 = extremely important)", False),
        ("1 (strongly support) to 5 (strongly oppose)", True),
        ("1 = sehr wichtig, 5 = unwichtig", True),
        ("How often? 0 = never, 4 = daily", False),
        ("Rank the goals", True),
        ("Rank the goals by importance (1 = most important)", True),
        ("Rank the goals (5 = most important, 1 = least important)", False),
        ("How important is it, from 1 to 5?", False),
    ],
)
def test_what_a_question_says_of_its_ends(question, is_turned):
    assert turned(question) == is_turned


def test_a_scale_that_is_turned_round_is_asked_about_and_turned_back(survey):
    form = "How important? (1 = very important; 4 = not important) [{}]"
    path = survey(heads(form), ["Clinic", 1, 4, 2], ["School", 2, 3, 1], ["Council", 4, 1, 3])
    with pytest.raises(coalign.Error, match="check that 1 is the most here, and 4 the least"):
        coalign.read(path)
    assert priorities(coalign.read(path, recipe=coalign.look(path)))["Clinic", "Reading"] == 1


def test_the_first_rank_is_the_most(survey):
    path = survey(heads("Rank the goals [{}]"), ["Clinic", 1, 2, 3], ["School", 3, 2, 1])
    recipe = coalign.look(path)
    recipe.goals[0].gives = "priority"
    assert priorities(coalign.read(path, recipe=recipe))["Clinic", "Jobs"] == 0
    with pytest.raises(coalign.Error, match="counted the other way round"):
        coalign.read(path)


def test_all_words_of_a_scale_say_which_it_is():
    words = [
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ]
    scale = scale_of(words)
    assert scale.ends == [1, 5] and not scale.unsure
    assert scale_of(words[:3]).unsure


@pytest.mark.parametrize(
    "cell", ["{}\n{}", "1. {}\n2. {}", "- {}\n- {}", "{} and {}", "{}; {}", "• {}\n• {}"]
)
@pytest.mark.parametrize(
    "question", ["List the organizations you work with (one per line)", "Partners"]
)
def test_lists_in_cells(save, cell, question):
    rows = [[ORG, question], ["Clinic", cell.format("School", "Council")]]
    rows += [
        ["School", cell.format("Clinic", "Council")],
        ["Council", cell.format("Clinic", "School")],
    ]
    assert [tie[:2] for tie in ties(coalign.read(save({"Form": rows})))] == [
        ("Clinic", "Council"),
        ("Clinic", "School"),
        ("Council", "Clinic"),
        ("Council", "School"),
        ("School", "Clinic"),
        ("School", "Council"),
    ]


def test_names_that_hold_and_stay_whole(survey):
    rows = [[ORG, "Whom do you trust?"], ["Parks and Recreation", "Clinic and School"]]
    rows += [["Clinic", "Parks and Recreation and School"], ["School", "Clinic"]]
    found = [tie[:2] for tie in ties(coalign.read(survey(*rows)))]
    assert ("Clinic", "Parks and Recreation") in found and len(found) == 5


def test_a_question_on_others_whose_cells_name_nobody_is_asked_about(survey):
    rows = [
        ["Timestamp", ORG, "Whom do you trust?"],
        ["2024", "Clinic", "YMCA"],
        ["2024", "School", "Shelter"],
    ]
    with pytest.raises(coalign.Error, match="its cells name nobody who answered, such as 'YMCA'"):
        coalign.read(survey(*rows))


def test_a_grid_of_boxes_is_a_type_of_tie_for_each_box(survey):
    form = "What do you do with them? [{}]"
    rows = [["Timestamp", ORG, *(form.format(one) for one in ("Clinic", "School", "Council"))]]
    rows += [["2024", "Clinic", "", "Share data; Refer", "Refer"]]
    rows += [
        ["2024", "School", "Share data", "", ""],
        ["2024", "Council", "Refer; Share data", "Refer", ""],
    ]
    found = [tie[:3] for tie in ties(coalign.read(survey(*rows)))]
    assert found == [
        ("Clinic", "Council", "refer"),
        ("Clinic", "School", "refer"),
        ("Clinic", "School", "share data"),
        ("Council", "Clinic", "refer"),
        ("Council", "Clinic", "share data"),
        ("Council", "School", "refer"),
        ("School", "Clinic", "share data"),
    ]


def test_people_may_be_their_addresses(survey):
    rows = [["Email", "Whom do you ask for advice?"], ["a@x.org", "b@x.org; c@x.org"]]
    rows += [["b@x.org", "a@x.org"], ["c@x.org", "a@x.org; b@x.org"]]
    network = coalign.read(survey(*rows))
    assert len(network.ties) == 5 and {row["kind"] for row in network.leaders} == {"individual"}


def test_rows_that_tried_qualtrics_out_say_nothing_of_the_scale(survey):
    head = ["ResponseId", "Status", ORG, *(IMPORTANT.format(goal) for goal in GOALS)]
    rows = [
        ["R_0", 1, "Test", 99, 99, 9],
        ["R_1", 0, "Clinic", 5, 1, 3],
        ["R_2", 0, "School", 4, 2, 1],
    ]
    network = coalign.read(survey(head, *rows))
    assert priorities(network)["Clinic", "Jobs"] == 0.5 and len(network.leaders) == 2


def test_groups_of_kobo_are_no_part_of_a_question(survey):
    head = ["start", "intro/org_name", "goals/imp_reading", "goals/imp_jobs", "who/trust"]
    head += ["who/trust/clinic", "who/trust/school", "_uuid"]
    rows = [
        ["2024", "Clinic", 5, 1, "school", 0, 1, "u1"],
        ["2024", "School", 3, 4, "clinic", 1, 0, "u2"],
    ]
    path = survey(head, *rows)
    recipe = coalign.look(path)
    assert recipe.respondents.leader == "org_name" and recipe.goals[0].columns == "imp_{goal}"
    network = coalign.read(path, recipe=recipe)
    assert [tie[:3] for tie in ties(network)] == [
        ("Clinic", "School", "trust"),
        ("School", "Clinic", "trust"),
    ]


def test_totals_of_a_matrix_are_nobody(save):
    rows = [["", "A", "B", "Out-degree"], ["A", 0, 2, 2], ["B", 1, 0, 1], ["In-degree", 1, 2, None]]
    assert ties(coalign.read(save({"Contacts": rows}))) == [
        ("A", "B", "contacts", 2),
        ("B", "A", "contacts", 1),
    ]


def test_a_table_with_goals_in_its_rows_says_what_is_needed(save):
    rows = [["Goal", "Clinic", "School", "Council"], ["Reading", 5, 3, 1], ["Housing", 2, 4, 5]]
    with pytest.raises(
        coalign.Error, match="write a row for each leader and a column for each goal"
    ):
        coalign.read(save({"Ratings": rows}))


SURVEY = [heads(IMPORTANT), ["Clinic", 5, 1, 3], ["School", 4, 2, 5], ["Council", 1, 5, 2]]


def test_a_list_of_ties_beside_the_answers_is_read_with_them(save):
    listed = [
        ["From", "To", "Type", "Direction", "Strength"],
        ["Clinic", "School", "trust", "mutual", 3],
    ]
    listed += [
        ["School", "Zoo", "funds", "directed", None],
        ["Zoo", "Clinic", "funds", "directed", 2],
    ]
    elements = [
        ["Label", "Sector"],
        ["Clinic", "health"],
        ["School", "education"],
        ["Council", "public"],
    ]
    network = coalign.read(save({"Survey": SURVEY, "Elements": elements, "Connections": listed}))
    found = {(row["from"], row["to"], row["type"]): row["weight"] for row in network.ties}
    assert found["Clinic", "School", "trust"] == 3 and found["Zoo", "Clinic", "funds"] == 2
    assert found["School", "Zoo", "funds"] is None  # not known
    assert {row["id"]: row["directed"] for row in network.tie_types} == {
        "trust": False,
        "funds": True,
    }
    assert len(network.agendas) == 9 and network.leaders["School"]["sector"] == "education"
    assert network.leaders["Zoo"]["response"] == "not_asked"


def test_a_list_of_ties_is_named_in_the_recipe(save):
    path = save({"Survey": SURVEY, "Ties": [["From", "To"], ["Clinic", "School"]]})
    recipe = coalign.look(path)
    assert (recipe.ties[0].sheet, recipe.ties[0].source) == ("Ties", "From")
    path.with_suffix(".recipe.toml").write_text(recipe.to_toml())
    network = coalign.read(path)
    assert [tie[:3] for tie in ties(network)] == [("Clinic", "School", "connection")]
    assert network.ties[0]["weight"] == 1


def test_a_strength_that_is_no_number_is_said(save):
    path = save(
        {"Survey": SURVEY, "Ties": [["From", "To", "Strength"], ["Clinic", "School", "much"]]}
    )
    with pytest.raises(coalign.Error, match="much"):
        coalign.read(path)


def test_percents_of_a_spreadsheet_are_parts_of_one(save):
    form = "How important is it? (0-100%) [{}]"
    rows = [heads(form), ["Clinic", 1, 0.25, 0.5], ["School", 0.75, 0, 1]]
    assert priorities(coalign.read(save({"Form": rows})))["Clinic", "Housing"] == 0.25


@pytest.mark.parametrize(
    "word",
    [
        "N/A - not applicable",
        "Not applicable/Don't know",
        "98 - Don't know",
        "Don't know or N/A",
        "99: Refused",
    ],
)
def test_answers_that_say_in_two_ways_that_there_is_none(save, word):
    rows = [*SURVEY[:3], ["Council", 1, word, 2]]
    network = coalign.read(save({"Form": rows}))
    assert len(network.agendas) == 8 and ("Council", "Housing") not in priorities(network)


def test_what_else_somebody_wrote_belongs_to_its_question(survey):
    form = "Whom do you trust? - Selected Choice - {}"
    head = [
        "ResponseId",
        "StartDate",
        ORG,
        *(form.format(one) for one in ("Clinic", "School", "Other")),
    ]
    rows = [[*head, "Whom do you trust? - Other - Text"]]
    rows += [
        ["R1", "2024", "Clinic", "", "School", "Other", "Zoo"],
        ["R2", "2024", "School", "Clinic", "", "", ""],
    ]
    found = [tie[:3] for tie in ties(coalign.read(survey(*rows)))]
    assert found == [
        ("Clinic", "School", "trust"),
        ("Clinic", "Zoo", "trust"),
        ("School", "Clinic", "trust"),
    ]


def test_comments_of_lime_survey_are_no_answers(survey):
    head = ["Response ID", "Date submitted", ORG]
    head += [
        part
        for goal in GOALS
        for part in (IMPORTANT.format(goal), f"{IMPORTANT.format(goal)}[Comment]")
    ]
    rows = [
        [1, "2024", "Clinic", 5, "why", 1, "", 3, "so"],
        [2, "2024", "School", 4, "", 2, "", 1, ""],
    ]
    assert len(coalign.read(survey(head, *rows)).agendas) == 6


def test_choices_in_columns_name_goals(survey):
    form = "Rank these [{} choice]"
    rows = [["Timestamp", ORG, *map(form.format, ("1st", "2nd"))]]
    rows += [["2024", "Clinic", "Jobs", "Reading"], ["2024", "School", "Housing", "Jobs"]]
    path = survey(*rows)
    with pytest.raises(coalign.Error, match="nor is the order of ranks"):
        coalign.read(path)
    assert set(priorities(coalign.read(path, recipe=coalign.look(path)))) == {
        ("Clinic", "Jobs"),
        ("Clinic", "Reading"),
        ("School", "Housing"),
        ("School", "Jobs"),
    }


def test_where_somebody_stands_in_words(survey):
    form = "Where do you stand? [{}]"
    rows = [heads(form), ["Clinic", "Strongly in favor", "Against", "Neutral"]]
    rows += [["School", "In favor", "Strongly against", "Neutral"]]
    network = coalign.read(survey(*rows))
    assert sorted(row["stance"] for row in network.agendas) == [-1, -0.5, 0, 0, 0.5, 1]
