# SPDX-License-Identifier: MIT
"""Surveys, lists and maps in other words and other languages than the examples that this was made by."""

from __future__ import annotations

import openpyxl
import pytest

import coalign
from coalign.cli import main

SURVEYS = {
    "German": (
        "Zeitstempel,Name der Organisation,Wie sehr unterstützen Sie: A,Wie sehr unterstützen Sie: B",
        "weiß nicht",
        "stance",
    ),
    "French": (
        "Horodateur,Votre organisation,Dans quelle mesure soutenez-vous : A,Dans quelle mesure soutenez-vous : B",
        "ne sait pas",
        "stance",
    ),
    "Portuguese": (
        "Carimbo de data/hora,Nome da organização,Qual a importância de cada objetivo? [A],"
        "Qual a importância de cada objetivo? [B]",
        "Não sei",
        "priority",
    ),
    "Italian": (
        "Informazioni cronologiche,Nome della tua organizzazione,Quanto è importante: A,Quanto è importante: B",
        "non so",
        "priority",
    ),
    "Spanish": (
        "Marca temporal,Nombre de tu organización,¿Apoya esta meta? [A],¿Apoya esta meta? [B]",
        "no sabe",
        "stance",
    ),
    "Dutch": (
        "Tijdstempel,Naam van uw organisatie,Hoe belangrijk is dit doel? [A],Hoe belangrijk is dit doel? [B]",
        "weet niet",
        "priority",
    ),
}


@pytest.mark.parametrize("language", SURVEYS)
def test_a_survey_in_another_language_needs_no_recipe(tmp_path, language):
    headings, none, gives = SURVEYS[language]
    path = tmp_path / "survey.csv"
    path.write_text(f"{headings}\n1,North,5,2\n2,South,3,{none}\n3,West,1,4\n", encoding="utf-8")
    network = coalign.read(path)
    low, high = (0, 1) if gives == "priority" else (-1, 1)
    right = {
        (leader, goal): low + (answer - 1) / 4 * (high - low)
        for leader, goal, answer in (
            *(("North", "A", 5), ("North", "B", 2), ("South", "A", 3)),
            *(("West", "A", 1), ("West", "B", 4)),
        )
    }
    assert {(row["leader"], row["goal"]): row[gives] for row in network.agendas} == right
    said = [note["examples"] for note in network.notes if "mean no answer" in note["message"]]
    assert said == [[none]]


MAPS = {
    "German": ("Organisation", "Person", "Ziel", "Projekt", "lehnt ab"),
    "French": ("Organisation", "Personne", "Objectif", "Projet", "s'oppose à"),
    "Spanish": ("Organización", "Persona", "Objetivo", "Proyecto", "se opone a"),
    "Portuguese": ("Organização", "Pessoa", "Meta", "Projeto", "contra"),
    "Italian": ("Organizzazione", "Persona", "Obiettivo", "Progetto", "contro"),
    "Dutch": ("Organisatie", "Persoon", "Doel", "Project", "tegen"),
}


@pytest.mark.parametrize("language", MAPS)
def test_a_map_in_another_language_has_goals_and_programs(tmp_path, language):
    organization, person, goal, program, against = MAPS[language]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Elements"
    for row in (
        *(("Label", "Type"), ("North", organization), ("Anna", person)),
        *(("Clean water", goal), ("Pilot", program)),
    ):
        sheet.append(row)
    lines = book.create_sheet("Connections")
    for row in (
        *(("From", "To", "Type"), ("North", "Clean water", against)),
        *(("Anna", "North", "x"), ("North", "Pilot", "y")),
    ):
        lines.append(row)
    book.save(tmp_path / "map.xlsx")
    network = coalign.read(tmp_path / "map.xlsx")
    assert {row["id"]: row["kind"] for row in network.leaders} == {
        "North": "organization",
        "Anna": "individual",
    }
    assert list(network.goals.ids) == ["Clean water"]
    assert [row["leaders"] for row in network.initiatives] == [["North"]]
    assert [row["stance"] for row in network.agendas] == [-1]


@pytest.mark.parametrize(
    ("heading", "first", "second", "days"),
    [
        ("date", "2022-05-14", "2024-06-01", ("2022-05-14", "2024-06-01")),
        ("Survey date", "5/14/2022", "6/1/2024", ("2022-05-14", "2024-06-01")),
        ("Datum", "14.5.2022", "1.6.2024", ("2022-05-14", "2024-06-01")),
        ("Jahr", "2022", "2024", ("2022", "2024")),
        ("Fecha", "mayo 2022", "junio 2024", ("2022-05", "2024-06")),
    ],
)
def test_pairs_that_were_asked_again_on_another_day_do_not_add_up(
    tmp_path, heading, first, second, days
):
    rows = [f"A,B,{first},3", f"B,A,{first},2", f"A,B,{second},1", f"B,C,{second},2"]
    path = tmp_path / "ties.csv"
    path.write_text("\n".join([f"From,To,{heading},Strength", *rows, ""]), encoding="utf-8")
    network = coalign.read(path)
    assert [row["since"] for row in network.ties] == [days[0], days[0], days[1], days[1]]
    now = network.at(days[1])
    assert {(row["from"], row["to"]): row["weight"] for row in now.ties} == {
        ("A", "B"): 1,
        ("B", "C"): 2,
    }
    assert [n["examples"] for n in network.notes if "waves" in n["message"]] == [[*days]]


def test_what_happened_on_many_days_was_not_asked_again(tmp_path):
    rows = [f"A,{'BC'[day % 2]},2024-01-{day:02}" for day in range(1, 21)]
    (tmp_path / "mail.csv").write_text("\n".join(["From,To,Date", *rows, ""]))
    network = coalign.read(tmp_path / "mail.csv")
    assert len(network.ties) == 20 and not any(row["since"] for row in network.ties)
    assert [n["count"] for n in network.notes if "same ends" in n["message"]] == [18]


def test_sides_and_shares_as_people_write_them(tmp_path):
    (tmp_path / "agendas.csv").write_text(
        "Leader,Goal,Stance,Priority\nA,g,for,80 %\nB,g,Against,61%\nC,g,neutral,5 %\nD,g,50 %,1\n"
    )
    network = coalign.read(tmp_path / "agendas.csv")
    assert [row["stance"] for row in network.agendas] == [1, -1, 0, 0.5]
    assert [row["priority"] for row in network.agendas] == [0.8, 0.61, 0.05, 1]


def test_headings_without_answers_say_so(tmp_path, capsys):
    path = tmp_path / "survey.csv"
    path.write_text("Timestamp,Your organization,How important is: Water\n")
    for command in ("look", "report"):
        assert main([command, str(path)]) != 0
        assert "nobody answered yet" in capsys.readouterr().err


def matrix(book: openpyxl.Workbook, title: str, second: int) -> None:
    sheet = book.create_sheet(title)
    for row in (
        *((None, "A", "B", "C"), ("A", None, 1, 0)),
        *(("B", second, None, 0), ("C", 0, 1, None)),
    ):
        sheet.append(row)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *(("Trust pre", "Trust post"), ("Baseline", "Follow-up"), ("Trust before", "Trust after")),
        ("Trust", "Trust w2"),
    ],
)
def test_matrices_before_and_after_never_add_up(tmp_path, first, second):
    book = openpyxl.Workbook()
    book.remove(book.active)
    matrix(book, first, 1)
    matrix(book, second, 0)
    book.save(tmp_path / "ties.xlsx")
    with pytest.raises(coalign.Error, match=r"when was it|of which wave"):
        coalign.read(tmp_path / "ties.xlsx")


def test_a_stage_alone_is_no_wave(tmp_path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    matrix(book, "Trust baseline", 1)
    book.save(tmp_path / "ties.xlsx")
    network = coalign.read(tmp_path / "ties.xlsx")
    assert list(network.tie_types.ids) == ["trust"] and len(network.ties) == 3


@pytest.mark.parametrize("nobody", ["none", "Nobody", "no one", "None of the above", "niemand"])
def test_who_names_nobody_names_no_leader(tmp_path, nobody):
    path = tmp_path / "survey.csv"
    path.write_text(
        f'Your organization,Who do you trust?\nA,"B, C"\nB,A\nC,{nobody}\n', encoding="utf-8"
    )
    network = coalign.read(path)
    assert {row["id"]: row["response"] for row in network.leaders} == dict.fromkeys(
        "ABC", "answered"
    )
    assert len(network.ties) == 3
    assert [n["examples"] for n in network.notes if "nobody" in n["message"]] == [[nobody]]


def test_types_of_ties_that_differ_in_case_are_one(tmp_path):
    (tmp_path / "ties.csv").write_text("From,To,Type\nA,B,Trust\nB,C,trust\nC,A,TRUST \n")
    network = coalign.read(tmp_path / "ties.csv")
    assert list(network.tie_types.ids) == ["Trust"] and len(network.ties) == 3
    said = [n["examples"] for n in network.notes if "types of ties written" in n["message"]]
    assert said == [["trust = Trust", "TRUST = Trust"]]


def test_rounds_of_one_list_are_waves_whose_dates_are_asked_for(tmp_path):
    path = tmp_path / "ties.csv"
    path.write_text("From,To,Type,Round\nA,B,trust,2022\nA,B,trust,2024\nB,A,trust,2022\n")
    assert len(coalign.read(path).at("2024").ties) == 2
    path.write_text("From,To,Type,Period\nA,B,trust,pre\nA,B,trust,post\nB,A,trust,pre\n")
    with pytest.raises(coalign.Error, match="no date is given for the wave 'pre', 'post'"):
        coalign.read(path)
    network = coalign.read(path, recipe={"waves": {"pre": "2022-05", "post": "2024-05"}})
    assert len(network.at("2024-06").ties) == 2


def test_names_of_several_in_one_cell_are_said(tmp_path):
    path = tmp_path / "ties.csv"
    path.write_text("From,To\nA,B;C\nB,C\nC,A\nD,A; B\nE,Health/Schools\n")
    network = coalign.read(path)
    assert list(network.leaders.ids) == ["A", "B", "C", "D", "E", "B;C", "A; B", "Health/Schools"]
    said = [n for n in network.notes if "names of several" in n["message"]]
    assert [(n["count"], n["examples"]) for n in said] == [(2, ["B;C", "A; B"])]
