# SPDX-License-Identifier: MIT
"""Advocacy Coalition Index, agendas along ties, E-I index: reference numbers, and what the report says."""

from __future__ import annotations

import json
import pickle
from typing import Any

import numpy as np
import pytest
from conftest import ROOT, document
from test_layers import field

import coalign
from coalign.alignment import advocacy_coalition, along_ties, ei_index, networks
from coalign.inference import qap_correlation
from coalign.reporting import ties as words

CASES = ROOT.parent / "shared" / "cases"
needs_cases = pytest.mark.skipif(not CASES.is_dir(), reason="../shared/cases is not here")


def case(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def network_of(matrix: Any, *, directed: bool = True, **rows: Any) -> coalign.Network:
    """Leaders by number, a tie of weight 1 for each 1 of the matrix."""
    size = len(matrix)
    leaders = rows.pop("leaders", [{} for _ in range(size)])
    return coalign.from_json(
        document(
            leaders=[{"id": str(i), "kind": "individual"} | leaders[i] for i in range(size)],
            tie_types=[{"id": "tie", "directed": directed, "max": 1}],
            ties=[
                {"from": str(i), "to": str(j), "type": "tie"}
                for i in range(size)
                for j in range(size)
                if matrix[i][j] and (directed or i < j)
            ],
            **rows,
        )
    )


def test_the_ei_index_of_sampson_s_monks():
    # The mixing matrix and the index of all: knapply/homophily; of groups over all arcs of theirs.
    mixing, sizes = [[30, 1, 5], [7, 10, 1], [9, 2, 23]], [7, 4, 7]
    group = [g for g, size in enumerate(sizes) for _ in range(size)]
    matrix = np.zeros((len(group), len(group)), dtype=int)
    for a, row in enumerate(mixing):
        for b, arcs in enumerate(row):
            free = [
                (i, j)
                for i in range(len(group))
                for j in range(len(group))
                if i != j and (group[i], group[j]) == (a, b)
            ]
            for i, j in free[:arcs]:
                matrix[i, j] = 1
    found = ei_index(network_of(matrix, leaders=[{"sector": f"s{g}"} for g in group]), "sector")
    assert found.index.value == pytest.approx(-0.4318182, abs=1e-6)
    assert [row.index.value for row in found.by_group] == pytest.approx(
        [-0.1538462, 0.047619, -0.15], abs=1e-6
    )


@needs_cases
def test_advocacy_coalition_index_of_the_published_examples():
    found = case("aci_advocacy_coalition_index")
    for name, given in found["inputs"].items():
        expected = found["expected"][name]
        network = network_of(
            given["Y"],
            goals=[{"id": "g"}],
            agendas=[
                {"leader": str(i), "goal": "g", "stance": 2 * score - 1}
                for i, score in enumerate(given["score"])
            ],
        )
        index = advocacy_coalition(network)
        assert index.index.value == pytest.approx(expected["aci"], abs=1e-6)
        assert index.broker.value == pytest.approx(expected["broker"], abs=1e-6)
        assert index.missing.value == pytest.approx(expected["missing"], abs=1e-6)
        if "actor_out" in expected:
            out = index.by_leader.to_columns()["out"]
            assert out == pytest.approx(expected["actor_out"], abs=1e-6)


@needs_cases
@pytest.mark.parametrize("name", ["four_people_three_tasks", "nothing_required"])
def test_counted_congruence_of_the_worked_case(name):
    found = case("stc_congruence")
    given, expected = found["inputs"][name], found["expected"][name]
    people, tasks = np.array(given["TA"]), np.array(given["TD"])
    network = network_of(
        given["CA"],
        directed=False,
        goals=[{"id": str(g)} for g in range(len(tasks))],
        contributions=[
            {"from": str(g), "to": str(h), "strength": 1}
            for g in range(len(tasks))
            for h in range(g)
            if tasks[g][h]
        ],
        agendas=[
            {"leader": str(i), "goal": str(g), "stance": 1}
            for i, g in zip(*people.nonzero(), strict=True)
        ],
    )
    counted = networks(network, through=1, nothing_required="met")
    assert counted.counted.value == pytest.approx(expected["congruence"])
    assert counted.counted.evidence == expected["required"] / 2
    gaps = {tuple(map(int, gap.leader_ids)) for gap in counted.gaps(9)}
    assert gaps == {(i, j) for i, j in expected.get("gaps", []) if i < j}
    plain = networks(network, through=1).counted
    assert plain.unknown == ("nothing_shared" if expected["required"] == 0 else None)


@needs_cases
def test_krackhardts_managers():
    given = case("krackhardt_managers")["inputs"]
    matrices = {}
    for name in ("advice", "friendship", "reports_to"):
        matrices[name] = np.zeros((21, 21))
        matrices[name][tuple(np.array(given[name]).T)] = 1
    for pair, expected in case("krackhardt_managers")["expected"]["gcor"].items():
        one, other = pair.split("-")
        found = qap_correlation(matrices[one], matrices[other], replicates=500)
        assert found.observed.value == pytest.approx(expected, abs=1e-7)
        assert found.p_greater.value < 0.06
    network = network_of(
        matrices["advice"], leaders=[{"attributes": {"dept": dept}} for dept in given["dept"]]
    )
    # Methods: advice and departments, +0.5158.
    assert ei_index(network, "dept").index.value == pytest.approx(0.5158, abs=1e-4)


def test_the_parts_hang_together_and_come_back():
    network = field(2)
    for found in (advocacy_coalition(network), along_ties(network), ei_index(network)):
        assert pickle.loads(pickle.dumps(found)) == found
        assert found.to_dict()["leaders"] == 14
    one, three = along_ties(network, replicates=99), along_ties(network, replicates=99, threads=3)
    assert one == three and one.score_chance.replicates == 99
    report = coalign.report(network).to_dict()["alignment"]
    soon = {"enough": 16}  # as the report asks; every field has its name
    assert advocacy_coalition(network, **soon).to_dict() == report["advocacy"]
    assert along_ties(network, **soon).to_dict() == report["along_ties"]
    assert ei_index(network, **soon).to_dict() == report["ei"][0]
    agendas = coalign.alignment.agendas(network)
    assert one.score_all.value == agendas.score.value and one.agreement_all.value == agendas.agreement.value
    assert along_ties(network, replicates=0).score_chance.mean.unknown == "not_asked"
    only = ei_index(network, "kind")
    assert only.index.value == -1 and only.expected.value == -1
    with pytest.raises(coalign.Error, match='no leader has an attribute "floor"'):
        ei_index(network, "floor")


def test_paths_reach_further():
    network = field(2)
    near, far = networks(network), networks(network, reach=3)
    assert far.ties > near.ties and far.density.value > near.density.value * 0.5
    assert len(far.gaps(100)) < len(near.gaps(100))
    with pytest.raises(coalign.Error, match="reach"):
        networks(network, reach=0)


def test_the_report_says_it_in_words_and_is_silent_where_nothing_is_known():
    afwi = coalign.report(coalign.read(ROOT / "examples" / "afwi.json"))
    document_of = afwi.to_dict()
    assert set(document_of["alignment"]["ei"][0]) >= {"by", "index", "expected", "by_group"}
    said = words.findings(afwi)
    assert said[0].startswith("Leaders who are tied want the same more than chance would have it")
    assert said[0].endswith("they match because both say the same.")
    assert "cannot be seen" in said[1] and "nobody here takes another side" in said[1]
    assert words.TITLE in afwi.text(full=True) and words.TITLE in afwi.to_html()
    for empty in (document(), document(leaders=[{"id": "a", "kind": "individual"}])):
        report = coalign.report(coalign.from_json(empty))
        assert words.findings(report) == []
        assert words.TITLE not in report.text(full=True) + report.to_html()


def test_where_no_shuffle_could_change_anything_there_is_no_verdict():
    network = network_of(
        [[0, 1], [1, 0]],
        goals=[{"id": "g"}],
        agendas=[
            {"leader": "0", "goal": "g", "stance": 1},
            {"leader": "1", "goal": "g", "stance": 0.5},
        ],
    )
    said = words.findings(coalign.report(network))
    assert said[0].startswith("What leaders who are tied want: their agenda score is 0.500")
    assert said[1].startswith("Ties and likeness of stances: the Advocacy Coalition Index")


def test_two_camps_that_talk_among_themselves_read_as_such():
    matrix = [[int(i != j and (i < 6) == (j < 6)) for j in range(12)] for i in range(12)]
    network = network_of(
        matrix,
        goals=[{"id": "g"}],
        leaders=[{"sector": "left" if i < 6 else "right"} for i in range(12)],
        agendas=[{"leader": str(i), "goal": "g", "stance": 1 if i < 6 else -1} for i in range(12)],
    )
    along, advocacy, sectors = words.findings(coalign.report(network))
    assert along.startswith("Leaders who are tied want the same more than chance would have it")
    assert "is 1.000" in along and "construction" not in along
    assert advocacy.startswith("Ties join those who think alike on what both speak about")
    assert "0% of tie strength bridges difference and 0% of likeness goes without a tie" in advocacy
    assert sectors.startswith("By sector, ties stay within groups more than group sizes would")
    assert "is -1.000, group sizes alone give 0.091" in sectors
