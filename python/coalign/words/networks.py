# SPDX-License-Identifier: MIT
"""What the congruence of networks says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from . import ties
from .wording import count, cut, listed, names, number, plural, share, why, wrapped

__all__ = [
    "PARTS",
    "TITLE",
    "basis",
    "by_goal",
    "by_kinds",
    "findings",
    "missing",
    "movers",
    "section",
    "unknown",
]

TITLE = "Networks: do ties run where the shared goals need them?"
PARTS = (
    ("score", "congruence: of what shared goals require, what ties meet: 0 to 1"),
    ("density", "how well any two are tied: 0 to 1"),
    ("activity", "above 1: those of whom more is required have more ties"),
    ("placement", "above 1: their ties go where they are required"),
    ("of_best", "0 as if ties fell anywhere, 1 the best the same ties could do"),
)
Document = Mapping[str, Any]
_CLEAR = 0.05
_MUCH = 0.05


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["networks"]
    leaders, goals = names(network, "leaders"), names(network, "goals")
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if found["score"]["value"] is not None:
        lines.append("")
        lines += [
            f"  {key.replace('_', ' '):<10}{number(found[key])}  {said}" for key, said in PARTS
        ]
        lines += ["", "By goal, those that require most first", "  weight  score  joined  for"]
        for goal in by_goal(found)[:12]:
            lines.append(
                f"  {share(goal['portion']):>6} {number(goal['score'])} {_portion(goal['connectedness']):>7} "
                f"{goal['committed']:>4}  {cut(goals[goal['goal']], 50)}"
            )
        lines += ["", "By kinds of leaders", "  weight  score  density"]
        for pair, who in by_kinds(found):
            lines.append(
                f"  {share(pair['portion']):>6} {number(pair['score'])} {number(pair['density'])}  {who}"
            )
        lines += ["", *_gaps(missing(document), leaders, goals)]
        lines += _movers(found, leaders)
    joined = ties.findings(document)
    if joined:
        lines += ["", ties.TITLE]
        for sentence in joined:
            lines += wrapped(sentence, first="  ")
    lines += ["", "What this rests on"]
    for sentence in basis(found, network):
        lines += wrapped(sentence, first="  ")
    lines += ["", "What is not known"]
    for sentence in unknown(found):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, a sentence or two each, the most telling first."""
    found = document["alignment"]["networks"]
    score = found["score"]["value"]
    if score is None:
        return [
            f"Whether ties run where goals need them is not known: {why(found['score']['unknown'])}."
        ]
    agendas = document["alignment"]["agendas"]
    lift, best = found["lift"]["value"], found["of_best"]["value"]
    sentences = [
        f"Of the ties that shared goals require, {share(score)} are recorded.{_beside(found)}"
    ]
    if agendas["inferred"] == agendas["entries"]:
        sentences.append(
            "But every agenda here was inferred from what leaders did. Where ties were recorded from the same acts, "
            "they match by construction."
        )
    if lift is not None and best is not None and best < 1 - 1e-9:
        sentences.append(
            f"The same ties put where they are required most would reach more: this is {share(max(best, 0))} "
            "of the way from ties that fall anywhere to the best arrangement."
        )
    sentences += _apart(found)
    gaps = missing(document)
    if gaps:
        leaders, goals = names(network, "leaders"), names(network, "goals")
        first = gaps[0]
        one, other = (cut(leaders[key], 60) for key in first["leader_ids"])
        sentences.append(
            f"The tie that is missing most would join {one} and {other}, for "
            f"{listed([cut(goals[key], 60) for key in first['goal_ids']], 3)}."
            + (" Others are missed as much." if _as_much(gaps) else "")
        )
    unneeded = found["unneeded"]["value"]
    if unneeded:
        sentences.append(
            f"{share(unneeded)} of tie strength joins leaders who share no goal: not a fault, since ties serve "
            "more than goals."
        )
    return sentences


def _beside(found: Document) -> str:
    density, lift = found["density"]["value"], found["lift"]["value"]
    if not density or lift is None:
        return " No two of those compared are tied."
    beside = f" Any two are tied to {share(density)}, so this is {lift:.1f} times that"
    placement, activity = found["placement"]["value"], found["activity"]["value"]
    if placement is None or abs(lift - 1) < _CLEAR:
        return beside + (": ties hardly follow the goals." if abs(lift - 1) < _CLEAR else ".")
    if lift < 1:
        return beside + ": ties run rather where goals do not need them."
    if placement < 1 + _CLEAR:
        return (
            beside
            + ": those with more at stake have more ties, but these do not go where they are required."
        )
    if activity < 1 + _CLEAR:
        return beside + ": ties go where they are required."
    return (
        beside + ": those with more at stake have more ties, and these go where they are required."
    )


def _apart(found: Document) -> list[str]:
    """Kinds of leaders between whom ties are required and none is recorded."""
    apart = [
        (pair, who)
        for pair, who in by_kinds(found)
        if pair["score"]["value"] == 0 and pair["portion"] > _MUCH
    ]
    if not apart or found["score"]["value"] == 0:
        return []
    portion = sum(pair["portion"] for pair, _ in apart)
    return [
        f"Not one tie is recorded for {share(portion)} of what shared goals require: "
        f"{listed([who for _, who in apart])}. Memberships are not counted as ties."
    ]


def _as_much(gaps: list[Document]) -> bool:
    return len(gaps) > 1 and gaps[1]["required"] > gaps[0]["required"] * (1 - 1e-9)


def by_goal(found: Document) -> list[Document]:
    """The goals that require any tie, those that require most first."""
    needed = [goal for goal in found["by_goal"] if goal["portion"] > 0]
    return sorted(needed, key=lambda goal: -goal["portion"])


def by_kinds(found: Document) -> list[tuple[Document, str]]:
    """The pairs of kinds, the weightiest first, each with who they are."""
    pairs = sorted(found["by_kind"], key=lambda pair: -pair["portion"])
    return [(pair, _who(pair)) for pair in pairs]


def _who(pair: Document) -> str:
    first, second = (kind or "without a kind" for kind in pair["kinds"])
    some, others = pair["leaders"]
    if first == second:
        return f"among {some} {plural(first, some)}"
    return f"{some} {plural(first, some)} with {others} {plural(second, others)}"


def missing(document: Document) -> list[Document]:
    """The ties that are missing, the most required first."""
    return list(document["alignment"]["gaps"])


def movers(found: Document) -> list[Document]:
    """The leaders on whom most of the congruence hangs, first."""
    some = [leader for leader in found["by_leader"] if (leader["dependence"]["value"] or 0) > 1e-9]
    return sorted(some, key=lambda leader: -leader["dependence"]["value"])


def _gaps(gaps: list[Document], leaders: Mapping[str, str], goals: Mapping[str, str]) -> list[str]:
    if not gaps:
        return ["No tie that shared goals require is missing."]
    lines = ["Ties that are missing most (what each would add, and for which goals)"]
    for gap in gaps[:5]:
        one, other = (cut(leaders[key], 24) for key in gap["leader_ids"])
        said = listed([cut(goals[key], 30) for key in gap["goal_ids"]], 2)
        lines += wrapped(f"{gap['portion']:.3f}  {one} and {other}: {said}", first="    ")
    return lines


def _movers(found: Document, leaders: Mapping[str, str]) -> list[str]:
    some = movers(found)
    if not some:
        return []
    lines = ["", "On whom the congruence hangs (how much of it would be lost without them)"]
    for leader in some[:5]:
        lines.append(
            f"  {share(leader['dependence']['value']):>6}  {cut(leaders[leader['leader']], 60)}"
        )
    return lines


def _portion(estimate: Document) -> str:
    return "?" if estimate["value"] is None else share(estimate["value"])


def basis(found: Document, network: Network) -> list[str]:
    """What the findings rest on."""
    pairs, joined = found["pairs"], found["ties"]
    sentences = [
        f"{count(joined, 'tie', 'ties')} among {count(pairs, 'pair', 'pairs')} of "
        f"{count(found['leaders_known'], 'leader', 'leaders')} with a known agenda, whatever their direction."
    ]
    types = list(network.tie_types.ids)
    if len(types) > 1:
        sentences.append(
            f"All types of ties count, of several between two the strongest: {listed(types, 6)}. One alone may "
            "say something else: coalign.alignment.networks(network, 'one type')."
        )
    if found["ties_beside"]:
        sentences.append(
            f"{count(found['ties_beside'], 'other tie does', 'other ties do')} not count: nothing is known of "
            "what one of the two wants, or neither answered."
        )
    return sentences


def unknown(found: Document) -> list[str]:
    """What cannot be said, and why."""
    sentences = []
    left = found["leaders"] - found["leaders_known"]
    if left:
        sentences.append(
            f"What {count(left, 'leader', 'leaders')} without an agenda need of one another."
        )
    if found["score"]["value"] is not None and found["of_best"]["value"] is None:
        sentences.append(
            f"How far this is from the best arrangement: {why(found['of_best']['unknown'])}."
        )
    return sentences or ["Nothing that this section would need."]
