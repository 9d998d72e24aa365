# SPDX-License-Identifier: MIT
"""Bars in tables: sides that are for and against, and what is needed beside what is committed."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from conftest import ROOT

import coalign
from coalign.reporting import agendas, resources
from coalign.reporting.page import table
from coalign.reporting.section import Bullet, Sides, Table
from coalign.reporting.svg import picture

EXAMPLES = [
    coalign.report(coalign.read(ROOT / "examples" / f"{name}.json"))
    for name in ("coalition", "afwi")
]


def rects(shown: Sides | Bullet) -> dict[str, tuple[float, float]]:
    found = {}
    for rect in ElementTree.fromstring(picture(shown)).iter("rect"):
        x, width = float(rect.get("x", 0)), float(rect.get("width", 0))
        assert -0.01 <= x and x + width <= 100.01 and width >= 0
        found[rect.get("class", "")] = (x, x + width)
    return found


def cells(report: coalign.Report, topic: object, kind: type) -> list[list[object]]:
    tables = [part for part in topic.section(report).parts if isinstance(part, Table)]
    return [
        found
        for one in tables
        if (found := [cell for row in one.rows for cell in row if isinstance(cell, kind)])
    ]


@pytest.mark.parametrize("report", EXAMPLES, ids=["coalition", "afwi"])
def test_sides_have_one_scale_and_do_not_overlap(report):
    (sides,) = cells(report, agendas, Sides)
    scales = set()
    for one in sides:
        drawn = rects(one)
        for kind, length, _ in one.parts:
            begin, end = drawn.get(kind, (0.0, 0.0))
            if length:
                scales.add((end - begin) / length)
        spans = sorted(drawn.values())
        assert all(b[0] - a[1] > -0.02 for a, b in pairwise(spans))
    assert max(scales) - min(scales) < 0.02


def test_against_is_left_of_the_line_and_for_right_of_it():
    shown = Sides(
        (("opposing", 4, "against"), ("neutral", 2, "neutral"), ("supporting", 6, "for")), (5, 7, 3)
    )
    drawn = rects(shown)
    line = float(re.search(r'class="zero" d="M([\d.]+)', picture(shown))[1])
    assert drawn["opposing"][1] < line < drawn["supporting"][0]
    assert sum(drawn["neutral"]) / 2 == pytest.approx(line, abs=0.01)
    assert "<title>4 against, 2 neutral, 6 for</title>" in picture(shown)


def test_the_legend_of_sides_counts_all_rows():
    found = EXAMPLES[0].alignment.agendas
    made = table(
        next(
            part
            for part in agendas.section(EXAMPLES[0]).parts
            if getattr(part, "caption", "").startswith("By goal")
        )
    )
    for kind, name in (
        ("supporting", "for, on the right"),
        ("opposing", "against, on the left"),
        ("silent", "silent"),
    ):
        assert (
            f"\N{NO-BREAK SPACE}{name} ({sum(getattr(row, kind) for row in found.by_goal if row.portion > 0)})"
            in made
        )


def test_bullets_show_what_is_needed_committed_and_could_arrive():
    (bullets,) = cells(EXAMPLES[0], resources, Bullet)
    found = EXAMPLES[0].alignment.resources
    for one in bullets:
        drawn = rects(one)
        assert drawn["needed"][1] == pytest.approx(100 * one.needed / one.most, abs=0.01)
        assert drawn["value"][1] == pytest.approx(100 * one.committed / one.most, abs=0.01)
        assert ('class="chance"' in picture(one)) == (one.arriving is not None)
    money = bullets[0]
    kind = found.by_resource[0]
    assert money.needed == kind.needed and money.arriving == float(kind.deliverable) * kind.needed
    assert "5,630,000 needed, 2,620,000 committed, 5,500,000 could arrive" in picture(money)
    assert cells(EXAMPLES[1], resources, Bullet) == []  # nothing is known of what goals need
