# SPDX-License-Identifier: MIT
"""Surveys as strangers have them: each is read right or asked about, and nothing becomes something else."""

from __future__ import annotations

import pytest

import coalign

META = '"2024-05-01 09:00:00","3","en"'


@pytest.fixture
def save(tmp_path):
    def put(text, encoding="utf-8"):
        path = tmp_path / "survey.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return put


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])


CHECKED = """Timestamp,Your organization,Which of these goals does your organization support?,Whom do you trust?
2024/05/01 9:00:00,Clinic,"Reading, Housing","School, Council"
2024/05/01 9:10:00,School,Reading,Clinic
2024/05/02 9:10:00,Council,"Housing, Jobs","Clinic, School"
"""


def test_goals_that_cells_name_are_no_organizations(save):
    path = save(CHECKED)
    with pytest.raises(coalign.Error, match="check that what a leader names here has their full"):
        coalign.read(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert list(network.leaders.ids) == ["Clinic", "School", "Council"] and len(network.ties) == 5
    assert sorted((row["leader"], row["goal"], row["stance"]) for row in network.agendas) == [
        ("Clinic", "Housing", 1),
        ("Clinic", "Reading", 1),
        ("Council", "Housing", 1),
        ("Council", "Jobs", 1),
        ("School", "Reading", 1),
    ]


def test_a_question_on_other_organizations_does_not_name_who_answers(save):
    rows = """Timestamp,Which organizations do you work with?,Name of your organization
2024/05/01,School,Clinic
2024/05/01,Clinic,School
"""
    assert [tie[:2] for tie in ties(coalign.read(save(rows)))] == [
        ("Clinic", "School"),
        ("School", "Clinic"),
    ]


def test_numbered_columns_that_name_partners(save):
    rows = """Your name,Your organization,Partner 1,Partner 2,Partner 3
Ann,Clinic,School,Council,
Bob,School,Clinic,,
Cem,Council,School,Clinic,Library
"""
    network = coalign.read(save(rows))
    assert [tie[:2] for tie in ties(network)] == [
        ("Clinic", "Council"),
        ("Clinic", "School"),
        ("Council", "Clinic"),
        ("Council", "Library"),
        ("Council", "School"),
        ("School", "Clinic"),
    ]
    assert "Ann" not in network.leaders.ids  # a person's name is nobody's partner


def test_one_column_that_names_partners_is_a_survey(save):
    network = coalign.read(
        save('Organization,Works with\nClinic,"School; Council"\nSchool,Clinic\nCouncil,\n')
    )
    assert len(network.ties) == 3
    assert {row["id"]: row["response"] for row in network.leaders}["Council"] == "asked"


def test_boxes_that_nothing_is_known_of_are_asked_about(save):
    rows = f"""id,submitdate,lastpage,startlanguage,What is your organization?,G03Q03[SQ001],G03Q03[SQ002]
1,{META},Clinic,,Y
2,{META},School,Y,
"""
    with pytest.raises(
        coalign.Error, match=r"what do these 2 columns ask about\? If leaders, write"
    ):
        coalign.read(save(rows))


def test_answers_of_lime_survey_by_code(save):
    rows = f"""id,submitdate,lastpage,startlanguage,What is your organization?,G02Q02[SQ001],G02Q02[SQ002]
1,{META},Clinic,A5,A3
2,{META},School,A2,A4
"""
    path = save(rows)
    with pytest.raises(
        coalign.Error, match="check that A1 is the lowest answer, and A5 the highest"
    ):
        coalign.read(path)
    recipe = coalign.look(path)
    recipe.goals[0].items = {"SQ001": "Reading", "SQ002": "Housing"}
    network = coalign.read(path, recipe=recipe)
    assert [row["priority"] for row in network.agendas] == [1, 0.25, 0.5, 0.75]


def test_what_a_list_lacks_is_no_answer_to_its_boxes(save):
    rows = f"""Response ID,Date submitted,Last page,Start language,Your organization,Whom do you trust? [Clinic],\
Whom do you trust? [School],Whom do you trust? [Other]
1,{META},Clinic,No,Yes,Library
2,{META},School,Yes,No,
"""
    assert [tie[:2] for tie in ties(coalign.read(save(rows)))] == [
        ("Clinic", "Library"),
        ("Clinic", "School"),
        ("School", "Clinic"),
    ]


def test_an_unticked_box_at_the_end_is_an_answer(save):
    rows = """Timestamp,Your organization,Important? (1 to 3) [Reading],Important? (1 to 3) [Housing],\
Whom do you trust? [Clinic],Whom do you trust? [School],Whom do you trust? [Council]
2024,Clinic,3,2,,Yes,Yes
2024,School,1,2,Yes,,
"""
    assert counted(coalign.read(save(rows)), "left the survey before its end") == 0


@pytest.mark.parametrize(
    ("heads", "rows", "encoding"),
    [
        (
            "Zeitstempel,Name Ihrer Organisation,Wie wichtig ist das Ziel? [Lesen],"
            "Wie oft arbeiten Sie zusammen? [Klinik],Wie oft arbeiten Sie zusammen? [Schule]",
            [
                "Klinik,sehr wichtig,,monatlich",
                "Schule,unwichtig,wöchentlich,",
                "Rat,eher wichtig,nie,monatlich",
            ],
            "utf-8",
        ),
        (
            "Horodateur,Votre organisation,Quelle importance a l'objectif ? [Lire],"
            "Travaillez-vous ensemble ? [Klinik],Travaillez-vous ensemble ? [Schule]",
            [
                "Klinik,très important,,chaque mois",
                "Schule,pas important,chaque semaine,",
                "Rat,peu important,jamais,chaque mois",
            ],
            "cp1252",
        ),
    ],
)
def test_words_of_other_languages(save, heads, rows, encoding):
    path = save("\n".join([heads, *(f"2024-05-01,{row}" for row in rows)]), encoding)
    network = coalign.read(path, recipe=coalign.look(path))
    assert ties(network) == [
        ("Klinik", "Schule", "works with", 3),
        ("Rat", "Schule", "works with", 3),
        ("Schule", "Klinik", "works with", 4),
    ]
    assert network.agendas[0]["priority"] == 1 and network.agendas[1]["priority"] == 0


def test_a_question_mark_belongs_to_the_question(save):
    rows = """Timestamp,Your organization,How much do you support a new tax? (1-5),How much do you support a park? (1-5)
2024,Clinic,5,1
2024,School,1,5
2024,Council,3,2
"""
    assert list(coalign.read(save(rows)).goals.ids) == ["new tax", "park"]


def test_words_say_that_a_position_is_for_or_against(save):
    rows = "Organization,Issue,Position\nA,Road,Support\nB,Road,Oppose\nC,Road,Neutral\nA,Park,Strongly support\n"
    network = coalign.read(save(rows))
    assert [row["stance"] for row in network.agendas] == [0.5, -0.5, 0, 1]


def test_rows_of_a_grid_may_stand_for_partners_that_cells_name(save):
    rows = """Respondent ID,Collector ID,Start Date,Organization,Who do you collaborate with?,
,,,Open-Ended Response,Partner 1,Partner 2
1,2,05/01/2024,Clinic,School,Council
2,2,05/01/2024,School,Clinic,
"""
    assert [tie[:2] for tie in ties(coalign.read(save(rows)))] == [
        ("Clinic", "Council"),
        ("Clinic", "School"),
        ("School", "Clinic"),
    ]


def test_columns_that_are_called_as_leaders_are_asked_about(save):
    rows = """Timestamp,Your organization,How important is Reading?,Clinic,School,Council
2024,Clinic,5,,Often,Sometimes
2024,School,1,Never,,Often
2024,Council,3,Often,Often,
"""
    with pytest.raises(coalign.Error, match="the columns 'Clinic', 'School', 'Council' are called"):
        coalign.read(save(rows))


def test_ranks_say_that_their_order_is_not_read(save):
    rows = """Timestamp,Your organization,Rank these goals in order of importance
2024,Clinic,Housing;Reading;Jobs;
2024,School,Reading;Jobs;Housing;
"""
    with pytest.raises(coalign.Error, match="is not said, nor is the order of ranks"):
        coalign.read(save(rows))


def test_a_survey_in_dutch(save):
    rows = """Tijdstempel;Naam van uw organisatie;Hoe belangrijk: Lezen;Hoe belangrijk: Wonen;Met wie werkt u samen?
2024;GGD;5;3;School
2024;School;1;2;GGD
"""
    assert ties(coalign.read(save(rows))) == [
        ("GGD", "School", "works with", 1),
        ("School", "GGD", "works with", 1),
    ]
