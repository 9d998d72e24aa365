# SPDX-License-Identifier: MIT
"""Lessons over time: every dated thing once, nothing outside of the frame, and any name does no harm."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from test_page import HOSTILE, Page

import coalign
from coalign.reporting.timeline import MOST, timeline_figure

EXAMPLE = coalign.read(ROOT / "examples" / "coalition.json")


def drawn(network: coalign.Network) -> str:
    figure = timeline_figure(coalign.knowledge.flow(network), network)
    return "" if figure is None else figure.drawn


def obeys(network: coalign.Network) -> ElementTree.Element:
    text = drawn(network)
    figure = ElementTree.fromstring(text)
    for svg in figure.iter("svg"):
        _, _, width, height = map(float, svg.attrib["viewBox"].split())
        for circle in svg.iter("circle"):
            x, y, r = (float(circle.attrib[key]) for key in ("cx", "cy", "r"))
            assert r <= x <= width - r and r <= y <= height - r
        for rect in svg.iter("rect"):
            x, y, w, h = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
            assert x >= 0 and y >= 0 and x + w <= width and y + h <= height and w > 0
        for path in svg.iter("path"):
            x, y = map(float, re.match(r"M([\d.]+) ([\d.]+)", path.attrib["d"]).groups())
            assert 0 <= x <= width and 0 <= y <= height
        if svg.attrib.get("role") == "img":
            assert svg.attrib["aria-label"]
            for mark in svg.iter("g"):
                assert mark[0].tag == "title" and mark[0].text
    assert text == drawn(network)
    Page(text)
    return figure


def marks(figure: ElementTree.Element, kind: str) -> list[str]:
    return [
        mark[0].text or ""
        for svg in figure.iter("svg")
        if svg.attrib.get("role") == "img"
        for mark in svg.iter("g")
        if mark.get("class") == kind
    ]


def taught(**given: object) -> coalign.Network:
    lists: dict[str, object] = {
        "initiatives": [{"id": "i", "leaders": ["amara"], "goals": ["play"], "start": "2020-02"}],
        "lessons": [{"id": "l", "initiative": "i", "worked": False, "text": "Ask first."}],
    }
    return coalign.from_json(document(**(lists | given)))


def test_what_was_tried_taught_and_heard_in_the_example_is_there_and_on_the_page():
    figure = obeys(EXAMPLE)
    assert len(marks(figure, "tried")) == len(marks(figure, "learned")) == len(EXAMPLE.lessons)
    assert len(marks(figure, "cross")) == 4
    days = {(one["lesson"], one["date"]) for one in EXAMPLE.shares if one["lesson"] and one["date"]}
    assert len(marks(figure, "heard")) == len(days)
    assert drawn(EXAMPLE) in coalign.report(EXAMPLE).to_html()
    said = ["".join(item.itertext()) for item in figure.iter("li")]
    assert "failed in 2020-03; recorded in 2020-05; 4 of 7 whom it concerns heard" in said[0]


def test_the_legend_counts_what_is_drawn():
    counted = dict(
        re.findall(r"</svg> ([\w, ]+) \((\d+)\)", drawn(EXAMPLE).partition('class="legend"')[2])
    )
    assert counted == {
        "tried, from its start to its end": "8",
        "failed or stopped": "4",
        "lesson recorded": "8",
        "passed on": "32",
    }


def test_without_a_date_there_is_no_timeline_and_any_one_is_enough():
    assert drawn(taught(initiatives=[{"id": "i"}])) == ""
    assert drawn(coalign.from_json(document())) == ""
    for dates in (
        {"start": "2020"},
        {"end": "2020-02"},
        {"start": "2020-03-01", "end": "2020-03-01"},
    ):
        obeys(taught(initiatives=[{"id": "i", **dates}]))
    obeys(
        taught(
            initiatives=[{"id": "i"}],
            lessons=[{"id": "l", "initiative": "i", "worked": True, "date": "2021"}],
        )
    )
    obeys(
        taught(
            initiatives=[{"id": "i", "start": "1900", "end": "2100"}],
            lessons=[{"id": "l", "initiative": "i", "worked": True, "date": "1850-12-31"}],
            shares=[{"from": "amara", "to": "ben", "lesson": "l", "date": "2200-12-31"}],
        )
    )


def test_of_many_lessons_those_passed_on_to_most_are_drawn():
    lessons = [{"id": f"l{i}", "initiative": "i", "worked": False} for i in range(MOST + 3)]
    shares = [{"from": "amara", "to": "ben", "lesson": f"l{MOST + 2}", "date": "2021"}]
    figure = obeys(taught(lessons=lessons, shares=shares))
    assert len(marks(figure, "tried")) == MOST and len(marks(figure, "heard")) == 1
    assert f"{MOST} of {MOST + 3} lessons" in "".join(figure.itertext())


@pytest.mark.parametrize("name", HOSTILE)
def test_names_do_no_harm(name):
    whole = json.loads(coalign.to_json(EXAMPLE))
    for table, key in (("leaders", "name"), ("initiatives", "name"), ("lessons", "text")):
        for row in whole[table]:
            row[key] = name
    obeys(coalign.from_json(json.dumps(whole)))
