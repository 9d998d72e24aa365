# SPDX-License-Identifier: MIT
"""Whatever is given for an argument, an error never shows a type of C++, nor one of Python's own mishaps."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from conftest import document

import coalign

FAMILIES = (
    coalign,
    coalign.agreement,
    coalign.alignment,
    coalign.inference,
    coalign.knowledge,
    coalign.leadership,
    coalign.outcomes,
    coalign.qualities,
    coalign.structure,
)
OURS = re.compile(
    r"std::|_core\b|pybind|incompatible|unordered_|basic_string|size_t|\bu?int\d|Supports"
)
WRITES = ("write", "save", "view")  # seed and places of a view are below


def called() -> Iterator[tuple[str, Callable[..., Any]]]:
    for family in FAMILIES:
        for name in getattr(family, "__all__", ()):
            call = getattr(family, name)
            if inspect.isfunction(call) and name not in WRITES:
                yield f"{family.__name__}.{name}", call


CALLED = dict(called())


@pytest.fixture(scope="module")
def small() -> coalign.Network:
    return coalign.from_json(
        document(
            leaders=[{"id": one, "kind": "organization"} for one in "abcd"],
            goals=[{"id": "g"}],
            agendas=[{"leader": one, "goal": "g", "stance": 1} for one in "abc"],
            tie_types=[{"id": "t"}],
            ties=[{"from": "a", "to": one, "type": "t"} for one in "bcd"],
        )
    )


@pytest.mark.parametrize("name", CALLED)
def test_no_argument_shows_what_is_below(name, small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call = CALLED[name]
    wanted = inspect.signature(call).parameters
    wrong = [None, 3, -1, 2.5, "nobody", b"x", object(), [1], {"a": 1}, (1, 2), float("nan"), small]
    for argument in wanted.values():
        if argument.kind in (argument.VAR_KEYWORD, argument.VAR_POSITIONAL):
            continue
        if argument.name in ("workers", "progress"):
            continue
        for value in wrong:
            given = {"network": small, "layer": small} | {argument.name: value}
            given = {key: one for key, one in given.items() if key in wanted}
            try:
                call(**given)
            except (coalign.Error, ValueError, TypeError, KeyError) as error:
                said = str(error).replace(repr(value)[:80], "")
                assert not OURS.search(said), (argument.name, value, said)


@pytest.mark.parametrize("given", [{"seed": "x"}, {"seed": -1}, {"seed": 2.5}, {"places": 3}])
def test_a_view_names_its_arguments(small, given):
    with pytest.raises(TypeError, match=f"^{next(iter(given))} is a ") as error:
        coalign.view(small, **given)
    assert not OURS.search(str(error.value))


def test_tables_name_their_arguments():
    for name in ("attributes", "columns", "defaults", "scales", "waves"):
        with pytest.raises(TypeError, match=f"^{name} is a mapping"):
            coalign.from_tables(**{name: 3})
    with pytest.raises(TypeError, match=r"^notes is a list"):
        coalign.from_tables(notes=3)
    with pytest.raises(TypeError, match=r"^infer is a name or a list of names"):
        coalign.from_tables(infer=3)
    with pytest.raises(TypeError, match=r"^columns\['leaders'\] is a mapping"):
        coalign.from_tables(columns={"leaders": 3})
