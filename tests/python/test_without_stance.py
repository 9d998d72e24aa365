# SPDX-License-Identifier: MIT
"""Importance without a side: kept as it was said, counted for what leaders share, and never called agreement."""

from __future__ import annotations

import json
import pickle
import random

import pandas as pd
import pytest

import coalign
from coalign.alignment import agendas
from coalign.cli import main

LEADERS = {"id": ["a", "b"], "kind": ["organization"] * 2}
GOALS = {"id": ["g", "h"]}


def survey_of(seed, leaders=12, goals=6):
    """Importances drawn at random, and ties."""
    draw = random.Random(seed)
    ids = [f"org {i}" for i in range(leaders)]
    return coalign.from_tables(
        leaders={"id": ids, "kind": ["organization"] * leaders},
        goals={"id": [f"goal {g}" for g in range(goals)], "vision": [g == 0 for g in range(goals)]},
        agendas=[
            {"leader": who, "goal": f"goal {g}", "priority": draw.randint(0, 4) / 4}
            for who in ids
            for g in range(goals)
        ],
        tie_types=[{"id": "works with", "max": 4}],
        ties=[
            {"from": one, "to": other, "type": "works with", "weight": draw.randint(1, 4)}
            for one in ids
            for other in ids
            if one != other and draw.random() < 0.3
        ],
    )


def mixed():
    return coalign.from_tables(
        name="network",
        leaders=LEADERS,
        goals=GOALS,
        agendas=[
            {"leader": "a", "goal": "g", "stance": 1, "priority": 0.5},
            {"leader": "a", "goal": "h", "priority": 1},
            {"leader": "b", "goal": "g", "stance": -1, "priority": 1},
        ],
    )


def said(network):
    return [(row["leader"], row["goal"], row["stance"], row["priority"]) for row in network.agendas]


SAID = [("a", "g", 1, 0.5), ("a", "h", None, 1), ("b", "g", -1, 1)]


def numbers(value, of, path=""):
    """Every estimate under a key, with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in of and isinstance(inner, dict) and "evidence" in inner:
                yield f"{path}.{key}", inner
            yield from numbers(inner, of, f"{path}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from numbers(inner, of, f"{path}[{place}]")


@pytest.mark.parametrize("ending", [".json", ".xlsx", ""])
def test_every_way_out_and_in_keeps_what_was_not_asked(ending, tmp_path):
    network = mixed()
    assert said(network) == SAID
    coalign.write(network, tmp_path / f"network{ending}")
    again = coalign.read(tmp_path / f"network{ending}")
    assert said(again) == SAID and again == network and hash(again) == hash(network)


def test_frames_and_pickles_keep_it_too():
    network = mixed()
    tables = coalign.to_tables(network)
    assert (
        coalign.from_tables(name=network.name, **tables)
        == network
        == pickle.loads(pickle.dumps(network))
    )
    frame = pd.DataFrame({"leader": ["a"], "goal": ["g"], "stance": [None], "priority": [0.5]})
    one = coalign.from_tables(leaders=LEADERS, goals=GOALS, agendas=frame)
    assert said(one) == [("a", "g", None, 0.5)]


def test_an_entry_without_either_is_an_error_or_was_not_answered():
    bare = {"leader": ["a", "b"], "goal": ["g", "g"]}
    with pytest.raises(coalign.Error, match="need a column 'stance' or 'priority'"):
        coalign.from_tables(leaders=LEADERS, goals=GOALS, agendas=bare)
    with pytest.raises(coalign.InvalidNetwork, match="neither a stance nor a priority") as caught:
        coalign.from_tables(leaders=LEADERS, goals=GOALS, agendas=bare | {"stance": [1, None]})
    assert [(one.row, one.code) for one in caught.value.problems] == [(1, "missing_field")]
    network = coalign.from_tables(
        leaders=LEADERS, goals=GOALS, agendas=bare | {"priority": [None, 0.5]}
    )
    assert said(network) == [("b", "g", None, 0.5)]
    (note,) = network.notes
    assert note["count"] == 1 and "not answered" in note["message"]
    with pytest.raises(coalign.InvalidNetwork) as caught:  # rows are the user's own
        coalign.from_tables(leaders=LEADERS, goals=GOALS, agendas=bare | {"priority": [None, 7]})
    assert [one.row for one in caught.value.problems] == [1]


@pytest.mark.parametrize("seed", range(5))
def test_uniformly_random_importances_are_never_called_agreement(seed):
    network = survey_of(seed)
    report = coalign.report(network)
    document = json.loads(report.to_json())
    for where, estimate in numbers(document["alignment"], {"agreement", "krippendorff_alpha"}):
        assert estimate["value"] is None, where
    found = report.alignment.agendas
    assert found.score.unknown == found.agreement.unknown == "no_stances"
    assert found.overlap.value is not None and found.chance.overlap.value is not None
    assert found.without_stance == found.entries == 72
    told = str(report)
    assert "Ask who is for and who is against each goal." in " ".join(told.split())
    for claim in ("pull the same way", "agree", "against a goal", "support"):
        sentences = [line for line in told.splitlines() if claim in line.lower()]
        assert not any("nobody" in line or "all of" in line for line in sentences), sentences
    assert "of what they care about" in " ".join(told.split())
    assert "Picking goals at random" in " ".join(report.text(topic="agendas").split())
    assert "not asked" in report._repr_html_()


def test_in_a_report_of_both_what_has_no_side_is_counted(tmp_path, capsys):
    network = mixed()
    assert agendas(network).without_stance == 1
    told = coalign.report(network).text(topic="agendas")
    assert "1 entry says how important a goal is, not for or against" in " ".join(told.split())
    path = tmp_path / "network.json"
    coalign.write(network, path)
    assert main(["report", str(path)]) == 0 and "not for or against" in capsys.readouterr().out


def test_cuts_and_scopes_keep_it():
    network = mixed()
    assert said(network.at("2024")) == SAID
    (part,) = network.split("kind").values()
    assert said(part) == SAID


def test_levels_and_groups_that_share_nothing_say_that_no_side_was_asked():
    said_by = [("a", "g", 1), ("b", "g", 0.3), ("c", "h", 0.4), ("d", "g", 0.2)]
    network = coalign.from_tables(
        leaders=[
            {"id": one, "kind": "organization", "sector": sector}
            for one, sector in zip("abcd", "xxyy", strict=True)
        ],
        memberships=[{"member": "c", "of": "d"}],
        goals=[{"id": "g"}, {"id": "h"}],
        agendas=[{"leader": a, "goal": g, "priority": p} for a, g, p in said_by],
    )
    levels = coalign.alignment.levels(network, by="sector")
    agendas = coalign.alignment.agendas(network)
    rows = [levels, *levels.by_groups, *levels.members, *levels.by_membership]
    rows += [*levels.organizations, *agendas.by_sector, *agendas.by_goal, *agendas.by_leader]
    for row in rows:
        assert row.overlap.value is not None
        assert row.score.unknown == row.agreement.unknown == "no_stances", row
    assert {row.without.unknown for row in agendas.by_leader} == {"no_stances"}


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("share", [0.5, 1.0])
def test_no_goal_of_random_importances_is_called_more_wanted_than_others(seed, share):
    draw = random.Random(seed)
    network = coalign.from_tables(
        leaders=[{"id": f"o{i}", "kind": "organization"} for i in range(12)],
        goals=[{"id": f"g{i}", "name": f"Goal number {i}"} for i in range(8)],
        agendas=[
            {"leader": f"o{i}", "goal": f"g{k}", "priority": draw.randint(1, 5)}
            for i in range(12)
            for k in range(8)
            if draw.random() < share
        ],
        scales={"priority": (1, 5), "priority_points": 5},
    )
    report = coalign.report(network)
    told = " ".join(report.text(topic="agendas").split())
    findings = told.split("The score and its parts")[0]
    assert "Goal number" not in findings and "Goal number" not in str(report)
    if share == 1:
        assert "Each of the 8 goals is on the agendas of 12 of 12 leaders." in findings
    else:
        assert "Whether some goals matter to more leaders than by chance is not tested." in findings
