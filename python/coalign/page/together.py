# SPDX-License-Identifier: MIT
"""What the report says in short, on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import together as words
from .parts import bar, element, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_HOW = (
    "Scores of different parts cannot be compared; where they stand between chance and the best arrangement of the "
    "same priorities and ties can."
)


def section(document: Document, network: Network) -> str:
    """The section."""
    parts = [
        f"<h2>{words.TITLE}</h2>",
        listed(words.findings(document, network), "findings"),
        _steps(words.helps(document, network)),
        _parts(document),
    ]
    return f"<section>{''.join(parts)}</section>"


def _steps(helps: list[str]) -> str:
    return f"<h3>{words.HELPS}</h3>{listed(helps)}" if helps else ""


def _parts(document: Document) -> str:
    known = words.parts(document)
    if not known:
        return ""
    rows = [
        (
            name,
            verdict(part["value"]["value"]),
            verdict(part["chance"]["value"]),
            verdict(part["position"]["value"]),
            bar(part["position"]["value"], -1, 1, "position"),
        )
        for name, part in known
    ]
    head = ("", "score", "by chance", "position", "")
    caption = "Where the parts stand (below 0: less than chance; 0: as by chance; 1: the best arrangement)"
    return table(caption, head, rows) + element("p", _HOW, "more")
