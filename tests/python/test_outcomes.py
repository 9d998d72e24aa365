# SPDX-License-Identifier: MIT
"""The theory of change and goals over time: networkx and scipy as oracles, reports read as their boards would."""

from __future__ import annotations

import json
import pickle

import pytest
from conftest import ROOT, document

import coalign
from coalign.inference import theil_sen
from coalign.outcomes import over_time, portfolio, theory_of_change
from coalign.reporting import TOPICS


@pytest.mark.parametrize("name", ["afwi", "coalition"])
def test_what_hangs_on_one_thing_is_what_networkx_finds(name):
    networkx = pytest.importorskip("networkx")
    text = json.loads((ROOT / "examples" / f"{name}.json").read_text(encoding="utf-8"))
    found = theory_of_change(coalign.from_json(json.dumps(text)))
    graph = networkx.DiGraph()
    standing = {row.initiative for row in found.by_initiative if row.active}
    for row in text["initiatives"]:
        if row["id"] in standing:
            graph.add_edge("root", ("initiative", row["id"]))
            graph.add_edges_from(
                (("initiative", row["id"]), ("goal", goal)) for goal in row.get("goals", [])
            )
    graph.add_edges_from(
        (("goal", row["from"]), ("goal", row["to"])) for row in text["contributions"]
    )
    above = networkx.immediate_dominators(graph, "root")
    hanging = 0
    for goal in found.by_goal:
        expected = above.get(("goal", goal.goal))
        assert goal.supported == (expected is not None)
        assert goal.only_goal == (expected[1] if expected and expected[0] == "goal" else None)
        only = expected[1] if expected and expected[0] == "initiative" else None
        assert goal.only_initiative == only
        hanging += expected not in (None, "root")
    assert found.fragile.value == pytest.approx(hanging / found.fragile.evidence)


def test_afwi_leads_to_its_vision_by_construction_and_the_report_says_so():
    network = coalign.read(ROOT / "examples" / "afwi.json")
    found = theory_of_change(network)
    assert found.visions_marked and found.leading.value == 1
    assert sum(row.credit.value for row in found.by_initiative if row.active) == pytest.approx(1)
    assert pickle.loads(pickle.dumps(found)) == found
    report = coalign.report(network)
    section = report.to_dict()["outcomes"]["theory_of_change"]
    assert section == json.loads(json.dumps(found.to_dict()))
    said = " ".join(report.text(full=True).split("Outcomes: does")[1].split())
    assert (
        found.all_lead
        and "to a vision: so whatever is tried for one of them leads there too" in said
    )


def test_a_network_without_paths_says_so():
    network = coalign.from_json(document(leaders=[{"id": "a", "kind": "individual"}]))
    assert "no path can be followed" in " ".join(coalign.report(network).text(full=True).split())
    assert theory_of_change(network).leading.unknown == "no_contributions"


def test_theil_and_sen_are_those_of_scipy():
    stats = pytest.importorskip("scipy.stats")
    np = pytest.importorskip("numpy")
    random = np.random.default_rng(1)
    for size in (6, 9, 30, 200):
        x, y = random.integers(0, 40, size), random.normal(size=size).round(2)
        ours, theirs = theil_sen(x, y), stats.theilslopes(y, x)
        assert ours.slope.value == pytest.approx(theirs.slope)
        assert ours.slope.interval == pytest.approx((theirs.low_slope, theirs.high_slope))
        assert ours.y - ours.slope.value * ours.x == pytest.approx(theirs.intercept)
    with pytest.raises(coalign.Error, match="as many x as y"):
        theil_sen([1, 2], [1])


def test_the_coalition_over_time():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = over_time(network)
    goals = {row.goal: row for row in found.by_goal}
    assert goals["ready"].began == "2019-04-01"  # the day that screening was first tried
    assert goals["ready"].turned.evidence == 3
    assert goals["ready"].turned.value > 0
    assert goals["ready"].trend.interval is not None  # which rows of results keep
    assert goals["moves"].turned.unknown == "too_few"  # a line through two points would praise it
    assert goals["moves"].expected.unknown == "leads_away"
    frame = found.by_goal.to_columns()
    assert frame["trend_low"][0] == goals["ready"].trend.interval[0]
    assert found.lasting.evidence == 7
    stay = [row for row in found.by_initiative if row.initiative == "stay-fund"]
    assert stay[0].lasting.value == pytest.approx(1.5 / 4)
    assert over_time(network, as_of="2019").as_of == "2019-12-31"
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_board_reads_where_its_numbers_go():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    said = " ".join(TOPICS["over_time"](coalign.report(network)).findings)
    assert "Moving away from the target, or not at all: Families can stay where they live." in said
    better = said.split("Better than the time before")[1].split(". ")[0]
    assert "Every child ready for school" in better
    assert "stay where they live" not in better
    assert "not Rent bridge fund (Families can stay where they live)" in said


def test_what_leads_nowhere_is_named():
    network = coalign.from_json(
        json.dumps(
            {
                "format": "coalign/network",
                "version": 1,
                "goals": [{"id": "vision", "vision": True}, {"id": "part"}, {"id": "aside"}],
                "contributions": [{"from": "part", "to": "vision"}],
                "initiatives": [
                    {"id": "on", "goals": ["part"], "status": "running"},
                    {"id": "off", "goals": ["aside"], "status": "running"},
                ],
            }
        )
    )
    said = TOPICS["theory_of_change"](coalign.report(network)).findings
    assert "These lead nowhere that is recorded: off." in said


def test_the_risks_that_the_coalition_runs():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = portfolio(network)
    assert (found.running, found.planned, found.promising) == (4, 1, 4)
    assert found.any.unknown == "no_chances" and found.any.evidence == 3
    assert found.any_lowest.value == 0.7
    rows = {row.initiative: row for row in found.by_initiative}
    assert rows["wage-ladder"].goal_ids == ["places", "wages"]
    assert sum(row.at_stake.value for row in found.by_initiative) == pytest.approx(1)
    money = found.by_resource[0]
    assert money.expected.value <= money.amount and money.amounts_unknown == 0
    together = portfolio(network, correlation=1)
    assert together.by_resource[0].sd.value >= money.sd.value
    assert pickle.loads(pickle.dumps(found)) == found
    with pytest.raises(coalign.Error, match="from 0 to 1"):
        portfolio(network, correlation=2)
    said = TOPICS["portfolio"](coalign.report(network)).findings
    assert said[0].endswith(
        "A chance of success is given for 3: at least one succeeds with 70% or more."
    )
    assert said[-1].startswith("Most depends on State wage ladder for educators")


def test_risks_of_chances_that_nobody_gave():
    network = coalign.read(ROOT / "examples" / "afwi.json")
    said = TOPICS["portfolio"](coalign.report(network)).findings
    assert (
        said[0]
        == "9 initiatives run (9 of unknown evidence). Nobody wrote down a chance of success."
    )
