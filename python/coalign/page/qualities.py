# SPDX-License-Identifier: MIT
"""The five qualities on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import qualities as words
from ..words.wording import names, spaced
from .parts import Safe, bar, element, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "Each sign is between 0 and 1: mostly the share of things that show it, with the range that so few things "
    "leave open (Jeffreys interval, 95%).",
    "A quality's score is the mean of its known signs, unknown under two, thin under five things in all. A sign "
    "whose list is absent is unknown, never 0.",
    "The signs are this library's own operationalisations: no instrument measures these qualities of a network.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["qualities"]
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if not any(any(words.indicators(found, quality)) for quality in words.QUALITIES):
        return f"<section>{''.join(parts)}</section>"
    parts.append(_scores(found))
    for quality, name in words.QUALITIES.items():
        rows = list(words.indicators(found, quality))
        if rows:
            parts.append(_indicators(name, rows))
        parts += [str(element("p", f"Beside: {said}")) for said in words.beside(found, quality)]
    parts.append(_goals(words.goals(found), names(network, "goals")))
    for title, sentences in (
        ("What this rests on", words.basis(document, network)),
        ("What is not known", words.unknown(found)),
        ("How it is computed", _HOW),
    ):
        parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _scores(found: Document) -> str:
    rows = []
    for quality, name in words.QUALITIES.items():
        its = found[quality]
        known = sum(one["value"] is not None for one in its["indicators"].values())
        value = its["score"]["value"]
        rows.append(
            (
                name,
                verdict(value, 2) + (" (thin)" if its["thin"] else ""),
                "" if value is None else bar(value, 0, 1, name),
                f"{known} of {len(its['indicators'])}",
                its["score"]["evidence"],
            )
        )
    head = ("quality", "score", "", "signs known", "things behind them")
    return table("The five qualities, as far as they are recorded", head, rows)


def _indicators(name: str, known: list[tuple[str, Document, str]]) -> str:
    rows = [
        (
            f"{spaced(key)}: {said}",
            verdict(estimate["value"], 2),
            _could_be(estimate),
            bar(estimate["value"], 0, 1, spaced(key)),
        )
        for key, estimate, said in known
    ]
    return table(name, ("", "value", "could be", ""), rows)


def _could_be(estimate: Document) -> Safe | str:
    if "interval" not in estimate:
        return ""
    low, high = estimate["interval"]
    return f"{low:.2f} to {high:.2f}"


def _goals(goals: list[Document], said: Mapping[str, str]) -> str:
    if not goals:
        return ""
    rows = [
        (
            said[goal["goal"]],
            verdict(goal["progress"]["value"], 2),
            ""
            if goal["progress"]["value"] is None
            else bar(goal["progress"]["value"], 0, 1, "progress"),
            verdict(goal["stretch"]["value"], 2),
        )
        for goal in goals[:_SHOWN]
    ]
    left = len(goals) - _SHOWN
    more = f"… and {left:,} more: the JSON report has them all." if left > 0 else ""
    head = ("goal", "progress", "", "of that way, beyond best practice")
    return table(
        "Progress, and how far it means to go; what is wanted most first", head, rows, more
    )
