# SPDX-License-Identifier: MIT
"""Surveys: what seven programs export becomes the network that was asked about, and nothing is made up."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pytest
import survey_files
from survey_files import EXPORTS, ORGS, by_hand, importances

import coalign
from coalign.cli import main


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def leaders(network):
    return [(row["id"], row["sector"], row["response"]) for row in network.leaders]


def cared(network):
    """How important each goal is to each leader: in the agendas, or beside the leader where these need a stance."""
    found = {
        (row["leader"], row["goal"]): row["priority"]
        for row in network.agendas
        if row["priority"] is not None
    }
    for row in network.leaders:
        found |= {
            (row["id"], goal): at
            for goal, at in ((row["attributes"] or {}).get("importance") or {}).items()
        }
    return found


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])


@pytest.mark.parametrize("program", EXPORTS)
def test_an_export_is_the_network_built_by_hand(program, tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text(EXPORTS[program](), encoding="utf-8")
    network = coalign.read(path)
    assert ties(network) == ties(by_hand()) and leaders(network) == leaders(by_hand())
    assert list(network.goals.ids) == survey_files.GOALS
    assert cared(network) == pytest.approx(importances())
    assert program in str(coalign.look(path))


@pytest.mark.parametrize("program", EXPORTS)
def test_importance_is_never_for_or_against(program, tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text(EXPORTS[program](), encoding="utf-8")
    stances = [row["stance"] for row in coalign.read(path).agendas]
    assert all(stance is None or stance != stance for stance in stances)


@pytest.mark.parametrize("program", EXPORTS)
def test_look_writes_a_recipe_that_gives_the_same(program, tmp_path, capsys):
    path = tmp_path / "survey.csv"
    path.write_text(EXPORTS[program](), encoding="utf-8")
    before = coalign.read(path)
    assert main(["look", str(path)]) == 0
    assert "who answers" in capsys.readouterr().out
    recipe = tmp_path / "survey.recipe.toml"
    assert coalign.read(path) == before == coalign.read(path, recipe=recipe)
    assert counted(coalign.read(path), "read as the recipe says") == 1
    assert main(["look", str(path)]) == 2  # what somebody edited is not lost
    assert main(["validate", str(path), "--recipe", str(recipe)]) == 0


@pytest.mark.parametrize("library", [pd, pl])
def test_a_frame_is_read_as_its_file(library, tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text(EXPORTS["LimeSurvey"](), encoding="utf-8")
    frame = library.read_csv(path)
    recipe = coalign.look(frame)
    for one in (
        None,
        recipe,
        {
            "respondents": {"leader": "Your organization", "sector": "Sector"},
            "ties": [
                {
                    "columns": f"{survey_files.Q_CONTACT} [{{leader}}]",
                    "type": "works with",
                    "scale": [0, 4],
                }
            ],
        },
    ):
        network = coalign.from_survey(frame, recipe=one)
        wanted = [
            tie for tie in ties(by_hand()) if one is None or one is recipe or tie[2] == "works with"
        ]
        assert ties(network) == wanted and list(network.leaders.ids) == ORGS
