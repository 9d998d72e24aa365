# SPDX-License-Identifier: MIT
"""What blocs say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, listed, names, number, why, wrapped

__all__ = ["TITLE", "basis", "findings", "section", "shown", "stands"]

TITLE = "Blocs: do leaders fall into camps?"
Document = Mapping[str, Any]
_SHOWN = 6


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["blocs"]
    leaders, goals = names(network, "leaders"), names(network, "goals")
    lines = [""]
    for sentence in findings(found):
        lines += wrapped(sentence, first="• ")
    for bloc in shown(found):
        lines += ["", *wrapped(f"Bloc {bloc['bloc']}: {_members(bloc, leaders)}.", first="  ")]
        with_others = bloc["score_with_others"]
        lines += [
            f"    score {number(bloc['score']).strip()} among themselves, "
            f"{number(with_others).strip()} with all others"
        ]
        for stand in stands(found, bloc["bloc"]):
            lines.append(
                f"    {stand['inside']['value']:+.2f} (others {stand['outside']['value']:+.2f})  "
                f"{cut(goals[stand['goal']], 58)}"
            )
    left = len(found["blocs"]) - _SHOWN
    if left > 0 and shown(found):
        lines += ["", f"  … and {count(left, 'more bloc', 'more blocs')} (--json has them all)"]
    lines += ["", "What this rests on"]
    for sentence in basis(found):
        lines += wrapped(sentence, first="  ")
    return lines


def shown(found: Document) -> list[Document]:
    """The blocs to show: none where there is but one, which everybody is in."""
    blocs = [bloc for bloc in found["blocs"] if bloc["score"]["value"] is not None]
    return blocs[:_SHOWN] if len(found["blocs"]) > 1 or found["alone"] else []


def stands(found: Document, bloc: int) -> list[Document]:
    """The goals that set a bloc apart most."""
    return [goal for goal in found["goals"] if goal["bloc"] == bloc]


def findings(found: Document) -> list[str]:
    """What was found, the most telling first."""
    modularity = found["modularity"]
    if modularity["value"] is None:
        return [f"Whether leaders fall into camps is not known: {why(modularity['unknown'])}."]
    sizes = [bloc["leaders"] for bloc in found["blocs"]]
    sentences = []
    if len(sizes) < 2:
        sentences.append(
            "No division into camps is better than none: those who share goals make one bloc"
            + (f", {count(found['alone'], 'leader', 'leaders')} apart." if found["alone"] else ".")
        )
    else:
        most = ", ".join(str(size) for size in sizes[:6]) + (", …" if len(sizes) > 6 else "")
        alone = f"; {found['alone']} in none" if found["alone"] else ""
        sentences.append(
            f"The best division found is into {len(sizes)} blocs, of {most} leaders{alone}. Its modularity is "
            f"{modularity['value']:.2f} (0: as if camps fell anyhow)."
        )
    sentences.append(_chance(found))
    if len(sizes) > 1:
        sentences.append(_sure(found))
    return [sentence for sentence in sentences if sentence]


def _chance(found: Document) -> str:
    structure, spread = found["structure"], found["spread_by_chance"]
    if structure["value"] is None:
        if structure["unknown"] == "no_variation":
            return (
                "On what they share all stand alike, so these are not camps for and against: they part by what "
                "they care about."
            )
        return f"Whether stances are more divided than chance is not known: {why(structure['unknown'])}."
    p = spread["p_greater"]["value"]
    beside = (
        f"agreement of pairs is spread {structure['value']:.2f} times as far as with stances shuffled within "
        f"each goal (p = {p:.3f})"
    )
    if p <= 0.05:
        return f"Who agrees with whom is more than chance: {beside}."
    return f"Do not read camps into it: {beside}, which chance alone gives easily."


def _sure(found: Document) -> str:
    same, orders, stability = found["orders_same"], found["orders"], found["stability"]["value"]
    if same == orders:
        return f"All {orders} searches found the same blocs."
    near = "nearly the same" if stability >= 0.9 else "similar" if stability >= 0.6 else "others"
    lead = "Who belongs where is not sure: " if stability < 0.6 else ""
    return (
        f"{lead}{same} of {orders} searches found exactly these, the rest {near} (adjusted Rand index "
        f"{stability:.2f})."
    )


def _members(bloc: Document, names: Mapping[str, str]) -> str:
    who = listed([cut(names[one], 40) for one in bloc["members"]], 8)
    return f"{count(bloc['leaders'], 'leader', 'leaders')}, {who}"


def basis(found: Document) -> list[str]:
    """What the findings rest on."""
    return [
        f"{count(found['pairs'], 'pair', 'pairs')} of {count(found['leaders_known'], 'leader', 'leaders')} with a "
        "known agenda who share a goal, by their score. Numbers beside goals are means of stance × priority: +1 for, "
        "-1 against, 0 for silence."
    ]
