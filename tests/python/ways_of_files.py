# SPDX-License-Identifier: MIT
"""Ways in through tables and sheets in files."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from hostile_files import ods
from random_tables import Tables, reference
from ways import way

import coalign


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
        made[kind] += [
            [one, *(0 if o == one else weights.get((one, o), 0) for o in ids)] for one in ids
        ]
    path = written(folder, made)
    return coalign.read(path, recipe=coalign.look(path))


@way(holds=("ids", "agendas", "known ties"))
def wide_survey(tables: Tables, folder: Path) -> coalign.Network:
    """Answer sheets with two rows of headings: importance, stance, and a question on the others for each type."""
    ids, goals = [row["id"] for row in tables.leaders], [row["id"] for row in tables.goals]
    kinds = [row["id"] for row in tables.tie_types]
    agendas = {(row["leader"], row["goal"]): row for row in tables.agendas}
    ties = {(row["from"], row["to"], row["type"]): row["weight"] for row in tables.ties}
    asked = [("Importance", goals), ("Position", goals), *((kind, ids) for kind in kinds)]
    upper, lower = ["Your organization"], [""]
    for question, items in asked:
        upper += [question, *[""] * (len(items) - 1)]
        lower += items
    lines = io.StringIO()
    rows = csv.writer(lines)
    rows.writerows([upper, lower])
    for one in ids:
        row: list[Any] = [one]
        for part in ("priority", "stance"):
            row += [agendas.get((one, goal), {}).get(part) for goal in goals]
        rows.writerow([*row, *(ties.get((one, other, kind)) for kind in kinds for other in ids)])
    path = folder / "answers.csv"
    path.write_text(lines.getvalue(), encoding="utf-8")
    recipe = {
        "respondents": {"leader": "Your organization", "header_rows": 2},
        "goals": [
            {"columns": "Importance [{goal}]", "gives": "priority", "scale": [0, 1]},
            {"columns": "Position [{goal}]", "gives": "stance", "scale": [-1, 1]},
        ],
        "ties": [
            {"columns": f"{kind} [{{leader}}]", "type": kind, "scale": [0, 5]} for kind in kinds
        ],
    }
    return coalign.read(path, recipe=recipe)
