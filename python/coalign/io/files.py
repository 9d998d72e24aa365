# SPDX-License-Identifier: MIT
"""Networks from and to documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from .. import _core
from .._core import Network
from ..errors import Error, FileError

__all__ = ["Progress", "from_json", "read", "schema", "to_json", "write"]

STANDARD_INPUT = "-"
Progress = Callable[[int, int, str], object]
"""Called now and then with what is done, of how much, and what it is."""


def read(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Network:
    """Read a network: a JSON document or a folder of CSV tables (docs/format.md), a spreadsheet (`from_workbook`),
    a Kumu map's JSON, or GraphML. A pipe, and ``-``, which is standard input, hold JSON: a document or a Kumu map.

    Raises InvalidNetwork with everything that is wrong with it, each with its place; FileError where
    the file cannot be read. Ctrl-C stops it.
    """
    from . import graphml, kumu, workbook

    if os.fspath(path) == STANDARD_INPUT:
        return _read_standard_input()
    if workbook.is_workbook(path):
        return workbook.from_workbook(path)
    if Path(path).is_dir():
        return _core.read_tables(path, progress=progress)
    if _can_be_read_once(path):
        return _read_once(path)
    shape = _shape(path)
    if shape == "packed":
        raise FileError(f"cannot read {path}: it is packed; unpack it first")
    if shape == "xml" or Path(path).suffix.lower() == ".graphml":
        return graphml.from_graphml(path)
    if shape == "text" and Path(path).suffix.lower() == ".txt":
        return workbook.from_workbook(path)
    if kumu.is_kumu(path):
        return kumu.from_kumu(path)
    return _core.read(path, progress=progress)


def _shape(path: str | os.PathLike[str]) -> str:
    """What a file is by its first letters: its ending may say something else."""
    try:
        with open(path, "rb") as file:
            start = file.read(64)
    except OSError:
        return ""  # who reads it says what is wrong
    return _shape_of(start)


def _shape_of(start: bytes) -> str:
    start = start[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    packed = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
    shapes = {"packed": packed, "xml": (b"<",), "json": (b"{", b"[")}
    return next((name for name, signs in shapes.items() if start.startswith(signs)), "text")


def _can_be_read_once(path: str | os.PathLike[str]) -> bool:
    return Path(path).exists() and not Path(path).is_file()


def _read_once(path: str | os.PathLike[str]) -> Network:
    """A document out of a pipe, which is empty once it was looked at."""
    try:
        return _read_document(Path(path).read_bytes(), os.fspath(path))
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror or error}") from None


def _read_standard_input() -> Network:
    try:
        document = sys.stdin.buffer.read()
    except (AttributeError, OSError, ValueError) as error:  # there is none, or it is closed
        why = getattr(error, "strerror", None) or "it is closed"
        raise FileError(f"cannot read standard input: {why}") from None
    return _read_document(document, "standard input")


def _read_document(document: bytes, source: str) -> Network:
    from . import kumu

    if _shape_of(document) in ("packed", "xml"):
        raise FileError(
            f"cannot read {source}: it is not JSON; spreadsheets and GraphML are read as files"
        )
    if kumu.holds_kumu(document):
        return kumu.from_kumu(kumu.parsed(document, source))
    return _core.read_json(document)


def from_json(document: str | bytes) -> Network:
    """Read a network from the text of a JSON document."""
    return _core.read_json(document.encode() if isinstance(document, str) else document)


def write(
    network: Network, path: str | os.PathLike[str], *, progress: Progress | None = None
) -> None:
    """Save a network as a JSON document, or, where the path has no ending, as a folder of CSV tables.

    File or folder is written beside its place, synced and exchanged: whatever happens, it is the old one or
    the new one, whole. A folder must be new, empty, or hold tables that were saved so before. Raises FileError
    where it cannot be written.
    """
    if not os.fspath(path):
        raise Error("cannot write: no file is named; name one that ends in .json, or a folder")
    if Path(path).is_dir() or not Path(path).suffix:
        _core.write_tables(network, path, progress=progress)
    else:
        _core.write(network, path, progress=progress)


def to_json(network: Network) -> bytes:
    """The JSON document of a network, UTF-8. The same network gives the same bytes."""
    return _core.to_json(network)


def schema() -> str:
    """The JSON Schema of the format."""
    return _core.network_schema()
