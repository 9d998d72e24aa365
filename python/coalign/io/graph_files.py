# SPDX-License-Identifier: MIT
"""Graphs from files of other programs: DL, Pajek, GEXF, GML, and JSON of networkx and graphology."""

from __future__ import annotations

import importlib
import io
import os
import re
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .._core import Network
from ..errors import Error, FileError
from .decode import decoded
from .dl import parts_of_dl, table_of_dl
from .gexf import beside_graph
from .graph_json import parts_of_graph
from .graphs import network_of_parts, of_networkx
from .kumu import parsed
from .pajek import beside_pajek, parts_of_pajek
from .sniff import ENOUGH, shape_of_text
from .values import id_text

__all__ = ["READERS", "two_modes"]

_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")  # else a point of time on a scale of its own
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.I)


def _library(name: str, what: str) -> Any:
    if not find_spec("networkx"):
        raise Error(f"reading {name}, which is {what}, needs networkx: pip install networkx")
    return importlib.import_module("networkx")


def _text(raw: bytes, name: str) -> str:
    return decoded(name, raw)[0]


def two_modes(path: Path) -> list[list[Any]] | None:
    """The table of a DL file whose rows and columns are of two kinds, such as leaders x goals; None for all others."""
    with path.open("rb") as file:
        if shape_of_text(file.read(ENOUGH)) != "dl":
            return None
        file.seek(0)
        return table_of_dl(_text(file.read(), os.fspath(path)), os.fspath(path))


def _dl(raw: bytes, name: str) -> Network:
    if table_of_dl(_text(raw, name), name) is not None:
        raise FileError(
            f"cannot read {name}: it is DL whose rows and columns are of two kinds: save it as a file, which a recipe "
            "says more of: coalign look FILE"
        )
    return _made(*parts_of_dl(_text(raw, name), name))


def _pajek(raw: bytes, name: str) -> Network:
    return _made(*parts_of_pajek(_text(raw, name), name, beside_pajek(Path(name))))


def _json(raw: bytes, name: str) -> Network:
    return _made(*parts_of_graph(parsed(raw, name), name))


def _made(
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    about: dict[str, Any],
    said: Sequence[dict[str, Any]] = (),
) -> Network:
    rows = [
        {"kind": "organization"} | {k: v for k, v in node.items() if v is not None}
        for node in nodes
    ]
    notes = [*said]
    weak = [edge for edge in edges if isinstance(w := edge.get("weight"), int | float) and w <= 0]
    if weak:
        shown = [f"{edge['from']} → {edge['to']}: {edge['weight']:g}" for edge in weak[:5]]
        message = "ties of a weight of 0 or below, which is no weight"
        notes.append(
            {
                "what": "left_out",
                "table": "ties",
                "message": message,
                "count": len(weak),
                "examples": shown,
            }
        )
        gone = {id(edge) for edge in weak}
        edges = [edge for edge in edges if id(edge) not in gone]
    return network_of_parts(rows, edges, about, notes)


def _gexf(raw: bytes, name: str) -> Network:
    library = _library(name, "GEXF")
    if _DOCTYPE.search(raw):
        raise Error(f"cannot read {name}: a document type is not part of GEXF, and not read")
    about, notes = beside_graph(raw)
    return _of_networkx(
        lambda: library.read_gexf(io.BytesIO(raw)), name, "GEXF", about=about, notes=notes
    )


def _gml(raw: bytes, name: str) -> Network:
    library = _library(name, "GML")
    text = _text(raw, name)
    return _of_networkx(lambda: library.parse_gml(text, label="id"), name, "GML")


def _of_networkx(
    read: Callable[[], Any],
    name: str,
    what: str,
    about: Mapping[str, str] | None = None,
    notes: Sequence[dict[str, Any]] = (),
) -> Network:
    try:
        graph = read()
    except RecursionError:
        raise FileError(f"cannot read {name}: parts stand within parts too deeply") from None
    except Exception as error:  # each reader of networkx has its own
        raise FileError(
            f"cannot read {name}: it is no {what} that networkx reads: {error!s:.200}"
        ) from None
    for _, data in graph.nodes(data=True):
        data.pop("viz", None)
    if what == "GML":
        labels = [id_text(data.get("label", "")) for _, data in graph.nodes(data=True)]
        if len(set(labels)) == len(labels) and all(labels):
            graph = _library(name, what).relabel_nodes(graph, dict(zip(graph, labels, strict=True)))
    if what == "GEXF":
        for *_, data in graph.edges(data=True):
            data.pop("id", None)
            for said, field in (("start", "since"), ("end", "until")):
                if _DAY.fullmatch(str(data.get(said, ""))) and field not in data:
                    data[field] = data.pop(said)
    kept = {key: value for key, value in graph.graph.items() if value != {}}  # defaults of nothing
    graph.graph = kept | dict(about or {})
    return of_networkx(graph, notes=notes)


READERS: Mapping[str, Callable[[bytes, str], Network]] = {
    "dl": _dl,
    "pajek": _pajek,
    "gexf": _gexf,
    "gml": _gml,
    "graph": _json,
}
"""By the shape that the sniffer tells."""
