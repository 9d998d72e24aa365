# SPDX-License-Identifier: MIT
"""Who stands between groups, against the definition."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from random_layers import (
    LAYERS,
    drawn,
    layer_of,
)

from coalign import structure


def brokers_by_definition(matrix, groups):
    roles = {
        (True, True, True): "coordinator",
        (False, False, True): "itinerant",
        (True, False, False): "representative",
        (False, True, False): "gatekeeper",
        (False, False, False): "liaison",
    }
    n = len(groups)
    count = {role: np.zeros(n) for role in [*roles.values(), "total"]}
    for a, v, b in itertools.permutations(range(n), 3):
        if matrix[a, v] and matrix[v, b] and not matrix[a, b]:
            same = groups[a] == groups[v], groups[v] == groups[b], groups[a] == groups[b]
            count[roles[same]][v] += 1
            count["total"][v] += 1
    return count


@pytest.mark.parametrize(("seed", "directed"), LAYERS)
def test_brokers_are_those_of_the_definition(seed, directed):
    layer = layer_of(seed, directed)
    groups = [row["sector"] for row in drawn(seed).leaders]
    found = structure.brokerage(layer, groups)
    wanted = brokers_by_definition(layer.to_scipy().toarray(), groups)
    for role, count in wanted.items():
        assert getattr(found, role).tolist() == count.tolist(), role
    assert found.total.tolist() == structure.brokerage(layer, "sector").total.tolist()


def test_a_leader_without_a_group_is_no_broker_and_no_end():
    network = drawn(3)
    layer = network.layer()
    groups = ["a"] * len(layer.ids)
    groups[2] = None
    found = structure.brokerage(layer, groups)
    assert np.isnan(found.total[2]) and np.isnan(found.expected.total[2])
    matrix = layer.to_scipy().toarray()
    matrix[2, :] = matrix[:, 2] = 0
    wanted = brokers_by_definition(matrix, groups)
    keep = np.arange(len(groups)) != 2
    assert found.total[keep].tolist() == wanted["total"][keep].tolist()
