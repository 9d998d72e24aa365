# SPDX-License-Identifier: MIT
"""Kumu's maps: what they say enters, what had to be assumed is counted."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import coalign
from coalign import from_kumu
from coalign.cli import main

BLUEPRINT = {
    "elements": [
        {"id": "e1", "label": "Amara", "type": "Person", "tags": ["x", "y"], "Any field": "…"},
        {"id": "e2", "label": "Clinic", "type": "Company"},
        {"id": "e3", "label": "Poverty"},
    ],
    "connections": [
        {
            "id": "c1",
            "from": "e1",
            "to": "Clinic",
            "direction": "mutual",
            "type": "trust",
            "Strength": 3,
        },
        {"from": "Amara", "to": "Clinic|e3", "direction": "directed", "type": "trust"},
        {"from": "e2", "to": "e3", "direction": "undirected", "type": "trust", "strength": "much"},
        {"from": "e3", "to": "e3"},
    ],
    "loops": [{"id": "l1", "label": "vicious"}],
}


def notes(network):
    found = Counter()
    for note in network.notes:
        found[note["what"], note["table"]] += note["count"]
    return found


def test_a_blueprint_is_read_whole():
    network = from_kumu(BLUEPRINT)
    assert [(row["id"], row["name"], row["kind"]) for row in network.leaders] == [
        ("e1", "Amara", "individual"),
        ("e2", "Clinic", "organization"),
        ("e3", "Poverty", "organization"),
    ]
    assert network.leaders[0]["attributes"] == {
        "type": "Person",
        "tags": ["x", "y"],
        "Any field": "…",
    }
    ties = [(row["from"], row["to"], row["type"], row["weight"]) for row in network.ties]
    assert ties == [
        ("e1", "e2", "trust", 3),
        ("e2", "e1", "trust", 3),
        ("e1", "e2", "trust", None),  # no strength, where others of the type have one
        ("e1", "e3", "trust", None),
        ("e2", "e3", "trust (undirected)", 1),
    ]
    assert dict(zip(network.tie_types.ids, network.tie_types["directed"], strict=True)) == {
        "trust": True,
        "trust (undirected)": False,
        "connection": True,
    }
    assert network.ties[4]["attributes"] == {"strength": "much"}
    found = notes(network)
    assert found["assumed", "leaders"] == found["self_tie", "ties"] == 1
    assert found["assumed", "ties"] == 2  # a direction, a strength that is a word
    assert found["unknown_strength", "ties"] == 2
    assert found["split", "ties"] == found["left_out", "ties"] == found["repeated", "ties"] == 1


def test_a_project_export_says_the_same():
    export = {
        "elements": [
            {"_id": "e1", "attributes": {"label": "Amara", "element type": "person"}},
            {"_id": "e2", "attributes": {"label": "Clinic", "element type": "company"}},
        ],
        "connections": [
            {
                "_id": "c",
                "from": "e1",
                "to": "e2",
                "direction": "directed",
                "attributes": {"connection type": "advice"},
            }
        ],
        "maps": [{"positions": []}],
    }
    network = from_kumu(export)
    assert list(network.leaders["kind"]) == ["individual", "organization"]
    assert (network.ties[0]["from"], network.ties[0]["to"], network.ties[0]["type"]) == (
        "e1",
        "e2",
        "advice",
    )


def test_a_file_is_known_by_what_it_holds(tmp_path, capsys):
    path = tmp_path / "map.json"
    path.write_text(json.dumps(BLUEPRINT), encoding="utf-8")
    assert coalign.read(path) == from_kumu(path) == from_kumu(BLUEPRINT)
    assert main(["validate", str(path)]) == 0
    assert "taken as organization" in capsys.readouterr().out
    path.write_text('{"elements": [', encoding="utf-8")
    assert main(["report", str(path)]) == 3
    assert "is not JSON" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"elements": {}}, "a list of elements"),
        ({"elements": [7]}, "elements, item 0"),
        ({"elements": [{"label": "a"}, {"label": "a"}]}, "duplicate_id"),
        (
            {"elements": [{"label": "Amara"}], "connections": [{"from": "Amara", "to": "Amarra"}]},
            "unknown_id",
        ),
        ({"elements": [{}]}, "missing_field"),
    ],
)
def test_what_is_wrong_is_said(wrong, said):
    with pytest.raises(coalign.Error, match=said):
        from_kumu(wrong)
