# SPDX-License-Identifier: MIT
"""What the report says in short: the findings of all sections, each with its number and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from . import resources
from .wording import amount, count, cut, names, wrapped

__all__ = ["HELPS", "TITLE", "findings", "helps", "parts", "section"]

TITLE = "In short"
HELPS = "Where one change would move a score most (this is arithmetic, not advice)"
Document = Mapping[str, Any]
_NAMES = {"agendas": "agendas", "networks": "networks", "resources": "resources"}


def section(document: Document, network: Network) -> list[str]:
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    steps = helps(document, network)
    lines += ["", HELPS] if steps else []
    for sentence in steps:
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What the whole report comes to, a finding each: the core says it."""
    return [finding["sentence"] for finding in document["findings"]]


def parts(document: Document) -> list[tuple[str, Document]]:
    """The parts of alignment that can be placed between chance and the best."""
    found = document["alignment"]["together"]
    return [(name, found[name]) for name in _NAMES if found[name]["position"]["value"] is not None]


def helps(document: Document, network: Network) -> list[str]:
    """What would help each part most, a step each."""
    found = document["alignment"]["together"]
    said = []
    leaders, goals = names(network, "leaders"), names(network, "goals")
    for talk in found["conversation"]:
        said.append(_talk(talk, leaders, goals))
    means = resources.means_of(network)
    for shift in found["means"]:
        said.append(_shift(shift, means, goals))
    return said


def _shift(shift: Document, means: Mapping[str, str], goals: Mapping[str, str]) -> str:
    what = cut(means[shift["resource"]], 40)
    if shift["amount"] is not None:
        what = f"{amount(shift['amount'])} of {what}"
    to = cut(goals[shift["to"]], 50)
    if shift["source"] is None:
        return f"Meeting this need would raise coverage most: {what} for {to}: {_gain(shift['gain'])}."
    source = cut(goals[shift["source"]], 50)
    return f"This move would bring means closest to priorities: {what} from {source} to {to}: {_gain(shift['gain'])}."


def _gain(gain: float) -> str:
    return f"+{gain:.3f}" if gain >= 0.0005 else "less than +0.001"


def _talk(talk: Document, leaders: Mapping[str, str], goals: Mapping[str, str]) -> str:
    leader, goal = cut(leaders[talk["leader"]], 50), cut(goals[talk["goal"]], 50)
    others = talk["alike"] - 1
    how = "silent on it too" if talk["silent"] else "standing alike"
    alike = f" (as would each of {count(others, 'other', 'others')} {how})" if others else ""
    stance = talk["to_stance"]
    where = "for it" if stance > 0 else "against it" if stance < 0 else "neutral"
    return (
        f"This shift would align agendas most: {leader} on {goal}, to where the others stand ({where}): "
        f"{_gain(talk['gain'])}{alike}."
    )
