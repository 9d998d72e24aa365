# SPDX-License-Identifier: MIT
"""The report opens with one page; its topics are asked for."""

from __future__ import annotations

import re

import pytest
from conftest import AFWI, ROOT, document
from test_page import Page

import coalign
from coalign.cli import main
from coalign.reporting import TOPICS
from coalign.reporting.section import Bar, Section, Table
from coalign.reporting.text import section as lines_of
from coalign.reporting.wording import Name, cut

COALITION = ROOT / "examples" / "coalition.json"


def opening(page: str) -> str:
    found = re.search(r'<section class="opening">.*?</section>', page, flags=re.DOTALL)
    assert found
    return found[0]


@pytest.mark.parametrize("path", [AFWI, COALITION])
def test_the_first_page_is_short_and_names_the_topics(path):
    report = coalign.report(coalign.read(path))
    text = str(report)
    assert len(text.splitlines()) < 60
    assert text.count("•") <= 5
    assert "An agenda is known for" in text or "Of those who were asked, 92% answered." in text
    assert "Introduce " in text
    assert "What is not known" in text and "--topic NAME" in text
    for topic in re.findall("[a-z_]+", text.rpartition("--full:")[2].rstrip(".")):
        assert report.text(topic=topic).splitlines()[0] in report.text(full=True)


def test_the_page_opens_with_what_the_terminal_shows(afwi):
    report = coalign.report(afwi)
    page = report.to_html()
    shown = " ".join(Page(opening(page)).text.split())
    for finding in re.findall(r"• (.*?)\n(?=•|\n)", str(report), flags=re.DOTALL):
        assert " ".join(finding.split()) in shown
    assert page.index("<nav>") < page.index("<details>")
    for topic in re.findall('href="#([a-z_]+)"', page):
        assert page.count(f'id="{topic}"') == 1


def test_technical_names_stand_in_the_appendix():
    report = coalign.report(coalign.read(COALITION))
    page = report.to_html()
    start = page.index('id="appendix"')
    for name in ("Krippendorff", "E-I index", "How it is computed"):
        assert name in page[start:] and name in report.text(full=True)
    assert "Krippendorff" not in page[:start] and "How it is computed" not in page[:start]


def test_a_topic_without_data_is_one_line():
    report = coalign.report(coalign.from_json(document()))
    text = report.text(full=True)
    assert "What this is based on" not in report.text(topic="resources")
    for line in ("What would tell: terms.", "Nothing is recorded that runs now."):
        assert line in str(report) and line in text


def test_topics_that_there_are_not_are_named(afwi, capsys):
    with pytest.raises(coalign.Error, match="no topic of the report: they are agendas, blocs"):
        coalign.report(afwi).text(topic="agenda")
    assert main(["report", str(AFWI), "--topic", "blocs"]) == 0
    assert capsys.readouterr().out.startswith("Blocs: do leaders fall into camps?\n")
    assert main(["report", str(AFWI), "--full"]) == 0
    assert all(
        TOPICS[topic](coalign.report(afwi)).title in capsys.readouterr().out
        for topic in ["agendas"]
    )


def test_every_topic_is_named_as_its_measure(afwi):
    report = coalign.report(afwi)
    for topic, section in TOPICS.items():
        assert section(report).topic == topic
        families = (
            *(report.alignment, report.leadership, report.structure),
            *(report.knowledge, report.outcomes, report),
        )
        assert any(hasattr(family, topic) for family in families)


def test_a_table_in_a_terminal_has_its_numbers_first_and_cuts_names_not_sentences():
    long = "a name of many words " * 8
    table = Table(
        "Rows",
        ("who", "how much", "", "of"),
        [(Name(long), "0.5", Bar(0.5, 0, 1, "x"), 3), (long, "0.25", Bar(None, 0, 1, "x"), 12)],
        most=1,
    )
    lines = lines_of(Section("x", "X", ["Found."], [table]))
    assert lines[7:9] == ["  much  of  who", f"   0.5   3  {cut(long, 76)}"]
    assert lines[9] == "  … and 1 more: the JSON report has them all."
    whole = lines_of(Section("x", "X", [], [Table("Rows", table.head, table.rows[1:])]))
    assert " ".join(" ".join(whole).split()).count("a name of many words") == 8
    assert all(len(line) <= 88 for line in lines + whole)


def test_a_printed_page_says_whose_it_is_and_no_name_is_style():
    network = coalign.from_json(document(name='"}</style><script>x'))
    page = coalign.report(network).to_html()
    assert "@top-left" in page and "<script" not in page and page.count("</style>") == 1
