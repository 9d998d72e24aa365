# SPDX-License-Identifier: MIT
"""Kinds of trouble in surveys: each is read right, asked about, or an error; never taken for something else."""

from __future__ import annotations

import random

import pytest
from survey_rows import HEAD, IMPORTANT, WORK, counted, of, ties

import coalign
from coalign.cli import main


def test_98_is_asked_about_and_never_an_answer(survey, tmp_path):
    rows = [[*HEAD, *of("How important is it? [{}]", "Reading", "Housing")]]
    rows += [
        ["2024-05-01", name, one, other]
        for name, one, other in (("A", 1, 98), ("B", 4, 2), ("C", 3, 99))
    ]
    path = survey(*rows)
    with pytest.raises(coalign.Error, match="98, 99 means that nothing was answered"):
        coalign.read(path)
    assert main(["look", str(path)]) == 0
    recipe = tmp_path / "survey.recipe.toml"
    assert "codes = [98, 99]" in recipe.read_text()
    assert counted(coalign.read(path), "the recipe calls missing") == 2
    recipe.write_text(recipe.read_text().replace("[98, 99]", "[98]"))
    with pytest.raises(coalign.Error, match=r"row 4, .*: 99 is not on the scale"):
        coalign.read(path)


def test_uniformly_random_importances_are_never_called_agreement(survey):
    draw = random.Random(7)
    goals = [f"Goal {i}" for i in range(8)]
    rows = [[*HEAD, *of(IMPORTANT, *goals)]]
    rows += [["2024-05-01", f"Org {i}", *(draw.randint(1, 5) for _ in goals)] for i in range(30)]
    network = coalign.read(survey(*rows))
    found = coalign.alignment.agendas(network)
    assert found.agreement.value is None and found.score.value is None


def test_people_of_one_organization_are_merged_by_a_stated_rule(survey, tmp_path):
    rows = [
        [*HEAD, *of(WORK, "A", "B")],
        ["2024-05-01", "A", "", 3],
        ["2024-05-02", "a ", "", 0],
        ["2024-05-02", "B", 1, ""],
    ]
    path = survey(*rows)
    with pytest.raises(coalign.Error, match="1 of them answered more than once"):
        coalign.read(path)
    main(["look", str(path)])
    recipe = tmp_path / "survey.recipe.toml"
    for rule, weight in (("mean", 1.5), ("max", 3), ("first", 3)):
        recipe.write_text(recipe.read_text().replace('several = "mean"', f'several = "{rule}"'))
        network = coalign.read(path)
        assert ties(network) == [("A", "B", "works with", weight), ("B", "A", "works with", 1)]
        assert counted(network, f"taken by their {rule}") == 1
        recipe.write_text(recipe.read_text().replace(f'several = "{rule}"', 'several = "mean"'))
    recipe.write_text(recipe.read_text().replace('several = "mean"', 'several = "last"'))
    assert ties(coalign.read(path)) == [("B", "A", "works with", 1)]
    recipe.write_text(recipe.read_text().replace('several = "last"', ""))
    with pytest.raises(coalign.Error, match=r"'A' answered 2 times \(rows 2, 3\)"):
        coalign.read(path)


def test_not_asked_asked_and_half_answered_are_told_apart(survey):
    head = [*HEAD, *of(IMPORTANT, "Reading", "Housing"), *of(WORK, "A", "B", "C", "D")]
    rows = [
        head,
        ["t", "A", 1, 5, "", 3, 1, 2],
        ["t", "B", 2, 3, "", "", "", ""],
        ["t", "C", "", "", "", "", "", ""],
        ["t", "E", 4, 5, 1, 0, 0, 0],
    ]
    network = coalign.read(survey(*rows))
    told = {row["id"]: row["response"] for row in network.leaders}
    assert told == {
        "A": "answered",
        "B": "answered",
        "C": "asked",
        "D": "not_asked",
        "E": "answered",
    }
    assert counted(network, "left the survey before its end") == 1


def test_words_of_a_scale_are_numbers_and_others_are_asked_about(survey, tmp_path):
    rows = [
        [*HEAD, *of("How often do you meet? [{}]", "A", "B", "C")],
        ["t", "A", "", "Never", "Weekly"],
        ["t", "B", "Monthly", "", "Daily"],
        ["t", "C", "Quarterly", "Don't know", ""],
    ]
    network = coalign.read(survey([*rows[0]], *rows[1:]), recipe=coalign.look(survey(*rows)))
    assert ties(network) == [
        ("A", "C", "contact", 4),
        ("B", "A", "contact", 3),
        ("B", "C", "contact", 5),
        ("C", "A", "contact", 2),
    ]
    assert counted(network, "mean no answer") == 1
    odd = survey(
        [*HEAD, *of("How often do you meet? [{}]", "A", "B")],
        ["t", "A", "", "Moonlit"],
        ["t", "B", "Sunlit", ""],
    )
    with pytest.raises(coalign.Error, match=r'answers = \{ "Sunlit" = …, "Moonlit" = … \}'):
        coalign.read(odd)


def test_one_is_never_where_the_question_says_so(survey):
    form = "How often do you meet? (1 = never; 4 = daily) [{}]"
    rows = [
        [*HEAD, *of(form, "A", "B", "C")],
        ["t", "A", "", 1, 4],
        ["t", "B", 2, "", 3],
        ["t", "C", 1, 1, ""],
    ]
    assert ties(coalign.read(survey(*rows))) == [
        ("A", "C", "contact", 3),
        ("B", "A", "contact", 1),
        ("B", "C", "contact", 2),
    ]


def test_importance_and_stance_of_one_goal_are_one_entry(survey):
    head = [
        *HEAD,
        *of(IMPORTANT, "Reading", "Tax"),
        *of("Do you support or oppose it? (-2 to 2) [{}]", "Reading", "Tax"),
    ]
    rows = [head, ["t", "A", 5, 3, 2, -2], ["t", "B", 1, 4, 0, 1]]
    network = coalign.read(survey(*rows), recipe=coalign.look(survey(*rows)))
    assert [(r["leader"], r["goal"], r["stance"], r["priority"]) for r in network.agendas] == [
        ("A", "Reading", 1, 1),
        ("B", "Reading", 0, 0),
        ("A", "Tax", -1, 0.5),
        ("B", "Tax", 0.5, 0.75),
    ]
    assert (network.stance_points, network.priority_points) == (5, 5)


def test_codes_in_headings_are_asked_about(survey):
    rows = [
        ["record_id", "org_name", "trust___1", "trust___2", "survey_complete"],
        [1, "A", 0, 1, 2],
        [2, "B", 1, 0, 2],
    ]
    path = survey(*rows)
    with pytest.raises(coalign.Error, match="what do the codes stand for"):
        coalign.read(path)
    recipe = coalign.look(path)
    with pytest.raises(coalign.Error, match="say what '1', '2' stand for"):
        coalign.read(path, recipe=recipe)
    recipe.ties[0].items = {"1": "A", "2": "B"}
    assert ties(coalign.read(path, recipe=recipe)) == [
        ("A", "B", "trust", 1),
        ("B", "A", "trust", 1),
    ]


def test_a_column_that_says_again_what_its_boxes_say(survey):
    rows = [
        [
            "start",
            "Your organization",
            "Whom do you trust?",
            "Whom do you trust?/A",
            "Whom do you trust?/B",
            "_uuid",
        ],
        ["t", "A", "B", 0, 1, "u1"],
        ["t", "B", "A B", 1, 0, "u2"],
    ]
    assert [tie[:2] for tie in ties(coalign.read(survey(*rows)))] == [("A", "B"), ("B", "A")]


def test_a_survey_of_very_many_columns_ends(survey):
    head = [
        *HEAD,
        *(f"How {i} is it in {i * 7} towns?" for i in range(20_000)),
        "a/b - [c " * 20_000,
    ]
    assert len(coalign.read(survey(head, ["t", "A", *[1] * 20_001])).leaders) == 1


def test_a_stance_whose_importance_was_asked_and_left_blank_was_not_answered(survey):
    head = [
        *HEAD,
        *of(IMPORTANT, "Reading", "Tax"),
        *of("Do you support or oppose it? (-2 to 2) [{}]", "Reading", "Tax", "Housing"),
    ]
    rows = [head, ["t", "A", 5, 3, 2, -2, 1], ["t", "B", "", 4, 0, 1, ""]]
    network = coalign.read(survey(*rows), recipe=coalign.look(survey(*rows)))
    assert [(r["leader"], r["goal"], r["stance"], r["priority"]) for r in network.agendas] == [
        ("A", "Reading", 1, 1),
        ("A", "Tax", -1, 0.5),
        ("B", "Tax", 0.5, 0.75),
        ("A", "Housing", 0.5, 1),
    ]
    assert counted(network, "without the importance that was asked: not answered") == 1


def test_importance_alone_is_in_the_agendas_without_a_stance(survey):
    rows = [[*HEAD, *of(IMPORTANT, "Reading", "Tax")], ["t", "A", 5, ""], ["t", "B", 1, 3]]
    network = coalign.read(survey(*rows))
    assert [(r["leader"], r["goal"], r["stance"], r["priority"]) for r in network.agendas] == [
        ("A", "Reading", None, 1),
        ("B", "Reading", None, 0),
        ("B", "Tax", None, 0.5),
    ]
    assert not any(row["attributes"] for row in network.leaders)


def test_a_question_asked_of_one_thing_names_it(survey):
    support, importance = "Do you support or oppose: Expand bus service", "How important? [Clean water]"
    rows = [["Timestamp", "Your organization", support, importance, "How important: rate 1=low to 5=high"]]
    rows += [
        ["2026-10-01", f"Org {number}", answer, number, 6 - number]
        for number, answer in enumerate(["Strongly support", "Oppose", "Support", "Neither", ""], 1)
    ]
    goals = set(coalign.read(survey(*rows)).goals.ids)
    assert {"Expand bus service", "Clean water"} <= goals
    assert "rate 1=low to 5=high" not in goals
