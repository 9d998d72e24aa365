# SPDX-License-Identifier: MIT
"""What alignment between levels says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, names, number, plural, why, wrapped

__all__ = [
    "TITLE",
    "basis",
    "by_membership",
    "findings",
    "houses",
    "members",
    "pair_of",
    "section",
    "unknown",
]

TITLE = "Levels: at which level does it break, and who is out of step with their house?"
Document = Mapping[str, Any]


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["levels"]
    known = names(network, "leaders")
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    levels = by_membership(found)
    if found["memberships_known"]:
        lines += [
            "",
            "Members with what they belong to",
            "   score  agreement  overlap   known  who",
        ]
        for level, who in levels:
            share = f"{level['known']} of {level['memberships']}"
            lines.append(
                f"  {number(level['score'])}  {number(level['agreement']):>9} {number(level['overlap']):>8} "
                f"{share:>8}  {who}"
            )
    lines += _out_of_step(members(found), known)
    lines += _houses(houses(found), known)
    lines += ["", "What this rests on"]
    for sentence in basis(found):
        lines += wrapped(sentence, first="  ")
    lines += ["", "What is not known"]
    for sentence in unknown(found):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, a sentence or two each."""
    found, whole = document["alignment"]["levels"], document["alignment"]["agendas"]["score"]
    return [*_between_groups(found, whole), *_vertical(found, whole), *_far_houses(found, network)]


def _between_groups(found: Document, whole: Document) -> list[str]:
    if not found["lowest"] or len(found["by_groups"]) < 2:
        return [
            "Between which levels agendas align least is not known: it takes two groups of two."
        ]
    lowest = found["lowest"][0]
    score = lowest["score"]["value"]
    if not score < whole["value"] - 0.005:
        return ["No level stands out: none aligns less than all leaders together."]
    return [
        f"Alignment is lowest {pair_of(found['by'], lowest)}: {score:.3f}, where that of all leaders together is "
        f"{whole['value']:.3f}."
    ]


def pair_of(by: str, pair: Document) -> str:
    """Between which two groups, or within which."""
    one, other = (
        _group(by, group, number)
        for group, number in zip(pair["groups"], pair["leaders"], strict=True)
    )
    within = pair["groups"][0] == pair["groups"][1]
    who = f"among the {one}" if within else f"between the {one} and the {other}"
    return f"{who} with a known agenda"


def _group(by: str, name: str | None, number: int) -> str:
    if name is None:
        return f"{number} leaders without a {by}"
    return f"{number} {plural(name, 2)}" if by == "kind" else f"{number} of {by} {cut(name, 40)}"


def _vertical(found: Document, whole: Document) -> list[str]:
    score = found["score"]["value"]
    if score is None:
        if found["memberships"] and not found["memberships_known"]:
            reason = "of no membership is the agenda of both known"
        else:
            reason = why(found["score"]["unknown"])
        return [f"Whether members want what they belong to is not known: {reason}."]
    known = found["memberships_known"]
    sentence = (
        f"Members align with what they belong to at {score:.3f}, over "
        f"{count(known, 'membership', 'memberships')} with both agendas"
    )
    if whole["value"] is None:
        return [f"{sentence}."]
    return [f"{sentence}; any two leaders at {whole['value']:.3f}."]


def _far_houses(found: Document, network: Network) -> list[str]:
    known = [row for row in houses(found) if row["members_known"] >= 2]
    if not known or not known[0]["score"]["value"] < 0.5:
        return []
    first = known[0]
    name = cut(names(network, "leaders")[first["leader"]], 60)
    return [
        f"Of {count(len(known), 'house', 'houses')} with two or more members whose agendas are known, furthest "
        f"from the mean agenda of its members is {name}: {first['score']['value']:.3f}."
    ]


def by_membership(found: Document) -> list[tuple[Document, str]]:
    """The kinds of members with the kinds of what they belong to."""
    return [
        (level, f"{plural(level['kinds'][0], 2)} in {plural(level['kinds'][1], 2)}")
        for level in found["by_membership"]
    ]


def members(found: Document) -> list[Document]:
    """Members with what they belong to, the least aligned first."""
    known = [row for row in found["members"] if row["score"]["value"] is not None]
    return sorted(known, key=lambda row: row["score"]["value"])


def houses(found: Document) -> list[Document]:
    """Houses with a known agenda and known members, the furthest from their members first."""
    known = [row for row in found["organizations"] if row["score"]["value"] is not None]
    return sorted(known, key=lambda row: row["score"]["value"])


def _out_of_step(rows: list[Document], names: Mapping[str, str]) -> list[str]:
    if not rows:
        return []
    lines = ["", "Least in step with what they belong to"]
    for row in rows[:5]:
        one, whole = cut(names[row["member"]], 34), cut(names[row["of"]], 34)
        lines.append(f"  {number(row['score'])}  {one} in {whole}")
    return lines


def _houses(rows: list[Document], names: Mapping[str, str]) -> list[str]:
    if not rows:
        return []
    lines = ["", "Houses and the mean agenda of their members, the furthest first"]
    for row in rows[:5]:
        known = f"{row['members_known']} of {count(row['members'], 'member', 'members')}"
        lines.append(f"  {number(row['score'])}  {cut(names[row['leader']], 48)} ({known} known)")
    return lines


def basis(found: Document) -> list[str]:
    """What the findings rest on."""
    groups = {group for pair in found["by_groups"] for group in pair["groups"]}
    sentences = [f"{count(len(groups), 'group', 'groups')} of leaders by {found['by']}."]
    if found["without"]:
        sentences.append(
            f"{count(found['without'], 'known leader has', 'known leaders have')} no value of it: they are a "
            "group of their own."
        )
    if found["several"]:
        sentences.append(
            f"{count(found['several'], 'known leader has', 'known leaders have')} several: the first counts."
        )
    if found["memberships"]:
        sentences.append(
            f"Of {count(found['memberships'], 'membership', 'memberships')}, the agenda of both is known for "
            f"{found['memberships_known']}. A mean agenda takes direct members, silence being no priority."
        )
    return sentences


def unknown(found: Document) -> list[str]:
    """What cannot be said, and why."""
    left = found["memberships"] - found["memberships_known"]
    if not found["memberships"]:
        return ["Who belongs to whom: no membership is recorded."]
    if left:
        return [
            f"How {count(left, 'member stands', 'members stand')} to what they belong to: one of the two has no "
            "agenda."
        ]
    return ["Nothing that this section would need."]
