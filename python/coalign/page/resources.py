# SPDX-License-Identifier: MIT
"""Resources on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import resources as words
from ..words.wording import names
from .parts import bar, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "The match is 1 minus half the difference between two lists of shares: of priorities (stance × priority of all who "
    "support a goal; times what it needs, where that is recorded) and of what is committed. For each kind of means, "
    "then the mean.",
    "By chance: grants of the same sizes, each on one goal, as likely as its share of priorities.",
    "What could arrive is a maximum flow from what leaders have, along ties that carry it, to those behind the goals "
    "that need it.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["alignment"]["resources"]
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if words.shown(document):
        parts += [_parts(found), _by_goal(found, network), _by_resource(found, network)]
        some = words.narrow(found, network)
        if some:
            parts.append(f"<h3>Where too little can arrive</h3>{listed(some)}")
        for title, sentences in (
            ("What this rests on", words.basis(found)),
            ("What is not known", words.unknown(found)),
            ("How it is computed", _HOW),
        ):
            parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _parts(found: Document) -> str:
    rows = []
    for key, meaning in words.PARTS:
        value = found[key]["value"]
        mark = found["chance"]["value"] if key == "match" else None
        name = words.spaced_key(key)
        rows.append((f"{name}: {meaning}", verdict(value), bar(value, 0, 1, name, mark)))
    return table("Match and coverage (the mark: by chance)", ("", "value", ""), rows)


def _by_goal(found: Document, network: Network) -> str:
    goals = names(network, "goals")
    rows = [
        (
            goals[goal["goal"]],
            verdict(goal["wanted"]["value"], 2),
            bar(goal["wanted"]["value"], 0, 1, "wanted"),
            verdict(goal["given"]["value"], 2),
            bar(goal["given"]["value"], 0, 1, "given"),
            verdict(goal["coverage"]["value"], 2),
        )
        for goal in words.by_goal(found)[:_SHOWN]
    ]
    left = len(words.by_goal(found)) - _SHOWN
    more = f"… and {left:,} more: the JSON report has them all." if left > 0 else ""
    head = ("goal", "wanted", "", "given", "", "covered")
    caption = "By goal, those that get least beside what is wanted first"
    return table(caption, head, rows, more) if rows else ""


def _by_resource(found: Document, network: Network) -> str:
    rows = [
        (
            who,
            verdict(row["match"]["value"]),
            verdict(row["chance"]["value"]),
            verdict(row["coverage"]["value"]),
            verdict(row["deliverable"]["value"]),
            row["providers"],
        )
        for row, who in words.by_resource(found, words.means_of(network))
    ]
    head = ("means", "match", "by chance", "covered", "could arrive", "providers")
    return table("By kind of means", head, rows) if rows else ""
