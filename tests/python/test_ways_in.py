# SPDX-License-Identifier: MIT
"""Two hundred random tables through every way in: the same network, or notes that count what is not in it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Any

import pytest
import ways_of_files  # noqa: F401
import ways_of_frames  # noqa: F401
from random_tables import random_tables, reference
from ways import WAYS
from ways_of_graphs import first_type

import coalign

SEEDS = range(200)
# These have the weights of a network that was read before, or those of the format, in which a blank is 1.
FORMAT = ("networkx_and_back", "igraph_and_back", "document", "folder_of_tables")
# Workbooks take their time: each table goes through one of the three.
TURNS = ("workbook", "workbook_as_people_write", "matrices")


def said(network: coalign.Network, part: str) -> Any:
    """A part of a network as plain values, in an order of its own."""
    directed = {row["id"]: row["directed"] is not False for row in network.tie_types}
    if part == "leaders":
        return sorted(
            (row["id"], row["kind"], row["sector"] or "", row["since"] or "", number(row))
            for row in network.leaders
        )
    if part == "goals":
        return sorted(row["id"] for row in network.goals)
    if part == "agendas":
        return sorted(
            (row["leader"], row["goal"], row["stance"], row["priority"]) for row in network.agendas
        )
    used = {row["type"] for row in network.ties}
    if part == "directed":
        return sorted((name, directed[name]) for name in used)
    return sorted(
        (
            row["type"],
            *(
                (row["from"], row["to"])
                if directed[row["type"]]
                else sorted((row["from"], row["to"]))
            ),
            strength(row) if part == "weights" else 0,
        )
        for row in network.ties
    )


def strength(row: dict[str, Any]) -> float:
    """0 where it is not known."""
    return row["weight"] or 0


def number(row: dict[str, Any]) -> Any:
    """A leader's own number; a text where a way in holds nothing but texts."""
    size = (row["attributes"] or {}).get("size")
    if isinstance(size, float) and size.is_integer():
        size = int(size)  # 2 and 2.0 are one number; 2^53 + 1 and 2^53 are not
    return "" if size is None else str(size)


@cache
def right_of(seed: int, part: str) -> Any:
    """What a way that holds a part of a network has to give."""
    tables = random_tables(seed)
    if part == "pairs":  # networkx writes no attribute of edges that is called type
        blank = 0 if any(r["weight"] for r in tables.ties) else 1  # unknown, or asked of none
        return sorted((r["from"], r["to"], r["weight"] or blank) for r in tables.ties)
    if part == "ids":
        return sorted(row["id"].replace('"', "") for row in tables.leaders)
    if part == "one type":
        return sorted(
            (r["from"].replace('"', ""), r["to"].replace('"', ""), r["weight"] or 1)
            for r in first_type(tables)
        )
    if part == "known ties":
        return {(*sorted((r["from"], r["to"])), r["type"]) for r in tables.ties if r["weight"]}
    return said(reference(tables), part)


def given(network: coalign.Network, part: str) -> Any:
    if part == "ids":
        return sorted(row["id"].replace('"', "") for row in network.leaders)
    if part == "one type":
        directed = {row["id"]: row["directed"] for row in network.tie_types}
        both = [(r["from"], r["to"], strength(r)) for r in network.ties]
        both += [
            (r["to"], r["from"], strength(r)) for r in network.ties if directed[r["type"]] is False
        ]
        return sorted(both)
    if part == "pairs":
        return sorted((row["from"], row["to"], strength(row)) for row in network.ties)
    if part == "known ties":
        return {(*sorted((r["from"], r["to"])), r["type"]) for r in network.ties}
    return said(network, part)


def undirected_as_pairs(found: Any) -> Any:
    """Ties whatever their direction: a live graph has one direction for all."""
    return sorted((kind, *sorted((one, other)), weight) for kind, one, other, weight in found)


@pytest.mark.parametrize("name", WAYS)
def test_every_way_in_gives_the_same_network(name, tmp_path):
    read, holds, needs = WAYS[name]
    lacks = [library for library in needs if not find_spec(library)]
    if lacks:
        pytest.skip(f"{name} needs {', '.join(lacks)}, which is not installed")
    for seed in SEEDS[TURNS.index(name) :: 3] if name in TURNS else SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        tables = random_tables(seed)
        network = read(tables, folder)
        for part in holds:
            found, right = given(network, part), right_of(seed, part)
            if part in ("ties", "weights") and "directed" not in holds:
                found, right = undirected_as_pairs(found), undirected_as_pairs(right)
            assert found == right, f"{name}, seed {seed}: {part}"
        if "weights" in holds and name not in FORMAT:  # a blank beside weights is counted
            blanks = sum(n["count"] for n in network.notes if "no weight is given" in n["message"])
            assert blanks == tables.blanks, f"{name}, seed {seed}"
