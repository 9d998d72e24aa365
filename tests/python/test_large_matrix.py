# SPDX-License-Identifier: MIT
"""Matrices of many leaders: each different answer is understood once, and each cell says what it said alone."""

from __future__ import annotations

import cProfile
import csv
import pstats
from pathlib import Path
from random import Random

import pytest

import coalign


def written(path: Path, names: list[str], cells: list[list[str]]) -> Path:
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["", *names])
        rows.writerows([name, *row] for name, row in zip(names, cells, strict=True))
    return path


def test_the_work_goes_with_the_cells_and_little_of_it_for_each(tmp_path):
    draw, size = Random(1), 300
    names = [f"Organization {place}" for place in range(size)]
    cells = [[draw.choice("0000000000000123") for _ in names] for _ in names]
    path = written(tmp_path / "trust.csv", names, cells)
    coalign.read(path)  # imports what it needs
    profile = cProfile.Profile()
    network = profile.runcall(coalign.read, path)
    told = sum(cells[i][j] != "0" for i in range(size) for j in range(size) if i != j)
    assert len(network.ties) == told
    calls = (
        pstats.Stats(profile).total_calls - 60 * told
    )  # a tie is a row, with a check for each field
    assert calls < 25 * size * size


@pytest.mark.parametrize("seed", range(6))
def test_any_matrix_is_read_cell_by_cell(tmp_path, seed):
    draw = Random(seed)
    names = [f"Organization {place}" for place in range(12)]
    answers = ["0", "1", "2", "3", "", "3", "Don't know", "2"]
    cells = [[draw.choice(answers) for _ in names] for _ in names]
    if seed % 2:  # who is asked about stands in another order than who answers
        order = draw.sample(range(12), 12)
        columns = [names[place] for place in order]
    else:
        columns = names
    path = tmp_path / "trust.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(
            [["", *columns], *([name, *row] for name, row in zip(names, cells, strict=True))]
        )
    network = coalign.read(path)
    right = {
        (one, other): float(cells[i][j])
        for i, one in enumerate(names)
        for j, other in enumerate(columns)
        if one != other and cells[i][j] in ("1", "2", "3")
    }
    assert {(tie["from"], tie["to"]): tie["weight"] for tie in network.ties} == right
    blank = sum(
        cells[i][j] in ("", "Don't know")
        for i, one in enumerate(names)
        for j, other in enumerate(columns)
        if one != other
    )
    said = [note["count"] for note in network.notes if "blank cells" in note["message"]]
    assert sum(said) == blank


def test_ties_without_direction_are_read_once_whichever_half_they_stand_in(tmp_path):
    draw = Random(3)
    names = [f"Organization {place}" for place in range(9)]
    whole = {
        frozenset(pair): draw.choice("0123")
        for pair in ((a, b) for a in names for b in names if a < b)
    }
    for upper in (None, True, False):
        cells = [
            [
                ""
                if one == other or (upper is not None and (one < other) != upper)
                else whole[frozenset((one, other))]
                for other in names
            ]
            for one in names
        ]
        network = coalign.read(written(tmp_path / "trust.csv", names, cells))
        met = {frozenset((tie["from"], tie["to"])): tie["weight"] for tie in network.ties}
        assert len(met) == len(network.ties)
        assert met == {pair: float(value) for pair, value in whole.items() if value != "0"}
        assert network.tie_types[0]["directed"] is False
