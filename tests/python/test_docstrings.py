# SPDX-License-Identifier: MIT
"""Every public function says what it takes, gives and raises, and shows an example that runs."""

from __future__ import annotations

import doctest
import inspect
import pathlib
import re
import tempfile
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from conftest import ROOT

import coalign

MODULES = [one for one in vars(coalign).values() if isinstance(one, ModuleType)]


def named(home: Any) -> Iterator[tuple[str, Any]]:
    for name in home.__all__:
        yield f"{home.__name__}.{name}", getattr(home, name)


PUBLIC = dict(
    pair
    for home in (
        coalign,
        *(one for one in MODULES if one.__name__.removeprefix("coalign.") in coalign.__all__),
    )
    for pair in named(home)
)
FUNCTIONS = {name: one for name, one in PUBLIC.items() if inspect.isfunction(one)}
CLASSES = {name: one for name, one in PUBLIC.items() if inspect.isclass(one)}


def section(docs: str, name: str) -> str:
    """The text of a section of numpy's style, or nothing."""
    found = re.search(rf"^{name}\n-{{{len(name)}}}\n(.*?)(?=^\w+\n-+\n|\Z)", docs, re.M | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_says_what_it_takes_and_gives(name):
    docs = inspect.getdoc(FUNCTIONS[name]) or ""
    signature = inspect.signature(FUNCTIONS[name])
    explained = re.findall(r"^\**(\w+)(?: : .*)?$", section(docs, "Parameters"), re.M)
    assert explained == list(signature.parameters)
    if signature.return_annotation not in (None, "None"):
        assert section(docs, "Returns")
    assert section(docs, "Examples").startswith(">>> ")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_errors_and_sources_have_sections_of_their_own(name):
    docs = inspect.getdoc(FUNCTIONS[name]) or ""
    before = docs.partition("\nParameters\n---")[0]
    assert "Source: " not in before
    if "Raises" in before:  # said in the text: then in the section too
        assert section(docs, "Raises")


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_and_its_methods_say_what_they_are(name):
    assert inspect.getdoc(CLASSES[name])
    for method, one in inspect.getmembers(CLASSES[name], inspect.isfunction):
        if method.startswith("_") or not one.__module__.startswith("coalign"):
            continue
        docs = inspect.getdoc(one)
        assert docs, method
        explained = re.findall(r"^(\w+) : .*$", section(docs, "Parameters"), re.M)
        given = [one for one in inspect.signature(one).parameters if one not in ("self", "cls")]
        assert explained == given, method


@pytest.mark.parametrize("name", PUBLIC)
def test_its_examples_show_what_they_give(name, monkeypatch):
    pytest.importorskip("matplotlib").use("agg")
    monkeypatch.chdir(ROOT / "examples")
    names = {"coalign": coalign, "np": np, "pathlib": pathlib, "tempfile": tempfile}
    names["pd"] = pytest.importorskip("pandas")
    parser = doctest.DocTestParser()
    test = parser.get_doctest(inspect.getdoc(PUBLIC[name]) or "", names, name, None, 0)
    said: list[str] = []
    assert doctest.DocTestRunner().run(test, out=said.append).failed == 0, "".join(said)
