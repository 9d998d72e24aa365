# SPDX-License-Identifier: MIT
"""What the resources say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..printable import in_line
from .findings import in_full
from .section import Bullet, Listed, Section, Table
from .wording import (
    JACKKNIFED,
    Name,
    amount,
    count,
    cut,
    decimals,
    listed,
    measured,
    names,
    percent,
    share,
    spaced,
    why,
)

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import GoalResources, Resources
    from ..reports import Report

TITLE = "Resources: do the means follow the priorities?"
PARTS = {
    "match": "of the shares of priorities and of what is committed: 0 to 1",
    "match_givers": "the same among those who commit",
    "chance": "the match if grants of the same sizes fell on goals at random",
    "coverage": "of what goals need, committed: 0 to 1",
    "coverage_at_most": "the same with the amounts that are not known",
    "deliverable": "of what goals need, what could arrive: 0 to 1",
}
HOW = (
    "The match is 1 minus half the difference between two lists of shares: of priorities (stance × priority of all who "
    "support a goal; times what it needs, where that is recorded) and of what is committed. For each kind of means, "
    "then the mean.",
    "By chance: grants of the same sizes, each on one goal, as likely as its share of priorities.",
    "What could arrive is a maximum flow from what leaders have, along ties that carry it, to those behind the goals "
    "that need it.",
    JACKKNIFED,
)


def section(report: Report) -> Section:
    found, network = report.alignment.resources, report.network
    if not network.commitments and not network.needs and not network.holdings:
        nothing = "Nothing is recorded of what leaders have, commit, or of what goals need."
        return Section.empty("resources", TITLE, nothing, "holdings", "commitments", "needs")
    goals, means = names(network, "goals"), means_of(network)
    rows = by_goal(found)
    parts = (
        _parts(found),
        Table(
            "By goal, those that get least beside what is wanted first",
            ("goal", "wanted", "", "given", "", "covered"),
            [
                (
                    goals[goal.goal],
                    *measured(goal.wanted, "wanted", digits=2),
                    *measured(goal.given, "given", digits=2),
                    decimals(goal.coverage, 2),
                )
                for goal in rows
            ],
        ),
        _by_resource(found, means),
        _needs(found, means, goals),
        Listed("Where too little can arrive", _bottlenecks(found, means, goals, network)),
    )
    findings = _findings(report, rows, goals)
    return Section("resources", TITLE, findings, parts, _basis(found), _unknown(found), HOW)


def means_of(network: Network) -> dict[str, Name]:
    """Resources by name, with their units: two of one name differ in these."""
    units = network.resources["unit"]
    called = names(network, "resources").items()
    return {
        key: Name(f"{name} ({in_line(unit)})") if unit else name
        for (key, name), unit in zip(called, units, strict=True)
    }


def _parts(found: Resources) -> Table:
    rows = []
    for key, meaning in PARTS.items():
        part, name = getattr(found, key), spaced(key)
        mark = found.chance.value if key == "match" else None
        rows.append((f"{name}: {meaning}", *measured(part, name, chance=mark)))
    return Table("Match and coverage (the mark: by chance)", ("", "value", ""), rows)


def by_goal(found: Resources) -> list[GoalResources]:
    """Goals that are wanted or get anything, those that get least beside what is wanted first."""
    rows = [
        goal
        for goal in found.by_goal
        if goal.wanted.value or goal.given.value or goal.coverage.value is not None
    ]
    return sorted(rows, key=lambda goal: (goal.given.value or 0) - (goal.wanted.value or 0))


def _by_resource(found: Resources, means: dict[str, Name]) -> Table:
    return Table(
        "By kind of means",
        ("means", "match", "by chance", "covered", "could arrive", "providers"),
        [
            (
                Name(f"{means[row.resource]} and all {row.group}")
                if row.group
                else means[row.resource],
                decimals(row.match),
                decimals(row.chance),
                decimals(row.coverage),
                decimals(row.deliverable),
                row.providers,
            )
            for row in found.by_resource
            if row.commitments or row.needed or row.held
        ],
    )


def _needs(found: Resources, means: dict[str, Name], goals: dict[str, Name]) -> Table:
    """What goals need of each kind of means, beside what is committed; of all together also what could arrive."""
    rows: list[tuple[object, ...]] = []
    for kind in found.by_resource:
        if not kind.needed or not all(map(math.isfinite, (kind.needed, kind.committed))):
            continue
        needy = [
            row for row in found.by_goal_resource if row.resource == kind.resource and row.needed
        ]
        given = sum(row.committed for row in needy)
        arriving = None
        if kind.deliverable.value is not None:
            arriving = kind.deliverable.value * kind.needed
        most = max(kind.needed, given)
        name = f"{means[kind.resource]}: all goals"
        rows.append(_need(Name(name), kind.needed, given, arriving, most))
        most = max(max(row.needed, row.committed) for row in needy)
        for row in sorted(needy, key=lambda row: row.committed - row.needed):
            rows.append(_need(goals[row.goal], row.needed, row.committed, None, most))
    return Table(
        "What goals need, and what is committed to them",
        ("means and goals", "", "needed", "committed", "could arrive"),
        rows,
        note="Goals whose need is not recorded are left out. The bars of all goals of a kind of means have one scale.",
    )


def _need(
    name: Name, needed: float, committed: float, arriving: float | None, most: float
) -> tuple[object, ...]:
    numbers = amount(needed), amount(committed), "" if arriving is None else amount(arriving)
    said = f"{cut(name, 60)}: {numbers[0]} needed, {numbers[1]} committed"
    if arriving is not None:
        said += f", {numbers[2]} could arrive"
    return (name, Bullet(needed, committed, arriving, most, said), *numbers)


def _findings(report: Report, rows: list[GoalResources], goals: dict[str, Name]) -> list[str]:
    found, agendas = report.alignment.resources, report.alignment.agendas
    if found.match.value is None:
        told = [f"Whether means follow priorities is not known: {why(found.match.unknown)}."]
    else:
        told = in_full(report, "means_beside_chance")
        if agendas.entries and agendas.inferred == agendas.entries:
            told.append(
                "But every agenda here was inferred from what leaders did. If that was their giving, means and "
                "priorities match because both say the same."
            )
    wanted = [goal for goal in rows if (goal.wanted.value or 0) > 0]
    if told and wanted and float(wanted[0].given) < float(wanted[0].wanted):
        known = "known to be " if found.amounts_unknown else ""
        told.append(
            f"Furthest behind what is wanted is {cut(goals[wanted[0].goal], 60)}: {percent(wanted[0].wanted)} of "
            f"the priorities, {percent(wanted[0].given)} of what is {known}committed."
        )
    told += in_full(report, "needs_covered")
    if found.deliverable.value is not None:
        told.append(
            f"From what leaders have, {percent(found.deliverable)} of what goals need could arrive along "
            "the ties that carry it."
        )
    alone = len({row.goal for row in found.by_goal_resource if row.providers == 1})
    if alone:
        told.append(f"{count(alone, 'goal hangs', 'goals hang')} on one provider of some resource.")
    return told


def _bottlenecks(
    found: Resources, means: dict[str, Name], goals: dict[str, Name], network: Network
) -> list[str]:
    """Where too little can arrive, and the tie that would help most."""
    leaders = names(network, "leaders")
    sentences = []
    for one in found.bottlenecks:
        told = (
            f"{cut(means[one.resource], 40)}: {listed([cut(goals[key], 40) for key in one.goals], 3)} "
            f"{'needs' if len(one.goals) == 1 else 'need'} {amount(one.needed)}, of which "
            f"{amount(one.reachable)} can arrive from those who have any."
        )
        if one.giver and one.receiver and one.gain != 0:
            told += (
                f" A tie that carries it from {cut(leaders[one.giver], 40)} to {cut(leaders[one.receiver], 40)} "
                f"would bring {amount(one.gain)} more."
            )
        elif one.unused != 0:
            told += f" Others hold {amount(one.unused)}, but no leader is behind these goals to receive it."
        else:
            told += " All that is held is used up: it takes more, not other ties."
        sentences.append(told)
    return sentences


def _basis(found: Resources) -> list[str]:
    more = f", {found.parts} more that are parts of these" if found.parts else ""
    told = [
        f"{count(found.commitments, 'commitment', 'commitments')} of "
        f"{count(len(found.by_leader), 'leader', 'leaders')}{more}. What goes to an initiative counts for its goals "
        "in equal parts; different kinds of means count the same."
    ]
    if found.amounts_unknown:
        told.append(
            f"{count(found.amounts_unknown, 'amount is', 'amounts are')} not known and "
            f"{'adds' if found.amounts_unknown == 1 else 'add'} to no total."
        )
    beside = [
        row.need_unknown / row.committed
        for row in found.by_resource
        if row.need_unknown and row.committed
    ]
    beside = [portion for portion in beside if not math.isnan(portion)]
    if beside:
        told.append(
            "A need that is not recorded is not 0: what goes to goals without one is not compared where others have "
            f"one ({share(max(beside))} of a resource at most)."
        )
    apart = sum(goal.wanted.unknown == "no_needs" for goal in found.by_goal)
    if apart and found.match.value is not None:
        told.append(
            f"{count(apart, 'goal is', 'goals are')} not compared at all: what "
            f"{'it needs' if apart == 1 else 'they need'} is not recorded for any resource that others need."
        )
    if found.no_goal:
        told.append(
            f"{count(found.no_goal, 'commitment goes', 'commitments go')} to an initiative without a goal."
        )
    return told


def _unknown(found: Resources) -> list[str]:
    told = [
        f"{what}: {why(estimate.unknown)}."
        for estimate, what in (
            (found.coverage, "Whether what is committed is enough"),
            (found.deliverable, "What could arrive from those who have it"),
        )
        if estimate.value is None
    ]
    return told
