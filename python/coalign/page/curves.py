# SPDX-License-Identifier: MIT
"""The goals' numbers over time on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import curves as words
from ..words.wording import amount, names, share
from .parts import bar, known, listed, more, named, table

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 20
_HOW = (
    "Progress is (latest - baseline) / (target - baseline): below 0 it is further away than it was, above 1 beyond.",
    "A year is the trend by Theil and Sen, since anything was tried where there are three observations. The target is "
    "met, at this pace, from the latest value on.",
    "Turned compares the latest with what the time before anything was tried would have led to, as a share of what "
    "was then left to the target: 0 no better, 1 the target.",
    "Still there is what is left of the gain that an initiative had at its end: 1 all, 0 none, above 1 it went on.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if words.shown(document):
        parts += [_goals(document, network), _gains(document, network)]
        for title, sentences in (
            ("What this rests on", words.basis(document)),
            ("How it is computed", _HOW),
        ):
            parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _goals(document: Document, network: Network) -> str:
    found = words.goals(document, network)
    rows = [
        (
            name,
            known(row["latest"], amount),
            known(row["progress"], share),
            bar(row["progress"]["value"], 0, 1, "progress"),
            known(row["trend"], amount),
            words.met(row),
            row["by"] or "",
            known(row["turned"], share),
        )
        for name, row in found[:_SHOWN]
    ]
    head = ("goal", "latest", "progress", "", "a year", "target met", "wanted by", "turned")
    return table("Goals that anything was observed of", head, rows, more(len(found), _SHOWN))


def _gains(document: Document, network: Network) -> str:
    tried, goals = names(network, "initiatives"), names(network, "goals")
    found = [
        row
        for row in document["outcomes"]["over_time"]["by_initiative"]
        if row["gain"]["value"] is not None
    ]
    rows = [
        (
            tried[row["initiative"]],
            named(goals[row["goal"]]),
            row["end"] or "",
            known(row["gain"], amount),
            known(row["lasting"], share),
        )
        for row in found[:_SHOWN]
    ]
    head = ("initiative", "goal", "ended", "gain at its end", "still there")
    return (
        table("What ended, and what lasted", head, rows, more(len(found), _SHOWN)) if rows else ""
    )
