# SPDX-License-Identifier: MIT
"""The theory of change on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import outcomes as words
from ..words.wording import names, share
from .parts import bar, listed, more, named, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "Paths run from an initiative to a goal of it, along contributions, and end at a vision.",
    "Credit is an initiative's part of the weight of all paths to visions; a path weighs the product of the strengths "
    "of its contributions. It says how the plan is drawn, not what an initiative achieved.",
    "A goal hangs on one thing where every path to it takes that one initiative or goal.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["outcomes"]["theory_of_change"]
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if words.shown(document):
        parts += [_parts(found), _fragile(found, network), _credit(found, network)]
        for title, sentences in (
            ("What this rests on", words.basis(found)),
            ("How it is computed", _HOW),
        ):
            parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _parts(found: Document) -> str:
    rows = [
        (f"{key}: {said}", verdict(one["value"]), bar(one["value"], 0, 1, key), one["evidence"])
        for key, one, said in words.parts(found)
    ]
    return table("From what is tried to the vision", ("", "value", "", "of"), rows) if rows else ""


def _fragile(found: Document, network: Network) -> str:
    rows = [(goal, named(on)) for goal, on in words.fragile(found, network)]
    head = ("goal", "every path takes")
    return (
        table("What hangs on one thing", head, rows[:_SHOWN], more(len(rows), _SHOWN))
        if rows
        else ""
    )


def _credit(found: Document, network: Network) -> str:
    tried = names(network, "initiatives")
    rows = [row for row in found["by_initiative"] if row["credit"]["value"] is not None]
    rows.sort(key=lambda row: -row["credit"]["value"])
    shown = [
        (
            tried[row["initiative"]],
            share(row["credit"]["value"]),
            bar(row["credit"]["value"], 0, 1, "credit"),
            f"{row['paths']:,.0f}" if row["paths"] < 1e9 else f"{row['paths']:.1e}",
        )
        for row in rows[:_SHOWN]
    ]
    head = ("initiative", "credit", "", "paths")
    return (
        table("Whose paths lead to the vision", head, shown, more(len(rows), _SHOWN))
        if shown
        else ""
    )
