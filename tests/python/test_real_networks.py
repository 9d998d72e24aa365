# SPDX-License-Identifier: MIT
"""Real networks enter with one call each, and the notes add up to the rows read.

They are not part of the project: where `../shared/data` is absent, these tests are skipped.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from conftest import ROOT

import coalign

DATA = ROOT.parent / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")

AGENDAS = {"actor": "leader", "issue": "goal", "value": "stance"}
TIES = {"layer": "type", "source": "from", "target": "to", "value": "weight"}
ORGANIZATION = {"leaders": {"kind": "organization"}}


def table(name: str) -> pd.DataFrame:
    """As it stands: no text becomes a number that is not there, Namibia is no missing value."""
    return pd.read_csv(DATA / name, keep_default_na=False, na_values=[""])


def set_aside(network: coalign.Network) -> int:
    return sum(note["count"] for note in network.notes if note["what"] == "self_tie")


def policy_network(name: str, scale: tuple[int, int], sector: str) -> Any:
    tables = {kind: table(f"{name}/{kind}.csv") for kind in ("nodes", "stances", "edges")}
    network = coalign.from_tables(
        name=name,
        leaders=tables["nodes"],
        agendas=tables["stances"].drop(columns="wave").dropna(subset="value"),
        ties=tables["edges"].drop(columns="wave"),
        columns={"leaders": {sector: "sector"}, "agendas": AGENDAS, "ties": TIES},
        defaults=ORGANIZATION,
        scales={"stance": scale, "stance_points": scale[1] - scale[0] + 1},
        infer=["goals", "tie_types"],
    )
    assert len(network.leaders) == len(tables["nodes"])
    assert len(network.agendas) == tables["stances"]["value"].notna().sum()
    assert len(network.ties) + set_aside(network) == len(tables["edges"])
    return network


@pytest.mark.parametrize(
    ("name", "scale", "goals", "layers"),
    [
        ("chemnet", (-1, 1), 6, 5),
        ("swiss_climate_policy", (1, 5), None, 2),
        ("usa_climate_policy", (1, 5), 6, 3),
    ],
)
def test_policy_networks(name, scale, goals, layers):
    network = policy_network(name, scale, "type")
    assert len(network.tie_types) == layers
    assert goals is None or len(network.goals) == goals
    assert coalign.alignment.agendas(network, silence="unknown").score.value is not None


def test_estuaries_with_two_waves_split_by_estuary():
    edges, nodes = table("estuary_governance/edges.csv"), table("estuary_governance/nodes.csv")
    nodes["estuary"] = nodes["estuary"].map("estuary {}".format)
    stances = table("estuary_governance/stances.csv").drop(columns="wave")

    def estuaries(agendas: pd.DataFrame) -> coalign.Network:
        return coalign.from_tables(
            leaders=nodes,
            agendas=agendas,
            ties=edges,
            columns={"leaders": {"estuary": "sector"}, "agendas": AGENDAS, "ties": TIES},
            defaults=ORGANIZATION,
            scales={"stance": (1, 7), "stance_points": 7},
            infer=["goals", "tie_types"],
            waves={1: "1999", 2: "2001"},
        )

    with pytest.raises(coalign.InvalidNetwork, match="stance is 8; must be from 1 to 7") as caught:
        estuaries(stances)  # S193 answered 8 on a scale of 1 to 7: the source has it so
    assert [problem.row for problem in caught.value.problems] == [188]
    network = estuaries(stances.drop(index=188))
    assert len(network.ties) + set_aside(network) == len(edges) == 512
    assert [len(network.at(year).ties) for year in ("1999", "2001")] == [277, 235]
    within = [p for p in coalign.alignment.agendas(network).by_sector if len(set(p.sectors)) == 1]
    assert len(within) == 10


def test_votes_of_the_united_nations_by_decade():
    stances = table("un_votes/stances.csv").drop(columns="n")
    decades = sorted(stances["wave"].unique())
    network = coalign.from_tables(
        leaders=table("un_votes/nodes.csv"),
        agendas=stances,
        columns={"agendas": AGENDAS},
        defaults={"leaders": {"kind": "system"}},
        infer=["goals"],
        waves={decade: (decade, decade + 9) for decade in decades},
    )
    assert len(network.agendas) == len(stances) == 6891
    assert network.leaders[network.leaders.index("U125")]["name"]
    assert {
        row["iso2"]
        for row in map(dict, (r["attributes"] or {"iso2": None} for r in network.leaders))
    } >= {"NA"}
    assert len(network.at("1955").agendas) == (stances["wave"] == 1950).sum()


@pytest.mark.parametrize("name", ["kumu_paypal", "kumu_us_financial_inclusion"])
def test_maps_without_agendas(name):
    edges = table(f"{name}/edges.csv").drop(columns="wave")
    nodes = table(f"{name}/nodes.csv").rename(columns={"kind": "type"})
    network = coalign.from_tables(
        leaders=nodes,
        ties=edges,
        columns={"ties": TIES},
        defaults=ORGANIZATION,
        infer=["leaders", "tie_types"],
    )
    assert len(network.ties) + set_aside(network) == len(edges)
    assert coalign.alignment.agendas(network).score.unknown == "no_agendas"


@pytest.mark.parametrize(
    ("name", "waves", "sentences"),
    [
        (
            "kumu_paypal",
            None,
            (
                "PayPal connects others most",
                "It would be so with other leaders like these.",
                "55% of the pairs of others would no longer be joined.",
            ),
        ),
        (
            "ohio_civic_leaders",
            {2013: "2013", 2016: "2016"},
            (
                "How far ties are spread could be chance: ",
                "53 of 165 ties have a last day, and all count together.",
                "ties only arrive at 4 leaders",
                "all others would stay joined as they are",
            ),
        ),
        (
            "lhd_leaders",
            None,
            (
                "ties are in fewer hands than by chance: it is as if 1,025 leaders",
                "58 leaders stand apart, without any tie recorded",
                "in 22 parts that no tie joins.",
            ),
        ),
        (
            "sampson_monks",
            None,
            (
                "all types count alike (blame; disesteem; disliking; esteem; liking; and 3 more).",
                "Take out types that mean rejection or rivalry before you read who connects.",
                "It is not sure who connects others most. Gregory comes first here.",
                "With other leaders like these, anybody could have that place.",
            ),
        ),
    ],
)
def test_ties_alone_are_reported_as_their_evaluator_would_read_them(name, waves, sentences):
    edges, nodes = table(f"{name}/edges.csv"), table(f"{name}/nodes.csv")
    layers = table(f"{name}/layers.csv").drop_duplicates("layer")
    kinds = {"person": "individual", "company": "organization"}
    network = coalign.from_tables(
        leaders=nodes.assign(kind=nodes["kind"].map(kinds)) if "kind" in nodes else nodes,
        ties=edges if waves else edges.drop(columns="wave"),
        tie_types=pd.DataFrame({"id": layers["layer"], "directed": layers["directed"] == 1}),
        columns={"ties": TIES},
        defaults={"leaders": {"kind": "individual"}},
        waves=waves,
    )
    text = " ".join(str(coalign.report(network)).split())
    for sentence in sentences:
        assert sentence in text
    whole = " ".join(coalign.report(network).text(topic="positions").split())
    assert ("first: the first 20 of 1,225" in whole) == (name == "lhd_leaders")
    assert (
        "An agenda is known" not in text
        and "What you could add Goals and agendas (who wants what)" in text
    )
