# SPDX-License-Identifier: MIT
"""Strengths in words: a recipe says which number each is, and nothing makes one up."""

from __future__ import annotations

import json

import pytest
from input_support import counted

import coalign
from coalign.cli import main

WORDS = [
    ("Clinic", "School", "weekly"),
    ("School", "Council", "Monthly"),
    ("Union", "Council", "never"),
]
MAP = {
    "elements": [
        {"label": name, "type": "organization"} for name in ("Clinic", "School", "Council", "Union")
    ],
    "connections": [
        {"from": one, "to": other, "type": "contact", "direction": "directed", "strength": word}
        for one, other, word in WORDS
    ],
}
SAID = {"Weekly": 3, "monthly": 2}


def put(folder, form):
    """The same ties as a list, as a map, and as a folder of tables."""
    path = folder / ("edges.csv" if form == "list" else "map.json" if form == "map" else "tables")
    rows = "".join(f"{one},{other},contact,{word}\n" for one, other, word in WORDS)
    if form == "list":
        path.write_text(f"From,To,Type,Strength\n{rows}")
    elif form == "map":
        path.write_text(json.dumps(MAP))
    else:
        path.mkdir()
        names = "".join(
            f"{name},organization\n" for name in ("Clinic", "School", "Council", "Union")
        )
        (path / "leaders.csv").write_text(f"id,kind\n{names}")
        (path / "tie_types.csv").write_text("id\ncontact\n")
        (path / "ties.csv").write_text(f"from,to,type,weight\n{rows}")
    return path


def weights(network):
    return [(row["from"], row["to"], row["weight"]) for row in network.ties]


@pytest.mark.parametrize("form", ["list", "map", "tables"])
def test_a_recipe_says_which_number_a_word_is(form, tmp_path):
    network = coalign.read(put(tmp_path, form), recipe={"strengths": SAID})
    assert weights(network) == [("Clinic", "School", 3), ("School", "Council", 2)]
    assert counted(network, "a strength in words: a number as the recipe says") == 2
    assert counted(network, "of a strength of 0, which is no tie") == 1
    assert network.tie_types[0]["max"] == 3


@pytest.mark.parametrize("form", ["list", "map"])
def test_without_one_a_word_stays_a_word_and_the_note_says_how(form, tmp_path):
    network = coalign.read(put(tmp_path, form))
    assert weights(network) == [("Clinic", "School", 1), ("School", "Council", 1)]
    assert network.ties[0]["attributes"] == {"strength": "weekly"}
    assert (
        counted(network, '[strengths] in a recipe says which number a word is ("weekly" = 3)') == 2
    )


def test_never_is_no_tie_unless_the_recipe_says_otherwise(tmp_path):
    path = put(tmp_path, "list")
    assert counted(coalign.read(path), "of a strength of 0, which is no tie") == 1
    network = coalign.read(path, recipe={"strengths": {"never": 1}})
    assert weights(network)[2] == ("Union", "Council", 1)


def test_an_option_of_from_kumu_says_it_too():
    network = coalign.from_kumu(MAP, strengths={"weekly": 3})
    assert weights(network) == [("Clinic", "School", 3), ("School", "Council", None)]


def test_look_proposes_numbers_for_words_that_it_knows_and_asks_about_others(tmp_path, capsys):
    path = put(tmp_path, "list")
    assert main(["look", str(path)]) == 0
    assert "check which number each word is" in capsys.readouterr().out
    recipe = path.with_name("edges.recipe.toml")
    assert "weekly = 3" in recipe.read_text() and weights(coalign.read(path))[0][2] == 3
    recipe.unlink()
    path.write_text("Source;Target;Type;Weight\na;b;Undirected;so so\nb;c;Undirected;close\n")
    assert main(["look", str(path)]) == 0
    assert '# "so so" = 1' in recipe.read_text()
    recipe.write_text(
        recipe.read_text()
        .replace('# "so so" = 1', '"so so" = 1')
        .replace('# "close" = 1', "close = 2")
    )
    assert [row["weight"] for row in coalign.read(path).ties] == [1, 2]


def test_a_strength_of_a_recipe_is_a_number(tmp_path):
    path = put(tmp_path, "list")
    with pytest.raises(coalign.Error, match=r"\[strengths\]: weekly is a number, not 'much'"):
        coalign.read(path, recipe={"strengths": {"weekly": "much"}})
