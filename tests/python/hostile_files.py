# SPDX-License-Identifier: MIT
"""Files that are made to take all memory or all day. Each is small on disk, and written in a moment."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
_DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{_LAUGHS}]>'


def _packed(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def _workbook(path: Path, replaced: dict[str, bytes]) -> None:
    """A workbook with one small sheet, some of its parts replaced."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["From", "To"])
    book.active.append(["a", "b"])
    book.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {item.filename: package.read(item) for item in package.infolist()}
    _packed(path, parts | replaced)


def _sheet(path: Path, rows: str) -> None:
    body = f"{_SHEET}{rows}</sheetData></worksheet>"
    _workbook(path, {"xl/worksheets/sheet1.xml": body.encode()})


def _zip_bomb(path: Path) -> None:
    _sheet(path, " " * 60_000_000)


def _laughs_in_a_sheet(path: Path) -> None:
    _workbook(path, {"xl/worksheets/sheet1.xml": f"{_DOCTYPE}<x>&l11;</x>".encode()})


def _laughs_in_the_book(path: Path) -> None:
    _workbook(path, {"xl/workbook.xml": f"{_DOCTYPE}<workbook>&l11;</workbook>".encode()})


def _wide_sheet(path: Path) -> None:
    _sheet(path, f'<row r="1">{"<c><v>1</v></c>" * 1_000_000}</row>')


def _far_cells(path: Path) -> None:
    rows = (f'<row r="{r}"><c r="XFD{r}"><v>1</v></c></row>' for r in range(1, 20_000))
    _sheet(path, "".join(rows))


def _far_row(path: Path) -> None:
    _sheet(path, '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>')


def _repeated_ods(path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    ods(path, {"ties": rows})


def _bomb_ods(path: Path) -> None:
    ods(path, {"ties": " " * 60_000_000})


def ods(path: Path, sheets: dict[str, str]) -> None:
    """An OpenDocument spreadsheet of sheets that hold these rows."""
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    tables = "".join(
        f'<table:table table:name="{title}">{rows}</table:table>' for title, rows in sheets.items()
    )
    body = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    parts = {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": body}
    _packed(path, {name: text.encode() for name, text in parts.items()})


def _text(text: str | Callable[[], str]) -> Callable[[Path], None]:
    return lambda path: (path.write_text(text if isinstance(text, str) else text()), None)[1]


HOSTILE: dict[str, Callable[[Path], None]] = {
    "bomb.xlsx": _zip_bomb,
    "laughs.xlsx": _laughs_in_a_sheet,
    "laughing_book.xlsx": _laughs_in_the_book,
    "wide.xlsx": _wide_sheet,
    "far_cells.xlsx": _far_cells,
    "far_row.xlsx": _far_row,
    "repeated.ods": _repeated_ods,
    "bomb.ods": _bomb_ods,
    "laughs.graphml": _text(f"{_DOCTYPE}<graphml>&l11;</graphml>"),
    "laughs.gexf": _text(f"{_DOCTYPE}<gexf>&l11;</gexf>"),
    "wide.csv": _text(lambda: ",".join(f"c{i}" for i in range(1_000_000)) + "\na,b\n"),
    "wide_rows.csv": _text(lambda: "From,To\n" + ",".join(["a"] * 1_000_000) + "\n"),
    "deep.json": _text(lambda: "[" * 2_000_000),
    "deep_map.json": _text(
        lambda: '{"elements": [{"label": "a", "x": ' + "[" * 500_000 + "]" * 500_000 + "}]}"
    ),
    "deep_graph.json": _text(
        lambda: '{"nodes": [], "links": ' + "[" * 500_000 + "]" * 500_000 + "}"
    ),
    "huge_number.json": _text(
        lambda: '{"elements": [{"label": "a", "x": ' + "9" * 3_000_000 + "}]}"
    ),
    "many_types.json": _text(
        lambda: json.dumps(
            {"elements": [{"label": f"l{i}", "type": f"t{i}"} for i in range(50_000)]}
        )
    ),
    "many_questions.csv": _text(
        lambda: "Organization,Question,Answer\n" + "".join(f"o{i},q{i},1\n" for i in range(20_000))
    ),
    "huge.dl": _text("dl n=2000000000 format=fullmatrix\ndata:\n0 1\n1 0\n"),
    "huge_list.dl": _text("dl n=2000000000 format=edgelist1\ndata:\n1 2\n"),
    "huge.net": _text("*Vertices 2000000000\n*Arcs\n1 2\n"),
    "deep.gml": _text(lambda: "graph [ " * 200_000),
    "long_number.csv": _text(lambda: "From,To,Strength\na,b," + "9" * 2_000_000 + "\n"),
}
