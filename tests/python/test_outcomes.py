# SPDX-License-Identifier: MIT
"""The theory of change: networkx as oracle, and reports read as their boards would."""

from __future__ import annotations

import json
import pickle

import pytest
from conftest import ROOT, document

import alidade
from alidade.outcomes import theory_of_change


@pytest.mark.parametrize("name", ["afwi", "coalition"])
def test_what_hangs_on_one_thing_is_what_networkx_finds(name):
    networkx = pytest.importorskip("networkx")
    text = json.loads((ROOT / "examples" / f"{name}.json").read_text(encoding="utf-8"))
    found = theory_of_change(alidade.from_json(json.dumps(text)))
    graph = networkx.DiGraph()
    standing = {row.initiative for row in found.by_initiative if row.standing}
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
    network = alidade.read(ROOT / "examples" / "afwi.json")
    found = theory_of_change(network)
    assert found.visions_marked and found.leading.value == 1
    assert sum(row.credit.value for row in found.by_initiative if row.standing) == pytest.approx(1)
    assert pickle.loads(pickle.dumps(found)) == found
    report = alidade.report(network)
    section = report.to_dict()["outcomes"]["theory_of_change"]
    assert section == json.loads(json.dumps(found.to_dict()))
    said = " ".join(str(report).split("Outcomes: does")[1].split())
    assert (
        found.all_lead
        and "to a vision: so does whatever is tried for any of them, by construction" in said
    )


def test_a_network_without_paths_says_so():
    network = alidade.from_json(document(leaders=[{"id": "a", "kind": "individual"}]))
    assert "no path can be followed" in " ".join(str(alidade.report(network)).split())
    assert theory_of_change(network).leading.unknown == "no_contributions"
