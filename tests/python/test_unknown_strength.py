# SPDX-License-Identifier: MIT
"""A blank weight where others have one: the tie is there, how strong it is is unknown, and every way in says so."""

from __future__ import annotations

import json
import math

import pytest

import coalign

LEADERS = [{"id": one, "kind": "organization"} for one in "abcd"]
TIES = {
    "from": ["a", "b", "c", "a"],
    "to": ["b", "a", "d", "c"],
    "type": ["trust"] * 4,
    "weight": [4, None, None, 2],
}


def said(network: coalign.Network, what: str = "unknown_strength") -> int:
    return sum(note["count"] for note in network.notes if note["what"] == what)


@pytest.fixture
def network() -> coalign.Network:
    return coalign.from_tables(leaders=LEADERS, ties=TIES, infer=["tie_types"])


def test_a_blank_weight_is_unknown_and_counted(network):
    weights = network.ties["weight"].tolist()
    assert weights[::3] == [4, 2] and all(map(math.isnan, weights[1:3]))
    assert network.ties[1]["weight"] is None
    assert said(network) == 2
    (note,) = [note for note in network.notes if note["what"] == "unknown_strength"]
    assert note["examples"] == ["b → a", "c → d"]


def test_a_type_without_any_weight_counts_one():
    ties = {**TIES, "weight": [None] * 4}
    plain = coalign.from_tables(leaders=LEADERS, ties=ties, infer=["tie_types"])
    assert plain.ties["weight"].tolist() == [1] * 4 and said(plain) == 0


def test_what_stays_of_a_type_with_weights_is_still_unknown():
    dated = {
        **TIES,
        "since": ["2020", "2024", "2024", "2020"],
        "until": ["2021", None, None, "2021"],
    }
    whole = coalign.from_tables(leaders=LEADERS, ties=dated, infer=["tie_types"])
    later = whole.at(2024)
    assert all(map(math.isnan, later.ties["weight"]))
    assert coalign.from_json(coalign.to_json(later)) == later


def test_the_tie_counts_where_ties_count_and_adds_no_strength(network):
    assert len(network.layer(weight="binary")) == len(network.layer()) == 4
    layer = network.layer()
    strength = dict(zip(layer.ids, layer.to_scipy().sum(axis=1), strict=True))
    assert strength == {"a": 1.5, "b": 0, "c": 0, "d": 0}
    found = coalign.structure.cohesion(network)
    assert found.arcs == 4 and found.without_strength == 2
    assert found.density.value == 4 / 12
    assert found.reciprocity.value == 2 / 4
    assert (
        found.weighted.value == 0 and found.weighted.evidence == 1
    )  # a → c alone is known both ways


def test_a_measure_of_strength_says_that_none_is_known():
    types = ["trust", "trust", "trust", "other"]
    dated = {**TIES, "type": types, "until": ["2021", None, None, None]}
    network = coalign.from_tables(leaders=LEADERS, ties=dated, infer=["tie_types"]).at(2024)
    (trust,) = coalign.structure.cohesion(network, layers="trust").by_layer
    assert trust.weighted.unknown == "no_strengths" and trust.density.value == 2 / 12
    with pytest.raises(coalign.Error, match="strength 0 or less has no length"):
        coalign.structure.betweenness(network.layer("trust"), length="strength")


def test_it_stays_unknown_in_documents_tables_and_parts(network, tmp_path):
    assert coalign.from_json(coalign.to_json(network)) == network
    assert "weight" not in json.loads(coalign.to_json(network))["ties"][1]
    coalign.write(network, tmp_path / "folder")
    assert coalign.read(tmp_path / "folder") == network
    coalign.write(network, tmp_path / "book.xlsx")
    assert list(coalign.read(tmp_path / "book.xlsx").ties) == list(network.ties)


def test_every_way_in_keeps_it_unknown(tmp_path):
    rows = "From,To,Type,Strength\na,b,trust,4\nb,a,trust,\nc,d,trust,\na,c,trust,2\n"
    path = tmp_path / "edges.csv"
    path.write_text(rows)
    assert said(coalign.read(path)) == 2
    elements = [{"label": one, "type": "organization"} for one in "abcd"]
    connections = [
        {"from": one, "to": other, "type": "trust", **({"Strength": weight} if weight else {})}
        for one, other, _, weight in zip(*TIES.values(), strict=True)
    ]
    assert said(coalign.from_kumu({"elements": elements, "connections": connections})) == 2
    document = {
        "format": "coalign/network",
        "version": 1,
        "leaders": LEADERS,
        "tie_types": [{"id": "trust"}],
        "ties": [
            {"from": one, "to": other, "type": type_, **({"weight": weight} if weight else {})}
            for one, other, type_, weight in zip(*TIES.values(), strict=True)
        ],
    }
    assert said(coalign.from_json(json.dumps(document))) == 2
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "leaders.csv").write_text(
        "id,kind\n" + "".join(f"{x},organization\n" for x in "abcd")
    )
    (folder / "tie_types.csv").write_text("id\ntrust\n")
    (folder / "ties.csv").write_text(rows.replace("From,To,Type,Strength", "from,to,type,weight"))
    assert said(coalign.read(folder)) == 2


def test_a_report_says_how_many_there_are(network):
    text = " ".join(coalign.report(network).text(full=True).split())
    assert "no weight is given, where others of the type have one" in text
    assert "The strength of 2 of 4 ties is not known" in text


@pytest.mark.parametrize("folder", [True, False])
def test_a_code_in_tables_or_a_document_is_said(tmp_path, folder):
    ties = [("a", "b", 1), ("b", "c", 4), ("c", "d", 98)]
    if folder:
        (tmp_path / "leaders.csv").write_text(
            "id,kind\n" + "".join(f"{x},organization\n" for x in "abcd")
        )
        (tmp_path / "tie_types.csv").write_text("id\ntrust\n")
        (tmp_path / "ties.csv").write_text(
            "from,to,type,weight\n" + "".join(f"{a},{b},trust,{w}\n" for a, b, w in ties)
        )
        network = coalign.read(tmp_path)
    else:
        rows = [{"from": a, "to": b, "type": "trust", "weight": w} for a, b, w in ties]
        network = coalign.from_json(
            json.dumps(
                {
                    "format": "coalign/network",
                    "version": 1,
                    "leaders": LEADERS,
                    "tie_types": [{"id": "trust"}],
                    "ties": rows,
                }
            )
        )
    (note,) = [note for note in network.notes if "codes for no answer" in note["message"]]
    assert "go up to 4, and 98 is there too" in note["message"]
    assert (note["count"], note["examples"]) == (1, ["c → d"])


@pytest.mark.parametrize("form", ["document", "folder", "workbook", "tables"])
@pytest.mark.parametrize("most", [4, 1])
def test_a_stated_max_says_that_strength_was_asked_though_a_cut_left_no_weight(
    form, most, tmp_path
):
    dated = {
        **TIES,
        "since": ["2020", "2024", "2024", "2020"],
        "until": ["2021", None, None, "2021"],
    }
    dated["weight"] = [most, None, None, most / 2]
    types = [{"id": "trust", "max": most}]
    later = coalign.from_tables(leaders=LEADERS, ties=dated, tie_types=types).at(2024)
    assert all(map(math.isnan, later.ties["weight"]))
    if form == "document":
        back = coalign.from_json(coalign.to_json(later))
    elif form == "tables":
        back = coalign.from_tables(**coalign.to_tables(later))
    else:
        coalign.write(later, tmp_path / ("book.xlsx" if form == "workbook" else "folder"))
        back = coalign.read(tmp_path / ("book.xlsx" if form == "workbook" else "folder"))
    assert list(map(str, back.ties)) == list(map(str, later.ties)) and said(back) == 2


def test_boxes_that_were_ticked_count_one():
    ties = {**TIES, "weight": [None] * 4}
    for types in ([{"id": "trust", "max": 1}], [{"id": "trust"}]):
        plain = coalign.from_tables(leaders=LEADERS, ties=ties, tie_types=types)
        assert plain.ties["weight"].tolist() == [1] * 4 and said(plain) == 0
        assert coalign.from_json(coalign.to_json(plain)) == plain


def test_a_largest_weight_of_1_says_that_strength_was_asked_though_a_cut_left_no_weight():
    dated = {**TIES, "weight": [0.5, None, None, 1], "since": ["2020", "2024", "2024", "2020"]}
    dated["until"] = ["2021", None, None, "2021"]
    later = coalign.from_tables(leaders=LEADERS, ties=dated, tie_types=[{"id": "trust"}]).at(2024)
    assert len(later.ties) == 2 and all(map(math.isnan, later.ties["weight"]))
    back = coalign.from_json(coalign.to_json(later))
    assert back == later and all(map(math.isnan, back.ties["weight"])) and said(back) == 2
