# SPDX-License-Identifier: MIT
"""What the report says of what changed since the wave before, of ties and of agendas."""

from __future__ import annotations

import itertools
import json
import pickle

import pytest
from conftest import ROOT

import coalign
from coalign.cli import main

SIX = "abcdef"
FIRST = [("a", "b"), ("b", "a"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f")]
AGAIN, NEW = [("a", "b"), ("b", "a"), ("c", "d")], [("a", "f"), ("d", "c"), ("e", "a")]


def two_waves(second=(*AGAIN, *NEW), more=(), **lists: object) -> coalign.Network:
    ties = [
        {"from": a, "to": b, "type": "trust", "since": "2022", "until": "2023-12-31"}
        for a, b in FIRST
    ]
    ties += [{"from": a, "to": b, "type": "trust", "since": "2024"} for a, b in second]
    types = list(dict.fromkeys(tie["type"] for tie in (*ties, *more)))
    return coalign.from_tables(
        leaders=[{"id": one, "kind": "organization"} for one in SIX],
        tie_types=[{"id": one} for one in types],
        ties=[*ties, *more],
        attributes={"waves": {"one": "2022", "two": "2024"}},
        **lists,
    )


def plain(text: str) -> str:
    return " ".join(text.split())


def test_ties_alone_say_what_changed():
    network = two_waves()
    report = coalign.report(network, at="2024", since="2022")
    found = report.since
    assert found.dates == ("2022-12-31", "2024-12-31")
    (row,) = found.ties
    assert (row.first, row.again, row.held, row.gone, row.left) == (6, 3, 0, 3, 0)
    assert (row.second, row.came, row.joined, row.unasked) == (6, 3, 0, 0)
    change = coalign.change(network, "2022", "2024", "structure.cohesion", layers="trust")
    assert found.cohesion.to_dict()["numbers"] == change.to_dict()["numbers"]
    text = plain(report.text())
    assert "What changed since 2022-12-31" in text
    assert (
        "trust: 6 ties were asked about again; 3 still hold, and 3 do not. 3 ties are new." in text
    )
    assert "the share of possible ties that are recorded stays at 20% (95%: by -17 to +17" in text
    full = plain(report.text(topic="since"))
    assert "This could well be chance: among the 6 leaders" in full  # its interval holds 0
    assert "goes up from 33% to 67%. From so few leaders nothing else can be told." in full
    assert "What became of ties that were asked on both dates" in full
    assert "What changed since 2022-12-31" in report.to_html()
    assert json.loads(report.to_json())["since"]["ties"][0]["again"] == 3


def test_what_was_not_asked_twice_has_no_change():
    once = [{"from": "a", "to": "b", "type": "advice", "since": "2022"}]
    late = [{"from": "a", "to": "c", "type": "funds", "since": "2024"}]
    network = two_waves(more=[*once, *late])
    report = coalign.report(network, at="2024", since="2022")
    twice = {row.layer: row.twice for row in report.since.ties}
    assert twice == {"trust": True, "advice": False, "funds": False}
    assert not report.since.agendas.numbers
    said = plain(report.text(topic="since"))
    assert "so that no change is known: advice; funds." in said
    assert "advice: " not in said and "agendas" not in said
    alone = coalign.report(network, at="2024", since="2022", layers=["advice"])
    assert not alone.since.cohesion.numbers
    said = plain(alone.text())
    assert (
        "Nothing was asked both by 2022-12-31 and again by 2024-12-31: what changed is not known"
        in said
    )


def test_who_was_perhaps_not_asked_is_told_apart_and_so_is_what_nothing_newer_is_known_of():
    held = [{"from": "f", "to": "a", "type": "trust", "since": "2022"}]
    network = two_waves(second=[*AGAIN, ("f", "b")], more=held)
    (row,) = coalign.report(network, at="2024", since="2022").since.ties
    assert (row.again, row.held, row.gone, row.came, row.unasked) == (3, 1, 3, 1, 0)
    network = two_waves(second=[*AGAIN, ("f", "b")])  # f named nobody in 2022
    report = coalign.report(network, at="2024", since="2022")
    (row,) = report.since.ties
    assert (row.held, row.came, row.unasked) == (0, 0, 1)
    said = plain(report.text(topic="since"))
    assert (
        "1 more come from leaders of whom no such tie was known, and who perhaps were not asked"
        in said
    )


def test_agendas_that_were_given_anew_are_told_before_ties():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    report = coalign.report(network, at="2024-06", since="2019-06")
    change = coalign.change(network, "2019-06", "2024-06")
    assert report.since.agendas.to_dict()["numbers"] == change.to_dict()["numbers"]
    said = plain(report.text(topic="since"))
    assert (
        "Among the 21 leaders that are there on both dates, the score of agendas rises from" in said
    )
    assert "leaders with an agenda on 2019-06-30 gave it anew." in said
    few = coalign.report(network, at="2024-06", since="2024-05")
    assert few.since.answers.again or not few.since.agendas.numbers


def test_the_command_looks_back_to_the_wave_before(tmp_path, capsys):
    path = tmp_path / "waves.json"
    coalign.write(two_waves(), path)
    assert main(["report", str(path)]) == 0
    told = plain(capsys.readouterr().out)
    assert "as it was on 2024-12-31" in told and "What changed since 2022-12-31" in told
    assert main(["report", str(path), "--at", "2024", "--since", "2023-06"]) == 0
    assert "What changed since 2023-06-30" in plain(capsys.readouterr().out)
    assert main(["report", str(path), "--at", "2022"]) == 0
    assert "What changed" not in capsys.readouterr().out
    assert main(["report", str(path), "--several", "sum", "--since", "2022"]) == 2
    assert "name it with --at" in capsys.readouterr().err


def test_since_is_before_the_day_that_is_looked_at():
    network = two_waves()
    for wrong in (
        {"since": "2022"},
        {"at": "2022", "since": "2024"},
        {"at": "2022", "since": "2022"},
    ):
        with pytest.raises(coalign.Error, match=r"since|earlier day"):
            coalign.report(network, **wrong)


def test_ties_drawn_anew_are_hardly_ever_said_to_have_changed():
    """Both waves are random draws of one density: what is said beyond chance has to be rare."""
    import random

    wrong = tried = 0
    for seed in range(40):
        draw = random.Random(seed)
        pairs = [*itertools.permutations("abcdefghijkl", 2)]
        ties = [
            {"from": a, "to": b, "type": "t", "since": year, "until": until}
            for year, until in (("2022", "2023-12-31"), ("2024", None))
            for a, b in draw.sample(pairs, k=sum(draw.random() < 0.3 for _ in pairs))
        ]
        network = coalign.from_tables(
            leaders=[{"id": one, "kind": "organization"} for one in "abcdefghijkl"],
            tie_types=[{"id": "t"}],
            ties=ties,
        )
        changed = coalign.report(network, at="2024", since="2022").since.cohesion.numbers[0].changed
        low, high = changed.interval
        tried += 1
        wrong += not low <= 0 <= high
    assert tried == 40 and wrong <= 6


def test_who_left_between_waves_is_called_by_the_name_of_before(tmp_path):
    """Not by the id: the part that is looked at does not hold them any more."""
    people = [
        {"id": "L1", "kind": "organization", "name": "Harbor Clinic"},
        {"id": "L2", "kind": "organization", "name": "City Schools"},
        {"id": "L3", "kind": "organization", "name": "Parents First", "until": "2023-06-30"},
        {"id": "L4", "kind": "organization", "name": "Food Bank", "since": "2023-07-01"},
    ]
    asked = [("2022", "L1"), ("2022", "L2"), ("2022", "L3"), ("2024", "L1"), ("2024", "L2")]
    asked += [("2024", "L4")]
    network = coalign.from_tables(
        leaders=people,
        goals=[{"id": "g"}, {"id": "h"}],
        agendas=[
            {"leader": who, "goal": goal, "stance": 1, "since": day}
            | ({"until": "2023-12-31"} if day == "2022" else {})
            for day, who in asked
            for goal in ("g", "h")
        ],
        attributes={"waves": {"one": "2022", "two": "2024"}},
    )
    report = coalign.report(network, at="2024", since="2022")
    assert dict(report.gone) == {"L3": "Parents First"}
    text = plain(report.text(topic="since"))
    assert "1 leader came: Food Bank; 1 went: Parents First." in text
    assert plain(pickle.loads(pickle.dumps(report)).text(topic="since")) == text
    nameless = plain(
        coalign.report(network, at="2024", since="2022", no_names=True).text(full=True)
    )
    assert "Parents First" not in nameless and "L3" not in nameless


def test_the_command_change_calls_leaders_and_goals_by_their_names(tmp_path, capsys):
    path = tmp_path / "network.json"
    agendas = [
        {"leader": who, "goal": goal, "stance": 1, "since": day}
        for who, goal, day in (("L1", "g", "2022"), ("L2", "g", "2022"), ("L1", "h", "2024"))
    ]
    leaders = [
        {"id": "L1", "kind": "organization", "name": "Harbor Clinic"},
        {"id": "L2", "kind": "organization", "name": "City Schools", "until": "2023"},
        {"id": "L3", "kind": "organization", "name": "Food Bank", "since": "2023"},
    ]
    goals = [{"id": "g", "name": "Clean water"}, {"id": "h", "name": "Jobs for all"}]
    coalign.write(coalign.from_tables(leaders=leaders, goals=goals, agendas=agendas), path)
    assert main(["change", str(path), "2022", "2024"]) == 0
    told = plain(capsys.readouterr().out)
    assert "1 leader came: Food Bank; 1 went: City Schools." in told
    assert "Goals that came up: Jobs for all" in told


def test_what_leaders_want_over_time_is_an_error_that_says_what_there_is(tmp_path, capsys):
    (tmp_path / "ties.json").write_bytes(coalign.to_json(two_waves()))
    for command in (["change", "2022", "2024"], ["series"]):
        assert main([command[0], str(tmp_path / "ties.json"), *command[1:]]) == 2
        said = capsys.readouterr()
        assert not said.out and "no agenda entry" in said.err
        assert "--measure structure.cohesion" in said.err
        measured = [*command[1:], "--measure", "structure.cohesion"]
        assert main([command[0], str(tmp_path / "ties.json"), *measured]) == 0
        capsys.readouterr()


def test_how_many_ties_there_are_is_not_how_strong_they_are():
    ties = [{"from": a, "to": b, "type": "trust", "weight": 1} for a, b in FIRST]
    network = coalign.from_tables(
        leaders=[{"id": one, "kind": "organization"} for one in SIX],
        tie_types=[{"id": "trust", "max": 4}],
        ties=ties,
    )
    found = coalign.report(network).leadership.distribution
    assert float(found.typology.density) == pytest.approx(6 / 30)
    assert float(found.density) == pytest.approx(6 / 30 / 4)
    text = " ".join(coalign.report(network).text(full=True).split())
    assert "20% of the ties that there could be are recorded, and 5% of the strength" in text


def test_a_tie_that_was_asked_about_again_is_counted_once(tmp_path, capsys):
    (tmp_path / "ties.json").write_bytes(coalign.to_json(two_waves()))
    pairs = len({*FIRST, *AGAIN, *NEW})
    assert main(["summary", str(tmp_path / "ties.json")]) == 0
    said = f"{len(FIRST) + len(AGAIN) + len(NEW)}  ties: {pairs}, each counted once"
    assert said in capsys.readouterr().out
    assert main(["report", str(tmp_path / "ties.json"), "--between", "2022", "2024"]) == 0
    assert f"6 leaders, {pairs} ties; from 2022 to 2024." in capsys.readouterr().out
