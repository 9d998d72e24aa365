# SPDX-License-Identifier: MIT
"""Handing a network on without names."""

import json
import os
import stat

import pytest
from conftest import ROOT
from random_networks import random_network

import coalign
from coalign.cli import main

EXAMPLES = ROOT / "examples"


@pytest.fixture
def coalition():
    return coalign.read(EXAMPLES / "coalition.json")


def words_of(network):
    """Whatever stands between quotes, without the names of fields."""
    found = set()

    def walk(value):
        if isinstance(value, dict):
            for one in value.values():
                walk(one)
        elif isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, str):
            found.add(value)

    walk(json.loads(coalign.to_json(network)))
    return found


def test_nobody_is_named_and_every_score_is_the_same(coalition, tmp_path):
    hidden = coalign.pseudonymize(coalition, tmp_path / "key.json")
    said = words_of(hidden)
    for row in coalition.leaders:
        assert not said & {row["id"], row["name"], row["sector"]} - {None}
    for table in ("initiatives", "lessons"):
        for row in getattr(coalition, table):
            assert row["id"] not in said
            assert row.get("text") is None or row["text"] not in said
    ours, theirs = coalign.report(coalition), coalign.report(hidden)
    assert ours.alignment.agendas.score == theirs.alignment.agendas.score
    assert ours.alignment.networks.score == theirs.alignment.networks.score
    assert ours.alignment.resources.match == theirs.alignment.resources.match
    common = ours.knowledge.language.common.value
    assert theirs.knowledge.language.common.value == pytest.approx(common, rel=1e-12)
    assert [len(getattr(coalition, table)) for table in coalign._core.tables] == [
        len(getattr(hidden, table)) for table in coalign._core.tables
    ]


def test_the_same_key_gives_the_same_pseudonyms_and_the_way_back(coalition, tmp_path):
    key = tmp_path / "key.json"
    first = coalign.pseudonymize(coalition, key)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = key.read_bytes()
    assert coalign.pseudonymize(coalition, key) == first
    assert key.read_bytes() == before
    assert coalign.pseudonymize(coalition, tmp_path / "other.json") != first
    later = coalign.pseudonymize(coalition.at("2024-01-01"), key)
    assert set(later.leaders.ids) <= set(first.leaders.ids)
    back = coalign.real_names(first, key)
    for table in ("leaders", "initiatives", "lessons", "goals"):
        assert list(getattr(back, table).ids) == list(getattr(coalition, table).ids)
    assert sorted(row["term"] for row in back.terms) == sorted(
        row["term"] for row in coalition.terms
    )


def test_what_is_kept_by_name_stays(coalition, tmp_path):
    kept = coalign.pseudonymize(coalition, tmp_path / "key.json", keep=["leaders.sector", "name"])
    assert list(kept.leaders["sector"]) == list(coalition.leaders["sector"])
    assert kept.name == coalition.name
    assert kept.description == ""
    with pytest.raises(
        coalign.Error, match=r"is called leaders.colour; there are .*leaders.sector"
    ):
        coalign.pseudonymize(coalition, tmp_path / "key.json", keep=["leaders.colour"])
    with pytest.raises(TypeError, match="keep"):
        coalign.pseudonymize(coalition, tmp_path / "key.json", keep="name")


def test_a_file_that_is_no_key_is_left_as_it_is(coalition, tmp_path):
    version = '{"format": "coalign/pseudonyms", "version": 2}'
    for content in ("", "{}", "a letter", "[" * 100_000, version):
        file = tmp_path / "letter.json"
        file.write_text(content)
        with pytest.raises(coalign.Error, match="is no key of pseudonyms"):
            coalign.pseudonymize(coalition, file)
        assert file.read_text() == content
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(coalign.Error, match="no file that could be a key"):
        coalign.pseudonymize(coalition, tmp_path / "pipe")
    with pytest.raises(coalign.FileError, match="it is not there"):
        coalign.real_names(coalition, tmp_path / "none.json")
    coalign.pseudonymize(coalition, tmp_path / "key.json")
    with pytest.raises(coalign.Error, match="names are not pseudonyms of this key, as"):
        coalign.real_names(coalition, tmp_path / "key.json")


def test_random_networks_go_there_and_back(tmp_path):
    for seed in range(30):
        network = random_network(seed)
        hidden = coalign.pseudonymize(network, tmp_path / "key.json")
        back = coalign.real_names(hidden, tmp_path / "key.json")
        for table, fields in coalign._core.fields.items():
            ours, theirs = getattr(network, table), getattr(back, table)
            assert len(ours) == len(theirs)
            for column, of in fields.items():
                if of is not None or column == "id":
                    assert [row[column] for row in ours] == [row[column] for row in theirs]


def test_the_command(tmp_path, capsys):
    source, out, back = EXAMPLES / "coalition.json", tmp_path / "out.json", tmp_path / "back.json"
    key = tmp_path / "key.json"
    assert (
        main(
            ["convert", str(source), str(out), "--pseudonyms", str(key), "--keep", "leaders.colour"]
        )
        != 0
    )
    assert "is called leaders.colour" in capsys.readouterr().err
    assert not out.exists() and not key.exists()
    assert main(["convert", str(source), str(out), "--pseudonyms", str(key)]) == 0
    assert main(["convert", str(out), str(back), "--real-names", str(key)]) == 0
    assert list(coalign.read(back).leaders.ids) == list(coalign.read(source).leaders.ids)
    assert main(["convert", str(source), str(out), "--keep", "name"]) != 0
    assert "--pseudonyms" in capsys.readouterr().err
    assert main(["convert", str(source), str(key), "--pseudonyms", str(key)]) != 0
    assert "is or holds what is read" in capsys.readouterr().err
    fresh = str(tmp_path / "fresh.json")
    assert main(["convert", str(source), fresh, "--pseudonyms", fresh]) != 0
    assert not os.path.exists(fresh)
    before = key.read_bytes()  # the names are lost without it
    (tmp_path / "link.json").symlink_to(key)
    for place in (tmp_path / "link.json", tmp_path / "sub" / ".." / "key.json"):
        (tmp_path / "sub").mkdir(exist_ok=True)
        assert main(["convert", str(source), str(place), "--pseudonyms", str(key)]) != 0
        assert key.read_bytes() == before
