# SPDX-License-Identifier: MIT
"""Names in lists of ties and in maps that are nearly alike: proposed, noted, and one where a recipe says so."""

from __future__ import annotations

import json

import pytest

import coalign

ELEMENTS = "Label,Type\nSchool District,Organization\nUnited Way,Organization\n"
CONNECTIONS = "From,To\nSchool District,United Way\nUnited Way,Scool District\n"
SAME = {"names": {"Scool District": "School District"}}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "elements.csv").write_text(ELEMENTS)
    (tmp_path / "connections.csv").write_text(CONNECTIONS)
    return tmp_path


@pytest.fixture
def a_map(tmp_path):
    names = ("School District", "United Way", "Scool District")
    elements = [{"_id": f"e{place}", "label": name} for place, name in enumerate(names)]
    lines = [{"from": "e0", "to": "e1"}, {"from": "e1", "to": "e2"}]
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"elements": elements, "connections": lines}))
    return path


def alike(network):
    return [n["examples"] for n in network.notes if "nearly alike" in n["message"]]


def test_a_list_of_ties_alone(tmp_path):
    path = tmp_path / "edges.csv"
    path.write_text(CONNECTIONS)
    assert '# "Scool District" = "School District"' in coalign.look(path).to_toml()
    assert alike(coalign.read(path)) == [['"Scool District" = "School District"']]
    network = coalign.read(path, recipe=SAME)
    assert sorted(network.leaders.ids) == ["School District", "United Way"] and not alike(network)
    assert any(n["what"] == "merged" and n["count"] == 1 for n in network.notes)


def test_elements_and_connections(folder):
    assert '# "Scool District" = "School District"' in coalign.look(folder).to_toml()
    assert len(coalign.read(folder).leaders) == 3 and alike(coalign.read(folder))
    assert len(coalign.read(folder, recipe=SAME).leaders) == 2


def test_two_elements_of_a_map_become_one(a_map):
    assert '# "Scool District" = "School District"' in coalign.look(a_map).to_toml()
    assert alike(coalign.read(a_map))
    network = coalign.read(a_map, recipe=SAME)
    assert network.leaders["name"].tolist() == ["School District", "United Way"]
    ties = [(row["from"], row["to"]) for row in network.ties]
    assert ties == [("e0", "e1"), ("e1", "e0")]
    assert any("elements that are another by their name" in n["message"] for n in network.notes)


def test_an_end_that_no_element_has(tmp_path):
    path = tmp_path / "map.json"
    elements = [{"label": "School District"}, {"label": "United Way"}]
    lines = [{"from": "Scool District", "to": "United Way"}]
    path.write_text(json.dumps({"elements": elements, "connections": lines}))
    with pytest.raises(coalign.InvalidNetwork, match='did you mean "School District"'):
        coalign.read(path)
    assert len(coalign.read(path, recipe=SAME).ties) == 1


def test_look_writes_what_it_proposes(folder, capsys):
    from coalign.cli import main

    place = folder.parent / "names.recipe.toml"
    assert main(["look", str(folder), "-o", str(place)]) == 0
    assert "names alike" in capsys.readouterr().out
    text = place.read_text().replace('# "', '"')
    place.write_text(text)
    assert len(coalign.read(folder, recipe=place).leaders) == 2
