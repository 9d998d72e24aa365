# SPDX-License-Identifier: MIT
"""Pajek's .net and .paj in: arcs and edges side by side, relations with names, lists and matrices, and what says
something of each vertex: partitions and vectors, in the file or beside it (.clu, .vec)."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import FileError
from .decode import decoded

__all__ = ["parts_of_pajek"]

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_HEAD = re.compile(r"\*\s*(\w+)\s*(?::\s*(\d+))?\s*(.*)\Z")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\Z", re.I)
_TIES = ("network", "vertices", "arcs", "edges", "arcslist", "edgeslist", "matrix")
_MOST = 1_000_000


_LISTS = ("partition", "vector")  # a value for each vertex
_BESIDE = {".clu": "partition", ".vec": "vector"}


def beside_pajek(path: Path) -> list[tuple[str, str]]:
    """The partition and the vector that lie beside a file under its name, each with what it is, in Pajek's words."""
    found = []
    for ending, what in _BESIDE.items():
        file = path.with_suffix(ending)
        if path.suffix and path.suffix != ending and file.is_file():
            text = decoded(os.fspath(file), file.read_bytes())[0]
            found.append((file.name, f"*{what} {what}\n{text}"))
    return found


def parts_of_pajek(
    text: str, name: str, beside: Sequence[tuple[str, str]] = ()
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any], list[dict[str, Any]]]:
    """Nodes, edges (`_way`: whether with direction), what is said of the whole, and notes of what is left out."""
    if _is_partition(text):
        raise FileError(
            f"cannot read {name}: it is a partition or a vector of Pajek, a value for each vertex: "
            "lay it beside the network under the same name, and read that"
        )
    left_out: dict[str, list[str]] = {}
    lists: dict[str, list[str]] = {}
    networks = 0
    nodes: dict[int, dict[str, Any]] = {}
    edges: list[dict[str, Any]] = []
    about: dict[str, Any] = {}
    section, relation, row = "", "", 0
    told = [(name, text), *beside]
    lines = [(where, *one) for where, said in told for one in enumerate(said.splitlines(), 1)]
    for name, number, line in lines:
        line = line.strip()
        if not line or line.startswith("%"):
            continue
        if match := _HEAD.match(line):
            words = _words(match[3])
            if section in _LISTS and match[1].lower() == "vertices":
                continue  # how many values follow
            section, relation, row = match[1].lower(), _relation(match), 0
            if section == "network":
                networks += 1
                if networks > 1:
                    raise FileError(
                        f"cannot read {name}: line {number}: a second network begins here: "
                        "save the one that is meant as a file of its own (.net)"
                    )
                if words:
                    about["name"] = " ".join(words)
            elif section == "vertices":
                _vertices(words, nodes, name, number)
            elif section in _LISTS:
                called = " ".join(words) or section
                again = sum(one == called or one.startswith(f"{called} (") for one in lists)
                values = lists.setdefault(f"{called} ({again + 1})" if again else called, [])
            elif section not in _TIES:
                left_out.setdefault(match[1].lower(), []).append(" ".join(words) or match[1])
                section = "left out"
            continue
        words = _words(line)
        if section in _LISTS:
            values += words
        elif section == "vertices":
            _describe(words, nodes, name, number)
        elif section in ("arcs", "edges"):
            _edge(words[:2], words[2:3], section == "arcs", relation, nodes, edges, name, number)
            if len(words) > 3:
                edges[-1]["attributes"] = {"pajek": " ".join(words[3:])}
        elif section in ("arcslist", "edgeslist"):
            for other in words[1:]:
                _edge(
                    [words[0], other],
                    [],
                    section == "arcslist",
                    relation,
                    nodes,
                    edges,
                    name,
                    number,
                )
        elif section == "matrix":
            row += 1
            for column, value in enumerate(words, 1):
                if value not in ("0", "0.0"):
                    _edge(
                        [str(row), str(column)], [value], True, relation, nodes, edges, name, number
                    )
    for what, values in lists.items():
        _say_of_each(what, values, nodes, name)
    ids = [str(node["id"]) for node in nodes.values()]
    if len(set(ids)) < len(ids):  # labels that two vertices have name neither
        for place, node in nodes.items():
            node |= {"name": node["id"], "id": str(place)}
    for edge in edges:
        edge |= {end: nodes[edge[end]]["id"] for end in ("from", "to")}
    return list(nodes.values()), edges, about, _notes(left_out, beside)


def _is_partition(text: str) -> bool:
    """Whether each line below the number of vertices is one number, and these do not just count."""
    lines = [line.strip() for line in text.splitlines()]
    heads = [match[1].lower() for line in lines if (match := _HEAD.match(line))]
    said = [line for line in lines if line and not line.startswith(("*", "%"))]
    if heads != ["vertices"] or not said or not all(map(_NUMBER.match, said)):
        return False
    return said != [str(number) for number in range(1, len(said) + 1)]  # a list without names


def _say_of_each(what: str, values: list[str], nodes: dict[int, dict[str, Any]], name: str) -> None:
    """Puts what a partition or a vector says of each vertex under its attributes."""
    if len(values) != len(nodes) or not all(map(_NUMBER.match, values)):
        raise FileError(
            f"cannot read {name}: {what!r:.60} says a number of each vertex, and has {len(values):,} "
            f"of {len(nodes):,}"
        )
    for node, value in zip(nodes.values(), values, strict=True):
        number = float(value)
        said = int(number) if number.is_integer() else number
        node["attributes"] = node.get("attributes", {}) | {what: said}


def _notes(
    left_out: dict[str, list[str]], beside: Sequence[tuple[str, str]]
) -> list[dict[str, Any]]:
    read = [file for file, _ in beside]
    message = (
        "files of the same name beside it, with a value for each vertex: kept under attributes"
    )
    note = {"what": "assumed", "table": "leaders", "message": message}
    return [
        *([note | {"count": len(read), "examples": read}] if read else []),
        *_left_out(left_out),
    ]


def _left_out(left_out: dict[str, list[str]]) -> list[dict[str, Any]]:
    return [
        {"what": "left_out", "table": "network"}
        | {"message": f"parts of a Pajek file called *{what}: left out"}
        | {"count": len(met), "examples": met[:5]}
        for what, met in left_out.items()
    ]


def _relation(match: re.Match[str]) -> str:
    words = _words(match[3])
    return (words[0] if words else f"relation {match[2]}") if match[2] else ""


def _words(text: str) -> list[str]:
    return [quoted or bare for quoted, bare in _WORD.findall(text)]


def _vertices(words: list[str], nodes: dict[int, dict[str, Any]], name: str, line: int) -> None:
    if not words or not words[0].isdecimal() or int(words[0]) > _MOST:
        raise FileError(
            f"cannot read {name}: line {line}: *Vertices needs their number, up to {_MOST:,}"
        )
    if len(words) > 1 and words[1].isdecimal() and int(words[1]) < int(words[0]):
        raise FileError(
            f"cannot read {name}: line {line}: its vertices are of two kinds: only ties among leaders are read"
        )
    for place in range(1, int(words[0]) + 1):
        nodes.setdefault(place, {"id": str(place)})


def _describe(words: list[str], nodes: dict[int, dict[str, Any]], name: str, line: int) -> None:
    place = int(words[0]) if words[0].isdecimal() else 0
    if place not in nodes:
        raise FileError(
            f"cannot read {name}: line {line}: {words[0]!r:.40} is no number of a vertex"
        )
    if len(words) > 1:
        nodes[place]["id"] = words[1]
    if len(words) > 2:  # where and how it is drawn, and when
        nodes[place]["attributes"] = {"pajek": " ".join(words[2:])}


def _edge(
    ends: list[str],
    weight: list[str],
    directed: bool,
    relation: str,
    nodes: dict[int, dict[str, Any]],
    edges: list[dict[str, Any]],
    name: str,
    line: int,
) -> None:
    places = [int(end.lstrip("-")) if end.lstrip("-").isdecimal() else 0 for end in ends]
    if len(places) < 2 or not all(place in nodes for place in places):
        raise FileError(
            f"cannot read {name}: line {line}: two numbers of vertices are needed, not {' '.join(ends)!r:.60}"
        )
    edge: dict[str, Any] = {"from": places[0], "to": places[1], "_way": directed}
    if weight:
        try:
            edge["weight"] = float(weight[0])
        except ValueError:
            raise FileError(
                f"cannot read {name}: line {line}: {weight[0]!r:.40} is no number"
            ) from None
    if relation:
        edge["type"] = relation
    edges.append(edge)
