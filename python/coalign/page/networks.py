# SPDX-License-Identifier: MIT
"""The congruence of networks on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import networks as words
from ..words import ties
from ..words.wording import listed as said_list
from ..words.wording import names, share
from .parts import bar, element, listed, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_HOW = (
    "Two leaders are required to be tied as far as both support, or both oppose, the same goals, or goals of "
    "which one contributes to the other (at half).",
    "The congruence is what ties meet of all that is required. It is density × activity × placement, and splits "
    "exactly by goal, by kind and by leader.",
    "Activity and placement part at what the same leaders with as many ties, but random partners, would reach.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["alignment"]["networks"]
    leaders, goals = names(network, "leaders"), names(network, "goals")
    parts = [f"<h2>{words.TITLE}</h2>", listed(words.findings(document, network), "findings")]
    if found["score"]["value"] is not None:
        parts += [_parts(found), _by_goal(found, goals), _by_kinds(found)]
        parts += [_gaps(words.missing(document), leaders, goals), _movers(found, leaders)]
    joined = ties.findings(document)
    if joined:
        parts.append(f"<h3>{ties.TITLE}</h3>{listed(joined)}{_groups(document)}")
    for title, sentences in (
        ("What this rests on", words.basis(found, network)),
        ("What is not known", words.unknown(found)),
        ("How it is computed", _HOW),
    ):
        parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _parts(found: Document) -> str:
    rows = []
    for key, meaning in words.PARTS:
        value = found[key]["value"]
        factor = key in ("activity", "placement")
        low = -1 if key == "of_best" else 0
        high = max(2, value or 0) if factor else 1
        shown = bar(value, low, high, key, 1 if factor else None)
        rows.append((f"{key.replace('_', ' ')}: {meaning}", verdict(value), shown))
    return table("The congruence and its parts (the mark: 1)", ("", "value", ""), rows)


def _by_goal(found: Document, names: Mapping[str, str]) -> str:
    goals = words.by_goal(found)
    rows = [
        (
            names[goal["goal"]],
            share(goal["portion"]),
            verdict(goal["score"]["value"]),
            bar(goal["score"]["value"], 0, 1, "score"),
            goal["committed"],
            verdict(goal["connectedness"]["value"]),
        )
        for goal in goals[:_SHOWN]
    ]
    head = ("goal", "weight", "score", "", "for", "joined by ties")
    caption = "By goal, those that require most ties first"
    return table(caption, head, rows, _more(len(goals), "goal"))


def _by_kinds(found: Document) -> str:
    rows = [
        (
            who,
            share(pair["portion"]),
            verdict(pair["score"]["value"]),
            bar(pair["score"]["value"], 0, 1, "score"),
            verdict(pair["density"]["value"]),
        )
        for pair, who in words.by_kinds(found)
    ]
    return table("By kinds of leaders", ("who", "weight", "score", "", "density"), rows)


def _gaps(gaps: list[Document], leaders: Mapping[str, str], goals: Mapping[str, str]) -> str:
    if not gaps:
        return str(element("p", "No tie that shared goals require is missing."))
    rows = [
        (
            leaders[gap["leader_ids"][0]],
            leaders[gap["leader_ids"][1]],
            f"+{gap['portion']:.3f}",
            said_list([goals[key] for key in gap["goal_ids"]], 3),
        )
        for gap in gaps
    ]
    head = ("one", "other", "would add", "for")
    return table("Ties that are missing most", head, rows)


def _movers(found: Document, names: Mapping[str, str]) -> str:
    some = words.movers(found)
    if not some:
        return ""
    most = some[0]["dependence"]["value"]
    rows = [
        (
            names[leader["leader"]],
            share(leader["dependence"]["value"]),
            bar(leader["dependence"]["value"], 0, most, "dependence"),
        )
        for leader in some[:_SHOWN]
    ]
    head = ("leader", "lost without them", "")
    return table("On whom the congruence hangs", head, rows, _more(len(some), "leader"))


def _groups(document: Document) -> str:
    groups = ties.groups(document)
    if not groups:
        return ""
    rows = [
        (
            f"{by}: {group['group']}",
            group["leaders"],
            verdict(group["index"]["value"]),
            verdict(group["expected"]["value"]),
            bar(group["index"]["value"], -1, 1, "E-I index", group["expected"]["value"]),
        )
        for by, group in groups[:_SHOWN]
    ]
    head = ("group", "leaders", "E-I index", "by size alone", "")
    caption = (
        "Ties of each group (-1 all within, 1 all to others; the mark: what its size alone gives)"
    )
    return table(caption, head, rows, _more(len(groups), "group"))


def _more(number: int, one: str) -> str:
    left = number - _SHOWN
    return (
        f"… and {left:,} more {one}{'s' if left > 1 else ''}: the JSON report has them all."
        if left > 0
        else ""
    )
