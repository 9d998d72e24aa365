# SPDX-License-Identifier: MIT
"""The functions of analyses are made from what the core says of them: names, defaults, meanings, errors."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import numpy as np
import pytest

import coalign
from coalign import _analyses, _core

ROOT = Path(__file__).parents[2]
MADE = [name for name in _core.analyses if not name.startswith("qualities.")]


@pytest.fixture(scope="module")
def coalition():
    return coalign.read(ROOT / "examples" / "coalition.json")


def function(name):
    family, own = name.split(".")
    return getattr(getattr(coalign, family), own)


@pytest.mark.parametrize("name", MADE)
def test_signature_and_docs_are_what_the_core_says(name):
    made = function(name)
    parameters = inspect.signature(made).parameters
    assert next(iter(parameters)) == "network"
    for one, _, default, meaning, placed in _analyses.parameters(name):
        assert parameters[one].default == default or parameters[one].default is default
        assert (parameters[one].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD) == placed
        assert meaning and meaning in made.__doc__
    for part in ("Parameters\n----------", "Returns\n-------", "Raises\n------"):
        assert part in made.__doc__


KINDS = {kind["name"]: kind["fields"] for kind in _core.described}
# What a text may name that is no field, option, word or reason: a field of a type of ties.
OF_OTHERS = {"leads"}


def words_of(kind, seen=()):
    """The names of a result's fields and of what is in them, and the words that they may have."""
    for field in KINDS[kind]:
        yield from (field["name"], *field["words"])
        if field["of"] and field["of"] not in seen:
            yield from words_of(field["of"], (*seen, kind))


@pytest.mark.parametrize("name", MADE)
def test_what_the_text_names_is_there(name):
    options = _core.analyses[name]["options"]
    known = {*words_of(_core.analyses[name]["returns"]), *_core.reasons, *OF_OTHERS}
    known |= {word for one in options for word in (one["name"], *one["words"])}
    assert set(re.findall(r"``([a-z_]+)``", function(name).__doc__)) <= known


@pytest.mark.parametrize("name", MADE)
def test_each_answers_on_the_coalition_and_on_nothing(name, coalition):
    function(name)(coalition)
    function(name)(coalign.from_tables())


def test_the_stub_has_the_same_defaults():
    stub = ast.parse((ROOT / "python/coalign/_analyses/alignment.pyi").read_text(encoding="utf-8"))
    blocs = next(one for one in stub.body if getattr(one, "name", "") == "blocs")
    defaults = dict(
        zip((one.arg for one in blocs.args.kwonlyargs), blocs.args.kw_defaults, strict=True)
    )
    said = {one: default for one, _, default, _, _ in _analyses.parameters("alignment.blocs")}
    assert {one: ast.literal_eval(value) for one, value in defaults.items()} == said


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"silence": "loud"}, "silence is one of absent, unknown"),
        ({"through": "half"}, "through is a number, not 'half'"),
        ({"through": 2}, "through"),
        ({"weights": {"nobody": 1}}, "weights lack"),
        ({"weights": "heavy"}, "weights is numbers, one for each leader"),
    ],
)
def test_a_wrong_argument_is_named(coalition, wrong, says):
    with pytest.raises(coalign.Error, match=says) as caught:
        coalign.alignment.agendas(coalition, **wrong)
    assert "std::" not in str(caught.value) and "pybind" not in str(caught.value)


def test_an_unknown_option_is_a_type_error(coalition):
    with pytest.raises(TypeError, match="silent"):
        coalign.alignment.agendas(coalition, silent=True)


def test_types_of_ties_by_id(coalition):
    first = coalition.tie_types.ids[0]
    one = coalign.alignment.networks(coalition, first)
    assert one == coalign.alignment.networks(coalition, layers=[first])
    with pytest.raises(coalign.Error, match="is no type of tie here"):
        coalign.alignment.networks(coalition, ["gossip"])
    with pytest.raises(coalign.Error, match="also is of memberships, initiatives, commitments"):
        coalign.alignment.networks(coalition, also=["dinners"])


def test_weights_by_id_and_by_row_are_the_same(coalition):
    row = np.arange(len(coalition.leaders.ids), dtype=float)
    by_id = dict(zip(coalition.leaders.ids, row, strict=True))
    agendas = coalign.alignment.agendas
    assert agendas(coalition, weights=row) == agendas(coalition, weights=by_id)
