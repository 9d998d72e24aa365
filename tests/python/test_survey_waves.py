# SPDX-License-Identifier: MIT
"""Surveys that were asked again: a column or a sheet for each wave, and a sheet that dates them."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from survey_rows import HEAD, IMPORTANT, WORK, of, ties

import coalign


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
