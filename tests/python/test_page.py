# SPDX-License-Identifier: MIT
"""The page says what the report says, loads nothing, and does no harm whatever names it shows."""

from __future__ import annotations

import random
import re
from html.parser import HTMLParser

import pytest
from browser import open_browser
from conftest import AFWI, ROOT, document

import coalign
from coalign import pdf
from coalign.cli import main

HOSTILE = [
    '<img src=x onerror="alert(1)">',
    "</style></title><script>alert(1)</script>",
    "\"'><svg onload=alert(1)>",
    "&lt;b&gt; & <!--",
    "\u202eright to left\u2066",
    "x" * 5000,
]
VOID = {"meta", "rect", "path", "circle", "img", "br"}
KNOWN = set(
    "html head meta title style body main header footer section h1 h2 h3 h4 p ul ol li div table caption thead tbody "
    "tr th td bdi svg g text circle rect path figure figcaption nav a details summary".split()
)


class Page(HTMLParser):
    """Walks a page; any element or attribute that could load, run or point elsewhere is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ended = ""
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, tag
        assert self.ended != "figcaption"  # which is the last of its figure
        self.ended = ""
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("src", "style"), name
            assert name != "href" or re.fullmatch("#[a-z_]+", value or ""), value  # on the page
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag
            self.ended = tag

    def handle_data(self, data: str) -> None:
        self.text += data


def hostile() -> coalign.Network:
    leaders = [
        {"id": f"l{i}", "kind": "individual", "name": name, "sector": name}
        for i, name in enumerate(HOSTILE)
    ]
    goals = [{"id": f"g{i}", "name": name} for i, name in enumerate(HOSTILE)]
    agendas = [
        {"leader": f"l{i}", "goal": f"g{j}", "stance": (-1) ** (i * j), "priority": 1 / (1 + i + j)}
        for i in range(len(HOSTILE))
        for j in range(len(HOSTILE))
    ]
    return coalign.from_json(
        document(name=HOSTILE[0], leaders=leaders, goals=goals, agendas=agendas)
    )


@pytest.mark.parametrize("make", [coalign.Network, hostile, lambda: coalign.read(AFWI)])
def test_nothing_loads_runs_or_breaks_out(make):
    text = coalign.report(make()).to_html()
    Page(text)
    assert "default-src 'none'" in text
    assert not re.search(r"https?://|url\(|@import", text)


def test_names_are_shown_as_they_are_and_long_ones_are_cut():
    page = Page(coalign.report(hostile()).to_html())
    for name in HOSTILE[:4]:
        assert name in page.text
    assert "<U+202E>right to left<U+2066>" in page.text  # shown, not obeyed
    assert "x" * 120 + "…" in page.text and "x" * 121 not in page.text


def spoken(rng: random.Random) -> coalign.Network:
    """Leaders who are for, against, neutral and silent, in every mixture."""
    stances, priorities = (
        rng.choice([[1], [1, -1], [0], [-1, 0, 0.5, 1]]),
        rng.choice([[1], [0, 0.5, 1]]),
    )
    leaders = [
        {"id": f"l{i}", "kind": rng.choice(["individual", "system"])}
        for i in range(rng.randrange(6))
    ]
    goals = [{"id": f"g{i}"} for i in range(rng.randrange(4))]
    agendas = [
        {
            "leader": leader["id"],
            "goal": goal["id"],
            "stance": rng.choice(stances),
            "priority": rng.choice(priorities),
            "basis": rng.choice(["stated", "inferred"]),
        }
        for leader in leaders
        for goal in goals
        if rng.random() < 0.6
    ]
    return coalign.from_json(document(leaders=leaders, goals=goals, agendas=agendas))


@pytest.mark.parametrize("seed", range(100))
def test_every_mixture_of_stances_has_its_words(seed):
    report = coalign.report(spoken(random.Random(seed)))
    Page(report.to_html())
    text = report.text(full=True)
    assert "nan" not in text.split() and "None" not in text


@pytest.mark.parametrize("make", [hostile, lambda: coalign.read(AFWI)])
def test_it_says_what_the_terminal_says(make):
    report = coalign.report(make())
    page = " ".join(Page(report.to_html()).text.split())
    for finding in re.findall(r"• (.*?)\n(?=•|\n)", report.text(full=True), flags=re.DOTALL):
        assert " ".join(finding.split()) in page


def test_it_has_the_numbers(afwi):
    page = Page(coalign.report(afwi).to_html()).text
    for number in ("0.083", "1.000", "0.223", "known for 29 of 87 leaders"):
        assert number in page


def test_what_is_not_known_is_not_drawn_as_zero():
    nobody = coalign.report(coalign.from_json(document())).to_html()
    assert "is not known" in nobody and "<svg" not in nobody


def test_it_is_written_where_the_ending_asks_for_it(tmp_path, capsys):
    path = tmp_path / "report.html"
    assert main(["report", str(AFWI), "-o", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == coalign.report(coalign.read(AFWI)).to_html()
    assert main(["report", str(AFWI), "--json", "-o", str(path)]) == 2
    assert "another ending" in capsys.readouterr().err


def test_a_notebook_frames_it(afwi):
    shown = coalign.report(afwi)._repr_html_()
    assert shown.startswith('<iframe sandbox="" ') and shown.count("<") == 2


def test_no_markup_of_ours_is_shown_as_text():
    for name in ("coalition", "afwi"):
        page = coalign.report(coalign.read(ROOT / "examples" / f"{name}.json")).to_html()
        assert "&lt;bdi" not in page and "&lt;span" not in page


def test_an_interval_stays_on_one_line_and_a_long_name_inside_the_printed_sheet():
    from coalign.reporting import page
    from coalign.reporting.section import Table

    made = page.table(Table("caption", ("goal", "score"), [("a", "0.28 (-0.19 to 0.36)")]))
    assert "0.28 (-0.19\xa0to\xa00.36)" in made
    above = re.search(r'@top-left \{ content: "(.*?)"', page._running("W" * 5000))
    assert above is not None
    assert len(above[1].split()) == 55 and above[1].endswith("\\2026 ")


ABOVE = """
[...document.querySelectorAll('tr')].map((row) => {
  const [name, ...cells] = [...row.children].map((one) => one.getBoundingClientRect());
  const numbers = cells.filter((one) => one.width);
  const above = numbers.every((one) => name.bottom <= one.top + 1);
  return [name.left, name.right, above, numbers.length ? numbers[0].left : 0];
})
"""


@pytest.mark.skipif(pdf.browser() is None, reason="needs Chromium, Chrome or Edge")
def test_on_a_phone_names_stand_above_their_numbers_and_nothing_is_wider_than_it(afwi, tmp_path):
    page = tmp_path / "report.html"
    page.write_text(coalign.report(afwi).to_html(), "utf-8")
    with open_browser(tmp_path / "profile") as browser:
        browser.size(390, 800)
        browser.ask("Page.enable")
        browser.ask("Page.navigate", url=page.as_uri())
        browser.run(
            "new Promise((then) => document.readyState == 'complete' ? then() : addEventListener('load', () => then()))"
        )
        browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        rows = browser.run(ABOVE)
        assert len(rows) > 100
        for left, right, above, first in rows:
            assert above and 0 <= left and right <= 390 and first < 60
        assert browser.run("document.documentElement.scrollWidth") <= 390
        browser.size(1280, 800)
        assert not any(above for _, _, above, _ in browser.run(ABOVE))


def test_the_widest_table_has_its_class():
    for network in ("coalition", "afwi"):
        page = coalign.report(coalign.read(ROOT / "examples" / f"{network}.json")).to_html()
        style = page[: page.index("</style>")]
        for used in set(re.findall(r'class="((?:columns|spare)\d+)"', page)) - {"spare0"}:
            assert f".{used} {{" in style
