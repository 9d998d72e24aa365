# SPDX-License-Identifier: MIT
"""What agenda alignment says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, listed, names, number, plural, share, why, wrapped

__all__ = [
    "TITLE",
    "basis",
    "by_goal",
    "by_groups",
    "findings",
    "movers",
    "section",
    "support_only",
    "through",
    "unknown",
    "unspoken",
]

TITLE = "Agendas: do leaders want, and care about, the same things?"
Document = Mapping[str, Any]


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["agendas"]
    lines = [""]
    for sentence in findings(found):
        lines += wrapped(sentence, first="• ")
    if found["score"]["value"] is not None:
        lines += ["", *_parts(found), "", *_by_goal(found, names(network, "goals"))]
        lines += [*_by_groups(found, "kind"), *_by_groups(found, "sector")]
        lines += ["", *_who_moves(found, names(network, "leaders"))]
    lines += ["", "What this rests on"]
    for sentence in basis(found, network):
        lines += wrapped(sentence, first="  ")
    lines += ["", "What is not known"]
    for sentence in unknown(found, document):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(found: Document) -> list[str]:
    """What was found, a sentence or two each, the most telling first."""
    score, agreement = found["score"], found["agreement"]
    if score["value"] is None:
        return [f"Whether leaders' agendas align is not known: {why(score['unknown'])}."]
    sentences = [_overlap_finding(found)]
    opposing = sum(goal["opposing"] for goal in found["by_goal"])
    if agreement["value"] is None:
        sentences.append(
            f"Whether they pull the same way is not known: {why(agreement['unknown'])}."
        )
    elif support_only(found):
        sentences.append(
            "Nobody is recorded as against a goal. But every agenda here was inferred from what leaders did, "
            "and acts show support only: this data could not have shown a disagreement."
        )
    elif opposing == 0:
        sentences.append(
            "On what they share they pull the same way: nobody is recorded as against a goal."
        )
    else:
        sentences.append(
            f"On what they share, agreement is {agreement['value']:.2f} (1: all pull the same way; "
            f"0: split in halves, or far apart as often as close; -1: opposed)."
            + _beside_agreement(found)
        )
    if found["overlap"]["value"] < 1 - 1e-9:
        sentences.append(_where_they_part(found, opposing))
    return sentences


def _overlap_finding(found: Document) -> str:
    overlap = found["overlap"]["value"]
    if overlap > 1 - 1e-9:
        return (
            "All known leaders speak on the same goals with the same priorities: they can differ only in "
            "how they stand."
        )
    chance = found["chance"]["overlap"]["value"]
    beside = ""
    if chance is not None:
        ratio = found["chance"]["overlap_ratio"]["value"]
        times = f", so this is {ratio:.1f} times that" if ratio else ""
        beside = f" Chance alone would give {share(chance)}{times}."
    return (
        f"Of what two leaders care about, they share {share(overlap)} on average.{beside} "
        "(0%: each cares about something else; 100%: all care about the same.)"
    )


def _beside_agreement(found: Document) -> str:
    chance = found["chance"]["agreement"]
    if chance["value"] is None:
        return ""
    return f" Stances given at random would agree to {chance['value']:.2f}."


def _where_they_part(found: Document, opposing: int) -> str:
    not_shared = 1 - found["overlap"]["value"]
    against = found["overlap"]["value"] - found["score"]["value"]
    if not_shared + against < 1e-12:
        return "They part over nothing: all agendas are the same."
    stances = against / (not_shared + against)
    if support_only(found):
        return "What can be seen of where they part is that they pursue different goals."
    if opposing == 0 and against < 1e-12:
        return "Where they part, it is over which goals to pursue, not over whether to pursue them."
    return (
        f"Where they part, {share(1 - stances)} of the distance is over which goals to pursue, "
        f"{share(stances)} over how to stand on them."
    )


def _parts(found: Document) -> list[str]:
    chance, supported = found["chance"], support_only(found)

    def line(name: str, key: str, meaning: str) -> str:
        expected = None if supported and key != "overlap" else chance[key]["value"]
        beside = " " * 14 if expected is None else f"  chance {expected:5.2f}"
        return f"  {name:<10}{number(found[key])}{beside}  {meaning}"

    lines = [
        line("score", "score", "agreement × overlap"),
        line("agreement", "agreement", "on what both care about: -1 opposed, 1 the same way"),
        line("overlap", "overlap", "of what either cares about, what both do: 0 to 1"),
    ]
    for sentence in through(found):
        lines += wrapped(sentence, first="  ")
    return lines


def through(found: Document) -> list[str]:
    """What the score is where support for a goal counts for the goals that it serves."""
    seen = found["through"]
    if seen["score"]["value"] is None or not seen["derived"]:
        return []
    return [
        f"Counting support for a goal as support for the goals that it serves (at {seen['gamma']:g} of its "
        f"priority per step; {count(seen['derived'], 'entry', 'entries')} derived so), the score is "
        f"{seen['score']['value']:.3f}."
    ]


def support_only(found: Document) -> bool:
    """Whether nothing but support was inferred from acts: then agreement could not have come out other."""
    nobody_against = not any(goal["opposing"] or goal["neutral"] for goal in found["by_goal"])
    return bool(found["entries"]) and found["inferred"] == found["entries"] and nobody_against


def by_goal(found: Document) -> list[Document]:
    """The goals that somebody gives a priority to, those that part leaders most first."""
    spoken = [goal for goal in found["by_goal"] if goal["portion"] > 0]
    return sorted(spoken, key=lambda goal: -goal["portion"] * (1 - (goal["score"]["value"] or 0)))


def unspoken(found: Document, names: Mapping[str, str]) -> list[str]:
    """What to say of the goals that nobody gives a priority to."""
    silent = [names[goal["goal"]] for goal in found["by_goal"] if not goal["portion"] > 0]
    if not silent:
        return []
    return [
        f"No agenda gives a priority to: {listed(silent)}. That is silence, not lack of support."
    ]


def by_groups(found: Document, name: str) -> list[tuple[Document, str]]:
    """The pairs of kinds or of sectors, the weightiest first, each with who they are."""
    pairs = sorted(found[f"by_{name}"], key=lambda pair: -pair["portion"])
    return [(pair, _who(name, pair)) for pair in pairs]


def movers(found: Document) -> list[Document]:
    """The leaders without whom the score would differ most, first."""
    moving = [leader for leader in found["by_leader"] if leader["effect"]["value"]]
    return sorted(moving, key=lambda leader: -abs(leader["effect"]["value"]))


def _by_goal(found: Document, names: Mapping[str, str]) -> list[str]:
    spoken = by_goal(found)
    lines = [
        "By goal, those that part leaders most first",
        "  weight  score   for  against  neutral  silent",
    ]
    for goal in spoken[:12]:
        lines.append(
            f"  {share(goal['portion']):>6} {number(goal['score'])} {goal['supporting']:>5} {goal['opposing']:>8} "
            f"{goal['neutral']:>8} {goal['silent']:>7}  {cut(names[goal['goal']], 38)}"
        )
    if len(spoken) > 12:
        lines.append(f"  … and {len(spoken) - 12} more goals (--json has them all)")
    for sentence in unspoken(found, names):
        lines += wrapped(sentence, first="  ")
    return lines


def _by_groups(found: Document, name: str) -> list[str]:
    pairs = by_groups(found, name)
    if not pairs:
        return []
    lines = ["", f"By {name}s of leaders", "  weight  score  agreement  overlap  entries"]
    for pair, who in pairs[:12]:
        lines.append(
            f"  {share(pair['portion']):>6} {number(pair['score'])}  {number(pair['agreement']):>9} "
            f"{number(pair['overlap']):>8}  {pair['score']['evidence']:>7}  {who}"
        )
    if len(pairs) > 12:
        lines.append(f"  … and {len(pairs) - 12} more pairs of {name}s (--json has them all)")
    return lines


def _who(name: str, pair: Document) -> str:
    first, second = (group or "(none given)" for group in pair[f"{name}s"])
    some, others = pair["leaders"]
    if first == second:
        return f"among {some} {_group(name, first, some)}"
    return f"{some} {_group(name, first, some)} with {others} {_group(name, second, others)}"


def _group(name: str, group: str, number: int) -> str:
    return plural(group, number) if name == "kind" else f"of {cut(group, 24)}"


def _who_moves(found: Document, names: Mapping[str, str]) -> list[str]:
    moving = movers(found)
    if not moving:
        return ["No single leader moves the score."]
    lines = ["Who moves the score most (how it would be without them)"]
    for leader in moving[:5]:
        without, effect = leader["without"]["value"], leader["effect"]["value"]
        way = "raises" if effect > 0 else "lowers"
        lines.append(
            f"  {without:7.3f}  {way} it by {abs(effect):.3f}  {cut(names[leader['leader']], 52)}"
        )
    return lines


def basis(found: Document, network: Network) -> list[str]:
    """What the findings rest on."""
    known, leaders = found["leaders_known"], found["leaders"]
    of_all = f" ({share(known / leaders)})" if leaders else ""
    influence = found["influence_known"]["value"]
    if influence is not None and leaders and abs(influence - known / leaders) > 1e-9:
        of_all += f", {share(influence)} of influence"
    all_of = Counter(network.leaders["kind"])
    known_of = {pair["kinds"][0]: pair["leaders"][0] for pair in found["by_kind"]}
    kinds = ", ".join(
        f"{known_of.get(kind, 'none') or 'none'} of {count(number, kind, plural(kind, 2))}"
        for kind, number in sorted(all_of.items())
    )
    sentences = [
        f"An agenda is known for {known} of {count(leaders, 'leader', 'leaders')}{of_all}"
        f"{': ' + kinds if kinds else ''}."
    ]
    entries, inferred = found["entries"], found["inferred"]
    if entries:
        how = (
            "all of them stated"
            if not inferred
            else f"{inferred} of them inferred from acts, not stated"
        )
        sentences.append(
            f"{count(entries, 'agenda entry', 'agenda entries')}, {how}, on {found['goals_known']} of "
            f"{count(found['goals'], 'goal', 'goals')}. Of several over time the latest counts."
        )
        reading = {
            "absent": "Silence is read as not caring: right where leaders named their goals. Were it read as not "
            "known, the score would be the agreement.",
            "unknown": "Silence is read as not known: the score is the agreement on what both spoke about.",
        }
        sentences.append(reading[found["silence"]])
    return sentences


def unknown(found: Document, document: Document) -> list[str]:
    """What cannot be said, and why."""
    missing = found["leaders"] - found["leaders_known"]
    sentences = []
    if missing:
        sentences.append(
            f"What {count(missing, 'leader wants', 'leaders want')}: they have no agenda entry. They are left out, "
            "not counted as neutral."
        )
    if found["entries"] and support_only(found):
        sentences.append(
            "Whether anybody is against a goal, and how agreement compares with chance: acts do not say."
        )
    elif found["entries"] and not document["scales"]["stance"]:
        sentences.append(
            "On how many points stances were asked: chance agreement is given for a scale without steps."
        )
    if found["entries"] and not found["by_sector"]:
        sentences.append("Sectors: no leader has one, so nothing is said between sectors.")
    return sentences or ["Nothing that this section would need."]
