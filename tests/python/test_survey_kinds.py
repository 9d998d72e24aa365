# SPDX-License-Identifier: MIT
"""Kinds of trouble in surveys: each is read right, asked about, or an error; never taken for something else."""

from __future__ import annotations

import datetime as dt
import random

import openpyxl
import pytest

import coalign
from coalign.cli import main


@pytest.fixture
def survey(tmp_path):
    def put(*rows, name="survey.csv"):
        path = tmp_path / name
        path.write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
        return path

    return put


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])


HEAD = ["Timestamp", "Your organization"]
IMPORTANT = "How important is it? (1 to 5) [{}]"
WORK = "How often do you work with (0 to 3) [{}]"


def of(form, *items):
    return [form.format(item) for item in items]


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


def test_names_are_matched_and_what_is_similar_is_proposed(survey, tmp_path):
    head = [*HEAD, *of(WORK, "Harbor County Health Department", "Clinic", "School")]
    rows = [
        head,
        ["t", "HARBOR county health department ", "", 3, 1],
        ["t", "Harbor Cty Health Dept.", "", 2, 2],
        ["t", "clinic", 1, "", 3],
    ]
    path = survey(*rows)
    network = coalign.read(path)
    assert list(network.leaders.ids) == [
        "Harbor County Health Department",
        "Harbor Cty Health Dept.",
        "Clinic",
        "School",
    ]
    main(["look", str(path)])
    recipe = tmp_path / "survey.recipe.toml"
    line = '# "Harbor Cty Health Dept." = "Harbor County Health Department"'
    assert line in recipe.read_text() and coalign.read(path) == network
    recipe.write_text(
        recipe.read_text()
        .replace(line, line[2:])
        .replace("[respondents]", '[respondents]\nseveral = "max"')
    )
    assert list(coalign.read(path).leaders.ids) == [
        "Harbor County Health Department",
        "Clinic",
        "School",
    ]


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
    assert counted(network, "say there is none") == 1
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


def test_what_somebody_adds_to_a_list_is_a_name(survey):
    form = "Whom do you trust? [{}]"
    rows = [
        [*HEAD, *of(form, "A", "B", "Other (please specify)")],
        ["t", "A", "", "B", "Food Bank; Library"],
        ["t", "B", "A", "", ""],
    ]
    network = coalign.read(survey(*rows), recipe=coalign.look(survey(*rows)))
    assert [tie[:2] for tie in ties(network)] == [
        ("A", "B"),
        ("A", "Food Bank"),
        ("A", "Library"),
        ("B", "A"),
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


def test_names_with_the_separator_in_them_stay_whole(survey):
    rows = [
        [*HEAD, "Whom do you work with?"],
        ["t", '"Health, Inc."', '"B, C"'],
        ["t", "B", '"Health, Inc., C"'],
        ["t", "C", ""],
    ]
    network = coalign.read(survey(*rows))
    assert [tie[:2] for tie in ties(network)] == [
        ("B", "C"),
        ("B", "Health, Inc."),
        ("Health, Inc.", "B"),
        ("Health, Inc.", "C"),
    ]


@pytest.mark.parametrize("way", ["column", "sheets"])
def test_waves_of_a_survey(way, survey, tmp_path):
    head = [*HEAD, *of(IMPORTANT, "Reading"), *of(WORK, "A", "B", "C")]
    first = [
        ["2022-05-01", "A", 5, "", 3, 2],
        ["2022-05-02", "B", 1, 2, "", 1],
        ["2022-05-03", "C", 3, 1, 1, ""],
    ]
    second = [["2024-05-01", "A", 4, "", 1, 0], ["2024-05-02", "B", 1, 0, "", 3]]
    if way == "column":
        rows = [[*head, "Wave"], *([*row, 1] for row in first), *([*row, 2] for row in second)]
        path = survey(*rows)
    else:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in (("Spring 2022", first), ("Spring 2024", second)):
            sheet = book.create_sheet(title)
            for row in [head, *rows]:
                sheet.append(row)
        path = tmp_path / "survey.xlsx"
        book.save(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert ties(network.at("2023-01-01")) == [
        ("A", "B", "works with", 3),
        ("A", "C", "works with", 2),
        ("B", "A", "works with", 2),
        ("B", "C", "works with", 1),
        ("C", "A", "works with", 1),
        ("C", "B", "works with", 1),
    ]
    # C was not asked again: what C said holds
    assert ties(network.at("2024-06-01")) == [
        ("A", "B", "works with", 1),
        ("B", "C", "works with", 3),
        ("C", "A", "works with", 1),
        ("C", "B", "works with", 1),
    ]


def test_leaders_told_apart_by_a_number_have_their_names(tmp_path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in (
        (
            "Members",
            [
                ["ID", "Organization", "Sector"],
                [1, "Clinic", "health"],
                [2, "Schools", "education"],
            ],
        ),
        ("Ties", [["Respondent", "Partner", "Trust"], [1, 2, 3], [2, 1, 1], [2, 1, 4]]),
        ("Notes", [["To do"], ["call them"]]),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = tmp_path / "survey.xlsx"
    book.save(path)
    with pytest.raises(coalign.Error, match="pairs stand in more than one row"):
        coalign.read(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert [(row["id"], row["name"]) for row in network.leaders] == [
        ("1", "Clinic"),
        ("2", "Schools"),
    ]
    assert [tie[3] for tie in ties(network)] == [3, 2.5]
    assert counted(network, "sheets that the recipe does not name") == 1


def test_names_that_all_begin_with_one_word_are_whole(survey):
    names = ["Org 1", "Org 2", "Org 3"]
    head = [*HEAD, *(f"How often do you work with {name} in general?" for name in names)]
    rows = [["t", "Org 1", "", 3, 0], ["t", "Org 2", 1, "", 2], ["t", "Org 3", 0, 1, ""]]
    network = coalign.read(survey(head, *rows))
    assert [tie[:2] for tie in ties(network)] == [
        ("Org 1", "Org 2"),
        ("Org 2", "Org 1"),
        ("Org 2", "Org 3"),
        ("Org 3", "Org 2"),
    ]


def test_a_survey_of_very_many_columns_ends(survey):
    head = [
        *HEAD,
        *(f"How {i} is it in {i * 7} towns?" for i in range(20_000)),
        "a/b - [c " * 20_000,
    ]
    assert len(coalign.read(survey(head, ["t", "A", *[1] * 20_001])).leaders) == 1


@pytest.mark.parametrize("comma", [",", ", "])
def test_commas_between_names_without_a_space(comma, survey):
    rows = [
        [*HEAD, "Whom do you trust?"],
        ["t", "A", f'"B{comma}C"'],
        ["t", "B", "A"],
        ["t", "C", f'"A{comma}B"'],
    ]
    assert [tie[:2] for tie in ties(coalign.read(survey(*rows)))] == [
        ("A", "B"),
        ("A", "C"),
        ("B", "A"),
        ("C", "A"),
        ("C", "B"),
    ]
    unknown = [
        [*HEAD, "Whom do you trust?"],
        ["t", "A", '"B, Smith, Jones and Sons"'],
        ["t", "B", "A"],
    ]
    with pytest.raises(coalign.Error, match="do commas stand between names"):
        coalign.read(survey(*unknown))


def test_names_of_variables_are_read_as_the_respondents_write_them(survey):
    rows = [
        [
            "record_id",
            "org_name",
            "imp_literacy",
            "imp_housing",
            "freq_clinic",
            "freq_school",
            "form_complete",
        ],
        [1, "Clinic", 5, 2, "", 3, 2],
        [2, "School", 1, 3, 1, "", 2],
        [3, "Library", 4, 3, 2, 0, 2],
    ]
    network = coalign.read(survey(*rows))
    assert list(network.leaders.ids) == ["Clinic", "School", "Library"]
    assert ties(network) == [
        ("Clinic", "School", "contact", 3),
        ("Library", "Clinic", "contact", 2),
        ("School", "Clinic", "contact", 1),
    ]
    assert list(network.goals.ids) == ["literacy", "housing"]


@pytest.mark.parametrize("way", ["column", "sheets"])
def test_a_sheet_of_waves_dates_those_of_a_wide_survey(way, tmp_path):
    head = ["Your organization", *of(IMPORTANT, "Reading"), *of(WORK, "A", "B", "C")]
    first = [["A", 5, "", 3, 2], ["B", 1, 2, "", 1], ["C", 3, 1, 1, ""]]
    second = [["A", 4, "", 1, 0], ["B", 1, 4, "", 3], ["C", 2, 4, 1, ""]]
    book = openpyxl.Workbook()
    book.remove(book.active)
    if way == "column":
        sheets = {
            "Answers": [
                [*head, "Wave"],
                *([*row, "w1"] for row in first),
                *([*row, "w2"] for row in second),
            ]
        }
    else:
        sheets = {"Wave 1": [head, *first], "Wave 2": [head, *second]}
    sheets["Waves"] = [
        ["id", "name", "date"],
        ["w1", "before", dt.datetime(2022, 5, 3)],
        ["w2", "after", "2024-05"],
    ]
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = tmp_path / "survey.xlsx"
    book.save(path)
    recipe = coalign.look(path)
    assert recipe.waves == {"w1": "2022-05-03", "w2": "2024-05"} and not recipe.questions
    assert recipe.ties[0].scale == [0, 4]  # of both waves: the first alone goes from 1 to 3
    for network in (coalign.read(path), coalign.read(path, recipe=recipe)):
        assert network.attributes["waves"] == recipe.waves
        assert {row["since"] for row in network.ties} == set(recipe.waves.values())
        assert len(network.at("2022-06").ties) == 6 and len(network.at("2024-06").ties) == 5
        # nobody is asked about themselves: the last column is no sign that C left
        assert not any("left the survey" in note["message"] for note in network.notes)


def test_a_wave_of_the_sheet_without_a_date_is_named(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Your organization", "Wave", *of(IMPORTANT, "Reading")])
    book.active.append(["A", "w1", 3])
    waves = book.create_sheet("waves")
    waves.append(["id", "date"])
    waves.append(["w1", None])
    path = tmp_path / "survey.xlsx"
    book.save(path)
    with pytest.raises(coalign.Error, match="sheet 'waves', row 2"):
        coalign.look(path)


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
