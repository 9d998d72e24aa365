# SPDX-License-Identifier: MIT
"""What the results say, in plain words: the finding first, then its parts, then what it rests on.

Nothing is computed here, and nothing is claimed that the numbers do not bear out.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from . import _core
from ._core import Network

__all__ = ["notes", "report", "summary"]

WIDTH = 88
Document = Mapping[str, Any]


def report(document: Document, network: Network) -> str:
    """A report for reading in a terminal."""
    lines = [*_heading(document, network), ""]
    for title, section in (
        ("Agendas: do leaders want, and care about, the same things?", _agendas),
    ):
        lines += [title, "─" * len(title), *section(document, network), ""]
    return "\n".join(lines).rstrip()


def summary(network: Network) -> str:
    """What is in a network, and what is not."""
    lines = [network.name or "A network without a name", ""]
    if network.description:
        lines += [*_wrapped(network.description), ""]
    there = [(name, len(getattr(network, name))) for name in _core.tables]
    lines += [
        f"  {count:>9,}  {_spaced(name)}{_detail(network, name)}" for name, count in there if count
    ]
    absent = [_spaced(name) for name, count in there if not count]
    if absent:
        lines += ["", *_wrapped(f"Nothing is recorded of: {', '.join(absent)}.")]
    found = notes(network.notes)
    return "\n".join([*lines, *([""] if found else []), *found])


def notes(found: Sequence[Mapping[str, Any]]) -> list[str]:
    """What was changed on the way in, a line each."""
    lines = []
    for note in found:
        examples = f" ({', '.join(note['examples'])}{', …' if note['count'] > len(note['examples']) else ''})"
        lines += _wrapped(
            f"{_spaced(note['table'])}: {note['message']}: {note['count']:,}{examples if note['examples'] else ''}",
            first="note  ",
        )
    return lines


def _heading(document: Document, network: Network) -> list[str]:
    rows = document["network"]
    counted = ", ".join(
        _count(rows[name], one, many)
        for name, one, many in (
            ("leaders", "leader", "leaders"),
            ("goals", "goal", "goals"),
            ("ties", "tie", "ties"),
            ("initiatives", "initiative", "initiatives"),
        )
        if rows[name]
    )
    period = document["looked_at"]
    if period["at"]:
        part = f"as it was on {period['at']}"
    elif period["as_of"]:
        part = f"as known on {period['as_of']}"
    elif period["first"] or period["last"]:
        part = f"from {period['first'] or 'the beginning'} to {period['last'] or 'the end'}"
    else:
        part = "the whole recorded period"
    name = network.name or "A network without a name"
    return [name, "═" * min(len(name), WIDTH), f"{counted or 'nothing in it'}; {part}"]


# --- agendas -----------------------------------------------------------------------------------------


def _agendas(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["agendas"]
    names = _names(network, "goals")
    lines = [""]
    for sentence in _agenda_findings(found):
        lines += _wrapped(sentence, first="• ")
    if found["score"]["value"] is not None:
        lines += ["", *_agenda_parts(found), "", *_by_goal(found, names)]
        lines += [*_by_groups(found, "kind"), *_by_groups(found, "sector")]
        lines += ["", *_who_moves(found, _names(network, "leaders"))]
    lines += ["", "What this rests on", *_agenda_basis(found, network)]
    return lines + ["", "What is not known", *_agenda_unknown(found, document)]


def _agenda_findings(found: Document) -> list[str]:
    score, agreement, overlap = found["score"], found["agreement"], found["overlap"]
    if score["value"] is None:
        return [f"Whether leaders' agendas align is not known: {_why(score['unknown'])}."]
    sentences = [_overlap_finding(found)]
    opposing = sum(goal["opposing"] for goal in found["by_goal"])
    if agreement["value"] is None:
        sentences.append(
            f"Whether they pull the same way is not known: {_why(agreement['unknown'])}."
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
        beside = f" Chance alone would give {_share(chance)}{times}."
    return (
        f"Of what two leaders care about, they share {_share(overlap)} on average.{beside} "
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
        f"Where they part, {_share(1 - share)} of the distance is over which goals to pursue, "
        f"{_share(share)} over how to stand on them."
    )


def _agenda_parts(found: Document) -> list[str]:
    chance, support_only = found["chance"], _support_only(found)

    def line(name: str, key: str, meaning: str) -> str:
        expected = None if support_only and key != "overlap" else chance[key]["value"]
        beside = " " * 14 if expected is None else f"  chance {expected:5.2f}"
        return f"  {name:<10}{_number(found[key])}{beside}  {meaning}"

    lines = [
        line("score", "score", "agreement × overlap"),
        line("agreement", "agreement", "on what both care about: -1 opposed, 1 the same way"),
        line("overlap", "overlap", "of what either cares about, what both do: 0 to 1"),
    ]
    through = found["through"]
    if through["score"]["value"] is not None and through["derived"]:
        lines += _wrapped(
            f"Counting support for a goal as support for the goals that it serves (at {through['gamma']:g} of its "
            f"priority per step; {_count(through['derived'], 'entry', 'entries')} derived so), the score is "
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
            f"  {_share(goal['portion']):>6} {_number(goal['score'])} {goal['supporting']:>5} {goal['opposing']:>8} "
            f"{goal['neutral']:>8} {goal['silent']:>7}  {_cut(names[goal['goal']], 38)}"
        )
    if len(spoken) > 12:
        lines.append(f"  … and {len(spoken) - 12} more goals (--json has them all)")
    unspoken = [names[goal["goal"]] for goal in found["by_goal"] if not goal["portion"] > 0]
    if unspoken:
        lines += _wrapped(
            f"No agenda gives a priority to: {_listed(unspoken)}. That is silence, not lack of support.",
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
            f"  {_share(pair['portion']):>6} {_number(pair['score'])}  {_number(pair['agreement']):>9} "
            f"{_number(pair['overlap']):>8}  {pair['score']['evidence']:>7}  {who}"
        )
    if len(pairs) > 12:
        lines.append(f"  … and {len(pairs) - 12} more pairs of {name}s (--json has them all)")
    return lines


def _group(name: str, group: str, number: int) -> str:
    return _plural(group, number) if name == "kind" else f"of {_cut(group, 24)}"


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
            f"  {without:7.3f}  {way} it by {abs(effect):.3f}  {_cut(names[leader['leader']], 52)}"
        )
    return lines


def _agenda_basis(found: Document, network: Network) -> list[str]:
    known, leaders = found["leaders_known"], found["leaders"]
    share = f" ({_share(known / leaders)})" if leaders else ""
    influence = found["influence_known"]["value"]
    if influence is not None and leaders and abs(influence - known / leaders) > 1e-9:
        share += f", {_share(influence)} of influence"
    all_of = Counter(network.leaders["kind"])
    known_of = {pair["kinds"][0]: pair["leaders"][0] for pair in found["by_kind"]}
    kinds = ", ".join(
        f"{known_of.get(kind, 'none') or 'none'} of {_count(number, kind, _plural(kind, 2))}"
        for kind, number in sorted(all_of.items())
    )
    lines = _wrapped(
        f"An agenda is known for {known} of {_count(leaders, 'leader', 'leaders')}{share}"
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
        lines += _wrapped(
            f"{_count(entries, 'agenda entry', 'agenda entries')}, {how}, on {found['goals_known']} of "
            f"{_count(found['goals'], 'goal', 'goals')}. Of several over time the latest counts.",
            first="  ",
        )
        reading = {
            "absent": "Silence is read as not caring: right where leaders named their goals. Were it read as not "
            "known, the score would be the agreement.",
            "unknown": "Silence is read as not known: the score is the agreement on what both spoke about.",
        }
        lines += _wrapped(reading[found["silence"]], first="  ")
    return lines


def _agenda_unknown(found: Document, document: Document) -> list[str]:
    missing = found["leaders"] - found["leaders_known"]
    lines = []
    if missing:
        lines += _wrapped(
            f"What {_count(missing, 'leader wants', 'leaders want')}: they have no agenda entry. They are left out, "
            "not counted as neutral.",
            first="  ",
        )
    if found["entries"] and _support_only(found):
        lines += _wrapped(
            "Whether anybody is against a goal, and how agreement compares with chance: acts do not say.",
            first="  ",
        )
    elif found["entries"] and not document["scales"]["stance"]:
        lines += _wrapped(
            "On how many points stances were asked: chance agreement is given for a scale without steps.",
            first="  ",
        )
    if found["entries"] and not found["by_sector"]:
        lines += ["  Sectors: no leader has one, so nothing is said between sectors."]
    lines += [f"  {line}" for line in notes(document["notes"])]
    return lines or ["  Nothing that this section would need."]


_WHY = {
    "no_agendas": "no leader has an agenda entry",
    "too_few": "it takes two leaders with a known agenda",
    "nothing_shared": "no two leaders care about the same goal",
    "no_priority": "every priority, or every weight, is 0",
    "no_contributions": "no goal is recorded to serve another",
    "no_scale": "the number of points of the scale was not given",
    "not_asked": "it was not asked for",
}


# --- wording -----------------------------------------------------------------------------------------


def _why(reason: str) -> str:
    return _WHY.get(reason, _spaced(reason))


def _number(estimate: Mapping[str, Any]) -> str:
    return "     ?" if estimate["value"] is None else f"{estimate['value']:6.3f}"


def _share(value: float) -> str:
    shown = f"{100 * value:.0f}"
    if shown == "0" and value > 0:
        shown = "<1"
    elif shown == "100" and value < 1:
        shown = ">99"
    return f"{shown}%"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _plural(kind: str, number: int) -> str:
    return kind if number == 1 else f"{kind}s"


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _listed(names: Sequence[str], most: int = 5) -> str:
    shown = "; ".join(names[:most])
    return shown if len(names) <= most else f"{shown}; and {len(names) - most} more"


def _names(network: Network, table: str) -> dict[str, str]:
    rows = getattr(network, table)
    return {key: name or key for key, name in zip(rows.ids, rows["name"], strict=True)}


def _detail(network: Network, name: str) -> str:
    columns = {"leaders": "kind", "initiatives": "status", "agendas": "basis"}
    if name not in columns:
        return ""
    values: Iterable[str | None] = getattr(network, name)[columns[name]]
    counts = Counter(value or "not given" for value in values)
    return (
        f": {', '.join(f'{number:,} {_spaced(value)}' for value, number in counts.most_common())}"
    )


def _wrapped(text: str, first: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [
        ""
    ]
