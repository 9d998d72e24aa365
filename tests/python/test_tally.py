# SPDX-License-Identifier: MIT
"""Tallies add up to what the whole network gives, bit by bit, whoever counts."""

from __future__ import annotations

import csv
import functools
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

import numpy as np
import pytest

import coalign
from coalign.alignment import tally
from coalign.io import tally_file as files

SCALES = {"stance": (1, 7), "priority": (0, 5), "stance_points": 7}
GOALS = [f"goal {number}" for number in range(9)]  # nobody answers on the last


@functools.cache
def answers(leaders=400, seed=3):
    draw = np.random.default_rng(seed)
    rows = []
    for leader in range(leaders):
        own = {"kind": str(draw.choice(["individual", "organization"]))}
        own["sector"] = str(draw.choice(["water", "food", ""]))
        for goal in draw.choice(8, draw.integers(1, 7), replace=False):
            stance = None if draw.random() < 0.1 else int(draw.integers(1, 8))
            rows.append(
                {
                    "leader": f"leader {leader:04}",
                    "goal": GOALS[goal],
                    "stance": stance,
                    "priority": int(draw.integers(1, 6)),
                    **own,
                }
            )
    return rows


@functools.cache
def network():
    rows = answers()
    leaders = {
        row["leader"]: {"id": row["leader"], "kind": row["kind"], "sector": row["sector"]}
        for row in rows
    }
    agendas = [{name: row[name] for name in ("leader", "goal", "stance", "priority")} for row in rows]
    return coalign.from_tables(
        leaders=list(leaders.values()),
        goals=[{"id": one} for one in GOALS],
        agendas=agendas,
        scales=SCALES,
    )


def parts(rows, many=5):
    by_leader = {}
    for row in rows:
        by_leader.setdefault(row["leader"], []).append(row)
    groups = list(by_leader.values())
    return [[row for group in groups[k::many] for row in group] for k in range(many)]


def check_same(found, whole):
    for name in ("score", "agreement", "overlap"):
        a, b = getattr(found, name), getattr(whole, name)
        assert (a.value, a.unknown, a.evidence) == (b.value, b.unknown, b.evidence)
    for name in ("agreement", "overlap", "score", "score_difference", "overlap_ratio"):
        assert getattr(found.chance, name).value == getattr(whole.chance, name).value
    for one, other in zip(found.by_goal, whole.by_goal, strict=True):
        assert one.goal == other.goal
        assert one.silent == other.silent
        for name in ("score", "agreement", "overlap", "loss", "mean_stance", "van_der_eijk"):
            assert getattr(one, name).value == getattr(other, name).value, (one.goal, name)
    for split in ("by_kind", "by_sector"):
        ours, theirs = getattr(found, split), getattr(whole, split)
        assert len(ours) == len(theirs) > 2
        for one, other in zip(ours, theirs, strict=True):
            said = [name for name in one._values if name not in ("score", "agreement", "overlap")]
            assert [getattr(one, name) for name in said] == [getattr(other, name) for name in said]
            assert one.score.value == other.score.value
            assert one.overlap.value == other.overlap.value


@pytest.mark.parametrize("silence", ["absent", "unknown"])
def test_batches_add_up_to_the_whole_network(silence):
    whole = coalign.alignment.agendas(network(), silence=silence)
    some = [tally(part, goals=GOALS, scales=SCALES) for part in parts(answers())]
    for order in (some, some[::-1]):
        check_same(sum(order).agendas(silence=silence), whole)
    assert sum(some) == sum(some[::-1]) == tally(answers(), goals=GOALS, scales=SCALES)
    assert sum(some).leaders == 400
    assert sum(some).answers == len(answers())
    assert repr(sum(some)).startswith("AgendaTally(leaders=400, answers=")


def test_it_pickles_and_comes_back_out_of_its_frame():
    whole = tally(answers(), goals=GOALS, scales=SCALES)
    assert pickle.loads(pickle.dumps(whole)) == whole
    with ThreadPoolExecutor(2) as pool:
        count = functools.partial(tally, goals=GOALS, scales=SCALES)
        assert sum(pool.map(count, parts(answers()))) == whole
    leaders = [
        {"kind": kind, "sector": sector, "leaders": count}
        for (kind, sector), count in zip(
            whole._core.groups(), whole._core.leaders_of(), strict=True
        )
    ]
    pairs = [{"priority": p, "pairs": count} for p, count in whole._core.own_pairs()]
    again = tally.from_counts(
        whole.to_frame(), leaders=leaders, pairs=pairs, goals=GOALS, scales={"stance_points": 7}
    )
    assert again == whole
    found = tally.from_counts(
        whole.to_frame(), leaders=leaders, goals=GOALS, scales={"stance_points": 7}
    ).agendas()
    assert found.score.value == whole.agendas().score.value
    assert found.chance.overlap.unknown == "not_asked"


def test_goals_need_not_be_given():
    rows = answers()
    some = [tally(part, scales=SCALES) for part in ([rows[0]], rows[1:])]
    apart = [row for row in rows if row["leader"] == rows[0]["leader"]]
    rest = [row for row in rows if row["leader"] != rows[0]["leader"]]
    both = tally(apart, scales=SCALES) + tally(rest, scales=SCALES)
    assert both.goals == GOALS[:8]
    assert both == tally(rows, scales=SCALES)
    assert some[0].goals == [rows[0]["goal"]]
    with pytest.raises(coalign.Error, match="tallies of different goals do not add up"):
        tally(apart, goals=GOALS, scales=SCALES) + tally(
            rest, goals=GOALS[::-1], scales=SCALES
        )


def test_columns_of_any_kind():
    rows = answers()
    whole = tally(rows, scales=SCALES)
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    number = {name: at for at, name in enumerate(dict.fromkeys(columns["leader"]))}
    columns["leader"] = np.array([number[one] for one in columns["leader"]])
    assert tally(columns, scales=SCALES) == whole
    for library in ("pandas", "polars"):
        if find_spec(library):
            frame = __import__(library).DataFrame(columns)
            assert tally(frame, scales=SCALES) == whole


def test_what_is_no_answer_is_named():
    def rows(**other):
        first = {"leader": "ann", "goal": "water", "stance": 1, "priority": 1}
        return [first, {"leader": "bob", "goal": "water", "stance": 1, "priority": 1, **other}]

    for other, said in (
        ({"stance": 3}, "row 2: a stance is from -1 to 1"),
        ({"priority": None}, "row 2: it has no priority; give 1 where nobody was asked"),
        ({"leader": "ann"}, 'row 2: its leader answers on "water" twice'),
    ):
        with pytest.raises(coalign.Error, match=said):
            tally(rows(**other))
    with pytest.raises(coalign.Error, match="row 2: stance is 9, not from 1 to 7"):
        tally(rows(stance=9), scales=SCALES)
    with pytest.raises(coalign.Error, match="a column leader is needed"):
        tally([{"goal": "water"}])
    with pytest.raises(coalign.Error, match="'water' is none of those that were given"):
        tally(rows(), goals=["food"])
    assert tally([{"leader": "ann", "goal": "water"}]).answers == 1


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_a_file_of_any_length_is_read_batch_by_batch(tmp_path, monkeypatch, ending):
    rows = answers()
    path = tmp_path / f"answers{ending}"
    if ending == ".parquet":
        pa = pytest.importorskip("pyarrow")
        pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(rows), path)
    elif ending == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0], delimiter="\t" if ending == ".tsv" else ",")
            writer.writeheader()
            writer.writerows(rows)
    monkeypatch.setattr(files, "_ROWS", 100)
    heard = []
    found = coalign.tally_file(
        path, goals=GOALS, scales=SCALES, progress=lambda *one: heard.append(one)
    )
    assert found == tally(rows, goals=GOALS, scales=SCALES)
    assert heard[-1][0] == len(rows)
    assert len(heard) > 5


def test_a_file_that_is_none(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text("leader,goal,stance,priority\nann,water,much,1\n")
    with pytest.raises(coalign.Error, match="stance is a number, not 'much'"):
        coalign.tally_file(path)
    path.write_text("leader,goal,stance,priority\nann,water\n")
    with pytest.raises(coalign.Error, match="before line 3: a row is short of columns"):
        coalign.tally_file(path)
    path.write_text("who,what\n1,2\n")
    with pytest.raises(coalign.Error, match="columns leader and goal are needed"):
        coalign.tally_file(path)
    path.write_text("leader,goal\n")
    with pytest.raises(coalign.Error, match="no answers"):
        coalign.tally_file(path)
    with pytest.raises(coalign.Error, match=r"\.csv, \.tsv, \.jsonl or \.parquet"):
        coalign.tally_file(tmp_path / "answers.xlsx")
