# SPDX-License-Identifier: MIT
"""Plots by matplotlib: the axes that were given, every leader, and no two labels in one place."""

from __future__ import annotations

import re
import sys
from itertools import combinations

import pytest
from conftest import document
from test_map import STYLE
from test_page import HOSTILE

import coalign
from coalign import plot


@pytest.fixture
def pyplot():
    matplotlib = pytest.importorskip("matplotlib", reason="plots need matplotlib")
    matplotlib.use("agg")
    from matplotlib import pyplot

    yield pyplot
    pyplot.close("all")


def test_colours_are_those_of_the_page():
    page = dict(re.findall(r"\.(hue\d|other) { fill: (#\w+)", STYLE))
    assert page.items() <= plot.COLOURS.items()


def test_without_matplotlib_it_says_what_to_install(afwi, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(coalign.Error, match=r"pip install coalign\[plot\]"):
        plot.map(afwi)


def test_a_map_draws_every_leader_and_no_two_labels_in_one_place(afwi, pyplot):
    _, ax = pyplot.subplots()
    assert plot.map(afwi, ax=ax) is ax
    assert sum(len(marks.get_offsets()) for marks in ax.collections[1:4]) == 87
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts]
    assert len(boxes) > 5
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


def test_a_map_of_some_ties_by_seed(afwi, pyplot):
    one, again = (plot.map(afwi, "funding", seed=3) for _ in range(2))
    offsets = [
        [marks.get_offsets().tolist() for marks in ax.collections[1:4]] for ax in (one, again)
    ]
    assert offsets[0] == offsets[1]
    assert len(one.collections[0].get_segments()) < len(
        plot.map(afwi).collections[0].get_segments()
    )
    with pytest.raises(coalign.Error, match="no type of tie here"):
        plot.map(afwi, "nothing")


def test_any_network_and_any_name(pyplot):
    plot.map(coalign.Network())
    plot.map(coalign.from_json(document()))
    leaders = [
        {"id": f"l{i}", "kind": "organization", "name": name, "sector": name}
        for i, name in enumerate([*HOSTILE, "a $x_ b$ $", "\\frac"])
    ]
    ax = plot.map(coalign.from_json(document(leaders=leaders)))
    ax.figure.canvas.draw()
