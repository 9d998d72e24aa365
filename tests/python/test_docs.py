# SPDX-License-Identifier: MIT
"""What the docs say is so: their links lead somewhere, their commands and their code run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from coalign import cli

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
RUN = [ROOT / "docs" / "gallery.md", *sorted((ROOT / "docs" / "howto").glob("*.md"))]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def anchors(page: Path) -> set[str]:
    """What a link into a page may name: headings, as they are slugged, and anchors written by hand."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.*)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.M)
    slugs = {re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", one.lower()).strip()) for one in headings}
    return slugs | set(re.findall(r'<a id="([^"]*)">', text))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8"))):
        if re.match(r"https?://", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{target}: there is no {path}"
        if anchor and found.suffix == ".md":
            assert anchor in anchors(found), f"{target}: {path} has no {anchor}"


MEASURES = ["measures", "resources", "leadership", "structure", "outcomes", "time", "knowledge"]


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_says_question_reading_unknown_and_source(name):
    page = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    for said in ("**Question", "formula", "**How to read it", "**Unknown", "Source."):
        assert said.lower() in page.lower(), said


def test_the_citation_has_the_version():
    version = re.search(
        r"project\(coalign VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text()
    )
    assert f"\nversion: {version[1]}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_index_names_every_page():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    linked = {(ROOT / "docs" / one).resolve() for one in re.findall(r"\]\(([^)#\s]+)", index)}
    assert set(PAGES[2:]) - linked == {ROOT / "docs" / "README.md"}


@pytest.mark.parametrize("page", RUN, ids=name)
def test_a_page_runs_from_top_to_bottom(page, tmp_path, monkeypatch, capsys):
    """CSV files are written, commands and Python run in the page's order, and what is shown is printed."""
    pyplot = pytest.importorskip("matplotlib.pyplot")
    monkeypatch.chdir(tmp_path)
    for example in (ROOT / "examples").glob("*.json"):
        shutil.copy(example, tmp_path)
    names: dict[str, object] = {}
    blocks = re.findall(
        r'```(\w+)(?: title="(.*?)")?\n(.*?)```', page.read_text(encoding="utf-8"), re.DOTALL
    )
    printed = ""
    for language, title, text in blocks:
        if title:
            Path(title).parent.mkdir(exist_ok=True)
            Path(title).write_text(text, encoding="utf-8")
        elif language == "python":
            exec(text, names)
        elif language == "sh":
            for command in text.splitlines():
                assert cli.main(shlex.split(command)[1:]) == 0, command
            printed = capsys.readouterr().out
        elif language == "text" and printed:
            assert text in printed
    pyplot.close("all")
