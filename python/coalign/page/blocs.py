# SPDX-License-Identifier: MIT
"""Blocs on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import blocs as words
from ..words.wording import cut, names
from ..words.wording import listed as joined
from .parts import bar, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]

_HOW = (
    "Leaders who share a goal are joined by the score of the pair, which is below 0 where they oppose one another. "
    "A bloc holds leaders who are joined more among themselves than their sums alone would give: the division with "
    "the highest signed modularity that several searches found.",
    "Chance is tried by shuffling each goal's stances among those who speak on it.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["alignment"]["blocs"]
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(found), "findings")]
    blocs = words.shown(found)
    if blocs:
        parts += [_blocs(blocs, names(network, "leaders"))]
        parts += [_goals(found, bloc["bloc"], names(network, "goals")) for bloc in blocs]
    for title, sentences in (
        ("What this rests on", words.basis(found)),
        ("How it is computed", _HOW),
    ):
        parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _blocs(blocs: list[Document], names: Mapping[str, str]) -> str:
    rows = [
        (
            f"Bloc {bloc['bloc']}",
            bloc["leaders"],
            verdict(bloc["score"]["value"]),
            bar(bloc["score"]["value"], -1, 1, "among themselves"),
            verdict(bloc["score_with_others"]["value"]),
            bar(bloc["score_with_others"]["value"], -1, 1, "with all others"),
            joined([cut(names[one], 60) for one in bloc["members"]], 12),
        )
        for bloc in blocs
    ]
    head = ("bloc", "leaders", "score among themselves", "", "with all others", "", "who")
    return table("Blocs, the largest first", head, rows)


def _goals(found: Document, bloc: int, names: Mapping[str, str]) -> str:
    rows = [
        (
            names[goal["goal"]],
            f"{goal['inside']['value']:+.2f}",
            bar(goal["inside"]["value"], -1, 1, "the bloc"),
            f"{goal['outside']['value']:+.2f}",
            bar(goal["outside"]["value"], -1, 1, "all others"),
            goal["supporting"],
            goal["opposing"],
            goal["neutral"],
            goal["silent"],
        )
        for goal in words.stands(found, bloc)
    ]
    if not rows:
        return ""
    head = ("goal", "the bloc", "", "all others", "", "for", "against", "neutral", "silent")
    return table(f"What sets bloc {bloc} apart", head, rows)
