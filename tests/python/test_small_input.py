# SPDX-License-Identifier: MIT
"""Small input that once took without end, or ended the process."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from conftest import document

import coalign


def test_many_columns_cost_no_square_of_them(tmp_path):
    columns = [f"c{i}" for i in range(100_000)]
    table = f"id,{','.join(columns)}\ng,{','.join('1' for _ in columns)}\n"
    (tmp_path / "goals.csv").write_text(table)
    begin = time.process_time()
    network = coalign.read(tmp_path / "goals.csv")
    assert len(network.notes) == len(columns)
    with pytest.raises(coalign.InvalidNetwork) as caught:  # of the format's own tables
        coalign.read(tmp_path)
    assert caught.value.count == len(columns)
    assert time.process_time() - begin < 20  # a minute and a half when each looked at all others


def test_two_columns_of_one_name_are_still_an_error(tmp_path):
    (tmp_path / "goals.csv").write_text("id,name,name\ng,a,b\n")
    with pytest.raises(coalign.Error, match="two columns are called 'name'"):
        coalign.read(tmp_path / "goals.csv")


def test_short_rows_below_a_wide_header_are_not_filled_up(tmp_path):
    wide = ",".join(f"c{i}" for i in range(50_000))
    (tmp_path / "goals.csv").write_text(f"id,{wide}\n" + "g\n" * 50_000)  # 300 kB; 2.5e9 cells
    with pytest.raises(coalign.Error, match="50,001 cells and its 50,000 rows have 50,000"):
        coalign.read(tmp_path / "goals.csv")


def test_lists_at_both_ends_of_a_connection_have_a_bound_that_is_said(tmp_path):
    path = tmp_path / "connections.csv"
    many = "|".join(str(i) for i in range(3000))
    path.write_text(f"From,To,Type\n{many},{many},x\n")
    with pytest.raises(coalign.Error, match="more than 100,000 ties") as caught:
        coalign.read(path)
    assert "sheet 'connections', row 2: it joins 3,000 and 3,000" in str(caught.value)
    wide = "|".join(f"a{i}" for i in range(300)), "|".join(f"b{i}" for i in range(300))
    path.write_text(f"From,To,Type\n{wide[0]},{wide[1]},x\n")
    assert len(coalign.read(path).ties) == 90_000  # one rule: so many in all, in however many rows
    some = "|".join(f"a{i}" for i in range(100)), "|".join(f"b{i}" for i in range(100))
    path.write_text(f"From,To,Type\n{some[0]},{some[1]},x\n")
    assert len(coalign.read(path).ties) == 10_000
    path.write_text("From,To,Type\n" + f"{some[0]},{some[1]},x\n" * 11)
    with pytest.raises(coalign.Error, match="more than 100,000 ties"):
        coalign.read(path)


def test_the_name_of_a_network_is_a_text_or_not_given():
    assert coalign.from_tables(name=None, description=None) == coalign.from_tables()
    for name in (3, b"x", "\ud800"):
        with pytest.raises(coalign.Error, match="name="):
            coalign.from_tables(name=name)


def test_what_scale_can_be_written_can_be_read():
    most = coalign.from_tables(scales={"stance_points": 1_000_000})
    assert coalign.from_json(coalign.to_json(most)) == most
    for scales in (
        {"stance_points": 1_000_001},
        {"priority_points": 2**40},
        {"stance": ("a", "b")},
        {"stance": (1, 10**400)},
        {"stance": 3},
    ):
        with pytest.raises(coalign.Error, match="scales"):
            coalign.from_tables(scales=scales)


@pytest.mark.parametrize(
    "use",
    [
        *("repr(n)", "n.name", "len(n.leaders)", "n == n", "hash(n)", "coalign.to_json(n)"),
        *("coalign.report(n)", "coalign.alignment.agendas(n)", "len(t)", "repr(t)", "t.columns"),
    ],
)
def test_an_object_that_was_never_made_is_no_crash(use):
    code = (
        "import coalign\n"
        "n = coalign.Network.__new__(coalign.Network)\n"
        "t = coalign.Table.__new__(coalign.Table)\n"
        f"try: {use}\n"
        "except TypeError as error: print('never made' in str(error) or error)\n"
        "else: print('no error')"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stdout.strip()) == (0, "True"), found


def test_a_network_still_pickles_and_copies(afwi):
    import copy
    import pickle

    assert pickle.loads(pickle.dumps(afwi)) == afwi == copy.deepcopy(afwi)
    assert coalign.from_json(document()).name == ""
