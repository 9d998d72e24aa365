# SPDX-License-Identifier: MIT
"""Scopes, and alignment between levels."""

from __future__ import annotations

import pytest
from conftest import document

import coalign
from coalign.alignment import agendas, levels


@pytest.fixture
def houses() -> coalign.Network:
    return coalign.from_json(
        document(
            leaders=[
                {"id": "a", "kind": "individual", "attributes": {"bay": 1}},
                {"id": "b", "kind": "individual", "attributes": {"bay": 2}},
                {"id": "c", "kind": "individual", "attributes": {"bay": 10}},
                {"id": "house", "kind": "organization", "attributes": {"bay": 2}},
                {"id": "silent", "kind": "organization"},
            ],
            memberships=[{"member": name, "of": "house"} for name in "abc"],
            tie_types=[{"id": "t"}],
            ties=[{"from": "a", "to": "b", "type": "t"}, {"from": "b", "to": "house", "type": "t"}],
            agendas=[
                {"leader": "a", "goal": "play", "stance": 1},
                {"leader": "b", "goal": "play", "stance": 1},
                {"leader": "b", "goal": "readiness", "stance": 1},
                {"leader": "house", "goal": "play", "stance": -1},
            ],
        )
    )


def test_one_network_for_each_value(houses):
    bays = houses.split("bay")
    assert list(bays) == ["1", "2", "10", None]
    assert list(bays["2"].leaders.ids) == ["b", "house"] and len(bays) == 4
    assert bays.ties_between == 1 and bays.ties_leaving["2"] == 1
    assert any(note["what"] == "tie_leaves_scope" for note in bays["2"].notes)
    assert "tie" in str(coalign.report(bays["2"])) and "ties_between=1" in repr(bays)
    assert list(houses.split("of")["house"].leaders.ids) == ["a", "b", "c", "house"]
    with pytest.raises(coalign.Error, match="there are kind, stage, sector, response, of, bay"):
        houses.split("bays")


def test_levels(houses):
    found = levels(houses)
    assert found.score.value == pytest.approx((-1 - 1) / (1 + 2))
    assert [row.score.value for row in found.members] == [-1, -0.5, None]
    assert found.members[2].score.unknown == "no_agendas"
    assert found.organizations[0].score.value == pytest.approx(-1 / 1.5)
    assert found.by_membership[0].kinds == ("individual", "organization")
    by_bay = levels(houses, "bay")
    assert {group for row in by_bay.by_groups for group in row.groups} == {"1", "2"}
    whole = sum(row.portion * row.score.value for row in by_bay.by_groups if row.portion)
    assert whole == pytest.approx(agendas(houses).score.value)
    frame = by_bay.by_groups.to_columns()
    assert frame["groups_1"][0] == "1"


def test_what_the_report_says(houses):
    report = coalign.report(houses)
    assert report.to_dict()["alignment"]["levels"] == levels(houses).to_dict()
    said = " ".join(report.text(full=True).split())
    assert "Members align with what they belong to at -0.667, over 2 memberships" in said
    assert "individuals in organizations" in said
    assert "furthest from the mean agenda" not in said, "one house of few is as far by chance"
    nothing = coalign.report(coalign.Network()).text(full=True)
    assert "nobody is recorded as a member of another" in " ".join(nothing.split())


def test_nothing_is_said_of_levels_that_are_not_there(afwi):
    said = " ".join(coalign.report(afwi).text(full=True).split())
    assert "Levels: at which level does it break" in said
