# SPDX-License-Identifier: MIT
"""Two hundred random tables through every way in: the same network, or notes that count what is not in it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hostile_files import ods
from random_tables import Tables, random_tables, reference

import coalign

SEEDS = range(200)
Way = Callable[[Tables, Path], coalign.Network]
# Each way by its name, with what of a network it can hold, and the libraries that it needs.
WAYS: dict[str, tuple[Way, tuple[str, ...], tuple[str, ...]]] = {}
EVERYTHING = ("leaders", "goals", "agendas", "ties", "weights", "directed")
GRAPH = ("leaders", "ties", "weights", "directed")
# These have the weights of a network that was read before, or those of the format, in which a blank is 1.
FORMAT = ("networkx_and_back", "igraph_and_back", "document", "folder_of_tables")
# Workbooks take their time: each table goes through one of the three.
TURNS = ("workbook", "workbook_as_people_write", "matrices")


def way(*needs: str, holds: tuple[str, ...] = EVERYTHING) -> Callable[[Way], Way]:
    def keep(read: Way) -> Way:
        WAYS[read.__name__] = read, holds, needs
        return read

    return keep


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
            *((row["from"], row["to"]) if directed[row["type"]] else sorted((row["from"], row["to"]))),
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


def columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}


def framed(tables: Tables, frame: Callable[[dict[str, list[Any]]], Any]) -> coalign.Network:
    return coalign.from_tables(
        **{name: frame(columns(rows)) for name, rows in tables.all().items() if rows}
    )


@way()
def lists_of_rows(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_tables(**tables.all())


@way()
def dicts_of_columns(tables: Tables, folder: Path) -> coalign.Network:
    return framed(tables, dict)


@way()
def nested_attributes(tables: Tables, folder: Path) -> coalign.Network:
    leaders = [
        {
            **{name: value for name, value in row.items() if name != "size"},
            "attributes": None if row["size"] is None else {"size": row["size"]},
        }
        for row in tables.leaders
    ]
    return coalign.from_tables(**{**tables.all(), "leaders": leaders})


@way("pandas")
def pandas(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    # A plain frame makes floats of whole numbers with gaps, before anybody can read them.
    return framed(tables, lambda data: pd.DataFrame(data, dtype=object))


@way("pandas")
def pandas_nullable(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pd.DataFrame(data, dtype=object)
        for name, values in data.items():  # convert_dtypes goes through floats, which have other large numbers
            kinds = {type(value) for value in values} - {type(None)}
            kind = {frozenset({int}): "Int64", frozenset({bool}): "boolean"}.get(frozenset(kinds))
            made[name] = pd.array(values, dtype=kind or ("string" if kinds == {str} else object))
        return made

    return framed(tables, frame)


@way("pandas", "pyarrow")
def pandas_arrow(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd
    import pyarrow as pa

    def frame(data: dict[str, list[Any]]) -> Any:
        return pd.DataFrame(
            {n: pd.Series(pa.array(v), dtype=pd.ArrowDtype(pa.array(v).type)) for n, v in data.items()}
        )

    return framed(tables, frame)


@way("pandas")
def pandas_categories_and_zones(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pd.DataFrame(data, dtype=object)
        for name in ("kind", "sector", "type", "leader", "goal"):
            if name in made:
                made[name] = made[name].astype("category")
        if "since" in made:
            made["since"] = pd.to_datetime(made["since"]).dt.tz_localize("Asia/Tokyo")
        return made

    return framed(tables, frame)


@way("polars")
def polars(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    return framed(tables, lambda data: pl.DataFrame(data, strict=False))


@way("polars")
def polars_categories_and_dates(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pl.DataFrame(data, strict=False)
        texts = [n for n in ("kind", "sector", "type", "leader") if n in made.columns]
        made = made.with_columns(pl.col(texts).cast(pl.Categorical))
        if "since" in made.columns:
            made = made.with_columns(pl.col("since").cast(pl.String).str.to_date("%Y-%m-%d"))
        return made

    return framed(tables, frame)


@way("polars")
def polars_lazy(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    return framed(tables, lambda data: pl.LazyFrame(data, strict=False))


@way("pyarrow")
def arrow(tables: Tables, folder: Path) -> coalign.Network:
    import pyarrow as pa

    return framed(tables, pa.table)


@way("pyarrow")
def arrow_dictionaries_and_chunks(tables: Tables, folder: Path) -> coalign.Network:
    import pyarrow as pa

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pa.table(data)
        texts = [f.name for f in made.schema if pa.types.is_string(f.type)]
        for name in texts:
            made = made.set_column(
                made.column_names.index(name), name, made[name].dictionary_encode()
            )
        return pa.concat_tables([made.slice(0, 1), made.slice(1)])

    return framed(tables, frame)


@way()
def folder_of_tables(tables: Tables, folder: Path) -> coalign.Network:
    place = folder / "tables"
    place.mkdir()
    for name, rows in tables.all().items():
        if not rows:
            continue
        plain = [dict(row) for row in rows]
        for row in plain:
            if "size" in row:
                size = row.pop("size")
                row["attributes"] = None if size is None else json.dumps({"size": size})
        with (place / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(plain[0])
            lines.writerows(row.values() for row in plain)
    return coalign.read(place)


def sheets(tables: Tables) -> dict[str, list[list[Any]]]:
    return {
        name: [list(rows[0]), *(list(row.values()) for row in rows)]
        for name, rows in tables.all().items()
        if rows
    }


@way("openpyxl")
def workbook(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.read(written(folder, sheets(tables)))


@way("openpyxl")
def workbook_as_people_write(tables: Tables, folder: Path) -> coalign.Network:
    """Headings in capitals and from right to left, dates as dates, blank rows between."""
    made = {}
    for name, (head, *rows) in sheets(tables).items():
        place = head.index("since") if "since" in head else None
        for row in rows:
            if place is not None and row[place]:
                row[place] = dt.datetime.fromisoformat(row[place])
        lines = [[cell.upper() if cell != "size" else cell for cell in reversed(head)]]
        for row in rows:
            lines += [list(reversed(row)), []]
        made[name.replace("_", " ").title()] = lines
    return coalign.read(written(folder, made))


def written(folder: Path, made: dict[str, list[list[Any]]], name: str = "book.xlsx") -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in made.items():
        sheet = book.create_sheet(title)
        for row in rows:  # a whole number that Excel cannot hold is kept as a text
            sheet.append([str(c) if isinstance(c, int) and abs(c) > 2**53 else c for c in row])
    book.save(folder / name)
    return folder / name


@way("python_calamine")
def open_document(tables: Tables, folder: Path) -> coalign.Network:
    def cell(value: Any) -> str:
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, bool):
            return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
        if isinstance(value, int | float) and abs(value) < 2**53:
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return (
            '<table:table-cell office:value-type="string"><text:p>'
            f"{escape(str(value))}</text:p></table:table-cell>"
        )

    made = {
        title: "".join(
            f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows
        )
        for title, rows in sheets(tables).items()
    }
    ods(folder / "book.ods", made)
    return coalign.read(folder / "book.ods")


@way()
def document(tables: Tables, folder: Path) -> coalign.Network:
    path = folder / "network.json"
    path.write_bytes(coalign.to_json(reference(tables)))
    return coalign.read(path)


def graph(tables: Tables) -> Any:
    """All types in one graph with directions; a tie without is there once."""
    import networkx as nx

    made = nx.MultiDiGraph()
    for row in tables.leaders:
        made.add_node(row["id"], **{k: v for k, v in row.items() if k != "id" and v is not None})
    for row in tables.ties:
        about = {"type": row["type"], "weight": row["weight"]}
        made.add_edge(row["from"], row["to"], **{k: v for k, v in about.items() if v is not None})
    return made


# A graph has directions or not; types that have none come as if they had.
LIVE = ("leaders", "ties", "weights")


@way("networkx", holds=LIVE)
def networkx(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_networkx(graph(tables))


@way("networkx", holds=GRAPH)
def networkx_and_back(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_networkx(coalign.to_networkx(reference(tables)))


@way("igraph", holds=GRAPH)
def igraph_and_back(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_igraph(coalign.to_igraph(reference(tables)))


@way("networkx", holds=LIVE)
def graphml(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    nx.write_graphml(graph(tables), folder / "graph.graphml")
    return coalign.read(folder / "graph.graphml")


@way("networkx", holds=("ids", "pairs"))
def gexf(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    made = nx.MultiDiGraph()
    made.add_nodes_from(row["id"] for row in tables.leaders)
    for one, other, about in graph(tables).edges(data=True):
        made.add_edge(one, other, **about)
    nx.write_gexf(made, folder / "graph.gexf")
    return coalign.read(folder / "graph.gexf")


@way("networkx", holds=LIVE)
def node_link(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    path = folder / "graph.json"
    path.write_text(json.dumps(nx.node_link_data(graph(tables), edges="links")), encoding="utf-8")
    return coalign.read(path)


@way(holds=("ids", "ties", "weights", "directed"))
def kumu_map(tables: Tables, folder: Path) -> coalign.Network:
    directed = {row["id"]: row["directed"] for row in tables.tie_types}
    document = {
        "elements": [{"label": row["id"], "type": "Organization"} for row in tables.leaders],
        "connections": [
            {
                "from": row["from"],
                "to": row["to"],
                "type": row["type"],
                "direction": "directed" if directed[row["type"]] else "undirected",
                **({} if row["weight"] is None else {"strength": row["weight"]}),
            }
            for row in tables.ties
        ],
    }
    path = folder / "map.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return coalign.read(path)


@way(holds=("ties", "weights"))
def list_of_ties(tables: Tables, folder: Path) -> coalign.Network:
    lines = io.StringIO()
    rows = csv.writer(lines, delimiter=";")
    rows.writerow(("Source", "Target", "Type", "Weight"))
    rows.writerows([r["from"], r["to"], r["type"], r["weight"]] for r in tables.ties)
    path = folder / "ties.csv"
    path.write_text(lines.getvalue(), encoding="utf-8-sig")
    return coalign.read(path)


@way("openpyxl", holds=("ids", "known ties"))
def matrices(tables: Tables, folder: Path) -> coalign.Network:
    ids = [row["id"] for row in tables.leaders]
    made: dict[str, list[list[Any]]] = {}
    directed = {row["id"]: row["directed"] for row in tables.tie_types}
    for kind in directed:
        weights: dict[tuple[str, str], Any] = {}
        for row in tables.ties:
            if row["type"] == kind:
                weights[row["from"], row["to"]] = row["weight"]
                if not directed[kind]:
                    weights[row["to"], row["from"]] = row["weight"]
        made[kind] = [["", *ids]]
        made[kind] += [[one, *(0 if o == one else weights.get((one, o), 0) for o in ids)] for one in ids]
    path = written(folder, made)
    return coalign.read(path, recipe=coalign.look(path))


@way(holds=("ids", "one type"))
def ucinet(tables: Tables, folder: Path) -> coalign.Network:
    ids = [row["id"] for row in tables.leaders]
    weights = {(r["from"], r["to"]): r["weight"] or 1 for r in first_type(tables)}
    quoted = ",".join(f'"{name.replace(chr(34), "")}"' for name in ids)
    rows = "\n".join(" ".join(str(weights.get((a, b), 0)) for b in ids) for a in ids)
    path = folder / "ties.dl"
    path.write_text(
        f"dl n={len(ids)} format=fullmatrix\nlabels:\n{quoted}\ndata:\n{rows}\n", encoding="utf-8"
    )
    return coalign.read(path)


@way(holds=("ids", "one type"))
def pajek(tables: Tables, folder: Path) -> coalign.Network:
    ids = [row["id"] for row in tables.leaders]
    lines = [f"*Vertices {len(ids)}"]
    lines += [f'{place} "{name.replace(chr(34), "")}"' for place, name in enumerate(ids, 1)]
    lines += ["*Arcs"]
    lines += [
        f"{ids.index(r['from']) + 1} {ids.index(r['to']) + 1} {r['weight'] or 1}"
        for r in first_type(tables)
    ]
    path = folder / "ties.net"
    path.write_text("\n".join(lines), encoding="utf-8")
    return coalign.read(path)


def first_type(tables: Tables) -> list[dict[str, Any]]:
    return [row for row in tables.ties if row["type"] == tables.tie_types[0]["id"]]


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
