# SPDX-License-Identifier: MIT
"""Agenda alignment on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from ..words import agendas as words
from ..words.wording import names, share
from .parts import Bar, Safe, bar, element, legend, listed, stack, table, verdict

__all__ = ["section"]

Document = Mapping[str, Any]
_SHOWN = 15
_STANCES = (
    ("supporting", "for"),
    ("neutral", "neutral"),
    ("opposing", "against"),
    ("silent", "silent"),
)

_HOW = (
    "Two leaders agree by how alike their stances are on each goal, weighted by what priority both give it: "
    "1 where all stances are the same, -1 where all are opposed.",
    "They overlap by how much of the priorities of either the other shares: from 0 to 1.",
    "The score is agreement × overlap, pooled over all pairs of leaders with a known agenda, and splits "
    "exactly by goal, by kind, by sector and by leader.",
    "What a goal costs is its part of what the score lacks of 1. Van der Eijk's A says how those who speak on "
    "a goal agree (-1 to 1), Esteban and Ray's polarization how far they fall into two camps (0 to 1).",
    "Chance is what the same stances and priorities would give if they were dealt out at random.",
)


def section(document: Document, network: Network) -> str:
    """The section."""
    found = document["alignment"]["agendas"]
    parts = [
        f"<h2>{words.TITLE}</h2>",
        listed([*words.findings(found), *words.who_and_what(found, network)], "findings"),
    ]
    if found["score"]["value"] is not None:
        parts += [
            _parts(found),
            *(element("p", said) for said in (*words.through(found), *words.stances(found))),
        ]
        parts += [_by_goal(found, names(network, "goals"))]
        parts += [_by_groups(found, "kind"), _by_groups(found, "sector")]
        parts += [_movers(found, names(network, "leaders"))]
    for title, sentences in (
        ("What this rests on", words.basis(found, network)),
        ("What is not known", words.unknown(found, document)),
        ("How it is computed", _HOW),
    ):
        parts.append(f"<h3>{title}</h3>{listed(sentences)}")
    return f"<section>{''.join(parts)}</section>"


def _parts(found: Document) -> str:
    chance = {}
    if not words.support_only(found):
        chance = {key: found["chance"][key]["value"] for key in ("score", "agreement")}
    chance["overlap"] = found["chance"]["overlap"]["value"]
    rows = []
    for key, low, meaning in (
        ("score", -1, "agreement × overlap"),
        ("agreement", -1, "on what both care about: -1 opposed, 1 the same way"),
        ("overlap", 0, "of what either cares about, what both do: 0 to 1"),
    ):
        value, expected = found[key]["value"], chance.get(key)
        beside = "" if expected is None else f"{expected:.2f}"
        shown = bar(value, low, 1, key, expected)
        rows.append((f"{key}: {meaning}", verdict(value), shown, beside))
    head = ("", "value", "", "by chance (the mark)")
    return table("The score and its parts", head, rows)


def _by_goal(found: Document, names: Mapping[str, str]) -> str:
    goals = words.by_goal(found)
    # A column of nothing known for any goal tells nothing.
    spread = [
        (name, key)
        for name, key in (("van der Eijk's A", "van_der_eijk"), ("polarization", "esteban_ray"))
        if any(goal[key]["value"] is not None for goal in goals)
    ]
    rows = [
        (
            names[goal["goal"]],
            share(goal["portion"]),
            verdict(goal["score"]["value"]),
            verdict(goal["loss"]["value"]),
            _stances(goal),
            goal["supporting"],
            goal["opposing"],
            goal["neutral"],
            goal["silent"],
            *(verdict(goal[key]["value"], 2) for _, key in spread),
        )
        for goal in goals[:_SHOWN]
    ]
    head = (
        *(
            "goal",
            "weight",
            "score",
            "costs",
            "who stands how",
            "for",
            "against",
            "neutral",
            "silent",
        ),
        *(name for name, _ in spread),
    )
    caption = "By goal, those that part leaders most first"
    said = "".join(element("p", sentence) for sentence in words.unspoken(found, names))
    return table(caption, head, rows, _more(len(goals), "goal")) + legend(_STANCES) + said


def _stances(goal: Document) -> Safe:
    kinds = (
        ("supporting", "for"),
        ("neutral", "neutral"),
        ("opposing", "against"),
        ("silent", "silent"),
    )
    return stack([Bar(kind, goal[kind], name) for kind, name in kinds])


def _by_groups(found: Document, name: str) -> str:
    pairs = words.by_groups(found, name)
    if not pairs:
        return ""
    rows = [
        (
            who,
            share(pair["portion"]),
            verdict(pair["score"]["value"]),
            bar(pair["score"]["value"], -1, 1, "score"),
            verdict(pair["agreement"]["value"]),
            verdict(pair["overlap"]["value"]),
            pair["score"]["evidence"],
        )
        for pair, who in pairs[:_SHOWN]
    ]
    head = ("who", "weight", "score", "", "agreement", "overlap", "entries")
    return table(
        f"By {name}s of leaders",
        head,
        rows,
        _more(len(pairs), f"pair of {name}s", f"pairs of {name}s"),
    )


def _movers(found: Document, names: Mapping[str, str]) -> str:
    moving = words.movers(found)
    if not moving:
        return str(element("p", "No single leader moves the score."))
    most = abs(moving[0]["effect"]["value"])
    rows = [
        (
            names[leader["leader"]],
            verdict(leader["without"]["value"]),
            f"{leader['effect']['value']:+.3f}",
            bar(leader["effect"]["value"], -most, most, "effect"),
        )
        for leader in moving[:_SHOWN]
    ]
    head = ("leader", "score without them", "their effect", "")
    return table("Who moves the score most", head, rows, _more(len(moving), "leader"))


def _more(number: int, one: str, many: str = "") -> str:
    left = number - _SHOWN
    more = one if left == 1 else many or f"{one}s"
    return f"… and {left:,} more {more}: the JSON report has them all." if left > 0 else ""
