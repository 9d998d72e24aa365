# SPDX-License-Identifier: MIT
"""Alignment between levels on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import levels as words
from ..words.wording import names
from .parts import bar, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "A member and what it belongs to are compared as any two leaders are: agreement × overlap; over several "
    "memberships the sums are added before dividing.",
    "A house is compared with the mean agenda of its direct members whose agenda is known: the mean priority on "
    "each goal, silence being 0, and the mean stance of those who speak.",
    "A level breaks where the score between two groups of two leaders or more is below that of all together.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["alignment"]["levels"]
    known = names(network, "leaders")
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    parts += [_by_membership(found), _members(found, known), _houses(found, known)]
    for title, sentences in (
        ("What this rests on", words.basis(found)),
        ("What is not known", words.unknown(found)),
        ("How it is computed", _HOW),
    ):
        parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _scores(row: Document) -> tuple[object, ...]:
    score = row["score"]["value"]
    return (
        verdict(score),
        bar(score, -1, 1, "score"),
        verdict(row["agreement"]["value"]),
        verdict(row["overlap"]["value"]),
    )


def _by_membership(found: Document) -> str:
    rows = [
        (who, *_scores(level), f"{level['known']} of {level['memberships']}")
        for level, who in words.by_membership(found)
    ]
    if not found["memberships_known"]:
        return ""
    head = ("who", "score", "", "agreement", "overlap", "known")
    return table("Members with what they belong to", head, rows)


def _members(found: Document, names: Mapping[str, str]) -> str:
    members = words.members(found)
    if not members:
        return ""
    rows = [(names[row["member"]], names[row["of"]], *_scores(row)) for row in members[:_SHOWN]]
    head = ("member", "in", "score", "", "agreement", "overlap")
    more = _more(len(members), "membership")
    return table("Least in step with what they belong to", head, rows, more)


def _houses(found: Document, names: Mapping[str, str]) -> str:
    houses = words.houses(found)
    if not houses:
        return ""
    rows = [
        (names[row["leader"]], *_scores(row), f"{row['members_known']} of {row['members']}")
        for row in houses[:_SHOWN]
    ]
    head = ("house", "score", "", "agreement", "overlap", "members known")
    more = _more(len(houses), "house")
    return table("Houses and the mean agenda of their members", head, rows, more)


def _more(number: int, one: str) -> str:
    left = number - _SHOWN
    return (
        f"… and {left:,} more {one}{'s' if left > 1 else ''}: the JSON report has them all."
        if left > 0
        else ""
    )
