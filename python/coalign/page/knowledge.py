# SPDX-License-Identifier: MIT
"""The flow of knowledge on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import knowledge as words
from ..words.wording import names
from .parts import bar, element, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "A lesson is held by the leaders of its initiative and by everyone to whom a holder passed it on, in time: who "
    "gets it on a day may pass it on from that day.",
    "It concerns those who support one of the initiative's goals and those whom it reached, without the initiative's "
    "own leaders.",
    "Mixing is what the same givers would pass on if receivers were anybody else. Common language is 1 minus the "
    "generalised Jensen-Shannon divergence of the leaders' shares of terms.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["knowledge"]
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if words.shown(document):
        parts += [_parts(found), *_flows(found), _deaf(found, network)]
        for title, sentences in (
            ("What this rests on", words.basis(document)),
            ("What is not known", words.unknown(document)),
            ("How it is computed", _HOW),
        ):
            if sentences:
                parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _parts(found: Document) -> str:
    rows = [
        (f"{name}: {said}", verdict(one["value"]), bar(one["value"], 0, 1, name), one["evidence"])
        for name, one, said in words.parts(found)
    ]
    return table("What reaches whom", ("", "value", "", "of"), rows) if rows else ""


def _flows(found: Document) -> list[str]:
    head = ("from whom to whom", "passed on", "by mixing", "times that")
    return [
        table(title, head, [(who, passed, f"{by:.1f}", ratio) for who, passed, by, ratio in rows])
        for title, rows in words.flows(found)
    ]


def _deaf(found: Document, network: Network) -> str:
    rows = words.deaf(found, names(network, "leaders"))
    if not rows:
        return ""
    left = len(rows) - _SHOWN
    more = f"… and {left:,} more: the JSON report has them all." if left > 0 else ""
    caption = "Whom lessons concern, and none of these reached"
    return table(caption, ("leader", "lessons that concern them"), rows[:_SHOWN], more) + str(
        element(
            "p",
            "They may have heard what nobody recorded: a share that is not written down is not seen here.",
        )
    )
