# SPDX-License-Identifier: MIT
"""What graph files say beside names and ties: dates become dates, what only draws stays an attribute."""

from __future__ import annotations

import pytest

import coalign

PAJEK = """*Vertices 2
1 "Ann Lee" 0.1 0.2 ic Red
2 "Bob"
*Arcs
1 2 3 c Blue
2 1 1
"""
GEXF = """<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph mode="dynamic" defaultedgetype="directed" timeformat="date"><nodes><node id="a"/><node id="b"/></nodes>
<edges><edge id="0" source="a" target="b" start="2021-01-01" end="2022-01-31"/>
<edge id="1" source="b" target="a" start="7"/></edges></graph></gexf>
"""
ALIKE = "Your organization,How important is [Clinic],How important is [Water]\nClinic,5,3\nSchool,1,4\nOffice,2,2\n"


def test_what_pajek_draws_is_kept(tmp_path):
    (tmp_path / "a.net").write_text(PAJEK)
    network = coalign.read(tmp_path / "a.net")
    assert [row["attributes"] for row in network.leaders] == [{"pajek": "0.1 0.2 ic Red"}, None]
    assert [row["attributes"] for row in network.ties] == [{"pajek": "c Blue"}, None]
    assert network.ties["weight"].tolist() == [3, 1]


def test_dates_of_gexf_are_those_of_ties(tmp_path):
    pytest.importorskip("networkx")
    (tmp_path / "a.gexf").write_text(GEXF)
    first, second = coalign.read(tmp_path / "a.gexf").ties
    assert (first["since"], first["until"]) == ("2021-01-01", "2022-01-31")
    assert second["since"] is None and str(second["attributes"]["start"]) == "7"


def test_importance_of_what_a_leader_is_called_is_asked_about(tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text(ALIKE)
    with pytest.raises(coalign.Error, match="reads as a question on goals, but names leaders"):
        coalign.read(path)
