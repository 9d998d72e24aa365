# SPDX-License-Identifier: MIT
"""Maps that draw goals, programs and resources: none of these becomes an organization."""

from __future__ import annotations

import csv
import json

import pytest

import coalign
from coalign.cli import main

ELEMENTS = [
    ("Amara", "Person"),
    ("Clinic", "Organization"),
    ("Children read", "Goal"),
    ("Ready for school", "Vision"),
    ("Home visits", "Program"),
    ("Staff time", "Resource"),
    ("Harbor", "Place"),
]
CONNECTIONS = [
    ("Amara", "Clinic", "trust", None),
    ("Amara", "Children read", "supports", None),
    ("Clinic", "Children read", "Opposes", None),
    ("Clinic", "Ready for school", "works on", None),
    ("Children read", "Ready for school", "serves", None),
    ("Clinic", "Home visits", "runs", None),
    ("Home visits", "Children read", "aims at", None),
    ("Clinic", "Staff time", "has", 4),
    ("Amara", "Staff time", "has", None),
]


def blueprint():
    return {
        "elements": [{"label": name, "type": kind} for name, kind in ELEMENTS],
        "connections": [
            {"from": one, "to": other, "type": kind, "direction": "directed"}
            | ({"strength": at} if at else {})
            for one, other, kind, at in CONNECTIONS
        ],
    }


def folder(path):
    path.mkdir()
    for name, head, rows in (
        ("elements", ("Label", "Type"), ELEMENTS),
        (
            "connections",
            ("From", "To", "Type", "Strength", "Direction"),
            [(*row, "directed") for row in CONNECTIONS],
        ),
    ):
        with (path / f"{name}.csv").open("w", newline="") as file:
            csv.writer(file).writerows([head, *rows])
    return path


@pytest.mark.parametrize("way", ["blueprint", "folder"])
def test_a_map_of_goals_and_programs(way, tmp_path):
    if way == "folder":
        network = coalign.read(folder(tmp_path / "map"))
    else:
        network = coalign.from_kumu(blueprint(), types={"place": "skip"})
        assert "Harbor" not in network.leaders.ids
    assert list(network.leaders.ids)[:2] == ["Amara", "Clinic"]
    assert list(network.goals.ids) == ["Children read", "Ready for school"]
    assert [(row["from"], row["to"], row["type"]) for row in network.ties] == [
        ("Amara", "Clinic", "trust")
    ]
    stances = {(row["leader"], row["goal"]): row["stance"] for row in network.agendas}
    assert stances["Amara", "Children read"] == 1 and stances["Clinic", "Children read"] == -1
    assert (
        stances.get(("Clinic", "Ready for school")) in (None,)
        or stances["Clinic", "Ready for school"] != 1
    )
    assert [(row["from"], row["to"]) for row in network.contributions] == [
        ("Children read", "Ready for school")
    ]
    assert [(row["id"], row["leaders"], row["goals"]) for row in network.initiatives] == [
        ("Home visits", ["Clinic"], ["Children read"])
    ]
    assert [(row["leader"], row["amount"]) for row in network.holdings] == [("Clinic", 4)]
    left = [
        note
        for note in network.notes
        if note["what"] == "left_out" and "without an amount" in note["message"]
    ]
    assert [note["count"] for note in left] == [1]


def test_a_recipe_says_what_other_types_are(tmp_path):
    path = folder(tmp_path / "map")
    network = coalign.read(path)
    assert any("the type 'Place' is no kind of leader" in note["message"] for note in network.notes)
    (tmp_path / "map.recipe.toml").write_text('[elements]\nPlace = "goals"\nGoal = "initiatives"\n')
    network = coalign.read(path)
    assert list(network.goals.ids) == ["Ready for school", "Harbor"]
    assert list(network.initiatives.ids) == ["Children read", "Home visits"]
    assert main(["report", str(path)]) == 0


@pytest.mark.parametrize("way", ["json", "folder"])
def test_types_that_no_word_tells_are_asked_about(way, tmp_path, capsys):
    path = folder(tmp_path / "map")
    if way == "json":
        path = tmp_path / "map.json"
        path.write_text(json.dumps(blueprint()))
    assert main(["report", str(path)]) == 0
    warned = capsys.readouterr().err
    assert (
        "the type 'Place' is no kind of leader: taken as organization: Harbor; say what" in warned
    )
    assert main(["look", str(path)]) == 0
    told = capsys.readouterr().out
    assert "elements        'Goal': 1, taken as goals" in told
    assert "[elements] 'Place' (1, such as 'Harbor'): what are they? One of goals, " in told
    recipe = tmp_path / "map.recipe.toml"
    assert 'Place = "organization"' in recipe.read_text()
    recipe.write_text(recipe.read_text().replace('Place = "organization"', 'Place = "skip"'))
    assert main(["validate", str(path)]) == 0
    said = capsys.readouterr()
    assert "elements of types that the recipe skips: 1" in said.out and not said.err


def test_what_connections_to_goals_and_programs_became_is_noted(tmp_path):
    said = {note["message"]: note["count"] for note in coalign.read(folder(tmp_path / "map")).notes}
    assert (
        said["connections to goals: for it"] == 1 and said["connections to goals: against it"] == 1
    )
    assert said["connections of leaders with programs: who leads them"] == 1
    assert said["connections of goals with programs: what they are for"] == 1


@pytest.mark.parametrize(
    "type_", ["Government agency", "Service Providers", "Local nonprofit", "Agencies", "Funder"]
)
def test_words_for_kinds_of_leaders(type_):
    elements = [{"label": "a", "type": type_}]
    network = coalign.from_kumu({"elements": elements, "connections": []})
    assert [row["kind"] for row in network.leaders] == ["organization"] and not list(network.notes)


def test_a_map_of_nothing_but_types_is_told_in_short(tmp_path, capsys):
    path = tmp_path / "map.json"
    elements = [{"label": f"l{i}", "type": f"Odd {i}"} for i in range(20_000)]
    path.write_text(json.dumps({"elements": elements, "connections": []}))
    assert main(["validate", str(path)]) == 0
    warned = capsys.readouterr().err.splitlines()
    assert len(warned) == 6 and warned[-1] == "coalign: so are 19,995 elements of other types"


def test_look_at_a_map_that_is_none(tmp_path):
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"elements": None, "connections": {"a": 1}}))
    assert coalign.look(path).seen == ["map: a Kumu map; 0 elements, 0 connections"]
