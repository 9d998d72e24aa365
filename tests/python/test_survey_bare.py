# SPDX-License-Identifier: MIT
"""Columns that are called as what they ask about, without a question: told by their cells."""

from __future__ import annotations

import pytest
from input_support import counted

import coalign
from coalign.cli import main

GOALS = ["Reduce child abuse", "Housing", "Jobs"]
ORGS = ["Clinic", "School", "Council", "Union"]
WORDS = ["", "Not at all important", "Moderately important", "Extremely important"]
RATED = [[3, 1, 2], [2, None, 3], [1, 3, 2]]
WORK = [[None, 3, 0, 1], [2, None, 1, 0], [0, 2, None, 3]]


def agendas(network, field="priority"):
    return {(row["leader"], row["goal"]): row[field] for row in network.agendas}


def ties(network):
    return {(row["from"], row["to"]): row["weight"] for row in network.ties}


def rows(head, answers):
    return [head, *([org, *row] for org, row in zip(ORGS, answers, strict=False))]


def asked(path):
    with pytest.raises(coalign.Error) as caught:
        coalign.read(path)
    return str(caught.value)


def test_goals_without_a_question_are_asked_about(save):
    path = save({"Answers": rows(["Organization", *GOALS], RATED)})
    assert "no question stands before these columns. Are they goals" in asked(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert agendas(network)["Clinic", "Reduce child abuse"] == 1 and len(network.agendas) == 8
    assert agendas(network)["School", "Jobs"] == 1 and list(network.goals.ids) == GOALS


def test_the_recipe_is_written_and_read(save, capsys):
    path = save({"Answers": rows(["Organization", *GOALS], RATED)})
    assert main(["look", str(path)]) == 0
    text = path.with_suffix(".recipe.toml").read_text()
    assert 'each = ["Reduce child abuse", "Housing", "Jobs"]' in text
    assert main(["report", str(path)]) == 0
    text = text.replace("[[goals]]", '[[goals]]\ngives = "stance"')
    path.with_suffix(".recipe.toml").write_text(text)
    assert agendas(coalign.read(path), "stance")["Council", "Housing"] == 1


def test_words_of_importance_say_what_they_are(save):
    answers = [[WORDS[answer or 0] for answer in row] for row in RATED]
    network = coalign.read(save({"Answers": rows(["Organization", *GOALS], answers)}))
    assert len(agendas(network)) == 8 and agendas(network)["Clinic", "Jobs"] == 0.5


def test_what_goes_below_zero_is_for_and_against(save):
    answers = [[None if answer is None else answer - 2 for answer in row] for row in RATED]
    network = coalign.read(save({"Answers": rows(["Organization", *GOALS], answers)}))
    assert agendas(network, "stance")["Clinic", "Housing"] == -1


def test_what_a_form_has_beside_its_questions_is_never_kept_without_a_word(save):
    head = ["Timestamp", "Your organization", *GOALS, "Whom do you trust?"]
    answers = [
        ["2024/05/01", org, *row, "School; Clinic"] for org, row in zip(ORGS, RATED, strict=False)
    ]
    assert "Are they goals" in asked(save({"Form": [head, *answers]}))


def test_columns_that_are_called_as_leaders_become_ties_by_their_type(save):
    both = [[*goals, *others] for goals, others in zip(RATED, WORK, strict=True)]
    path = save(
        {
            "Form": [["Timestamp", "Your organization", *GOALS, *ORGS]]
            + [["2024/05/01", *row] for row in rows([], both)[1:]]
        }
    )
    said = asked(path)
    assert "are called as leaders: what do they ask?" in said and "Are they goals" in said
    recipe = coalign.look(path)
    recipe.ties[0].type = "works with"
    network = coalign.read(path, recipe=recipe)
    assert ties(network) == {
        (ORGS[one], ORGS[other]): weight
        for one, row in enumerate(WORK)
        for other, weight in enumerate(row)
        if weight
    }
    assert list(network.goals.ids) == GOALS and sorted(network.leaders.ids) == sorted(ORGS)


def test_numbers_about_who_answered_are_no_goals(save):
    head = [
        "Timestamp",
        "Your organization",
        "Staff",
        "Number of sites",
        "Year",
        "Whom do you trust?",
    ]
    answers = [["2024", org, 3, 2, 1, "School; Clinic"] for org in ORGS]
    network = coalign.read(save({"Form": [head, *answers]}))
    assert len(network.goals) == 0 and network.leaders[0]["attributes"]["Staff"] == 3


MARKS = [[1, 0, 1], [0, 1, 1], [1, 1, 0]]
GROUPS = ["Steering committee", "Data workgroup", "Policy workgroup"]


@pytest.mark.parametrize("mark", [1, "x", "Yes"])
@pytest.mark.parametrize("corner", [None, "Organization"])
def test_marks_in_a_table_are_goals_or_groups_as_the_recipe_says(save, mark, corner):
    answers = [[mark if cell else None for cell in row] for row in MARKS]
    path = save({"Who is in what": rows([corner, *GROUPS], answers)})
    assert "write [[memberships]]" in asked(path)
    recipe = coalign.look(path)
    network = coalign.read(path, recipe=recipe)
    assert len(network.agendas) == 6 and set(agendas(network).values()) == {1}
    table = {
        "respondents": {"leader": recipe.respondents.leader},
        "memberships": [{"each": GROUPS}],
    }
    network = coalign.read(path, recipe=table)
    assert {(row["member"], row["of"]) for row in network.memberships} == {
        (ORGS[one], GROUPS[other])
        for one, row in enumerate(MARKS)
        for other, cell in enumerate(row)
        if cell
    }
    assert not network.goals and not counted(network, "left out")
    assert {row["kind"] for row in network.leaders} == {"organization"}


def test_cells_may_name_the_groups(survey):
    path = survey(["Your organization", "Groups"], ["Clinic", "Data; Policy"], ["School", "Policy"])
    table = {"respondents": {"leader": "Your organization"}, "memberships": [{"columns": "Groups"}]}
    network = coalign.read(path, recipe=table)
    assert len(network.memberships) == 3 and "Data" in network.leaders.ids


def test_a_box_of_a_group_says_yes_or_no(survey):
    path = survey(["Your organization", "Data"], ["Clinic", "perhaps"], ["School", "yes"])
    table = {"respondents": {"leader": "Your organization"}, "memberships": [{"each": ["Data"]}]}
    with pytest.raises(coalign.Error, match="row 2, 'Data': 'perhaps' says neither yes nor no"):
        coalign.read(path, recipe=table)


def test_minus_one_is_never_one(survey):
    head = ["Your organization", *(f"How do you stand on it? [{goal}]" for goal in GOALS)]
    path = survey(head, ["Clinic", -1, 0, 1], ["School", 1, -1, 0], ["Council", 0, 1, 1])
    assert agendas(coalign.read(path), "stance")["Clinic", "Jobs"] == 1
    table = {"respondents": {"leader": "Your organization"}, "missing": {"codes": [-1]}}
    goals = {"columns": "How do you stand on it? [{goal}]", "gives": "stance", "scale": [0, 1]}
    network = coalign.read(path, recipe=table | {"goals": [goals]})
    assert len(network.agendas) == 7  # 1 is an answer, -1 none


TABLE = {
    ("Clinic", "Reading"): 5,
    ("Clinic", "Jobs"): 1,
    ("School", "Reading"): 2,
    ("School", "Jobs"): 4,
}
TABLE |= {("Council", "Jobs"): 3, ("Council", "Housing"): 5, ("School", "Housing"): 1}
EMBEDDED = "\n".join(f"{one} {other} {value}" for (one, other), value in TABLE.items())
TWO_MODES = {
    "edgelist2": f"dl nr=3, nc=3, format = edgelist2\nlabels embedded\ndata:\n{EMBEDDED}\n",
    "numbers": "dl nr=3 nc=3 format=edgelist2\nrow labels:\nClinic,School,Council\n"
    "column labels:\nReading,Jobs,Housing\n"
    "data:\n1 1 5\n1 2 1\n2 1 2\n2 2 4\n2 3 1\n3 2 3\n3 3 5\n",
    "fullmatrix": "DL NR=3 NC=4\nLABELS EMBEDDED\nDATA:\n Reading Jobs Housing Parks\n"
    "Clinic 5 1 . 1\nSchool 2 4 1 1\nCouncil . 3 5 1\n",
}


@pytest.mark.parametrize("name", TWO_MODES)
def test_dl_of_two_kinds_is_a_table(name, put):
    path = put("ratings.txt", TWO_MODES[name])
    assert "Are they goals" in asked(path)
    network = coalign.read(path, recipe=coalign.look(path))
    found = {key: value * 4 + 1 for key, value in agendas(network).items() if key[1] != "Parks"}
    assert found == TABLE
    assert sorted(network.leaders.ids) == ["Clinic", "Council", "School"]


def test_dl_that_lists_whom_groups_have(put):
    path = put(
        "groups.dl",
        "dl nr=3 nc=3 format=nodelist2\nlabels embedded\ndata:\nA Data\nB Data Policy\nC Law\n",
    )
    assert "write [[memberships]]" in asked(path)
    table = {
        "respondents": {"leader": "first column"},
        "memberships": [{"each": ["Data", "Policy", "Law"]}],
    }
    assert len(coalign.read(path, recipe=table).memberships) == 4
