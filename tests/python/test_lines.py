# SPDX-License-Identifier: MIT
"""The lines of goals over time: every observation once, nothing outside of the frame, open where nothing was asked."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from test_map import meet
from test_page import HOSTILE, Page

import coalign
from coalign.reporting.letters import width_of
from coalign.reporting.lines import lines_figure, year_of
from coalign.reporting.wording import names


def drawn(network: coalign.Network) -> str:
    called = names(network, "goals")
    found = coalign.outcomes.over_time(network)
    figure = lines_figure([(called[row.goal], row) for row in found.by_goal], network)
    return "" if figure is None else figure.drawn


def observed(*values: tuple[str, float], **goal: object) -> coalign.Network:
    return coalign.from_json(
        document(
            goals=[{"id": "g", **goal}],
            observations=[{"goal": "g", "date": date, "value": value} for date, value in values],
        )
    )


def obeys(network: coalign.Network) -> ElementTree.Element:
    text = drawn(network)
    figure = ElementTree.fromstring(text)
    for svg in figure.iter("svg"):
        _, _, width, height = map(float, svg.attrib["viewBox"].split())
        for dot in svg.iter("circle"):
            x, y, r = (float(dot.attrib[key]) for key in ("cx", "cy", "r"))
            assert r <= x <= width - r and r <= y <= height - r
        for path in svg.iter("path"):
            numbers = [float(one) for one in re.findall(r"-?[\d.]+", path.attrib["d"])]
            assert all(0 <= one <= width for one in numbers)
        boxes = []
        for said in svg.iter("text"):
            long = 12 * width_of(said.text or "")
            left = float(said.attrib["x"]) - long * (said.attrib["text-anchor"] == "end")
            bottom = float(said.attrib["y"])
            boxes.append((left, bottom - 10, left + long, bottom + 2))
            assert bottom <= height
        assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    assert text == drawn(network)
    Page(text)
    return figure


def test_every_observation_of_the_example_is_a_dot_and_the_page_has_it():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    figure = obeys(network)
    assert len(list(figure.iter("circle"))) == len(network.observations)
    assert drawn(network) in coalign.report(network).to_html()
    said = "".join(next(figure.iter("li")).itertext())
    numbers = [text.text for text in next(figure.iter("svg")).iter("text")]
    assert {"52.8", "63.4"} < set(numbers)  # beside the first dot and the last
    assert "52.8 % in 2016, 63.4 % in 2024; the target is 75 % by 2027." in said


def test_the_line_is_open_where_nothing_was_asked_for_long():
    regular = [("2016", 1), ("2017", 2), ("2018", 3), ("2019", 2)]
    path = next(
        one for one in obeys(observed(*regular)).iter("path") if one.get("class") == "moved"
    )
    assert path.attrib["d"].count("M") == 1
    late = next(
        one
        for one in obeys(observed(*regular, ("2024", 4))).iter("path")
        if one.get("class") == "moved"
    )
    assert late.attrib["d"].count("M") == 2


def test_one_observation_is_no_line_and_all_alike_is_a_level_one():
    assert drawn(observed(("2020", 1))) == ""
    obeys(observed(("2020", 1), ("2021", 1)))
    obeys(observed(("2020", -1.7e308), ("2021", 1.7e308), target=0, by="2030-06"))
    obeys(observed(("2020-05", 1), ("2020-05", 3)))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_and_units_do_no_harm(name):
    obeys(observed(("2020", 1), ("2021", 2), name=name, unit=name, target=3))


def test_a_day_a_month_and_a_year():
    assert year_of("2020") == year_of("2020-01") == year_of("2020-01-01") == 2020
    assert 2020.99 < year_of("2020-12-31") < 2021
