# SPDX-License-Identifier: MIT
"""The matrix of sectors: a cell for each two, a colour only where the interval bears it out, nothing outside."""

from __future__ import annotations

import re
from itertools import combinations
from random import Random
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from test_map import meet
from test_page import HOSTILE, Page

import coalign
from coalign.reporting.letters import width_of
from coalign.reporting.matrix import MOST, matrix_figure


def obeys(network: coalign.Network) -> ElementTree.Element:
    found = coalign.alignment.agendas(network)
    text = matrix_figure(found).drawn
    figure = ElementTree.fromstring(text)
    svg = figure[0]
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    boxes = []
    for cell in svg:
        if not cell.attrib["class"].startswith("cell"):
            continue
        at = cell[1].attrib
        x, y, wide, tall = (float(at[key]) for key in ("x", "y", "width", "height"))
        boxes.append((x, y, x + wide, y + tall))
        for said in cell[-1]:
            size = {"roomy": 12, "roomy few": 10, "tight": 20}[said.attrib["class"]]
            assert size * width_of(said.text or "") <= wide + 4
    shown = min(MOST, len({one for row in found.by_sector for one in row.sectors}))
    assert len(boxes) == shown * (shown + 1) / 2
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    for kind, size in (("roomy", 12), ("tight", 20)):
        (group,) = (one for one in svg if one.attrib["class"] == f"labels {kind}")
        for name in group:
            long = size * width_of(name.text or "")
            x = (
                float(name.attrib["x"])
                - long * {"end": 1, "middle": 0.5}[name.attrib["text-anchor"]]
            )
            assert x >= 0 and x + long <= width
    assert all(0 <= one[0] and one[2] <= width and one[3] <= height for one in boxes)
    Page(text)
    return figure


def test_the_example_colours_what_its_interval_parts_from_all():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = coalign.alignment.agendas(network)
    svg = obeys(network)[0]
    titles = [
        cell[0].text
        for cell in svg
        if cell.attrib["class"] in ("cell for mild", "cell opposed mild")
    ]
    assert titles
    signs = [
        cell[2].attrib.get("class") == "sign"
        for cell in svg
        if cell.attrib["class"].startswith("cell")
    ]
    assert sum(signs) == len(titles)  # which tell more from less in grey
    for row in found.by_sector:
        one, other = row.sectors
        names = {f"{one} and {other}", f"{other} and {one}", f"within {one}"}
        parted = row.score.interval is not None and not (
            row.score.interval[0] <= found.score.value <= row.score.interval[1]
        )
        told = [said for said in titles if re.split(":", said)[0] in names and one != other]
        assert len(told) <= parted
    assert matrix_figure(found).drawn in coalign.report(network).to_html()


def sectors(names: list[str]) -> coalign.Network:
    random = Random(1)
    return coalign.from_json(
        document(
            leaders=[
                {"id": f"l{i}", "kind": "organization", "sector": names[i % len(names)]}
                for i in range(3 * len(names))
            ],
            agendas=[
                {"leader": f"l{i}", "goal": goal, "stance": random.choice([-1, 1])}
                for i in range(3 * len(names))
                for goal in ("play", "readiness")
            ],
        )
    )


def test_many_sectors_are_cut_with_a_count_and_one_is_no_matrix():
    said = "".join(obeys(sectors([f"sector {i}" for i in range(30)])).itertext())
    assert "8 of 30 sectors, those with most leaders." in said
    assert "chance alone would colour about 2." in said
    assert matrix_figure(coalign.alignment.agendas(sectors(["one"]))) is None
    assert matrix_figure(coalign.alignment.agendas(coalign.Network())) is None


@pytest.mark.parametrize("name", HOSTILE)
def test_names_do_no_harm(name):
    obeys(sectors([name, "health"]))
