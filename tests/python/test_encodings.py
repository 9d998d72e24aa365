# SPDX-License-Identifier: MIT
"""Spreadsheets as programs in Europe and of other times write them."""

from __future__ import annotations

from importlib.util import find_spec

import pandas as pd
import pytest

import coalign

TEXT = "From;To;Strength\nZürich;Genève;2,5\nGenève;Zürich;1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_semicolons_commas_and_encodings(encoding, tmp_path):
    path = tmp_path / "edges.csv"
    path.write_bytes(TEXT.encode(encoding))
    network = coalign.read(path)
    assert [(row["from"], row["weight"]) for row in network.ties] == [
        ("Zürich", 2.5),
        ("Genève", 1),
    ]
    said = " ".join(note["message"] for note in network.notes)
    assert "decimal comma" in said and ("Windows-1252" in said) == (encoding == "windows-1252")


@pytest.mark.skipif(not find_spec("python_calamine"), reason="needs python-calamine")
def test_an_open_document_spreadsheet_is_read_as_excel(tmp_path):
    frame = pd.DataFrame({"From": ["a", "b"], "To": ["b", "c"], "Strength": [2, 1.5]})
    ods = tmp_path / "edges.ods"
    ods.write_bytes(spreadsheet([list(frame), *frame.to_numpy().tolist()]))
    network = coalign.read(ods)
    assert [(row["from"], row["to"], row["weight"]) for row in network.ties] == [
        ("a", "b", 2),
        ("b", "c", 1.5),
    ]
    assert "tie" in str(
        coalign.look(written(tmp_path / "m.ods", [["", "a", "b"], ["a", 0, 1], ["b", 2, 0]]))
    )


def written(path, rows):
    path.write_bytes(spreadsheet(rows))
    return path


def spreadsheet(rows):
    """The smallest OpenDocument spreadsheet with these cells."""
    import io
    import zipfile

    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
            if isinstance(cell, int | float)
            else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="edges">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return data.getvalue()
