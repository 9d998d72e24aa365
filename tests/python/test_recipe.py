# SPDX-License-Identifier: MIT
"""Recipes: every key is explained, a slip is said, and what is written is what is read."""

from __future__ import annotations

import tomllib
from dataclasses import fields

import pytest
from conftest import ROOT

import coalign
from coalign.io.survey import recipe as recipes
from coalign.io.survey.recipe import LISTS, PARTS, Recipe
from coalign.io.survey.recipe_file import recipe_of


def test_every_key_stands_in_the_docs():
    page = (ROOT / "docs" / "surveys.md").read_text(encoding="utf-8")
    assert recipes.guide() in page, "docs/surveys.md is stale: run tools/docs"
    for kind in (*PARTS.values(), *LISTS.values()):
        assert all(f"| `{one.name}` |" in page and one.metadata["means"] for one in fields(kind))


def test_the_recipe_of_the_docs_is_one():
    page = (ROOT / "docs" / "surveys.md").read_text(encoding="utf-8")
    text = page.partition("```toml\n")[2].partition("```")[0]
    made = recipe_of(tomllib.loads(text))
    assert made.goals[0].scale == [1, 5] and made.missing.codes == [98, 99]
    assert recipe_of(tomllib.loads(made.to_toml())) == made


@pytest.mark.parametrize(
    "text",
    ['a "quoted" name\\', "tab\tand\nline", "Ünï\u2028 ok\x7f", "x = 1", "# no comment", ""],
)
def test_what_is_written_is_read(text):
    made = recipe_of(
        {
            "title": text,
            "respondents": {"leader": text, "attributes": [text, "b"], "header_rows": 2},
            "missing": {"codes": [98, text, 1.5, -9]},
            "goals": [{"columns": text or "x", "answers": {text: 1, "b": 2.5}, "scale": [1, 5]}],
            "ties": [{"columns": "a", "type": "t", "directed": False, "items": {"1": text}}],
            "matrices": [{"sheet": "s", "type": "t"}],
            "waves": {text: "2024"},
            "names": {text: text, "b": "c"},
        }
    )
    assert recipe_of(tomllib.loads(made.to_toml())) == made


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tilte = 'x'", "'tilte' is no key; did you mean title"),
        (
            "[respondents]\nlaeder = 'x'",
            r"\[respondents\]: 'laeder' is no key; did you mean leader",
        ),
        ("[goals]\ncolumns = 'x'", r"write \[\[goals\]\] with two brackets"),
        ("[[goals]]\nscale = [1, 5]", "columns is needed"),
        ("[[goals]]\ncolumns = 'x'\nscale = [5, 1]", r"such as \[1, 5\]"),
        ("[[goals]]\ncolumns = 'x'\nscale = 5", r"such as \[1, 5\]"),
        ("[[goals]]\ncolumns = 'x'\ngives = 'importance'", "one of priority, stance"),
        ("[[ties]]\ncolumns = 'x'", "type is needed"),
        ("[respondents]\nseveral = 'median'", "one of ask, mean, max, first, last"),
        ("[respondents]\nattributes = 'x'", "a list in brackets"),
        ("[respondents]\nheader_rows = -1", "a number of rows"),
        ("[elements]\nPlace = 'region'", "none of goals"),
        ("names = 3", "lines such as"),
        ("missing = 3", "key = value"),
        ("x = ", "not TOML"),
    ],
)
def test_a_slip_in_a_recipe_is_said_with_its_place(text, told, tmp_path):
    path = tmp_path / "survey.recipe.toml"
    path.write_text(text)
    (tmp_path / "survey.csv").write_text("From,To\na,b\n")
    with pytest.raises(coalign.Error, match=told):
        coalign.read(tmp_path / "survey.csv")


def test_a_recipe_that_is_not_there(tmp_path):
    with pytest.raises(coalign.FileError, match="No such file"):
        coalign.read(tmp_path / "x.csv", recipe=tmp_path / "y.toml")
    assert Recipe() == recipe_of({})
