# SPDX-License-Identifier: MIT
"""What the resources say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import amount, count, cut, listed, names, number, share, why, wrapped

__all__ = [
    "PARTS",
    "TITLE",
    "basis",
    "beside_chance",
    "by_goal",
    "by_resource",
    "findings",
    "lone",
    "means_of",
    "narrow",
    "section",
    "shown",
    "unknown",
]

TITLE = "Resources: do the means follow the priorities?"
PARTS = (
    ("match", "of the shares of priorities and of what is committed: 0 to 1"),
    ("match_givers", "the same among those who commit"),
    ("chance", "the match if grants of the same sizes fell on goals at random"),
    ("coverage", "of what goals need, committed: 0 to 1"),
    ("deliverable", "of what goals need, what could arrive: 0 to 1"),
)
Document = Mapping[str, Any]
_CLEAR = 0.05


def shown(document: Document) -> bool:
    """Whether anything is recorded that this section could speak of."""
    rows = document["network"]
    return bool(rows["commitments"] or rows["needs"] or rows["holdings"])


def section(document: Document, network: Network) -> list[str]:
    found = document["alignment"]["resources"]
    goals, means = names(network, "goals"), means_of(network)
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if not shown(document):
        return lines
    known = [(key, said) for key, said in PARTS if found[key]["value"] is not None]
    if known:
        lines += [
            "",
            *(f"  {spaced_key(key):<13}{number(found[key])}  {said}" for key, said in known),
        ]
    rows = by_goal(found)
    if rows:
        lines += [
            "",
            "By goal, those that get least beside what is wanted first",
            "  wanted  given  covered",
        ]
        for goal in rows[:12]:
            lines.append(
                f"  {_share(goal['wanted']):>6} {_share(goal['given']):>6} {_share(goal['coverage']):>8}  "
                f"{cut(goals[goal['goal']], 50)}"
            )
        if len(rows) > 12:
            lines.append(f"  … and {len(rows) - 12} more goals (--json has them all)")
    if found["by_resource"]:
        lines += ["", "By kind of means", "   match  chance  covered  arrives  givers"]
        for row, who in by_resource(found, means)[:8]:
            lines.append(
                f"  {number(row['match'])}  {number(row['chance'])}  {_share(row['coverage']):>7}  "
                f"{_share(row['deliverable']):>7}  {row['providers']:>6}  {cut(who, 40)}"
            )
    for sentence in narrow(found, network):
        lines += ["", *wrapped(sentence, first="  ")]
    lines += ["", "What this rests on"]
    for sentence in basis(found):
        lines += wrapped(sentence, first="  ")
    lines += ["", "What is not known"]
    for sentence in unknown(found):
        lines += wrapped(sentence, first="  ")
    return lines


def means_of(network: Network) -> dict[str, str]:
    """Resources by name, with their units: two of one name differ in these."""
    units = network.resources["unit"]
    called = names(network, "resources").items()
    return {
        key: f"{name} ({unit})" if unit else name
        for (key, name), unit in zip(called, units, strict=True)
    }


def spaced_key(key: str) -> str:
    return key.replace("_", " ")


def findings(document: Document, network: Network) -> list[str]:
    """What was found, the most telling first."""
    found = document["alignment"]["resources"]
    if not shown(document):
        return ["Nothing is recorded of what leaders have, commit, or of what goals need."]
    sentences = [_match(document, means_of(network))]
    loss = [goal for goal in by_goal(found) if (goal["wanted"]["value"] or 0) > 0]
    if found["match"]["value"] is not None and loss:
        goals = names(network, "goals")
        least = loss[0]
        if least["given"]["value"] < least["wanted"]["value"] - _CLEAR:
            sentences.append(
                f"Furthest behind what is wanted is {cut(goals[least['goal']], 60)}: {_share(least['wanted'])} of "
                f"the priorities, {_share(least['given'])} of what is {_known(found)}committed."
            )
    if found["coverage"]["value"] is not None:
        sentences.append(_coverage(found))
    if found["deliverable"]["value"] is not None:
        sentences.append(
            f"From what leaders have, {share(found['deliverable']['value'])} of what goals need could arrive along "
            "the ties that carry it."
        )
    alone = lone(found)
    if alone:
        sentences.append(
            f"{count(alone, 'goal hangs', 'goals hang')} on one provider of some resource."
        )
    return sentences


def _known(found: Document) -> str:
    return "known to be " if found["amounts_unknown"] else ""


def _match(document: Document, means: Mapping[str, str]) -> str:
    found = document["alignment"]["resources"]
    match, chance = found["match"]["value"], found["chance"]["value"]
    if match is None:
        return f"Whether means follow priorities is not known: {why(found['match']['unknown'])}."
    said = (
        f"Shares of priorities and of what is {_known(found)}committed match to {match:.2f} (0: all goes elsewhere; "
        "1: exactly)."
    )
    if chance is not None:
        said += (
            " Grants of these sizes that fell at random, in proportion to priorities, "
            f"would match to {chance:.2f} on average{beside_chance(found, means)}"
        )
    agendas = document["alignment"]["agendas"]
    if agendas["entries"] and agendas["inferred"] == agendas["entries"]:
        said += (
            " But every agenda here was inferred from what leaders did; where that was their giving, means and "
            "priorities match by construction."
        )
    return said


def beside_chance(found: Document, means: Mapping[str, str]) -> str:
    """How the kinds of means stand beside chance; their mean alone would hide that they differ."""
    closer: list[str] = []
    alike: list[str] = []
    further: list[str] = []
    for row in found["by_resource"]:
        match, chance = row["match"]["value"], row["chance"]["value"]
        if chance is None:
            continue
        low, high = row["chance"].get("interval") or (chance, chance)
        far = closer if match > high + _CLEAR else further if match < low - _CLEAR else alike
        far.append(cut(means[row["resource"]], 40))
    if not closer and not further:
        return ": so means do not follow priorities more than that."
    if not further and not alike:
        return ": so means follow priorities more closely than that."
    if not closer and not alike:
        return ": so means go rather where priorities are not."
    parts = [
        f"{how} by {'; '.join(some)}"
        for some, how in ((closer, "more closely"), (alike, "as much"), (further, "less"))
        if some
    ]
    return f". Beside that, priorities are followed {', '.join(parts)}."


def _coverage(found: Document) -> str:
    least, most = found["coverage"]["value"], found["coverage_at_most"]["value"]
    said = f"Of what goals need, {share(least)} is committed"
    if most is not None and most > least + 1e-9:
        return (
            said
            + f" for certain; with the amounts that are not known it may be up to {share(most)}."
        )
    return said + "."


def by_goal(found: Document) -> list[Document]:
    """Goals that are wanted or get anything, those that get least beside what is wanted first."""
    rows = [
        goal
        for goal in found["by_goal"]
        if goal["wanted"]["value"]
        or goal["given"]["value"]
        or goal["coverage"]["value"] is not None
    ]
    return sorted(
        rows, key=lambda goal: (goal["given"]["value"] or 0) - (goal["wanted"]["value"] or 0)
    )


def by_resource(found: Document, names: Mapping[str, str]) -> list[tuple[Document, str]]:
    """The kinds of means of which anything is recorded, named."""
    rows = [
        row for row in found["by_resource"] if row["commitments"] or row["needed"] or row["held"]
    ]
    return [
        (row, names[row["resource"]] + (f" and all {row['group']}" if row["group"] else ""))
        for row in rows
    ]


def lone(found: Document) -> int:
    """How many goals hang on one provider of a resource."""
    return len({row["goal"] for row in found["by_goal_resource"] if row["providers"] == 1})


def narrow(found: Document, network: Network) -> list[str]:
    """Where too little can arrive, and the tie that would help most."""
    goals, means = names(network, "goals"), means_of(network)
    leaders = names(network, "leaders")
    sentences = []
    for one in found["bottlenecks"]:
        said = (
            f"{cut(means[one['resource']], 40)}: {listed([cut(goals[key], 40) for key in one['goals']], 3)} "
            f"{'needs' if len(one['goals']) == 1 else 'need'} {amount(one['needed'])}, of which "
            f"{amount(one['reachable'])} can arrive from those who have any."
        )
        if one["giver"] and one["gain"] != 0:
            said += (
                f" A tie that carries it from {cut(leaders[one['giver']], 40)} to {cut(leaders[one['receiver']], 40)} "
                f"would bring {amount(one['gain'])} more."
            )
        elif one["unused"] != 0:
            said += f" Others hold {amount(one['unused'])}, but no leader is behind these goals to receive it."
        else:
            said += " All that is held is used up: it takes more, not other ties."
        sentences.append(said)
    return sentences


def _share(estimate: Document) -> str:
    return "?" if estimate["value"] is None else share(estimate["value"])


def basis(found: Document) -> list[str]:
    """What the findings rest on."""
    sentences = [
        f"{count(found['commitments'], 'commitment', 'commitments')} of "
        f"{count(len(found['by_leader']), 'leader', 'leaders')}"
        + (f", {found['parts']} more that are parts of these" if found["parts"] else "")
        + ". What goes to an initiative counts for its goals in equal parts; different kinds of means count the same."
    ]
    if found["amounts_unknown"]:
        sentences.append(
            f"{count(found['amounts_unknown'], 'amount is', 'amounts are')} not known and "
            f"{'adds' if found['amounts_unknown'] == 1 else 'add'} to no total."
        )
    beside = [row for row in found["by_resource"] if row["need_unknown"] and row["committed"]]
    if beside:
        sentences.append(
            "A need that is not recorded is not 0: what goes to goals without one is not compared where others have "
            f"one ({share(max(row['need_unknown'] / row['committed'] for row in beside))} of a resource at most)."
        )
    apart = sum(1 for goal in found["by_goal"] if goal["wanted"].get("unknown") == "no_needs")
    if apart and found["match"]["value"] is not None:
        sentences.append(
            f"{count(apart, 'goal is', 'goals are')} not compared at all: what "
            f"{'it needs' if apart == 1 else 'they need'} is not recorded for any resource that others need."
        )
    if found["no_goal"]:
        sentences.append(
            f"{count(found['no_goal'], 'commitment goes', 'commitments go')} to an initiative without a goal."
        )
    return sentences


def unknown(found: Document) -> list[str]:
    """What cannot be said, and why."""
    sentences = [
        f"{what}: {why(found[key]['unknown'])}."
        for key, what in (
            ("coverage", "Whether what is committed is enough"),
            ("deliverable", "What could arrive from those who have it"),
        )
        if found[key]["value"] is None
    ]
    return sentences or ["Nothing that this section would need."]
