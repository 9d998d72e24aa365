# SPDX-License-Identifier: MIT
"""Kumu's maps as people have them: what is no weight or no name is counted or refused.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import json

import pytest
from input_support import counted, drawn

import coalign


@pytest.mark.parametrize(
    ("strength", "note"),
    [
        (0, "a strength of 0, which is no tie"),
        (-2, "a strength of below 0"),
        ("-1", "a strength of below 0"),
        ("high", "a strength that is no number"),
        (True, "a strength that is no number"),
        ([3], "a strength that is no number"),
        ("1e999", "a strength that is no number"),
    ],
)
def test_a_strength_that_is_no_weight_is_counted(strength, note):
    network = coalign.from_kumu(drawn(strength=strength))
    assert counted(network, note) == 1
    kept = [row for row in network.ties if row["attributes"] == {"strength": strength}]
    assert len(kept) == counted(network, "no weight is given") == ("no number" in note)


def test_a_strength_with_a_decimal_comma_is_that_number():
    network = coalign.from_kumu(drawn(strength="2,5"))
    assert network.ties[0]["weight"] == 2.5
    assert counted(network, "a strength as people write numbers") == 1


def test_a_label_that_two_elements_have_names_neither():
    elements = [{"id": f"e{i}", "label": "Board" if i < 3 else "City"} for i in (1, 2, 3)]
    tie = {"from": "e1", "to": "City"}
    assert len(coalign.from_kumu({"elements": elements, "connections": [tie]}).ties) == 1
    with pytest.raises(
        coalign.Error, match=r"connections, item 1: 'Board' is the name of 2 leaders \(e1, e2\)"
    ):
        coalign.from_kumu({"elements": elements, "connections": [tie, tie | {"from": "Board"}]})


def test_a_document_is_known_by_the_keys_at_its_top(tmp_path):
    leaders = [
        {"id": f"l{i}", "kind": "system", "attributes": {"elements": ['wa"ter']}}
        for i in range(1500)
    ]
    whole = {"attributes": {"elements": "\\"}, "leaders": leaders, "version": 1}
    path = tmp_path / "late.json"
    for document in (whole | {"format": "coalign/network"}, {"format": "coalign/network"} | whole):
        path.write_text(json.dumps(document), encoding="utf-8")
        assert len(coalign.read(path).leaders) == 1500
    for text in (
        '{"data": {"elements": [], "connections": []}}',
        '{"title": "elements", "nodes": []}',
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(coalign.Error):
            coalign.read(path)
    kumu = {"description": 'x"elements' * 20_000, "maps": [{"format": 1}]} | drawn(strength=2)
    path.write_text(json.dumps(kumu), encoding="utf-8")
    assert len(coalign.read(path).ties) == 2


def test_ends_that_multiply_are_refused():
    many = "|".join(f"n{i}" for i in range(3000))
    with pytest.raises(coalign.Error, match="joins 3,000 and 3,000 elements"):
        coalign.from_kumu({"elements": [], "connections": [{"from": many, "to": many}]})
