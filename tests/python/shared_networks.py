# SPDX-License-Identifier: MIT
"""The real networks that `docs/readings.md` reads, each made with one call from `../shared/data`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
from conftest import AFWI, ROOT

import coalign

DATA = ROOT.parent / "shared" / "data"

AGENDAS = {"actor": "leader", "issue": "goal", "value": "stance"}
TIES = {"layer": "type", "source": "from", "target": "to", "value": "weight"}
ORGANIZATION = {"leaders": {"kind": "organization"}}


def table(name: str) -> pd.DataFrame:
    """As it stands: no text becomes a number that is not there, Namibia is no missing value."""
    return pd.read_csv(DATA / name, keep_default_na=False, na_values=[""])


def policy(name: str, lowest: int, highest: int) -> coalign.Network:
    """A policy network with stances on a scale; not all known to be about reducing anything."""
    return coalign.from_tables(
        name=name,
        leaders=table(f"{name}/nodes.csv"),
        agendas=table(f"{name}/stances.csv").drop(columns="wave").dropna(subset="value"),
        ties=table(f"{name}/edges.csv").drop(columns="wave"),
        columns={"leaders": {"type": "sector"}, "agendas": AGENDAS, "ties": TIES},
        defaults=ORGANIZATION,
        scales={"stance": (lowest, highest), "stance_points": highest - lowest + 1},
        infer=["goals", "tie_types"],
    )


def estuaries() -> coalign.Scopes:
    """Ten estuaries, each a network of its own: the second wave of ties, as far as it was answered."""
    nodes = table("estuary_governance/nodes.csv")
    stances = table("estuary_governance/stances.csv").drop(columns="wave")
    whole = coalign.from_tables(
        name="estuary governance",
        leaders=nodes,
        agendas=stances[stances["value"] <= 7],
        ties=table("estuary_governance/edges.csv"),
        columns={"agendas": AGENDAS, "ties": TIES},
        defaults=ORGANIZATION,
        scales={"stance": (1, 7), "stance_points": 7},
        infer=["goals", "tie_types"],
        waves={1: "1999", 2: "2001"},
    )
    return whole.split("estuary")


def votes(decade: int) -> coalign.Network:
    """The United Nations in one decade: the share of yes less the share of no, by issue."""
    stances = table("un_votes/stances.csv").drop(columns="n")
    decades = sorted(stances["wave"].unique())
    whole = coalign.from_tables(
        name="votes of the United Nations",
        leaders=table("un_votes/nodes.csv"),
        agendas=stances,
        columns={"agendas": AGENDAS},
        defaults={"leaders": {"kind": "system"}},
        infer=["goals"],
        waves={begin: (begin, begin + 9) for begin in decades},
    )
    return whole.at(str(decade + 5))


def phase(number: int) -> coalign.Network:
    """The Swiss CO2 act in one phase: who supported and who opposed which instrument."""
    name = "swiss_co2_act_phases"
    stances = table(f"{name}/stances.csv")
    stances = stances[(stances["wave"] == number) & stances["value"].isin(["support", "oppose"])]
    nodes, edges = table(f"{name}/nodes_by_wave.csv"), table(f"{name}/edges.csv")
    return coalign.from_tables(
        name=f"{name}, phase {number}",
        leaders=nodes[nodes["wave"] == number].drop(columns="wave"),
        agendas=stances.assign(value=stances["value"].map({"support": 1, "oppose": -1})).drop(
            columns="wave"
        ),
        ties=edges[edges["wave"] == number].drop(columns="wave").assign(layer="collaboration"),
        columns={"leaders": {"type": "sector"}, "agendas": AGENDAS, "ties": TIES},
        defaults=ORGANIZATION,
        scales={"stance_points": 2},
        infer=["goals", "tie_types"],
    )


NETWORKS: dict[str, Callable[[], Any]] = {
    "AFWI": lambda: coalign.read(AFWI),
    "chemnet": lambda: policy("chemnet", -1, 1),
    "swiss_climate_policy": lambda: policy("swiss_climate_policy", 1, 5),
    "usa_climate_policy": lambda: policy("usa_climate_policy", 1, 5),
    "swiss_co2_act, phase 1": lambda: phase(1),
    "swiss_co2_act, phase 2": lambda: phase(2),
    "un_votes, 1950s": lambda: votes(1950),
    "un_votes, 1980s": lambda: votes(1980),
    "un_votes, 2010s": lambda: votes(2010),
}

WITH_TIES = [
    "dhhs_tobacco_leaders",
    "eies_networkers",
    "estuary_governance",
    "french_financial_elite",
    "indiana_tobacco",
    "kapferer_tailors",
    "krackhardt_managers",
    "kumu_paypal",
    "kumu_us_financial_inclusion",
    "lazega_lawyers",
    "lhd_leaders",
    "newcomb_fraternity",
    "ohio_civic_leaders",
    "padgett_florentine",
    "sampson_monks",
    "state_alliances",
]


def ties_of(name: str) -> coalign.Network:
    """Leaders and ties alone, of all waves together; what sort of leader they are is their sector."""
    nodes = table(f"{name}/nodes.csv")
    columns = [one for one in ("id", "name", "sector") if one in nodes]
    for sort in ("kind", "type"):
        if sort in nodes and "sector" not in columns:
            nodes["sector"] = nodes[sort].astype("string")
            columns.append("sector")
    ties = table(f"{name}/edges.csv")[["layer", "source", "target", "value"]]
    return coalign.from_tables(
        name=name,
        leaders=nodes[columns],
        ties=ties.drop_duplicates(["layer", "source", "target"]),
        columns={"ties": TIES},
        defaults=ORGANIZATION,
        infer=["leaders", "tie_types"],
    )
