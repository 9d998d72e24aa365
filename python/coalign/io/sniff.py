# SPDX-License-Identifier: MIT
"""What a file is by what it holds: its ending may say something else."""

from __future__ import annotations

import io
import re
from collections.abc import Container
from pathlib import Path
from typing import BinaryIO

from .._core import tables

__all__ = ["ENOUGH", "in_words", "json_shape", "shape_of_text"]

ENOUGH = 1 << 12  # letters at the beginning that tell
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_TEXTS = (
    ("gexf", re.compile(rb"<(?:\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<?gexf\b", re.I | re.S)),
    ("xml", re.compile(rb"<")),
    ("json", re.compile(rb"[{\[]")),
    ("dl", re.compile(rb"dl(?=[\s,])", re.I)),
    (
        "pajek",
        re.compile(
            rb"(?:%[^\n]*\n\s*)*\*(?:network|vertices|arcs|edges|matrix|partition|vector)\b", re.I
        ),
    ),
    (
        "gml",
        re.compile(
            rb"(?:#[^\n]*\n\s*)*(?:(?:creator|version|comment)\s+(?:\"[^\"]*\"|\S+)\s+)*graph\s*\[",
            re.I,
        ),
    ),
)
_WORDS = {
    "kumu": "a Kumu map",
    "graph": "a graph as JSON",
    "document": "a JSON document",
    "xml": "a GraphML file",
    "gexf": "a GEXF file",
    "gml": "a GML file",
    "dl": "a DL file",
    "pajek": "a Pajek file",
}
_KUMU = ("elements", "connections")
_GRAPH = ("nodes", "edges", "links")
_BLOCK, _LONGEST_TEXT = 1 << 16, 1 << 22
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|["{}\[\]:]', re.DOTALL)


def shape_of_text(start: bytes) -> str:
    """packed, old_excel, gexf, xml, json, dl, pajek or gml by the first letters of a file; text where it is none."""
    if start.startswith(_PACKED):
        return "packed"
    if start.startswith(_OLD_EXCEL):
        return "old_excel"
    plain = start.removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = start[: len(start) // 2 * 2].decode("utf-16", "ignore").encode()
    plain = plain.lstrip()
    return next((name for name, sign in _TEXTS if sign.match(plain)), "text")


def in_words(path: Path) -> str:
    """What a file is that is neither a text nor packed, as people call it; nothing for all others."""
    with path.open("rb") as file:
        shape = shape_of_text(file.read(ENOUGH))
        file.seek(0)
        shape = json_shape(file) if shape == "json" else shape
    return _WORDS.get(shape, "")


def json_shape(document: bytes | BinaryIO) -> str:
    """kumu, graph, or document: by the first key of the top level that only one of them has."""
    file = io.BytesIO(document) if isinstance(document, bytes) else document
    key = _first_key(file, {*_KUMU, *_GRAPH, "format", *tables})
    return "kumu" if key in _KUMU else "graph" if key in _GRAPH else "document"


def _first_key(file: BinaryIO, known: Container[str]) -> str | None:
    """The first key of a document's top level that is one of those known."""
    depth, key, rest = 0, b"", b""
    while block := file.read(_BLOCK):
        block, at = rest + block, 0
        for token in _TOKEN.finditer(block):
            mark = token[0]
            if mark == b'"':  # a text that goes on in the next block
                at = token.start()
                break
            at = token.end()
            if mark in b"{[":
                depth += 1
            elif mark in b"]}":
                depth -= 1
            elif mark == b":":
                if depth == 1 and (found := key.decode("utf-8", "replace")) in known:
                    return found
            else:
                key = mark[1:-1]
        rest = block[at:]
        if len(rest) > _LONGEST_TEXT:
            return None
    return None
