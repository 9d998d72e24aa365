# SPDX-License-Identifier: MIT
"""What docs/readings.md quotes is what the library gives.

The networks are not part of the project: without `../shared/data` only what examples/ holds is checked.
"""

from __future__ import annotations

import pytest
from conftest import ROOT
from shared_networks import DATA, NETWORKS, estuaries, policy

import coalign
from coalign.alignment import (
    agendas,
    agendas_by_chance,
    along_ties,
    levels,
    networks,
    networks_by_chance,
    together,
)

READINGS = (ROOT / "docs" / "readings.md").read_text(encoding="utf-8")
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")


def shown(estimate: coalign.Estimate, digits: int = 3) -> str:
    return "" if estimate.value is None else f"{estimate.value:.{digits}f}"


def row(name: str, network: coalign.Network) -> str:
    """A network's line in the table of readings."""
    whole, ties, found = agendas(network), networks(network), together(network)
    along = along_ties(network)
    cells = [
        name,
        f"{whole.leaders_known} of {whole.leaders}",
        shown(whole.overlap),
        shown(whole.chance.overlap),
        shown(whole.agreement),
        shown(whole.score),
        shown(found.agendas.chance),
        shown(found.agendas.position, 2),
        shown(ties.score),
        shown(ties.density),
        shown(ties.lift, 2),
        shown(found.networks.position, 2),
        shown(along.score_chance.p_two_sided, 2).replace("0.00", "<0.01"),
    ]
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


@pytest.mark.parametrize(
    "name", [name if name == "AFWI" else pytest.param(name, marks=needs_data) for name in NETWORKS]
)
def test_the_table(name):
    assert row(name, NETWORKS[name]()) in READINGS


QUOTED = {
    "AFWI": {"agendas", "ties", "leadership", "means"},
    "chemnet": {"agendas", "ties"},
    "swiss_climate_policy": {"agendas", "ties"},
    "usa_climate_policy": {"agendas", "ties"},
    "swiss_co2_act, phase 1": {"agendas", "ties"},
    "un_votes, 2010s": {"agendas"},
}


@pytest.mark.parametrize(
    "name", [name if name == "AFWI" else pytest.param(name, marks=needs_data) for name in QUOTED]
)
def test_what_the_report_says(name):
    for finding in coalign.report(NETWORKS[name]()).findings:
        if finding.code.removesuffix("_beside_chance") in QUOTED[name]:
            assert f"> {finding.sentence}\n" in READINGS


@needs_data
def test_the_estuaries():
    scopes = estuaries()
    assert scopes.ties_between == 0 and None not in scopes
    for estuary, network in scopes.items():
        assert row(f"estuary {estuary}", network) in READINGS


@needs_data
@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("chemnet", ("io", "sci")),
        ("swiss_climate_policy", ("Business", "Civil society")),
        ("swiss_co2_act, phase 1", ("Citizen Group", "Private Sector")),
        ("swiss_co2_act, phase 2", ("Administration", "Private Sector")),
    ],
)
def test_where_it_breaks(name, groups):
    lowest = levels(NETWORKS[name](), "sector").lowest[0]
    assert lowest.groups == groups
    one, other = zip(groups, lowest.leaders, strict=True)
    assert f"{one[0]} ({one[1]}) with {other[0]} ({other[1]}): {lowest.score.value:.3f}" in READINGS


@needs_data
@pytest.mark.parametrize(
    ("name", "wrong"), [("swiss_climate_policy", "1.38"), ("usa_climate_policy", "1.84")]
)
def test_the_trap_is_one(name, wrong):
    """Counting who has no agenda as wanting nothing: all pairs in the density, no more required."""
    network = policy(name, 1, 5)
    found = networks(network)
    layer, size = network.layer().undirected(), len(network.leaders)
    density = layer.to_scipy().sum() / size / (size - 1)
    assert f"{found.score.value / density:.2f}" == wrong and wrong in READINGS


def test_what_leaders_of_afwi_share_is_that_some_goals_are_popular():
    found = agendas_by_chance(NETWORKS["AFWI"]())
    assert shown(found.any_goal.mean) == "0.059" and shown(found.any_goal.p_greater) == "0.001"
    assert shown(found.popular_goal.mean) == "0.087"
    assert shown(found.popular_goal.p_greater, 2) == "0.59"


@pytest.mark.parametrize("name", ["AFWI", pytest.param("chemnet", marks=needs_data)])
def test_these_agendas_could_be_chance(name):
    first = coalign.report(NETWORKS[name]()).findings[0]
    assert first.code == "agendas_beside_chance" and first.verdict == "not_distinct"
    assert "could be chance" in first.sentence


@needs_data
def test_swiss_ties_are_placed_and_activity_may_be_chance():
    found = networks_by_chance(NETWORKS["swiss_climate_policy"](), of_best=False)
    assert shown(found.placement.p_greater) == "0.001"
    assert shown(found.activity.p_two_sided, 2) == "0.17"


def test_afwi_has_no_camps():
    report = coalign.report(NETWORKS["AFWI"]())
    found = report.alignment.blocs
    assert shown(found.modularity, 2) == "0.52"
    assert shown(found.modularity_any_goal.mean, 2) == "0.50"
    assert shown(found.modularity_any_goal.p_greater, 2) == "0.33"
    assert "There are no camps to speak of" in report.text(full=True)


def test_other_intervals_of_afwi():
    drawn = coalign.alignment.agendas_resampled(NETWORKS["AFWI"](), kind="bootstrap")
    assert [round(end, 3) for end in drawn.overlap.interval] == [0.056, 0.114]
