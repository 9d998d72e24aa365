# SPDX-License-Identifier: MIT
"""What runs now and may fail, on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import risks as words
from ..words.wording import amount, names, share
from .parts import known, listed, more, table

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 20
_HOW = (
    "At least one succeeds: 1 - the product of (1 - p), as if each stood for itself; the bounds are those of Frechet, "
    "with a chance that was not given as 0 and as 1.",
    "At stake is an initiative's share of what is committed to all that run, the mean over resources.",
    "Expected loss is the sum of (1 - p) times what is committed.",
    "A goal goes along with an initiative that every path to it from anything tried runs through.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if words.shown(document):
        found = document["outcomes"]["portfolio"]
        parts += [_initiatives(found, network), _resources(found, network)]
        for title, sentences in (
            ("What this rests on", words.basis(document)),
            ("How it is computed", _HOW),
        ):
            parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _initiatives(found: Document, network: Network) -> str:
    tried, goals = names(network, "initiatives"), names(network, "goals")
    people = names(network, "leaders")
    rows = [
        (
            tried[row["initiative"]],
            row["evidence"] or "?",
            known(row["chance_of_success"], share),
            known(row["at_stake"], share),
            "; ".join(goals[goal] for goal in row["goal_ids"][:5]),
            "; ".join(people[leader] for leader in row["leader_ids"][:5]),
        )
        for row in found["by_initiative"][:_SHOWN]
    ]
    head = (
        "initiative",
        "evidence",
        "chance",
        "at stake",
        "goals that go along",
        "leaders with nothing else",
    )
    return table("What runs", head, rows, more(len(found["by_initiative"]), _SHOWN))


def _resources(found: Document, network: Network) -> str:
    resources = names(network, "resources")
    rows = [
        (
            resources[row["resource"]],
            amount(row["amount"]),
            known(row["expected"], amount),
            known(row["sd"], amount),
            ""
            if row["expected"]["value"] is not None
            else f"{known(row['lowest'], amount)} to {known(row['highest'], amount)}",
        )
        for row in found["by_resource"][:_SHOWN]
    ]
    head = (
        "resource",
        "worst loss",
        "expected",
        "its deviation",
        "expected, unknown chances either way",
    )
    return (
        table("What may be lost", head, rows, more(len(found["by_resource"]), _SHOWN))
        if rows
        else ""
    )
