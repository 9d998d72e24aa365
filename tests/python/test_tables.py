# SPDX-License-Identifier: MIT
"""Tables of any library become a network, and back; what was changed on the way is counted."""

from __future__ import annotations

import datetime
import subprocess
import sys

import numpy as np
import pandas as pd
import polars as pl
import pytest
from conftest import AFWI
from random_networks import random_network

import coalign
from coalign import _core, from_tables
from coalign.io.frames import columns_of

PEOPLE = {"id": ["amara", "ben"], "kind": ["individual", "individual"]}
TRUST = {"id": ["trust"], "max": [4]}


def counts(network: coalign.Network) -> dict[tuple[str, str], int]:
    return {(note["what"], note["table"]): note["count"] for note in network.notes}


def header_of(network: coalign.Network) -> dict[str, object]:
    points = {"stance_points": network.stance_points, "priority_points": network.priority_points}
    return {
        "name": network.name,
        "description": network.description,
        "attributes": network.attributes,
        "scales": {name: number for name, number in points.items() if number},
    }


def test_nothing_is_an_empty_network():
    assert from_tables() == coalign.Network()
    assert from_tables(leaders={"id": [], "kind": []}) == coalign.Network()


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_of_every_table_give_the_same_bytes_back(afwi, backend):
    again = from_tables(**coalign.to_tables(afwi, backend), **header_of(afwi))
    assert again == afwi and coalign.to_json(again) == coalign.to_json(afwi)


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_random_networks_come_back_the_same_bytes(backend):
    for seed in range(40):
        network = random_network(seed)
        again = from_tables(**coalign.to_tables(network, backend), **header_of(network))
        assert coalign.to_json(again) == coalign.to_json(network), f"seed {seed}"


def test_random_networks_come_back_from_csv_the_same_bytes(tmp_path):
    for seed in range(40):
        network = random_network(seed)
        coalign.write(network, tmp_path / "tables")
        assert coalign.to_json(coalign.read(tmp_path / "tables")) == coalign.to_json(network)


def test_polars_works_where_pandas_is_absent():
    code = f"""
import sys
sys.modules["pandas"] = sys.modules["pyarrow"] = None
import coalign
afwi = coalign.read({str(AFWI)!r})
frames = coalign.to_tables(afwi, "polars")
again = coalign.from_tables(**frames)
assert all(getattr(again, name) for name in frames)
assert len(again.ties) == len(afwi.ties) and list(again.leaders.ids) == list(afwi.leaders.ids)
"""
    subprocess.run([sys.executable, "-c", code], check=True)


ROWS = [{"id": "amara", "kind": "individual", "since": 2019}, {"id": "ben", "kind": "system"}]


@pytest.mark.parametrize(
    "leaders",
    [
        ROWS,
        pd.DataFrame(ROWS),
        pd.DataFrame(ROWS).astype({"id": "category", "since": "Int64"}),
        pl.DataFrame(ROWS),
        {"id": np.array(["amara", "ben"]), "kind": ["individual", "system"], "since": ["2019", ""]},
        {
            "id": np.array(["amara", "ben"], dtype=">U9"),
            "kind": ["individual", "system"],
            "since": [2019, None],
        },
        {"id": ("amara", "ben"), "kind": ["individual", "system"], "since": [2019.0, np.nan]},
    ],
)
def test_every_shape_of_table_says_the_same(leaders):
    network = from_tables(leaders=leaders)
    assert [dict(row) for row in network.leaders] == [
        dict(row) for row in from_tables(leaders=ROWS).leaders
    ]
    assert list(network.leaders["since"]) == ["2019", None]


def test_whatever_hands_out_an_arrow_stream_is_a_table():
    class Stream:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return pl.DataFrame(ROWS).__arrow_c_stream__(requested_schema)

    assert from_tables(leaders=Stream()) == from_tables(leaders=ROWS)


def test_dates_lists_truths_and_texts_beyond_latin():
    network = from_tables(
        leaders={"id": np.array(["é", "日本", "🦊"]), "kind": ["system"] * 3},
        goals={"id": [1, 2], "vision": np.array([True, False]), "weight": [2.5, np.inf - np.inf]},
        initiatives=[
            {
                "id": "a",
                "leaders": ["é", "日本"],
                "goals": "1;2",
                "start": datetime.date(2020, 2, 29),
            },
            {"id": "b", "leaders": np.array(["🦊"]), "end": pd.Timestamp("2021-03-04 05:06")},
            {"id": "c", "start": pd.NaT, "attributes": {"z": 1, "a": [None]}},
        ],
        observations={
            "goal": [1, 2],
            "date": np.array(["2020-01-01", "2021-12-31"], dtype="datetime64[ns]"),
            "value": np.array([1, 2], dtype="u1"),
        },
    )
    assert list(network.leaders.ids) == ["é", "日本", "🦊"]
    assert list(network.goals["vision"]) == [True, False] and list(network.goals["weight"]) == [
        2.5,
        1,
    ]
    first, second, third = network.initiatives
    assert (first["leaders"], first["goals"], first["start"]) == (
        ["é", "日本"],
        ["1", "2"],
        "2020-02-29",
    )
    assert (second["leaders"], second["end"]) == (["🦊"], "2021-03-04")
    assert (third["start"], third["attributes"]) == (None, {"z": 1, "a": [None]})
    assert list(network.observations["date"]) == ["2020-01-01", "2021-12-31"]


def test_columns_are_renamed_defaults_fill_and_scales_map():
    network = from_tables(
        leaders={"id": ["amara", "clinic"], "type": ["individual", None]},
        goals={"id": ["play"]},
        agendas={"who": ["amara", "clinic"], "goal": "play play".split(), "answer": [1, 5]},
        columns={"leaders": {"type": "kind"}, "agendas": {"who": "leader", "answer": "stance"}},
        defaults={"leaders": {"kind": "organization"}, "agendas": {"priority": 0.5}},
        scales={"stance": (1, 5), "stance_points": 5},
    )
    assert list(network.leaders["kind"]) == ["individual", "organization"]
    assert list(network.agendas["stance"]) == [-1, 1] and network.stance_points == 5
    assert list(network.agendas["priority"]) == [0.5, 0.5]


def test_what_is_only_referred_to_is_made_on_request_and_counted():
    network = from_tables(
        leaders={"id": ["ben"], "kind": ["system"]},
        agendas={"leader": ["amara", "ben"], "goal": [7.0, 7.0], "stance": [1, 0]},
        initiatives=[{"id": "pilot", "leaders": r"zoe;a\;b"}],
        infer=["leaders", "goals"],
        defaults={"leaders": {"kind": "individual"}},
    )
    assert list(network.leaders.ids) == ["ben", "amara", "zoe", "a;b"]
    assert list(network.leaders["kind"]) == ["system", *["individual"] * 3]
    assert list(network.goals.ids) == ["7"]
    assert counts(network) == {("inferred", "leaders"): 3, ("inferred", "goals"): 1}
    with pytest.raises(coalign.InvalidNetwork, match="unknown_id"):
        from_tables(agendas={"leader": ["amara"], "goal": ["play"], "stance": [1]})


def test_rows_given_are_rows_kept_and_rows_set_aside():
    ties = {
        "from": ["amara", "ben", "amara", "amara"],
        "to": ["ben", "ben", "ben", "ben"],
        "type": ["trust"] * 4,
        "since": ["2019", "2019", "2019", "2020"],
        "how": ["phone", None, "mail", "phone"],
    }
    network = from_tables(leaders=PEOPLE, tie_types=TRUST, ties=ties)
    assert counts(network) == {
        ("self_tie", "ties"): 1,
        ("to_attributes", "ties"): 3,
        ("repeated", "ties"): 1,
        ("unknown_strength", "ties"): 3,  # the type states its max: a strength was asked
    }
    assert len(network.ties) + 1 == len(ties["from"])
    assert [row["attributes"] for row in network.ties] == [
        {"how": "phone"},
        {"how": "mail"},
        {"how": "phone"},
    ]


def test_problems_speak_of_the_rows_that_were_given():
    ties = {"from": ["ben", "amara", "amarra"], "to": ["ben", "ben", "ben"], "type": ["trust"] * 3}
    with pytest.raises(coalign.InvalidNetwork) as caught:
        from_tables(leaders=PEOPLE, tie_types=TRUST, ties=ties | {"weight": [1, "much", 2]})
    found = {(problem.code, problem.pointer) for problem in caught.value.problems}
    assert found == {("wrong_type", "/ties/1/weight"), ("unknown_id", "/ties/2/from")}


def test_a_wave_holds_until_the_next_one():
    ties = {
        "from": ["amara", "amara"],
        "to": ["ben", "ben"],
        "type": ["trust"] * 2,
        "wave": [1.0, 2.0],
    }
    network = from_tables(leaders=PEOPLE, tie_types=TRUST, ties=ties, waves={1: 2019, 2: "2021-05"})
    assert list(network.ties["since"]) == ["2019", "2021-05"]
    assert list(network.ties["until"]) == ["2021-04-30", None]
    assert [len(network.at(day).ties) for day in ("2018", "2020", "2021-04-30", "2022")] == [
        0,
        1,
        1,
        1,
    ]
    pairs = from_tables(
        leaders=PEOPLE, tie_types=TRUST, ties=ties, waves={1: ("2019", "2019"), 2: ("2021", None)}
    )
    assert list(pairs.ties["until"]) == ["2019", None]
    for wrong in ({1: 2019}, {1: "soon", 2: 2020}):
        with pytest.raises(coalign.Error, match="waves"):
            from_tables(leaders=PEOPLE, tie_types=TRUST, ties=ties, waves=wrong)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"leader": PEOPLE}, "'leader' is no table"),
        ({"leaders": 7}, "a data frame, a dict of columns or a list of dicts, not int"),
        ({"leaders": {"id": ["a"], "kind": []}}, "id has 1, kind has 0"),
        ({"leaders": PEOPLE, "columns": {"leaders": {"knd": "kind"}}}, "leaders has no 'knd'"),
        ({"leaders": PEOPLE, "columns": {"leaders": {"kind": "id"}}}, "two columns 'id'"),
        (
            {"leaders": {"Label": ["a"]}},
            "leaders need a column 'id' and 'kind', and have 'Label'",
        ),
        (
            {"leaders": {"id": ["a"]}, "ties": {"from": ["a"]}},
            "'kind', and have 'id'; ties need a column 'to'",
        ),
        ({"infer": ["ties"]}, "ties have no ids"),
        ({"scales": {"stance": 5}}, "stance is the lowest and the highest answer, not 5"),
        ({"scales": {"stance_points": "7"}}, "stance_points is a number of points, not '7'"),
        (
            {"initiatives": [{"id": "a", "leaders": ["", "amara"]}], "leaders": PEOPLE},
            "an id must not be empty",
        ),
        ({"scales": {"stanse": (1, 5)}}, "'stanse' is none of"),
        ({"defaults": {"leders": {}}}, "defaults: 'leders' is no table"),
        ({"leaders": PEOPLE | {"attributes": ["{", None], "x": [1, 1]}}, "a JSON object"),
        ({"leaders": {"id": np.zeros((2, 2))}}, "one dimension"),
    ],
)
def test_a_wrong_argument_is_said(wrong, said):
    with pytest.raises(coalign.Error, match=said):
        from_tables(**wrong)


@pytest.mark.parametrize("values", [["a", None, "", "a longer one than twelve letters", "é"], []])
def test_text_out_of_an_arrow_stream(values):
    kinds = [pl.String, pl.Categorical]
    series = [pl.Series(values, dtype=kind) for kind in kinds]
    wanted = [value or None for value in values]
    for one in [*series, *(one.slice(1) for one in series), series[0].append(series[0])]:
        text = _core.text_column(one.__arrow_c_stream__())
        assert text is not None and len(text) == len(one)
        assert text.to_list() == [value or None for value in one]
        assert text.distinct() == list(dict.fromkeys(filter(None, one)))
    assert text.to_list() == wanted * 2
    assert _core.text_column(pl.Series([1, 2]).__arrow_c_stream__()) is None


def test_text_of_a_frame_becomes_no_python_object():
    ties = pl.DataFrame({"from": ["a"], "to": ["b"], "type": ["trust"]})
    assert {type(column) for column in columns_of("ties", ties).values()} == {_core.TextColumn}


def test_lazy_frames_are_computed():
    import narwhals

    rows = pl.DataFrame(ROWS)
    for lazy in (rows.lazy(), narwhals.from_native(rows), narwhals.from_native(rows.lazy())):
        assert from_tables(leaders=lazy) == from_tables(leaders=ROWS)


def test_half_a_letter_is_named_by_its_row():
    for column in (["a", "\ud800"], np.array(["a", "\ud800"])):
        with pytest.raises(coalign.InvalidNetwork) as caught:
            from_tables(leaders={"id": column, "kind": ["system"] * 2})
        assert [problem.pointer for problem in caught.value.problems] == ["/leaders/1/id"]
