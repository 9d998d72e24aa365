# SPDX-License-Identifier: MIT
"""Files and frames of every kind, changed anywhere: each gives a network, or an error of ours.

`COALIGN_FUZZED=10000` tries so many of each kind; without it few. What broke once is tried first, from .hypothesis.
"""

from __future__ import annotations

import os
import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from test_mutated_files import outcome
from test_other_graphs import DL, EDGES, GML, PAJEK

import coalign
from coalign.io.survey.recipe_file import recipe_of

EXAMPLES = int(os.environ.get("COALIGN_FUZZED", "60"))
FUZZED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="k" for="node" attr.name="kind" attr.type="string"/><key id="a" for="node" attr.name="age" attr.type="int"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.5</default></key>
<graph edgedefault="directed"><node id="n0"><data key="k">individual</data><data key="a">41</data></node>
<node id="n1"/><edge source="n0" target="n1"><data key="w">2</data></edge></graph></graphml>
"""
GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed"><nodes>
<node id="0" label="Ann"/><node id="1" label="Ben"/></nodes><edges>
<edge id="0" source="0" target="1" weight="2"/></edges></graph></gexf>
"""
GRAPH_JSON = (
    '{"directed": true, "nodes": [{"id": 1}, {"id": "b", "x": [1]}], '
    '"links": [{"source": 1, "target": "b", "value": 2}]}'
)
KUMU = '{"elements": [{"label": "A", "type": "person"}], "connections": [{"from": "A", "to": "B|C", "strength": 3}]}'
TIES = "From,To,Type,Strength,since\nAnn,Ben,trust,2,2020\nBen,Cy,trust,,2021-02\n"
SURVEY = "Your organization,How much do you trust Ann? (1-5),How much do you trust Ben? (1-5)\nAnn,,3\nBen,5,\n"
FILES = {
    "g.graphml": GRAPHML,
    "g.gexf": GEXF,
    "g.gml": GML,
    "g.json": GRAPH_JSON,
    "k.json": KUMU,
    "g.dl": DL,
    "e.dl": EDGES,
    "g.net": PAJEK,
    "t.csv": TIES,
    "s.csv": SURVEY,
}
RECIPE = """title = "x"
[respondents]
leader = "Who"
sheets = {"a" = "2020"}
header_rows = 1
[missing]
codes = [98, "n/a"]
[report]
silence = "unknown"
smallest_group = 5
no_names = true
[[ties]]
columns = "How {leader}"
type = "trust"
scale = [1, 5]
answers = {"a lot" = 5}
[strengths]
"strong" = 3
"""
HURTS = [
    *(
        "",
        '"',
        "'",
        "<",
        ">",
        "&",
        "&#0;",
        "&#x1F600;",
        "]]>",
        "<![CDATA[",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    ),
    *(
        "9" * 400,
        "-1",
        "1e999",
        "nan",
        "-inf",
        "0x10",
        "1_000",
        "٣",
        "\x00",
        "\x1b[2J",
        "\u202e",
        "\ufeff",
        "\u2028",
    ),
    *(
        "\r",
        "\n\n",
        "\t",
        ",",
        ";",
        "|",
        "*",
        "[",
        "]",
        "{",
        "}",
        "[" * 200,
        "=1+1",
        "'=1",
        "true",
        "null",
        "\ud7ff",
    ),
]


@some.composite
def changed(draw, text):
    """The text with pieces left out, put twice, or with something that hurts in their place."""
    for _ in range(draw(some.integers(1, 4))):
        at = draw(some.integers(0, len(text)))
        end = min(len(text), at + draw(some.integers(0, 12)))
        by = draw(some.sampled_from([*HURTS, text[at:end] * 2]) | some.text(max_size=8))
        text = text[:at] + by + text[end:]
    return text


@pytest.mark.parametrize("name", FILES)
def test_files_changed_anywhere(name, tmp_path):
    path = tmp_path / name

    @FUZZED
    @given(changed(FILES[name]))
    def check(text):
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        with warnings.catch_warnings(action="ignore"):  # what other libraries remark
            outcome(lambda: coalign.read(path), text)

    check()


def test_recipes_changed_anywhere(tmp_path):
    path = tmp_path / "x.recipe.toml"

    @FUZZED
    @given(changed(RECIPE))
    def check(text):
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            recipe_of(path)
        except coalign.Error as error:
            str(error).encode("utf-8", "backslashreplace")

    check()


ANYTHING = some.recursive(
    some.none()
    | some.booleans()
    | some.integers(-(10**400), 10**400)
    | some.floats()
    | some.text(max_size=6)
    | some.binary(max_size=4)
    | some.dates()
    | some.sampled_from(
        ["a", "b", "organization", "\ud800", "2020-02-30", pd.NA, pd.NaT, pd.Timestamp.max, b"a"]
    ),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(some.text(max_size=3) | some.integers(), inner, max_size=3)
    ),
    max_leaves=5,
)
ROWS = {
    "leaders": ("id", "kind", "name", "since", "attributes", "own"),
    "ties": ("from", "to", "type", "weight", "until"),
    "agendas": ("leader", "goal", "stance", "priority"),
    "initiatives": ("id", "leaders", "goals", "start"),
}
TABLES = some.fixed_dictionaries(
    {},
    optional={
        table: some.lists(
            some.dictionaries(some.sampled_from(fields), ANYTHING, max_size=4), max_size=3
        )
        for table, fields in ROWS.items()
    },
)


def test_rows_and_frames_of_anything():
    @FUZZED
    @given(TABLES, some.booleans())
    def check(tables, as_frames):
        given_ = (
            {name: pd.DataFrame(rows, dtype=object) for name, rows in tables.items()} if as_frames else tables
        )
        try:
            outcome(lambda: coalign.from_tables(**given_, infer=True), tables)
        except AssertionError as error:  # what has a wrong type is said in words of Python
            if not isinstance(error.__cause__, TypeError):
                raise

    with warnings.catch_warnings(action="ignore"):
        check()


def test_maps_of_anything():
    @FUZZED
    @given(
        some.dictionaries(
            some.sampled_from(["elements", "connections", "loops", "name"]), ANYTHING, max_size=3
        )
    )
    def check(document):
        try:
            outcome(lambda: coalign.from_kumu(document), document)
        except AssertionError as error:
            if not isinstance(error.__cause__, TypeError):
                raise

    check()
