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
    "out_of_step",
    "section",
    "stances",
    "support_only",
    "through",
    "unknown",
    "unspoken",
    "who_and_what",
]

TITLE = "Agendas: do leaders want, and care about, the same things?"
Document = Mapping[str, Any]


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["agendas"]
    lines = [""]
    for sentence in findings(found):
        lines += wrapped(sentence, first="• ")
    for sentence in who_and_what(found, network):
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


def who_and_what(found: Document, network: Network) -> list[str]:
    """Over which goals leaders part most, who is out of step, and who is behind the visions."""
    goals, leaders = names(network, "goals"), names(network, "leaders")
    said = [_divides(found, goals), _out_of_step(found, leaders), _common(found, goals)]
    return [sentence for sentence in said if sentence]


def _divides(found: Document, names: Mapping[str, str]) -> str:
    score = found["score"]["value"]
    goals = by_goal(found)[:2]
    if score is None or 1 - score < 1e-9 or not goals:
        return ""
    costs = [
        f"“{cut(names[goal['goal']], 60)}”, which costs {goal['loss']['value']:.3f} of the "
        f"{1 - score:.3f} that the score lacks"
        if not place
        else f"then “{cut(names[goal['goal']], 60)}” with {goal['loss']['value']:.3f}"
        for place, goal in enumerate(goals)
    ]
    first = goals[0]
    by_stance, by_care = first["loss_of_agreement"]["value"], first["loss_of_overlap"]["value"]
    why_so = "for some it matters and for others not"
    if by_stance > by_care:
        why_so = "those who care about it are not on one side"
    if found["silence"] == "unknown":
        why_so = "those who speak on it are not on one side"
    return f"What divides most is {'; '.join(costs)}. On the first, {why_so}."


def out_of_step(found: Document) -> list[Document]:
    """The leaders who lower the score, that with the lowest score over their own pairs first."""
    lower = [
        leader
        for leader in found["by_leader"]
        if (leader["effect"]["value"] or 0) < 0 and leader["score"]["value"] is not None
    ]
    return sorted(lower, key=lambda leader: (leader["score"]["value"], leader["effect"]["value"]))


def _out_of_step(found: Document, names: Mapping[str, str]) -> str:
    lower = out_of_step(found)
    if found["leaders_known"] < 3 or not lower:
        return ""
    first = lower[0]
    own, agreement = first["score"]["value"], first["agreement"]["value"]
    whole = found["agreement"]["value"]
    other_way = agreement is not None and whole is not None and agreement < whole
    less = found["overlap"]["value"] is not None and (
        first["overlap"]["value"] < found["overlap"]["value"]
    )
    if found["silence"] == "unknown":
        less = False
    rest = [cut(names[leader["leader"]], 40) for leader in lower[1:3]]
    then = f" Next: {'; '.join(rest)}." if rest else ""
    beside = f"{own:.3f} over their own pairs against {found['score']['value']:.3f} over all"
    who = cut(names[first["leader"]], 60)
    if not other_way:
        return f"{who} shares least with the others: {beside}.{then}"
    also = " and care about other things" if less else ""
    return f"Furthest out of step is {who}, with {beside}: they pull another way{also}.{then}"


def _common(found: Document, names: Mapping[str, str]) -> str:
    visions = [
        vision for vision in found["common"]["by_vision"] if vision["share"]["value"] is not None
    ]
    if not visions:
        return ""
    kept = sorted(visions, key=lambda vision: -vision["share"]["value"])
    said = []
    for vision in kept if len(kept) < 3 else [kept[0], kept[-1]]:
        known, behind, named = vision["share"]["evidence"], vision["supporting"], vision["directly"]
        support = "supports" if behind == 1 else "support"
        how = f"{named} of them by name" if named else "none of them by name"
        said.append(
            f"{behind} of {count(known, 'leader', 'leaders')} ({share(vision['share']['value'])}) {support} "
            f"“{cut(names[vision['goal']], 60)}” or what serves it"
            + (f", {how}" if behind else "")
            + (f"; {vision['opposing']} against it" if vision["opposing"] else "")
        )
    first = "Behind the vision: " if len(kept) == 1 else f"Of {len(kept)} visions: "
    served = ""
    if found["common"]["visions"] == "served":
        served = " No goal is marked as vision: those count that are served and serve no other."
    return f"{first}{'; '.join(said)}.{served}"


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
    for sentence in (*through(found), *stances(found)):
        lines += wrapped(sentence, first="  ")
    return lines


def stances(found: Document) -> list[str]:
    """What the coefficients of stances say, where stances differ and the scale is known."""
    alpha = found["krippendorff_alpha"]["value"]
    said = []
    if alpha is not None and not support_only(found):
        said.append(
            f"Krippendorff's alpha of the stances, with goals as what is rated, is {alpha:.2f} (1: on every goal "
            "all stand alike; 0: two leaders on one goal are no more alike than any two stances, as where all goals "
            "are liked alike)."
        )
    polar = [goal for goal in found["by_goal"] if goal["esteban_ray"]["value"] is not None]
    if polar:
        most = max(polar, key=lambda goal: goal["esteban_ray"]["value"])
        if most["esteban_ray"]["value"] >= 0.5:
            said.append(
                f"{count(sum(goal['esteban_ray']['value'] >= 0.5 for goal in polar), 'goal is', 'goals are')} "
                "polarized by half or more of what two equal camps at the ends would give (Esteban-Ray)."
            )
    return said


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
        "  weight  score  costs   for  against  neutral  silent",
    ]
    for goal in spoken[:12]:
        lines.append(
            f"  {share(goal['portion']):>6} {number(goal['score'])} {number(goal['loss'])} "
            f"{goal['supporting']:>5} {goal['opposing']:>8} {goal['neutral']:>8} {goal['silent']:>7}  "
            f"{cut(names[goal['goal']], 31)}"
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
    for pair, who in pairs[:8]:
        lines.append(
            f"  {share(pair['portion']):>6} {number(pair['score'])}  {number(pair['agreement']):>9} "
            f"{number(pair['overlap']):>8}  {pair['score']['evidence']:>7}  {who}"
        )
    if len(pairs) > 8:
        lines.append(f"  … and {len(pairs) - 8} more pairs of {name}s (--json has them all)")
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
