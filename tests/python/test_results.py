# SPDX-License-Identifier: MIT
"""Results are what the core's descriptions say: classes, schema, and the tree of a report."""

from __future__ import annotations

import importlib
import json
import pickle

import jsonschema
import pytest
from conftest import AFWI, ROOT

import coalign
from coalign import _core
from coalign.results import Estimate, Result, Rows

COALITION = ROOT / "examples" / "coalition.json"
NAMED = [one for one in _core.described if one["family"]]


@pytest.fixture(scope="module", params=[AFWI, COALITION, None], ids=["AFWI", "coalition", "empty"])
def report(request):
    network = coalign.read(request.param) if request.param else coalign.Network()
    return coalign.report(network)


def test_every_described_result_has_a_class_in_its_family():
    for one in NAMED:
        family = importlib.import_module(f"coalign.{one['family']}")
        kind = getattr(family, one["name"])
        assert issubclass(kind, Result) and one["name"] in family.__all__
        assert [name for name in vars(kind) if name[0] != "_"] == [f["name"] for f in one["fields"]]


def test_help_on_a_result_explains_every_field():
    for one in NAMED:
        kind = getattr(importlib.import_module(f"coalign.{one['family']}"), one["name"])
        assert kind.__doc__.startswith(one["what"])
        for field in one["fields"]:
            assert field["meaning"] in kind.__doc__
            assert getattr(kind, field["name"]).__doc__.startswith(field["meaning"])


def test_a_report_is_what_its_schema_says(report):
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report.to_dict(), schema)


def test_the_tree_of_a_report_is_its_json(report):
    document = report.to_dict()
    for section in ("alignment", "knowledge", "outcomes", "qualities"):
        same(getattr(report, section), document[section])
    again = pickle.loads(pickle.dumps(report))
    assert again == report and again.alignment == report.alignment


def same(value, written):
    """A value of the tree beside what JSON has; a number that JSON cannot write is null there."""
    if isinstance(value, Result):
        assert list(written) == [field["name"] for field in value._fields]
        for name, part in written.items():
            same(getattr(value, name), part)
    elif isinstance(value, Rows):
        assert len(value) == len(written)
        for row, part in zip(value, written, strict=True):
            same(row, part)
    elif isinstance(value, Estimate):
        assert value.to_dict() == written
    elif isinstance(value, float):
        assert value == written or (written is None and value != value)
    elif isinstance(value, tuple):
        assert list(value) == written
    else:
        assert value == written and type(value) is type(written)


def test_truth_is_true_false_or_none():
    rows = coalign.outcomes.over_time(coalign.read(COALITION)).by_goal
    assert {row.in_time for row in rows} <= {True, False, None}
    assert any(row.in_time is False for row in rows)


def test_a_part_of_a_report_says_whom_to_ask():
    networks = coalign.report(coalign.read(AFWI)).alignment.networks
    with pytest.raises(coalign.Error, match=r"ask coalign.alignment.networks\(network\)"):
        networks.gaps()
