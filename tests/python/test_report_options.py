# SPDX-License-Identifier: MIT
"""What a report is on: silence, title, layers, goals and sector, from the command, from Python, from a recipe."""

from __future__ import annotations

import io
import json
import sys
import time

import pytest

import coalign
from coalign import _working, pdf
from coalign.cli import main


@pytest.fixture
def network():
    return coalign.from_tables(
        name="Harbor",
        leaders=[
            {"id": "a", "kind": "organization", "sector": "health", "county": "north"},
            {"id": "b", "kind": "organization", "sector": "school", "county": "north"},
            {"id": "c", "kind": "organization", "sector": "school", "county": "south"},
        ],
        goals=[{"id": "g", "name": "Clean water"}, {"id": "h"}],
        agendas=[
            {"leader": "a", "goal": "g", "stance": 1},
            {"leader": "b", "goal": "g", "stance": 1},
            {"leader": "c", "goal": "h", "stance": -1},
        ],
        tie_types=[{"id": "trust"}, {"id": "money"}],
        ties=[
            {"from": "a", "to": "b", "type": "trust"},
            {"from": "b", "to": "c", "type": "money"},
            {"from": "c", "to": "a", "type": "money"},
        ],
    )


@pytest.fixture
def path(network, tmp_path):
    coalign.write(network, tmp_path / "net.json")
    return tmp_path / "net.json"


def of_command(path, capsys, *options):
    capsys.readouterr()
    assert main(["report", str(path), "--json", *options]) == 0
    return json.loads(capsys.readouterr().out)


def without_notes(report):
    """A report but for how its network was read: from tables here, from a document there."""
    return {name: value for name, value in report.items() if name != "notes"}


CASES = [
    ({"title": "Ours"}, ["--title", "Ours"], lambda r: r["name"] == "Ours"),
    ({"layers": "trust"}, ["--layers", "trust"], lambda r: r["network"]["ties"] == 1),
    ({"layers": ["trust", "money"]}, ["--layers", "trust", "money"], lambda r: r["network"]["ties"] == 3),
    ({"goals": ["Clean water"]}, ["--goals", "Clean water"], lambda r: r["network"]["agendas"] == 2),
    (
        {"sector": "county"},
        ["--sector", "county"],
        lambda r: [len(row["sectors"]) for row in r["alignment"]["agendas"]["by_sector"]] == [2, 2, 2]
        and r["alignment"]["agendas"]["by_sector"][0]["sectors"] == ["north", "north"],
    ),
    (
        {"silence": "unknown"},
        ["--silence", "unknown"],
        lambda r: r["alignment"]["agendas"]["silence"] == "unknown",
    ),
]


@pytest.mark.parametrize(
    ("options", "words", "holds"), CASES, ids=[" ".join(words) for _, words, _ in CASES]
)
def test_options_say_the_same_everywhere(options, words, holds, network, path, capsys):
    of_python = coalign.report(network, **options).to_dict()
    assert holds(of_python)
    assert not holds(coalign.report(network).to_dict()) or "layers" in options
    assert without_notes(of_command(path, capsys, *words)) == without_notes(of_python)
    # in a recipe beside any kind of file; the title stands at its top, as it does for surveys
    recipe = {name: value for name, value in options.items() if name != "title"}
    lines = [f"title = {json.dumps(options['title'])}"] if "title" in options else []
    lines += ["[report]"]
    lines += [
        f"{name} = {json.dumps([value] if name in ('layers', 'goals') and isinstance(value, str) else value)}"
        for name, value in recipe.items()
    ]
    path.with_name("net.recipe.toml").write_text("\n".join(lines))
    assert without_notes(of_command(path, capsys)) == without_notes(of_python)
    assert without_notes(coalign.report(coalign.read(path)).to_dict()) == without_notes(of_python)
    # who asks says otherwise
    assert of_command(path, capsys, "--title", "Theirs")["name"] == "Theirs"


def test_which_answer_counts_says_the_same_everywhere(tmp_path, capsys):
    names = ("from", "to", "type", "weight", "since", "until")
    ties = [("a", "b", "t", 3, "2020", "2021"), ("a", "b", "t", 1, "2022", None), ("b", "a", "t", 1, "2020", None)]
    network = coalign.from_tables(
        leaders=[{"id": one, "kind": "system"} for one in "ab"],
        tie_types=[{"id": "t", "max": 4}],
        ties=[dict(zip(names, tie, strict=True)) for tie in ties],
    )
    path = tmp_path / "net.json"
    coalign.write(network, path)
    found = {}
    for several in ("latest", "sum", "max"):
        of_python = without_notes(coalign.report(network, several=several).to_dict())
        assert without_notes(of_command(path, capsys, "--several", several)) == of_python
        path.with_name("net.recipe.toml").write_text(f'[report]\nseveral = "{several}"\n')
        assert without_notes(of_command(path, capsys)) == of_python
        path.with_name("net.recipe.toml").unlink()
        found[several] = of_python["structure"]["cohesion"]["weighted"]["value"]
    waves = tmp_path / "edges.csv"
    waves.write_text("From,To,Type,Strength,Wave\na,b,t,3,2020\na,b,t,1,2022\nb,a,t,4,2022\n")
    assert of_command(waves, capsys)["network"]["ties"] == 2  # the latest wave
    assert of_command(waves, capsys, "--several", "sum")["network"]["ties"] == 3
    assert found == {"latest": 1, "sum": 2 * 0.25 / 1.25, "max": 2 * 0.25 / 1}


def test_the_column_sector_may_be_named_as_it_is_written(network):
    assert coalign.report(network, sector="Sector").to_json() == coalign.report(network).to_json()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"layers": "trusts"}, "layers: .trusts. is no type of tie here: they are trust, money"),
        ({"goals": ["x"]}, "goals: .x. is no goal here: they are g, h"),
        ({"sector": "nope"}, "no leader has a value of .nope."),
        ({"silence": "maybe"}, "silence is one of absent, unknown"),
    ],
)
def test_what_there_is_not_is_named(network, options, said):
    with pytest.raises(coalign.Error, match=said):
        coalign.report(network, **options)


def test_a_users_own_attribute_called_report_is_left_alone(network):
    own = coalign.from_tables(
        leaders=[{"id": "a", "kind": "system"}], attributes={"report": {"url": "x"}}
    )
    assert coalign.report(own).to_dict()["network"]["leaders"] == 1
    assert own.attributes == {"report": {"url": "x"}}


def test_amounts_beyond_all_numbers_are_never_written(tmp_path):
    huge = coalign.from_tables(
        leaders=[{"id": "a", "kind": "system"}],
        goals=[{"id": "g"}, {"id": "h"}],
        resources=[{"id": "money"}],
        agendas=[{"leader": "a", "goal": "h", "stance": 1}],
        commitments=[
            {"leader": "a", "resource": "money", "goal": "g", "amount": 1.7e308} for _ in range(2)
        ],
    )
    report = coalign.report(huge)
    for text in (report.text(full=True), report.to_html(), report.to_json()):
        words = set(text.replace("<", " ").replace(",", " ").split())
        assert not words & {"inf", "nan", "Infinity", "NaN", "-inf"}


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_what_takes_long_is_told_on_a_terminal_alone(monkeypatch):
    monkeypatch.setattr(_working, "_PATIENCE", 0.01)
    monkeypatch.setattr(_working, "_EVERY", 0.01)
    monkeypatch.delenv("TERM", raising=False)
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with _working.Working("reading survey.xlsx") as working:
            working(1, 4, "agendas")
            deadline = time.monotonic() + 5
            while shown and "agendas 25%" not in stream.getvalue() and time.monotonic() < deadline:
                time.sleep(0.01)
        said = stream.getvalue()
        assert ("agendas 25%" in said) is shown
        assert said.endswith("\r\x1b[K") if shown else not said  # nothing is left of it


def test_what_is_quick_says_nothing(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with _working.Working("reading"):
        pass
    assert stream.getvalue() == ""


def test_a_pdf_is_printed_where_a_browser_is_there(path, tmp_path, capsys, monkeypatch):
    target = tmp_path / "r.pdf"
    if pdf.browser():
        assert main(["report", str(path), "-o", str(target)]) == 0
        assert target.read_bytes().startswith(b"%PDF-")
    monkeypatch.setattr(pdf, "browser", lambda: None)
    assert main(["report", str(path), "-o", str(tmp_path / "s.pdf")]) == 2
    assert "write .html, open it in a browser" in capsys.readouterr().err
