# SPDX-License-Identifier: MIT
"""What the report says in short: the findings of all sections, each with its number and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from . import agendas, levels, resources
from .wording import amount, count, cut, listed, names, share, why, wrapped

__all__ = ["HELPS", "TITLE", "findings", "helps", "parts", "section"]

TITLE = "In short"
HELPS = "What would help most, one step for each part"
Document = Mapping[str, Any]
_CLEAR = 0.05  # of a lift: less is no more than how ties happen to fall
_MUCH = 0.25
_RARE = 0.05  # of a p
_NEAR = 0.1  # of a position
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
    """What the whole report comes to, a sentence or two each."""
    found = document["alignment"]
    said = [_agendas(found), _networks(found), *_resources(document, network)]
    breaks = _levels(found) + _parting(found, network)
    if breaks:
        said.append(" ".join(breaks))
    return said + _weakest(document)


def parts(document: Document) -> list[tuple[str, Document]]:
    """The parts of alignment that can be placed between chance and the best."""
    found = document["alignment"]["together"]
    return [(name, found[name]) for name in _NAMES if found[name]["position"]["value"] is not None]


def _agendas(found: Document) -> str:
    section, part = found["agendas"], found["together"]["agendas"]
    score = section["score"]["value"]
    if score is None:
        return f"Whether leaders want the same things is not known: {why(section['score']['unknown'])}."
    supported = agendas.support_only(section)
    return (
        f"{_want(part, score, supported)} {_beside('Their agendas align at', part, section)} Known for "
        f"{section['leaders_known']} of {count(section['leaders'], 'leader', 'leaders')}"
        f"{', all of it inferred from acts, which show no disagreement' if supported else ''} (see Agendas)."
    )


def _want(part: Document, score: float, supported: bool) -> str:
    chance, position = part["chance"]["value"], part["position"]["value"]
    if chance is None:
        return "Leaders' agendas were compared."
    if score > 1 - 1e-9:
        return (
            "Leaders all pursue the same goals."
            if supported
            else "Leaders all want the same things."
        )
    if score < min(0, chance) - _CLEAR:
        return "Leaders pull against one another."
    if score < chance - 0.01:
        return "Leaders want the same things less than chance would have it."
    if position is None or position < _NEAR:
        return "Leaders want the same things hardly more than chance would have it."
    if position < 0.5:
        return "Leaders want the same things in part."
    return "Leaders largely want the same things."


def _beside(what: str, part: Document, section: Document) -> str:
    """The number, how far it hangs on any one leader, and what chance would give."""
    value, chance = part["value"]["value"], part["chance"]["value"]
    sentence = f"{what} {value:.3f}"
    interval = part["value"].get("interval")
    leaders = [row["without"]["value"] for row in section["by_leader"]]
    without = [value for value in leaders if value is not None]
    if interval is not None:
        sentence += f" (interval {interval[0]:.3f} to {interval[1]:.3f})"
    elif len(without) > 2:
        sentence += f" ({min(without):.3f} to {max(without):.3f} without any one of them)"
    return f"{sentence}; by chance {chance:.3f}." if chance is not None else f"{sentence}."


def _networks(found: Document) -> str:
    section, part = found["networks"], found["together"]["networks"]
    score, lift = section["score"]["value"], section["lift"]["value"]
    if score is None:
        return f"Whether ties run where goals need them is not known: {why(section['score']['unknown'])}."
    source = ""
    if lift is None or score == 0:
        where = "No tie joins two leaders whose goals need it."
    elif lift < 1 - _CLEAR:
        where = "Ties run rather where shared goals do not need them."
    elif lift < 1 + _CLEAR:
        where = "Ties hardly follow the shared goals."
    else:
        little = " a little" if lift < 1 + _MUCH else ""
        where = f"Ties run{little} more where shared goals need them than elsewhere."
        if agendas.support_only(found["agendas"]):
            source = " Ties recorded from the same acts as agendas match them by construction."
    what = _met(part, section)
    return (
        f"{where} {what}{source}{_along(found)} {count(section['ties'], 'tie', 'ties')} among "
        f"{count(section['leaders_known'], 'leader', 'leaders')} (see Networks)."
    )


def _met(part: Document, section: Document) -> str:
    """The share of what goals require that ties meet, how far it hangs on any one leader, and chance."""
    chance = part["chance"]["value"]
    without = [row["without"]["value"] for row in section["by_leader"]]
    known = [value for value in without if value is not None]
    sentence = f"Ties meet {share(part['value']['value'])} of what shared goals require"
    if len(known) > 2:
        sentence += f" ({share(min(known))} to {share(max(known))} without any one leader)"
    return f"{sentence}; by chance {share(chance)}." if chance is not None else f"{sentence}."


def _along(found: Document) -> str:
    """Whether shuffled agendas would follow ties as much."""
    chance = found["along_ties"]["score_chance"]
    p = chance["p_two_sided"]["value"]
    if p is None or agendas.support_only(found["agendas"]):
        return ""
    if p > _RARE:
        return f" Agendas dealt out at random would follow ties as much (p = {p:.2f})."
    more = chance["observed"]["value"] > chance["mean"]["value"]
    said = f"p = {p:.2f}" if p >= 0.005 else "p < 0.01"
    return (
        f" Those who are tied want the same {'more' if more else 'less'} than by chance ({said})."
    )


def _resources(document: Document, network: Network) -> list[str]:
    """Do means follow? Nothing where nothing is recorded of any: the section says so."""
    if not resources.shown(document):
        return []
    found = document["alignment"]["resources"]
    match, chance = found["match"]["value"], found["chance"]["value"]
    if match is None:
        said = f"Whether means follow priorities is not known: {why(found['match']['unknown'])}."
    else:
        beside = (
            "."
            if chance is None
            else f"; grants of these sizes dealt out at random, to {chance:.3f}"
            f"{resources.beside_chance(found, resources.means_of(network))}"
        )
        said = f"Means match priorities to {match:.3f}{beside}"
    if found["coverage"]["value"] is not None:
        said += f" Of what goals need, {share(found['coverage']['value'])} is committed."
    amounts = found["amounts_unknown"]
    return [
        f"{said} {count(found['commitments'], 'commitment', 'commitments')}"
        f"{f', {amounts} of unknown amount and left out' if amounts else ''} (see Resources)."
    ]


def _levels(found: Document) -> list[str]:
    section, whole = found["levels"], found["agendas"]["score"]["value"]
    said = []
    if section["lowest"] and len(section["by_groups"]) > 1:
        lowest = section["lowest"][0]
        if lowest["score"]["value"] < whole - 0.005:
            said.append(
                f"Alignment is lowest {levels.pair_of(section['by'], lowest)}: {lowest['score']['value']:.3f}."
            )
    score, known = section["score"]["value"], section["memberships_known"]
    if score is not None and known >= 2 and whole is not None and abs(score - whole) > 0.005:
        way = "more" if score > whole else "less"
        said.append(
            f"Members align {way} with what they belong to ({score:.3f}, {known} memberships) than any two "
            "leaders do."
        )
    return [" ".join([*said, "(See Levels.)"])] if said else []


def _parting(found: Document, network: Network) -> list[str]:
    """Over which goal they part, where somebody is against one."""
    section = found["agendas"]
    if section["score"]["value"] is None:
        return []
    goals = section["by_goal"]
    if not any(goal["opposing"] and goal["supporting"] for goal in goals):
        return []
    goal = max(goals, key=lambda one: one["loss_of_agreement"]["value"] or 0)
    name = cut(names(network, "goals")[goal["goal"]], 70)
    stands = f"{goal['supporting']} for, {goal['opposing']} against, {goal['neutral']} neutral"
    if not goal["opposing"] and not goal["neutral"]:
        stands = f"{goal['supporting']} for it, to different degrees, nobody against"
    return [
        f"The goal on which stances part them most is {name}: {stands}, {goal['silent']} silent (see Agendas)."
    ]


def _weakest(document: Document) -> list[str]:
    """Where the parts stand, and which is the weakest."""
    found = document["alignment"]["together"]
    if not found["weakest"]:
        return []
    known = parts(document)
    placed = "; ".join(f"{name} {_placed(part['position']['value'])}" for name, part in known)
    supported = agendas.support_only(document["alignment"]["agendas"])
    seen = ", as far as acts can show" if supported else ""
    places = sorted(part["position"]["value"] for _, part in known)
    stands = (
        "No part is clearly the weakest"
        if places[1] - places[0] < _NEAR
        else f"The weakest part{seen}: {found['weakest']}"
    )
    return [
        f"{stands}. On the way from chance (0%) to the best arrangement of the same (100%): {placed}."
    ]


def helps(document: Document, network: Network) -> list[str]:
    """What would help each part most, a step each."""
    found = document["alignment"]["together"]
    said = []
    leaders, goals = names(network, "leaders"), names(network, "goals")
    for gap in found["tie"]:
        one, other = (cut(leaders[key], 50) for key in gap["leaders"])
        wanted = listed([cut(goals[key], 50) for key in gap["goals"]], 2)
        adds = f"{100 * gap['portion']:.1f}%" if gap["portion"] >= 0.0005 else "less than 0.1%"
        said.append(
            f"The tie that would add most joins {one} and {other}, for {wanted}: {adds} of what shared goals require."
        )
    for talk in found["conversation"]:
        said.append(_talk(talk, leaders, goals))
    means = resources.means_of(network)
    for shift in found["means"]:
        said.append(_shift(shift, means, goals))
    return said


def _shift(shift: Document, means: Mapping[str, str], goals: Mapping[str, str]) -> str:
    what = f"{amount(shift['amount'])} of {cut(means[shift['resource']], 40)}"
    to = cut(goals[shift["to"]], 50)
    if shift["source"] is None:
        return f"The need whose meeting would add most to coverage: {what} for {to}: {_gain(shift['gain'])}."
    source = cut(goals[shift["source"]], 50)
    return f"The move of means that would match priorities most: {what} from {source} to {to}: {_gain(shift['gain'])}."


def _placed(position: float) -> str:
    return share(position) if position >= 0 else "below chance"


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
        f"The shift of one leader that would align agendas most: {leader} on {goal}, to where the others stand "
        f"({where}): {_gain(talk['gain'])}{alike}."
    )
