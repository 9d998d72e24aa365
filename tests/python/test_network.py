# SPDX-License-Identifier: MIT
"""A network as analysts hold it: columns, frames, identity, time."""

from __future__ import annotations

import copy
import datetime
import pickle
import subprocess
import sys

import numpy as np
import pytest
from conftest import document

import coalign


def test_ids_and_columns_are_arrays(small):
    assert list(small.leaders.ids) == ["amara", "ben", "clinic"]
    assert list(small.leaders["kind"]) == ["individual", "individual", "organization"]
    assert list(small.leaders["name"]) == ["Amara", None, None]
    weights = small.ties["weight"]  # one of the two has none: its strength is unknown
    assert weights[0] == 2 and np.isnan(weights[1])
    assert list(small.leaders.ids[small.ties["from"]]) == ["amara", "clinic"]
    assert list(small.ties.ids_of("from")) == ["amara", "clinic"]
    assert small.initiatives.ids_of("leaders")[0] == ["amara", "clinic"]
    assert list(small.leaders.ids_of("id")) == list(small.leaders.ids)
    assert small.initiatives["leaders"][0] == ["amara", "clinic"]
    assert small.initiatives[0]["attributes"] == {"a": [1, None]}


@pytest.mark.parametrize(
    ("table", "column"),
    [("ties", "weight"), ("ties", "since"), ("leaders", "kind"), ("leaders", "attributes")],
)
def test_a_column_without_ids_is_named(small, table, column):
    with pytest.raises(ValueError, match=rf"^column: {column} of {table} holds no ids"):
        getattr(small, table).ids_of(column)


def test_numbers_and_references_are_views_that_keep_the_network_alive():
    network = coalign.from_json(
        document(
            tie_types=[{"id": "t"}],
            ties=[{"from": "amara", "to": "ben", "type": "t", "weight": w} for w in (1, 2)],
        )
    )
    weights, again, sources = network.ties["weight"], network.ties["weight"], network.ties["from"]
    assert weights.__array_interface__["data"] == again.__array_interface__["data"]
    assert sources.strides == (0,), "a column of equal values is one value"
    assert not weights.flags.writeable
    with pytest.raises(ValueError):
        weights[0] = 5
    del network
    assert list(weights) == [1.0, 2.0] and list(sources) == [0, 0]


def test_what_is_not_given_is_none_or_nan_never_zero(small):
    assert np.isnan(small.commitments["amount"]).all()
    assert small.commitments[0]["amount"] is None
    assert small.commitments["initiative"][0] == 0xFFFFFFFF
    assert small.commitments.ids_of("initiative")[0] is None
    assert small.commitments.ids[0] is None


def test_rows_count_from_either_end_and_end(small):
    assert small.ties[-1]["from"] == "clinic"
    assert len(list(small.ties)) == 2
    with pytest.raises(IndexError):
        small.ties[2]
    with pytest.raises(KeyError):
        small.ties["wieght"]
    with pytest.raises(AttributeError):
        _ = small.ties.ids
    assert small.leaders.index("ben") == 1 and "ben" in small.leaders and "Ben" not in small.leaders
    with pytest.raises(KeyError):
        small.leaders.index("Ben")


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_hold_ids_and_missing_values(small, backend):
    frame = small.leaders.to_frame(backend)
    assert list(frame["id"]) == ["amara", "ben", "clinic"]
    assert list(small.ties.to_frame(backend)["to"]) == ["ben", "ben"]
    since = [
        date if isinstance(date, str) else None for date in small.agendas.to_frame(backend)["since"]
    ]
    assert since == [None, None, "2020-03"]
    assert all(
        len(getattr(small, name).to_frame(backend)) == len(getattr(small, name))
        for name in ("terms", "ties")
    )


def test_frames_ask_for_a_library_that_exists(small):
    with pytest.raises(coalign.Error, match="backend is one of"):
        small.leaders.to_frame("excel")


def test_equality_hash_copy_and_pickle_go_together(afwi):
    again = coalign.from_json(coalign.to_json(afwi))
    assert again == afwi and hash(again) == hash(afwi)
    assert again != coalign.Network() and afwi != "afwi"
    assert copy.copy(afwi) == copy.deepcopy(afwi) == afwi
    thawed = pickle.loads(pickle.dumps(afwi))
    assert thawed == afwi and len({afwi, again, thawed}) == 1
    ties = [{"from": "amara", "to": who, "type": "t", "weight": w} for who, w in (("ben", 3), ("clinic", 1))]
    noted = coalign.from_json(document(ties=ties, tie_types=[{"id": "t"}]))
    assert pickle.loads(pickle.dumps(noted)).notes == noted.notes and noted.notes


def test_time_takes_text_years_and_dates(afwi):
    assert (
        len(afwi.at(2012).leaders)
        == len(afwi.at("2012").leaders)
        == len(afwi.at(datetime.date(2012, 1, 1)).leaders)
    )
    assert afwi.between() == afwi
    assert len(afwi.between("2010", "2012").ties) <= len(afwi.ties)
    with pytest.raises(coalign.Error, match="not a date"):
        afwi.at("last year")


def test_reprs_say_what_it_is_and_escape_what_they_show():
    evil = "<img src=x onerror=alert(1)>"
    network = coalign.from_json(
        document(name=evil, leaders=[{"id": evil, "kind": "system", "name": '"&' * 3000}])
    )
    assert repr(network) == "Network(leaders=1, goals=2)"
    assert repr(network.leaders) == "Table(leaders, rows=1)"
    for html in (
        network._repr_html_(),
        network.leaders._repr_html_(),
        coalign.report(network)._repr_html_(),
    ):
        assert "<img" not in html and "<script" not in html
        assert len(html) < 16000  # the name alone would be 36,000
    assert repr(coalign.Network()) == "Network()"
    assert coalign.Network()._repr_html_() and coalign.Network().ties._repr_html_()


def test_the_import_is_quick_and_light():
    heavy = "('pandas', 'polars', 'matplotlib', 'networkx')"
    program = f"import sys, coalign; print([name for name in {heavy} if name in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout
        == "[]\n"
    )


def test_a_period_without_days_is_an_error(afwi):
    with pytest.raises(coalign.Error, match="has no days"):
        afwi.between("2014", "2012")
    assert len(afwi.between("2012", "2012").leaders) > 0
