# SPDX-License-Identifier: MIT
"""The laws of the drawn theory of change: every box once, all inside of the frame, no two in one place."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from random_networks import random_network
from test_map import meet
from test_page import HOSTILE, Page

import coalign
from coalign.reporting.letters import width_of
from coalign.reporting.plan import plan_figure


def drawn(network: coalign.Network) -> str:
    found = coalign.outcomes.theory_of_change(network)
    figure = plan_figure(coalign.outcomes.plan(network), found, network)
    return "" if figure is None else figure.drawn


def obeys(network: coalign.Network) -> ElementTree.Element:
    text = drawn(network)
    plan = coalign.outcomes.plan(network)
    figure = ElementTree.fromstring(text)
    svg = figure[0]
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    boxes = []
    for group in svg:
        if not group.attrib["class"].startswith("box"):
            continue
        at = group[1].attrib
        x, y, wide, tall = (float(at[key]) for key in ("x", "y", "width", "height"))
        boxes.append((x, y, x + wide, y + tall))
        assert group[0].tag == "title" and group[0].text
    assert len(boxes) == len(plan.boxes)
    assert len([one for one in svg if one.attrib["class"] == "leads"]) == len(plan.arcs)
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    for left, top, right, bottom in boxes:
        assert left >= 0 and top >= 0 and right <= width and bottom <= height
    for kind, size in (("roomy", 12), ("tight", 22)):
        (group,) = (one for one in svg if one.attrib["class"] == f"labels {kind}")
        for text_of in group:
            long = size * width_of(text_of.text or "")
            x = float(text_of.attrib["x"]) - (long / 2 if "text-anchor" in text_of.attrib else 0)
            inside = [box for box in boxes if box[0] <= x and x + long <= box[2] + 1]
            y = float(text_of.attrib["y"])
            assert any(box[1] <= y - 0.7 * size and y <= box[3] for box in inside)
    assert text == drawn(network)
    Page(text)
    return figure


@pytest.mark.parametrize("name", ["afwi", "coalition"])
def test_the_examples(name):
    network = coalign.read(ROOT / "examples" / f"{name}.json")
    obeys(network)
    assert drawn(network) in coalign.report(network).to_html()


@pytest.mark.parametrize("seed", range(25))
def test_random_networks(seed):
    network = random_network(seed)
    if drawn(network):
        obeys(network)


def chain(initiatives: int, goals: int, name: str = "") -> coalign.Network:
    return coalign.from_json(
        document(
            goals=[{"id": f"g{i}", "name": f"{name}{i}"} for i in range(goals)],
            contributions=[{"from": f"g{i}", "to": f"g{i + 1}"} for i in range(goals - 1)],
            initiatives=[
                {
                    "id": f"i{i}",
                    "name": f"{name}{i}",
                    "leaders": ["ben"],
                    "goals": [f"g{i % goals}"],
                }
                for i in range(initiatives)
            ],
        )
    )


def test_more_than_there_is_room_for_is_cut_with_a_count():
    said = "".join(obeys(chain(100, 5)).itertext())
    assert "24 of 100 initiatives on the left, 5 goals to the right" in said
    obeys(chain(3, 10))  # columns too narrow for names
    assert not drawn(chain(3, 20))
    assert drawn(chain(1, 1)) and not drawn(coalign.Network())


@pytest.mark.parametrize("name", HOSTILE)
def test_names_do_no_harm(name):
    obeys(chain(3, 3, name))
