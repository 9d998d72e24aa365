# SPDX-License-Identifier: MIT
"""Answers of LimeSurvey by code, with its structure beside them."""

from __future__ import annotations

import lime_structure
import pytest
from survey_rows import counted, ties

import coalign

WORKS = [
    ("Clinic", "School", "works with", 4),
    ("Council & City", "School", "works with", 2),
    ("School", "Clinic", "works with", 3),
]
TRUSTS = [
    ("Clinic", "School", "trust", 1),
    ("School", "Clinic", "trust", 1),
    ("School", "Council & City", "trust", 1),
]


def wanted(network: coalign.Network) -> None:
    assert list(network.leaders.ids) == lime_structure.ORGS
    assert ties(network) == sorted([*WORKS, *TRUSTS])
    assert {row["id"]: row["max"] for row in network.tie_types}["works with"] == 4
    assert sorted((row["leader"], row["goal"], row["priority"]) for row in network.agendas) == [
        ("Clinic", "Care", 0.5),
        ("Clinic", "Reading", 1),
        ("Council & City", "Care", 0.25),
        ("Council & City", "Reading", 0.75),
        ("School", "Reading", 0),
    ]
    assert counted(network, "words that mean no answer") == 1  # Don't know


@pytest.mark.parametrize("version", [2, 6])
@pytest.mark.parametrize(("form", "tabs"), [("[]", False), ("X", False), ("_", False), ("_", True)])
def test_the_structure_beside_says_what_codes_stand_for(form, tabs, version, tmp_path):
    (tmp_path / "answers.csv").write_text(lime_structure.export(form, tabs), encoding="utf-8")
    (tmp_path / "limesurvey_survey_7.lss").write_text(lime_structure.structure(version))
    network = coalign.read(tmp_path / "answers.csv")
    wanted(network)
    assert counted(network, "LimeSurvey's structure limesurvey_survey_7.lss") == 1


def test_a_group_beside_says_it_too_and_the_structure_that_knows_most_counts(tmp_path):
    (tmp_path / "answers.csv").write_text(lime_structure.export(), encoding="utf-8")
    (tmp_path / "group.lsg").write_text(lime_structure.structure(6, "Group"))
    other = lime_structure.structure(6).replace("[CDATA[imp]]", "[CDATA[xmp]]")
    (tmp_path / "a.lss").write_text(other.replace("Clinic", "Someone else"))
    network = coalign.read(tmp_path / "answers.csv")
    wanted(network)
    assert counted(network, "LimeSurvey's structure group.lsg") == 1


def test_without_a_structure_codes_are_asked_about(tmp_path):
    for form, tabs in (("[]", False), ("_", True)):
        (tmp_path / "answers.csv").write_text(lime_structure.export(form, tabs), encoding="utf-8")
        with pytest.raises(coalign.Error, match="what do the codes stand for") as error:
            coalign.read(tmp_path / "answers.csv")
        assert "lay its structure (.lss) beside the file" in str(error.value)
        assert "Response ID" not in str(error.value)


BOMB = '<!DOCTYPE document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (lime_structure.structure(head=BOMB).replace("Clinic", "&b;"), "document type"),
        ("<document><LimeSurveyDocType>Survey", "it is not XML"),
        ("<graphml/>", "it has no LimeSurveyDocType"),
        ("", "it is not XML"),
    ],
)
def test_a_structure_that_cannot_be_read_is_an_error_that_says_why(text, said, tmp_path):
    (tmp_path / "answers.csv").write_text(lime_structure.export(), encoding="utf-8")
    (tmp_path / "survey.lss").write_text(text)
    with pytest.raises(coalign.FileError, match=r"survey\.lss.*" + said):
        coalign.read(tmp_path / "answers.csv")


def test_a_structure_is_not_looked_at_where_the_export_is_in_words(tmp_path):
    import survey_files

    (tmp_path / "answers.csv").write_text(survey_files.lime_survey(), encoding="utf-8")
    before = coalign.read(tmp_path / "answers.csv")
    (tmp_path / "survey.lss").write_text("broken")
    assert coalign.read(tmp_path / "answers.csv") == before


def test_a_structure_alone_is_no_answers(tmp_path):
    (tmp_path / "survey.lss").write_text(lime_structure.structure())
    with pytest.raises(coalign.Error, match="questions of a survey, without answers"):
        coalign.read(tmp_path / "survey.lss")
