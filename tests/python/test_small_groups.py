# SPDX-License-Identifier: MIT
"""A report to show to others: no group of few leaders, and no names."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT

import coalign
from coalign.cli import main

COALITION = ROOT / "examples" / "coalition.json"


def groups(found):
    """How many leaders each group has that a report's splits show."""
    leaders = found.network.leaders
    for column in ("sector", "kind"):
        values = [value for value in leaders[column] if value]
        for value in set(values):
            yield values.count(value)


def test_no_split_shows_a_group_of_few():
    network = coalign.read(COALITION)
    assert min(groups(coalign.report(network))) < 5
    found = coalign.report(network, smallest_group=5)
    assert min(groups(found)) >= 5
    agendas = found.to_dict()["alignment"]["agendas"]
    shown = {sector for part in agendas["by_sector"] for sector in part["sectors"]}
    assert shown <= {value for value in found.network.leaders["sector"] if value}
    assert any("fewer than 5 leaders" in note["message"] for note in found.to_dict()["notes"])
    assert found.alignment.agendas.score == coalign.report(network).alignment.agendas.score


def test_a_report_without_names_names_nobody(tmp_path, capsys):
    network = coalign.read(COALITION)
    said = json.loads(COALITION.read_text(encoding="utf-8"))
    shared = {row["id"] for name in ("goals", "resources", "tie_types") for row in said[name]}
    names = {
        text
        for row in [*said["leaders"], *said["initiatives"]]
        for text in (row["id"], row.get("name"))
        if text and text not in shared
    }
    for form in (["--full"], ["--json"], ["-o", str(tmp_path / "r.html")]):
        assert main(["report", str(COALITION), "--no-names", "--title", "Ours", *form]) == 0
        text = capsys.readouterr().out + (
            (tmp_path / "r.html").read_text(encoding="utf-8") if "-o" in form else ""
        )
        assert "Ours" in text and "leader-" in text
        words = set(text.replace('"', " ").replace("<", " ").replace(">", " ").split())
        assert sorted(names & words) == []
        assert [name for name in names if " " in name and name in text] == []
    one, other = (coalign.report(network, no_names=True) for _ in range(2))
    assert list(one.network.leaders.ids) != list(other.network.leaders.ids)
    score = coalign.report(network).alignment.agendas.score.value
    assert one.alignment.agendas.score.value == pytest.approx(score)  # in another order


def test_a_recipe_may_ask_for_both(tmp_path):
    path = tmp_path / "net.json"
    path.write_bytes(COALITION.read_bytes())
    path.with_name("net.recipe.toml").write_text(
        "[report]\nsmallest_group = 5\nno_names = true\n", encoding="utf-8"
    )
    found = coalign.report(coalign.read(path))
    assert min(groups(found)) >= 5
    assert all(one.startswith("leader-") for one in found.network.leaders.ids)
    named = coalign.report(coalign.read(path), smallest_group=0, no_names=False)
    assert not any(one.startswith("leader-") for one in named.network.leaders.ids)
    assert min(groups(named)) < 5


@pytest.mark.parametrize(
    "options", [{"smallest_group": -1}, {"smallest_group": "5"}, {"no_names": "yes"}]
)
def test_what_is_no_number_of_leaders_is_refused(options):
    with pytest.raises(TypeError, match=next(iter(options))):
        coalign.report(coalign.read(COALITION), **options)


def test_the_command_says_what_is_wrong(capsys):
    with pytest.raises(SystemExit):
        main(["report", str(COALITION), "--smallest-group", "few"])
    assert "'few' is not a number of leaders" in capsys.readouterr().err
