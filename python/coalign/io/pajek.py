# SPDX-License-Identifier: MIT
"""Pajek's .net in: arcs and edges side by side, relations with names, lists and matrices."""

from __future__ import annotations

import re
from typing import Any

from ..errors import FileError

__all__ = ["parts_of_pajek"]

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_HEAD = re.compile(r"\*\s*(\w+)\s*(?::\s*(\d+))?\s*(.*)\Z")
_MOST = 1_000_000


def parts_of_pajek(
    text: str, name: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Nodes, edges (`_way`: whether with direction) and what is said of the whole."""
    nodes: dict[int, dict[str, Any]] = {}
    edges: list[dict[str, Any]] = []
    about: dict[str, Any] = {}
    section, relation, row = "", "", 0
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("%"):
            continue
        if match := _HEAD.match(line):
            section, relation, row = match[1].lower(), _relation(match), 0
            words = _words(match[3])
            if section == "network" and words:
                about["name"] = " ".join(words)
            elif section == "vertices":
                _vertices(words, nodes, name, number)
            elif section not in ("network", "arcs", "edges", "arcslist", "edgeslist", "matrix"):
                section = ""  # partitions and vectors: not of the network
            continue
        words = _words(line)
        if section == "vertices":
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
    ids = [str(node["id"]) for node in nodes.values()]
    if len(set(ids)) < len(ids):  # labels that two vertices have name neither
        for place, node in nodes.items():
            node |= {"name": node["id"], "id": str(place)}
    for edge in edges:
        edge |= {end: nodes[edge[end]]["id"] for end in ("from", "to")}
    return list(nodes.values()), edges, about


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
