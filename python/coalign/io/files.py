# SPDX-License-Identifier: MIT
"""Networks from and to documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import _core
from .._core import Network
from ..arguments import check_network, check_path, wrong
from ..errors import Error, FileError, InvalidNetwork
from .endings import network_form
from .sniff import ENOUGH, json_shape, shape_of_text

if TYPE_CHECKING:
    from .survey.recipe import Recipe

__all__ = ["Progress", "from_json", "read", "schema", "to_json", "write"]

STANDARD_INPUT = "-"
_WRITTEN = {"unknown_word", "wrong_type", "bad_date"}  # what people write otherwise than the format
Progress = Callable[[int, int, str], object]
"""Called now and then with what is done, of how much, and what it is."""


def read(
    path: str | os.PathLike[str],
    *,
    recipe: Recipe | Mapping[str, Any] | str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
) -> Network:
    """Read a network from a file or a folder.

    What the file holds counts, not its ending: a JSON document or a folder of CSV tables (docs/format.md), a
    spreadsheet (`from_workbook`), a Kumu map's JSON, or a graph: GraphML, GEXF and GML (both need networkx),
    UCINET's DL, Pajek's .net, and the JSON of networkx and graphology. A pipe, and ``-``, which is standard
    input, hold JSON, DL, Pajek, GEXF or GML. Ctrl-C stops it.

    Parameters
    ----------
    path : path
        of the file or folder
    recipe : Recipe, mapping, path or None, default None
        what the columns of a survey are (docs/surveys.md): the path of a ``.recipe.toml``, what such a file
        holds, or what `look` gives; without it, ``survey.recipe.toml`` beside ``survey.xlsx`` is taken if it is
        there
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    Network
        what the file holds

    Raises
    ------
    InvalidNetwork
        with everything that is wrong with it, each with its place
    FileError
        where the file cannot be read

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> len(network.leaders), len(network.ties)
    (27, 90)
    """
    from . import workbook
    from .survey.recipe_file import beside, recipe_of
    from .survey.shown import with_shown

    check_path(path)
    standard = os.fspath(path) == STANDARD_INPUT
    if recipe is None and not standard and beside(path).is_file():
        recipe = beside(path)
    told = None if recipe is None else recipe_of(recipe)
    if standard:
        network = _read_standard_input()
    elif workbook.is_workbook(path):
        network = workbook.from_workbook(path, recipe=recipe)
    else:
        network = _read_file(path, told, progress)
    return network if told is None else with_shown(network, told, told.title)


def _read_file(
    path: str | os.PathLike[str], recipe: Recipe | None, progress: Progress | None
) -> Network:
    """A network from what is neither a spreadsheet nor standard input."""
    from . import graphml, kumu, workbook
    from .graph_files import READERS, two_modes

    if Path(path).is_dir():
        return _read_folder(Path(path), recipe, progress)
    if _can_be_read_once(path):
        return _read_once(path)
    shape = _shape(path)
    if shape == "packed":
        raise FileError(f"cannot read {path}: it is packed; unpack it first")
    if shape == "old_excel":
        raise FileError(f"cannot read {path}: it is an old Excel file: name it .xls")
    if shape == "dl" and two_modes(Path(path)) is not None:
        return workbook.from_workbook(path, recipe=recipe)
    if shape in READERS:
        return READERS[shape](Path(path).read_bytes(), os.fspath(path))
    if shape == "xml" or Path(path).suffix.lower() == ".graphml":
        return graphml.from_graphml(path)
    if shape == "text" and Path(path).suffix.lower() == ".txt":
        return workbook.from_workbook(path, recipe=recipe)
    if shape == "kumu":
        if recipe is None:
            return kumu.from_kumu(path)
        return kumu.from_kumu(
            path, types=recipe.elements, strengths=recipe.strengths, same=recipe.names
        )
    return _core.read(path, progress=progress)


def _read_folder(path: Path, recipe: Recipe | None, progress: Progress | None) -> Network:
    """A folder of tables; where only words, numbers and dates are not as the format has them, as people write them."""
    from . import workbook

    try:
        return _core.read_tables(path, progress=progress)
    except InvalidNetwork as error:
        if (path / "network.json").exists() or not {p.code for p in error.problems} <= _WRITTEN:
            raise
        try:
            return workbook.from_workbook(path, recipe=recipe)
        except Error:
            raise error from None


def _shape(path: str | os.PathLike[str]) -> str:
    """What a file is: by its first letters, and a JSON document by the keys at its top."""
    try:
        with open(path, "rb") as file:
            shape = shape_of_text(file.read(ENOUGH))
            file.seek(0)
            return json_shape(file) if shape == "json" else shape
    except OSError:
        return ""  # who reads it says what is wrong


def _can_be_read_once(path: str | os.PathLike[str]) -> bool:
    return Path(path).exists() and not Path(path).is_file()


def _read_once(path: str | os.PathLike[str]) -> Network:
    """A file out of a pipe, which is empty once it was looked at."""
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
    from .graph_files import READERS

    shape = shape_of_text(document[:ENOUGH])
    shape = json_shape(document) if shape == "json" else shape
    if shape in READERS:
        return READERS[shape](document, source)
    if shape in ("packed", "xml"):
        raise FileError(
            f"cannot read {source}: it is not JSON; spreadsheets and GraphML are read as files"
        )
    if shape == "kumu":
        return kumu.from_kumu(kumu.parsed(document, source))
    return _core.read_json(document)


def from_json(document: str | bytes) -> Network:
    """Read a network from the text of a JSON document.

    Parameters
    ----------
    document : str | bytes
        the text, or its bytes in UTF-8

    Returns
    -------
    Network
        what the document holds

    Raises
    ------
    InvalidNetwork
        with everything that is wrong with it, each with its place

    Examples
    --------
    >>> text = '{"format": "coalign/network", "version": 1, "goals": [{"id": "water"}]}'
    >>> len(coalign.from_json(text).goals)
    1
    """
    if not isinstance(document, str | bytes):
        raise wrong("document", "the text of a JSON document", document)
    return _core.read_json(document.encode() if isinstance(document, str) else document)


def write(
    network: Network, path: str | os.PathLike[str], *, progress: Progress | None = None
) -> None:
    """Save a network.

    As a JSON document where the path ends in .json, as a workbook with a sheet for each list in .xlsx (needs
    openpyxl), its ties alone in .csv, else as a folder of CSV tables. File or folder is written beside its
    place and exchanged. Whatever happens, it is the old one or the new one, whole. A folder must be new, empty,
    or hold tables that were saved so before.

    Parameters
    ----------
    network : Network
        the network to look at
    path : path
        where to
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Raises
    ------
    FileError
        where it cannot be written
    Error
        for another ending

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     coalign.write(network, folder + "/copy.json")
    ...     coalign.read(folder + "/copy.json") == network
    True
    """
    check_network(network)
    check_path(path)
    if not os.fspath(path):
        raise Error("cannot write: no file is named; name one that ends in .json, or a folder")
    form = network_form(path)
    if form == "folder":
        _core.write_tables(network, Path(path), progress=progress)
    elif form == "document":
        _core.write(network, path, progress=progress)
    else:
        from .write_sheets import write_ties, write_workbook

        (write_workbook if form == "workbook" else write_ties)(network, Path(path))


def to_json(network: Network) -> bytes:
    """The JSON document of a network. The same network gives the same bytes.

    Parameters
    ----------
    network : Network
        the network to look at

    Returns
    -------
    bytes
        UTF-8

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.from_json(coalign.to_json(network)) == network
    True
    """
    check_network(network)
    return _core.to_json(network)


def schema() -> str:
    """The JSON Schema of the format.

    Returns
    -------
    str
        a JSON document

    Examples
    --------
    >>> "agendas" in coalign.schema()
    True
    """
    return _core.network_schema()
