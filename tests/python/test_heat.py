# SPDX-License-Identifier: MIT
"""The laws of the heat map: every leader and every answer once, all inside of the frame, no two labels in one place."""

from __future__ import annotations

import re
from itertools import combinations
from random import Random
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from shared_networks import DATA, NETWORKS
from test_map import Box, meet
from test_page import HOSTILE, Page

import coalign
from coalign.reporting.heat import heat_figure
from coalign.reporting.letters import width_of

SIZES = {"roomy": 12, "tight": 20}


def drawn(network: coalign.Network) -> str:
    figure = heat_figure(coalign.alignment.heat_map(network), network)
    return "" if figure is None else figure.drawn


class Heat:
    """A heat map as it would be drawn."""

    def __init__(self, text: str) -> None:
        self.figure = ElementTree.fromstring(text)
        self.svg = self.figure[0]
        self.frame = list(map(float, self.svg.attrib["viewBox"].split()))
        self.cells = [one for one in self.svg if one.attrib["class"].startswith("cell")]
        self.titles = [cell[0].text or "" for cell in self.cells]
        self.caption = "".join(next(self.figure.iter("figcaption")).itertext())
        legend = next(one for one in self.figure if one.attrib.get("class") == "legend")
        self.legend = ["".join(item.itertext()).strip() for item in legend]

    def labels(self, kind: str) -> list[Box]:
        groups = [one for one in self.svg if one.attrib["class"] == f"labels {kind}"]
        return [label_box(text, SIZES[kind]) for group in groups for text in group]

    def marks(self) -> list[Box]:
        return [mark_box(cell[1]) for cell in self.cells]


def label_box(text: ElementTree.Element, size: int) -> Box:
    width = size * width_of(text.text or "")
    if "transform" in text.attrib:
        x, y = map(float, re.findall(r"[\d.]+", text.attrib["transform"])[:2])
        return x - 0.8 * size, y - width, x + 0.2 * size, y
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    left = x - width * {"middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
    return left, y - 0.8 * size, left + width, y + 0.2 * size


def mark_box(mark: ElementTree.Element) -> Box:
    at = mark.attrib
    if mark.tag == "rect":
        x, y, width = (float(at[key]) for key in ("x", "y", "width"))
        return x, y, x + width, y + width
    if mark.tag == "circle":
        x, y, r = (float(at[key]) for key in ("cx", "cy", "r"))
        return x - r, y - r, x + r, y + r
    x, y, half = map(float, re.findall(r"[\d.]+", at["d"])[:3])
    return x - half, y, x + half, y + 2 * half


def obeys(network: coalign.Network) -> Heat:
    """Checks the laws."""
    found = coalign.alignment.heat_map(network)
    text = drawn(network)
    heat = Heat(text)
    assert len(set(found.rows)) == len(found.rows) and len(set(found.columns)) == len(found.columns)
    assert len(heat.cells) == len(found.cells) and all(heat.titles)
    _, _, width, height = heat.frame
    marks = heat.marks()
    assert not any(meet(one, other) for one, other in combinations(marks[:300], 2))
    for kind in SIZES:
        labels = heat.labels(kind)
        assert len(labels) == len(found.rows) + len(found.columns)
        assert not any(meet(one, other) for one, other in combinations(labels, 2))
        marks += labels
    for left, top, right, bottom in marks:
        assert left >= 0 and top >= 0 and right <= width and bottom <= height
    counted = sum(int(re.search(r"\(([\d,]+)\)$", one)[1].replace(",", "")) for one in heat.legend)
    assert counted == len(found.rows) * len(found.columns)
    assert text == drawn(network)
    Page(text)
    return heat


def field(leaders: int, goals: int, seed: int) -> coalign.Network:
    """Leaders who speak on some goals, some of whom were not asked which side they take."""
    random = Random(seed)
    agendas = []
    for leader in range(leaders):
        for goal in random.sample(range(goals), random.randrange(1, min(goals, 12) + 1)):
            entry = {
                "leader": f"l{leader}",
                "goal": f"g{goal}",
                "priority": random.randrange(5) / 4,
            }
            if random.random() < 0.8:
                entry["stance"] = random.randrange(-2, 3) / 2
            agendas.append(entry)
    return coalign.from_json(
        document(
            leaders=[
                {"id": f"l{i}", "kind": "organization", "name": "Wm " * random.randrange(1, 20)}
                for i in range(leaders)
            ],
            goals=[
                {"id": f"g{i}", "name": "goal " * random.randrange(1, 20)} for i in range(goals)
            ],
            agendas=agendas,
        )
    )


@pytest.mark.parametrize("name", ["afwi", "coalition"])
def test_the_examples(name):
    network = coalign.read(ROOT / "examples" / f"{name}.json")
    obeys(network)
    assert drawn(network) in coalign.report(network).to_html()


@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")
@pytest.mark.parametrize("name", NETWORKS)
def test_real_networks(name):
    network = NETWORKS[name]()
    if drawn(network):
        obeys(network)


@pytest.mark.parametrize("seed", range(30))
def test_random_networks(seed):
    obeys(field(2 + 3 * seed, 2 + seed % 30, seed))


@pytest.mark.parametrize("leaders", [5, 300, 5000])
def test_few_and_many_leaders_are_cut_with_a_count(leaders):
    heat = obeys(field(leaders, 30, 1))
    said = "5 leaders with" if leaders == 5 else f"40 of {leaders:,} leaders with"
    assert heat.caption.startswith(
        f"{said} a known agenda, by {'16' if leaders == 5 else '20 of 30'} goals"
    )
    assert ("the leaders who speak on most" in heat.caption) == (leaders > 5)


def test_a_name_is_as_it_is_and_does_no_harm():
    names = [*HOSTILE, "שלום עולם", "🦊" * 50, "日本" * 20, "e" + "\u0301" * 50]
    network = coalign.from_json(
        document(
            leaders=[
                {"id": f"l{i}", "kind": "organization", "name": one} for i, one in enumerate(names)
            ],
            goals=[{"id": f"g{i}", "name": one} for i, one in enumerate(names)],
            agendas=[{"leader": f"l{i}", "goal": f"g{i}", "stance": 1} for i in range(len(names))]
            + [{"leader": "l0", "goal": f"g{i}", "stance": -1} for i in range(1, len(names))],
        )
    )
    obeys(network)
    text = drawn(network)
    assert "<script" not in text and "<img" not in text and "\u202e" not in text


def test_nothing_is_drawn_of_one_goal_and_all_is_alone_where_no_side_was_asked(small):
    assert drawn(coalign.Network()) == ""
    one = [{"leader": "amara", "goal": "play", "stance": 1}]
    assert drawn(coalign.from_json(document(agendas=one))) == ""
    asked = [
        {"leader": leader, "goal": goal, "priority": 0.5}
        for leader in ("amara", "ben")
        for goal in ("play", "readiness")
    ]
    network = coalign.from_json(document(agendas=asked))
    assert obeys(network).legend == ["cares about it (4)"]
    assert drawn(network) in coalign.report(network).to_html()
    assert Heat(drawn(small)).titles == [
        "Amara, readiness: for it, importance 80%",
        "ben, play: somewhat for it, importance 100%",
        "ben, readiness: against it, importance 40%",
    ]


def test_sides_are_told_apart_in_grey_by_shape():
    shapes = {}
    for cell in Heat(drawn(coalign.read(ROOT / "examples" / "coalition.json"))).cells:
        shapes.setdefault(cell.attrib["class"].split()[1], set()).add(cell[1].tag)
    assert shapes == {"for": {"rect"}, "opposed": {"path"}, "even": {"circle"}}
