# SPDX-License-Identifier: MIT
"""Who is meant by the names in a survey's headings and cells."""

from __future__ import annotations

import openpyxl
import pytest
from survey_rows import HEAD, WORK, counted, of, ties

import coalign
from coalign.cli import main


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
