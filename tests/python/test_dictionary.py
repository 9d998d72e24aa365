# SPDX-License-Identifier: MIT
"""Answers by code: asked about in plain words, or read by the data dictionary of REDCap that lies beside them."""

from __future__ import annotations

import csv

import pytest
from survey_rows import counted, ties

import coalign

HEAD = [
    *("record_id", "redcap_survey_identifier", "survey_timestamp", "org", "sector", "imp_read"),
    *("imp_care", "work_1", "work_2", "work_3", "trust___1", "trust___2", "trust___3"),
    "survey_complete",
]
ROWS = [
    [1, "", "2024-05-01 09:00", 1, 1, 5, 3, "", 4, 98, 0, 1, 0, 2],
    [2, "", "2024-05-01 09:10", 2, 2, 1, 98, 3, "", 0, 1, 0, 1, 2],
    [3, "", "2024-05-01 09:20", 3, 1, 4, 2, 0, 2, "", 0, 0, 0, 2],
]
ORGS = ["Clinic", "School", "Council, City"]
CHOICES = " | ".join(f"{place}, {name}" for place, name in enumerate(ORGS, 1))
IMPORTANT = "1, Not at all | 2, 2 | 3, 3 | 4, 4 | 5, Extremely (most) | 98, Don't know"
OFTEN = "0, Never | 1, Yearly | 2, Monthly | 3, Weekly | 4, Daily | 98, Don't know"
ABOUT = [
    [
        *("Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label"),
        *("Choices, Calculations, OR Slider Labels", "Field Note", "Matrix Group Name"),
    ],
    ["record_id", "survey", "", "text", "Record ID", "", "", ""],
    ["org", "survey", "", "dropdown", "Your organization", CHOICES, "", ""],
    ["sector", "survey", "", "radio", "Sector", "1, health | 2, education", "", ""],
    ["imp_read", "survey", "How important is each goal?", "radio", "Reading", IMPORTANT, "", "imp"],
    ["imp_care", "survey", "", "radio", "Care", IMPORTANT, "", "imp"],
    *(
        [
            *(f"work_{place}", "survey", "" if place > 1 else "<b>How often do you work with</b>"),
            *("radio", name, OFTEN, "", "work"),
        ]
        for place, name in enumerate(ORGS, 1)
    ),
    ["trust", "survey", "", "checkbox", "Whom do you trust?", CHOICES, "", ""],
]


@pytest.fixture
def export(tmp_path):
    with (tmp_path / "answers.csv").open("w", newline="") as file:
        csv.writer(file).writerows([HEAD, *ROWS])
    return tmp_path / "answers.csv"


def test_codes_are_asked_about_with_the_line_to_write(export):
    with pytest.raises(coalign.Error) as error:
        coalign.read(export)
    said = str(error.value)
    assert (
        'its cells are codes: who is each? Write under [names], a line for each: "1" = "…"' in said
    )
    assert "[[ties]] 'trust___{leader}': what do the codes stand for? Write items = {" in said
    assert "lay its data dictionary beside the file" in said


def test_the_dictionary_beside_says_what_codes_stand_for(export):
    beside = export.with_name("Harbor_DataDictionary_2024-05-01.csv")
    with beside.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows(ABOUT)
    network = coalign.read(export)
    assert [(row["id"], row["sector"]) for row in network.leaders] == [
        ("Clinic", "health"),
        ("School", "education"),
        ("Council, City", "health"),
    ]
    assert ties(network) == [
        ("Clinic", "School", "trust", 1),
        ("Clinic", "School", "works with", 4),
        ("Council, City", "School", "works with", 2),
        ("School", "Clinic", "trust", 1),
        ("School", "Clinic", "works with", 3),
        ("School", "Council, City", "trust", 1),
    ]
    assert [(row["leader"], row["goal"], row["priority"]) for row in network.agendas] == [
        ("Clinic", "Reading", 1),
        ("School", "Reading", 0),
        ("Council, City", "Reading", 0.75),
        ("Clinic", "Care", 0.5),
        ("Council, City", "Care", 0.25),
    ]
    assert counted(network, f"REDCap's data dictionary {beside.name}") == 1
    assert counted(network, "words that mean no answer") == 2  # 98, as the dictionary has it


def test_a_file_beside_that_is_no_dictionary_changes_nothing(export):
    export.with_name("other.csv").write_bytes(b"Variable / Field Name,x\n\xff\xfe\n")
    export.with_name("third.csv").write_text("Variable / Field Name,Field Label\nnobody,Nothing\n")
    with pytest.raises(coalign.Error, match="what do the codes stand for"):
        coalign.read(export)
