# SPDX-License-Identifier: MIT
"""What GEXF says beside its nodes and edges, which networkx leaves out: who made it, and how it is drawn."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

__all__ = ["beside_graph"]

_META = ("creator", "description", "keywords")


def beside_graph(raw: bytes) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """What the file says of itself, and notes of what is left out. A file that is broken says nothing here."""
    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError:  # who reads the graph says what is wrong
        return {}, []
    about: dict[str, str] = {}
    drawn: dict[str, list[str]] = {"node": [], "edge": []}
    for part in root.iter():
        name = _name(part)
        if name == "meta":
            said = {_name(one): (one.text or "").strip() for one in part}
            said["lastmodifieddate"] = part.get("lastmodifieddate", "").strip()
            about |= {what: said[what] for what in (*_META, "lastmodifieddate") if said.get(what)}
        elif name in drawn and any("viz" in one.tag.partition("}")[0] for one in part):
            ends = f"{part.get('source', '')} → {part.get('target', '')}"
            drawn[name].append(part.get("label", part.get("id", "")) if name == "node" else ends)
    return about, [
        {
            "what": "left_out",
            "table": "leaders" if name == "node" else "ties",
            "message": f"how {name}s are drawn (colour, size, place): left out",
            "count": len(met),
            "examples": met[:5],
        }
        for name, met in drawn.items()
        if met
    ]


def _name(part: ElementTree.Element) -> str:
    return part.tag.rpartition("}")[2].lower() if isinstance(part.tag, str) else ""
