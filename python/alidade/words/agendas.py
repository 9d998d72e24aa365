# SPDX-License-Identifier: MIT
"""What agenda alignment says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, listed, names, number, plural, share, why, wrapped

__all__ = ["TITLE", "agendas"]

TITLE = "Agendas: do leaders want, and care about, the same things?"
Document = Mapping[str, Any]


def agendas(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["agendas"]
    lines = [""]
    for sentence in _findings(found):
        lines += wrapped(sentence, first="• ")
    if found["score"]["value"] is not None:
        lines += ["", *_parts(found), "", *_by_goal(found, names(network, "goals"))]
        lines += [*_by_groups(found, "kind"), *_by_groups(found, "sector")]
        lines += ["", *_who_moves(found, names(network, "leaders"))]
    lines += ["", "What this rests on", *_basis(found, network)]
    return [*lines, "", "What is not known", *_unknown(found, document)]


def _findings(found: Document) -> list[str]:
    score, agreement = found["score"], found["agreement"]
    if score["value"] is None:
        return [f"Whether leaders' agendas align is not known: {why(score['unknown'])}."]
    sentences = [_overlap_finding(found)]
    opposing = sum(goal["opposing"] for goal in found["by_goal"])
    if agreement["value"] is None:
        sentences.append(
            f"Whether they pull the same way is not known: {why(agreement['unknown'])}."
        )
    elif _support_only(found):
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


def _support_only(found: Document) -> bool:
    """Whether nothing but support was inferred from acts: then agreement could not have come out other."""
    nobody_against = not any(goal["opposing"] or goal["neutral"] for goal in found["by_goal"])
    return bool(found["entries"]) and found["inferred"] == found["entries"] and nobody_against


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
    share = against / (not_shared + against)
    if _support_only(found):
        return "What can be seen of where they part is that they pursue different goals."
    if opposing == 0 and against < 1e-12:
        return "Where they part, it is over which goals to pursue, not over whether to pursue them."
    return (
        f"Where they part, {share(1 - share)} of the distance is over which goals to pursue, "
        f"{share(share)} over how to stand on them."
    )


def _parts(found: Document) -> list[str]:
    chance, support_only = found["chance"], _support_only(found)

    def line(name: str, key: str, meaning: str) -> str:
        expected = None if support_only and key != "overlap" else chance[key]["value"]
        beside = " " * 14 if expected is None else f"  chance {expected:5.2f}"
        return f"  {name:<10}{number(found[key])}{beside}  {meaning}"

    lines = [
        line("score", "score", "agreement × overlap"),
        line("agreement", "agreement", "on what both care about: -1 opposed, 1 the same way"),
        line("overlap", "overlap", "of what either cares about, what both do: 0 to 1"),
    ]
    through = found["through"]
    if through["score"]["value"] is not None and through["derived"]:
        lines += wrapped(
            f"Counting support for a goal as support for the goals that it serves (at {through['gamma']:g} of its "
            f"priority per step; {count(through['derived'], 'entry', 'entries')} derived so), the score is "
            f"{through['score']['value']:.3f}.",
            first="  ",
        )
    return lines


def _by_goal(found: Document, names: Mapping[str, str]) -> list[str]:
    spoken = [goal for goal in found["by_goal"] if goal["portion"] > 0]
    spoken.sort(key=lambda goal: -goal["portion"] * (1 - (goal["score"]["value"] or 0)))
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
    unspoken = [names[goal["goal"]] for goal in found["by_goal"] if not goal["portion"] > 0]
    if unspoken:
        lines += wrapped(
            f"No agenda gives a priority to: {listed(unspoken)}. That is silence, not lack of support.",
            first="  ",
        )
    return lines


def _by_groups(found: Document, name: str) -> list[str]:
    """The split by pairs of kinds or of sectors, the weightiest first."""
    pairs = sorted(found[f"by_{name}"], key=lambda pair: -pair["portion"])
    if not pairs:
        return []
    lines = ["", f"By {name}s of leaders", "  weight  score  agreement  overlap  entries"]
    for pair in pairs[:12]:
        first, second = (group or "(none given)" for group in pair[f"{name}s"])
        some, others = pair["leaders"]
        who = f"among {some} {_group(name, first, some)}"
        if first != second:
            who = f"{some} {_group(name, first, some)} with {others} {_group(name, second, others)}"
        lines.append(
            f"  {share(pair['portion']):>6} {number(pair['score'])}  {number(pair['agreement']):>9} "
            f"{number(pair['overlap']):>8}  {pair['score']['evidence']:>7}  {who}"
        )
    if len(pairs) > 12:
        lines.append(f"  … and {len(pairs) - 12} more pairs of {name}s (--json has them all)")
    return lines


def _group(name: str, group: str, number: int) -> str:
    return plural(group, number) if name == "kind" else f"of {cut(group, 24)}"


def _who_moves(found: Document, names: Mapping[str, str]) -> list[str]:
    movers = [leader for leader in found["by_leader"] if leader["effect"]["value"]]
    movers.sort(key=lambda leader: -abs(leader["effect"]["value"]))
    if not movers:
        return ["No single leader moves the score."]
    lines = ["Who moves the score most (how it would be without them)"]
    for leader in movers[:5]:
        without, effect = leader["without"]["value"], leader["effect"]["value"]
        way = "raises" if effect > 0 else "lowers"
        lines.append(
            f"  {without:7.3f}  {way} it by {abs(effect):.3f}  {cut(names[leader['leader']], 52)}"
        )
    return lines


def _basis(found: Document, network: Network) -> list[str]:
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
    lines = wrapped(
        f"An agenda is known for {known} of {count(leaders, 'leader', 'leaders')}{of_all}"
        f"{': ' + kinds if kinds else ''}.",
        first="  ",
    )
    entries, inferred = found["entries"], found["inferred"]
    if entries:
        how = (
            "all of them stated"
            if not inferred
            else f"{inferred} of them inferred from acts, not stated"
        )
        lines += wrapped(
            f"{count(entries, 'agenda entry', 'agenda entries')}, {how}, on {found['goals_known']} of "
            f"{count(found['goals'], 'goal', 'goals')}. Of several over time the latest counts.",
            first="  ",
        )
        reading = {
            "absent": "Silence is read as not caring: right where leaders named their goals. Were it read as not "
            "known, the score would be the agreement.",
            "unknown": "Silence is read as not known: the score is the agreement on what both spoke about.",
        }
        lines += wrapped(reading[found["silence"]], first="  ")
    return lines


def _unknown(found: Document, document: Document) -> list[str]:
    missing = found["leaders"] - found["leaders_known"]
    lines = []
    if missing:
        lines += wrapped(
            f"What {count(missing, 'leader wants', 'leaders want')}: they have no agenda entry. They are left out, "
            "not counted as neutral.",
            first="  ",
        )
    if found["entries"] and _support_only(found):
        lines += wrapped(
            "Whether anybody is against a goal, and how agreement compares with chance: acts do not say.",
            first="  ",
        )
    elif found["entries"] and not document["scales"]["stance"]:
        lines += wrapped(
            "On how many points stances were asked: chance agreement is given for a scale without steps.",
            first="  ",
        )
    if found["entries"] and not found["by_sector"]:
        lines += ["  Sectors: no leader has one, so nothing is said between sectors."]
    return lines or ["  Nothing that this section would need."]
