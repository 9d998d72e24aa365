# SPDX-License-Identifier: MIT
"""The parts of the site: what would fetch something from elsewhere is found, and C++ members get their meanings."""

from __future__ import annotations

import runpy

import pytest
from conftest import ROOT

PARTS = ROOT / "tools" / "site_parts"


@pytest.fixture(scope="module")
def offline():
    return runpy.run_path(str(PARTS / "offline"))["elsewhere"]


@pytest.fixture(scope="module")
def meanings():
    return runpy.run_path(str(PARTS / "meanings"))


@pytest.mark.parametrize(
    "fetches",
    [
        '<script src="https://elsewhere.org/a.js"></script>',
        '<link rel="stylesheet" href="//elsewhere.org/a.css">',
        '<img srcset="https://elsewhere.org/a.png 2x">',
        '<div style="background: url(https://elsewhere.org/a.png)"></div>',
        "<style>@import 'https://elsewhere.org/a.css';</style>",
        '<svg><use xlink:href="https://elsewhere.org/a.svg#b"/></svg>',
    ],
)
def test_what_a_browser_fetches_from_elsewhere_is_found(offline, put, fetches):
    assert len(offline(put("page.html", fetches))) == 1


@pytest.mark.parametrize(
    "stays",
    [
        '<a href="https://elsewhere.org">a link to click</a>',
        '<link rel="canonical" href="https://elsewhere.org">',
        '<script src="assets/a.js"></script>',
        '<img src="data:image/png;base64,AAAA">',
        '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    ],
)
def test_what_is_not_fetched_is_not(offline, put, stays):
    assert offline(put("page.html", stays)) == []


def test_a_style_sheet_is_looked_at(offline, put):
    assert offline(put("a.css", "@font-face { src: url(https://elsewhere.org/a.woff2) }"))


def test_members_have_the_meanings_of_their_descriptions(meanings):
    said = meanings["meanings"]()
    assert "@var coalign::alignment::Agendas::overlap\n@brief of the importance that two" in said
    assert "none [0 to 1] */" in said and "@struct coalign::Leader\n" in said


def test_members_declared_together_share_their_comment(meanings):
    header = (
        "struct A {\n  /// What they are.\n  double x = 0, y = 0;\n  int i, j;  ///< numbers\n};"
    )
    assert meanings["one_by_one"](header).splitlines() == [
        "struct A {",
        "  /// What they are.",
        "  double x = 0;",
        "  /// What they are.",
        "  double y = 0;",
        "  int i;  ///< numbers",
        "  int j;  ///< numbers",
        "};",
    ]


def test_an_overload_refers_to_its_sister(meanings):
    header = "/// Adds.\nint add(int a);\nint add(double a);\nint other();"
    assert meanings["with_overloads"](header).splitlines()[2:] == [
        "/// @overload",
        "int add(double a);",
        "int other();",
    ]
