# SPDX-License-Identifier: MIT
"""Published numbers, and those of R, of networks that others have counted."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from random_layers import (
    SHARED,
    layer_from,
    needs_shared,
)

from coalign import structure


@needs_shared
def test_brokerage_and_hierarchy_of_krackhardts_managers():
    case = json.loads((SHARED / "cases/krackhardt_managers.json").read_text())
    wanted, inputs = case["expected"], case["inputs"]
    advice = layer_from(21, inputs["advice"])
    found = structure.brokerage(advice, inputs["dept"])
    roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"]
    count = np.array([getattr(found, role) for role in roles]).T
    assert count.tolist() == wanted["brokerage_raw"]
    expected = np.array([getattr(found.expected, role) for role in roles]).T
    assert np.abs(expected - np.array(wanted["brokerage_expected"])).max() < 6e-5
    assert np.isnan(found.z.coordinator[6]), "a department of one leaves chance no room"
    for name in ("advice", "friendship", "reports_to"):
        for turned, key in ((False, "gtd"), (True, "gtd_transposed")):
            arcs = [[b, a] if turned else [a, b] for a, b in inputs[name]]
            tree = structure.hierarchy(layer_from(21, arcs)).to_dict()
            for measure, value in wanted[name].get(key, {}).items():
                measure = {"hierarchy": "hierarchy"}.get(measure, measure)
                assert tree[measure]["value"] == pytest.approx(value, abs=6e-8), (name, measure)


@needs_shared
def test_florentine_families():
    case = json.loads((SHARED / "cases/florentine_marriage.json").read_text())
    wanted = case["expected"]
    layer = layer_from(16, case["inputs"]["edges"], directed=False)
    numbers = [np.nan if x is None else x for x in wanted["constraint"]]
    assert structure.betweenness(layer) == pytest.approx(wanted["betweenness"], abs=1e-8)
    assert structure.constraint(layer) == pytest.approx(numbers, abs=1e-9, nan_ok=True)
    numbers = [np.nan if x is None else x for x in wanted["effective_size"]]
    assert structure.effective_size(layer) == pytest.approx(numbers, abs=1e-8, nan_ok=True)
    found = structure.hierarchy(layer).to_dict()
    for measure, value in wanted["gtd_directed_count"].items():
        assert found[measure]["value"] == pytest.approx(value, abs=1e-7)


REFERENCES = ["krackhardt_managers", "padgett_florentine", "kumu_paypal", "lhd_leaders",
              "kumu_us_financial_inclusion", "french_financial_elite"]  # fmt: skip


@needs_shared
@pytest.mark.parametrize("name", REFERENCES)
def test_reference_numbers_of_r(name):
    folder = SHARED / "data" / name
    reference = json.loads((folder / "reference.json").read_text())
    nodes = pd.read_csv(folder / "nodes.csv", keep_default_na=False, na_values=[""], dtype=str)
    edges = pd.read_csv(folder / "edges.csv", keep_default_na=False, na_values=[""])
    kinds = pd.read_csv(folder / "layers.csv", keep_default_na=False, na_values=[""])
    for key, wanted in reference["layers"].items():
        assert "@" not in key
        arcs = edges[(edges["layer"] == key) & (edges["source"] != edges["target"])]
        if len(arcs.get("value", [])) and not (arcs["value"] == 1).all():
            arcs = arcs[arcs["value"] > 0]
        kind = kinds[kinds["layer"] == key].iloc[0]
        directed = str(kind["directed"]).lower() in ("true", "yes", "1", "directed")
        place = {node: i for i, node in enumerate(nodes["id"])}
        pairs = sorted(
            {
                (place[str(a)], place[str(b)])
                for a, b in zip(arcs["source"], arcs["target"], strict=True)
            }
        )
        layer = layer_from(len(nodes), [list(pair) for pair in pairs], directed)
        assert len(layer) == wanted["edges"], key
        check_layer(layer, wanted, place, nodes)


def check_layer(layer, wanted, place, nodes):
    close = {"rel": 1e-9, "abs": 1e-10}
    assert float(structure.density(layer)) == pytest.approx(wanted["density"], **close)
    sizes = np.bincount(structure.components(layer))
    assert (len(sizes), sizes.max()) == (wanted["components_weak"], wanted["largest_component"])
    between, holes = structure.betweenness(layer), structure.constraint(layer)
    rank = structure.pagerank(layer)
    for name, numbers in (("betweenness", between), ("pagerank", rank)):
        for row in wanted.get(f"{name}_top5", []):
            assert numbers[place[str(row["id"])]] == pytest.approx(row["value"], **close), name
    for row in wanted.get("constraint_of_betweenness_top5", []):
        if row["value"] is not None and row["value"] != "NaN":
            assert holes[place[str(row["id"])]] == pytest.approx(row["value"], **close)
    if layer.directed:
        found = structure.reciprocity(layer)
        assert float(found) == pytest.approx(wanted["reciprocity_igraph"], **close)
        strong = len(set(structure.components(layer, strongly=True).tolist()))
        assert strong == wanted["components_strong"]
    assert len(structure.cut_points(layer).leaders) == wanted["articulation_points"]
    found = structure.distances(layer)
    assert found.mean == pytest.approx(wanted["mean_distance_igraph"], **close)
    assert found.longest == wanted["diameter_igraph"]
    if wanted.get("transitivity_global_igraph") is not None:
        found = structure.transitivity(layer)
        assert float(found) == pytest.approx(wanted["transitivity_global_igraph"], **close)
        local = structure.clustering(layer)
        assert np.nanmean(local) == pytest.approx(wanted["transitivity_avg_local_igraph"], **close)
    for key, by in wanted.items():
        if not key.startswith("by_") or by["nodes_with_attribute"] != len(nodes):
            continue
        groups = nodes[key[3:]]
        like = structure.assortativity(layer, list(groups))
        if by.get("assortativity_nominal") is not None:
            assert float(like) == pytest.approx(by["assortativity_nominal"], **close)
        if by.get("modularity_directed") is not None:
            found = structure.modularity(layer, list(groups))
            assert float(found) == pytest.approx(by["modularity_directed"], **close)
        roles = structure.brokerage(layer, list(groups))
        for name, total in by.get("gould_fernandez_totals", {}).items():
            role = name.rsplit("_", 1)[1]
            assert getattr(roles, role).sum() == total, (key, role)
